/** What was put into words before it leaves: said as it still holds, or dropped. */
import type { Outgoing } from '../message.js'
import type { Delivery, PersonalData } from '../ports.js'
import type { Desk } from './desk.js'
import { groupNudgeNow } from './nudge-in-group.js'
import { personalFile } from './personal-file.js'
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
    default:
      return withData(desk, said)
  }
}

function sayOrDrop(say: Outgoing | null): Saying {
  return say ? { say } : { cancel: 'nothing_to_say' }
}

async function withData(desk: Desk, say: Outgoing): Promise<Saying> {
  if (say.kind !== 'personal_data') return { say }
  const data = await desk.office.personalData(say.member)
  return { say: { ...say, size: personalFile(data).bytes.length }, data }
}

/** What a leader wanted to know of a unit in the evening, and the unit has said by the morning, or need not say any more. */
async function isSettled(desk: Desk, said: Outgoing): Promise<boolean> {
  if (said.kind !== 'nudge' && said.kind !== 'explanation_asked') return false
  const share = await desk.office.assignment(said.share.assignment)
  if (share?.state !== 'open') return true
  return (await desk.office.task(share.taskId))?.state === 'cancelled'
}
