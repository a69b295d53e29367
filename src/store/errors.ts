/** Prisma's errors and the driver's as ordinary ones: one sentence of the database, without the query and without what was in it. */
import pg from 'pg'
import { Unavailable } from '../application/ports.js'
import { Prisma } from './generated/client.js'

interface DriverCause {
  originalCode?: string
  originalMessage?: string
  code?: string
  message?: string
}

/** Does the work; what the database refuses comes out as an ordinary error, what the work itself throws as it was. */
export async function plainly<T>(work: () => Promise<T>, onRefusal?: (error: Error) => void): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const plain = plainError(error)
    if (plain) onRefusal?.(plain)
    throw plain ?? error
  }
}

/**
 * The server has no room (class 53), goes down or comes up (57P), has trouble with its disk (58), is out of reach (08), or two were
 * in each other's way (40); Prisma's own: the same, and nobody's turn has come in time.
 */
const PASSES = /^(?:53|57P|58|08|40)|^P(?:1001|1002|1008|1017|2024|2028)$/

/** Nothing where the error is neither Prisma's nor the driver's. */
function plainError(error: unknown): Error | undefined {
  if (error instanceof pg.DatabaseError) return refusal(error.code ?? '', error.message)
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const { code, message } = databaseCause(error)
    return refusal(code ?? error.code, message ?? firstLine(error.message))
  }
  if (
    error instanceof Prisma.PrismaClientUnknownRequestError ||
    error instanceof Prisma.PrismaClientInitializationError
  )
    return new Error(`The store failed: ${firstLine(error.message)}`)
  if (error instanceof Prisma.PrismaClientValidationError)
    return new Error(`The store was asked wrongly: ${lastLine(error.message)}`)
  return undefined
}

function refusal(code: string, message: string): Error {
  const text = `The store refused: ${message}`
  return Object.assign(PASSES.test(code) ? new Unavailable(text) : new Error(text), { code })
}

function databaseCause(error: Prisma.PrismaClientKnownRequestError): {
  code: string | undefined
  message: string | undefined
} {
  const adapter = error.meta?.driverAdapterError
  const cause = adapter instanceof Error ? (adapter.cause as DriverCause | undefined) : undefined
  return { code: cause?.originalCode ?? cause?.code, message: cause?.originalMessage ?? cause?.message }
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? text
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? text
}
