/** Fifty offices on one token, twelve messages to each one's group at one moment, against a Telegram that insists on its limits: all
 *  leave, in order, none is refused, and who asks something meanwhile is answered within what two seconds let out. */
import { expect, test, vi } from 'vitest'
import { settleOffice } from '../../src/cli/rehearsal-office.js'
import { instantOf } from '../../src/domain/calendar.js'
import { openStoreAt } from '../../src/store/open-store.js'
import { atEnd } from '../support/at-end.js'
import { newDatabase, quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'
import { HANH } from '../support/house.js'
import { atOtherTime, startBotProcess } from '../support/program.js'
import { startWorld } from '../support/telegram-stage.js'

const [OFFICES, TASKS, A_SECOND] = [50, 12, 30]
const GROUPS = Array.from({ length: OFFICES }, (_, n) => -2000 - n)
/** A working morning, for what the bot starts by itself. */
const MORNING = instantOf('2023-01-11', '09:00')

const world = await startWorld()
atEnd(() => world.close())
const url = await newDatabase()
const store = await openStoreAt(url, { logger: quietLogger, onLost: () => {} })
atEnd(() => store.close())
await settleOffice(store, world, MORNING)
const env = { DATA_DIR: newFolder(), DATABASE_URL: url, ...atOtherTime(MORNING) }

/** An office of its own, with its group and what is to be said there. */
async function found(group: number): Promise<void> {
  world.addGroup({ id: group, title: `Xã ${group}`, members: [HANH], withBot: true, admin: false })
  const commune = await store.directory.addCommune({ name: `UBND xã ${group}`, language: 'vi' })
  await store.inCommune(commune, async (office) => {
    const address = { platform: 'telegram', externalId: String(group), topic: null } as const
    const linked = await office.saveGroup({ address, title: `Xã ${group}`, state: 'active' })
    await office.queue(
      Array.from({ length: TASKS }, (_, n) => ({
        key: `told:${n}`,
        target: { to: 'group', group: linked },
        startedBy: 'bot',
        notBefore: MORNING,
        meantFor: null,
        kind: 'say',
        params: { kind: 'question_for_clerk', member: 'Vi Thị Hạnh', task: null, said: `số ${n}.` },
      })),
    )
  })
}

const sent = () => world.calls().filter(({ method }) => method === 'sendMessage')
const told = (group: number) =>
  world.messages(group).flatMap(({ from, text }) => (from === 'bot' ? [/số (\d+)\./.exec(text)?.[1] ?? text] : []))

test(`${TASKS} messages to each of ${OFFICES} groups`, { timeout: 120_000 }, async () => {
  for (const group of GROUPS) await found(group)
  world.enforceRates(true)
  const bot = startBotProcess(world, env)
  await vi.waitFor(() => expect(sent().length, bot.said()).toBeGreaterThan(3 * A_SECOND), {
    timeout: 60_000,
    interval: 5,
  })
  const answers = () => world.messages(HANH).filter(({ from }) => from === 'bot').length
  const [before, answered] = [sent().length, answers()]
  world.say({ from: HANH, chatId: HANH, text: 'việc của tôi' })
  await vi.waitFor(() => expect(answers(), bot.said()).toBeGreaterThan(answered), { timeout: 30_000, interval: 5 })
  expect(sent().length - before).toBeLessThanOrEqual(2 * A_SECOND)
  expect(GROUPS.flatMap(told).length).toBeLessThan(OFFICES * TASKS)

  await vi.waitFor(() => expect(GROUPS.flatMap(told).length, bot.said()).toBe(OFFICES * TASKS), {
    timeout: 90_000,
    interval: 50,
  })
  for (const group of GROUPS) expect(told(group)).toEqual(Array.from({ length: TASKS }, (_, n) => String(n)))
  expect(world.calls().filter(({ status }) => status === 429)).toEqual([])
})
