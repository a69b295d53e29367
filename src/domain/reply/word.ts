/** A word of a text with what it means, and a text of such words. */
import type { Meaning, Row } from './meanings.js'

export interface Word {
  meaning: Meaning
  /** As typed, and without marks: what neighbours and amounts look at. */
  said: string
  bare: string
  isMarked: boolean
}

export interface Sentence {
  words: readonly Word[]
  /** What they mean. */
  row: Row
}
