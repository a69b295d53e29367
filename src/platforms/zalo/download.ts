/** The bytes behind a link in an update. The link is public and soon void; the update is not proof of where it leads. */
import { DeliveryError } from '../../application/ports.js'
import { describe, networkFault } from './client.js'

/**
 * Stops reading as soon as there are more than `maxBytes`. `hosts`: names whose https links are followed, with what is below
 * them, or whole origins ('http://127.0.0.1:8080'). Throws DeliveryError: rejected where the link is none of these, or dead.
 */
export async function download(
  link: string,
  { maxBytes, hosts, timeoutMs }: { maxBytes: number; hosts: readonly string[]; timeoutMs: number },
): Promise<Uint8Array> {
  const url = URL.canParse(link) ? new URL(link) : null
  if (!url || !isAllowed(url, hosts)) throw rejected('the file lies on a host that is not allowed')
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    if (response.status === 429 || response.status >= 500) throw unreachable(`HTTP ${response.status}`)
    if (!response.ok) throw rejected('the file is no longer there')
    return await read(response, maxBytes)
  } catch (error) {
    if (error instanceof DeliveryError) throw error
    throw unreachable(describe(networkFault(error)))
  }
}

async function read(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length
    if (size > maxBytes) {
      await reader?.cancel()
      throw rejected('file is too big')
    }
    chunks.push(part.value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function isAllowed(url: URL, hosts: readonly string[]): boolean {
  return hosts.some((host) =>
    host.includes('://')
      ? url.origin === host
      : url.protocol === 'https:' && url.port === '' && `.${url.hostname}`.endsWith(`.${host}`),
  )
}

function rejected(reason: string): DeliveryError {
  return new DeliveryError({ kind: 'rejected', reason })
}

/** A download changes nothing: it never "may have happened". */
function unreachable(why: string): DeliveryError {
  return new DeliveryError({ kind: 'unreachable', maybeSent: false }, { cause: new Error(`file: ${why}`) })
}
