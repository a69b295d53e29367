import { type IncomingMessage as HttpAnswer, get as httpGet } from 'node:http'
import { get as httpsGet } from 'node:https'
import type { Api } from 'grammy'
import { DeliveryError } from '../../application/ports.js'
import { within } from '../patience.js'
import { deliveryAnswer, networkFault, orDeliveryError } from './faults.js'

const SILENCE_MS = 30_000

/**
 * The bytes of a file that somebody sent. Stops reading as soon as there are more than `maxBytes`, whatever size was
 * announced. Throws DeliveryError: rejected where the file is too big or no longer there.
 */
export async function download(wanted: {
  api: Api
  token: string
  root: string
  fileId: string
  maxBytes: number
  /** From the first byte to the last. */
  seconds: number
  /** The bot stops: the file is fetched after its next start. */
  stopping: AbortSignal
}): Promise<Uint8Array> {
  const { api, token, root, fileId, maxBytes, seconds, stopping } = wanted
  const file = await orDeliveryError(token, 'getFile', () => api.raw.getFile({ file_id: fileId }))
  if (file.file_path === undefined) throw new DeliveryError({ kind: 'rejected', reason: 'the file has no path' })
  if ((file.file_size ?? 0) > maxBytes) throw tooBig()
  const path = file.file_path.split('/').map(encodeURIComponent).join('/')
  const url = new URL(`${root}/file/bot${token}/${path}`)
  return within(seconds * 1000, stopping, (enough) => read(url, maxBytes, enough))
}

async function read(url: URL, maxBytes: number, enough: AbortSignal): Promise<Uint8Array> {
  let answer: HttpAnswer | undefined
  try {
    answer = await open(url, enough)
    const status = answer.statusCode ?? 0
    if (status !== 200) throw new DeliveryError(answerFor(status), { cause: new Error(`file: HTTP ${status}`) })
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) throw tooBig()
      chunks.push(chunk)
    }
    return new Uint8Array(Buffer.concat(chunks))
  } catch (error) {
    if (error instanceof DeliveryError) throw error
    // A download changes nothing: it never "may have happened", and the error itself would show the URL.
    const fault = networkFault(error)
    throw new DeliveryError(
      { kind: 'unreachable', maybeSent: false },
      { cause: new Error(`file: ${fault.kind === 'network' ? fault.reason : ''}`) },
    )
  } finally {
    answer?.destroy()
  }
}

/** Resolves with the head of the answer. Silence of 30 s breaks the connection, before and after it, and so does `enough`. */
function open(url: URL, enough: AbortSignal): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? httpsGet : httpGet
    const request = get(url, { agent: false, timeout: SILENCE_MS, signal: enough }, resolve)
    request.on('timeout', () => request.destroy(new Error('timed out after 30 seconds')))
    request.on('error', reject)
  })
}

function answerFor(status: number) {
  if (status === 404 || status === 400) return { kind: 'rejected', reason: 'the file is no longer there' } as const
  const fault = {
    kind: 'api',
    code: status,
    description: `HTTP ${status}`,
    retryAfterSeconds: null,
    movedTo: null,
  } as const
  return deliveryAnswer(fault)
}

function tooBig(): DeliveryError {
  return new DeliveryError({ kind: 'rejected', reason: 'file is too big' })
}
