/**
 * What people type in answer to the bot, as an intent. The rule above all others: nothing but a plain statement that this
 * unit's work is finished reads as 'done'. A missed "xong" costs a tap, a false one costs the trust.
 *
 * A text is brought to words (`typing`), each word or phrase to what it can mean (`words/`, `sentence`), the sentence is parted
 * into clauses (`clause`), each clause does one thing (`acts`), and what they come to together is weighed (`weigh`).
 */

import { clausesOf } from './reply/clause.js'
import { sentenceOf } from './reply/sentence.js'
import { hear, weigh } from './reply/weigh.js'
import { wordsOf } from './reply/typing-old.js'

export type Intent = 'done' | 'not_done' | 'extension' | 'question' | 'ack' | 'blocked' | 'other' | 'unclear'

export interface Reply {
  intent: Intent
  /** The rule that decided, and the words it saw. */
  why: string[]
  /** '3/12 thôn' */
  partial: { done: number; of: number } | null
  percent: number | null
  /** The clause that gives the reason, word for word: for blocked and extension. */
  reason: string | null
}

/** Understands a sentence that answers the bot's reminder of one task on that day. Pure; never throws. */
export function understandReply(text: string): Reply {
  const plain = ` ${wordsOf(text).join(' ')} `
  const heard = clausesOf(sentenceOf(text)).map(hear)
  const { intent, by } = heard.length ? weigh(heard) : { intent: 'unclear' as const, by: [] }
  return {
    intent,
    why: by.map(({ name, said }) => `${name}: ${said}`),
    partial: partialOf(plain),
    percent: percentOf(plain),
    reason: intent === 'blocked' || intent === 'extension' ? reasonIn(text) : null,
  }
}

function partialOf(plain: string): Reply['partial'] {
  const match =
    / (\d{1,3})\/(\d{1,3}) (?:thon|don vi|xom|ap|to|ban|bo|nganh|muc|phan|chi hoi|chi bo|truong|ho|phieu|viec)/.exec(
      plain,
    )
  return match ? { done: Number(match[1]), of: Number(match[2]) } : null
}

function percentOf(plain: string): number | null {
  const match = / (\d{1,3}) ?%/.exec(plain)
  return match ? Number(match[1]) : null
}

/** From 'vì', 'do', 'tại' on, or the whole sentence. */
function reasonIn(text: string): string {
  const match = /(?:^|\s)(?:vì|do|tại|bởi|vi|tai)\s+(.+)$/iu.exec(text.trim())
  return match?.[1] ?? text.trim()
}
