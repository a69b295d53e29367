import { type AgentOptions, Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { Api } from 'grammy'

const OFFICIAL = 'https://api.telegram.org'

/** Where the Bot API is, without a slash at the end. */
export function rootOf(apiRoot: string | null): string {
  return (apiRoot ?? OFFICIAL).replace(/\/+$/, '')
}

/** A client of the Bot API. A call that takes longer than `timeoutSeconds` fails; grammY's own default is 500. */
export function connect(options: { token: string; root: string; timeoutSeconds: number }): Api {
  const { token, root, timeoutSeconds } = options
  return new Api(token, { apiRoot: root, timeoutSeconds, baseFetchConfig: { agent: agentFor(root) } })
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
