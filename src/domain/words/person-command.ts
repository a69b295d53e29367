/** What the clerk types about a person who leaves, or who asks what is kept of them. */
import { rule } from './command-rule.js'

export type PersonCommand =
  | { say: 'remove_member'; name: string }
  | { say: 'export_person'; name: string }
  /** `sure`: the words are those that the first answer asked for. */
  | { say: 'erase_person'; name: string; sure: boolean }

export const PERSON_RULES = [
  rule('(?:(?:xuat|lay) du lieu(?: cua)?|export data of)[ :]+(?<rest>.+)', ({ rest }) => ({
    say: 'export_person',
    name: rest,
  })),
  rule('(?:xoa du lieu(?: cua)?|erase data of)[ :]+(?<rest>.+?)(?<sure>,? (?:dong y|yes))?', ({ rest, group }) => ({
    say: 'erase_person',
    name: rest,
    sure: group('sure') !== undefined,
  })),
  rule('(?:thoi viec|remove)[ :]+(?<rest>.+)', ({ rest }) => ({ say: 'remove_member', name: rest })),
]
