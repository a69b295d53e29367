/** The bundle of what was handed in: names that hurt no system, nothing lost in silence. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { evidenceBundle } from '../../src/reports/bundle/bundle.js'
import { livedYear } from '../support/dossier.js'
import { factsOf } from '../support/paper-facts.js'

test('hostile names stay in their folder, the same content is kept once, and a file that is gone is named', async () => {
  const year = await livedYear()
  const [first] = year.dossier.evidence
  if (!first) throw new Error('the year has evidence')
  const hand = (name: string, sha256: string) =>
    year.dossier.evidence.push({
      ...first,
      name,
      sha256,
      at: new Date(first.at.getTime() + year.dossier.evidence.length),
    })
  hand('../../etc/passwd', 'cd'.repeat(32))
  hand('..\\..\\CON:|?.exe', 'ef'.repeat(32))
  hand('bản sao.docx', first.sha256)
  hand('đã mất.pdf', '00'.repeat(32))
  const pieces: Uint8Array[] = []
  const read = async (sha256: string) => {
    if (sha256.startsWith('00')) throw new Error('gone')
    return new TextEncoder().encode(sha256)
  }
  const facts = factsOf(year, 'evidence', null, '2023-07-03')
  for await (const piece of evidenceBundle(facts, { read })) pieces.push(piece)
  const files = unzipSync(new Uint8Array(Buffer.concat(pieces)))
  const names = Object.keys(files)
  for (const name of names) expect(name).not.toMatch(/\.\.|\\|^\/|[:?|]/)
  expect(names.filter((n) => n.startsWith('V-1/'))).toHaveLength(3)
  expect(strFromU8(files['THIEU-TEP.txt'] ?? new Uint8Array())).toContain('đã mất.pdf')
  expect(
    strFromU8(files['SHA256SUMS.txt'] ?? new Uint8Array())
      .trim()
      .split('\n'),
  ).toHaveLength(4)
})
