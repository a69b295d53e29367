/**
 * What people ask of the record, by what it means: who, which, how many or how far, of what is late, due soon, stuck, open, silent, of
 * the wishes for more time, of what waits for a decision, in a period or now. It is read from the words of the reply grammar: each
 * must have its part in the question, so that nothing which reports, orders or wishes is taken for one.
 */

import type { Word } from '../reply/word.js'
import type { Intent } from '../reply.js'
import { plainReply } from '../reply.js'
import type { Asked } from './record-frames.js'
import { framed } from './record-frames.js'
import { wordsAsked } from './record-phrases.js'
import type { Part } from './record-words.js'
import { partsOf } from './record-words.js'
import type { SpokenPeriod } from './spoken-period.js'
import { periodSaidIn } from './spoken-period.js'
import { tellsRather } from './tells-rather.js'

export interface RecordQuestion {
  about: Asked
  period: SpokenPeriod | 'this_week' | 'next_week' | null
  /** Of the asker's own work: 'em trễ mấy việc'. */
  isOwn: boolean
  /** 'Xã mình', 'bên mình': of who decides it is the whole office's. */
  isOurs?: true
  /** Asked by nothing but 'mấy', of tasks or of anything else: 'em vướng mấy chỗ', which says as well that it is so. */
  asksFew?: 'tasks' | 'else'
}

/** Null where the words ask nothing of the record. `mayName`: units, people and tasks may stand in it; what else they are called by is theirs. */
export function recordQuestion(text: string, mayName = false): RecordQuestion | null {
  const { period, rest } = periodSaidIn(text)
  const words = wordsAsked(rest)
  if (tellsRather(words)) return null
  const all: Part[] = []
  for (const [at, word] of words.entries()) {
    const part = partsOf(word, mayName)
    if (!part) return null
    // 'Em ơi, …' calls the bot, 'cho tôi xem …' asks it.
    const [before, next] = [words[at - 1]?.meaning, words[at + 1]?.meaning]
    if (word.meaning === 'me' && (next === 'oi' || (before === 'let' && next === 'see'))) continue
    // Who asks the bot may call themselves 'anh', 'chị'.
    const isOfAsker = word.meaning === 'of' && next === 'you'
    all.push(...(isOfAsker ? (['mine'] as const) : part))
  }
  const isOurs = all.includes('ours')
  const said = all.filter((part) => part !== 'small').map((part) => (part === 'ours' ? 'me' : part))
  const parts = ownTogether(whyAsWhich(asWork(said)))
  const isTold = words.some(({ meaning }) => meaning === 'already' || meaning === 'perfect')
  const about = aboutOf(parts, { hasPeriod: period !== null, isTold })
  const asksFew = fewIn(words)
  if (about === null || (about === 'help' && asksFew)) return null
  return {
    about,
    period,
    isOwn: isOwn(parts) && !(about === 'how_far' && isService(words)),
    ...(isOurs && { isOurs }),
    ...(asksFew && { asksFew }),
  }
}

/** 'Q1-3 cho em trễ mấy hôm' reports: in doubt it does, where the reply grammar hears a report, or who says it of a task does not decide. */
export function reportsRather(
  { asksFew }: RecordQuestion,
  text: string,
  { ofTask, decides }: { ofTask: boolean; decides: boolean },
): boolean {
  if (asksFew === undefined || (asksFew === 'tasks' && !ofTask)) return false
  return (ofTask && asksFew === 'else' && !decides) || REPORTED.includes(plainReply(text).intent)
}

const REPORTED: readonly Intent[] = ['blocked', 'extension', 'not_done']
const FEW = /^(?:con )?may(?: |$)/
const TASKS = ['viec', 'nhiem vu', 'don vi', 'nganh', 'cong viec']
const ASKS_PLAINLY: readonly Part[] = ['due', 'who', 'which', 'how', 'how_far', 'place', 'not', 'decide', 'received']

