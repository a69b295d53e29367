/** What the platform brings slowly, or never, holds up whom it concerns and nobody else: the clock goes on, others are heard. */
import { afterEach, expect, test, vi } from 'vitest'
import { instantOf } from '../../src/domain/calendar.js'
import { BINH, CLERK, GROUP, HANH, type House, startHouse } from '../support/house.js'

/** No limit ends what hangs here: a test that waited for it would not end in time. */
const NEVER = { callSeconds: 600, holdSeconds: 0.5, graceSeconds: 0.3, fileSeconds: 600 }
const MORNING = '2023-01-11'

let house: House
afterEach(() => house.stop())

const open = async (): Promise<void> => {
  house = await startHouse({ timeouts: NEVER, patience: { firstMs: 20, mostMs: 200 } })
}
const soon = (look: () => void | Promise<void>) => vi.waitFor(look, { timeout: 20_000, interval: 10 })
const notesOf = async (morning: string) =>
  (await house.ledger()).filter(
    ({ kind, notBefore }) => kind === 'person_note' && notBefore >= instantOf(morning, '00:00'),
  )
const filesOf = async (name: string) => (await house.work()).files.filter((file) => file.name === name).length

test('while a file trickles in the clock strikes, others are served in the same group, and its sender stays in order', async () => {
  await open()
  await house.turnTo(MORNING, '07:58')
  const asked = house.world.calls().filter((call) => call.method === 'getFile').length
  house.world.fail({ method: 'file', times: 2, answer: { dripMs: 20 } })
  const file = { name: 'bien-ban.txt', mime: 'text/plain', bytes: new TextEncoder().encode('Biên bản họp') }
  house.world.say({ from: HANH, chatId: HANH, text: 'xong Q1-1', files: [file] })
  house.world.say({ from: HANH, chatId: HANH, text: 'rút lại Q1-1' })
  house.world.say({ from: HANH, chatId: GROUP, text: '@NhacViecBot Q1-3', files: [{ ...file, name: 'anh.txt' }] })
  await soon(() => expect(house.world.calls().filter((call) => call.method === 'getFile')).toHaveLength(asked + 2))

  house.world.say({ from: BINH, chatId: GROUP, text: '@NhacViecBot xong Q1-2' })
  await soon(async () => expect(await house.stateOf('Q1-2', 'UBND xã')).toBe('claimed'))

  const before = house.fromBot(BINH).length
  const turning = house.clock().turnTo(instantOf(MORNING, '08:00'), () => {})
  await soon(async () => expect((await notesOf(MORNING)).filter((note) => note.state === 'sent')).not.toHaveLength(0))
  await soon(() => expect(house.fromBot(BINH).length).toBeGreaterThan(before))
  expect(await filesOf('bien-ban.txt')).toBe(0)
  expect((await house.work()).claims.map((claim) => claim.heard)).toHaveLength(1)

  // Told to stop, the bot does not wait for the file; it is fetched after the next start.
  await house.stop()
  await turning
  await house.start(instantOf(MORNING, '09:00'))
  await soon(async () => expect([await filesOf('bien-ban.txt'), await filesOf('anh.txt')]).toEqual([1, 1]))
  await house.rest()
  // The claim that came with the file was taken back by the words behind it: had they gone first there were nothing to take back.
  const history = await house.inside(async (office) => office.history({ limit: 100 }))
  const q11 = (await house.work()).tasks.find((task) => task.code === 'Q1-1')?.id
  const deeds = history.filter((h) => h.taskId === q11).map((h) => h.what)
  expect(deeds).toEqual(['claim_withdrawn', 'claimed'])
  // And nothing of that morning was planned twice.
  const readers = (await notesOf(MORNING)).map((note) => JSON.stringify(note.target))
  expect(readers).toEqual([...new Set(readers)])
})

test('a group about which the platform does not answer holds up neither the clock nor the look at other groups', async () => {
  await open()
  const other = -1002
  house.world.addGroup({ id: other, title: 'Tổ giúp việc', members: [CLERK.id, HANH], withBot: true, admin: false })
  await house.say(CLERK.id, other, '/link@NhacViecBot')
  await house.turnTo('2023-01-10', '18:00')
  await house.stop()
  // At its start the bot asks about both: the first gets no answer, and in both it hears everything from now on.
  house.world.fail({ method: 'getChatMember', answer: 'half_open' })
  house.world.setPrivacy(false)
  const told = house.fromBot(CLERK.id).length
  await house.start(instantOf(MORNING, '08:00'))
  const hearing = async () => (await house.inside((office) => office.groups())).map((group) => group.hears).sort()
  await soon(async () => expect(await hearing()).toEqual(['addressed', 'all']))
  await soon(async () => expect((await notesOf(MORNING)).filter((note) => note.state === 'sent')).not.toHaveLength(0))
  await soon(() => expect(house.fromBot(CLERK.id).length).toBeGreaterThan(told))
})
