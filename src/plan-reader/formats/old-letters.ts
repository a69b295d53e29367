/** A document whose letters turn out, once they are together, to be TCVN3 without any font saying so. */
import type { Flow } from './flow.js'
import { fromTcvn3, looksLikeTcvn3, TCVN3 } from './tcvn3.js'

export function modernised(flow: readonly Flow[]): { flow: Flow[]; oldEncoding: string | null } {
  if (!looksLikeTcvn3(textOf(flow))) return { flow: [...flow], oldEncoding: null }
  return { flow: flow.map(modern), oldEncoding: TCVN3 }
}

function textOf(flow: readonly Flow[]): string {
  return flow
    .map((one) =>
      one.kind === 'paragraph'
        ? one.text
        : one.rows
            .flat()
            .map((cell) => textOf(cell.content))
            .join(' '),
    )
    .join('\n')
}

function modern(one: Flow): Flow {
  if (one.kind === 'paragraph') return { ...one, text: fromTcvn3(one.text) }
  return {
    ...one,
    rows: one.rows.map((row) => row.map((cell) => ({ ...cell, content: cell.content.map(modern) }))),
  }
}
