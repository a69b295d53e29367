import { type AgentOptions, Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { Api, HttpError, type Transformer } from 'grammy'
import { StrangeAnswer } from './faults.js'

const OFFICIAL = 'https://api.telegram.org'

/** Where the Bot API is, without a slash at the end. */
export function rootOf(apiRoot: string | null): string {
  return (apiRoot ?? OFFICIAL).replace(/\/+$/, '')
}

/** A client of the Bot API. A call that takes longer than `timeoutSeconds` fails; grammY's own default is 500. */
export function connect(options: { token: string; root: string; timeoutSeconds: number }): Api {
  const { token, root, timeoutSeconds } = options
  const api = new Api(token, { apiRoot: root, timeoutSeconds, baseFetchConfig: { agent: agentFor(root) } })
  api.config.use(onlyAnswersOfTheApi)
  return api
}

/** What answers 200 with a body of its own (a captive portal, a proxy) is not the Bot API: nothing is known of what became of the call. */
const onlyAnswersOfTheApi: Transformer = async (call, method, payload, signal) => {
  const answer = await call(method, payload, signal)
  if (!isAnswer(answer, method)) throw new HttpError(`${method} had no answer of the Bot API`, new StrangeAnswer())
  return answer
}

function isAnswer(answer: unknown, method: string): boolean {
  if (typeof answer !== 'object' || answer === null) return false
  const { ok, result, error_code: code, description } = answer as Record<string, unknown>
  if (ok === true) return method === 'getUpdates' ? isListOfUpdates(result) : result !== undefined && result !== null
  return ok === false && typeof code === 'number' && typeof description === 'string'
}

function isListOfUpdates(result: unknown): boolean {
  return Array.isArray(result) && result.every((update: unknown) => typeof Object(update).update_id === 'number')
}

/**
 * Idle connections are dropped before a server drops them: a request written into a connection that is just being closed
 * breaks, and nobody can tell whether it was heard. The first address gets longer than Node's 250 ms, which a mobile line
 * in the hills does not keep.
 */
function agentFor(root: string): HttpAgent {
  const settings: AgentOptions & { autoSelectFamilyAttemptTimeout: number } = {
    keepAlive: true,
    timeout: 4_000,
    autoSelectFamilyAttemptTimeout: 5_000,
  }
  return root.startsWith('https:') ? new HttpsAgent(settings) : new HttpAgent(settings)
}
