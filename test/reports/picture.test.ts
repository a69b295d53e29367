/** The picture of the year: what it shows, how it looks, how large it is and how long it takes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { shownCount } from '../../src/domain/results.js'
import { INK } from '../../src/reports/picture/drawing.js'
import { yearPicture } from '../../src/reports/picture/year-picture.js'
import type { Year } from '../support/dossier.js'
import { sampleYear } from '../support/dossier.js'
import { factsOf, madeBytes } from '../support/paper-facts.js'

const OUTPUT = 'test/output'
const GOLDEN = 'test/fixtures/reports'

const facts = (year: Year, asOf: string) => factsOf(year, 'picture', null, asOf)

/** What the picture says, without how it looks. */
function words(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((m) => m[1]).join('\n')
}

/** To look at it: test/output; to accept what it has become: ACCEPT_PICTURES=1. */
test.each([
  ['dau-nam', '2023-02-06', 1],
  ['giua-nam', '2023-08-21', 1],
  ['nam-lon', '2023-08-21', 5],
])('%s looks as it was accepted', async (name, asOf, copies) => {
  const bytes = await madeBytes(facts(await sampleYear(asOf, copies), asOf))
  mkdirSync(OUTPUT, { recursive: true })
  writeFileSync(`${OUTPUT}/anh-${name}.png`, bytes)
  const file = `${GOLDEN}/${name}.png`
  if (process.env.ACCEPT_PICTURES) {
    mkdirSync(GOLDEN, { recursive: true })
    writeFileSync(file, bytes)
  }
  expect(existsSync(file), 'accepted once with ACCEPT_PICTURES=1').toBe(true)
  const [made, accepted] = [PNG.sync.read(Buffer.from(bytes)), PNG.sync.read(readFileSync(file))]
  expect([made.width, made.height]).toEqual([accepted.width, accepted.height])
  const different = pixelmatch(made.data, accepted.data, undefined, made.width, made.height, { threshold: 0.1 })
  expect(different).toBe(0)
})

test('it names what is late with its unit and its days, late first, and counts as the results do', async () => {
  const year = await sampleYear('2023-08-21', 5)
  const { results, ...rest } = facts(year, '2023-08-21')
  const said = words(yearPicture({ ...rest, results }).svg)
  expect(results.counts.late).toBeGreaterThan(0)
  expect(said).toContain(`${results.counts.done}/${results.counts.total}`)
  expect(said).toContain(`Quá hạn: ${results.counts.late} nhiệm vụ`)
  for (const { task, daysLate } of results.tasks.filter((t) => t.outcome === 'late').slice(0, 5)) {
    expect(said).toContain(task.code)
    expect(said).toContain(`${daysLate} ngày làm việc`)
  }
  expect(said.indexOf('Quá hạn:')).toBeLessThan(said.indexOf('Quý I năm 2023'))
  for (const { task } of results.tasks) expect(said).toContain(task.code)
})

test('a task that is late and stuck is told to be both, beside it and in the heading', async () => {
  const year = await sampleYear('2023-08-21', 5)
  const before = words(yearPicture(facts(year, '2023-08-21')).svg)
  expect(before).not.toContain('đang vướng')
  const { results } = facts(year, '2023-08-21')
  const late = results.tasks.find((t) => t.outcome === 'late')
  for (const share of year.dossier.work.assignments)
    if (share.taskId === late?.task.id && share.state === 'open')
      share.blocked = { reason: 'thiếu mẫu', since: '2023-08-01' }
  const made = facts(year, '2023-08-21')
  const said = words(yearPicture(made).svg)
  expect(said).toMatch(new RegExp(`Quá hạn: ${made.results.counts.late} nhiệm vụ, trong đó 1 đang vướng`))
  expect(said.match(/đang vướng/g)).toHaveLength(2)
  writeFileSync(`${OUTPUT}/anh-vua-qua-han-vua-vuong.png`, await madeBytes(made))
})

test('what is late and reported counts as waiting too, in picture and report as in the status', async () => {
  const year = await sampleYear('2023-12-29')
  const reported = year.dossier.work.tasks.find((t) => t.code === 'Q2-5')
  for (const share of year.dossier.work.assignments) {
    const isIt = share.taskId === reported?.id
    Object.assign(share, { state: isIt ? 'claimed' : 'confirmed', claimedOn: isIt ? '2023-12-28' : '2023-01-10' })
  }
  const { results, ...rest } = facts(year, '2023-12-29')
  expect([shownCount(results, 'late'), shownCount(results, 'waiting')]).toEqual([1, 1])
  const said = words(yearPicture({ ...rest, results }).svg)
  expect(said).toContain('Quá hạn: 1 nhiệm vụ, trong đó 1 chờ xác nhận')
  expect(said).toMatch(/Chờ xác nhận\n1/)
})

test('whatever people write is drawn as text, and what XML cannot hold is left out', async () => {
  const year = await sampleYear('2023-08-21')
  const [first] = year.dossier.work.tasks
  if (first) first.title = 'A & <b>"B"</b> \u0000\u0007 ]]> Đ\uD800'
  const { svg } = yearPicture(facts(year, '2023-08-21'))
  expect(svg).toContain('A &amp; &lt;b&gt;"B"&lt;/b&gt;')
  const bytes = await madeBytes(facts(year, '2023-08-21'))
  expect(PNG.sync.read(Buffer.from(bytes)).width).toBe(1080)
})

const LONG =
  'Rà soát, đề xuất đơn giản hóa thủ tục hành chính lĩnh vực đất đai, môi trường, xây dựng và giao thông của xã'

/** All of it late, under long titles, by ten units: the most that a picture has to show. */
async function allLate(tasks: number): Promise<Year> {
  const year = await sampleYear('2023-12-29', 10)
  const { work } = year.dossier
  work.tasks = work.tasks.slice(0, tasks)
  for (const [i, task] of work.tasks.entries()) task.title = `${LONG} ${i}`
  const ids = new Set(work.tasks.map(({ id }) => id))
  work.assignments = work.assignments.filter(({ taskId }) => ids.has(taskId))
  for (const [i, share] of work.assignments.entries())
    Object.assign(share, { unitId: (i % 10) + 1, state: 'open', claimedOn: null })
  return year
}

test.each([3, 10, 24, 40, 120])('a plan of %d tasks, all of them late, is under 200 kB', async (tasks) => {
  const made = facts(await allLate(tasks), '2023-12-29')
  expect(made.results.counts.late).toBeGreaterThan(tasks / 2)
  expect((await madeBytes(made)).length).toBeLessThan(200_000)
})

test('every late task is named, those for which there is no room by their codes', async () => {
  const made = facts(await allLate(24), '2023-12-29')
  const late = made.results.tasks.filter((t) => t.outcome === 'late').sort((a, b) => b.daysLate - a.daysLate)
  const [above = ''] = words(yearPicture(made).svg).split('Quý I năm 2023')
  expect(late.length).toBeGreaterThan(6)
  for (const { task } of late) expect(above).toContain(task.code)
})

test('whatever the edges of letters mix, the inks stay as they are', async () => {
  const { data } = PNG.sync.read(Buffer.from(await madeBytes(facts(await allLate(24), '2023-12-29'))))
  const found = new Set<string>()
  for (let at = 0; at < data.length; at += 4) found.add(`#${data.subarray(at, at + 3).toString('hex')}`)
  for (const ink of [INK.paper, INK.shade, INK.lateShade, INK.head, INK.late, INK.text]) expect(found).toContain(ink)
  expect(found.size).toBeLessThanOrEqual(256)
})
