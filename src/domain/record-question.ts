/**
 * What people ask of the record, by what it means: who, which, how many or how far, of what is late, due soon, stuck, open, silent, of
 * the wishes for more time, of what waits for a decision, in a period or now. It is read from the words of the reply grammar: each
 * must have its part in the question, so that nothing which reports, orders or wishes is taken for one.
 */
import type { Meaning } from './reply/meanings.js'
import type { Word } from './reply/sentence.js'
import { sentenceOf } from './reply/sentence.js'
import type { Intent } from './reply.js'
import { understandReply } from './reply.js'
import type { SpokenPeriod } from './spoken-period.js'
import { periodSaidIn } from './spoken-period.js'

export type Asked =
  | 'late'
  | 'soon'
  | 'stuck'
  | 'open'
  | 'unreported'
  | 'silent'
  | 'wishes'
  | 'waiting'
  | 'how_far'
  /** What there is in a period. */
  | 'all'
  /** Whether what the asker has handed in has come. */
  | 'received'
  | 'help'

export interface RecordQuestion {
  about: Asked
  period: SpokenPeriod | 'this_week' | 'next_week' | null
  /** Of the asker's own work: 'em trễ mấy việc'. */
  isOwn: boolean
  /** Asked by nothing but 'mấy', of tasks or of anything else: 'em vướng mấy chỗ', which says as well that it is so. */
  asksFew?: 'tasks' | 'else'
}

/** The part that a word has in a question. */
type Part =
  /** ai, cái nào, mấy */
  | 'who'
  | 'which'
  /** đến đâu; thế nào; ở đâu */
  | 'how_far'
  | 'how'
  | 'place'
  /** tiến độ, kết quả: asks how far without another word */
  | 'progress'
  | 'late'
  | 'stuck'
  | 'decide'
  | 'wish'
  | 'please'
  | 'answer'
  | 'received'
  /** hôm qua */
  | 'past'
  | 'silent'
  | 'near'
  | 'until'
  | 'due'
  | 'done'
  | 'hand_in'
  | 'work'
  | 'report'
  | 'wait'
  | 'help'
  | 'left'
  | 'not_yet'
  | 'not'
  | 'have'
  | 'can'
  | 'need'
  | 'me'
  | 'mine'
  | 'bot'
  | 'asks'
  /** việc, đơn vị, cái: what is counted or named */
  | 'thing'
  /** Who or what is named. */
  | 'named'
  /** Bears nothing of the question. */
  | 'small'

const BY_MEANING: Partial<Record<Meaning, Part>> = {
  ...{ who: 'who', what: 'which', asks: 'asks' },
  ...{ late: 'late', stuck: 'stuck', extend: 'wish', extra: 'wish', please: 'please', wait: 'wait', nearly: 'near' },
  ...{ until: 'until', finish: 'done', deliver: 'hand_in', labour: 'work', report: 'report', for: 'help' },
  ...{ left: 'left', lacking: 'left', not_yet: 'not_yet', not: 'not', have: 'have', can: 'can', need: 'need' },
  ...{ me: 'me', mine: 'mine', thing: 'thing', person: 'named', item: 'named', all: 'small' },
  ...{ you: 'small', polite: 'small', oi: 'small', yes: 'small', link: 'small', ongoing: 'small', already: 'small' },
  ...{ this: 'small', perfect: 'small', stop: 'small', see: 'small', let: 'small', greet: 'small', everyone: 'small' },
  ...{
    past: 'past',
    thank: 'small',
    span: 'small',
    day: 'small',
    just: 'small',
    at_once: 'small',
    emoji: 'small',
    really: 'small',
  },
}

