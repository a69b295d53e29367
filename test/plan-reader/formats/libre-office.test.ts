/**
 * What a real office program makes of our own offices' plans: each is read like the original. Skipped where LibreOffice is not installed.
 */
import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../src/plan-reader/read-plan.js'
import { convertByLibreOffice } from '../../../src/reading-room/libre-office.js'
import { openReadingRoom } from '../../../src/reading-room/reading-room.js'
import { newFolder } from '../../support/folder.js'
import { officeDocument } from '../office-document.js'
import { say } from '../say.js'
import { type Gold, type Score, score } from '../score.js'
import { essence } from './essence.js'
import { docxOfBlocks, type Look } from './make-docx.js'

const OFFICES = new URL('../offices/', import.meta.url)
/**
 * One of each layout, by its number: an office program takes seconds for a document, and more plans of the same layout show nothing new.
 * Headers of two rows, weeks in months, phases, hours, merged cells, page breaks, nested and crossed tables, units by column and by line, annexes,
 * prose, letterheads of tabs, calendars of work.
 */
const LAYOUTS = [
  '01',
  '03',
  '09',
  '10',
  '13',
  '20',
  '24',
  '43',
  '44',
  '53',
  '54',
  '55',
  '56',
  '71',
  '79',
  '81',
  '84',
  '107',
  '110',
  '126',
  '143',
  '145',
  '148',
  '151',
  '153',
  '209',
  '226',
]

const FORMATS = ['odt', 'rtf', 'html', 'pdf'] as const

/** A page knows nothing of paragraphs, and the machine's fonts decide where its lines break. */
const DIFFERING_ON_PAPER = 2

/** Where lines show the cells, a plan is read like its original; in columns that are narrower than their words, and where a page breaks within a paragraph, one may differ. */
const LINED: { look: string; how: Look; differing: number }[] = [
  { look: 'in the middle of tight rows', how: { lines: true, middle: true, fitted: true, size: 12 }, differing: 0 },
  {
    look: 'landscape, large',
    how: { lines: true, middle: true, fitted: true, size: 14, landscape: true },
    differing: 0,
  },
  { look: 'with room', how: { lines: true, fitted: true, size: 13, room: 3 }, differing: 1 },
  { look: 'columns alike, large', how: { lines: true, middle: true, size: 14 }, differing: 1 },
]

/** Where nothing shows the cells, much is told by where words stand, and not all. */
const LOOKS: { look: string; how: Look; least: { f1: number; due: number; units: number } }[] = [
  { look: 'columns alike, cells on top', how: { lines: false }, least: { f1: 0.92, due: 0.97, units: 0.95 } },
  {
    look: 'in the middle of tight rows',
    how: { lines: false, middle: true, fitted: true, size: 12 },
    least: { f1: 0.86, due: 0.9, units: 0.9 },
  },
  {
    look: 'in the middle of tight rows, columns alike',
    how: { lines: false, middle: true },
    least: { f1: 0.86, due: 0.9, units: 0.9 },
  },
  {
    look: 'in the middle, with room, large',
    how: { lines: false, middle: true, fitted: true, size: 13, room: 3 },
    least: { f1: 0.86, due: 0.9, units: 0.9 },
  },
]
/** A wrong date that nothing was said about, in all of them. */
const MOST_SILENT = 1

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const folder = newFolder()

