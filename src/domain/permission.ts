/** Who may do what. One table, so that it can be read and tested whole. */
import type { Role } from './member.js'

const DEEDS_BY_ROLE = {
  // anybody of the office
  look: ['official', 'clerk', 'chairman'],
  answer: ['official', 'clerk', 'chairman'],
  // decides about others' work
  decide: ['clerk', 'chairman'],
  see_ledger: ['clerk', 'chairman'],
  // what the live plan says of a task: who signed it may change it, and who keeps it
  change_plan: ['clerk', 'chairman'],
  // runs the bot
  edit_plan: ['clerk'],
  manage_people: ['clerk'],
  record_calls: ['clerk'],
  link_group: ['clerk'],
  edit_calendar: ['clerk'],
  edit_settings: ['clerk'],
} satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof DEEDS_BY_ROLE

export function may(role: Role, permission: Permission): boolean {
  return (DEEDS_BY_ROLE[permission] as readonly Role[]).includes(role)
}
