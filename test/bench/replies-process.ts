/** In a process of its own, as the program is built: how many replies are understood in a second. Prints it. */
import { readFileSync } from 'node:fs'
import { understandReply } from '../../src/domain/reply.js'

const texts = readFileSync('test/fixtures/replies/regions.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '')

function perSecond(milliseconds: number): number {
  const started = processorTime()
  let count = 0
  while (processorTime() - started < milliseconds)
    for (const text of texts) count += understandReply(text).intent.length > 0 ? 1 : 0
  return Math.round(count / ((processorTime() - started) / 1000))
}

/** In milliseconds: what this process used, however many others want the machine. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

perSecond(500)
process.stdout.write(JSON.stringify({ perSecond: perSecond(3000), texts: texts.length }))
