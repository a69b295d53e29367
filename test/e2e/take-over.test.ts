/** Several processes on one server: when the one that serves dies, the next takes its place. */
import { expect, test, vi } from 'vitest'
import { newFolder } from '../support/folder.js'
import { HANH, startHouse } from '../support/house.js'
import { startBotProcess } from '../support/program.js'

const house = await startHouse()

test('two processes; the one that serves is killed without a word: the other takes its place within ten seconds', {
  timeout: 120_000,
}, async () => {
  await house.stop()
  const dataDir = newFolder()
  const begin = () => startBotProcess(house.world, { DATA_DIR: dataDir, DATABASE_URL: house.databaseUrl })
  const first = begin()
  await first.running
  await begin().running
  const answersTo = (words: string) => house.fromBot(HANH).filter((m) => m.text.includes(words)).length
  house.world.say({ from: HANH, chatId: HANH, text: 'vướng Q1-1 vì thiếu mẫu số một' })
  await vi.waitFor(() => expect(answersTo('thiếu mẫu số một')).toBe(1), { timeout: 30_000, interval: 20 })
  const calls = house.world.calls().length
  first.child.kill('SIGKILL')
  const killed = performance.now()
  house.world.say({ from: HANH, chatId: HANH, text: 'vướng Q1-1 vì thiếu mẫu số hai' })
  await vi.waitFor(() => expect(answersTo('thiếu mẫu số hai')).toBe(1), { timeout: 30_000, interval: 20 })
  expect(performance.now() - killed).toBeLessThan(10_000)
  const sent = house.world
    .calls()
    .slice(calls)
    .filter((c) => c.method === 'sendMessage' && c.status === 200)
  expect(sent.filter((c) => String(c.params.text).includes('thiếu mẫu số hai'))).toHaveLength(1)
})
