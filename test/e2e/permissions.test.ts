/**
 * Everything that can be asked of the bot, by everybody who might, where they might: through its own door. Let in means that the
 * deed was done; turned away, that no record was touched and nothing was shown.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Action } from '../../src/application/actions.js'
import { pack } from '../../src/platforms/telegram/callback-data.js'
import { connection } from '../support/database.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { BUTTONS, type Deed, type MayDo, PRIVATE, type Press, type Subjects, WORDS } from '../support/office-rule.js'
import { keepRecords, type Records } from '../support/records.js'

const STRANGER = 900
/** Was a clerk, and left. */
const LEFT = 905
/** An official of no unit, who stands in for the chairman or the clerk when one is away. */
const DEPUTY = 906
/** A group that is not the office's; the bot has written there. */
const ELSEWHERE = -1002

const house = await startHouse()
const { world } = house
const sql = await connection(house.databaseUrl, 'all')
let notices: string[] = []
world.onNotice(({ text }) => notices.push(text))

type Role = 'official' | 'chairman' | 'clerk' | 'who stands in'
const ROLES: Record<Role, { person: number; may: readonly MayDo[] }> = {
  official: { person: HANH, may: ['anybody'] },
  chairman: { person: CHAIRMAN, may: ['anybody', 'deciders', 'leaders'] },
  clerk: { person: CLERK.id, may: ['anybody', 'deciders', 'leaders', 'clerk'] },
  'who stands in': { person: DEPUTY, may: ['anybody', 'deciders'] },
}

const one = async (query: string): Promise<number> =>
  Number((await sql.query<{ id: number }>(`select (${query}) as id`)).rows[0]?.id)
const task = (code: string, state = 'active') =>
  `select t."id" from "Task" t join "Plan" p on p."id" = t."planId" where t."code" = '${code}' and p."state" = '${state}'`

let of: Subjects
let records: Records
/** Where each button was put: the chat it is in, and the message. */
const board = new Map<number, number>()

/** Each deed finds what it is about: a claim, a wish, a file, a difficulty, a change, a reopened task, a lesson, a stranger. */
beforeAll(async () => {
  const clerk = async (...said: string[]) => {
    for (const words of said) await house.say(CLERK.id, CLERK.id, words)
  }
  await house.turnTo('2023-01-03', '08:05')
  const file = { name: 'bien-ban.txt', mime: 'text/plain', bytes: new TextEncoder().encode('Biên bản') }
  await house.say(HANH, HANH, 'xong Q1-1')
  await house.say(HANH, HANH, 'Q1-3', { files: [file] })
  await house.say(HANH, HANH, 'vướng Q1-3 vì thiếu mẫu')
  await house.say(BINH, BINH, 'gia hạn Q1-2 đến 20/4/2023 vì chờ kinh phí')
  await clerk('bỏ Q2-6 vì huyện không tổ chức', 'đúng', 'sửa hạn Q4-10 15/12/2023 vì huyện đổi lịch')
  await house.say(HANH, HANH, 'xong Q3-8')
  await clerk('xác nhận Q3-8', 'mở lại Q3-8', 'đúng', 'cột Người lo là chủ trì', 'mời Mùa A Páo')
  const persons: [number, string][] = [
    [STRANGER, 'Mới'],
    [LEFT, 'Cũ'],
    [DEPUTY, 'Phó'],
  ]
  for (const [id, lastName] of persons) {
    world.addPerson({ id, firstName: 'Người', lastName, username: null, post: '' })
    world.join(GROUP, id)
  }
  await house.say(STRANGER, GROUP, '@NhacViecBot xin chào')
  await house.inside(async (office) => {
    const left = await office.addMember({ name: 'Người Cũ', role: 'clerk', seats: [] })
    const account = { platform: 'telegram', externalId: String(LEFT), displayName: 'Cũ', username: null } as const
    await office.saveAccount(left, { ...account, privateChat: String(LEFT) })
    await office.updateMember(left, { active: false })
    const deputy = await office.addMember({ name: 'Người Phó', role: 'official', seats: [] })
    await office.saveAccount(deputy, {
      ...{ platform: 'telegram', externalId: String(DEPUTY), displayName: 'Phó', username: null },
      privateChat: String(DEPUTY),
    })
  })
  const members = [CLERK.id, CHAIRMAN, HANH]
  world.addGroup({ id: ELSEWHERE, title: 'Nhóm khác', members, withBot: true, admin: true })
  await house.say(HANH, HANH, 'xong rồi ạ')
  of = {
    ...(await subjectsNow()),
    change: await one(`select max("incomingId") from "History" where "taskId" = (${task('Q4-10')})`),
  }
  records = await keepRecords(house.databaseUrl)
  await hangButtons()
})

