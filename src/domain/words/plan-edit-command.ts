/** The words that change a row of the plan, of a draft and of the live plan alike. */

import type { CompletionPolicy } from '../plan.js'
import type { Command } from './command.js'
import type { Found, Rule } from './command-rule.js'
import { CODE, REF, REST, rule } from './command-rule.js'

const CHANGE = '(?:sua|doi|thay doi|thay|dieu chinh|edit|change)(?: lai)?'
const DUE = '(?:(?:thoi )?han|due(?: date)?)(?: cua)?'
/** 'Lùi hạn', 'dời hạn': said of dates alone. */
const MOVE = '(?:chuyen|(?<later>lui)|day|move)(?: lai)?'
const UNITS = '(?:don vi|units?)(?: thuc hien)?(?: cua)?'
const TITLE = '(?:ten|noi dung|text|title)(?: cua)?'
/** The new value behind one of these words; what else begins so is part of the value ('Tổ chức' is no English 'to'). */
const value = (words: string) => `(?:(?: (?:${words}))?[ :,]+(?<rest>.+))?`
const NEW_TITLE = value('thanh|la')
const NEW_UNITS = value('thanh|sang|bang|cho|la|to')
const NEW_DUE = value('thanh|sang|den|toi|ve|la|to')

/** 'Chuyển Q3-9 từ UBND xã sang Hội Nông dân'. */
const HANDS_ON = '(?:chuyen|dieu chuyen|doi|giao|ban giao)(?: lai)?(?: viec)?'
/** '… rồi ạ' tells what was done, and changes nothing; a task is no unit. */
const UNSAID = `(?!.*\\b(?:roi|chua|xong)\\b|${CODE}\\b)`
/** 'Tách V-7 thành 2 việc' says no more than 'tách V-7'. */
const IN_PARTS =
  '(?:(?: (?:ra|lam|thanh|into))+ (?:\\d{1,2}|hai|ba|bon|nhieu|tung|two|three)(?: (?:viec|phan|nhiem vu|dong|muc|parts))?$)?'
/** 'Q1-3: Phòng Kinh tế chủ trì; Công an xã phối hợp', whether the office has them or not; who speaks of the own doing gives no roles. */
const ROLES_BEHIND =
  '(?=[^;,]* (?:chu tri|phoi hop)(?: *[,;]|$))(?! *(?:em|toi|minh|tui|anh|chi|ben (?:em|toi|minh)|dang|da|se|can|phai|muon|xin|co|khong|ai|nho)\\b)'
/** 'Phải có tệp', 'không cần kèm minh chứng'; 'không có tệp' tells how it is. */
const FILE = '(?:tep|file|minh chung|tai lieu(?: minh chung)?)(?: dinh kem| kem(?: theo)?)?'
const FROM_NOW = '(?:tu (?:gio|nay|bay gio)(?: tro di)?,? )?'
const NEEDS = '(?:can|phai|bat buoc|yeu cau)(?: phai)?'
const NEEDS_NO = '(?:(?:khong|ko)(?: (?:can|phai|bat buoc|yeu cau))+|khoi(?: (?:can|phai))*|mien)'
const COMES_WITH = '(?: (?:co|kem|nop|gui|dinh kem|kem theo))*'
const NO_DAY = '(?!(?:ngay|thang|quy|tuan|thu|hom|mai|cuoi|dau|giua|nam) |\\d|mai$)'

