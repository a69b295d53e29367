/**
 * What people type in answer to the bot, as an intent. The rule above all others: nothing but a plain statement that this
 * unit's work is finished reads as 'done'. A missed "xong" costs a tap, a false one costs the trust.
 *
 * A text is brought to words (`typing`), each word or phrase to what it can mean (`words/`, `sentence`), the sentence is parted
 * into clauses (`clause`), each clause does one thing (`acts`), and what they come to together is weighed (`weigh`). What others meant
 * who wrote alike (`likeness`) is set beside it (`settle`).
 */
import type { Heard } from './reply/acts.js'
import { hear } from './reply/acts.js'
import type { Count } from './reply/amounts.js'
import { countIn, percentIn } from './reply/amounts.js'
import type { Clause } from './reply/clause.js'
import { clausesOf } from './reply/clause.js'
import { isDoneIfOwn } from './reply/left-in-doubt.js'
import { tellingWords } from './reply/likeness.js'
import { withNames } from './reply/names.js'
import { reasonIn } from './reply/reason.js'
import { sentenceOf } from './reply/sentence.js'
import { settle } from './reply/settle.js'
import { subjectIn } from './reply/subject.js'
import type { Intent, Weighed } from './reply/weigh.js'
import { weigh } from './reply/weigh.js'
import type { Sentence, Word } from './reply/word.js'

export type { Intent } from './reply/weigh.js'

export interface Reply {
  intent: Intent
  /** '3/12 thôn' */
  partial: Count | null
  percent: number | null
  /** Why it is stuck, or more time is asked for, in the writer's own words. */
  reason: string | null
  /** Whom the sentence says it of, where it names a unit: 'Hội Phụ nữ' of 'Hội Phụ nữ nộp rồi'. */
  subject: string | null
  /** Talk of the group, a slogan or an order to all: known words that report nothing. */
  isTalk: boolean
  /** It says that what stood in the way is gone, whatever else it says. */
  isCleared: boolean
  /** It says which task a file is of, and reports nothing. */
  isPlacing: boolean
  /** Unclear for no other reason than that another unit could be meant. */
  isDoneIfOwn: boolean
}

/** Understands a sentence that answers the bot's reminder of one task, also where it is worded as nobody foresaw. Pure; never throws. */
export function understandReply(text: string): Reply {
  return replyTo(text, settle)
}

/** The same by the grammar alone: for a text that may be something else than an answer, of which likeness knows nothing. */
export function plainReply(text: string): Reply {
  return replyTo(text, (plain) => plain)
}

/** '"Xong rồi ạ"', '> xong rồi ạ', 'trích: …': somebody's words, and none of the sender's own. */
const QUOTES = /^\s*(?:>|trích(?: lời| dẫn)?\s*:|["“«].*["”»]\s*$)/isu

function replyTo(
  text: string,
  judged: (plain: Weighed, heard: readonly Heard[], words: readonly Word[]) => Weighed,
): Reply {
  const { sentence, words, clauses } = parted(text)
  const heard = clauses.map(hear)
  const plain = weigh(heard)
  const { intent, by } = QUOTES.test(text) ? { intent: 'unclear' as const, by: heard } : judged(plain, heard, words)
  return {
    intent,
    partial: countIn(words),
    percent: percentIn(words),
    reason:
      intent === 'blocked' || intent === 'extension'
        ? reasonIn(text, clausesOf(withNames(sentence)).map(hear), intent)
        : null,
    subject: subjectIn(by.map(({ clause }) => clause)),
    isTalk: intent === 'other' && by.some(({ act }) => act === 'chat' || act === 'order'),
    isPlacing: intent === 'other' && by.some(({ act }) => act === 'places'),
    isCleared: heard.some(({ act }) => act === 'cleared'),
    isDoneIfOwn: intent === 'unclear' && isDoneIfOwn(plain.intent, heard),
  }
}

/** For those who ask why a sentence was understood as it was. */
export interface Explained {
  /** What decided, with the words it was seen in: 'not yet: chưa', or by which words those who wrote alike meant it so. */
  why: string[]
  /** How each word was taken: 'chưa = not_yet'. */
  words: string[]
}

export function explainReply(text: string): Explained {
  const { words, clauses } = parted(text)
  const heard = clauses.map(hear)
  const plain = weigh(heard)
  const { intent } = settle(plain, heard, words)
  return {
    why: QUOTES.test(text)
      ? ['quotes somebody']
      : intent === plain.intent
        ? plain.by.map(({ name, seenIn }) => `${name}: ${seenIn.map(({ said }) => said).join(' ')}`)
        : [`meant so by others: ${tellingWords(words, intent).join(', ')}`],
    words: words.map(({ said, meaning }) => `${said} = ${meaning}`),
  }
}

function parted(text: string): { sentence: Sentence; words: readonly Word[]; clauses: Clause[] } {
  const sentence = sentenceOf(text)
  return { sentence, words: sentence.words, clauses: clausesOf(sentence) }
}
