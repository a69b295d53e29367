/** Letters of the encodings before Unicode, found by what they look like where nothing else says so. */
import type { Flow } from './flow.js'
import { fromTcvn3, looksLikeTcvn3, TCVN3 } from './tcvn3.js'
import { fromVni, looksLikeVni, VNI } from './vni.js'

interface OldEncoding {
  name: string
  looksLike(text: string): boolean
  from(text: string): string
}

const ENCODINGS: readonly OldEncoding[] = [
  { name: TCVN3, looksLike: looksLikeTcvn3, from: fromTcvn3 },
  { name: VNI, looksLike: looksLikeVni, from: fromVni },
]

/** The text in Unicode, and the name of the old encoding that it was in; undefined where it looks like none of them. */
export function fromOldLetters(text: string): { text: string; oldEncoding: string } | undefined {
  const old = ENCODINGS.find(({ looksLike }) => looksLike(text))
  return old && { text: old.from(text), oldEncoding: old.name }
}

/** A document whose letters turn out, once they are together, to be of an old encoding without any font saying so. */
export function modernised(flow: readonly Flow[]): { flow: Flow[]; oldEncoding: string | null } {
  const whole = textOf(flow)
  const old = ENCODINGS.find(({ looksLike }) => looksLike(whole))
  if (!old) return { flow: [...flow], oldEncoding: null }
  return { flow: flow.map((one) => modern(one, old)), oldEncoding: old.name }
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

function modern(one: Flow, old: OldEncoding): Flow {
  if (one.kind === 'paragraph') return { ...one, text: old.from(one.text) }
  return {
    ...one,
    rows: one.rows.map((row) =>
      row.map((cell) => ({ ...cell, content: cell.content.map((inside) => modern(inside, old)) })),
    ),
  }
}
