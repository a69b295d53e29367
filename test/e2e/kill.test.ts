/** The bot as a process of its own, killed without warning while people write and while it posts and reminds, on a working day each
 *  time: every word has exactly one effect; whatever is due leaves, and comes again only where the ledger says that it may have. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { addWorkingDays, instantOf, workCalendar } from '../../src/domain/calendar.js'
import { runningEmbedded } from '../../src/store/embedded.js'
import { connection } from '../support/database.js'
import { BINH, GROUP, HANH, PEOPLE, startHouse } from '../support/house.js'
import { compareWithChats, type Row } from '../support/ledger-and-chats.js'
import type { BotProcess } from '../support/program.js'
import { atOtherTime, startBotProcess } from '../support/program.js'

/** A short form here; `npm run test:crash` is the long one, and tells how far it is. */
const [KILLS = 5, DATABASE_KILLS = 1] = (process.env.CRASH ?? '').split(',').flatMap((n) => (n ? [Number(n)] : []))
const A_ROUND = 6
type Kind = 'words' | 'words in the group' | 'files'
const WORDS: { kind: Kind; from: number; chatId: number; prefix: string }[] = [
  { kind: 'words', from: HANH, chatId: HANH, prefix: '' },
  { kind: 'words', from: BINH, chatId: BINH, prefix: '' },
  { kind: 'words in the group', from: HANH, chatId: GROUP, prefix: '@NhacViecBot ' },
]
const CHATS = [HANH, BINH, GROUP]
/** A group gets no more than twenty signs and messages a minute (the platform's rule): what piled up while the bot was killed takes its time. */
const DRAIN_MS = 120_000 + (KILLS + DATABASE_KILLS) * (A_ROUND / WORDS.length) * (60_000 / 20)

const house = await startHouse({ embedded: true })
const { dataDir } = house
let bot: BotProcess | null = null
const complaints = () => bot?.said().slice(-4000) ?? ''

/** Each round is the next working day, from the hour for messages on: of the second week of the plan's year, in which there is a post,
 *  the week's overview and a reminder to five units. */
let today = '2023-01-06'
const opensAt = () => instantOf(today, '08:00')
let startedAt = performance.now()

function startBot(): void {
  bot = startBotProcess(house.world, { DATA_DIR: dataDir, ...atOtherTime(opensAt()) })
  startedAt = performance.now()
}

