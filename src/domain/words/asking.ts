/** What people ask to see, in their own words: the same as the commands. Looking changes nothing, so this may be generous. */

import { longPattern } from '../long-pattern.js'
import { plainReply } from '../reply.js'
import { fold } from '../vietnamese.js'
import type { Command } from './command.js'
import type { AskedShares } from './paper-command.js'
import { parseCommand } from './parse-command.js'
import type { RecordQuestion } from './record-question.js'
import { recordQuestion, reportsRather } from './record-question.js'
import type { SpokenPeriod } from './spoken-period.js'
import { noSuchPeriodIn, PERIOD_WORDS, readSpokenPeriod } from './spoken-period.js'
import { taskRefs, withoutTasks } from './task-ref.js'

const OPENING = longPattern()`
  ^(?:(?:da|thua|bao cao|a|alo)[, ]+)*
  (?:(?:anh|chi|em|bot|dong chi|nhac viec)(?: oi[, ]+|, *))?  // 'em ơi, …'
  (?:(?:cho|xin|nho|giup|gui)(?: (?:em|toi|minh|anh|chi|bot))?(?: (?:xem|hoi|biet|voi))? )?  // 'cho em xem …'
  (?:(?:em|toi|minh|anh|chi) (?:muon |can )?(?:xem|hoi|biet) )?  // 'tôi muốn hỏi …'
  (?:la )?
  (?:cai (?=bao cao|van ban|so theo doi|anh tien do))?`
const CLOSING =
  /(?: (?:a|nhe|nha|voi|vay|the|di|nhi|ha|hen|he|hien nay|bay gio|(?:(?:em|anh|chi|bot|dong chi) )?oi)(?: (?:em|anh|chi|bot|oi))*)+$/

const ME =
  '(?:em|toi|minh|tui|chau|con|(?:ben|don vi|co quan|phong|hoi|doan|nganh) (?:em|toi|minh|tui|chung toi|chung em))'
/** 'Tin hôm nay đã gửi đi chưa', 'gửi đủ cho các đơn vị chưa'. */
const ASKS_WHAT_WAS_SENT = longPattern()`
  ^(?:
    so gui tin
    |(?:tin|nhac viec|bot|cac tin|tin nhac)(?: nhac)?(?: hom nay)? (?:da )?(?:gui|den)(?: (?:di|du|het))? chua
    |(?:hom nay )?(?:da )?gui (?:du |het )?(?:tin )?(?:cho (?:ai|moi nguoi|cac don vi) )?chua
  )$`
const LOOKS: readonly [asks: RegExp, command: Command][] = [
  [ASKS_WHAT_WAS_SENT, { say: 'ledger' }],
  // 'Gửi lại tin nhắc cho em': what it said stands in the own tasks.
  [
    /^(?:(?:gui|goi) )?lai (?:cac )?(?:tin|loi nhac)(?: (?:nhac|nhan))?(?: viec)?(?: (?:hom|bua|sang|chieu) (?:nay|qua))?(?: cho (?:em|toi|minh|tui))$/,
    { say: 'my_tasks' },
  ],
]
/** 'Hôm nay tôi có việc gì không', 'mai em phải làm gì': of an official the own tasks; of who decides and speaks of no self, the office's. */
const TODAY = '(?:hom nay|sang nay|chieu nay|bay gio|(?:ngay )?mai)'
const WHAT_TODAY = new RegExp(
  `^(?:(?<first>${TODAY})[, ]+)?(?<me>${ME} )?(?:(?<mid>${TODAY}) )?(?:thi )?(?:co|con|phai lam|can lam|phai nop|lam)(?: nhung)? (?:viec gi|viec nao|nhiem vu gi|gi)(?: (?:phai|can) (?:lam|nop))?(?: (?<last>${TODAY}))?(?: (?:khong|ko|k|hong))?$`,
)
const SEARCH =
  /^(?:tim|tra cuu|tim kiem)(?: (?:giup|cho))?(?: (?:em|toi|minh))?(?: (?:viec|nhiem vu|muc))?(?: (?:ve|lien quan den|co chu|nao ve))? (.+)$/

