/** Letters of the encodings before Unicode, found by what they look like where nothing else says so; also in a part of a document alone. */
import type { Flow } from './flow.js'
import { fromTcvn3, looksLikeTcvn3, TCVN3, TCVN3_IN_WORDS } from './tcvn3.js'
import { fromVni, looksLikeVni, VNI, VNI_IN_WORDS } from './vni.js'

interface OldEncoding {
  name: string
  looksLike(text: string): boolean
  /** What no word of Vietnamese holds in Unicode. */
  inWords: RegExp
  from(text: string): string
}

const ENCODINGS: readonly OldEncoding[] = [
  { name: TCVN3, looksLike: looksLikeTcvn3, inWords: TCVN3_IN_WORDS, from: fromTcvn3 },
  { name: VNI, looksLike: looksLikeVni, inWords: VNI_IN_WORDS, from: fromVni },
]

/** Letters that only Unicode has. */
const MODERN = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/u
/** A document of fewer words in old letters has a foreign name or a sign in it. */
const FEWEST_WORDS = 5

/** The text in Unicode, and the name of the old encoding that all of it was in; undefined where it looks like none of them. */
export function fromOldLetters(text: string): { text: string; oldEncoding: string } | undefined {
  const old = ENCODINGS.find(({ looksLike }) => looksLike(text))
  return old && { text: old.from(text), oldEncoding: old.name }
}

/** The same where lines of a text in Unicode may be in old letters: pasted from an older document. */
export function modernisedText(text: string): { text: string; oldEncoding: string; oldWords?: string } | undefined {
  const found = encodingIn(text)
  if (!found) return undefined
  const written = text.split('\n')
  const lines = written.map((line) => modernLine(line, found))
  return { text: lines.join('\n'), oldEncoding: found.old.name, ...firstOld(written, lines, found) }
}

/** A document whose letters turn out, once they are together, to be of an old encoding without any font saying so. */
export function modernised(flow: readonly Flow[]): { flow: Flow[]; oldEncoding: string | null; oldWords?: string } {
  const found = encodingIn(textOf(flow))
  if (!found) return { flow: [...flow], oldEncoding: null }
  const changed = flow.map((one) => modern(one, found))
  const [written, lines] = [flow, changed].map((some) => textOf(some).split('\n'))
  return { flow: changed, oldEncoding: found.old.name, ...firstOld(written ?? [], lines ?? [], found) }
}

/** The first line that has been changed, where only some are. */
function firstOld(written: readonly string[], lines: readonly string[], { whole }: Found): { oldWords?: string } {
  const first = whole ? undefined : lines.find((line, i) => line !== written[i])
  return first === undefined ? {} : { oldWords: first }
}

/** An old encoding, and whether all lines are in it or only those that cannot be in Unicode. */
interface Found {
  old: OldEncoding
  whole: boolean
}

function encodingIn(text: string): Found | undefined {
  const whole = ENCODINGS.find(({ looksLike }) => looksLike(text))
  if (whole) return { old: whole, whole: true }
  const part = ENCODINGS.find(
    ({ inWords }) => wordsOf(text).filter((word) => isOld(word, inWords)).length >= FEWEST_WORDS,
  )
  return part && { old: part, whole: false }
}

/** Parted at the spaces: a pattern for what stands between them would run out of stack in a word of 15 MB. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/)
}

function isOld(word: string, inWords: RegExp): boolean {
  return inWords.test(word) && !MODERN.test(word)
}

/** A line that has letters of Unicode is in them, but for the words that cannot be. */
function modernLine(line: string, { old, whole }: Found): string {
  if (MODERN.test(line))
    return line
      .split(/(\s+)/)
      .map((word) => (isOld(word, old.inWords) ? old.from(word) : word))
      .join('')
  return whole || old.inWords.test(line) ? old.from(line) : line
}

function textOf(flow: readonly Flow[]): string {
  return flow
    .map((one) =>
      one.kind === 'paragraph'
        ? one.text
        : one.rows
            .flat()
            .map((cell) => textOf(cell.content))
            .join('\n'),
    )
    .join('\n')
}

function modern(one: Flow, found: Found): Flow {
  if (one.kind === 'paragraph') return { ...one, text: modernLine(one.text, found) }
  return {
    ...one,
    rows: one.rows.map((row) =>
      row.map((cell) => ({ ...cell, content: cell.content.map((inside) => modern(inside, found)) })),
    ),
  }
}
