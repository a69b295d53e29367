import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

/** Replies understood in a second of processor time by the program as it is built: our labelled rows, over and over, for three seconds. */
export async function repliesPerSecond(): Promise<object> {
  const { understandReply } = await built()
  const texts = readFileSync('test/fixtures/replies/regions.tsv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0] ?? '')
  const run = (milliseconds: number) => {
    const started = processorTime()
    let count = 0
    while (processorTime() - started < milliseconds)
      for (const text of texts) count += understandReply(text).intent.length > 0 ? 1 : 0
    return Math.round(count / ((processorTime() - started) / 1000))
  }
  run(500)
  return { perSecond: run(3000), texts: texts.length }
}

async function built(): Promise<typeof import('../../src/domain/reply.js')> {
  const outfile = path.resolve('test/output/reply.mjs')
  await build({ entryPoints: ['src/domain/reply.ts'], outfile, bundle: true, format: 'esm', platform: 'node' })
  return import(outfile)
}

/** In milliseconds: what this process used, however many others want the machine. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
