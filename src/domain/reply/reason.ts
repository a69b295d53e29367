/** The reason that a sentence gives, in the writer's own words. */
import { hear } from './acts.js'
import type { Clause } from './clause.js'
import type { Intent } from './weigh.js'

/** Behind 'vì' or 'do'; for more time also the clause that tells what stands in the way; else the whole text. */
export function reasonIn(text: string, clauses: readonly Clause[], intent: Intent): string {
  for (const { words } of clauses) {
    const at = words.findIndex(({ meaning }) => meaning === 'cause')
    const behind = at < 0 ? [] : words.slice(at + 1)
    if (behind.length > 0) return behind.map(({ said }) => said).join(' ')
  }
  const trouble = intent === 'extension' ? clauses.find((clause) => hear(clause).act === 'blocked') : undefined
  return trouble ? trouble.words.map(({ said }) => said).join(' ') : text.trim()
}
