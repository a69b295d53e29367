/** The rehearsal's Telegram: the Bot API over HTTP on loopback, with the platform's limits, that can be told to fail. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ApiCall, FailureRule, TelegramWorld } from '../world.js'
import { ApiRefusal, rateLimiter } from './limits.js'
import type { Method, Params, Upload } from './methods.js'
import { methods } from './methods.js'
import { readMultipart } from './multipart.js'
import { peoplesDoings } from './people.js'
import type { Bot } from './state.js'
import { createState, enqueue } from './state.js'
import { updatesOf } from './updates.js'

const KEPT_CALLS = 10_000
const MAX_BODY = 55 * 1_048_576

export async function startTelegramWorld(options: {
  now: () => Date
  token: string
  bot: Bot
  port?: number
}): Promise<TelegramWorld> {
  const state = createState(options.bot, options.now)
  const rates = rateLimiter(options.now)
  const updates = updatesOf(state)
  const api: Record<string, Method> = {
    ...methods(state, (chat) => rates.count(chat)),
    getUpdates: (params) => updates.getUpdates(params),
    setWebhook: (params) => updates.setWebhook(params),
    deleteWebhook: (params) => updates.deleteWebhook(params),
    getWebhookInfo: () => updates.getWebhookInfo(),
  }
  const byName = new Map(Object.entries(api).map(([name, method]) => [name.toLowerCase(), { name, method }]))
  const calls: ApiCall[] = []
  let failures: (FailureRule & { left: number })[] = []
  let buttonsShown = true

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, file, token, rest = ''] = /^\/(file\/)?bot([^/]+)\/([^?]*)/.exec(request.url ?? '') ?? []
    if (token !== options.token)
      return reply(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' })
    if (file) {
      const failure = takeFailure('file', Number.NaN)
      return failure && failure !== 'cut_after' ? fail(response, failure) : download(response, rest)
    }
    const found = byName.get(rest.toLowerCase())
    const { params, uploads } = await readBody(request)
    if (!found) return reply(response, 404, { ok: false, error_code: 404, description: 'Not Found' })
    const failure = takeFailure(found.name, Number(params.chat_id))
    if (failure && failure !== 'cut_after') {
      record(found.name, params, uploads, typeof failure === 'object' && 'status' in failure ? failure.status : 0)
      return fail(response, failure)
    }
    const answer = await call(found.method, params, uploads)
    if (found.name !== 'getUpdates') record(found.name, params, uploads, answer.status)
    if (failure === 'cut_after') response.destroy()
    else reply(response, answer.status, answer.body)
  }

  async function call(
    method: Method,
    params: Params,
    uploads: Map<string, Upload>,
  ): Promise<{ status: number; body: object }> {
    try {
      return { status: 200, body: { ok: true, result: await method(params, uploads) } }
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      const parameters = Object.keys(error.parameters).length ? { parameters: error.parameters } : {}
      return {
        status: error.code,
        body: { ok: false, error_code: error.code, description: error.description, ...parameters },
      }
    }
  }

  function takeFailure(method: string, chatId: number): FailureRule['answer'] | undefined {
    const rule = failures.find(
      (f) => (f.method ?? method) === method && (f.chatId === undefined || f.chatId === chatId) && f.left > 0,
    )
    if (!rule || (rule.method === undefined && method === 'getUpdates')) return undefined
    rule.left -= 1
    failures = failures.filter((f) => f.left > 0)
    return rule.answer
  }

  function record(method: string, params: Params, uploads: Map<string, Upload>, status: number): void {
    const files = Object.fromEntries([...uploads].map(([name, u]) => [name, `${u.name} (${u.bytes.length})`]))
    calls.push({ method, params: { ...params, ...files }, at: options.now().toISOString(), status })
    if (calls.length > KEPT_CALLS) calls.shift()
  }

  function download(response: ServerResponse, path: string): void {
    const found = state.files.get(path.split('/').at(-1) ?? '')
    if (!found) {
      reply(response, 404, { ok: false, error_code: 404, description: 'Not Found' })
      return
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': found.bytes.length })
    response.end(found.bytes)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    ...peoplesDoings(state, () => buttonsShown),
    apiRoot: `http://127.0.0.1:${port}`,
    token: options.token,
    botUsername: options.bot.username,
    people: () => [...state.people.values()],
    chats: () => [...state.chats.values()].map(({ id, kind, title, members }) => ({ id, kind, title, members })),
    messages: (chatId) => state.messages.get(chatId) ?? [],
    file: (fileId) => state.files.get(fileId),
    get buttonsShown() {
      return buttonsShown
    },
    showButtons: (shown) => {
      buttonsShown = shown
    },
    fail: (rule) => failures.push({ ...rule, left: rule.times ?? 1 }),
    clearFailures: () => {
      failures = []
    },
    enforceRates: (on) => rates.enforce(on),
    calls: () => [...calls],
    redeliver(updateId) {
      const update = state.made.find((u) => u.update_id === updateId)
      if (!update) throw new Error('There is no such update')
      enqueue(state, update)
    },
    updates: () => state.made.map(({ update_id }) => ({ update_id })),
    unfetched: () => state.waiting.length,
    onMessage: (listener) => state.onMessage.push(listener),
    onNotice: (listener) => state.onNotice.push(listener),
    close: () => close(server, () => updates.stop()),
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function fail(response: ServerResponse, answer: Exclude<FailureRule['answer'], 'cut_after'>): void {
  if (answer === 'cut_before') response.destroy()
  else if (answer === 'html')
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body>Bad Gateway</body></html>')
  else if (answer === 'half_open') return
  else if ('hangMs' in answer) setTimeout(() => response.destroy(), answer.hangMs).unref()
  else if ('dripMs' in answer) drip(response, answer.dripMs)
  else if ('body' in answer) response.writeHead(200, { 'content-type': 'application/json' }).end(answer.body)
  else
    reply(response, answer.status, {
      ok: false,
      error_code: answer.status,
      description: answer.description,
      ...(answer.parameters ? { parameters: answer.parameters } : {}),
    })
}

/** Never silent for long, and never at its end. */
function drip(response: ServerResponse, everyMs: number): void {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"ok":true,"result":"')
  const timer = setInterval(() => response.write('.'), everyMs)
  response.on('close', () => clearInterval(timer))
}

/** Parameters come as JSON, as a form or as multipart with files; nested ones may be JSON in text. */
async function readBody(request: IncomingMessage): Promise<{ params: Params; uploads: Map<string, Upload> }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > MAX_BODY) throw new Error('Request Entity Too Large')
    chunks.push(chunk as Buffer)
  }
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams)
  if (body.length === 0) return { params: query, uploads: new Map() }
  if (type.startsWith('application/json'))
    return { params: { ...query, ...(JSON.parse(body.toString('utf8')) as Params) }, uploads: new Map() }
  const params: Params = { ...query }
  const uploads = new Map<string, Upload>()
  for (const { name, fileName, mime, bytes } of readMultipart(body, type))
    if (fileName !== null)
      uploads.set(name, { name: fileName, mime: mime || 'application/octet-stream', bytes: new Uint8Array(bytes) })
    else params[name] = jsonOrText(bytes.toString('utf8'))
  return { params, uploads }
}

/** Numbers, flags, lists and objects come as their JSON; a text that merely looks like one stays a text. */
function jsonOrText(text: string): unknown {
  if (!/^(?:[[{].*|true|false|-?\d{1,15})$/s.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function close(server: Server, stop: () => void): Promise<void> {
  stop()
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
