/** Words that set when the chairman's summaries leave: 'tổng hợp tuần lúc 16h30', 'không tổng hợp quý', 'giờ tổng hợp'. */

import type { SummarySpan } from '../plan.js'
import type { Command } from './command.js'
import type { Rule } from './command-rule.js'
import { rule } from './command-rule.js'

/** In order: 'tổng hợp 6 tháng' is no 'tổng hợp'. */
const KINDS: readonly (readonly [words: string, span: SummarySpan])[] = [
  ['tong hop(?: hang)? tuan|weekly summary', 'week'],
  ['tong hop(?: hang)? quy|quarter(?:ly)? summary', 'quarter'],
  ['(?:tong hop )?so ket(?: 6 thang)?|tong hop 6 thang(?: dau nam)?|half-?year summary', 'half'],
  ['(?:tong hop )?tong ket(?: nam)?|tong hop(?: ca)? nam|year(?:ly)? summary', 'year'],
]

const PART_OF_DAY = '(?: phut)? ?(?:sang|chieu|am|pm)?'
/** A bare number is an hour only behind 'lúc': 'tổng hợp quý 2' is none. */
const AT =
  `(?:(?:vao luc|luc|vao|at) (?<at>\\d{1,2}(?: ?(?:h|g|gio|:) ?(?:\\d{1,2}|ruoi)?)?${PART_OF_DAY})` +
  `|(?<hour>\\d{1,2} ?(?:h|g|gio|:) ?(?:\\d{1,2}|ruoi)?${PART_OF_DAY}))`

export const SUMMARY_RULES = [
  ...KINDS.flatMap(([words, span]) => [
    rule(
      `(?:gui )?(?:${words}) ${AT}`,
      ({ group }): Command => ({ say: 'summary_at', span, at: group('at') ?? group('hour') ?? '' }),
    ),
    rule(
      `(?:khong|thoi|bo|ngung)(?: can)?(?: gui)? (?:${words})|no (?:${words})`,
      (): Command => ({ say: 'summary_at', span, at: null }),
    ),
  ]),
  rule('(?:gio (?:gui )?tong hop|summary hours)', (): Command => ({ say: 'summary_hours' })),
] satisfies Rule[]
