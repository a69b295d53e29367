/** A further account speaks for a member: told where that one was reached before. */
import type { Member } from '../../domain/member.js'
import { waysTo } from '../../domain/member.js'
import type { JoinRequest } from '../ports.js'
import type { Desk } from './desk.js'
import { toMember } from './desk.js'

/** Whoever has the new account needs no warning of it. `member`: as on the desk, without that account. */
export async function warnOfAccount(
  desk: Desk,
  member: Member,
  { platform, displayName }: Pick<JoinRequest['account'], 'platform' | 'displayName'>,
  about: string,
): Promise<void> {
  const [way] = waysTo(member)
  if (!way) return
  const chat = { platform: way.platform, externalId: way.chat, topic: null }
  const said = { kind: 'account_linked', name: member.name, platform, account: displayName } as const
  const warning = toMember(desk, member.id, `linked:${about}`, said)
  await desk.office.queue([{ ...warning, target: { to: 'chat', chat, replyTo: null } }])
}
