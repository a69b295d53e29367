/**
 * Where a plan is read: in a process of its own, one file at a time, that is ended when it takes too long or too much memory.
 * A thread would share the bot's memory with whatever is in the file. A file that only LibreOffice opens is converted first.
 */
import { fork } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { PlanFile, PlanReader, ReadOptions, ReadResult, UnreadableReason } from '../plan-reader/reading.js'

export interface ReadingRoomParts {
  /** The file as .docx or .xlsx. */
  convert: (file: PlanFile) => Promise<PlanFile | 'no_converter' | 'damaged'>
  /** Told of what is our own fault, never of what is in the file, with the number that the clerk is given. */
  onFault: (error: unknown, number: string) => void
  limits?: ReadingLimits
}

export interface ReadingLimits {
  seconds: number
  /** Of JavaScript objects; what is unpacked is limited by the readers themselves. */
  heapMb: number
}

/** A plan of 100 pages takes less than two seconds and 150 MB. */
const LIMITS: ReadingLimits = { seconds: 15, heapMb: 256 }

export function openReadingRoom({ convert, onFault, limits = LIMITS }: ReadingRoomParts): PlanReader {
  let turn: Promise<unknown> = Promise.resolve()
  const read = async (file: PlanFile, options: ReadOptions): Promise<ReadResult> => {
    const result = await readInProcess(file, options, limits, onFault)
    if (result.ok || result.reason !== 'needs_converter') return result
    const converted = await convert(file)
    if (converted === 'no_converter') return result
    if (converted === 'damaged') return unreadable(file, 'damaged')
    const second = await readInProcess(converted, options, limits, onFault)
    return second.ok ? second : { ...second, params: { ...second.params, name: file.name } }
  }
  return (file, { onSlow, ...options } = {}) => {
    const mine = turn.then(() => read(file, options))
    turn = mine.catch(() => undefined)
    return onSlow ? tellingWhenSlow(mine, onSlow) : mine
  }
}

/** Somebody waits for an answer: after so long they want to know that it is being worked on. */
const SLOW_MS = 2000

async function tellingWhenSlow(reading: Promise<ReadResult>, onSlow: () => void): Promise<ReadResult> {
  const timer = setTimeout(onSlow, SLOW_MS)
  return reading.finally(() => clearTimeout(timer))
}

const PROGRAM = fileURLToPath(new URL('./reader-process.js', import.meta.url))

function readInProcess(
  file: PlanFile,
  options: ReadOptions,
  { seconds, heapMb }: ReadingLimits,
  onFault: ReadingRoomParts['onFault'],
): Promise<ReadResult> {
  return new Promise((resolve) => {
    const reader = fork(PROGRAM, {
      execArgv: [...process.execArgv, `--max-old-space-size=${heapMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let complaint = ''
    reader.stderr?.on('data', (text: Buffer) => {
      if (complaint.length < 20_000) complaint += text.toString()
    })
    const settle = (result: ReadResult) => {
      clearTimeout(timer)
      reader.removeAllListeners('close')
      reader.kill('SIGKILL')
      resolve(result)
    }
    const settleFault = (error: unknown) => {
      const number = String(randomInt(100_000, 1_000_000))
      onFault(error, number)
      settle(unreadable(file, 'fault', { number }))
    }
    const timer = setTimeout(() => settle(unreadable(file, 'too_slow')), seconds * 1000)
    reader.once('message', (answer: { result: ReadResult } | { fault: string }) => {
      if ('result' in answer) return settle(answer.result)
      settleFault(new Error(answer.fault))
    })
    reader.once('error', settleFault)
    reader.once('close', (_code, signal) => {
      // It ended before it answered: its memory was full, which is the file's doing, or it could not start.
      const isFull = signal === 'SIGABRT' || /out of memory|allocation failed/i.test(complaint)
      if (isFull) settle(unreadable(file, 'too_long'))
      else settleFault(new Error(complaint || 'the reading process ended without an answer'))
    })
    // Where it cannot be given its work it ends, and that is told above.
    reader.send({ file, options }, () => undefined)
  })
}

function unreadable(file: PlanFile, reason: UnreadableReason, params: Record<string, string> = {}): ReadResult {
  return { ok: false, reason, params: { name: file.name, ...params } }
}
