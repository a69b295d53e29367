/**
 * What clerk and chairman decide, in a sentence of their own, about work that was reported or is confirmed already: 'tôi duyệt Q1-1 rồi,
 * còn Q1-3 làm lại', 'mở lại V-1 phụ nữ', 'xác nhận cho Hạnh'. Every word must belong to the verdict, to who is meant, or to a reason.
 */

import { find, pattern } from '../../reply/meanings.js'
import { sentenceOf } from '../../reply/sentence.js'
import { fold, normalise } from '../../vietnamese.js'
import { asksWhether } from '../asks-whether.js'
import type { TaskRef } from '../command.js'
import { waysToPart } from '../edit-reason.js'
import { withoutCall, withoutGreeting } from '../greeting.js'
import { saysThanks } from '../short-answers.js'
import { taskRefs, withoutTasks } from '../task-ref.js'
import type { Office } from '../who-is-meant.js'
import { unitCalledAtStart, unitsMeantIn, unitsNamedBy } from '../who-is-meant.js'

/** `reopen`: what was confirmed is open again. */
export type VerdictSaid = 'confirm' | 'return' | 'reopen'

export interface LeaderVerdict {
  say: VerdictSaid
  /** None: the units tell what is meant, or nothing does. */
  refs: TaskRef[]
  /** Ids of the units that are named, or whose people are; none: of all. */
  units: number[]
  /** '' where none is given. */
  reason: string
  /** The words that say it, as typed, without the tasks. */
  said: string
  /** 'Ok', 'được', 'xem lại': said of much else too. */
  isLoose: boolean
}

type Clause = Omit<LeaderVerdict, 'say'> & {
  say: VerdictSaid | null
  /** It says something of its own: a reason, or what has nothing to do with a verdict. */
  isOther: boolean
  /** It asks, plans or supposes. */
  isAsked: boolean
}

const YES = '(?:xac nhan|phe duyet|ky duyet|duyet|thong qua)(?: (?:la |da )?(?:hoan thanh|xong))?'
const SLIP = '(?:nham|lon|lo tay)'
/** 'Xem lại', said of what waits; 'để anh xem lại' is what the speaker will do. */
const LOOK_AGAIN =
  /(?<!\b(?:de|cho|dang|da|se|muon) (?:\S+ ){0,4})\b(?:xem|coi|ra soat|kiem tra|dieu chinh|chinh|hoan thien|chinh sua) lai\b(?!.* (?:roi|xong)\b)/
/** In order: what opens again goes before what is given back, and 'chưa duyệt' before 'duyệt'. */
const VERDICTS: readonly (readonly [say: VerdictSaid, words: RegExp])[] = [
  ['reopen', /\b(?:mo (?:ra )?lai|reopen)\b/],
  [
    'reopen',
    new RegExp(`\\b(?:bo|huy|huy bo|rut|rut lai|thu hoi|go|go bo|xoa|hoan tac)(?: (?:viec|loi|lenh|cai))? ${YES}\\b`),
  ],
  ['reopen', new RegExp(`\\b(?:khong|ko|k|thoi) ${YES} nua\\b`)],
  ['reopen', new RegExp(`\\b${YES}(?: \\S+){0,2}? ${SLIP}\\b`)],
  ['reopen', new RegExp(`\\b${SLIP}(?: (?:tay|bam|an|nut))* ${YES}\\b`)],
  ['return', new RegExp(`\\b(?:chua|khong|ko|k)(?: (?:the|duoc|cho|dong y))* ${YES}(?: duoc)?\\b`)],
  ['return', LOOK_AGAIN],
  ['return', /(?<!\bkiem )\btra (?:lai|ve)\b/],
  // 'Nộp lại rồi' reports, 'đi làm lại' is back, and 'gửi lại cho chị' wants to have it.
  ['return', /(?<!\b(?:da|di) )\b(?:lam|nop|viet|sua|bao cao|bo sung) lai\b(?!.* (?:roi|xong)\b)/],
  ['return', /(?<!\bda )\bgui lai\b(?!.* (?:roi|xong)\b)(?!(?: [a-z]+)? cho \S)/],
  ['return', /\b(?:chua|khong|ko|k) (?:dat(?: yeu cau)?|on|duoc)\b/],
  ['confirm', new RegExp(`\\b${YES}\\b`)],
]
const LOOSE = /\b(?:ok|oke|okie|duoc|dat(?: yeu cau)?|dong y|nhat tri|on)\b/
/** Said with a verdict, and no part of it. */
const SMALL = new Set(
  'da vang u uh o oi ok oke okie nghe nhen he hi ne thoi khoan tu nay nhe nha nghen hen di luon lun roi giup ho cho gium dum em anh chi toi minh co chu bac nua voi cai viec phan cua ben thi la lai do day qua xin nho can dong cung vay the mat de bot y kien a ah nhu dau tay bam nut mat don vi nguoi bao'.split(
    ' ',
  ),
)
/** What asks, plans or supposes. */
const ASKED =
  /\?|\b(?:khi nao|bao gio|luc nao|ai|sao|neu|hay la|chac|dinh|se|sap|hoi (?:lai|da|y kien|xem|them)|phai khong)\b|\b(?:chua|khong|ko|ha|nhi)(?: (?:em|anh|chi|a|vay|the))*$/
