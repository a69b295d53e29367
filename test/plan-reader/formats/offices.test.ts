/** Our own offices' plans in every format that a word processor writes: each must be read like the others. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../src/plan-reader/read-plan.js'
import type { Reading } from '../../../src/plan-reader/reading.js'
import { officeDocument } from '../office-document.js'
import { docxOfBlocks } from './make-docx.js'
import { htmlOfBlocks, odtOfBlocks, rtfOfBlocks, xlsxOfBlocks } from './make-others.js'

const OFFICES = new URL('../offices/', import.meta.url)
const MAKERS = {
  'a.docx': docxOfBlocks,
  'a.html': htmlOfBlocks,
  'a.odt': odtOfBlocks,
  'a.rtf': rtfOfBlocks,
  'a.xlsx': xlsxOfBlocks,
} as const

const documents = readdirSync(OFFICES)
  .sort()
  .map((name) => ({ name, document: officeDocument(OFFICES, name) }))

/** How each is read as it was written; every format is held against it. */
const asWritten = new Map<string, unknown>()
async function readAsWritten({ name, document }: (typeof documents)[number]): Promise<unknown> {
  if (!asWritten.has(name)) asWritten.set(name, withoutPlaces(await document.read()))
  return asWritten.get(name)
}

describe.each(Object.entries(MAKERS))('%s', (file, make) => {
  for (const one of documents) {
    const { blocks } = one.document
    if (blocks === null) continue
    it(one.name, async () => {
      const result = await readPlan({ name: file, bytes: make(blocks) })
      if (!result.ok) throw new Error(result.reason)
      expect(withoutPlaces(result.reading)).toEqual(await readAsWritten(one))
    })
  }
})

/** Formats count their lines differently. */
function withoutPlaces(reading: Reading | null): unknown {
  return JSON.parse(JSON.stringify(reading, (key, value: unknown) => (key === 'line' ? undefined : value)))
}