const THE_PAPERS = /^(?:(?:lap|lam|xuat|in|viet|soan) )?(?:cac |mau )?(?:bao cao|van ban)$/
const THE_STUCK = /^(?:(?:cac |nhung )?viec )?(?:con |dang |bi |gap )*vuong(?: mac)?$/
const THE_STANDING = /^(?:xep (?:loai|hang|thu tu)|so sanh|cham diem)(?: (?:cac|giua cac))? (?:don vi|nganh|ban nganh)$/

/** What only shows something: asked for in whatever words, it can be shown. */
const SHOWS: readonly Command['say'][] = [
  ...(['my_tasks', 'whole_year', 'status', 'status_words', 'waiting', 'help', 'people', 'units', 'draft'] as const),
  ...(['findings', 'ledger', 'missing', 'due_week', 'papers', 'paper', 'silent', 'late_tasks', 'all_tasks'] as const),
  ...(['period_tasks', 'task_files', 'unit_calendar', 'summary_hours'] as const),
]
const SHOW_ME =
  /^(?:(?:xem|mo|lay|gui|in|lap|dua)(?: (?:lai|giup|cho|ra|len))*(?: (?:em|toi|minh|anh|chi))? )?(?:(?:xem )?(?:danh sach|cac) (?=can bo|don vi|viec))?/
const FOR_ME = / (?:giup|ho|cho)(?: (?:em|anh|chi|toi|minh))?$/

function shown(words: string): Command | null {
  const command = parseCommand(words.replace(SHOW_ME, '').replace(FOR_ME, ''))
  return command && SHOWS.includes(command.say) ? command : null
}

/** The command behind a question of this kind, or null. `decides`: the asker answers for the whole office. */
export function askedToSee(text: string, decides: boolean): Command | null {
  const wrong = noSuchPeriodIn(text)
  if (wrong) return isOfPeriod(withPeriod(text, wrong), decides) ? { say: 'no_such_period', said: wrong.said } : null
  const words = bare(text)
  const worst = whoIsWorst(words)
  if (worst) return worst
  const today = WHAT_TODAY.exec(words)?.groups
  if (today && (today.first ?? today.mid ?? today.last ?? today.me))
    return { say: decides && !today.me ? 'status' : 'my_tasks' }
  const look = LOOKS.find(([asks]) => asks.test(words))?.[1]
  if (look) return look
  const [ref, ...more] = taskRefs(text)
  const question = more.length === 0 ? recordQuestion(ref === undefined ? text : withoutTasks(text)) : null
  if (question && !decides && reportsRather(question, withoutTasks(text), { ofTask: ref !== undefined, decides }))
    return null
  // 'Em gửi báo cáo rồi, chị nhận được chưa' reports.
  if (question?.about === 'received' && plainReply(text).intent !== 'question') return null
  if (question && ref === undefined) return inRecord(question, decides)
  if (question?.about === 'unreported' && ref !== undefined) return { say: 'missing', ref }
  if (decides && THE_PAPERS.test(words)) return { say: 'papers' }
  if (decides && THE_STUCK.test(words)) return { say: 'asked_tasks', about: 'stuck', period: null }
  if (decides && THE_STANDING.test(words)) return { say: 'paper', paper: 'standing', period: null }
  const search = SEARCH.exec(words)?.[1]
  return search ? { say: 'find', rest: search } : shown(words)
}

const TO_SEE = longPattern()`
  ^(?:(?:da|thua|bao cao|a|alo|(?:anh|chi|em|bot|dong chi|nhac viec) oi)[, ]+)*
  (?:(?:cho|nho|xin) (?:em|toi|minh|anh|chi|tui|chau)|(?:em|toi|minh|anh|chi|tui|chau) (?:muon|can|xin)) (?:xin )?(?:xem|biet|hoi|muon) (?!.*\broi\b)`

/** Something is to be shown or told, whatever it is: 'cho em xem kết quả'. */
export function asksToSee(text: string): boolean {
  return TO_SEE.test(fold(text))
}

/** As if a period had been named that there is. */
function withPeriod(text: string, { said, at }: { said: string; at: number }): string {
  return `${text.slice(0, at)}quý 1${text.slice(at + said.length)}`
}

function isOfPeriod(text: string, decides: boolean): boolean {
  const command = parseCommand(text) ?? askedToSee(text, decides)
  return command !== null && 'period' in command && command.period !== null
}

