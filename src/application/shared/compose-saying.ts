/** What was put into words before it leaves: said as it still holds, or dropped. */
import type { Outgoing } from '../message.js'
import type { Delivery, PersonalData, Target } from '../ports.js'
import type { Desk } from './desk.js'
import { groupNudgeNow } from './nudge-in-group.js'
import { personalData, personalFile } from './personal-file.js'
import { alarmNow } from './stuck.js'
import { unreachedNow } from './unreached.js'

type Saying = { say: Outgoing; data?: PersonalData } | { cancel: string }

export async function composeSaying(desk: Desk, { params: said, target }: Delivery & { kind: 'say' }): Promise<Saying> {
  if (await isSettled(desk, said)) return { cancel: 'nothing_to_say' }
  switch (said.kind) {
    case 'group_nudge':
      return sayOrDrop(await groupNudgeNow(desk, said))
    case 'stuck':
    case 'stuck_in_group':
      return sayOrDrop(await alarmNow(desk, said, target))
    case 'clerk_unreached':
    case 'clerk_unreached_in_group':
      return sayOrDrop(await unreachedNow(desk, said, target))
    case 'group_not_linked':
      return sayOrDrop((await isLinkedBy(desk, target)) ? null : said)
    case 'noted':
      return sayOrDrop(await stillNoted(desk, said))
    default:
      return withData(desk, said)
  }
}

async function isLinkedBy(desk: Desk, target: Target): Promise<boolean> {
  return target.to === 'chat' && (await desk.office.groupOwner(target.chat.platform, target.chat.externalId)) !== null
}

function sayOrDrop(say: Outgoing | null): Saying {
  return say ? { say } : { cancel: 'nothing_to_say' }
}

async function withData(desk: Desk, say: Outgoing): Promise<Saying> {
  if (say.kind !== 'personal_data') return { say }
  const data = await personalData(desk.office, { id: say.member, name: say.name })
  return { say: { ...say, size: personalFile(data).bytes.length }, data }
}

/** Without the reports that were taken back or returned before the line left. */
async function stillNoted(desk: Desk, { kind, items }: Outgoing & { kind: 'noted' }): Promise<Outgoing | null> {
  const stand = await Promise.all(items.map(async ({ claim }) => claim === null || (await stands(desk, claim))))
  const left = items.filter((_, at) => stand[at])
  return left.length > 0 ? { kind, items: left } : null
}

async function stands(desk: Desk, claimId: number): Promise<boolean> {
  const claim = await desk.office.claim(claimId)
  return claim?.state === 'pending' || claim?.state === 'confirmed'
}

/** What was put before a leader in the evening and decided, or taken back, by the morning; what a leader wanted to know of a unit, and the
 *  unit has said meanwhile, or need not say any more. */
async function isSettled(desk: Desk, said: Outgoing): Promise<boolean> {
  if (said.kind === 'claim_review') return (await desk.office.claim(said.claim))?.state !== 'pending'
  if (said.kind === 'extension_review') return (await desk.office.extension(said.extension))?.state !== 'asked'
  if (said.kind !== 'nudge' && said.kind !== 'explanation_asked') return false
  const share = await desk.office.assignment(said.share.assignment)
  if (share?.state !== 'open') return true
  return (await desk.office.task(share.taskId))?.state === 'cancelled'
}
