/** Whatever a file holds, the reader gives a reading or one of its reasons; it throws nothing. */

import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { textBlock } from '../../../src/plan-reader/document.js'
import { readPlan } from '../../../src/plan-reader/read-plan.js'
import { UNREADABLE_REASONS } from '../../../src/plan-reader/reading.js'
import { docxOfBlocks } from './make-docx.js'
import { htmlOfBlocks, odtOfBlocks, rtfOfBlocks, xlsxOfBlocks } from './make-others.js'
import { pdfOf } from './make-pdf.js'

const cellOf = (text: string) => ({ text, bold: false, line: 1 })
const BLOCKS = [
  textBlock('KẾ HOẠCH', 1, { bold: true }),
  textBlock('1. Công an xã gửi báo cáo trước ngày 15/6/2024.', 2),
  {
    kind: 'table' as const,
    line: 3,
    rows: [['TT', 'Nội dung', 'Thời gian'].map(cellOf), ['1', 'Họp', 'Quý I'].map(cellOf)],
  },
]
const FILES = {
  docx: docxOfBlocks(BLOCKS),
  odt: odtOfBlocks(BLOCKS),
  xlsx: xlsxOfBlocks(BLOCKS),
  html: htmlOfBlocks(BLOCKS),
  rtf: rtfOfBlocks(BLOCKS),
  pdf: pdfOf(['BT /F1 12 Tf 72 700 Td (KE HOACH phong chay chua chay nam 2024 cua xa) Tj ET 72 600 100 60 re S']),
}

/** Bytes changed, cut out or repeated at random places. */
const DAMAGE = fc.array(
  fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.constantFrom('change', 'cut', 'repeat')),
  {
    minLength: 1,
    maxLength: 12,
  },
)

function damaged(bytes: Uint8Array, damage: readonly (readonly [number, number, string])[]): Uint8Array {
  let now = bytes.slice()
  for (const [place, value, how] of damage) {
    const at = place % Math.max(1, now.length)
    if (how === 'change') now[at] = value
    else {
      const end = Math.min(now.length, at + value)
      now = Uint8Array.of(...now.subarray(0, how === 'cut' ? at : end), ...now.subarray(how === 'cut' ? end : at))
    }
  }
  return now
}

async function expectAnswer(name: string, bytes: Uint8Array): Promise<void> {
  const result = await readPlan({ name, bytes })
  expect(result.ok || UNREADABLE_REASONS.includes(result.reason)).toBe(true)
}

const SECONDS = 6
const BOUNDS = { numRuns: 400, interruptAfterTimeLimit: SECONDS * 1000, markInterruptAsFailure: false }

describe.each(Object.entries(FILES))('a damaged .%s', (ending, bytes) => {
  it('gives an answer', async () => {
    await fc.assert(
      fc.asyncProperty(DAMAGE, (damage) => expectAnswer(`a.${ending}`, damaged(bytes, damage))),
      BOUNDS,
    )
  }, 60_000)
})

/** Damage to the file itself hardly reaches what is packed in it. */
describe.each(['docx', 'odt', 'xlsx'] as const)('a .%s with damaged parts', (ending) => {
  it('gives an answer', async () => {
    const parts = unzipSync(FILES[ending])
    const name = fc.constantFrom(...Object.keys(parts))
    await fc.assert(
      fc.asyncProperty(name, DAMAGE, (part, damage) =>
        expectAnswer(`a.${ending}`, zipSync({ ...parts, [part]: damaged(parts[part] ?? new Uint8Array(), damage) })),
      ),
      BOUNDS,
    )
  }, 60_000)
})
