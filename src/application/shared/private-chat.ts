/** The private chat of a member, which the bot cannot open by itself. */
import type { Account, Member } from '../../domain/member.js'
import type { IncomingMessage } from '../message.js'
import type { Desk } from './desk.js'

/** Whoever writes in private can be written to there, whether they have pressed Start or not. */
export async function withChatOpen(
  desk: Desk,
  member: Member,
  { platform, sender, chat }: IncomingMessage,
): Promise<Member> {
  const isTheirs = (a: Account) => a.platform === platform && a.externalId === sender.externalId
  const account = member.accounts.find(isTheirs)
  if (chat.kind === 'group' || !account || account.privateChat !== null) return member
  const open = { ...account, privateChat: chat.externalId }
  await desk.office.saveAccount(member.id, open)
  const reached = { ...member, accounts: member.accounts.map((a) => (isTheirs(a) ? open : a)) }
  desk.members = desk.members.map((m) => (m.id === member.id ? reached : m))
  return reached
}
