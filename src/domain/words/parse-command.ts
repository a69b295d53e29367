/**
 * Words that mean one thing whoever types them, on any platform: each does what a button does. Free sentences ("xong rồi
 * ạ") are not commands; `reply` understands those. Diacritics, capitals and a closing "ạ" make no difference.
 */
import type { Role } from '../member.js'
import type { TaughtColumn } from '../plan.js'
import { fold, normalise } from '../vietnamese.js'
import type { Command } from './command.js'
import type { Found, Rule } from './command-rule.js'
import { CODE, found, REF, REST, rule } from './command-rule.js'
import { FILE_RULES } from './file-command.js'
import { inFigures } from './in-figures.js'
import { LINK_CODE_NAMED } from './one-time-code.js'
import { PAPER_RULES } from './paper-command.js'
import { PERSON_RULES } from './person-command.js'
import { PLAN_EDIT_RULES } from './plan-edit-command.js'
import { SUMMARY_RULES } from './summary-command.js'
import { withoutCourtesy } from './without-courtesy.js'

/** What a column of a plan's table holds, as people say it. */
const COLUMN_WORDS: readonly (readonly [words: string, holds: TaughtColumn])[] = [
  ['(?:noi dung|viec|noi dung viec|nhiem vu|task)', 'task'],
  ['(?:don vi )?chu tri|lead(?: unit)?', 'lead'],
  ['(?:don vi )?phoi hop|support(?:ing units?)?', 'support'],
  ['(?:don vi |nguoi )?(?:thuc hien|phu trach)|don vi|units?', 'responsible'],
  ['(?:thoi )?han|thoi gian|due(?: date)?', 'time'],
  ['so thu tu|stt|number', 'number'],
  ['khong dung(?: den)?|not used', 'other'],
]

/** 'Bỏ đơn vị A khỏi việc 3', 'ở dòng 2': of one task, and not of the office. */
const OF_A_TASK =
  '\\b(?:(?:cong viec|viec|dong|nhiem vu|nv|task)(?: so)? ?\\d|(?:khoi|o|trong|from|in) (?:cac |nhung )?(?:cong viec|viec|dong|nhiem vu|ke hoach|du thao|task|plan|draft)\\b)'

