/** From blocks to messages that fit: broken between blocks, numbered, each part with the buttons of its own blocks. */
import { isForPrivate, isOpenTo } from '../application/actions.js'
import type { Capabilities, Line, Said, Span } from '../application/message.js'
import { TASK_CODE } from '../domain/plan.js'
import type { Block, Offer, Speech } from './speech.js'
import { broken, linesLength } from './text-length.js'

/** Room for the number of the part, '(12/34)', and its line feed. */
const RESERVE = 16

/** Actions that a list repeats for each of its rows: the first word shows how all of them are written. */
const REPEATED: ReadonlySet<Offer['action']['do']> = new Set([
  'claim',
  'not_done',
  'ask_extension',
  'withdraw',
  'confirm',
  'return',
  'grant',
  'refuse',
  'ask_explanation',
  'missing',
  'draft_task',
  'move_files',
  'forget',
])

/** Never tears a block apart that fits into a message by itself; a block that does not is broken between its lines. */
export function split(speech: Speech, all: readonly Block[]): Said[] {
  const blocks = all.map((b) => ({ ...b, offers: openOffers(speech, b.offers) }))
  const parts: Block[][] = []
  for (const piece of blocks.flatMap((b) => pieces(speech, b))) {
    const current = parts.at(-1)
    if (current && fits(speech, [...current, piece])) current.push(piece)
    else parts.push([piece])
  }
  return parts.map((part, index) => ({
    lines:
      parts.length === 1
        ? linesOf(speech, part)
        : [...linesOf(speech, part), [speech.t('words.part', { page: index + 1, pages: parts.length })]],
    buttons: hasButtons(speech.can)
      ? part.flatMap((b) => b.offers).map((row) => row.map(({ label, action }) => ({ label, action })))
      : [],
    tasks: [...new Set(part.flatMap((b) => b.tasks))],
    ...tableOf(speech, blocks, parts.length),
  }))
}

/** What the reader may do, and where it is read: an offer that would be refused is none. */
function openOffers({ place, roles }: Speech, offers: readonly Offer[][]): Offer[][] {
  const isOpen = ({ action }: Offer) => isOpenTo(action, roles) && !(place === 'group' && isForPrivate(action))
  return offers.map((row) => row.filter(isOpen)).filter((row) => row.length > 0)
}

/** Only a message that is one block from end to end is laid out: buttons then carry what words would have to. */
function tableOf({ can }: Speech, blocks: readonly Block[], parts: number): Pick<Said, 'table'> {
  const [only, ...more] = blocks
  const isWhole = parts === 1 && more.length === 0 && can.tables && hasButtons(can)
  return isWhole && only?.table ? { table: only.table } : {}
}

export function hasButtons(can: Capabilities): boolean {
  return can.buttons && can.maxButtons > 0
}

function fits(speech: Speech, part: readonly Block[]): boolean {
  if (linesLength(linesOf(speech, part)) > speech.can.maxText - RESERVE) return false
  return !hasButtons(speech.can) || part.flatMap((b) => b.offers.flat()).length <= speech.can.maxButtons
}

/** The lines of a part, with an empty line between blocks; where there are no buttons, the words that do the same. */
function linesOf(speech: Speech, part: readonly Block[]): Line[] {
  const texts = part.filter((b) => b.lines.length > 0)
  const lines = texts.flatMap((b, index) => (index === 0 ? b.lines : [[], ...b.lines]))
  const words = wordsLine(
    speech,
    part.flatMap((b) => b.offers.flat()),
  )
  return [...lines.map((line) => (speech.can.mentions ? line : line.map(withoutMention))), ...(words ? [words] : [])]
}

function withoutMention(span: Span): Span {
  return typeof span === 'object' && 'mention' in span ? span.mention : span
}

/** 'Trả lời: xong Q1-1 · chưa Q1-1 · gia hạn Q1-1 (việc khác: thay mã số)'. */
function wordsLine(speech: Speech, offers: readonly Offer[]): Line | null {
  const { t, can } = speech
  if (hasButtons(can) || offers.length === 0) return null
  const words = { words: wordsText(offers) }
  if (isShortened(offers)) return [t(namesUnits(offers) ? 'words.others_of_units' : 'words.others', words)]
  if (!offers.some(({ action }) => action.do === 'choose')) return [t('words.lead', words)]
  const isNumber = offers.every(({ word }) => /^\d+$/.test(word))
  return [t(`words.lead_${isNumber ? 'number' : 'word'}_${heardBy(speech)}`, words)]
}

/** How an answer to this very message is given so that the bot hears it: in private anyhow, in a group as a reply, or by calling it. */
export function heardBy({ place, can }: Pick<Speech, 'place' | 'can'>): 'plain' | 'reply' | 'call' {
  if (place === 'private') return 'plain'
  return can.replyTo ? 'reply' : 'call'
}

/** The words of these offers, of a repeated one only the first. */
export function wordsText(offers: readonly Offer[]): string {
  const shown = offers.filter(
    ({ action }, index) =>
      !REPEATED.has(action.do) || offers.findIndex((other) => other.action.do === action.do) === index,
  )
  return [...new Set(shown.map((o) => o.word))].join(' · ')
}

/** Some of the shortened words name a unit behind the task's code. */
function namesUnits(offers: readonly Offer[]): boolean {
  return [...REPEATED].some((act) => {
    const words = offers.filter((o) => o.action.do === act).map((o) => o.word.replace(TASK_CODE, ''))
    return new Set(words).size > 1
  })
}

function isShortened(offers: readonly Offer[]): boolean {
  return [...REPEATED].some((act) => new Set(offers.filter((o) => o.action.do === act).map((o) => o.word)).size > 1)
}

/** A block in one piece where it fits; else its lines in several, and its offers with the last of them or after it. */
function pieces(speech: Speech, block: Block): Block[] {
  const room = speech.can.maxText - RESERVE
  const found: Block[] = []
  for (const line of block.lines.flatMap((l) => broken(l, room))) {
    const last = found.at(-1)
    if (last && linesLength([...last.lines, line]) <= room) last.lines.push(line)
    else found.push({ lines: [line], offers: [], tasks: block.tasks })
  }
  for (const row of block.offers.flatMap((r) => shortRows(r, speech.can))) {
    const last = found.at(-1)
    if (last && fits(speech, [{ ...last, offers: [...last.offers, row] }])) last.offers.push(row)
    else found.push({ lines: [], offers: [row], tasks: block.tasks })
  }
  return found
}

function shortRows(row: Offer[], can: Capabilities): Offer[][] {
  const width = hasButtons(can) ? can.maxButtons : 1
  return Array.from({ length: Math.ceil(row.length / width) }, (_, at) => row.slice(at * width, (at + 1) * width))
}
