/** What is looked at speaks the office's language; what is filed is Vietnamese in every office. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { PaperFacts } from '../../src/application/ports.js'
import { yearPicture } from '../../src/reports/picture/year-picture.js'
import { changedYear, sampleYear } from '../support/dossier.js'
import { factsOf, madeBytes } from '../support/paper-facts.js'

const ON = '2023-07-03'
/** Letters that only Vietnamese has: in names, titles and what units said, and nowhere else. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu

async function plain(paper: PaperFacts['paper']): Promise<PaperFacts> {
  const facts = factsOf(await changedYear(), paper, null, ON)
  const tasks = facts.results.tasks.map((t) => ({
    ...{ ...t, task: { ...t.task, title: 'Task' }, support: t.support.map(() => 'Helper') },
    shares: t.shares.map((s) => ({ ...s, unit: 'Unit', reasons: [] })),
    moves: t.moves.map((m) => ({ ...m, reason: 'why' })),
  }))
  const cancelled = facts.results.cancelled.map((c) => ({ ...c, task: { ...c.task, title: 'Task' }, reason: 'why' }))
  const standing = facts.standing.map((s, i) => ({ ...s, unit: `Unit ${i}` }))
  const results = { ...facts.results, tasks, cancelled, plan: { ...facts.results.plan, title: 'Plan' } }
  return { ...facts, language: 'en', office: 'Tan Thanh', results, standing }
}

test.each(['page', 'calendar'] as const)('the %s has no Vietnamese word left', async (paper) => {
  const text = strFromU8(await madeBytes(await plain(paper)))
  expect(
    VIETNAMESE.exec(text)?.input.slice(Math.max(0, text.search(VIETNAMESE) - 40), text.search(VIETNAMESE) + 40),
  ).toBeUndefined()
})

test('the page says in English what it says in Vietnamese', async () => {
  const text = strFromU8(await madeBytes(await plain('page')))
  expect(text).toContain('<html lang="en">')
  expect(text).toContain('</strong> tasks done')
  expect(text).toContain('Done 9 working days late (20 Feb 2023)')
  expect(text).toContain('Due: 30 Jun 2023, moved to 31 Jul 2023.')
  expect(text).toContain('Not carried out (cancelled on 9 May 2023); reason: “why”.')
  expect(text).toContain('Quarter I of 2023')
})

test.each([1, 5])('the picture, with %i times the tasks of the sample, has no Vietnamese word left', async (copies) => {
  const year = await sampleYear('2023-08-21', copies)
  const facts = { ...factsOf(year, 'picture', null, '2023-08-21'), language: 'en' as const }
  mkdirSync('test/output', { recursive: true })
  writeFileSync(`test/output/anh-tieng-anh-${copies}.png`, await madeBytes(facts))
  const { svg } = yearPicture(facts)
  const known = [
    ...facts.results.tasks.map((t) => t.task.title),
    ...facts.standing.map((s) => s.unit),
    ...[facts.office, facts.results.plan.title],
  ].join(' ')
  const said = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((m) => m[1] ?? '')
  const left = said.filter((text) =>
    text.split(/[\s,…]+/).some((word) => VIETNAMESE.test(word) && !known.includes(word)),
  )
  expect(left).toEqual([])
})

test('a report of the same office is Vietnamese, as the decree has it', async () => {
  const facts = { ...factsOf(await changedYear(), 'report', '2023-H1', ON), language: 'en' as const }
  const xml = strFromU8(unzipSync(await madeBytes(facts))['word/document.xml'] ?? new Uint8Array())
  expect(xml).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
})
