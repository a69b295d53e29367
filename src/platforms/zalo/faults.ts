/** A failed call in the four answers that the office knows (design of deliveries): whose fault it is, and what may be done. */
import { type DeliveryAnswer, DeliveryError } from '../../application/ports.js'
import { CHAT_GONE, PROXY_WAIT_SECONDS, QUOTA_WAIT_SECONDS } from './assumptions.js'
import { describe, type Fault, ZaloFault } from './client.js'

function deliveryAnswer(fault: Fault): DeliveryAnswer {
  switch (fault.kind) {
    case 'network':
      return { kind: 'unreachable', maybeSent: fault.sent }
    case 'proxy':
      if (fault.status === 429) return { kind: 'rate_limited', retryAfterSeconds: PROXY_WAIT_SECONDS }
      // A gateway that got no answer knows no more than we do whether the API has sent it.
      return { kind: 'unreachable', maybeSent: true }
    case 'api':
      return refusalAnswer(fault.code, fault.description)
  }
}

/** The documented table: 400 bad request, 401 token, 403 internal error (sic), 404 no such method, 408 time-out, 429 quota. */
function refusalAnswer(code: number, description: string): DeliveryAnswer {
  if (code === 429) return { kind: 'rate_limited', retryAfterSeconds: QUOTA_WAIT_SECONDS }
  if (code === 408) return { kind: 'unreachable', maybeSent: true }
  if (CHAT_GONE.test(description)) return { kind: 'chat_gone', movedTo: null }
  // 401 is about the token: nobody can be reached until it is mended.
  if (code === 401 || code === 403 || code >= 500) return { kind: 'unreachable', maybeSent: false }
  return { kind: 'rejected', reason: `${code} ${description}` }
}

/** What `call` answers; its fault as a DeliveryError whose cause tells what happened. */
export async function orDeliveryError<T>(method: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof ZaloFault)) throw error
    const cause = new Error(`${method}: ${describe(error.fault)}`)
    throw new DeliveryError(deliveryAnswer(error.fault), { cause })
  }
}
