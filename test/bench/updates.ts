import { createLogger } from '../../src/logger.js'
import { startEmbedded } from '../../src/store/embedded.js'
import { ended, inFolder, median, round, said, startProcess } from './measuring.js'

const OFFICIALS = 200
const ROUNDS = 10
const PAIRS = 3
const FIRST_ACCOUNT = 1001
const UPDATES = Array.from({ length: ROUNDS * OFFICIALS }, (_, i) => update(i))

/**
 * Updates a second, from the wire to the answer on the wire, of a bare bot that does one durable insert, and of ours: with
 * the officials in ten offices, as communes are, and all in one, where each answer has two hundred units to look at.
 */
export async function updatesPerSecond(): Promise<object> {
  const rounds: { bare: number; tenOffices: number; oneOffice: number }[] = []
  for (let i = 0; i < PAIRS; i++)
    rounds.push({ bare: await bareBot(), tenOffices: await ourBot(10), oneOffice: await ourBot(1) })
  return {
    officials: OFFICIALS,
    updates: UPDATES.length,
    perSecond: rounds.map((r) => ({
      bare: Math.round(r.bare),
      tenOffices: Math.round(r.tenOffices),
      oneOffice: Math.round(r.oneOffice),
    })),
    medianRatioTenOffices: round(median(rounds.map((r) => r.tenOffices / r.bare))),
    medianRatioOneOffice: round(median(rounds.map((r) => r.oneOffice / r.bare))),
  }
}

function bareBot(): Promise<number> {
  return inFolder(async (dataDir) => {
    const server = await startEmbedded({ dataDir, logger: createLogger('error'), onLost: () => {} })
    const speed = await answersPerSecond('bare-bot-process.ts', [server.url()])
    await server.stop()
    return speed
  })
}

function ourBot(offices: number): Promise<number> {
  const args = [offices, OFFICIALS / offices, FIRST_ACCOUNT].map(String)
  return inFolder((dataDir) => answersPerSecond('our-bot-process.ts', [dataDir, ...args]))
}

async function answersPerSecond(bot: string, args: string[]): Promise<number> {
  const sink = startProcess('sink-process.mjs')
  const { port } = await said<{ port: number }>(sink)
  const child = startProcess(bot, [`http://127.0.0.1:${port}`, ...args])
  await said(child)
  sink.send({ updates: UPDATES, expected: UPDATES.length })
  const { done } = await said<{ done: number }>(sink)
  await ended(child)
  await ended(sink)
  return (UPDATES.length / done) * 1000
}

function update(i: number): object {
  const person = FIRST_ACCOUNT + (i % OFFICIALS)
  const text = Math.floor(i / OFFICIALS) % 2 ? 'xong rồi ạ' : 'em chưa xong ạ'
  const chat = { id: person, type: 'private', first_name: `Trưởng thôn ${person}` }
  return {
    update_id: 1000 + i,
    message: { message_id: 1 + i, date: Math.floor(Date.now() / 1000), chat, from: { ...chat, is_bot: false }, text },
  }
}
