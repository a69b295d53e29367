/** The reason that a sentence gives, in the writer's own words. */
import type { Heard } from './acts.js'
import type { Act } from './clue.js'
import { find, pattern } from './meanings.js'
import type { Intent } from './weigh.js'

/** What asks, or is said to be polite. */
const ASKS: readonly Act[] = ['extension', 'nothing', 'thanks', 'seen', 'mistake']

/** Behind 'vì' or 'do'; else what stands in the way; of a wish for more time else what is said besides it; else the whole text. */
export function reasonIn(text: string, heard: readonly Heard[], intent: Intent): string {
  for (const { clause } of heard) {
    const at = clause.words.findIndex(({ meaning }) => meaning === 'cause')
    const behind = at < 0 ? [] : clause.words.slice(at + 1)
    if (behind.length > 0) return behind.map(({ said }) => said).join(' ')
  }
  const why = heard.filter(({ act }) => act === 'blocked')
  const behind = why.every(({ clause }) => find(ONLY_STUCK, clause.row)) ? saidBehind(heard, why[0]) : ''
  if (behind !== '') return behind
  if (why.length > 0) return saidBy(intent === 'blocked' ? why : why.slice(0, 1))
  return saidBy(heard.filter(({ act }) => !ASKS.includes(act))) || text.trim()
}

/** 'Đang vướng ạ', and nothing of what is in the way: the words behind it tell. */
const ONLY_STUCK = pattern('^ ( small|ongoing|left|this|mine|item|thing|today|stuck )* $')

function saidBehind(heard: readonly Heard[], stuck: Heard | undefined): string {
  return stuck ? saidBy(heard.slice(heard.indexOf(stuck) + 1).filter(({ act }) => !ASKS.includes(act))) : ''
}

function saidBy(heard: readonly Heard[]): string {
  return heard.map(({ clause: { words } }) => words.map((word) => word.said).join(' ')).join(', ')
}
