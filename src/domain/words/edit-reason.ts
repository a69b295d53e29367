/** Where the reason begins in words that change the plan: 'sửa hạn Q1-4 28/02/2023 vì huyện lùi lịch'. */

import type { CompletionPolicy } from '../plan.js'
import { fold, normalise } from '../vietnamese.js'
import { givesReason } from './extension-reason.js'
import type { SpokenDate } from './spoken-date.js'

/** What can be changed about a task of the live plan: three with a new value, and four that say all by themselves. */
export type EditedField = 'title' | 'units' | 'due' | CompletionPolicy | 'cancel' | 'restore'

/** What is said, taken apart; `reason` '' where none is given. */
export interface Reasoned {
  value: string
  reason: string
}

const NAMED =
  /(?:^|[\s,;.:–-]+)(?:với |voi |vì |vi )?(?:l[ýíyi]\s+do|reason)(?:\s+là|\s+la|\s+is)?(?:\s*[:–-]\s*|\s+|$)/iu
/** In a text that may speak of reasons itself ('Báo cáo lý do chậm') a sign must part them. */
const PARTED = /\s*[,;.–-]\s*(?:với |voi |vì |vi )?(?:l[ýíyi]\s+do|reason)(?:\s+là|\s+la|\s+is)?(?:\s*[:–-]\s*|\s+|$)/iu
/** 'Don vi' without its marks is a unit. */
const MARKS = /(?:^|(?<!đơn|don)[\s,;.–-]+)(?:bởi vì|boi vi|vì|vi|bởi|boi|do|because(?: of)?)\s+/giu
/** 'Theo công văn 12' keeps its first word. */
const ACCORDING = /(?:^|[\s,;.–-]+)(?=(?:theo|căn cứ|can cu|according to)\s)/giu
/** Said for politeness, and no reason. */
const POLITE =
  /^(?:(?:đi|di|nhé|nhe|nha|nữa|nua|luôn|luon|ạ|a|giúp|giup|em|tôi|toi|với|voi|please)(?=[\s,;.!]|$)[\s,;.!]*)+/iu

/**
 * The ways to take the words apart, the likeliest first; the last is that they give no reason. In a text "vì" may belong to the text
 * ('Ngày vì người nghèo'), so only "lý do" parts there; a unit's name may have it too, so each place is offered.
 */
export function waysToPart(said: string, field: EditedField): Reasoned[] {
  const text = normalise(said).trim()
  if (field !== 'title' && field !== 'units' && field !== 'due') return [{ value: '', reason: bareReason(text) }]
  const named = (field === 'title' ? PARTED : NAMED).exec(text)
  // 'Vì huyện không nêu lý do' speaks of a reason behind its own 'vì'.
  const isBehindMark = named && field === 'due' && [...text.matchAll(MARKS)].some(({ index }) => index < named.index)
  if (named && !isBehindMark) return [partAt(text, named.index)]
  const whole = { value: text, reason: '' }
  if (field === 'title') return [whole]
  const places = [...text.matchAll(MARKS), ...text.matchAll(ACCORDING)].sort((a, b) => a.index - b.index)
  const parts = places.map((m) => partAt(text, m.index)).filter(({ reason }) => reason !== '')
  return field === 'due' ? [...parts.slice(0, 1), whole] : [...parts.toReversed(), whole]
}

/** 'Vì', 'là vì', 'do vì', 'vì vì'; not the whole of 'vì vi phạm'. */
const START =
  /^(?:là |la )?(?:(?:vì|bởi|do)\s+(?=(?:bởi )?vì\s))*(?:bởi vì|boi vi|vì|vi|bởi|boi|do|because(?: of)?)\s+/iu

/** What tells why by itself: 'vì thiếu số văn bản', 'chưa có lý do chính đáng'. */
export function withoutBecause(said: string): string {
  return said.trim().replace(START, '')
}

/** The words as a reason, without 'lý do:' or 'vì' before them; '' where they give none. */
export function bareReason(said: string): string {
  const text = normalise(said).trim().replace(POLITE, '')
  const named = NAMED.exec(text)
  const isNamed = named !== null && (named.index === 0 || !START.test(text))
  const reason = withoutBecause(isNamed ? text.slice(named.index + named[0].length) : text)
  return /\p{L}{2}/u.test(reason) && !isMark(reason) ? reason.replace(/^[\s,;:–-]+/u, '') : ''
}

/** What stands behind the date that was read, where it tells why: '28/02 huyện lùi lịch'. */
export function reasonBehind(said: string, date: SpokenDate): Reasoned {
  const text = normalise(said).trim()
  const folded = fold(text)
  const at = folded.indexOf(date.said)
  const behind = folded.length === text.length && at >= 0 ? text.slice(at + date.said.length).trim() : ''
  const tells = givesReason(behind) && behind.split(/\s+/).length > 1
  return tells
    ? { value: text.slice(0, at + date.said.length), reason: bareReason(behind) }
    : { value: text, reason: '' }
}

/** Whether the words mark their reason themselves: 'vì …', 'do …', 'lý do: …', 'theo …'. */
export function marksReason(said: string): boolean {
  return waysToPart(said, 'due')[0]?.reason !== ''
}

export function opensWithReason(said: string): boolean {
  return waysToPart(said, 'due').some(({ value, reason }) => value === '' && reason !== '')
}

function isMark(reason: string): boolean {
  return /^(?:boi vi|vi|boi|do|because)$/.test(fold(reason))
}

function partAt(text: string, at: number): Reasoned {
  return { value: text.slice(0, at).trim(), reason: bareReason(text.slice(at).replace(/^[\s,;.:–-]+/u, '')) }
}
