/** The reason that a sentence gives, in the writer's own words. */
import { hear } from './acts.js'
import type { Clause } from './clause.js'
import type { Act } from './clue.js'
import type { Intent } from './weigh.js'

/** What asks, or is said to be polite. */
const ASKS: readonly Act[] = ['extension', 'nothing', 'thanks', 'seen', 'mistake']

/** Behind 'vì' or 'do'; of a wish for more time also what is said besides it; else the whole text. */
export function reasonIn(text: string, clauses: readonly Clause[], intent: Intent): string {
  for (const { words } of clauses) {
    const at = words.findIndex(({ meaning }) => meaning === 'cause')
    const behind = at < 0 ? [] : words.slice(at + 1)
    if (behind.length > 0) return behind.map(({ said }) => said).join(' ')
  }
  if (intent !== 'extension') return text.trim()
  const heard = clauses.map(hear)
  // What stands in the way; else what is said besides the request itself.
  const why = heard.filter(({ act }) => act === 'blocked')
  const besides = why.length > 0 ? why.slice(0, 1) : heard.filter(({ act }) => !ASKS.includes(act))
  const said = besides.map(({ clause: { words } }) => words.map((word) => word.said).join(' '))
  return said.join(', ') || text.trim()
}
