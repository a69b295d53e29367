/** Two bots with one token on one store: one sends, the other waits. */
import { expect, test, vi } from 'vitest'
import { BINH, GROUP, HANH, PEOPLE, startHouse } from '../support/house.js'

const house = await startHouse()
const CHATS = [GROUP, ...PEOPLE.map((p) => p.id)]
const messages = () => CHATS.flatMap((chat) => house.fromBot(chat).map((m) => `${chat} ${m.text}`))

test('what a process that does not send has queued, the one that sends hears of at once', async () => {
  const second = await house.another()
  const before = house.fromBot(BINH).length
  await second.app.store.inCommune(house.commune, async (office) => {
    const binh = (await office.members()).find((m) => m.accounts.some((a) => a.externalId === String(BINH)))
    await office.queue([
      {
        key: 'told-by-another',
        target: { to: 'member', member: binh?.id ?? 0 },
        startedBy: 'person',
        notBefore: house.clock().now(),
        meantFor: null,
        kind: 'say',
        params: { kind: 'left_as_it_is' },
      },
    ])
  })
  await second.app.settle()
  await vi.waitFor(() => expect(house.fromBot(BINH)).toHaveLength(before + 1), { timeout: 5_000, interval: 5 })
})

test('two bots on one database: one polls and sends; each message comes once', async () => {
  const second = await house.another()
  const other = second.app
  await house.turnTo('2023-01-11', '09:00')
  await Promise.all([house.app().settle(), other.settle()])
  await house.say(HANH, HANH, 'xong Q1-1')
  await Promise.all([house.app().settle(), other.settle()])
  const notes = messages().filter((m) => m.includes('V-1') || m.includes('Q1-'))
  expect(notes.length).toBeGreaterThan(3)
  const sent = (await house.ledger()).filter((d) => d.state === 'sent')
  expect(new Set(sent.map((d) => d.key)).size).toBe(sent.length)
  // Each delivery of one part is one call, whoever made it.
  const calls = house.world.calls().filter((c) => c.method === 'sendMessage' && c.status === 200)
  expect(calls).toHaveLength(sent.reduce((sum, d) => sum + d.partsSent, 0))
  expect(sent.every((d) => d.partsSent >= 1)).toBe(true)

  // The first ends: the second takes its turn at its next tick.
  await second.tick()
  await house.stop()
  const before = house.fromBot(BINH).length
  house.world.say({ from: BINH, chatId: BINH, text: 'việc' })
  await second.tick()
  await vi.waitFor(() => expect(house.world.unfetched()).toBe(0), { timeout: 20_000, interval: 5 })
  await other.settle()
  expect(house.fromBot(BINH)).toHaveLength(before + 1)
})