/** What these words are in a question, whatever they mean in a report. */
const BY_WORD = new Map<string, Part[]>(
  Object.entries({
    who: 'ai|don vi nao|dong chi nao|anh chi nao|thon nao|nganh nao|ben nao|bo phan nao|may dua|nhung ai',
    'who not_yet': 'don vi nao chua|thon nao chua',
    which: 'nao|bao nhieu',
    'left which': 'con may|con bao nhieu',
    how_far: 'den dau|toi dau|den mo|toi mo|den dau roi|toi dau roi|toi muc nao|den muc nao',
    how: 'the nao|the nao roi|ra sao|ra sao roi|sao|sao roi|rang roi|ra rang|ra rang roi',
    progress: 'tien do|tinh hinh|ket qua',
    place: 'o dau|cho nao|o cho nao|khau nao|o khau nao',
    decide: 'duyet|phe duyet|ky duyet|xac nhan|kiem duyet|quyet dinh|cho y kien',
    received: 'nhan|nhan duoc|da nhan|nhan duoc roi',
    answer: 'tra loi|phan hoi|bao|bao lai|thay bao|hoi am|tieng|thua|nhan tin|bao cao lai',
    silent: 'im lang|im|lang|re|thinh',
    near: 'sap toi|sap den|gan toi|gan den|sap sua|gan',
    due: 'han|thoi han|deadline|het han',
    'not_yet until': 'chua kip',
    until: 'kip|kip han',
    report: 'bao cao',
    left: 'no|con no|ton|ton dong|dang do',
    have: 'co cai|gap|co tin|xay ra',
    bot: 'bot|nhac viec',
    small:
      'cai|nhung|cac|muc|dua|van|lai|len|thay|hien gio|bay gio|gio|chut|bi|hoi|hoi chut|cho hoi|nua|the|cho|phan|khau|ra|tong so',
    thing: 'don vi|bo phan|ben|nganh|doan the|ban nganh|thon|ap|to|nguoi|can bo|xa|cong viec',
  }).flatMap(([parts, words]) => words.split('|').map((word): [string, Part[]] => [word, parts.split(' ') as Part[]])),
)

/** These make a statement of it: 'ai trễ cũng được', 'ai cũng trễ'. */
const STATES = new Set(['cung', 'deu', 'cung vay'])

/** Null where the words ask nothing of the record. `mayName`: units, people and tasks may stand in it; what else they are called by is theirs. */
export function recordQuestion(text: string, mayName = false): RecordQuestion | null {
  const { period, rest } = periodSaidIn(text)
  const words = pairsTogether(sentenceOf(rest).words)
  const parts: Part[] = []
  for (const word of words) {
    const part = partsOf(word, mayName)
    if (!part) return null
    parts.push(...part)
  }
  const about = aboutOf(parts, period !== null)
  const asksFew = fewIn(words)
  if (about === null || (about === 'help' && asksFew)) return null
  return { about, period, isOwn: isOwn(parts), ...(asksFew && { asksFew }) }
}

/** 'Q1-3 cho em trễ mấy hôm' reports: in doubt it does, where the reply grammar hears a report, or who says it of a task does not decide. */
export function reportsRather(
  { asksFew }: RecordQuestion,
  text: string,
  { ofTask, decides }: { ofTask: boolean; decides: boolean },
): boolean {
  if (asksFew === undefined || (asksFew === 'tasks' && !ofTask)) return false
  return (ofTask && asksFew === 'else' && !decides) || REPORTED.includes(understandReply(text).intent)
}

const REPORTED: readonly Intent[] = ['blocked', 'extension', 'not_done']
const FEW = /^(?:con )?may(?: |$)/
const TASKS = ['viec', 'nhiem vu', 'don vi', 'nganh', 'cong viec']
const ASKS_PLAINLY: readonly Part[] = ['who', 'which', 'how', 'how_far', 'place', 'not', 'decide', 'received']

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

/** Of these the second word tells what the first is: without marks 'tới hạn' has the letters of 'tôi', 'tình hình' of 'tỉnh'. */
const PAIRS = new Map<string, string>([
  ['tinh hinh', 'tinh hinh'],
  ['toi han', 'den'],
])

function pairsTogether(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at], words[at + 1]]
    if (!word) break
    const pair = next && PAIRS.get(`${word.bare} ${next.bare}`)
    joined.push(pair ? { ...word, bare: pair, meaning: pair === 'den' ? 'until' : 'thing' } : word)
    if (pair === 'tinh hinh') at++
  }
  return joined
}

function partsOf({ bare, meaning }: Word, mayName: boolean): readonly Part[] | null {
  if (STATES.has(bare)) return null
  const known = BY_WORD.get(bare)
  if (known) return known
  const part = BY_MEANING[meaning]
  if (part === 'named') return mayName ? ['named'] : null
  if (part) return [part]
  return mayName && (meaning === 'unit' || meaning === 'authority' || meaning === 'word') ? ['named'] : null
}

/** What else may stand beside the parts that make the question. */
const BESIDE: readonly Part[] = [
  'who',
  'which',
  'thing',
  'small',
  'have',
  'left',
  'me',
  'bot',
  'named',
  'mine',
  'progress',
]

interface Frame {
  about: Asked
  /** Without all of these it is another question. */
  of: readonly Part[]
  may: readonly Part[]
  /** Who or which stands before these: 'chưa ai nộp', 'cho em thêm mấy bữa' ask nothing. */
  asksFirst?: true
}

