/** Prisma's errors as ordinary ones: one sentence of the database, without the query and without what was in it. */
import { Prisma } from './generated/client.js'

interface DriverCause {
  originalCode?: string
  originalMessage?: string
  code?: string
  message?: string
}

/** Does the work; what Prisma throws comes out as an ordinary error, what the work itself throws as it was. */
export async function plainly<T>(work: () => Promise<T>, onRefusal?: (error: Error) => void): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const plain = plainError(error)
    if (plain) onRefusal?.(plain)
    throw plain ?? error
  }
}

/** Nothing where the error is not Prisma's. */
function plainError(error: unknown): Error | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const { code, message } = databaseCause(error)
    return Object.assign(new Error(`The store refused: ${message ?? firstLine(error.message)}`), {
      code: code ?? error.code,
    })
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
