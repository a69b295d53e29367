/** All words of the tracking book are seen on paper: rows as high as an office program would make them, and nothing cut off. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { heightOf, linesIn, MOST_LINES } from '../../src/reports/book/row-height.js'
import { livedYear } from '../support/dossier.js'
import { factsOf, madeBytes } from '../support/paper-facts.js'

const WORDS =
  'Tổ chức kiểm tra, giám sát việc thực hiện Nghị quyết số 57-NQ/TW trên địa bàn xã; phối hợp với MTTQ và các đoàn thể vận động nhân dân, gửi báo cáo trước ngày 30/01/2023'

/** A year in which people write much: titles, reasons, names of files and units. */
async function wordyBook(): Promise<Uint8Array> {
  const year = await livedYear()
  const { tasks } = year.dossier.work
  for (const [i, task] of tasks.entries()) task.title = `${WORDS} `.repeat(1 + (i % 7)).trim()
  const [first] = year.dossier.evidence
  if (first)
    year.dossier.evidence.push(
      { ...first, name: `${'bao_cao_ket_qua_thuc_hien_'.repeat(4)}.docx` },
      { ...first, name: WORDS },
    )
  const [event] = year.dossier.events
  if (event) year.dossier.events.push({ ...event, said: `${WORDS}. `.repeat(3) }, { ...event, said: 'một\nhai\nba' })
  return madeBytes(factsOf(year, 'book', null, '2023-07-03'))
}

/** In points, a row each, of every sheet. */
function heightsIn(bytes: Uint8Array): number[][] {
  const files = unzipSync(bytes)
  return [1, 2, 3, 4, 5].map((n) => {
    const xml = strFromU8(files[`xl/worksheets/sheet${n}.xml`] ?? new Uint8Array())
    return (xml.match(/<row [^>]*>/g) ?? []).map((row) => Number(/ ht="([\d.]+)"/.exec(row)?.[1] ?? 15))
  })
}

/** The book with the heights that LibreOffice finds for its words: it counts them anew where its own format asks for that. */
function asLibreOfficeWouldHaveIt(book: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhacviec-book-'))
  const convert = (name: string, to: string) =>
    execFileSync('soffice', [
      ...[`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to],
      ...['--outdir', folder, path.join(folder, name)],
    ])
  writeFileSync(path.join(folder, 'book.xlsx'), book)
  convert('book.xlsx', 'fods')
  const flat = readFileSync(path.join(folder, 'book.fods'), 'utf8')
  const asked = flat.replace(
    /style:row-height="[^"]*"([^>]*)style:use-optimal-row-height="false"/g,
    '$1style:use-optimal-row-height="true"',
  )
  expect(asked).not.toBe(flat)
  writeFileSync(path.join(folder, 'book.fods'), asked)
  convert('book.fods', 'xlsx:Calc MS Excel 2007 XML')
  const made = new Uint8Array(readFileSync(path.join(folder, 'book.xlsx')))
  rmSync(folder, { recursive: true })
  return made
}

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.log('skipped: LibreOffice is not installed')
    return false
  }
}

test.skipIf(!isInstalled())(
  'no row is lower than LibreOffice would make it by itself',
  { timeout: 120_000 },
  async () => {
    const book = await wordyBook()
    mkdirSync('test/output', { recursive: true })
    writeFileSync('test/output/so-theo-doi-dai.xlsx', book)
    const wanted = heightsIn(asLibreOfficeWouldHaveIt(book))
    const ours = heightsIn(book)
    let compared = 0
    for (const [sheet, heights] of ours.entries())
      for (const [row, height] of heights.entries()) {
        const least = wanted[sheet]?.[row] ?? 0
        expect(height, `sheet ${sheet + 1}, row ${row + 1}`).toBeGreaterThanOrEqual(Math.min(409, least))
        // And no page is wasted on empty room.
        expect(height, `sheet ${sheet + 1}, row ${row + 1}`).toBeLessThan(least * 1.6 + 40)
        compared += 1
      }
    expect(compared).toBeGreaterThan(40)
  },
)

test('a text that no row is high enough for goes on in rows below, under the same code; not a word is lost', async () => {
  const year = await livedYear()
  const [task] = year.dossier.work.tasks
  const words = Array.from({ length: 900 }, (_, i) => `từ${i}`)
  if (task) task.title = words.join(' ')
  const bytes = await madeBytes(factsOf(year, 'book', null, '2023-07-03'))
  const rows = (await readXlsx(bytes)).sheets.find((s) => s.name === 'Nhiệm vụ')?.rows ?? []
  const own = rows.filter((row) => row[0] === task?.code)
  expect(own.length).toBeGreaterThan(1)
  expect(
    own
      .map((row) => row[2])
      .join(' ')
      .split(/\s+/),
  ).toEqual(words)
  // Figures stand once, or they would count twice.
  expect(own.slice(1).flatMap((row) => row.filter((value) => typeof value === 'number'))).toEqual([])
  expect(Math.max(...heightsIn(bytes).flat())).toBeLessThanOrEqual(409)
})

test('whatever is written, lines keep all of it and fit; a row of the most lines is not higher than Excel allows', () => {
  expect(heightOf(MOST_LINES)).toBeLessThanOrEqual(409)
  const letters = fc.stringMatching(/^[a-zA-ZàáảãạăằâấđêếôồơờưừĐ0-9 .,;/()\-\n]{0,400}$/u)
  fc.assert(
    fc.property(letters, fc.integer({ min: 9, max: 60 }), (text, width) => {
      const lines = linesIn(text, width)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''))
    }),
  )
  expect(linesIn('m'.repeat(100), 10).length).toBeGreaterThan(12)
})
