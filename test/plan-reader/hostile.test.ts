/** Files that are broken, or made to break a reader: each gets one clear reason, soon and in little memory. */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import type { UnreadableReason } from '../../src/plan-reader/reading.js'
import { openReadingRoom } from '../../src/reading-room/reading-room.js'
import { newFolder } from '../support/folder.js'
import { cell, docxOf, par, table } from './formats/make-docx.js'
import { odtOf } from './formats/make-others.js'

const PLAN = `KẾ HOẠCH\n\nPhòng cháy năm 2024\n\n- Công an xã gửi báo cáo trước ngày 15/6/2024.\n`
const planDocx = docxOf(
  PLAN.split('\n\n')
    .map((text) => par(text))
    .join(''),
)

const folder = newFolder()

/** Changes parts of a zip file. */
function withParts(bytes: Uint8Array, parts: Record<string, Uint8Array | string>): Uint8Array {
  const changed = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(changed) })
}

/** Says in both of its heads that each part is this small. */
function lyingAboutSizes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.slice().buffer)
  for (let at = 0; at + 46 < view.byteLength; at += 1) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 5000, true)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 5000, true)
  }
  return new Uint8Array(view.buffer)
}

/** A file of old Office with one entry of this name in its directory. */
function oldOffice(name: string, flags = 0): Uint8Array {
  const bytes = new Uint8Array(4096)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes[30] = 9
  for (const [i, letter] of [...name].entries()) view.setUint16(1024 + i * 2, letter.charCodeAt(0), true)
  view.setUint16(1024 + 64, (name.length + 1) * 2, true)
  view.setUint32(1024 + 116, 3, true)
  view.setUint16(2048, 0xa5ec, true)
  view.setUint16(2048 + 10, flags, true)
  return bytes
}

