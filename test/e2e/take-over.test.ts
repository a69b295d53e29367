/** Several processes on one server: when the one that serves dies, the next takes its place. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { atEnd } from '../support/at-end.js'
import { newFolder } from '../support/folder.js'
import { HANH, startHouse } from '../support/house.js'

const house = await startHouse()
const root = fileURLToPath(new URL('../..', import.meta.url))

test('two processes; the one that serves is killed without a word: the other takes its place within ten seconds', {
  timeout: 120_000,
}, async () => {
  await house.stop()
  const dataDir = newFolder()
  const children: ChildProcess[] = []
  atEnd(() => {
    for (const child of children) child.kill('SIGKILL')
  })
  /** Resolves when it says that it runs. */
  const begin = () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'start'], {
      cwd: root,
      env: {
        ...process.env,
        TELEGRAM_BOT_TOKEN: house.world.token,
        TELEGRAM_API_ROOT: house.world.apiRoot,
        DATABASE_URL: house.databaseUrl,
        DATA_DIR: dataDir,
        PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    children.push(child)
    return new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  }
  await begin()
  await begin()
  const answersTo = (words: string) => house.fromBot(HANH).filter((m) => m.text.includes(words)).length
  house.world.say({ from: HANH, chatId: HANH, text: 'vướng Q1-1 vì thiếu mẫu số một' })
  await vi.waitFor(() => expect(answersTo('thiếu mẫu số một')).toBe(1), { timeout: 30_000, interval: 20 })
  const [first] = children
  const calls = house.world.calls().length
  first?.kill('SIGKILL')
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