/** What 'mấy' counts where nothing else asks; 'vướng ai' asks no more than it. */
function fewIn(words: readonly Word[]): RecordQuestion['asksFew'] | null {
  let few: RecordQuestion['asksFew'] | null = null
  for (const [at, word] of words.entries()) {
    const [before, next] = [words[at - 1], words[at + 1]]
    const isWhoInTheWay = word.bare === 'ai' && before?.meaning === 'stuck'
    if (FEW.test(word.bare) && word.bare !== 'may dua') few ??= TASKS.includes(next?.bare ?? '') ? 'tasks' : 'else'
    else if (isWhoInTheWay) few = 'else'
    else if (partsOf(word, true)?.some((part) => ASKS_PLAINLY.includes(part))) return null
  }
  return few
}

function aboutOf(said: readonly Part[], { hasPeriod, isTold }: { hasPeriod: boolean; isTold: boolean }): Asked | null {
  // 'Có ai trễ không?': only at the end do 'không' and '?' ask; 'đến đâu rồi? mới một nửa' answers itself.
  const parts = said.filter((part, at) => part !== 'asks' || at < said.length - 1)
  const end = parts.findLastIndex((part) => part !== 'me')
  if (asksForReceipt(parts) || (isTold && /^(?:me|mine) hand_in which$/.test(parts.join(' ')))) return 'received'
  if (asksForDuties(parts) || (!isTold && namesDuties(parts))) return 'duties'
  const whether = parts[end] === 'not' && (parts.includes('have') || parts.includes('left'))
  if (whether) parts.splice(end, 1)
  // 'Báo cáo của em được duyệt chưa'.
  const isDecided = parts[end] === 'not_yet' && parts.includes('decide')
  const isPlain = whether || isDecided || hasPeriod || parts.some((part) => ASKING.includes(part))
  if (!isPlain) return asksForProgress(parts) ? 'how_far' : null
  if (asksForHelp(parts, hasPeriod)) return 'help'
  if (hasPeriod && asksForAll(parts)) return 'all'
  return framed(parts, whether)
}

/** 'Sao Q1-3 trễ vậy' asks what the record says of it. */
function whyAsWhich(parts: readonly Part[]): Part[] {
  const [first, ...rest] = parts
  return first === 'how' && rest.some((part) => part !== 'me') ? ['which', ...rest] : [...parts]
}

/** 'Phải xong những gì' asks what there is to do. */
function asWork(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => (part === 'done' && parts[at - 1] === 'need' ? 'work' : part))
}

/** 'Của đơn vị em', 'thuộc phòng em', 'của hội chúng em' are all the asker's own. */
function ownTogether(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, at) => {
    const before = parts[at - 1]
    if (part === 'me' && (before === 'mine' || before === 'of')) return []
    return [part === 'of' && parts[at + 1] === 'me' ? 'mine' : part]
  })
}

const OF_DUTIES: readonly Part[] = [
  ...([
    'me',
    'mine',
    'named',
    'which',
    'have',
    'need',
    'work',
    'hand_in',
    'report',
    'thing',
    'due',
    'of',
    'near',
  ] as const),
]

/** 'Tháng này em phải làm gì', 'bên tui có việc chi không', 'Hội Phụ nữ làm gì rồi'; but 'làm gì có'. */
function asksForDuties(parts: readonly Part[]): boolean {
  const asked = parts.at(-1) === 'not' ? parts.slice(0, -1) : parts
  const isOfSomebody = asked.some((part) => part === 'me' || part === 'mine' || part === 'named')
  if (!isOfSomebody || !asked.every((part) => OF_DUTIES.includes(part))) return false
  const which = asked.indexOf('which')
  return which === 0 ? asked[1] === 'of' || asked[1] === 'mine' : which > 0 && asked[which + 1] !== 'have'
}

