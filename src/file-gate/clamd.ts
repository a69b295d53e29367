/**
 * ClamAV's daemon over its socket (clamd(8), INSTREAM): the file goes in pieces, each behind its length of four bytes; an empty one ends
 * it. The answer is 'stream: OK', 'stream: NAME FOUND' or '... ERROR'.
 */
import { createConnection, type Socket } from 'node:net'

export type ClamdAddress = { path: string } | { host: string; port: number }

export type ScanResult = 'clean' | 'infected' | { failed: string }

const PIECE = 65_536
/** No answer of clamd is longer. */
const LONGEST_ANSWER = 4_096

/** Never throws: whatever keeps clamd from saying what the file is, is a failure. */
export async function scan(address: ClamdAddress, bytes: Uint8Array, timeoutMs: number): Promise<ScanResult> {
  const answer = await ask(address, timeoutMs, (socket) => {
    socket.write('zINSTREAM\0')
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE)
      socket.write(lengthOf(piece.length))
      socket.write(piece)
    }
    socket.write(lengthOf(0))
  })
  if (typeof answer !== 'string') return answer
  if (/^stream: OK$/.test(answer)) return 'clean'
  return / FOUND$/.test(answer) ? 'infected' : { failed: answer }
}

/** Whether clamd is there; null, or why not. */
export async function ping(address: ClamdAddress, timeoutMs: number): Promise<string | null> {
  const answer = await ask(address, timeoutMs, (socket) => socket.write('zPING\0'))
  if (typeof answer !== 'string') return answer.failed
  return answer === 'PONG' ? null : answer
}

function lengthOf(size: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(size)
  return length
}

/** One command; its answer without the end mark. clamd may answer and hang up before everything has been sent. */
function ask(
  address: ClamdAddress,
  timeoutMs: number,
  say: (socket: Socket) => void,
): Promise<string | { failed: string }> {
  return new Promise((resolve) => {
    const socket = createConnection(address)
    let heard = ''
    const end = (result: string | { failed: string }) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(result)
    }
    const timer = setTimeout(() => end({ failed: 'no answer in time' }), timeoutMs)
    socket.on('connect', () => say(socket))
    socket.on('data', (data: Buffer) => {
      heard += data.toString('latin1')
      const mark = heard.indexOf('\0')
      if (mark >= 0) end(heard.slice(0, mark).trim())
      else if (heard.length > LONGEST_ANSWER) end({ failed: 'an answer without an end' })
    })
    socket.on('error', (error: NodeJS.ErrnoException) => end({ failed: error.code ?? 'connection broke' }))
    socket.on('close', () => end({ failed: 'hung up without an answer' }))
  })
}