const entities = `<!DOCTYPE lolz [<!ENTITY a "ha ha ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${'bcdefghijklm'[i]} "${`&${'abcdefghijkl'[i]};`.repeat(10)}">`).join('')}]>`
const body = (content: string) => `<w:document xmlns:w="w"><w:body>${content}</w:body></w:document>`
const rows = (count: number) =>
  table(Array.from({ length: count }, (_, i) => [cell(String(i)), cell('Họp'), cell('UBND')]))
const NOVEL = par(
  'Chiều hôm ấy mưa to. Ông lão ngồi bên hiên nhà, nhìn ra con đường đất đỏ và nhớ những ngày xưa.',
).repeat(3000)
const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919 + i * i * 31) % 256)

const HOSTILE: [what: string, file: string, bytes: Uint8Array, reason: UnreadableReason][] = [
  ['an empty file', 'a.docx', new Uint8Array(), 'empty'],
  ['a document without text', 'a.docx', docxOf(''), 'empty'],
  ['half a zip file', 'a.docx', planDocx.subarray(0, planDocx.length / 2), 'damaged'],
  ['a zip bomb', 'a.docx', withParts(planDocx, { 'word/document.xml': new Uint8Array(120_000_000) }), 'too_long'],
  [
    'a zip bomb in a part',
    'a.docx',
    withParts(planDocx, { 'word/_rels/document.xml.rels': new Uint8Array(120_000_000) }),
    'too_long',
  ],
  [
    'a zip bomb that lies about its size',
    'a.docx',
    lyingAboutSizes(withParts(planDocx, { 'word/document.xml': new Uint8Array(60_000_000).fill(32) })),
    'damaged',
  ],
  [
    '20,000 parts',
    'a.docx',
    zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`word/${i}`, new Uint8Array()]))),
    'too_long',
  ],
  ['a table of 100,000 rows', 'a.docx', docxOf(rows(100_000)), 'too_long'],
  ['a table of 15,000 rows', 'a.docx', docxOf(rows(15_000)), 'not_a_plan'],
  ['an entity bomb', 'a.docx', withParts(planDocx, { 'word/document.xml': entities + body(par('&m;')) }), 'damaged'],
  [
    'an external entity',
    'a.odt',
    withParts(odtOf(''), { 'content.xml': '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>' }),
    'damaged',
  ],
  [
    'tables in tables without end',
    'a.docx',
    withParts(planDocx, { 'word/document.xml': body('<w:tbl><w:tr><w:tc>'.repeat(50_000)) }),
    'damaged',
  ],
  [
    'cells that span a million columns',
    'a.docx',
    docxOf(table([[cell('a', '<w:gridSpan w:val="100000000"/>'), cell('b')]])),
    'too_long',
  ],
  ['tags in tags without end', 'a.html', strToU8(`<html>${'<div>'.repeat(200_000)}`), 'damaged'],
  ['a million tags', 'a.html', strToU8(`<html>${'<p>a</p>'.repeat(400_000)}`), 'too_long'],
  [
    'cells over a billion rows',
    'a.html',
    strToU8(`<html><table>${'<tr><td rowspan=1000000000 colspan=1000>a<td>b'.repeat(3000)}</table>`),
    'too_long',
  ],
  ['groups in groups without end', 'a.rtf', strToU8(`{\\rtf1 ${'{'.repeat(300_000)}`), 'damaged'],
  ['a locked .docx', 'a.docx', oldOffice('EncryptedPackage'), 'encrypted'],
  ['a locked .doc', 'a.doc', oldOffice('WordDocument', 0x0100), 'encrypted'],
  ['a .doc, without a converter', 'a.doc', oldOffice('WordDocument'), 'needs_converter'],
  [
    'a locked .odt',
    'a.odt',
    withParts(odtOf(''), {
      'META-INF/manifest.xml': '<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
    }),
    'encrypted',
  ],
  ['a picture', 'a.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'no_text'],
  ['a zip of documents', 'a.zip', zipSync({ 'a.docx': planDocx }), 'archive'],
  ['a program', 'a.doc', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0), 'kind_unknown'],
  ['noise', 'a.docx', noise, 'damaged'],
  ['noise in a zip file', 'a.docx', withParts(planDocx, { 'word/document.xml': noise }), 'damaged'],
  ['30 MB of text', 'a.txt', new Uint8Array(30_000_000).fill(97), 'too_big'],
  [
    'a plan in English',
    'a.docx',
    docxOf(
      [
        'PLAN',
        'Fire safety in 2024',
        '1. The police check the markets before 15 June 2024.',
        '2. All units report by 20 December 2024.',
      ]
        .map((text) => par(text))
        .join(''),
    ),
    'not_a_plan',
  ],
  [
    'a shopping list',
    'a.docx',
    docxOf(['Đi chợ', '- Gạo 5 kg', '- Nước mắm', '- Rau muống'].map((text) => par(text)).join('')),
    'not_a_plan',
  ],
  ['a novel', 'a.docx', docxOf(NOVEL), 'not_a_plan'],
]

describe('one clear reason', () => {
  it.each(HOSTILE)(
    '%s',
    async (_, name, bytes, reason) => {
      expect(await readPlan({ name, bytes })).toMatchObject({ ok: false, reason, params: { name } })
    },
    20_000,
  )
})

/** As the program is shipped, in one file: it starts in half the time. */
async function builtReader(): Promise<string> {
  const outfile = path.resolve('test/output/read-process.mjs')
  await build({
    ...{ entryPoints: ['test/support/read-process.ts'], outfile, packages: 'external' },
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20.19' },
    supported: { 'regexp-unicode-property-escapes': true },
  })
  return outfile
}

/** Those that are large, or pretend to be. */
const LARGE = /bomb|rows|million|novel|without end|30 MB/

describe('within 500 MB', () => {
  it('the largest of them', async () => {
    const program = await builtReader()
    for (const [what, name, bytes, reason] of HOSTILE.filter(([what]) => LARGE.test(what))) {
      const file = path.join(folder, name)
      writeFileSync(file, bytes)
      const { stdout } = await promisify(execFile)(process.execPath, [program, file, '0'])
      const seen = JSON.parse(stdout) as { reason: string; mb: number }
      expect({ what, ...seen }).toMatchObject({ reason, mb: expect.toSatisfy((mb: number) => mb < 500) })
    }
  }, 300_000)
})

describe('what has the wrong name is read as what it is', () => {
  it.each([
    ['a.txt', planDocx],
    ['a.pdf', planDocx],
    ['ke-hoach', planDocx],
    [
      'a.doc',
      strToU8(
        `<html><body>${PLAN.split('\n\n')
          .map((text) => `<p>${text}</p>`)
          .join('')}</body></html>`,
      ),
    ],
    ['a.docx', strToU8(PLAN)],
    ['a.doc', withParts(planDocx, { '../../../etc/cron.d/x': 'x', '/etc/passwd': 'x', 'word\\..\\..\\y': 'x' })],
  ])('%s', async (name, bytes) => {
    expect(await readPlan({ name, bytes })).toMatchObject({
      ok: true,
      reading: { title: 'Phòng cháy năm 2024', tasks: [{ dueOn: '2024-06-14' }] },
    })
  })
})

describe('the reading room', { timeout: 60_000 }, () => {
  const faults: unknown[] = []
  const room = (limits?: { seconds: number; heapMb: number }) =>
    openReadingRoom({
      convert: async () => 'no_converter',
      onFault: (error) => faults.push(error),
      ...(limits ? { limits } : {}),
    })
  const file = { name: 'a.docx', bytes: planDocx }

  it('reads, and tells nobody of faults', async () => {
    expect(await room()(file)).toMatchObject({ ok: true, reading: { title: 'Phòng cháy năm 2024' } })
    expect(faults).toEqual([])
  })

  it('ends what takes too long, and goes on with the next', async () => {
    const hurried = room({ seconds: 0.001, heapMb: 100 })
    expect(await Promise.all([hurried(file), hurried(file)])).toMatchObject([
      { reason: 'too_slow' },
      { reason: 'too_slow' },
    ])
    expect(faults).toEqual([])
  })

  it('ends what needs too much memory', async () => {
    const large = { name: 'a.docx', bytes: docxOf(rows(15_000)) }
    expect(await room({ seconds: 60, heapMb: 40 })(large)).toMatchObject({ ok: false, reason: 'too_long' })
    expect(faults).toEqual([])
  })

  it('tells a fault of ours as ours, with the number that the log has, and never as damage', async () => {
    const told: string[] = []
    const faulty = openReadingRoom({ convert: async () => 'no_converter', onFault: (_, number) => told.push(number) })
    const result = await faulty(file, { units: [null as never] })
    expect(result).toEqual({ ok: false, reason: 'fault', params: { name: 'a.docx', number: told[0] } })
    expect(told).toEqual([expect.stringMatching(/^\d{6}$/)])
  })

  it('says once that it is still at it, and reads on', async () => {
    let said = 0
    let goOn = () => {}
    const wasSaid = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const convert = async () => {
      await wasSaid
      return file
    }
    const slow = openReadingRoom({ convert, onFault: (error) => faults.push(error) })
    const onSlow = () => {
      said += 1
      goOn()
    }
    expect(await slow({ name: 'a.doc', bytes: oldOffice('WordDocument') }, { onSlow })).toMatchObject({ ok: true })
    expect(said).toBe(1)
  })

  it('converts what it cannot read itself, and speaks of the file that was sent', async () => {
    const converting = openReadingRoom({ convert: async () => file, onFault: (error) => faults.push(error) })
    expect(await converting({ name: 'a.doc', bytes: oldOffice('WordDocument') })).toMatchObject({ ok: true })
    const broken = openReadingRoom({ convert: async () => 'damaged', onFault: (error) => faults.push(error) })
    expect(await broken({ name: 'a.doc', bytes: oldOffice('WordDocument') })).toMatchObject({
      reason: 'damaged',
      params: { name: 'a.doc' },
    })
    expect(await room()({ name: 'a.doc', bytes: oldOffice('WordDocument') })).toMatchObject({
      reason: 'needs_converter',
    })
  })
})