/** 'Việc của Hội Nông dân', 'cho em xem danh sách việc của em': a name that asks by itself; 'xem việc của em rồi' tells. The own ones as well
 *  with 'đến đâu', 'thế nào'. */
function namesDuties(parts: readonly Part[]): boolean {
  return /^(?:me )?(?:thing )?(?:thing|due) (?:of named|mine(?: how| how_far)?)$/.test(parts.join(' '))
}

const ASKING: readonly Part[] = ['who', 'which', 'how', 'how_far', 'place']

/** 'Tiến độ', 'tình hình Hội Nông dân': a name that asks by itself, where nothing is said of it. */
function asksForProgress(parts: readonly Part[]): boolean {
  return parts.includes('progress') && parts.every((part) => OF_PROGRESS.includes(part))
}
const OF_PROGRESS: readonly Part[] = ['progress', 'thing', 'named', 'of', 'bot', 'mine', 'me', 'help']
const OF_ALL: readonly Part[] = [
  'which',
  'total',
  'thing',
  'have',
  'left',
  'need',
  'work',
  'hand_in',
  'due',
  'until',
  'done',
  'not_yet',
]

/** 'Quý 2 có những việc gì', 'tháng trước xong hết chưa', 'việc tuần này', 'tiến độ năm trước'. */
function asksForAll(parts: readonly Part[]): boolean {
  if (!parts.every((part) => OF_ALL.includes(part))) return false
  const [only, ...more] = parts
  const isName = more.length === 0 && (only === 'thing' || only === 'due')
  const asks = parts.includes('which') && !parts.includes('not_yet') && !parts.includes('done')
  return isName || asks || (parts.includes('done') && parts.at(-1) === 'not_yet' && !parts.includes('which'))
}

/** 'File em gửi hôm qua đã nhận chưa', 'chị nhận được báo cáo của em chưa'. */
function asksForReceipt(parts: readonly Part[]): boolean {
  const end = parts.findLast((part) => part !== 'me')
  const asks = end === 'not_yet' || (end === 'not' && parts.includes('have'))
  const own = parts.includes('mine') || (parts.includes('me') && parts.includes('hand_in'))
  const only = parts.every((part) => OF_RECEIPT.includes(part))
  return asks && own && only && parts.includes('received') && (parts.includes('thing') || parts.includes('report'))
}

const OF_RECEIPT: readonly Part[] = [
  'received',
  'not_yet',
  'not',
  'have',
  'thing',
  'report',
  'hand_in',
  'me',
  'mine',
  'past',
]

/** 'Em làm được những gì', 'bot giúp được gì cho anh', 'em biết làm gì'. */
function asksForHelp(parts: readonly Part[], hasPeriod: boolean): boolean {
  const [first] = parts
  const isOfBot = first === 'me' || first === 'bot' || first === 'work' || first === 'help'
  const does = parts.includes('help') || (parts.includes('work') && parts.includes('can')) || first === 'bot'
  const only = parts.every((part) => ['me', 'bot', 'work', 'help', 'can', 'which', 'thing'].includes(part))
  return isOfBot && does && only && !hasPeriod && parts.includes('which') && parts.at(-1) !== 'thing'
}

/** 'Cho tôi tình hình chung', 'em điểm nhanh giúp anh': it is for whom, or by whom. */
function isService(words: readonly Word[]): boolean {
  return words.some(({ meaning }, at) => meaning === 'for' || (meaning === 'me' && words[at - 1]?.meaning === 'let'))
}

const BEFORE_SUBJECT: readonly Part[] = ['have', 'asks', 'near', 'thing', 'which']

/** Said before what is asked, as of whom: 'em trễ mấy việc', 'việc nào của em trễ'. */
function isOwn(parts: readonly Part[]): boolean {
  const subject = parts.find((part) => !BEFORE_SUBJECT.includes(part))
  // 'Cho tôi biết ai đang trễ' asks of the others.
  return !parts.includes('who') && (parts.includes('mine') || subject === 'me')
}
