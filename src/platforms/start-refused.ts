/** Why a platform does not let the bot start, and will not by being asked again. The caller, who knows the language, says it (`cli/platform-trouble.ts`). */
import type { Platform } from '../domain/member.js'

export type StartTrouble =
  | { code: 'wrong_token'; platform: Platform }
  /** Where messages are to be brought. */
  | { code: 'webhook_refused'; platform: Platform; url: string; reason: string }
  | { code: 'refused'; platform: Platform; method: string; reason: string }

export class StartRefused extends Error {
  constructor(readonly trouble: StartTrouble) {
    super(`start: ${JSON.stringify(trouble)}`)
    this.name = 'StartRefused'
  }
}

/** Of a call that the platform does not take. */
export function refusedBy(
  platform: Platform,
  call: { method: string; url: string | null; reason: string },
): StartRefused {
  const { method, url, reason } = call
  return method === 'setWebhook' && url !== null
    ? new StartRefused({ code: 'webhook_refused', platform, url, reason })
    : new StartRefused({ code: 'refused', platform, method, reason })
}
