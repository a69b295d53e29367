/** One line of the grammar of commands: a pattern for the whole folded text, and the command it makes. */
import type { Command, TaskRef } from './command.js'

export const CODE = '(?:[qht]\\d{1,2}|n|v)-\\d{1,3}[a-z]?'
/** A task by its code or its number, with the words that may stand before it. */
export const REF = `(?:viec |nhiem vu |task )?(?:so )?(?<ref>${CODE}|\\d{1,3})`
/** What follows, where anything does. */
export const REST = '(?:[ :,]+(?<rest>.+))?'

export interface Found {
  ref: TaskRef
  n: number
  /** What follows, in the writer's own spelling. */
  rest: string
  group: (name: string) => string | undefined
  /** The same as it was written. */
  written: (name: string) => string
}

/** `make` gives null where what was found is no such command after all. */
export type Rule = [pattern: RegExp, make: (found: Found) => Command | null]

export function rule(pattern: string, make: (found: Found) => Command | null): Rule {
  return [new RegExp(`^(?:${pattern})$`, 'd'), make]
}

export function found(match: RegExpExecArray, original: string): Found {
  const written = (name: string) => original.slice(...(match.indices?.groups?.[name] ?? [0, 0])).trim()
  return {
    ref: (match.groups?.ref ?? '').toUpperCase(),
    n: Number(match.groups?.n ?? 0),
    rest: written('rest'),
    group: (name) => match.groups?.[name],
    written,
  }
}
