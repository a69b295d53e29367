/** The questions that can be made of the parts: what each is about, what makes it, and what else may stand in it. */
import type { Part } from './record-words.js'

export type Asked =
  | 'late'
  | 'soon'
  | 'stuck'
  | 'open'
  | 'unreported'
  | 'silent'
  /** What is to be looked at first. */
  | 'urgent'
  | 'wishes'
  | 'waiting'
  | 'how_far'
  /** What there is in a period. */
  | 'all'
  /** What there is to do for the asker, or for whom it names. */
  | 'duties'
  /** Whether what the asker has handed in has come. */
  | 'received'
  /** Who has not come to the bot yet. */
  | 'not_joined'
  | 'help'

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
  'of',
  'total',
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
  { about: 'waiting', of: ['decide'], may: ['wait', 'need', 'not_yet', 'can', 'report'] },
  // 'Hôm qua có ai nộp gì không': what has come in waits for its verdict.
  { about: 'waiting', of: ['have', 'who', 'which', 'hand_in'], may: ['past', 'not_yet', 'report'], asksFirst: true },
  { about: 'waiting', of: ['have', 'who', 'which', 'answer'], may: ['past', 'not_yet'] },
  { about: 'waiting', of: ['have', 'who', 'which', 'report'], may: ['past', 'not_yet'] },
  { about: 'not_joined', of: ['not_yet', 'joined'], may: ['can'], asksFirst: true },
  { about: 'urgent', of: ['urgent'], may: ['need', 'work', 'due', 'late', 'near'] },
  { about: 'wishes', of: ['wish'], may: ['please', 'due', 'late', 'until', 'can'], asksFirst: true },
  { about: 'wishes', of: ['please', 'late'], may: ['hand_in'], asksFirst: true },
  { about: 'stuck', of: ['stuck'], may: ['place', 'late'] },
  { about: 'silent', of: ['not_yet', 'answer'], may: [], asksFirst: true },
  { about: 'silent', of: ['silent'], may: [], asksFirst: true },
  { about: 'late', of: ['not_yet', 'until'], may: ['due', 'hand_in', 'done'], asksFirst: true },
  { about: 'soon', of: ['near', 'due'], may: ['until'] },
  { about: 'soon', of: ['until', 'due'], may: ['need'] },
  { about: 'soon', of: ['left', 'due'], may: ['until', 'late'] },
  { about: 'late', of: ['who', 'late', 'hand_in'], may: ['due'] },
  { about: 'late', of: ['late'], may: ['due', 'not_yet'] },
  { about: 'unreported', of: ['not_yet', 'hand_in'], may: ['report', 'done'], asksFirst: true },
  { about: 'unreported', of: ['not_yet', 'report'], may: ['done'], asksFirst: true },
  { about: 'open', of: ['not_yet', 'done'], may: ['work', 'need'], asksFirst: true },
  { about: 'open', of: ['not_yet', 'work'], may: ['need'], asksFirst: true },
  { about: 'open', of: ['left'], may: ['need', 'work', 'hand_in', 'report'] },
  { about: 'how_far', of: ['how_far'], may: ['work', 'done', 'can', 'report', 'hand_in'] },
  { about: 'how_far', of: ['how'], may: [] },
  { about: 'how_far', of: ['progress'], may: [] },
  { about: 'how_far', of: ['who', 'done'], may: [], asksFirst: true },
  { about: 'how_far', of: ['which', 'done'], may: ['can', 'work'] },
  { about: 'how_far', of: ['which', 'work', 'can'], may: [] },
  { about: 'how_far', of: ['which', 'hand_in'], may: ['report', 'can'], asksFirst: true },
  { about: 'how_far', of: ['total', 'which'], may: ['done', 'work', 'need'] },
]

/** What the first frame that the parts fill is about; null where there is none, or something stands beside it that has no place in it. */
export function framed(parts: readonly Part[], whether: boolean): Asked | null {
  const frame = FRAMES.find(({ of }) => of.every((part) => parts.includes(part)))
  if (!frame || !parts.every((part) => [...frame.of, ...frame.may, ...BESIDE].includes(part))) return null
  // 'Có thật là chưa việc nào xong không': only with 'không' behind it does 'chưa' ask that stands first.
  const isOpen = !frame.asksFirst || (whether && frame.of.includes('not_yet'))
  return isOpen || asksBefore(frame.of, parts) ? frame.about : null
}

/** Who or which is said before what is asked of them. */
function asksBefore(of: readonly Part[], parts: readonly Part[]): boolean {
  const asks = parts.findIndex(isWho)
  const isDenied = parts.slice(0, asks).includes('not_yet')
  return (
    asks >= 0 && !isDenied && asks < parts.findIndex((part) => of.includes(part) && !isWho(part) && part !== 'have')
  )
}

function isWho(part: Part): boolean {
  return part === 'who' || part === 'which'
}
