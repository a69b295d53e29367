/** The facts of messages that something is not as it should be: what does not get through, what is refused, whom it concerns. */
import type { PeriodKey } from '../../domain/calendar.js'
import type { Platform } from '../../domain/member.js'
import type { AboutMember } from '../ports.js'
import type { RefusalCode } from './refusals.js'
import type { LedgerLine, LedgerReason, WeekCounts, WeekLedger } from './views.js'

export type GroupTrouble =
  | 'removed'
  | 'muted'
  | 'open_again'
  | 'hears_little'
  | 'hears_all'
  | 'topic_gone'
  | 'anonymous'

/** Who is erased: whoever says it, a member, one who has left, one who was invited and never came, one who asked to join and is no member. */
export type Erased = 'self' | 'member' | 'left' | 'invited' | 'asked'

export interface TroubleFacts {
  /** Messages that have been tried for long: to the clerk, by another way than theirs. */
  stuck: {
    items: { to: LedgerLine['to']; what: LedgerLine['what']; dueAt: string; reason: LedgerReason | null }[]
    more: number
    /** The week's line, where it did not get through to whom it was for. */
    week?: WeekLedger | null
  }
  /** The same before the group, without anything that is somebody's own business. */
  stuck_in_group: { week?: WeekCounts | null }
  /** To who can be written to again: what did not arrive meanwhile. */
  missed: { count: number; kinds: LedgerLine['what'][] }
  /** Messages could not leave from `since` to `until` (instants), and have left: where nobody could be told of it meanwhile. */
  line_back: { since: string; until: string }
  /** To a chairman: no clerk can be written to in private, and what waits for one; `more`: waits besides. */
  clerk_unreached: {
    clerks: string[]
    waiting: { code: string; unit: string; what: 'done' | 'more_time' }[]
    more: number
    week?: WeekLedger | null
  }
  /** The same before the group where no chairman can be written to either: it names nobody. */
  clerk_unreached_in_group: { week?: WeekCounts | null }
  /** Of a platform that counts messages by the month; `saving`: only what cannot wait still leaves there. */
  allowance: { platform: Platform; month: PeriodKey; used: number; monthly: number; saving: boolean }
  /** How the bot stands in a group, for the clerk: what is wrong and what to do, or that it is well again. */
  group_trouble: { title: string; trouble: GroupTrouble }
  /** The nightly backup fails again and again; the age of the newest one in hours, null where there is none. */
  backup_failing: { hours: number | null }
  /** Somebody tries codes: six digits open nothing meanwhile. */
  codes_tried: object
  /** To the clerk, with everything that is kept of a person as a file where the platform carries it. `size`: its bytes, 0 until it is made;
   *  `member`: null of somebody who was invited and never came; `isOwn`: of the reader. */
  personal_data: { member: number | null; name: string; size: number; isOwn?: true }
  /** What erasing will do, before it is done; `seat` stands in the record afterwards, and in so many places where others name the person. */
  erase_confirm: {
    prompt: number
    name: string
    seat: string
    who: Erased
    /** Nobody else decides here. */
    isOnlyChairman: boolean
    mentions: number
    /** Others of this name, here or gone. */
    namesakes: number
    unitsWithoutMember: string[]
  }
  /** An order about a person is dropped before anything was done. */
  order_left: { say: AboutMember['say'] }
  /** `namesakes`: how many of this name are left, here or gone. */
  person_erased: { seat: string; who: Erased; namesakes: number; unitsWithoutMember: string[] }
  /** A person has closed the only chat by which the bot could write to them. */
  member_blocked: { name: string }
  /** To who speaks as the group itself: nobody can know who it was. */
  anonymous_speaker: object
  refusal: { code: RefusalCode; params: Record<string, string | number> }
  fault: { number: string }
  undelivered: {
    items: { to: string; what: string; reason: 'unreachable' | 'chat_gone' | 'rejected' | 'never_started' }[]
  }
}
