/** What an upload link is about, as it stands in the link: ids and nothing else. */
import type { Desk, Request } from './desk.js'

export interface UploadSubject {
  commune: number
  member: number
  /** The share that files are handed in for; null: the plan itself. */
  assignment: number | null
  /** The message that it was given for: makes each link one of its own. */
  incoming: number
}

/** Days that a link for handing in is good for. */
const LINK_DAYS = 14

/** A page on which this person hands in for this share, once; null where the bot has no public address. */
export function uploadLink(desk: Desk, request: Request, assignment: number | null): string | null {
  const { link, member, incomingId } = request
  const subject = [desk.commune.id, member.id, assignment ?? 0, incomingId].join('.')
  return link('upload', subject, new Date(desk.now.getTime() + LINK_DAYS * 86_400_000))
}

/** Null for what no link of ours says. */
export function readSubject(subject: string): UploadSubject | null {
  if (!/^\d{1,9}(?:\.\d{1,9}){3}$/.test(subject)) return null
  const [commune = 0, member = 0, assignment = 0, incoming = 0] = subject.split('.').map(Number)
  return { commune, member, assignment: assignment || null, incoming }
}
