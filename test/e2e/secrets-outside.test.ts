/** The token of a running bot stands in no list of processes, in no log, and in no answer of its web server. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { HANH, startHouse } from '../support/house.js'
import { runProgram, startBotProcess } from '../support/program.js'

/** '' of a process that has just ended. */
function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, { encoding: 'utf8', flag: 'r' })
  } catch {
    return ''
  }
}

test('neither while all is well nor while every call fails', { timeout: 120_000 }, async ({ skip }) => {
  if (!existsSync('/proc/self/cmdline')) skip('this system shows no processes under /proc')
  const house = await startHouse({ embedded: true })
  const { world, dataDir } = house
  await house.stop()
  const secret = world.token.split(':')[1] ?? ''
  const bot = startBotProcess(world, { DATA_DIR: dataDir, LOG_LEVEL: 'info' })
  await bot.running
  const health = /http:\/\/\S+\/healthz/.exec(bot.said())?.[0] ?? ''

  const failing = ['sendMessage', 'getUpdates', 'getFile'] as const
  for (const method of failing) world.fail({ method, answer: 'cut_before' })
  world.fail({ method: 'sendMessage', answer: { status: 401, description: 'Unauthorized' } })
  const before = world.messages(HANH).length
  world.say({ from: HANH, chatId: HANH, text: 'việc của tôi' })
  await vi.waitFor(() => expect(bot.said()).toMatch(/"level":(?:40|50)/), { timeout: 60_000 })
  await vi.waitFor(() => expect(world.messages(HANH).length).toBeGreaterThan(before), { timeout: 60_000 })

  const doctor = runProgram(['doctor'], {
    TELEGRAM_BOT_TOKEN: world.token,
    TELEGRAM_API_ROOT: world.apiRoot,
    DATA_DIR: dataDir,
  })
  const processes = readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .map((pid) => commandLineOf(pid))
  expect(processes.length).toBeGreaterThan(2)
  expect(processes.filter((line) => line.includes(secret))).toEqual([])
  const { out, complaint } = await doctor
  const answers = await Promise.all(
    [health, health.replace('healthz', 'metrics')].map(async (url) => (await fetch(url)).text()),
  )
  for (const text of [bot.said(), out, ...answers]) expect(text.length).toBeGreaterThan(0)
  for (const text of [bot.said(), out, complaint, ...answers]) expect(text).not.toContain(secret)
})
