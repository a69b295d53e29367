/** Every column that can hold text is known to erasing: a new one has to be put into one of these lists. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PLACES } from '../../src/store/erase-names.js'

/** Erasing a person goes through these by itself, beside the places of people's words. */
const EMPTIED = [
  // Their own rows: gone, or without what was theirs.
  ...['Member.name', 'Member.awayFrom', 'Member.awayThrough', 'Member.prefers'],
  ...['Account.platform', 'Account.externalId', 'Account.displayName', 'Account.username', 'Account.privateChat'],
  ...['JoinRequest.platform', 'JoinRequest.externalId', 'JoinRequest.displayName', 'JoinRequest.username'],
  ...['JoinRequest.privateChat', 'JoinRequest.state', 'WrongCode.platform', 'WrongCode.externalId'],
  ...['Code.hash', 'Code.role', 'Code.name', 'Code.grant'],
  ...['Claim.platform', 'Claim.chatExternalId', 'Claim.messageId'],
  ...['Prompt.platform', 'Prompt.chatExternalId', 'Prompt.topic'],
  // What was said and told.
  ...['Incoming.key', 'Incoming.error', 'Delivery.params', 'Delivery.target', 'Delivery.lane'],
  ...['SentPart.platform', 'SentPart.chatExternalId', 'SentPart.topic', 'SentPart.messageId'],
  ...['Lesson.key', 'Lesson.written'],
]

/** Of the office, of its units and of its public papers; `docs/data-of-people.md` says so. */
const OF_THE_OFFICE = [
  ...['Commune.name', 'Commune.settings', 'SpecialDay.name', 'Unit.name', 'Unit.aliases', 'Group.title'],
  ...['Plan.documentType', 'Plan.number', 'Plan.title', 'Plan.issuer', 'Plan.signer', 'Plan.signedAs'],
  ...['Plan.recipients', 'Plan.sourceName', 'Finding.excerpt', 'Finding.params'],
  ...['Task.title', 'Task.original', 'Task.openUnits', 'Evidence.name'],
]

/** Numbers, codes, states and days. */
const NO_WORDS = [
  ...['Commune.language', 'Commune.plannedThrough', 'Commune.trouble', 'Commune.restored'],
  ...['SpecialDay.date', 'SpecialDay.kind', 'Member.role'],
  ...['Group.platform', 'Group.externalId', 'Group.topic', 'Group.state', 'Group.hears'],
  ...['ForeignGroup.platform', 'ForeignGroup.externalId', 'Secret.name', 'Secret.value'],
  ...['Plan.state', 'Plan.issuedOn', 'Plan.sourceSha256', 'Finding.code', 'Finding.severity', 'Finding.taskCode'],
  ...['Task.code', 'Task.number', 'Task.period', 'Task.dueOn', 'Task.dueFrom', 'Task.policy', 'Task.evidence'],
  ...['Task.state', 'Lesson.kind', 'Lesson.column', 'Assignment.role', 'Assignment.state', 'Assignment.extendedTo'],
  ...['Assignment.blockedSince', 'Assignment.progressOn', 'Assignment.claimedOn', 'Claim.on', 'Claim.state'],
  ...['Extension.from', 'Extension.to', 'Extension.state', 'Evidence.mime', 'Evidence.sha256', 'Evidence.album'],
  ...['Incoming.platform', 'Delivery.key', 'Delivery.kind', 'Delivery.startedBy', 'Delivery.meantFor'],
  ...['Delivery.state', 'Delivery.reason', 'Delivery.owner', 'Reminder.key', 'Reminder.rung', 'Reminder.on'],
  ...['Reminder.deliveryKey', 'Reminder.skipped', 'History.what'],
]

function columnsOfText(): string[] {
  const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')
  return [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gmsu)].flatMap(([, model, body = '']) =>
    [...body.matchAll(/^ {2}(\w+)\s+(?:String|Json)(?:\?|\[\])?(?=\s)/gmu)].map(([, column]) => `${model}.${column}`),
  )
}

test('each column of text is in one list, and each list names columns that there are', () => {
  const places = PLACES.map(({ table, column }) => `${table}.${column}`)
  const columns = columnsOfText()
  expect(columns.length).toBeGreaterThan(100)
  expect([...places, ...EMPTIED, ...OF_THE_OFFICE, ...NO_WORDS].toSorted()).toEqual(columns.toSorted())
})