/** 'Không được mở lại V-1', 'chớ trả lại' forbid; 'chưa mở lại' tells. */
const FORBIDS = new RegExp(
  `\\b(?:khong|ko|dung|khoan|chua)(?: (?:duoc|nen|can|voi|cho|co))* (?:(?:mo|tra)(?: ra)? (?:lai|ve)|(?:bo|huy|rut|thu hoi) ${YES})`,
)
/** Without its mark it is 'cho'. */
const FORBIDS_MARKED = /(?<!\p{L})chớ(?!\p{L})/iu
/** 'Q1-1 duyệt, còn lại trả lại': which the others are, nobody has said. */
const OTHERS = /\bcon lai\b|\b(?:may|cac) (?:viec|cai|don vi) (?:kia|khac)\b/
const PARTS = /[,;!\n]+|\.(?=\s|$)|\s+(?=(?:còn|con|nhưng|nhung|riêng|rieng)\s)/iu
/** 'Số liệu sai trả lại nhé': why goes before with nothing between; 'trả lại rồi' and 'bị trả lại' tell. */
const BEHIND_WHY =
  /(?<!(?:^|\s)(?:bị|bi|được|duoc|đã|da|đang|dang|sẽ|se|chưa|chua|không|khong|ko|đừng|dung|phải|phai|kiểm|kiem))\s+(?=(?:trả|tra) (?:lại|lai|về|ve)(?!\p{L})(?!.*\s(?:rồi|roi|xong)(?!\p{L})))/iu
/** 'Trả lại để chị Hạnh rà lại' */
const WHAT_FOR = /(?<=(?:lại|lai|về|ve))\s+(?=(?:để|de)\s)/iu
/** 'Huyện trả lại để bổ sung', 'nhận lại hồ sơ trả về': it is they who have given it back. */
const GIVEN_BACK_BY = pattern('^ authority / other_party $ / ^ small* see')
/** 'Lỡ duyệt'. Where marks are typed 'lo duyệt' sees to it, and so does 'lo duyet di'. */
const BY_SLIP = /(?<!\p{L})lỡ(?: tay)?(?!\p{L})/giu
const BY_SLIP_UNMARKED = /(?<!\p{L})lo(?= (?:duyet|xac nhan)(?!\p{L}))(?!.*\s(?:di|nhe|nha|giup|ho)(?!\p{L}))/iu
/** Between two tasks. */
const AND = /(?<!\p{L})(?:và|va)(?!\p{L})/giu
const TURNS = /^(?:(?:còn|con|nhưng|nhung|riêng|rieng|và|va|mà|ma|thì|thi|à|a)\s+)+/iu
/** Longer words are a story. */
const LONGEST = 160

/** The verdicts that the whole text gives, in its order; null where it gives none, or says something else as well. */
export function leaderVerdicts(text: string, office: Office): LeaderVerdict[] | null {
  const said = withoutCall(withoutGreeting(normalise(text).trim()))
    .replace(BY_SLIP, 'lỡ tay')
    .replace(BY_SLIP_UNMARKED, 'lo tay')
  // 'Trả T4-9 lại': the task stands between the words.
  const words = fold(withoutTasks(said)).replace(/\s+/g, ' ')
  if (FORBIDS.test(words) || FORBIDS_MARKED.test(said) || OTHERS.test(words)) return null
  if (said.length > LONGEST || (verdictIn(words) === null && !LOOSE.test(words))) return null
  const parts = said.split(PARTS).map((part) => part.replace(TURNS, '').trim())
  return gathered(parts.filter((part) => part !== '' && !saysThanks(part)).flatMap((part) => clausesOf(part, office)))
}

