/** Who may do what. One table, so that it can be read and tested whole. */
import type { Part } from './member.js'

const DEEDS = {
  // anybody of the office
  look: ['official', 'clerk', 'chairman', 'stand_in'],
  answer: ['official', 'clerk', 'chairman', 'stand_in'],
  // decides about others' work, and asks how it stands: all that is announced of who stands in
  decide: ['clerk', 'chairman', 'stand_in'],
  // leads the office
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
} satisfies Record<string, readonly Part[]>

export type Permission = keyof typeof DEEDS

export function may(part: Part, permission: Permission): boolean {
  return (DEEDS[permission] as readonly Part[]).includes(part)
}
