/** The reading room of the houses: nearly all of them are given the same plan, which is read in its process once for them all. */
import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import { createLogger } from '../../src/logger.js'
import type { PlanReader, ReadResult } from '../../src/plan-reader/reading.js'
import { convertByLibreOffice } from '../../src/reading-room/libre-office.js'
import { openReadingRoom } from '../../src/reading-room/reading-room.js'

const logger = createLogger('error')
const room = openReadingRoom({
  convert: convertByLibreOffice,
  onFault: (error) => logger.error({ error }, 'reading a plan failed'),
})
const read = new Map<string, Promise<ReadResult>>()

/** As the bot's own; the same file, asked for in the same way, is not read again. */
export const readPlan: PlanReader = async (file, { onSlow, ...options } = {}) => {
  const key = createHash('sha256')
    .update(serialize([file, options]))
    .digest('hex')
  const result = read.get(key) ?? room(file, { ...options, ...(onSlow && { onSlow }) })
  read.set(key, result)
  return structuredClone(await result)
}
