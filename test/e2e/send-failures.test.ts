/** Sending fails for some: exactly those stay unsent, the others leave once, and what the answer was is never guessed. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Delivery } from '../../src/application/ports.js'
import { telegram } from '../../src/platforms/telegram/telegram.js'
import type { FailureRule } from '../../src/rehearsal/world.js'
import { quietLogger } from '../support/database.js'
import { BINH, CHAIRMAN, CLERK, HANH, PEOPLE, startHouse } from '../support/house.js'
import { startWire, TOKEN } from '../support/telegram-wire.js'

const house = await startHouse()
await house.turnTo('2023-01-03')
/** Two of the four are struck. */
const STRUCK = [HANH, BINH]
let round = 0

beforeEach(() => {
  round += 1
  house.world.clearFailures()
})

/** One note of this round to everybody, as the ledger and the chats have it. */
async function queueForAll(): Promise<string> {
  const mark = `vòng ${round}`
  await house.inside(async (office) => {
    const members = await office.members()
    await office.queue(
      members.map((member) => ({
        key: `round:${round}:${member.id}`,
        target: { to: 'member', member: member.id },
        startedBy: 'bot',
        notBefore: house.clock().now(),
        meantFor: null,
        kind: 'say',
        params: { kind: 'question_for_clerk', member: member.name, task: null, said: mark },
      })),
    )
  })
  return mark
}

async function ofRound(): Promise<Delivery[]> {
  return (await house.ledger()).filter((d) => d.key.startsWith(`round:${round}:`))
}

/** Members stand in the store in the order of the desk. */
const personOf = (delivery: Delivery) => PEOPLE[Number(delivery.key.split(':')[2]) - 1]?.id ?? 0

const arrived = (mark: string) =>
  PEOPLE.flatMap((p) =>
    house
      .fromBot(p.id)
      .filter((m) => m.text.includes(mark))
      .map(() => p.id),
  )

async function later(minutes: number): Promise<void> {
  const to = new Date(house.clock().now().getTime() + minutes * 60_000)
  await house.clock().turnTo(to, () => {})
  await house.rest()
}

test('the members are numbered as the tests believe', async () => {
  const members = await house.inside((office) => office.members())
  expect(members.map((m) => m.accounts[0]?.externalId)).toEqual(PEOPLE.map((p) => String(p.id)))
})

describe.each<[name: string, answer: FailureRule['answer'], mayRepeat: boolean]>([
  ['500', { status: 500, description: 'Internal Server Error' }, false],
  ['502 with a page instead of JSON', 'html', true],
  ['a line that is cut before the request was worked on', 'cut_before', true],
])('%s for two of four', (_name, answer, mayRepeat) => {
  test('exactly those two stay unsent, and leave once when it works again', async () => {
    for (const chatId of STRUCK) house.world.fail({ method: 'sendMessage', chatId, times: 2, answer })
    const mark = await queueForAll()
    await house.app().settle()
    expect(arrived(mark).sort()).toEqual([CLERK.id, CHAIRMAN])
    const ledger = await ofRound()
    expect(
      ledger
        .filter((d) => d.state !== 'sent')
        .map(personOf)
        .sort(),
    ).toEqual(STRUCK)
    expect(ledger.filter((d) => d.state === 'queued').every((d) => d.mayRepeat === mayRepeat && d.attempts === 1)).toBe(
      true,
    )

    house.world.clearFailures()
    const callsBefore = house.world.calls().length
    await later(5)
    expect(arrived(mark).sort()).toEqual([CLERK.id, CHAIRMAN, HANH, BINH].sort())
    expect((await ofRound()).every((d) => d.state === 'sent')).toBe(true)
    expect(
      house.world
        .calls()
        .slice(callsBefore)
        .filter((c) => c.method === 'sendMessage'),
    ).toHaveLength(2)
  })
})

test('429 for one: no attempt is counted, nothing is lost, everything leaves once after the asked silence', async () => {
  const answer = { status: 429, description: 'Too Many Requests: retry after 40', parameters: { retry_after: 40 } }
  house.world.fail({ method: 'sendMessage', chatId: HANH, answer })
  const mark = await queueForAll()
  await house.app().settle()
  const waiting = (await ofRound()).filter((d) => d.state === 'queued')
  // The bot is to be silent altogether: whoever's message was not under way yet waits as well.
  expect(waiting.map(personOf)).toContain(HANH)
  for (const d of waiting) {
    expect([d.attempts, d.mayRepeat, d.reason]).toEqual([0, false, 'rate_limited'])
    expect(d.notBefore.getTime()).toBe(house.clock().now().getTime() + 40_000)
  }
  const asked = house.world.calls().length
  await house.app().settle()
  expect(house.world.calls()).toHaveLength(asked)
  await later(1)
  expect(arrived(mark).sort()).toEqual(PEOPLE.map((p) => p.id))
})