/** What cannot be read as a whole may tell why, decide and tell what for without a comma between. */
function clausesOf(part: string, office: Office): Clause[] {
  const read = (one: string) => clauseOf(one, office)
  const whole = read(part)
  if (!whole.isOther) return [whole]
  const [body = '', ...whatFor] = part.split(WHAT_FOR)
  const decided = read(body).isOther ? partedBehindWhy(body) : [body]
  return [...decided, ...whatFor].map(read)
}

function partedBehindWhy(body: string): string[] {
  const [why = '', ...verdict] = body.split(BEHIND_WHY)
  return find(GIVEN_BACK_BY, sentenceOf(withoutTasks(why)).row) ? [body] : [why, ...verdict]
}

function verdictIn(words: string): VerdictSaid | null {
  return VERDICTS.find(([, known]) => known.test(words))?.[0] ?? null
}

/** Whether words behind a return decide something else too: 'thiếu chữ ký, phụ nữ thì được'. */
export function decidesMore(text: string): boolean {
  return text.split(PARTS).some((part) => {
    const left = withoutVerdicts(fold(part), 'return', false)
    return verdictIn(left) !== null || (LOOSE.test(left) && !/\b(?:chua|khong|ko)\b/.test(left))
  })
}

function clauseOf(part: string, office: Office): Clause {
  const { value, reason } = waysToPart(part, 'due')[0] ?? { value: part, reason: '' }
  const refs = taskRefs(value)
  const said = withoutTasks(value).replace(/[.…]+$/, '')
  const words = fold(refs.length > 1 ? said.replace(AND, ' ') : said)
    .replace(/[^\p{L}\p{N}?/ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const clause = { refs, units: [], reason, said, isLoose: false, isOther: true, isAsked: false, say: null }
  if (ASKED.test(words) || asksWhether(said)) return { ...clause, isAsked: true }
  const plain = verdictIn(words)
  // 'Q1-1 rồi' tells something; a bare name goes with what is said beside it.
  if (plain === null && refs.length > 0 && words !== '' && !LOOSE.test(words)) {
    const named = unitsSaid(words, office)
    return named.length > 0
      ? { ...clause, units: named, isOther: false }
      : { ...clause, units: unitsMeantIn(said, words, office) }
  }
  const isLoose = plain === null && LOOSE.test(words)
  const say = isLoose ? 'confirm' : plain
  const left = withoutVerdicts(words, say, isLoose)
  const who = withoutSmall(left)
  const units = unitsSaid(left, office)
  if (who.length > 0 && units.length === 0) {
    const of = refs.length === 0 ? unitCalledAtStart(said, office, true) : null
    return of ? { ...clause, units: [of.unit] } : clause
  }
  // 'Hội Phụ nữ duyệt Q1-1 rồi' tells what others did.
  const first = who[0] ?? ''
  const isTheirs =
    say === 'confirm' && who.length > 0 && new RegExp(`^(?!.*\\b(?:cho|cua) ).*\\b${first}\\b.* ${YES}`).test(words)
  return isTheirs
    ? { ...clause, units, say }
    : { ...clause, units, say, isLoose: isLoose || LOOK_AGAIN.test(words), isOther: false }
}

function withoutSmall(words: string): string[] {
  return words.split(' ').filter((word) => word !== '' && !SMALL.has(word))
}

/** The units that are all that the words name: together, or each between 'và' and 'với'. */
function unitsSaid(words: string, office: Office): number[] {
  const named = (said: string) => unitsNamedBy(withoutSmall(said), said.trim(), office)
  const together = named(words.replace(/\bva\b/g, ' '))
  if (together.length > 0) return together
  const each = words.split(/ (?:va|voi) /).map(named)
  return each.every((units) => units.length > 0) ? [...new Set(each.flat())] : []
}

/** What is left of the words: a clause that gives back and confirms at once is neither. */
function withoutVerdicts(words: string, say: VerdictSaid | null, isLoose: boolean): string {
  if (say === null) return words
  if (isLoose) return words.replace(LOOSE, ' ')
  const known = VERDICTS.filter(([one]) => one === say || (say === 'reopen' && one === 'return'))
  return known.reduce((left, [, pattern]) => left.replace(pattern, ' '), words)
}

/** `isWhy`: it tells why, and is no verdict where none but a return follows. */
type Open = Omit<LeaderVerdict, 'say'> & { say: VerdictSaid | null; isWhy?: boolean }

/** Clauses brought to the tasks that they are said of; null where one is said of something else. */
function gathered(clauses: readonly Clause[]): LeaderVerdict[] | null {
  const all: Open[] = []
  for (const clause of clauses) {
    const last = all.at(-1)
    if (clause.isAsked) return null
    if (last && isOfOthers(last, clause)) all.push({ ...clause, refs: last.refs })
    else if (last && isNextNamed(last, clause)) all.push({ ...clause, say: last.say })
    else if (clause.isOther && !last && clause.refs.length > 0) {
      // 'V-1 phụ nữ nộp thiếu, trả lại': why, before what.
      all.push({ ...clause, reason: clause.said, isWhy: true })
    } else if (last?.say === 'confirm' && tellsOfOthers(last, clause)) {
      all.push({ ...clause, refs: last.refs, reason: clause.said, isWhy: true })
    } else if (clause.isOther) {
      // What is said behind 'trả lại' tells why.
      if (!last || last.say === null || last.say === 'confirm' || clause.refs.length > 0) return null
      last.reason = [last.reason, clause.said].filter(Boolean).join(', ')
    } else if (last && joins(last, clause)) Object.assign(last, joined(last, clause))
    else if (clause.say !== null || clause.refs.length > 0) all.push({ ...clause })
  }
  const given = all.flatMap((one) => (one.say === null ? [] : [{ ...one, say: one.say }]))
  const isOdd = given.some(({ isWhy, say }) => isWhy === true && say === 'confirm')
  return given.length === all.length && given.length > 0 && !isOdd ? given.map(bare) : null
}

/** 'V-1 của phụ nữ duyệt, của nông dân trả lại': of the same tasks, and other units. */
function isOfOthers(last: Open, { refs, say, units }: Clause): boolean {
  const areOthers = last.units.length > 0 && units.length > 0 && !units.some((unit) => last.units.includes(unit))
  return areOthers && refs.length === 0 && last.say !== null && say !== null
}

/** 'Hội Phụ nữ được rồi, Cựu chiến binh chưa thấy bản giấy, bảo gửi lại': why, of a unit that is not the one before. */
function tellsOfOthers(last: Open, { isOther, refs, units }: Clause): boolean {
  return isOther && refs.length === 0 && last.units.length > 0 && units.some((unit) => !last.units.includes(unit))
}

/** 'Xác nhận Q1-3 Hội đồng, Q1-4 UBND': the same is said of another task and its own unit. */
function isNextNamed(last: Open, { refs, say, units, isOther }: Clause): boolean {
  return (
    !isOther && say === null && last.say !== null && [refs, units, last.refs, last.units].every((a) => a.length > 0)
  )
}

/** Of the same tasks: one of the two names none, or says nothing of them. */
function joins(last: Open, { refs, say, units, reason }: Clause): boolean {
  // 'Mặt trận trả lại, Q1-3 được': of each its own.
  const isOwn = refs.length + units.length > 0 && last.refs.length + last.units.length > 0
  if (isOwn && last.isWhy !== true && last.say !== null && say !== null && last.say !== say) return false
  if (refs.length > 0 && last.refs.length > 0) return last.isWhy !== true && (last.say === null || say === null)
  return say !== null || refs.length > 0 || units.length > 0 || reason !== ''
}

/** Of two that are said of the same task what opens it again counts: 'chưa được, mở lại V-1'. */
function joined(last: Open, { refs, units, say, reason, said, isLoose }: Clause): Partial<Open> {
  const both = [last.say, say]
  const one = both.find((s) => s === 'reopen') ?? both.find((s) => s === 'return') ?? say ?? last.say
  return {
    say: one,
    refs: [...new Set([...last.refs, ...refs])],
    units: [...new Set([...last.units, ...units])],
    reason: [last.reason, reason].filter(Boolean).join(', '),
    said: [last.said, said].filter(Boolean).join(', '),
    isLoose: last.isLoose && isLoose,
  }
}

function bare({ say, refs, units, reason, said, isLoose }: LeaderVerdict): LeaderVerdict {
  return { say, refs, units, reason, said, isLoose }
}
