/**
 * The door for updates that a platform brings by itself. It answers 200 only when the message is saved; anything else asks
 * the platform to bring the same update again. Nothing of a request is read before its secret has been checked.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Logger } from '../application/ports.js'

const MAX_BODY = 1024 * 1024

/** `header` is where the platform puts the secret. `read` answers undefined for what is no update; `take` saves what an
 *  update means for the bot and rejects where it could not. */
export function webhookDoor<Update>(parts: {
  platform: string
  header: string
  secret: string
  read: (body: unknown) => Update | undefined
  take: (update: Update) => Promise<void>
  logger: Logger
}): (request: Request) => Promise<Response> {
  const { platform, header, secret, read, take, logger } = parts
  return async (request) => {
    if (!sameSecret(request.headers.get(header) ?? '', secret)) return new Response(null, { status: 401 })
    if (request.method !== 'POST') return new Response(null, { status: 405 })
    const body = await readBody(request)
    if (body === null) return new Response(null, { status: 413 })
    const update = read(parse(body))
    if (update === undefined) return new Response(null, { status: 400 })
    try {
      await take(update)
      return new Response(null, { status: 200 })
    } catch (error) {
      logger.error(
        { platform, error: error instanceof Error ? error.message : String(error) },
        'an update could not be saved; the platform is asked to bring it again',
      )
      return new Response(null, { status: 500 })
    }
  }
}

/** Compares digests, so that neither the time nor the length tells how much of a guess was right. */
function sameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}

/** Null where there is more of it than any update has. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) return null
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length
    if (size > MAX_BODY) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Undefined for what is no JSON. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}
