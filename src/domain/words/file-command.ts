/** Words that put a file with another task: 'chuyển tệp Q1-3 sang Q1-4', 'em gửi nhầm tệp, chuyển sang việc 1 giúp em'. */
import type { Rule } from './command-rule.js'
import { CODE, REF, rule } from './command-rule.js'

const FILE = '(?:cac |may )?(?:tep|file|files|anh|hinh|tai lieu|van ban)'
const ME = '(?:em|toi|minh|tui|chau)'
const KINDLY = `(?: (?:lai|giup|ho|dum|cho|voi|nhe|nha|a|${ME}))*`
const TO = `(?:sang|qua|den|vao|ve|cho|to) (?:viec |nhiem vu )?(?:so )?(?<to>${CODE}|\\d{1,3})${KINDLY}`
/** A name with its ending; what else stands behind 'tệp' says which one only in part. */
const NAMED = '(?<rest>\\S(?:.*\\S)?\\.[a-z]{3,4})'
const JUST_SENT = `(?: (?:nay|do|kia|(?:${ME} )?(?:moi|vua|vua moi)(?: (?:gui|nop))?(?: xong)?|(?:hoi|luc) nay|vua roi))*`
const SENT_WRONG = `(?:(?:da )?(?:${ME} )?(?:lo )?(?:gui|nop|tai|de|luu) (?:nham|lon|sai) (?:(?:${FILE} ?)?${NAMED}|${FILE})(?: (?:roi|mat))*[ ,.;:]+)`
const MOVE = `(?:nho |xin )?(?:chuyen|doi|move)${KINDLY}`

export const FILE_RULES: readonly Rule[] = [
  rule(`${MOVE} ${FILE}(?: cua)? ${REF} ${TO}`, ({ ref, group }) => ({ say: 'move_files', ref, to: target(group) })),
  rule(`${MOVE} (?:${FILE} )?${NAMED}${JUST_SENT} ${TO}`, ({ rest, group }) => ({
    say: 'move_files',
    ref: '',
    to: target(group),
    file: rest,
  })),
  rule(`${MOVE} ${FILE}${JUST_SENT} ${TO}`, ({ group }) => ({ say: 'move_files', ref: '', to: target(group) })),
  rule(`${SENT_WRONG}${MOVE}(?: (?:no|${FILE}))?${JUST_SENT} ${TO}`, ({ rest, group }) => ({
    say: 'move_files',
    ref: '',
    to: target(group),
    ...(rest !== '' && { file: rest }),
  })),
]

function target(group: (name: string) => string | undefined): string {
  return (group('to') ?? '').toUpperCase()
}