export const PLAN_EDIT_RULES: readonly Rule[] = [
  rule(`${CHANGE} ${TITLE} ${REF}${NEW_TITLE}`, set('title')),
  rule(`(?:sua|edit) ${REF} ${TITLE}${NEW_TITLE}`, set('title')),
  rule(`(?:sua|edit) ${REF} (?:moi don vi|every unit)${REST}`, policy('every_unit')),
  rule(`(?:sua|edit) ${REF} (?:mot don vi|any unit)${REST}`, policy('any_unit')),
  rule(
    `(?:(?:sua|edit) )?${REF} (?:thi )?(?:${NEEDS_NO}${COMES_WITH} ${FILE}(?: (?:nua|dau))?|no file)`,
    ({ ref }) => ({
      ...{ say: 'evidence', ref, evidence: 'none' },
    }),
  ),
  rule(`${FROM_NOW}(?:(?:sua|edit) )?${REF} (?:thi )?(?:${NEEDS}${COMES_WITH} ${FILE}|needs file)`, ({ ref }) => ({
    ...{ say: 'evidence', ref, evidence: 'file' },
  })),
  rule(`${CHANGE} ${UNITS} ${REF}${NEW_UNITS}`, set('units')),
  rule(`(?:sua|doi|edit) ${REF} ${UNITS}${NEW_UNITS}`, set('units')),
  rule(`giao (?:lai )?${REF} cho[ :]+(?<rest>.+)`, set('units')),
  rule(`${REF} ?:+ ?${ROLES_BEHIND}${UNSAID}(?<rest>.+)`, (of) => ({
    ...{ say: 'set', ref: of.ref, field: 'units', value: of.rest, handedOn: true },
  })),
  rule(
    `${HANDS_ON} ${REF} (?:tu|cua) ${NO_DAY}(?<from>.+?) (?:sang|cho|qua|ve)(?: cho)?[ :]+${UNSAID}${NO_DAY}(?<rest>.+)`,
    (of) => ({
      ...{ say: 'set', ref: of.ref, field: 'units', value: of.rest, from: of.group('from') ?? '' },
    }),
  ),
  rule(`${HANDS_ON} ${REF} (?:sang|cho|qua|ve)(?: cho)?[ :]+${UNSAID}${NO_DAY}(?<rest>.+)`, (of) => ({
    ...{ say: 'set', ref: of.ref, field: 'units', value: of.rest, handedOn: true },
  })),
  rule(`(?:${CHANGE}|${MOVE}) ${DUE} ${REF}${NEW_DUE}`, (of) => ({
    ...{ say: 'set', ref: of.ref, field: 'due', value: of.rest },
    ...(of.group('later') === undefined ? {} : { later: true }),
  })),
  rule(`(?:sua|doi|edit) ${REF} ${DUE}${NEW_DUE}`, set('due')),
  rule(`(?:sua|edit) ${REF}`, ({ ref }) => ({ say: 'edit', ref })),
  rule(`(?:them viec|add task)${REST}`, ({ rest }) => ({ say: 'add_task', rest })),
  rule(`(?:bo|huy|drop|cancel) ${REF}${REST}`, ({ ref, rest }) => ({ say: 'drop', ref, rest })),
  rule(`(?:khoi phuc|phuc hoi|restore) ${REF}${REST}`, ({ ref, rest }) => ({ say: 'restore', ref, rest })),
  rule(`(?:hoan tac|undo)(?: (?:thay doi|viec sua))?(?: ${REF})?`, ({ ref }) => ({ say: 'undo', ref })),
  rule(`(?:doi|sua|tra) (?:lai )?${REF} (?:lai )?(?:nhu|ve) cu`, ({ ref }) => ({ say: 'undo', ref })),
  rule(`(?:tach|split) ${REF}${IN_PARTS}${REST}`, ({ ref, rest }) => ({ say: 'split', ref, rest })),
  rule(`(?:gop|merge) ${REF} (?:vao|voi|va|into|with) (?:viec )?(?<to>${CODE}|\\d{1,3})`, ({ ref, group }) => ({
    say: 'merge',
    ref,
    to: (group('to') ?? '').toUpperCase(),
  })),
]

function set(field: 'title' | 'units' | 'due'): (found: Found) => Command {
  return ({ ref, rest }) => ({ say: 'set', ref, field, value: rest })
}

function policy(of: CompletionPolicy): (found: Found) => Command {
  return ({ ref, rest }) => ({ say: 'policy', ref, policy: of, rest })
}