async function nextDay(): Promise<void> {
  today = addWorkingDays(workCalendar(), today, 1)
  await house.clock().turnTo(opensAt(), () => {})
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const ending = bot
  bot = null
  ending?.child.kill(signal)
  await ending?.ended
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Everything that was sent to the bot; the mark stands in its words, or is the name of its file. */
const updates: { mark: string; kind: Kind; chatId: number }[] = []

function nextMark(kind: Kind, chatId: number): string {
  const mark = `M${updates.length}E`
  updates.push({ mark, kind, chatId })
  return mark
}

/** Every mark is a reason of its own. */
function speak(count: number): void {
  for (let n = 0; n < count; n += WORDS.length)
    for (const { kind, from, chatId, prefix } of WORDS)
      house.world.say({ from, chatId, text: `${prefix}vướng Q1-1 vì thiếu mẫu số ${nextMark(kind, chatId)}` })
}

/** A person may hand in a hundred files a day, and forty for one task. */
function handIn(round: number): void {
  const from = round % 4 === 0 ? HANH : BINH
  const task = round % 8 < 4 ? 'Q1-2' : 'Q1-3'
  const mark = nextMark('files', from)
  const bytes = new TextEncoder().encode(`Biên bản ${mark}`)
  house.world.say({ from, chatId: from, text: task, files: [{ name: `${mark}.txt`, mime: 'text/plain', bytes }] })
}

const answered = () => CHATS.reduce((sum, chatId) => sum + answersIn(chatId).length, 0)
/** In private each word is answered in words that repeat its reason, each file by its name; in the group by the sign under it. */
const answersIn = (chatId: number) =>
  (chatId === GROUP
    ? house.world.messages(GROUP).filter((m) => m.reactions.length > 0)
    : house.fromBot(chatId)
  ).flatMap((m) => [...m.text.matchAll(/M\d+E/g)].map(([mark]) => mark))

/** Posts, notes, and what else answers no word. */
const unasked = () =>
  [GROUP, ...PEOPLE.map(({ id }) => id)]
    .flatMap((chat) => house.fromBot(chat))
    .filter(({ text }) => !/M\d+E/.test(text)).length

/** Some rounds end while updates are still being accepted, others after so many answers, or as soon as something leaves that answers
 *  nobody (on a day without, after so many answers too). */
function endOf(round: number): () => boolean {
  const wanted = Math.floor(Math.random() * A_ROUND)
  const [seen, before] = [answered(), unasked()]
  const enough = () => answered() >= seen + wanted
  return [() => house.world.unfetched() <= A_ROUND - Math.min(wanted, 3), () => unasked() > before || enough(), enough][
    round % 3
  ] as () => boolean
}

const serverPid = () => Number(readFileSync(path.join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])

/** The server that keeps the store is killed; the bot notices and ends, to be started again. One that was not connected yet starts
 *  another server. */
async function killDatabase(): Promise<void> {
  const killed = await vi.waitFor(
    () => {
      const pid = serverPid()
      // The last round's server may have left its file: then the new one has not started yet.
      process.kill(pid, 'SIGKILL')
      return pid
    },
    { timeout: 60_000, interval: 5 },
  )
  const noticed = () => bot === null || bot.child.exitCode !== null || serverPid() !== killed
  await vi.waitFor(() => expect(noticed(), complaints()).toBe(true), { timeout: 60_000, interval: 5 })
  await end('SIGKILL')
}

/** A note of a day that is past goes with today's; what a note or a line about trouble was to say may be settled by then. */
function isOvertaken({ kind, state, reason }: Row): boolean {
  if (state !== 'cancelled') return false
  // That the line is stuck is said no more, to a person or in the group, once it is free again.
  const mayBe = ['person_note', 'group_note', 'stuck', 'stuck_in_group'].includes(kind)
  return mayBe && OVERTAKEN.includes(reason ?? '')
}
const OVERTAKEN = ['merged_into_newer', 'overtaken_by_newer', 'nothing_to_say']

const rounds = [
  ...Array.from({ length: KILLS }, () => 'bot' as const),
  ...Array.from({ length: DATABASE_KILLS }, () => 'database' as const),
]
  .map((what) => ({ what, at: Math.random() }))
  .sort((a, b) => a.at - b.at)

test(`the bot killed ${KILLS} times, its database ${DATABASE_KILLS} times, under load: one effect for each word, nothing acknowledged is lost`, {
  timeout: DRAIN_MS + 60_000 + rounds.length * 45_000,
}, async () => {
  const setUp = new Set((await house.ledger()).map(({ key }) => key))
  await house.stop()
  for (const [round, { what }] of rounds.entries()) {
    if (process.env.CRASH && round % 25 === 0) tell(`${round} of ${rounds.length} kills`)
    speak(A_ROUND)
    if (round % 2 === 0) handIn(round)
    await nextDay()
    const reached = endOf(round)
    startBot()
    await vi.waitFor(() => expect(reached(), complaints()).toBe(true), { timeout: 60_000, interval: 1 })
    await (what === 'bot' ? end('SIGKILL') : killDatabase())
  }
  startBot()
  const url = await vi.waitFor(
    async () => {
      const found = await runningEmbedded(dataDir)
      expect(found, complaints()).not.toBeNull()
      return found ?? ''
    },
    { timeout: 60_000, interval: 50 },
  )
  tell('all kills done; what waits is being sent')
  const client = await connection(url, 'all')
  let now = opensAt()
  await vi.waitFor(
    async () => {
      expect(house.world.unfetched(), complaints()).toBe(0)
      now = new Date(opensAt().getTime() + performance.now() - startedAt)
      const unsent = await client.query(
        `select "key", "state", "attempts", "reason" from "Delivery"
         where "state" = 'sending' or ("state" = 'queued' and "dueAt" <= $1)`,
        [now],
      )
      expect(unsent.rows, complaints()).toEqual([])
      const left = await client.query('select "id" from "Incoming" where "doneAt" is null')
      expect(left.rows, complaints()).toEqual([])
    },
    { timeout: DRAIN_MS, interval: 50 },
  )

  const counted = async (query: string) =>
    new Map((await client.query<{ mark: string; count: number }>(query)).rows.map(({ mark, count }) => [mark, count]))
  const effects = await counted(
    `select mark, count(*)::int as count from (
       select substring("facts" ->> 'reason' from 'M[0-9]+E') as mark from "History" where "what" = 'blocked'
       union all select substring("name" from 'M[0-9]+E') from "Evidence"
     ) effect group by 1`,
  )
  const ledger = await compareWithChats(client, house.world)
  const { rows: ladder } = await client.query<{
    unit: number
    rung: string
    on: string
    state: string
    reason: string
  }>(
    `select a."unitId" as unit, r."rung", r."on", coalesce(d."state", 'skipped') as state, coalesce(d."reason", r."skipped") as reason
     from "Reminder" r join "Assignment" a on a."id" = r."assignmentId" join "Task" t on t."id" = a."taskId"
     left join "Delivery" d on d."key" = r."deliveryKey" where t."code" = 'V-1' and r."key" not like '%@%'`,
  )
  await client.end()
  await end('SIGTERM')

  const said = ledger.rows.filter(({ key, dueAt }) => !setUp.has(key) && dueAt <= now)
  const answers = said.filter(({ kind }) => ['blocked_recorded', 'files_recorded'].includes(kind))
  tell(`killed: the bot ${KILLS} times, its database ${DATABASE_KILLS} times`)
  tell('| what | kills (bot + database) | updates | effects | lost | doubled | answers marked | answers twice |')
  for (const kind of new Set(updates.map((update) => update.kind))) {
    const own = updates.filter((update) => update.kind === kind)
    const times = own.map(({ mark }) => effects.get(mark) ?? 0)
    const to = answers.filter(({ mark }) => own.some((update) => update.mark === mark))
    const row = [
      `${KILLS} + ${DATABASE_KILLS}`,
      times.length,
      times.reduce((sum, n) => sum + n, 0),
      times.filter((n) => n === 0).length,
      times.filter((n) => n > 1).length,
      to.filter(({ mayRepeat }) => mayRepeat).length,
      ledger.cutOff.filter((cut) => to.includes(cut.row)).length,
    ]
    tell(`| ${kind} | ${row.join(' | ')} |`)
  }
  tell('| messages | due | sent | overtaken | lost | marked | came by an attempt that was cut off |')
  for (const kind of new Set(said.map((row) => row.kind))) {
    const own = said.filter((row) => row.kind === kind)
    const row = [
      own.length,
      own.filter(({ state }) => state === 'sent').length,
      own.filter(isOvertaken).length,
      own.filter((row) => row.state !== 'sent' && !isOvertaken(row)).length,
      own.filter(({ mayRepeat }) => mayRepeat).length,
      ledger.cutOff.filter((cut) => own.includes(cut.row)).reduce((sum, { times }) => sum + times, 0),
    ]
    tell(`| ${kind} | ${row.join(' | ')} |`)
  }

  for (const { mark } of updates) expect(effects.get(mark), mark).toBe(1)
  expect(answers.map(({ mark }) => mark).toSorted()).toEqual(updates.map(({ mark }) => mark).toSorted())
  expect(said.filter((row) => row.state !== 'sent' && !isOvertaken(row))).toEqual([])
  expect(ledger.missing).toEqual([])
  expect(ledger.unexplained).toEqual([])
  const posts = said.filter(({ kind }) => kind === 'period_post').map(({ key, state }) => `${key} ${state}`)
  expect(posts.slice(0, 1)).toEqual(['post:1:2023-Q1:1 sent'])
  // Each unit's reminder of 11/01, in a note of that day or of a later one; or overtaken by the next rung, as after any outage.
  const first = ladder.filter(({ rung, on }) => rung === 'before-7' && on === '2023-01-11')
  expect(new Set(first.map(({ unit }) => unit)).size).toBe(first.length)
  expect(first).toHaveLength(5)
  const isSettled = ({ state }: { state: string }) => state === 'sent' || state === 'skipped'
  // Late work is asked about each week: what has not left in its own goes with a later one's.
  const isLater = (rung: { unit: number; on: string }) =>
    ladder.some((later) => later.unit === rung.unit && later.on > rung.on && isSettled(later))
  const unsaid = ladder.filter((rung) => !isSettled(rung))
  expect(
    unsaid.filter((one) => !(one.rung.startsWith('late-') && one.reason === 'merged_into_newer' && isLater(one))),
  ).toEqual([])
})
