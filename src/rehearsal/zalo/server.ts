/** The rehearsal's Zalo: the Zalo Bot API over HTTP on loopback, with the platform's limits, that can be told to fail. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ApiCall, ZaloFailure, ZaloWorld } from '../world.js'
import { type Method, methods, type Params, ZaloRefusal } from './methods.js'
import { peoplesDoings } from './people.js'
import { type Bot, chatByApiId, chatId, createState, personId } from './state.js'
import { updatesOf } from './updates.js'

const KEPT_CALLS = 10_000
const MAX_BODY = 1_048_576

export async function startZaloWorld(options: {
  now: () => Date
  token: string
  bot: Bot
  /** How long a second of a held poll lasts; a second where it is not given. */
  secondMs?: number
}): Promise<ZaloWorld> {
  const state = createState(options.bot, options.now)
  const updates = updatesOf(state.manners, options.secondMs ?? 1000)
  const api = new Map<string, Method>(Object.entries(methods(state, updates)))
  const calls: ApiCall[] = []
  let failures: (ZaloFailure & { left: number })[] = []

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const [, fileId] = /^\/photos\/([0-9a-f]+)\.jpg$/.exec(url.pathname) ?? []
    if (fileId) return photo(response, fileId, takeFailure('file', {}))
    const [, token, name = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? []
    if (token !== options.token) return refuse(response, new ZaloRefusal(401, 'Unauthorized'))
    const params = await paramsOf(request, url)
    const failure = takeFailure(name, params)
    const record = (status: number) => {
      if (name !== 'getUpdates') calls.push({ method: name, params, at: options.now().toISOString(), status })
      if (calls.length > KEPT_CALLS) calls.shift()
    }
    if (failure && failure !== 'cut_after' && failure !== 'no_id') {
      record(typeof failure === 'object' && 'code' in failure ? failure.code : 0)
      return fail(response, failure)
    }
    try {
      const method = api.get(name)
      if (!method) throw new ZaloRefusal(404, 'Not Found')
      const result = await method(params)
      record(200)
      if (failure === 'cut_after') response.destroy()
      else reply(response, failure === 'no_id' ? { ok: true, result: {} } : { ok: true, result, error_code: 0 })
    } catch (error) {
      if (!(error instanceof ZaloRefusal)) throw error
      record(error.code)
      refuse(response, error)
    }
  }

  function takeFailure(method: string, params: Params): ZaloFailure['answer'] | undefined {
    const chat = typeof params.chat_id === 'string' ? chatByApiId(state, params.chat_id)?.id : undefined
    const rule = failures.find(
      (f) => (f.method ?? method) === method && (f.chatId === undefined || f.chatId === chat) && f.left > 0,
    )
    if (!rule || (rule.method === undefined && ['getUpdates', 'file'].includes(method))) return undefined
    rule.left -= 1
    failures = failures.filter((f) => f.left > 0)
    return rule.answer
  }

  function photo(response: ServerResponse, fileId: string, failure: ZaloFailure['answer'] | undefined): void {
    if (failure && failure !== 'cut_after' && failure !== 'no_id') {
      fail(response, failure)
      return
    }
    const file = state.files.get(fileId)
    response.writeHead(file ? 200 : 404, { 'content-type': file?.mime ?? 'text/plain' })
    response.end(file?.bytes)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    ...peoplesDoings(state, updates, (fileId) => `${apiBase}/photos/${fileId}.jpg`),
    apiBase,
    token: options.token,
    botName: options.bot.name,
    people: () => [...state.people.values()],
    chats: () => [...state.chats.values()].map(({ id, kind, title, members }) => ({ id, kind, title, members })),
    messages: (chat) => state.messages.get(chat) ?? [],
    idOf: (person, where) => personId(state, person, where),
    chatIdOf(id) {
      const chat = state.chats.get(id)
      if (!chat) throw new Error(`There is no chat ${id}`)
      return chatId(state, chat)
    },
    file: (fileId) => state.files.get(fileId),
    manners: state.manners,
    behave: (change) => void Object.assign(state.manners, change),
    fail: (failure) => void failures.push({ ...failure, left: failure.times ?? 1 }),
    clearFailures() {
      failures = []
    },
    calls: () => [...calls],
    redeliver() {
      const update = updates.newest()
      if (update) updates.push(update)
    },
    bring: (update) => updates.push(update),
    unfetched: () => updates.waiting(),
    onMessage: (listener) => void state.onMessage.push(listener),
    close() {
      updates.stop()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

function reply(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

/** With status 200, as measured. */
function refuse(response: ServerResponse, { code, description }: Pick<ZaloRefusal, 'code' | 'description'>): void {
  reply(response, { ok: false, description, error_code: code })
}

function fail(response: ServerResponse, answer: Exclude<ZaloFailure['answer'], 'cut_after' | 'no_id'>): void {
  if (answer === 'cut_before') response.destroy()
  else if (answer === 'half_open') return
  else if ('code' in answer) refuse(response, answer)
  else if ('hangMs' in answer) setTimeout(() => response.destroy(), answer.hangMs).unref()
  else if ('dripMs' in answer) drip(response, answer.dripMs)
  else if ('body' in answer) response.writeHead(200, { 'content-type': 'application/json' }).end(answer.body)
  else
    response
      .writeHead(answer.page, { 'content-type': 'text/html' })
      .end(`<html><head><title>${answer.page}</title></head><body><center>nginx</center></body></html>`)
}

/** Letter by letter, without end. */
function drip(response: ServerResponse, everyMs: number): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), everyMs)
  response.on('close', () => clearInterval(timer))
}

/** As JSON or as a form, in the query or in the body. */
async function paramsOf(request: IncomingMessage, url: URL): Promise<Params> {
  const query = Object.fromEntries(url.searchParams)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > MAX_BODY) throw new Error('Request Entity Too Large')
    chunks.push(chunk as Buffer)
  }
  const body = Buffer.concat(chunks).toString('utf8')
  if (body === '') return query
  const isJson = (request.headers['content-type'] ?? '').startsWith('application/json')
  return { ...query, ...(isJson ? (JSON.parse(body) as Params) : Object.fromEntries(new URLSearchParams(body))) }
}