test('400 for two: those are failed for good with the reason, the clerk hears of it, nothing is tried again', async () => {
  const answer = { status: 400, description: 'Bad Request: message text is wrong' }
  for (const chatId of STRUCK) house.world.fail({ method: 'sendMessage', chatId, answer })
  const mark = await queueForAll()
  await house.app().settle()
  await house.app().settle()
  expect(arrived(mark).sort()).toEqual([CLERK.id, CHAIRMAN])
  const failed = (await ofRound()).filter((d) => d.state === 'failed')
  expect(failed.map(personOf).sort()).toEqual(STRUCK)
  expect(failed.every((d) => d.reason?.includes('message text is wrong'))).toBe(true)
  expect(house.last(CLERK.id)).toMatch(/Bình|Hạnh/)
  await later(20)
  expect(arrived(mark)).toHaveLength(2)
})

test('an answer that was lost: never recorded as sent or as not sent; it goes again and the row says so', async () => {
  house.world.fail({ method: 'sendMessage', chatId: HANH, answer: 'cut_after' })
  const mark = await queueForAll()
  await house.app().settle()
  expect(arrived(mark)).toContain(HANH)
  const [lost] = (await ofRound()).filter((d) => personOf(d) === HANH)
  expect([lost?.state, lost?.reason, lost?.mayRepeat, lost?.sentAt]).toEqual(['queued', 'answer_lost', true, null])
  await later(1)
  const [settled] = (await ofRound()).filter((d) => personOf(d) === HANH)
  expect([settled?.state, settled?.mayRepeat]).toEqual(['sent', true])
  expect(arrived(mark).filter((id) => id === HANH)).toHaveLength(2)
  expect(arrived(mark).filter((id) => id !== HANH)).toHaveLength(3)
})

test('what stays unreachable for weeks after a lost answer ends as unknown, not as sent or failed; the clerk hears of it', {
  // Weeks of minutes.
  timeout: 180_000,
}, async () => {
  house.world.fail({ method: 'sendMessage', chatId: HANH, times: 1, answer: 'cut_after' })
  house.world.fail({
    method: 'sendMessage',
    chatId: HANH,
    times: 5000,
    answer: { status: 502, description: 'Bad Gateway' },
  })
  await queueForAll()
  await house.app().settle()
  await house.turnTo('2023-01-27', '17:00')
  const [row] = (await ofRound()).filter((d) => personOf(d) === HANH)
  expect([row?.state, row?.mayRepeat]).toEqual(['unknown', true])
  const told = (await house.ledger()).flatMap((d) =>
    d.kind === 'say' && d.params.kind === 'undelivered' ? d.params.items : [],
  )
  expect(told.filter((item) => item.reason === 'unreachable').map((item) => item.to)).toContain('Vi Thị Hạnh')
})

test('200 without a message id is no success', async () => {
  const bare = await startWire()
  try {
    bare.on('sendMessage', () => ({ result: true }))
    const messenger = telegram({
      token: TOKEN,
      apiRoot: bare.apiRoot,
      paced: false,
      mode: { kind: 'polling' },
      logger: quietLogger,
    })
    const chat = { platform: 'telegram', externalId: '5', topic: null } as const
    await expect(
      messenger.send(chat, { lines: [['Chào']], buttons: [], tasks: [] }, { replyTo: null }),
    ).rejects.toMatchObject({ answer: { kind: 'unreachable', maybeSent: true } })
  } finally {
    await bare.close()
  }
})

test('403 for two: the chat is not tried again, the clerk is told once, the others go on', async () => {
  // What still waits for its next attempt goes before anything new in its chat.
  await later(20)
  for (const person of STRUCK)
    house.world.fail({
      method: 'sendMessage',
      chatId: person,
      answer: { status: 403, description: 'Forbidden: bot was blocked by the user' },
    })
  const mark = await queueForAll()
  await house.app().settle()
  await house.app().settle()
  expect(arrived(mark).sort()).toEqual([CLERK.id, CHAIRMAN])
  const failed = (await ofRound()).filter((d) => d.state === 'failed')
  expect(failed.map((d) => [personOf(d), d.reason]).sort()).toEqual(STRUCK.map((id) => [id, 'chat_gone']))
  round += 1
  const again = await queueForAll()
  const before = house.world.calls().length
  await house.app().settle()
  const tried = house.world
    .calls()
    .slice(before)
    .map((c) => Number(c.params.chat_id))
  expect(STRUCK.some((id) => tried.includes(id))).toBe(false)
  expect(arrived(again).sort()).toEqual([CLERK.id, CHAIRMAN])
  expect(
    (await ofRound())
      .filter((d) => d.reason === 'never_started')
      .map(personOf)
      .sort(),
  ).toEqual(STRUCK)
})
