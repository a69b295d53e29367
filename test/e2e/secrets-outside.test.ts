/** No secret of a running bot (the tokens, the webhook's secret, the database's password) stands in a list of processes, in a log, or in an
 *  answer of its web server. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { instantOf } from '../../src/domain/calendar.js'
import { atEnd } from '../support/at-end.js'
import { HANH, startHouse } from '../support/house.js'
import { atOtherTime, runProgram, startBotProcess } from '../support/program.js'
import { startZalo } from '../support/zalo-stage.js'

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
  const house = await startHouse()
  const { world, dataDir } = house
  await house.stop()
  const zalo = await startZalo()
  atEnd(() => zalo.close())
  const database = new URL(house.databaseUrl)
  database.password = 'the-password-of-the-database'
  const webhookSecret = 'known-to-the-platform-alone'
  const secrets = [world.token, zalo.token]
    .map((token) => token.split(':')[1] ?? '')
    .concat(webhookSecret, database.password)
  const env = {
    ...{ DATA_DIR: dataDir, DATABASE_URL: database.href, LOG_LEVEL: 'info', PUBLIC_URL: 'http://127.0.0.1:9' },
    ...{ TELEGRAM_WEBHOOK_SECRET: webhookSecret, ZALO_BOT_TOKEN: zalo.token, ZALO_API_BASE: zalo.apiBase },
  }
  // A day off, on which nothing leaves but answers.
  const bot = startBotProcess(world, { ...env, ...atOtherTime(instantOf('2023-01-01', '09:00')) })
  await bot.running
  const health = /http:\/\/\S+\/healthz/.exec(bot.said())?.[0] ?? ''

  const failing = ['sendMessage', 'getWebhookInfo', 'getFile'] as const
  for (const method of failing) world.fail({ method, answer: 'cut_before' })
  world.fail({ method: 'sendMessage', answer: { status: 401, description: 'Unauthorized' } })
  const before = world.messages(HANH).length
  const asked = {
    ...{ message_id: 9000, date: instantOf('2023-01-01', '09:00').getTime() / 1000, text: 'việc của tôi' },
    chat: { id: HANH, type: 'private', first_name: 'Hạnh' },
    from: { id: HANH, is_bot: false, first_name: 'Hạnh' },
  }
  const brought = await fetch(health.replace('healthz', 'webhooks/telegram'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhookSecret },
    body: JSON.stringify({ update_id: 990_000_000, message: asked }),
  })
  expect(brought.status).toBe(200)
  await vi.waitFor(() => expect(bot.said()).toMatch(/"level":(?:40|50)/), { timeout: 60_000 })
  await vi.waitFor(() => expect(world.messages(HANH).length).toBeGreaterThan(before), { timeout: 60_000 })

  const ofTelegram = { TELEGRAM_BOT_TOKEN: world.token, TELEGRAM_API_ROOT: world.apiRoot }
  const doctor = runProgram(['doctor'], { ...ofTelegram, ...env })
  const nowhere = runProgram(['start'], {
    ...ofTelegram,
    ...env,
    DATABASE_URL: database.href.replace(/host=[^&]+/, 'host=%2Fnowhere'),
  })
  const processes = readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .map((pid) => commandLineOf(pid))
  expect(processes.length).toBeGreaterThan(2)
  expect(processes.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([])
  const said = (await Promise.all([doctor, nowhere])).map(({ out, complaint }) => out + complaint)
  const answers = await Promise.all(
    [health, health.replace('healthz', 'metrics')].map(async (url) => (await fetch(url)).text()),
  )
  for (const text of [bot.said(), ...said, ...answers]) {
    expect(text.length).toBeGreaterThan(0)
    for (const secret of secrets) expect(text).not.toContain(secret)
  }
})
