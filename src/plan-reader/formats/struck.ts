/** Text that is struck through: it is not in force any more, as if it were deleted, and the clerk is told what it said. */
import { singleSpaced } from '../document.js'
import type { Flow } from './flow.js'

/** No text holds these: they set struck text apart until the document is together. */
const MARKS = ['\uFDD0', '\uFDD1'] as const
const STRUCK = /\uFDD0([^\uFDD0\uFDD1]*)\uFDD1/g

/** The text as one that is struck through. */
export function struck(text: string): string {
  return text.trim() === '' ? text : MARKS.join(text)
}

/** The text as it is in force; what is struck through goes into `out`. */
export function inForce(text: string, out: string[]): string {
  if (!text.includes(MARKS[0])) return text
  // Pieces of one line follow each other.
  return text.replace(/\uFDD1(\s*)\uFDD0/g, '$1').replace(STRUCK, (_, words: string) => {
    out.push(singleSpaced(words))
    return ''
  })
}

/** The flow without what is struck through, and those words in their order. */
export function withoutStruck(flow: readonly Flow[]): { flow: Flow[]; struckOut: string[] } {
  const struckOut: string[] = []
  return { flow: flow.map((one) => stillInForce(one, struckOut)), struckOut }
}

function stillInForce(one: Flow, out: string[]): Flow {
  if (one.kind === 'paragraph') return { ...one, text: inForce(one.text, out) }
  const rows = one.rows.map((row) =>
    row.map((cell) => ({ ...cell, content: cell.content.map((inside) => stillInForce(inside, out)) })),
  )
  return { ...one, rows }
}
