/**
 * Words that are a task's own say nothing of how it stands: 'ảnh ra quân vận động hộ chưa đăng ký' quotes the title 'Vận động các hộ chưa
 * đăng ký …'. What turns a sentence ('chưa', 'không', 'còn thiếu', 'hoàn thành') counts only where the writer has said it.
 */
import type { Meaning } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'
import type { Reply } from '../reply.js'
import { plainReply, understandReply } from '../reply.js'
import { fold } from '../vietnamese.js'

/** Fewer words in a row may be the title's by chance. */
const LEAST_QUOTED = 3
/** What tells how something stands. */
const OF_STATE: ReadonlySet<Meaning> = new Set<Meaning>([
  ...([
    'not_yet',
    'not',
    'never',
    'where',
    'finish',
    'perfect',
    'already',
    'just',
    'only',
    'nearly',
    'ongoing',
    'will',
  ] as const),
  ...(['left', 'lacking', 'except', 'part', 'all', 'percent', 'part_count', 'full_count', 'none_left'] as const),
  ...(['drop', 'halt', 'spared', 'stuck', 'unstuck', 'broken', 'solve', 'wait', 'hardship', 'late', 'extend'] as const),
  ...([
    'if',
    'when',
    'what',
    'who',
    'ask',
    'or',
    'perhaps',
    'believe',
    'heard',
    'but',
    'demand',
    'urge',
    'slogan',
  ] as const),
])

/** A stretch of the text that stands in a title as well. */
interface Quote {
  from: number
  to: number
  /** The title begins or ends with it. */
  opens: boolean
  closes: boolean
}

/** The text as `understandReply` hears it, but for what it quotes of these titles. */
export function understandAbout(text: string, titles: readonly string[]): Reply {
  const quotes = quotesIn(text, titles)
  const { rest, outside } = withoutStates(text, quotes)
  if (rest === text) return understandReply(text)
  const plain = plainReply(text)
  const heard = plainReply(rest)
  if (heard.intent === plain.intent) return plain
  // 'Đã hoàn thành hồ sơ' of 'Hoàn thành hồ sơ …': what the title wants is said to be there.
  if (plain.intent === 'done') return saysSo(outside) ? plain : { ...heard, intent: 'unclear' }
  // 'Hộ chưa đăng ký xong' may be said of the households; who names the whole work from its first word on speaks of the work.
  const isOfWork = quotes.every(({ opens }) => opens)
  const isDoubtful =
    heard.intent === 'other' || (heard.intent === 'done' && !(isOfWork && isHeardAsDone(plain, outside, quotes)))
  return isDoubtful ? { ...heard, intent: 'unclear', isTalk: false } : heard
}

/** Whether it is long enough to hold a title's words. */
export function mayQuote(text: string): boolean {
  return syllables(text).length >= LEAST_QUOTED
}

/** 'Thu phí các hộ chưa nộp hết': the 'chưa' may be the title's or the writer's. None negates with it before 'xong rồi', nor where
 *  nothing stands behind the title: 'đã thu phí các hộ chưa nộp'. */
function isHeardAsDone(plain: Reply, outside: string, quotes: readonly Quote[]): boolean {
  if (plain.intent !== 'not_done' && plain.intent !== 'blocked') return true
  const said = fold(outside)
  const isWholeTitle = quotes.every(({ closes }) => closes) && !/\b(?:xong|du|het|duoc|dat|toi|thanh)\b/.test(said)
  return /\broi\b/.test(said) || (isWholeTitle && /\b(?:da|vua)\b/.test(said))
}

function saysSo(outside: string): boolean {
  return /\b(?:da|vua|roi|xong)\b/.test(fold(outside))
}

/** The text without the words of state in its quotes, and what stands outside of these. */
function withoutStates(text: string, quotes: readonly Quote[]): { rest: string; outside: string } {
  let rest = ''
  let outside = ''
  let at = 0
  for (const { from, to, opens, closes } of quotes) {
    const quoted = text.slice(from, to)
    const said = sentenceOf(quoted).words
    const first = opens ? 0 : said.findIndex(({ meaning }) => !OF_STATE.has(meaning))
    const last = closes ? said.length - 1 : said.findLastIndex(({ meaning }) => !OF_STATE.has(meaning))
    const kept = said.filter(({ meaning }, place) => place < first || place > last || !OF_STATE.has(meaning))
    rest += text.slice(at, from) + (kept.length < said.length ? kept.map((word) => word.said).join(' ') : quoted)
    outside += `${text.slice(at, from)} `
    at = to
  }
  return { rest: rest + text.slice(at), outside: outside + text.slice(at) }
}

/** Each the longest from where it begins. */
function quotesIn(text: string, titles: readonly string[]): Quote[] {
  const said = syllables(text)
  const written = titles.map(syllables)
  const quotes: Quote[] = []
  for (let at = 0; at <= said.length - LEAST_QUOTED; ) {
    let longest = { length: 0, opens: false, closes: false }
    for (const title of written)
      for (let from = 0; from <= title.length - LEAST_QUOTED; from++) {
        let length = 0
        while (said[at + length] && said[at + length]?.word === title[from + length]?.word) length++
        if (length > longest.length) longest = { length, opens: from === 0, closes: from + length === title.length }
      }
    const [first, last] = [said[at], said[at + longest.length - 1]]
    if (longest.length < LEAST_QUOTED || !first || !last) {
      at++
      continue
    }
    quotes.push({ from: first.from, to: last.to, opens: longest.opens, closes: longest.closes })
    at += longest.length
  }
  return quotes
}

function syllables(text: string): { word: string; from: number; to: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
}
