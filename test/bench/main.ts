/** `npm run bench`: the figures that docs/operations.md quotes, as JSON. Ratios within one run; machines are noisy. */

import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { openDesk } from '../../src/application/shared/desk.js'
import { showStatus } from '../../src/application/show-views.js'
import { createLogger } from '../../src/logger.js'
import { startEmbedded } from '../../src/store/embedded.js'
import { openStoreAt } from '../../src/store/open-store.js'
import { fillCommunes } from './fill.js'
import { addCommuneWithOfficials } from './office.js'

const OFFICIALS = 200
const ROUNDS = 10
const COMMUNES = 3_321
const here = path.dirname(fileURLToPath(import.meta.url))
const logger = createLogger('error')

const figures: Record<string, unknown> = {}
for (const [name, measure] of Object.entries({
  updates: throughput,
  status: statusAmongMany,
  start: startToReady,
  memory: memoryAfterYear,
})) {
  process.stderr.write(`${name} ...\n`)
  figures[name] = await measure()
}
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
process.exit(0)

/** Updates a second from the wire to the answer on the wire; three pairs, the median ratio. */
async function throughput(): Promise<object> {
  const pairs: { bare: number; ours: number }[] = []
  for (let pair = 0; pair < 3; pair++) {
    pairs.push({ bare: await answersPerSecond('bare-bot.ts'), ours: await answersPerSecond('our-bot.ts') })
  }
  const ratios = pairs.map((p) => p.ours / p.bare).sort()
  return {
    officials: OFFICIALS,
    updates: OFFICIALS * ROUNDS,
    pairs: pairs.map((p) => ({ bare: Math.round(p.bare), ours: Math.round(p.ours) })),
    medianRatio: round(ratios[1] ?? 0),
  }
}

async function answersPerSecond(bot: 'bare-bot.ts' | 'our-bot.ts'): Promise<number> {
  const dir = mkdtempSync(path.join(tmpdir(), 'nhacviec-bench-'))
  const sink = fork(path.join(here, 'sink.mjs'))
  const { port } = await said<{ port: number }>(sink)
  const apiRoot = `http://127.0.0.1:${port}`
  const server = bot === 'bare-bot.ts' ? await startEmbedded({ dataDir: dir, logger, onLost: () => {} }) : null
  const args = server ? [apiRoot, server.url()] : [apiRoot, dir, String(OFFICIALS)]
  const child = fork(path.join(here, bot), args, { execArgv: ['--import', 'tsx'] })
  await said(child)
  const updates = Array.from({ length: ROUNDS * OFFICIALS }, (_, i) => update(i))
  sink.send({ updates, expected: updates.length })
  const { done } = await said<{ done: number }>(sink)
  await ended(child)
  sink.kill()
  await server?.stop()
  rmSync(dir, { recursive: true, force: true })
  return (updates.length / done) * 1000
}

function update(i: number): object {
  const person = 1001 + (i % OFFICIALS)
  const text = Math.floor(i / OFFICIALS) % 2 ? 'xong rồi ạ' : 'em chưa xong ạ'
  const chat = { id: person, type: 'private', first_name: `Trưởng thôn ${person}` }
  return {
    update_id: 1000 + i,
    message: { message_id: 1 + i, date: Math.floor(Date.now() / 1000), chat, from: { ...chat, is_bot: false }, text },
  }
}

/** `/status` of one commune, alone and among all of them with three years of history; medians of 40 each, in turn. */
async function statusAmongMany(): Promise<object> {
  const alone = await timedStatus(0)
  const many = await timedStatus(COMMUNES)
  return { aloneMs: round(alone), amongCommunes: COMMUNES, amongMs: round(many), ratio: round(many / alone) }
}

async function timedStatus(others: number): Promise<number> {
  const dir = mkdtempSync(path.join(tmpdir(), 'nhacviec-bench-'))
  const server = await startEmbedded({ dataDir: dir, logger, onLost: () => {} })
  const store = await openStoreAt(server.url(), { logger, onLost: () => {} })
  const commune = await addCommuneWithOfficials(store, 5)
  if (others) await fillCommunes(server.url(), others)
  const times: number[] = []
  for (let i = 0; i < 60; i++) {
    const start = performance.now()
    await store.inCommune(commune, async (office) => showStatus(await openDesk(office, new Date())))
    times.push(performance.now() - start)
  }
  await store.close()
  await server.stop()
  rmSync(dir, { recursive: true, force: true })
  return median(times.slice(20))
}

/** From the start of the process to serving, on a store that exists. */
async function startToReady(): Promise<object> {
  const dir = mkdtempSync(path.join(tmpdir(), 'nhacviec-bench-'))
  const sink = fork(path.join(here, 'sink.mjs'))
  const { port } = await said<{ port: number }>(sink)
  const times: number[] = []
  for (let i = 0; i < 4; i++) {
    const start = performance.now()
    const child = fork(path.join(here, '../../dist/src/main.js'), ['start'], {
      env: {
        ...process.env,
        TELEGRAM_BOT_TOKEN: '1000001:bench-token-bench-token-bench-token',
        TELEGRAM_API_ROOT: `http://127.0.0.1:${port}`,
        DATA_DIR: dir,
        PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    await new Promise((resolve) => child.stdout?.once('data', resolve))
    times.push(performance.now() - start)
    await ended(child)
  }
  sink.kill()
  rmSync(dir, { recursive: true, force: true })
  return { firstMs: Math.round(times[0] ?? 0), laterMs: times.slice(1).map(Math.round) }
}

/** Resident memory of this process's bot after a whole year of the rehearsal. */
async function memoryAfterYear(): Promise<object> {
  const dir = mkdtempSync(path.join(tmpdir(), 'nhacviec-bench-'))
  const child = fork(path.join(here, 'year.ts'), [dir], { execArgv: ['--import', 'tsx'] })
  const { rssMb, turnedMs } = await said<{ rssMb: number; turnedMs: number }>(child)
  await ended(child)
  rmSync(dir, { recursive: true, force: true })
  return { rssMb, turnedMs }
}

function said<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('exit', (code) => reject(new Error(`A process of the bench ended with ${code}`)))
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