/** Where the record answers: of the own work, of the whole office where the asker decides, of the plan. */
function inRecord({ about, period, isOurs, ...asked }: RecordQuestion, decides: boolean): Command | null {
  const isOwn = asked.isOwn && !(isOurs && decides)
  const ofOffice = decides && !isOwn
  const week = period === 'this_week' || period === 'next_week' ? period : null
  const spoken = period === 'this_week' || period === 'next_week' ? null : period
  const dueWeek: Command | null = week && { say: 'due_week', next: week === 'next_week' }
  const own: Command = { say: ofOffice ? 'status' : 'my_tasks' }
  const ownThen: Command = spoken && !runsNow(spoken) && !ofOffice ? { say: 'own_period', period: spoken } : own
  const shares = (of: AskedShares): Command => ({ say: 'asked_tasks', about: of, period: spoken })
  switch (about) {
    case 'help':
      return { say: 'help' }
    case 'received':
      return { say: 'files_received' }
    case 'waiting':
      return isOwn && !decides ? own : { say: 'waiting' }
    case 'not_joined':
      return ofOffice ? { say: 'people' } : null
    case 'wishes':
      return ofOffice ? { say: 'waiting' } : null
    case 'silent':
      if (!ofOffice) return null
      return spoken ? shares('silent') : { say: 'silent' }
    case 'urgent':
      return dueWeek ?? own
    case 'stuck':
      return ofOffice ? shares('stuck') : null
    case 'late':
      if (dueWeek || !ofOffice) return dueWeek ?? own
      return spoken ? shares('late') : { say: 'late_tasks' }
    case 'soon':
      if (dueWeek || !ofOffice) return dueWeek ?? (spoken ? { say: 'period_tasks', period: spoken } : own)
      return shares(spoken ? 'open' : 'soon')
    case 'open':
      return dueWeek ?? (ofOffice && spoken ? shares('open') : ownThen)
    case 'unreported':
      if (ofOffice && spoken) return shares('unreported')
      return dueWeek ?? (isOwn ? ownThen : { say: 'missing', ref: '' })
    case 'duties':
      if (isOurs && decides) return dueWeek ?? (spoken ? { say: 'period_tasks', period: spoken } : own)
      return isOwn ? (dueWeek ?? ownThen) : null
    case 'all':
    case 'how_far':
      if (isOwn) return null
      if (week) return about === 'all' ? dueWeek : { say: 'status' }
      return spoken && !isThisYear(spoken) ? { say: 'period_tasks', period: spoken } : { say: 'status' }
  }
}

/** How things stand is how they stand now: another year is looked for among the plans that are there. */
function isThisYear(period: SpokenPeriod): boolean {
  return 'part' in period ? period.part === '' && period.year === null : period.running === 'year' && period.back === 0
}

function runsNow(period: SpokenPeriod): boolean {
  return 'running' in period && period.back === 0
}

/** 'Cả năm đơn vị nào chậm nhất': how the units stand against each other. */
const WHO_IS_WORST = new RegExp(
  `^(?:(?:trong )?(?<before>${PERIOD_WORDS})(?: thi)? )?(?:(?:don vi|ben|nganh|hoi|doan the) nao|ai)(?: (?:lam|dang|la|bi))* (?:cham|tre|kem|yeu|tot|nhanh|gioi|nhieu viec qua han|tot|(?:giu |om |ganh |co )?nhieu viec)(?: (?:tre|han))? nhat(?: (?:trong )?(?<after>${PERIOD_WORDS}))?(?: (?:em|anh|chi))?$`,
)

function whoIsWorst(words: string): Command | null {
  const worst = WHO_IS_WORST.exec(words)
  if (!worst) return null
  const { before, after } = worst.groups ?? {}
  return { say: 'paper', paper: 'standing', period: readSpokenPeriod(before ?? after ?? '') }
}

function bare(text: string): string {
  return fold(text)
    .replace(/[?!.…,]+$/, '')
    .replace(OPENING, '')
    .replace(CLOSING, '')
    .replace(/(?<= (?:roi|chua|khong|nao|sao)) (?:em|anh|chi|dong chi)$/, '')
    .replace(/^[\s,:]+|[\s,:]+$/g, '')
}
