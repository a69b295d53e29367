/** Somebody asks for a file of a plan: it is queued, and made when it leaves. */
import { canBeReached } from '../domain/member.js'
import type { PaperKind } from './actions.js'
import type { Outgoing } from './message.js'
import type { NewDelivery, PaperOrder } from './ports.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, refusal } from './shared/desk.js'

/** Of this plan, or of each active one. Papers are for who asked; only the picture is for everybody in the chat. */
export async function offerPaper(
  desk: Desk,
  request: Request,
  wanted: { paper: PaperKind; plan: number | null; period: string },
): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const plans = works.map((work) => work.plan.id).filter((id) => wanted.plan === null || id === wanted.plan)
  if (plans.length === 0) return [refusal('no_active_plan')]
  const orders = plans.map((plan): PaperOrder => ({ paper: wanted.paper, plan, period: wanted.period || null }))
  await desk.office.queue(orders.map((order) => deliveryOf(desk, request, order)))
  return []
}

function deliveryOf(desk: Desk, { incomingId, member, message }: Request, order: PaperOrder): NewDelivery {
  const { platform, externalId, topic, kind } = message.chat
  const isForAll = kind === 'private' || order.paper === 'picture' || !canBeReached(member)
  return {
    key: `paper:${incomingId}:${order.paper}:${order.plan}:${order.period ?? ''}`,
    target: isForAll
      ? {
          to: 'chat',
          chat: { platform, externalId, topic },
          replyTo: kind === 'group' && message.kind !== 'press' ? message.messageId : null,
        }
      : { to: 'member', member: member.id },
    startedBy: 'person',
    notBefore: desk.now,
    meantFor: null,
    kind: 'paper',
    params: order,
  }
}