/** In order: the first that fits the whole (folded) text wins. */
const GRAMMAR: readonly Rule[] = [
  rule(`(?:da )?(?:xong|hoan thanh|done)(?: roi)? ${REF}(?: roi)?`, ({ ref }) => ({ say: 'claim', ref })),
  rule(`(?:chua(?: xong)?|not done) ${REF}`, ({ ref }) => ({ say: 'not_done', ref })),
  rule(`(?:dong y gia han|grant) ${REF}${REST}`, ({ ref, rest }) => ({ say: 'grant', ref, rest })),
  rule(`(?:khong(?: dong y)? gia han|refuse) ${REF}${REST}`, ({ ref, rest }) => ({ say: 'refuse', ref, rest })),
  rule(`(?:xin )?(?:gia han|extend) ${REF}${REST}`, ({ ref, rest }) => ({ say: 'extend', ref, rest })),
  rule(`(?:rut(?: lai)?|withdraw) ${REF}`, ({ ref }) => ({ say: 'withdraw', ref })),
  rule('(?:rut(?: lai)?|withdraw)(?: (?:loi )?bao(?: xong)?)?', () => ({ say: 'withdraw', ref: '' })),
  rule(`(?:(?:nop|gui|tai) tep|upload) ${REF}`, ({ ref }) => ({ say: 'upload', ref })),
  rule('(?:nop|gui|tai)(?: tep)? ke hoach|upload plan', () => ({ say: 'upload', ref: null })),
  rule('(?:viec cua toi|viec|my tasks|danh sach)', () => ({ say: 'my_tasks' })),
  rule('(?:viec )?(?:cua toi )?ca nam(?: nay)?|whole year', () => ({ say: 'whole_year' })),
  rule(`(?:xac nhan|duyet|confirm) (?:het|tat ca|toan bo|all)(?: (?:cac )?viec)?(?: roi)?`, () => ({
    say: 'confirm_all',
    ref: '',
  })),
  rule(`(?:xac nhan|duyet|confirm) (?:het|tat ca|toan bo|all) ${REF}`, ({ ref }) => ({ say: 'confirm_all', ref })),
  rule(`(?:xac nhan|confirm) ${REF}${REST}`, ({ ref, rest }) => ({ say: 'confirm', ref, rest })),
  rule(`duyet (?:viec )?(?<ref>${CODE})${REST}`, ({ ref, rest }) => ({ say: 'confirm', ref, rest })),
  rule(`(?:tra lai|return) ${REF}${REST}`, ({ ref, rest }) => ({ say: 'return', ref, rest })),
  rule(`(?:hoi|ask) ${REF}`, ({ ref }) => ({ say: 'explain', ref })),
  rule('(?:hoi van phong|ask the clerk)[ :,]+(?<rest>.+)', ({ rest }) => ({ say: 'ask_clerk', rest })),
  rule(`(?:hoi|ask) (?<unit>.+?) (?:ve|about) ${REF}${REST}`, ({ ref, rest, group }) => ({
    say: 'ask_unit',
    ref,
    unit: group('unit') ?? '',
    rest,
  })),
  rule(
    `chuyen (?:vuong mac|kho khan|cau hoi)(?: cua)? ${REF} (?:cho|sang|den|qua) (?<unit>.+?)(?: (?:tra loi|giai quyet|xu ly|cho y kien|xem)(?: giup| ho)?)?`,
    ({ ref, group }) => ({ say: 'ask_unit', ref, unit: group('unit') ?? '', rest: '' }),
  ),
  rule(`(?:chuyen hoi|hoi don vi khac|pass on) ${REF}`, ({ ref }) => ({ say: 'pass_on', ref })),
  ...FILE_RULES,
  rule(`(?:tra loi|reply) ${REF}[ :,]+(?<rest>.+)`, ({ ref, rest }) => ({ say: 'reply', ref, rest })),
  rule('(?:tra loi|reply)[ :,]+(?<rest>.+)', ({ rest }) => ({ say: 'reply', ref: '', rest })),
  rule(`(?:lich su|history) ${REF}`, ({ ref }) => ({ say: 'history', ref })),
  rule('(?:tim|tim kiem|find|search)[ :]+(?<rest>.+)', ({ rest }) => ({ say: 'find', rest })),
  rule('(?:han tuan nay|due this week)', () => ({ say: 'due_week', next: false })),
  rule('(?:han tuan sau|due next week)', () => ({ say: 'due_week', next: true })),
  rule('(?:ban giao|hand over)[ :]+(?<from>.+?) (?:cho|sang|to) (?<to>.+)', ({ group }) => ({
    say: 'hand_over',
    from: group('from') ?? '',
    to: group('to') ?? '',
  })),
  ...PERSON_RULES,
  rule('(?:(?:xem )?(?:danh sach )?(?:dang )?cho (?:xac nhan|duyet)|waiting)', () => ({ say: 'waiting' })),
  rule(
    '(?:so gui|(?:bot )?(?:da )?gui (?:het )?(?:tin )?(?:het )?(?:di )?chua\\??|(?:co )?tin nao (?:chua gui(?: duoc| di)?|(?:bi |gui )?loi)(?: khong)?\\??|sent\\??|ledger)',
    () => ({ say: 'ledger' }),
  ),
  rule('(?:so gui|gui chua|ledger) (?:day du|tat ca|xem het|in full)|full ledger', () => ({
    say: 'ledger',
    whole: true,
  })),
  rule('(?:tien do|status|bao cao nhanh)', () => ({ say: 'status' })),
  rule('(?:(?:xem )?(?:tien do |bao cao nhanh )?(?:(?:o |bang )?dang|bang) chu|status in words)', () => ({
    say: 'status_words',
  })),
  rule('(?:(?:xem )?(?:anh|hinh)(?: anh)?(?: tien do)?|picture)', () => ({
    say: 'paper',
    paper: 'picture',
    period: null,
  })),
  ...SUMMARY_RULES,
  ...PAPER_RULES,
  rule(`(?:ai chua nop|who is missing) ${REF}`, ({ ref }) => ({ say: 'missing', ref })),
  rule('(?:tro giup|help|huong dan)', () => ({ say: 'help' })),
  rule('(?:(?:xem|mo|gui)(?: lai)? )?(?:ban )?(?:du thao(?: ke hoach)?|ke hoach|draft)', () => ({ say: 'draft' })),
  rule('(?:bo|huy|xoa|drop|discard)(?: (?:het|ca|ban|the))? (?:du thao|draft)(?: (?:nay|di))?', () => ({
    say: 'drop_draft',
  })),
  rule('(?:du thao|draft) (?:quy )?(?<word>q[1-4]|h[12]|t(?:1[0-2]|[1-9])|n|v)', ({ group }) => ({
    say: 'draft_period',
    period: (group('word') ?? '').toUpperCase(),
  })),
  ...PLAN_EDIT_RULES,
  rule('(?:(?:xem )?(?:cac )?diem can xem(?: lai)?|findings)', () => ({ say: 'findings' })),
  rule('(?:diem|point) (?<n>\\d{1,4})', ({ n }) => ({ say: 'point', n })),
  rule('(?:da xem (?:het|tat ca)|seen all)', () => ({ say: 'settle_notes' })),
  ...COLUMN_WORDS.map(([words, holds]) =>
    rule(`(?:cot|column) (?<rest>.+?) (?:la|ghi|is) (?:${words})`, ({ rest }) => ({
      say: 'teach_column',
      heading: rest.replace(/^[«"'“]|[»"'”]$/g, ''),
      holds,
    })),
  ),
  rule('(?:doc lai(?: ke hoach| tep)?|read again)', () => ({ say: 'read_again' })),
  rule('(?:da nho|lessons|remembered)', () => ({ say: 'lessons' })),
  rule('(?:quen|forget) (?<n>\\d{1,9})', ({ n }) => ({ say: 'forget', n })),
  rule('(?:da xem|seen) (?<n>\\d{1,4})', ({ n }) => ({ say: 'settle', n })),
  rule('(?:dien tap|rehearse)(?: (?<n>\\d{1,4}))?', ({ n }) => ({ say: 'rehearse', page: n || 1 })),
  rule('(?:kich hoat|activate)', () => ({ say: 'activate', anyway: false })),
  rule(
    '(?:(?:van|cu)(?: cu)? kich hoat(?: (?:luon|di|nhe|nha|cho (?:chi|anh|toi)|giup (?:chi|anh|toi)|em|a))*|activate anyway)',
    () => ({ say: 'activate', anyway: true }),
  ),
  rule('(?:thay (?:the )?(?:ban|ke hoach) cu|replace(?: the)? old plan)', () => ({ say: 'replace_plan' })),
  rule('(?:giu (?:lai )?ca (?:hai|2)(?: ban| ke hoach)?|keep both)', () => ({ say: 'activate_beside' })),
  rule(
    '(?:(?:duyet|nhan|dong y)(?: nguoi)? so|duyet|approve) (?<n>\\d{1,9})(?:[ :,;]+(?<rest>.+?)[ ,]*|[ ;,]*)',
    ({ n, rest }) => ({
      say: 'approve',
      n,
      rest,
    }),
  ),
  rule('(?:tu choi|reject) (?<n>\\d{1,9})', ({ n }) => ({ say: 'reject', n })),
  rule('(?:can bo|people)', () => ({ say: 'people' })),
  rule('(?:don vi|units)', () => ({ say: 'units' })),
  rule('(?:them don vi|add unit)[ :]+(?<rest>.+)', ({ rest }) => ({
    say: 'add_unit',
    name: withoutCourtesy(rest),
  })),
  rule(
    `(?:(?:bo|xoa|go|huy) don vi|remove unit)[ :]+(?!.*(?:${CODE}|${OF_A_TASK}))(?<rest>.+?)(?: (?:ra )?khoi danh sach)?`,
    ({ rest }) => ({
      say: 'remove_unit',
      name: withoutCourtesy(rest),
    }),
  ),
  rule('(?:moi van phong|invite clerk)[ :]+(?<rest>.+)', ({ rest }) => invite('clerk', rest)),
  rule('(?:moi chu tich|invite chairman)[ :]+(?<rest>.+)', ({ rest }) => invite('chairman', rest)),
  // 'Mời thêm MTTQ vào Q3-8' is of a task.
  rule(`(?:moi(?! (?:viec|nguoi|thu|ngay|chuyen|cai|them)\\b)|invite)[ :]+(?!.*\\b${CODE}\\b)(?<rest>.+)`, ({ rest }) =>
    invite('official', rest),
  ),
  rule('(?:phan cong|seat)[ :]+(?<rest>.+)', ({ rest }) => {
    const [name = '', ...units] = listOf(rest)
    return { say: 'seat', name, units }
  }),
  rule('(?:ngay nghi|day off)[ :]+(?<rest>.+)', ({ rest }) => day(false, rest)),
  rule('(?:ngay lam viec|working day)[ :]+(?<rest>.+)', ({ rest }) => day(true, rest)),
  rule('(?:noi|lien ket) (?:tai khoan|zalo|telegram)|link account', () => ({ say: 'link_account' })),
  rule('(?:nhan tin|nhan tin nhan) (?:qua|bang|tren) (?<platform>zalo|telegram)', ({ group }) => prefer(group)),
  rule('(?:prefer) (?<platform>zalo|telegram)', ({ group }) => prefer(group)),
  rule(`(?:lien ?ket|${LINK_CODE_NAMED})[ :.-]*(?<code>\\d{3} ?\\d{3})`, ({ group }) => ({
    say: 'link_code',
    code: (group('code') ?? '').replace(' ', ''),
  })),
  rule('(?:lien ket nhom|lien ket|link)', () => ({ say: 'link' })),
  rule('(?<n>\\d{1,3})', ({ n }) => ({ say: 'number', n })),
]

/** Told from 'mời', 'hỏi' and 'bỏ' by their marks alone: where somebody wrote the marks, they count. */
const LOOKALIKE = /^(?:mới|mỗi|mọi|hội|bộ)(?!\p{L})/iu

/** Commands that begin like an ordinary sentence: where the bot waits for words, such a sentence is the answer. */
const LIKE_PROSE: readonly Command['say'][] = ['invite', 'day', 'seat', 'add_unit', 'hand_over', 'remove_member']

/** A semicolon parts a name from its unit: nobody writes a sentence so. */
export function couldBeProse(command: Command, text: string): boolean {
  return LIKE_PROSE.includes(command.say) && !text.includes(';')
}

/** Asked for kindly: 'xem dự thảo giúp anh', 'xác nhận hết đi em'. Of these none reports, and what decides is read back first. */
const MAY_BE_ASKED: readonly Command['say'][] = [
  ...([
    'my_tasks',
    'whole_year',
    'status',
    'waiting',
    'help',
    'draft',
    'findings',
    'people',
    'units',
    'lessons',
  ] as const),
  ...([
    'withdraw',
    'confirm_all',
    'missing',
    'due_week',
    'papers',
    'silent',
    'late_tasks',
    'all_tasks',
    'period_tasks',
  ] as const),
]
const ASKS_KINDLY =
  /^(?:(?:da|em|anh|chi|toi|bot|cho|giup|nho)(?: (?:em|anh|chi|toi|minh))?,? )+(?=\S)|(?: (?:di|nhe|nha|a|voi|vay|luon|giup|ho|em|anh|chi|toi|oi|the|nhi|ta))+$/g

/** 'Gửi dự thảo rồi' reports, and asks for nothing. */
const REPORTS = /\b(?:roi|xong|dang)\b/

/** The command that the whole text is, or null. */
export function parseCommand(text: string): Command | null {
  // 'Báo cáo tháng sáu'. The words of every other command are the writer's own.
  const inDigits = inFigures(text)
  const paper = inDigits === text ? null : commandIn(inDigits)
  if (paper?.say === 'paper') return paper
  const exact = commandIn(text)
  if (exact || REPORTS.test(fold(text))) return exact
  const kindly = fold(text)
    .replace(/[ .!?]+$/, '')
    .replace(ASKS_KINDLY, '')
  const asked = kindly === '' ? null : commandIn(kindly)
  return asked && MAY_BE_ASKED.includes(asked.say) ? asked : null
}

function commandIn(text: string): Command | null {
  const clean = normalise(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[ .!]+$/, '')
  const polite = clean.replace(/ (?:ạ|nhé|nha|giúp em|giúp tôi)$/i, '')
  if (LOOKALIKE.test(polite)) return null
  const folded = fold(polite)
  for (const [pattern, make] of GRAMMAR) {
    const match = pattern.exec(folded)
    const command = match && make(found(match, folded.length === polite.length ? polite : folded))
    if (command) return command
  }
  return null
}

function prefer(group: Found['group']): Command {
  return { say: 'prefer', platform: group('platform') === 'zalo' ? 'zalo' : 'telegram' }
}

function invite(role: Role, rest: string): Command {
  const [name = '', ...units] = listOf(rest)
  return { say: 'invite', role, name, units }
}

function day(working: boolean, rest: string): Command {
  const match = /^(\S+)\s*(.*)$/.exec(rest)
  return { say: 'day', working, date: match?.[1] ?? '', name: match?.[2] ?? '' }
}

/** 'Trần Văn Bình; Hội Nông dân, Hội Cựu chiến binh' -> its parts. */
function listOf(text: string): string[] {
  return text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