describe.skipIf(!isInstalled())('LibreOffice', { timeout: 180_000 }, () => {
  const names = readdirSync(OFFICES).filter((name) => LAYOUTS.includes(name.split('-')[0] ?? ''))
  const documents = names
    .map((name) => ({ name, blocks: officeDocument(OFFICES, name).blocks }))
    .flatMap(({ name, blocks }) => (blocks ? [{ name, bytes: docxOfBlocks(blocks) }] : []))

  /** How each is read as our own maker wrote it; every format is held against it. */
  const originals = new Map<string, string>()
  async function originalOf({ name, bytes }: (typeof documents)[number]): Promise<string> {
    const known = originals.get(name) ?? (await essenceOf({ name: 'a.docx', bytes }))
    originals.set(name, known)
    return known
  }

  async function essenceOf(file: { name: string; bytes: Uint8Array }): Promise<string> {
    const read = await readPlan(file)
    if (!read.ok) throw new Error(`${file.name}: ${read.reason}`)
    return JSON.stringify(essence(read.reading))
  }

  /** Those with a table of work, as they look so. */
  function tablesOf(look: string, how: Look): { name: string; gold: Gold; bytes: Uint8Array }[] {
    return names.flatMap((name) => {
      const { blocks, gold } = officeDocument(OFFICES, name)
      const hasTable = blocks?.some((block) => block.kind === 'table' && (block.rows[0]?.length ?? 0) > 2)
      const own = `${how.lines ? 'lined' : 'unlined'}-${look.replace(/\W/g, '-')}-${name}`
      return blocks && hasTable ? [{ name: own, gold, bytes: docxOfBlocks(blocks, how) }] : []
    })
  }

  async function convert(
    format: string,
    some: readonly { name: string; bytes: Uint8Array }[] = documents,
  ): Promise<(name: string) => Uint8Array> {
    const from = path.join(folder, 'docx')
    mkdirSync(from, { recursive: true })
    for (const { name, bytes } of some) writeFileSync(path.join(from, `${name}.docx`), bytes)
    const out = path.join(folder, format)
    const files = some.map(({ name }) => path.join(from, `${name}.docx`))
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...files])
    return (name) => new Uint8Array(readFileSync(path.join(out, `${name}.${format}`)))
  }

  it.each(FORMATS)('writes %s', async (format) => {
    const converted = await convert(format)
    const differing: string[] = []
    for (const document of documents) {
      const read = await essenceOf({ name: `a.${format}`, bytes: converted(document.name) })
      if (read !== (await originalOf(document))) differing.push(document.name)
    }
    if (format !== 'pdf') return expect(differing).toEqual([])
    if (differing.length > 0) say(`not the same on paper: ${differing.join(', ')}`)
    expect(differing.length).toBeLessThanOrEqual(DIFFERING_ON_PAPER)
  })

  it.each(LINED)(
    'writes pdf of tables with lines, $look: reads like the original',
    async ({ look, how, differing }) => {
      const lined = tablesOf(look, how)
      const converted = await convert('pdf', lined)
      const unlike: string[] = []
      const scores: Score[] = []
      for (const { name, gold, bytes } of lined) {
        const [original, read] = [
          await readPlan({ name: 'a.docx', bytes }),
          await readPlan({ name: 'a.pdf', bytes: converted(name) }),
        ]
        if (!original.ok || !read.ok) throw new Error(`${name} was not read`)
        if (JSON.stringify(essence(read.reading)) !== JSON.stringify(essence(original.reading))) unlike.push(name)
        scores.push(score(gold, read.reading))
      }
      for (const key of ['f1', 'due', 'units'] as const)
        say(`with lines, ${look}: mean ${key} ${meanOf(scores, key).toFixed(3)} of ${scores.length}`)
      if (unlike.length > 0) say(`not the same with lines: ${unlike.join(', ')}`)
      expect(unlike.length).toBeLessThanOrEqual(differing)
    },
  )

  it.each(LOOKS)(
    'writes pdf of tables without lines, $look: what is not read is said',
    async ({ look, how, least }) => {
      const unlined = tablesOf(look, how)
      const converted = await convert('pdf', unlined)
      const scores: Score[] = []
      for (const { name, gold } of unlined) {
        const read = await readPlan({ name: 'a.pdf', bytes: converted(name) })
        if (!read.ok) throw new Error(`${name}: ${read.reason}`)
        const own = score(gold, read.reading)
        say(name, ...Object.entries(own.figures).map(([key, value]) => `${key} ${value.toFixed(2)}`), ...own.silent)
        scores.push(own)
      }
      expect(scores.flatMap(({ silent }) => silent).length).toBeLessThanOrEqual(MOST_SILENT)
      for (const key of ['f1', 'due', 'units'] as const) {
        const mean = meanOf(scores, key)
        say(`without lines, ${look}: mean ${key} ${mean.toFixed(3)} of ${scores.length}`)
        expect(mean).toBeGreaterThan(least[key])
      }
    },
  )

  it('opens what we cannot read ourselves', async () => {
    const room = openReadingRoom({ convert: convertByLibreOffice, onFault: (error) => expect.fail(String(error)) })
    const [first] = documents
    if (!first) throw new Error('there is no document')
    const doc = (await convert('doc', [first]))(first.name)
    const [original, read] = [
      await readPlan({ name: 'a.docx', bytes: first.bytes }),
      await room({ name: 'a.doc', bytes: doc }),
    ]
    if (!original.ok || !read.ok) throw new Error('was not read')
    expect(essence(read.reading)).toEqual(essence(original.reading))
    const broken = doc.slice(0, 3000)
    expect(await room({ name: 'a.doc', bytes: broken })).toMatchObject({ ok: false })
  })
})

describe.runIf(!isInstalled())('LibreOffice', () => {
  it('is not at hand', () => say('skipped: LibreOffice is not installed'))
})

function meanOf(scores: readonly Score[], key: 'f1' | 'due' | 'units'): number {
  return scores.reduce((sum, { figures }) => sum + figures[key], 0) / scores.length
}
