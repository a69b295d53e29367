/** What every message is built of: blocks that stay whole, and offers that are a button and a word at once. */
import type { Action } from '../application/actions.js'
import type { Capabilities, Line, Span, Table } from '../application/message.js'
import type { ChatKind, Language } from '../application/ports.js'
import type { Part } from '../domain/member.js'
import type { Texts } from './texts.js'
import type { WordFacts } from './words.js'
import { wordIn } from './words.js'

/** A language, ready to speak. */
export interface Tongue {
  t: Texts
  language: Language
}

/** A language on a platform. */
export interface Speech extends Tongue {
  can: Capabilities
  place: ChatKind
  roles: readonly Part[]
}

/** Something the reader can do: press the label, or type the word. */
export interface Offer {
  label: string
  action: Action
  word: string
}

/** Lines that stay together, and what can be done about them. */
export interface Block {
  lines: Line[]
  /** Rows of buttons. */
  offers: Offer[][]
  /** Ids of the tasks it is about. */
  tasks: number[]
  /** The lines laid out as a table; used where the block is the whole message. */
  table?: Table
}

export function block(lines: (Line | string)[], offers: Offer[][] = [], tasks: number[] = []): Block {
  return {
    lines: lines.map((line) => (typeof line === 'string' ? [line] : line)),
    offers: offers.filter((row) => row.length > 0),
    tasks,
  }
}

/** Blocks under a heading, which stays with the first of them; nothing where there are none. */
export function section(heading: string, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks
  return first ? [{ ...first, lines: [title(heading), ...first.lines] }, ...rest] : []
}

/** What links the group that it is typed in: there, without commands of its own, the bot hears what calls it. */
export function linkWord({ t, can }: Speech): string {
  return can.buttons ? '/link' : t('words.link_group')
}

/** An offer whose word follows from its action. */
export function offer({ t }: Tongue, label: string, action: Action, facts: WordFacts = {}): Offer {
  return { label, action, word: wordIn(t, action, facts) }
}

/** The options of a question as numbered buttons, a row each `width`. */
export function choices(speech: Tongue, prompt: number, labels: readonly string[], width: number): Offer[][] {
  const offers = labels.map((label, index) =>
    offer(speech, speech.t('button.numbered', { number: index + 1, label }), {
      do: 'choose',
      prompt,
      option: index + 1,
    }),
  )
  return Array.from({ length: Math.ceil(offers.length / width) }, (_, row) =>
    offers.slice(row * width, (row + 1) * width),
  )
}

/** 'Đúng' and 'sai' are words that everybody types; a number would have to be looked up. */
export function yesOrNo(speech: Speech, prompt: number, labels: readonly [yes: string, no: string]): Offer[][] {
  const { t } = speech
  const words = [t('words.yes'), t('words.no')]
  const [row = []] = choices(speech, prompt, labels, 2)
  return [row.map((answer, index) => ({ ...answer, word: words[index] ?? answer.word }))]
}

export function bold(text: string): Span {
  return { bold: text }
}

/** A heading line. */
export function title(text: string): Line {
  return [bold(text)]
}

/** As a reader counts them. Making one takes longer than shortening a text. */
const LETTERS = new Intl.Segmenter('vi')

/** A text on one line and no longer than `max`, for places that must stay short: broken between words. */
export function brief(said: string, max: number): string {
  const line = said.replace(/\s+/g, ' ').trim()
  if (line.length <= max) return line
  let kept = ''
  for (const { segment } of LETTERS.segment(line)) {
    if (kept.length + segment.length > max - 1) break
    kept += segment
  }
  const word = line.charAt(kept.length) === ' ' ? kept.length : kept.lastIndexOf(' ')
  // One long word, a link perhaps, is broken.
  return `${kept.slice(0, word > max / 2 ? word : kept.length).replace(/[\s,;:.–-]+$/, '')}…`
}

/** A list in one line: the first `shown` items, and how many more there are. */
export function listText({ t }: Tongue, items: readonly string[], shown: number): string {
  const rest = items.length - shown
  return [...items.slice(0, shown), ...(rest > 0 ? [t('views.more', { count: rest })] : [])].join('; ')
}

/** A line whose first words are a task's code. */
export function coded(code: string, text: string): Line {
  return [bold(code), ` ${text}`]
}
