/** A name while it is read, word by word. */
import { NEEDS_MORE } from './name-words.js'

/** How far one name has been read. */
export interface Read {
  at: number
  /** The head and what it needs are read: small letters behind it are no part of it. */
  whole: boolean
  /** A capital syllable waits for its second. */
  open: boolean
  /** What is read last may go on in small letters: a name's verb has its object, a noun of several its kind. */
  soft: 'object' | 'kind' | null
  several: boolean
  /** A proper name is being read: its words are single. */
  proper: boolean
  /** Nothing but heads has been read. */
  bare: boolean
  /** The last of them. */
  head: string
}

/** Takes so many more letters for the name. */
export function take(read: Read, length: number, change: Partial<Read> = {}): true {
  Object.assign(read, { open: false, soft: null, bare: false }, change)
  read.at += length
  return true
}

/** "Chi hội trưởng": behind a head the post is whole. */
export function takeHead(read: Read, head: string, from = 1): true {
  const whole = !NEEDS_MORE.test(head) || (read.bare && /^trưởng$/iu.test(head))
  return take(read, from + head.length, { proper: false, head, whole, bare: true })
}