/** The first that the parts make counts; there is nothing beside it that has no place in such a question. */
const FRAMES: readonly Frame[] = [
  { about: 'waiting', of: ['decide'], may: ['wait', 'need', 'not_yet'] },
  { about: 'wishes', of: ['wish'], may: ['please', 'due', 'late', 'until', 'can'], asksFirst: true },
  { about: 'wishes', of: ['please', 'late'], may: ['hand_in'], asksFirst: true },
  { about: 'stuck', of: ['stuck'], may: ['place'] },
  { about: 'silent', of: ['not_yet', 'answer'], may: [], asksFirst: true },
  { about: 'silent', of: ['silent'], may: [], asksFirst: true },
  { about: 'late', of: ['not_yet', 'until'], may: ['due', 'hand_in', 'done'], asksFirst: true },
  { about: 'soon', of: ['near', 'due'], may: ['until'] },
  { about: 'soon', of: ['until', 'due'], may: ['need'] },
  { about: 'late', of: ['who', 'late', 'hand_in'], may: ['due'] },
  { about: 'late', of: ['late'], may: ['due', 'not_yet'] },
  { about: 'unreported', of: ['not_yet', 'hand_in'], may: ['report', 'done'], asksFirst: true },
  { about: 'unreported', of: ['not_yet', 'report'], may: ['done'], asksFirst: true },
  { about: 'open', of: ['not_yet', 'done'], may: ['work', 'need'], asksFirst: true },
  { about: 'open', of: ['not_yet', 'work'], may: ['need'], asksFirst: true },
  { about: 'open', of: ['left'], may: ['need', 'work', 'hand_in', 'report'] },
  { about: 'how_far', of: ['how_far'], may: ['work', 'done', 'can'] },
  { about: 'how_far', of: ['how'], may: [] },
  { about: 'how_far', of: ['progress'], may: [] },
  { about: 'how_far', of: ['who', 'done'], may: [], asksFirst: true },
  { about: 'how_far', of: ['which', 'done'], may: ['can', 'work'] },
  { about: 'how_far', of: ['which', 'work', 'can'], may: [] },
]

function aboutOf(all: readonly Part[], hasPeriod: boolean): Asked | null {
  const said: Part[] = all.filter((part) => part !== 'small')
  // 'Có ai trễ không?': only at the end do 'không' and '?' ask; 'đến đâu rồi? mới một nửa' answers itself.
  const parts = said.filter((part, at) => part !== 'asks' || at < said.length - 1)
  const end = parts.findLastIndex((part) => part !== 'me')
  if (asksForReceipt(parts)) return 'received'
  const whether = parts[end] === 'not' && (parts.includes('have') || parts.includes('left'))
  if (whether) parts.splice(end, 1)
  const isPlain = whether || hasPeriod || parts.some((part) => ASKING.includes(part))
  if (!isPlain) return asksForProgress(parts) ? 'how_far' : null
  if (asksForHelp(parts, hasPeriod)) return 'help'
  if (hasPeriod && asksForAll(parts)) return 'all'
  const frame = FRAMES.find(({ of }) => of.every((part) => parts.includes(part)))
  if (!frame || !parts.every((part) => [...frame.of, ...frame.may, ...BESIDE].includes(part))) return null
  const asks = parts.findIndex((part) => part === 'who' || part === 'which')
  return !frame.asksFirst || (asks >= 0 && asks < parts.findIndex((part) => frame.of.includes(part) && part !== 'who'))
    ? frame.about
    : null
}

const ASKING: readonly Part[] = ['who', 'which', 'how', 'how_far', 'place']

/** 'Tiến độ', 'tình hình Hội Nông dân': a name that asks by itself, where nothing is said of it. */
function asksForProgress(parts: readonly Part[]): boolean {
  return (
    parts.includes('progress') && parts.every((part) => ['progress', 'thing', 'named', 'bot', 'mine'].includes(part))
  )
}
const OF_ALL: readonly Part[] = [
  'which',
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

/** Said before what is asked, as of whom: 'em trễ mấy việc', 'việc nào của em trễ'. */
function isOwn(parts: readonly Part[]): boolean {
  const subject = parts.find((part) => part !== 'small' && part !== 'have' && part !== 'asks')
  // 'Cho tôi biết ai đang trễ' asks of the others.
  return !parts.includes('who') && (parts.includes('mine') || subject === 'me')
}
