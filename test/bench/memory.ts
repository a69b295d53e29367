import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { CLERK, GROUP } from '../../src/cli/rehearsal-office.js'
import { instantOf } from '../../src/domain/calendar.js'
import { startTelegramWorld } from '../../src/rehearsal/telegram/server.js'
import type { TelegramWorld } from '../../src/rehearsal/world.js'
import { ended, inFolder, startProcess } from './measuring.js'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
const SAMPLE = path.join(ROOT, 'samples/ke-hoach-tdkt-2023-tan-thanh.md')
const TOKEN = '1000001:bench-token-bench-token-bench-token'
const START = instantOf('2022-12-30', '08:00')
const YEAR_END = instantOf('2023-12-31', '17:00')
/** Officials answer and the chairman looks once a month, as people do. */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  instantOf(`2023-${String(month + 1).padStart(2, '0')}-15`, '09:00'),
)

type Told = { world: 'addPerson' | 'addGroup' | 'say'; argument: never } | { now: string } | { residentMb: number }

/** The year of this bench has no nights: V8 gives back what it holds when the bot has had nothing to do for half a minute. */
const REST_MS = 60_000

/**
 * Resident memory of the bot's own process, compiled: when it is ready, at the last moment of a year lived through in half a
 * minute, and when it has rested after it; megabytes.
 */
export function memoryAfterYear(): Promise<object> {
  return inFolder(async (dataDir) => {
    let now = START
    const bot = { id: 1000001, name: 'Nhắc Việc', username: 'NhacViecBot' }
    const world = await startTelegramWorld({ now: () => now, token: TOKEN, bot })
    await buildProcess()
    const child = startProcess('../../dist/bench/year-process.js', [dataDir, world.apiRoot, TOKEN, START.toISOString()])
    let heard: (residentMb: number) => void = () => {}
    let failed: (error: Error) => void = () => {}
    child.once('exit', (code) => failed(new Error(`The bot ended with ${code}`)))
    child.on('message', (told: Told) => {
      if ('world' in told) world[told.world](told.argument)
      if ('now' in told) now = new Date(told.now)
      if ('residentMb' in told) heard(told.residentMb)
    })
    const resident = (): Promise<number> =>
      new Promise((resolve, reject) => {
        heard = resolve
        failed = reject
      })
    const turn = (to: Date): Promise<number> => {
      child.send({ turnTo: to.toISOString() })
      return resident()
    }
    const readyMb = await resident()
    const started = Date.now()
    await beginYear(world, () => turn(now))
    for (const day of MONTHS) {
      await turn(day)
      for (const { id } of world.people())
        world.say({ from: id, chatId: id, text: id === CLERK.id ? '/status' : 'xong' })
    }
    const atOnceMb = await turn(YEAR_END)
    const turnedMs = Date.now() - started
    await pause(REST_MS)
    const residentMb = await turn(YEAR_END)
    await ended(child)
    await world.close()
    return { readyMb, atOnceMb, residentMb, turnedMs }
  })
}

/** As `npm run build` builds the program. */
async function buildProcess(): Promise<void> {
  await build({
    entryPoints: ['test/bench/year-process.ts', 'src/reading-room/reader-process.ts'].map((file) =>
      path.join(ROOT, file),
    ),
    ...{ outdir: path.join(ROOT, 'dist/bench'), entryNames: '[name]', bundle: true, splitting: true },
    ...{ format: 'esm', platform: 'node', packages: 'external', logLevel: 'warning' },
  })
}

/** The clerk links the group, sends the plan and, once it has been read, activates it. */
async function beginYear(world: TelegramWorld, settle: () => Promise<unknown>): Promise<void> {
  world.say({ from: CLERK.id, chatId: GROUP, text: `/link@${world.botUsername}` })
  const plan = { name: 'Ke-hoach.md', mime: 'text/markdown', bytes: readFileSync(SAMPLE) }
  world.say({ from: CLERK.id, chatId: CLERK.id, files: [plan] })
  while (!world.messages(CLERK.id).some(({ text }) => /kích hoạt/i.test(text))) await settle()
  world.say({ from: CLERK.id, chatId: CLERK.id, text: 'vẫn kích hoạt' })
}
