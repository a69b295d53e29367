/** A plan document that the clerk sent, read before its transaction begins. */
import type { ReadResult } from '../../plan-reader/reading.js'

export interface ReadFile {
  source: { name: string; sha256: string }
  result: ReadResult
}
