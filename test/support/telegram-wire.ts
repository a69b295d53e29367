/**
 * The bare wire of the Bot API, for what the rehearsal's well-behaved world never does: refuse the token, count its
 * updates anew, break in the middle of a file. A test says how each method answers; what was asked is kept.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const TOKEN = '9000:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'

export interface Call {
  method: string
  params: Record<string, unknown>
}

/** The result of a call, an API error, or what is done with the connection instead. */
type Answer =
  | { result: unknown }
  | { error: number; description: string; parameters?: object }
  | ((answer: ServerResponse) => void)

export interface Wire {
  apiRoot: string
  calls: Call[]
  /** How a method answers from now on; without it getMe, set-up and sending succeed and no update ever comes. */
  on(method: string, answer: (call: Call) => Answer): void
  /** How a file answers. */
  onFile(answer: (path: string, answer: ServerResponse) => void): void
  close(): Promise<void>
}

export async function startWire(): Promise<Wire> {
  const calls: Call[] = []
  const scripted = new Map<string, (call: Call) => Answer>()
  let serveFile: (path: string, answer: ServerResponse) => void = (_, answer) => answer.writeHead(404).end()

  const server = createServer((request, answer) => {
    void serve(request, answer)
  })
  async function serve(request: IncomingMessage, answer: ServerResponse) {
    const path = request.url ?? ''
    if (path.startsWith(`/file/bot${TOKEN}/`)) return serveFile(path.slice(`/file/bot${TOKEN}/`.length), answer)
    const body: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) body.push(chunk)
    const call = { method: path.split('/').at(-1) ?? '', params: JSON.parse(Buffer.concat(body).toString() || '{}') }
    calls.push(call)
    const said = scripted.get(call.method)?.(call) ?? ordinary(call)
    if (said === 'held') return
    if (typeof said === 'function') return said(answer)
    const envelope =
      'result' in said
        ? { ok: true, result: said.result }
        : {
            ok: false,
            error_code: said.error,
            description: said.description,
            ...(said.parameters && { parameters: said.parameters }),
          }
    answer
      .writeHead('error' in said ? said.error : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(envelope))
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    on: (method, answer) => void scripted.set(method, answer),
    onFile: (answer) => {
      serveFile = answer
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

let messageId = 100
function ordinary({ method, params }: Call): Answer | 'held' {
  if (method === 'getMe')
    return { result: { id: 9000, is_bot: true, first_name: 'Nhắc Việc', username: 'NhacViecBot' } }
  if (method === 'getUpdates') return 'held'
  if (method === 'sendMessage') {
    messageId += 1
    return { result: { message_id: messageId, date: 1775438100, chat: { id: params.chat_id }, text: params.text } }
  }
  return { result: true }
}
