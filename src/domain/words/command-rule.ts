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
}

/** `make` gives null where what was found is no such command after all. */
export type Rule = [pattern: RegExp, make: (found: Found) => Command | null]

export function rule(pattern: string, make: (found: Found) => Command | null): Rule {
  return [new RegExp(`^(?:${pattern})$`, 'd'), make]
}

export function found(match: RegExpExecArray, original: string): Found {
  const [from, to] = match.indices?.groups?.rest ?? [0, 0]
  return {
    ref: (match.groups?.ref ?? '').toUpperCase(),
    n: Number(match.groups?.n ?? 0),
    rest: original.slice(from, to).trim(),
    group: (name) => match.groups?.[name],
  }
}
