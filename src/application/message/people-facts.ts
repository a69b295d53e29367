/** The facts of messages about the office's people, units, accounts and days. */
import type { CivilDate } from '../../domain/calendar.js'
import type { Platform, Role } from '../../domain/member.js'

/** Messages that carry a one-time code: it goes from the ledger as soon as they have ended. */
export const WITH_CODE = ['invitation', 'link_code'] as const satisfies readonly (keyof PeopleFacts)[]

export interface PeopleFacts {
  setup_done: { commune: string; name: string }
  welcome: { name: string; role: Role; units: string[] }
  stranger: object
  join_requested: object
  /** To who writes in private while the office decides. */
  join_waiting: object
  /** `listed`: how the list will have the name; `left`: the member whose account it was, who has left. */
  join_review: {
    request: number
    name: string
    listed: string
    username: string | null
    left?: string
    units: { id: number; name: string }[]
  }
  member_admitted: { name: string; units: string[] }
  /** A one-time code (`name`: of whom) was typed before a group, and is void. */
  code_shown: { name: string | null; sender: string }
  join_refused: { request: number; name: string }
  /** `voided`: an earlier code for this name can be used no more. */
  invitation: {
    name: string
    role: Role
    units: string[]
    code: string
    validDays: number
    voided: boolean
    isLinked?: boolean
  }
  /** Who came in by an invitation, and as what. `isKnown`: with another account of somebody who is in the list; `request`: what that account
   *  had asked for, settled by it. */
  came_in: {
    name: string
    role: Role
    units: string[]
    isKnown: boolean
    platform: Platform
    account: string
    by: string
    request: number | null
  }
  invitations: { invitations: { name: string; role: Role; units: string[]; by: string; until: CivilDate }[] }
  invitation_withdrawn: { name: string }
  people: { members: { name: string; role: Role; units: string[]; started: boolean }[]; unitsWithoutMember: string[] }
  units: { units: { name: string; collects: boolean; members: string[] }[] }
  unit_added: { names: string[] }
  /** `said`: where that is not the unit's name. */
  unit_remove_ask: { prompt: number; name: string; said?: string }
  unit_kept: { name: string }
  unit_removed: { name: string }
  /** `left`: units that the member spoke for until now. */
  seat_changed: { name: string; units: string[]; left?: string[] }
  /** `isOwn`: to who is away; `standsInFor`: for whom that one was to answer, and how long these are away; `ask`: who names somebody else, where
   *  the reader may not. */
  absence_noted: {
    isOwn?: boolean
    standsInFor?: { name: string; until: CivilDate; isOwn?: boolean }[]
    ask?: { who?: string; until?: CivilDate }
    name: string
    from: CivilDate
    until: CivilDate
    substitute: string | null
    /** Days of these on which the substitute is on leave, too. */
    substituteAway?: { from: CivilDate; until: CivilDate } | null
    role: Role
    units: string[]
  }
  /** To somebody on leave, until then: who was to answer instead has left. */
  substitute_gone: { until: CivilDate }
  /** To who stood in for somebody who has gone. */
  standing_in_over: { name: string }
  return_noted: { name: string; units: string[] }
  handed_over: { from: string; to: string; units: string[] }
  /** Several of this name: which one is meant. `isElsewhere`: none of them is in the unit that was named with it. */
  which_member: {
    prompt: number
    said: string
    options: { name: string; role: Role; units: string[]; hasLeft: boolean }[]
    isElsewhere?: boolean
  }
  /** Members bear the name of who asks to join (`account`). `beside`: how the newcomer would be called to tell them apart. */
  same_name_ask: {
    prompt: number
    request: number
    account: string
    known: { name: string; units: string[]; usernames: string[] }[]
    beside: string
  }
  removal_ask: { prompt: number; name: string; unitsWithoutMember: string[] }
  removal_left: { name: string }
  member_renamed: { from: string; to: string }
  member_removed: { name: string; unitsWithoutMember: string[] }
  evidence_rule: { code: string; needsFile: boolean }
  group_linked: { title: string }
  /** In a group that is no office's; `stays`: for so many days, null where there is no leaving. */
  group_not_linked: { stays: number | null }
  /** A file has come; others may follow before it is worked on. */
  files_coming: object
  /** What the reader may do, where it is read. */
  help: object
  /** A code that ties another account to this person; `bots`: where it can be typed. */
  link_code: { code: string; minutes: number; bots: { platform: Platform; address: string }[] }
  /** To the new account itself. */
  account_tied: { name: string; role: Role }
  account_linked: { name: string; platform: Platform; account: string }
  preference_noted: { platform: Platform; other: Platform | null }
  calendar_changed: { date: CivilDate; working: boolean; name: string }
}