beforeEach(() => records.putBack())

async function subjectsNow(): Promise<Subjects> {
  const pending = `select min("id") from "Claim" where "state" = 'pending'`
  return {
    open: await one(task('Q1-4')),
    cancelled: await one(task('Q2-6')),
    moved: await one(task('Q4-10')),
    claim: await one(pending),
    extension: await one('select min("id") from "Extension"'),
    share: await one(`select min("id") from "Assignment" where "taskId" = (${task('Q1-4')})`),
    blockedShare: await one(`select min("id") from "Assignment" where "blockedReason" is not null`),
    evidence: await one('select min("id") from "Evidence"'),
    change: 0,
    reopened: await one(`select max("id") from "Claim" where "state" <> 'pending'`),
    activePlan: await one(`select min("id") from "Plan" where "state" = 'active'`),
    plan: await one(`select max("id") from "Plan"`),
    task: await one(task('Q1-3', 'draft')),
    other: await one(task('Q1-4', 'draft')),
    lesson: await one('select min("id") from "Lesson"'),
    request: await one('select min("id") from "JoinRequest"'),
    prompt: await one('select max("id") from "Prompt"'),
  }
}

const dataOf = ({ name, act }: Deed<Press>) => pack({ do: name, ...act(of) } as Action)

/** One message of the bot in each chat, with all the buttons there are. */
async function hangButtons(chats = [HANH, DEPUTY, CHAIRMAN, CLERK.id, LEFT, STRANGER, GROUP, ELSEWHERE]) {
  const inline_keyboard = BUTTONS.map((deed) => [{ text: deed.name, callback_data: dataOf(deed) }])
  for (const chat_id of chats) {
    if (chat_id > 0 && world.messages(chat_id).length === 0) await house.say(chat_id, chat_id, 'xin chào')
    const answer = await fetch(`${world.apiRoot}/bot${world.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id, text: 'Các nút', reply_markup: { inline_keyboard } }),
    })
    const { result } = (await answer.json()) as { result: { message_id: number } }
    board.set(chat_id, result.message_id)
  }
}

/** A deed of either kind, done by this person in this chat. */
type Try = { name: string; comes: string; inGroup: string; may: MayDo; by(person: number, chatId: number): void }
const words: Try[] = WORDS.map(({ act, ...deed }) => ({
  ...deed,
  by: (from, chatId) => void world.say({ from, chatId, text: chatId < 0 ? `@NhacViecBot ${act}` : act }),
}))
const presses: Try[] = BUTTONS.map((deed) => ({
  ...{ name: deed.name, comes: deed.comes, inGroup: deed.inGroup, may: deed.may },
  by: (from, chatId) => world.press({ from, chatId, messageId: board.get(chatId) ?? 0, data: dataOf(deed) }),
}))

/** What was answered, by its kind, and of a refusal its code; what a press alone was told is not among it. */
async function answersTo(tries: readonly Try[], person: number, chatId: number): Promise<string[]> {
  notices = []
  const last = await one('select coalesce(max("id"), 0) from "Delivery"')
  for (const deed of tries) deed.by(person, chatId)
  await house.rest()
  const { rows } = await sql.query<{ said: string }>(
    `select coalesce("params" ->> 'code', "params" ->> 'kind', "kind") as said from "Delivery" where "id" > ${last} order by "id"`,
  )
  return rows.map(({ said }) => said)
}

const isMovedToPrivate = (notice: string) => notice.startsWith('Việc này làm trong tin nhắn riêng')
const isTable = (comes: string) => /^[A-Z][a-z]/.test(comes)
const own = (role: Role, may: MayDo) => ROLES[role].may.includes(may)
/** Words that are a report, a question or a wish where somebody says them who may not order it: heard as that, and nothing is done. */
const TALK = ['drop', 'waiting', 'asked_tasks', 'heard_on', 'units_alone', 'draft', 'draft_period', 'drop_draft']
const HEARD_AS_TALK = [
  'which_task',
  'change_is_leaders',
  'question_for_clerk',
  'question_passed_on',
  'not_understood_leader',
]

async function turnedAway(role: Role, tries: readonly Try[], chatId: number): Promise<void> {
  const refused = tries.filter((deed) => !own(role, deed.may))
  const said = await answersTo(refused, ROLES[role].person, chatId)
  const told = [...said, ...notices.map(() => 'not_your_role')]
  const orders = refused.filter(({ name }) => tries === presses || !TALK.includes(name))
  expect(told.filter((what) => what === 'not_your_role').length).toBeGreaterThanOrEqual(orders.length)
  expect(told.filter((what) => what !== 'not_your_role' && !HEARD_AS_TALK.includes(what))).toEqual([])
  expect((await records.touched()).filter((name) => name !== 'Prompt' && name !== 'History')).toEqual([])
  await records.putBack()
}

async function letIn(tries: readonly Try[], person: number, chatId: number): Promise<void> {
  const here = chatId === GROUP ? tries.map((deed) => ({ ...deed, comes: deed.inGroup })) : tries
  // A question that is answered there loses its buttons.
  if (chatId === GROUP) await hangButtons([GROUP])
  await done(here, person, chatId)
}

async function done(tries: readonly Try[], person: number, chatId: number): Promise<void> {
  const shown = tries.filter(({ comes }) => !isTable(comes))
  const answers = await answersTo(shown, person, chatId)
  const said = [...answers, ...notices.filter(isMovedToPrivate).map(() => PRIVATE)]
  for (const { comes } of shown) expect(said).toContain(comes)
  expect(said.filter((what) => what === PRIVATE)).toHaveLength(shown.filter(({ comes }) => comes === PRIVATE).length)
  expect(said).not.toContain('not_your_role')
  await records.putBack()
  for (const deed of tries.filter(({ comes }) => isTable(comes))) {
    const answers = await answersTo([deed], person, chatId)
    const touched = await records.touched()
    const comes = deed.comes.split('|').some((table) => touched.includes(table))
    expect(comes, `${deed.name}: ${answers.join()}; touched: ${touched.join()}`).toBe(true)
    await records.putBack()
  }
}

const kinds = [
  ['words', words],
  ['buttons', presses],
] as const

describe.each(kinds)('while no draft lies there, %s', (_kind, tries) => {
  const places = (role: Role) => [ROLES[role].person, GROUP]
  test.each(places('official'))('of everybody do what they say for an official, in %i', (chat) =>
    letIn(
      tries.filter(({ may }) => may === 'anybody'),
      HANH,
      chat,
    ),
  )

  test.each((['chairman', 'clerk'] as const).flatMap((role) => places(role).map((chat) => [role, chat] as const)))(
    'of the leaders do what they say for the %s, in %i',
    (role, chat) =>
      letIn(
        tries.filter(({ may }) => may === 'deciders' || may === 'leaders'),
        ROLES[role].person,
        chat,
      ),
  )
})

describe.each(kinds)('with a draft before the clerk, %s', (kind, tries) => {
  beforeAll(async () => {
    if (of.task > 0) return
    const bytes = readFileSync(new URL('../../samples/ke-hoach-tdkt-2023-tan-thanh.md', import.meta.url))
    await house.say(CLERK.id, CLERK.id, '', { files: [{ name: 'Ke-hoach.md', mime: 'text/markdown', bytes }] })
    of = { ...(await subjectsNow()), change: of.change }
    records = await keepRecords(house.databaseUrl)
    await hangButtons()
  })

  test.each([CLERK.id, GROUP])('of the clerk do what they say, in %i', (chat) =>
    letIn(
      tries.filter(({ may }) => may === 'clerk'),
      CLERK.id,
      chat,
    ),
  )

  test.each<Role>(['official', 'chairman'])('of others turn the %s away in private', (role) =>
    turnedAway(role, tries, ROLES[role].person),
  )

  test.each<Role>(['official', 'chairman'])('of others turn the %s away in the group', (role) =>
    turnedAway(role, tries, GROUP),
  )

  test("in a group that is not the office's show nothing and do nothing, even for the clerk", async () => {
    const heard = tries.filter(({ name }) => name !== 'link')
    const written = () => world.messages(ELSEWHERE).filter((message) => message.from === 'bot').length
    const before = written()
    expect(await answersTo(heard, CLERK.id, ELSEWHERE)).toEqual([])
    expect(notices).toHaveLength(kind === 'buttons' ? heard.length : 0)
    expect(written()).toBe(before)
    expect(await records.touched()).toEqual([])
  })

  test.each([
    ['a stranger who waits to be let in', STRANGER, 'join_waiting'],
    ['somebody who left', LEFT, 'stranger'],
  ])('say nothing to %s', async (_who, person, told) => {
    const said = await answersTo(tries, person, person)
    expect(new Set(said)).toEqual(new Set(kind === 'words' ? [told, 'code_wrong'] : ['stranger']))
    expect(await records.touched()).toEqual([])
    const inGroup = await answersTo(tries, person, GROUP)
    expect(
      inGroup.filter((what) => what !== 'join_requested' && what !== 'join_review' && what !== 'code_wrong'),
    ).toEqual([])
    expect((await records.touched()).filter((name) => name !== 'JoinRequest')).toEqual([])
    await records.putBack()
  })
})

const LEADERS_AWAY = [
  ['chairman', CHAIRMAN],
  ['clerk', CLERK.id],
] as const

describe.each(kinds.flatMap(([kind, tries]) => LEADERS_AWAY.map((away) => [...away, kind, tries] as const)))(
  'while the %s (%i) is away, %s',
  (_role, away, _kind, tries) => {
    const role = 'who stands in'
    const absence = (from: string | null, until: string | null) =>
      house.inside(async (office) => {
        const members = await office.members()
        const idOf = (person: number) =>
          members.find((m) => m.accounts.some((a) => a.externalId === String(person)))?.id ?? 0
        const substituteId = from === null ? null : idOf(DEPUTY)
        await office.updateMember(idOf(away), { awayFrom: from, awayThrough: until, substituteId })
      })
    beforeAll(async () => {
      await absence('2023-01-02', '2023-01-06')
      records = await keepRecords(house.databaseUrl)
    })
    afterAll(async () => {
      await absence(null, null)
      records = await keepRecords(house.databaseUrl)
    })

    test.each([DEPUTY, GROUP])('what is to be decided is done for who stands in, in %i', (chat) =>
      letIn(
        tries.filter(({ may }) => may === 'deciders'),
        DEPUTY,
        chat,
      ),
    )

    // Who has one task alone, that of the one who is away, is heard as speaking of it: 'dự thảo' says how far it is.
    test.each([DEPUTY, GROUP])('everything else of the leaders turns who stands in away, in %i', (chat) =>
      turnedAway(
        role,
        tries.filter(({ name }) => tries === presses || !TALK.includes(name)),
        chat,
      ),
    )
  },
)

test('an anonymous administrator has no role', async () => {
  const said = await answersTo(
    WORDS.map(({ act, ...deed }) => ({
      ...deed,
      by: () => void world.say({ from: CLERK.id, chatId: GROUP, text: `@NhacViecBot ${act}`, anonymous: true }),
    })),
    CLERK.id,
    GROUP,
  )
  expect(said.filter((what) => what !== 'group_trouble' && what !== 'anonymous_speaker')).toEqual([])
  expect((await records.touched()).filter((name) => name !== 'Group')).toEqual([])
})
