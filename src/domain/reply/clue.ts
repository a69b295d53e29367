/** A clue: words in a clause by which it is known what the clause does. */
import type { Pattern } from './meanings.js'
import { pattern } from './meanings.js'

export type Act =
  | 'done'
  | 'not_done'
  | 'extension'
  | 'question'
  | 'blocked'
  | 'cleared'
  | 'denied'
  | 'seen'
  | 'order'
  | 'chat'
  | 'thanks'
  | 'mistake'
  | 'doubt'
  | 'elsewhere'
  | 'places'
  | 'proof'
  | 'passed'
  | 'bare'
  | 'tick'
  | 'nothing'
  | 'unknown'

export interface Clue {
  /** What explains it to a reader. */
  name: string
  act: Act
  sees: Pattern
  /** It says nothing where one of these is seen too. */
  unless: Pattern[]
}

/** What may stand behind the last word that counts: polite words, an address. */
export const END = 'small* $'

/** 'Họp xong rồi em làm', 'anh ký rồi tôi phát hành': what comes after it is still to be done. */
export const AND_THEN = 'already ( me|you|person ) ( deliver|work|sign ) !already|past|all|finish* $'

/** A meal, a wedding, a meeting before any deed of the office: 'ăn xong', 'làm bữa cơm xong'; 'trao thẻ ở chợ xong' is work. */
export const ANOTHER_MATTER = '^ !deliver|field|sign|hand* <!thing event'

export function clue(act: Act, name: string, sees: string, ...unless: string[]): Clue {
  return { name, act, sees: pattern(sees), unless: unless.map(pattern) }
}
