/** What people hand in: known by its content, searched for viruses where a scanner is set up, bounded, and never served to be opened. */

import { readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ping } from '../../src/file-gate/clamd.js'
import { contentOf } from '../../src/file-gate/contents.js'
import { openGate } from '../../src/file-gate/gate.js'
import { atEnd } from '../support/at-end.js'
import { quietLogger } from '../support/database.js'
import { HANH, type House, startHouse } from '../support/house.js'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const zip = (entries: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])))
const ole = (...streams: string[]) => Buffer.concat([latin('\xd0\xcf\x11\xe0'), ...streams.map((s) => wide(s))])
const boxes = (brand: string) => latin(`\0\0\0\x18ftyp${brand}\0\0\0\0`)
const OOXML = '[Content_Types].xml'

describe('what a file is', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['a PDF', 'bao-cao.pdf', latin('%PDF-1.7\n'), 'application/pdf'],
    ['a PDF with some bytes before it', 'bao-cao.pdf', latin('\r\n\r\n%PDF-1.4\n'), 'application/pdf'],
    ['a PDF under another name', 'anh.jpg', latin('%PDF-1.7\n'), 'application/pdf'],
    [
      'Word',
      'a.docx',
      zip({ [OOXML]: 'x', 'word/document.xml': 'x' }),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'Excel',
      'a.xlsx',
      zip({ [OOXML]: 'x', 'xl/workbook.xml': 'x' }),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'slides',
      'a.pptx',
      zip({ [OOXML]: 'x', 'ppt/presentation.xml': 'x' }),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    [
      'OpenDocument',
      'a.odt',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': 'x' }),
      'application/vnd.oasis.opendocument.text',
    ],
    ['old Word', 'a.doc', ole('WordDocument'), 'application/msword'],
    ['old Excel', 'a.xls', ole('Workbook'), 'application/vnd.ms-excel'],
    ['RTF', 'a.rtf', latin('{\\rtf1\\ansi}'), 'application/rtf'],
    ['a photo', 'IMG_1.JPG', latin('\xff\xd8\xff\xe0'), 'image/jpeg'],
    ['a screenshot', 'a.png', latin('\x89PNG\r\n\x1a\n'), 'image/png'],
    ['a photo of an iPhone', 'IMG_2.HEIC', boxes('heic'), 'image/heic'],
    ['a film', 'a.mp4', boxes('isom'), 'video/mp4'],
    ['a film of an iPhone', 'a.mov', boxes('qt  '), 'video/quicktime'],
    ['a voice message', 'a.ogg', latin('OggS\0'), 'audio/ogg'],
    ['a zip of documents', 'minh-chung.zip', zip({ 'quy 1/bien ban.docx': 'x', 'anh.jpg': 'x' }), 'application/zip'],
    ['text in Vietnamese', 'a.txt', strToU8('Biên bản họp ngày 12/01'), 'text/plain'],
    ['text of Windows Notepad', 'a.txt', wide('\uFEFFĐã nộp đủ, ạ'), 'text/plain'],
    ['text in an old encoding', 'a.txt', latin('B\xb8o c\xb8o th\xb8ng 1'), 'text/plain'],
  ])('%s is taken', (_, name, bytes, mime) => {
    expect(contentOf(name, bytes)).toEqual({ mime, page: false })
  })

  test.each<[string, string, Uint8Array]>([
    ['a program', 'setup.exe', latin('MZ\x90\0\x03')],
    ['a program under the name of a document', 'bao-cao.docx', latin('MZ\x90\0\x03')],
    ['a program of Linux', 'bao-cao.pdf', latin('\x7fELF\x02\x01')],
    ['a document that is called so that it runs', 'bao-cao.pdf.exe', latin('%PDF-1.7')],
    ['a script, whatever it is called', 'ghi-chu.txt', strToU8('#!/bin/sh\nrm -rf /')],
    ['a script by its name', 'in.bat', strToU8('del *.*')],
    ['a drawing that runs scripts', 'so-do.png', strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['Word with macros', 'a.docx', zip({ [OOXML]: 'x', 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' })],
    ['Word with macros by its name', 'a.docm', zip({ [OOXML]: 'x', 'word/document.xml': 'x' })],
    ['old Word with macros', 'a.doc', ole('WordDocument', '_VBA_PROJECT')],
    [
      'OpenDocument with macros',
      'a.odt',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/Standard/a.xml': 'x' }),
    ],
    ['a zip with a program in it', 'a.zip', zip({ 'tai lieu/bao-cao.pdf.exe': 'x' })],
    ['a zip with a web page in it', 'a.zip', zip({ 'a.html': 'x' })],
    ['a zip that is cut off', 'a.zip', zip({ 'a.txt': 'x'.repeat(1000) }).subarray(0, 60)],
    ['an empty zip', 'a.zip', zip({})],
    ['an app', 'a.apk', zip({ 'AndroidManifest.xml': 'x' })],
    ['an archive that nobody here can open', 'a.rar', latin('Rar!\x1a\x07\0\x01\x02\x03\x04\x05')],
    ['bytes without a meaning', 'a.pdf', new Uint8Array(64)],
    ['a film of nobody knows which kind', 'a.mp4', boxes('zzzz')],
  ])('%s is not', (_, name, bytes) => {
    expect(contentOf(name, bytes)).toBeNull()
  })

  test('a document that was cut off on the way is said to be damaged; a program called so is not', async () => {
    const gate = openGate({ scanner: null, timeoutMs: 500, logger: quietLogger })
    const whole = zip({ [OOXML]: 'x', 'word/document.xml': 'x'.repeat(5_000) })
    const cut = whole.subarray(0, whole.length - 40)
    expect(await gate.inspect({ name: 'ke-hoach.docx', bytes: cut })).toEqual({ refused: 'damaged' })
    expect(await gate.inspect({ name: 'ke-hoach.docx.exe', bytes: cut })).toEqual({ refused: 'not_allowed' })
    expect(await gate.inspect({ name: 'a.zip', bytes: zip({ 'a.html': 'x' }) })).toEqual({ refused: 'not_allowed' })
  })

  test('a web page is known as one, in any dress', () => {
    for (const text of ['<!DOCTYPE html><p>x', '\uFEFF<html>', '  <table><tr>', '<?xml version="1.0"?>\n<html>'])
      expect(contentOf('ke-hoach.txt', strToU8(text))).toEqual({ mime: 'text/html', page: true })
  })
})

/** clamd's side of INSTREAM: reads the pieces by their lengths, and answers as it does. */
interface FakeClamd {
  server: Server
  address: { host: string; port: number }
  scanned: Buffer[]
  answer: (content: Buffer) => string | null
}

async function startClamd(): Promise<FakeClamd> {
  const fake: FakeClamd = {
    server: createServer((socket) => serve(socket)),
    address: { host: '127.0.0.1', port: 0 },
    scanned: [],
    answer: (content) => (content.includes('VIRUS-FOR-TESTS') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'),
  }
  function serve(socket: Socket): void {
    let heard = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (data: Buffer) => {
      heard = Buffer.concat([heard, data])
      const said = done(heard)
      if (said !== null) socket.end(`${said}\0`)
    })
  }
  /** Null while more must come, and where nothing is to be answered. */
  function done(heard: Buffer): string | null {
    const mark = heard.indexOf(0)
    const command = heard.subarray(0, mark).toString()
    if (mark < 0) return null
    if (command === 'zPING') return 'PONG'
    if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND'
    const pieces: Buffer[] = []
    for (let at = mark + 1; heard.length >= at + 4; ) {
      const length = heard.readUInt32BE(at)
      if (length === 0) {
        const content = Buffer.concat(pieces)
        fake.scanned.push(content)
        return fake.answer(content)
      }
      pieces.push(heard.subarray(at + 4, at + 4 + length))
      at += 4 + length
    }
    return null
  }
  await new Promise<void>((resolve) => fake.server.listen(0, '127.0.0.1', resolve))
  fake.address.port = (fake.server.address() as AddressInfo).port
  return fake
}

describe('the scanner', () => {
  let clamd: FakeClamd
  const gate = (timeoutMs = 2_000) => openGate({ scanner: clamd.address, timeoutMs, logger: quietLogger })
  const file = (text: string) => ({ name: 'a.txt', bytes: strToU8(text) })
  beforeAll(async () => {
    clamd = await startClamd()
  })
  beforeEach(() => {
    clamd.scanned = []
  })
  atEnd(() => void clamd.server.close())

  test('gets the whole file, in pieces, and its word counts', async () => {
    const text = 'Biên bản '.repeat(40_000)
    expect(await gate().inspect(file(text))).toEqual({ mime: 'text/plain', page: false })
    expect(clamd.scanned[0]?.equals(Buffer.from(text))).toBe(true)
    expect(await gate().inspect(file(`${text}VIRUS-FOR-TESTS`))).toEqual({ refused: 'infected' })
    expect(await ping(clamd.address, 2_000)).toBeNull()
  })

  test('what is not taken in anyway is not scanned', async () => {
    expect(await gate().inspect({ name: 'a.exe', bytes: latin('MZ') })).toEqual({ refused: 'not_allowed' })
    expect(clamd.scanned).toEqual([])
  })

  test.each<[string, (content: Buffer) => string | null]>([
    ['says nothing', () => null],
    ['finds the file too large', () => 'INSTREAM size limit exceeded. ERROR'],
    ['answers with something else', () => 'stream: maybe'],
    ['claims to be well in another way', () => 'OK'],
  ])('that %s lets nothing in', async (_, answer) => {
    const usual = clamd.answer
    clamd.answer = answer
    expect(await gate(300).inspect(file('Biên bản'))).toEqual({ refused: 'unscanned' })
    clamd.answer = usual
  })

  test('that is not there lets nothing in, over TCP and over a socket file', async () => {
    for (const scanner of [{ host: '127.0.0.1', port: 1 }, { path: '/nowhere/clamd.ctl' }])
      expect(await openGate({ scanner, timeoutMs: 500, logger: quietLogger }).inspect(file('x y'))).toEqual({
        refused: 'unscanned',
      })
  })
})

describe('in the chat', () => {
  let house: House
  let clamd: FakeClamd
  const filesOnDisk = () =>
    readdirSync(path.join(house.dataDir, 'files'), { recursive: true }).filter((n) => String(n).length > 60).length
  const send = (name: string, bytes: Uint8Array, text = 'Q1-1') =>
    house.say(HANH, HANH, text, { files: [{ name, mime: 'application/pdf', bytes }] })
  const kept = async () => (await house.work()).files.map((f) => f.name)
  beforeAll(async () => {
    clamd = await startClamd()
    house = await startHouse({ scanner: clamd.address })
    await house.turnTo('2023-01-03')
  })
  atEnd(() => void clamd.server.close())

  test('what is no document is turned away in one sentence that says what to do; nothing of it is kept', async () => {
    const before = filesOnDisk()
    const [said] = await send('bao-cao.pdf', latin('MZ\x90\0'))
    expect(said?.text).toContain('bao-cao.pdf')
    expect(said?.text).toContain('PDF')
    expect(await kept()).toEqual([])
    expect(filesOnDisk()).toBe(before)
  })

  test('a virus, and a scanner that is away; the words count all the same, and the next file is taken', async () => {
    const before = filesOnDisk()
    expect((await send('la.pdf', latin('%PDF-1.7 VIRUS-FOR-TESTS')))[0]?.text).toContain('vi-rút')
    const usual = clamd.answer
    clamd.answer = () => 'stream: Internal ERROR'
    const said = (await send('cho.pdf', latin('%PDF-1.7 a'), 'xong Q1-2')).map((m) => m.text).join()
    expect(said).toContain('Chưa kiểm tra được vi-rút')
    clamd.answer = usual
    expect(filesOnDisk()).toBe(before)
    expect((await house.work()).claims).toHaveLength(1)
    await send('cho.pdf', latin('%PDF-1.7 a'))
    expect(await kept()).toEqual(['cho.pdf'])
  })

  test('a disk that is nearly full takes no file; the words count, and with room again the next is taken', async () => {
    const place = path.join(house.dataDir, 'files')
    renameSync(place, `${place}-aside`)
    // A file system on which nothing is ever free.
    symlinkSync('/proc', place)
    const said = (await send('day.pdf', latin('%PDF-1.7 b'), 'vướng Q1-4 vì thiếu kinh phí')).map((m) => m.text).join()
    rmSync(place)
    renameSync(`${place}-aside`, place)
    expect(said).toContain('Máy chủ sắp hết chỗ nên chưa nhận tệp day.pdf')
    expect(said).toContain('thiếu kinh phí')
    await send('day.pdf', latin('%PDF-1.7 b'), 'Q1-4')
    expect(await kept()).toContain('day.pdf')
  })

  test('what a file is called by its sender is not what it is filed as', async () => {
    await send('anh.pdf', latin('\x89PNG\r\n\x1a\n1'))
    const share = (await house.work()).assignments.map((a) => a.id)
    const all = await house.inside((office) => office.evidenceOf(share))
    expect(all.find((e) => e.name === 'anh.pdf')?.mime).toBe('image/png')
  })

  test('a web page is no evidence', async () => {
    const said = await send('trang.html', strToU8('<html><script>alert(1)</script>'))
    expect(said[0]?.text).toContain('Không nhận tệp trang.html')
  })

  test('a stranger in the group fills no disk', async () => {
    const before = filesOnDisk()
    house.world.addPerson({ id: 999, firstName: 'Lạ', lastName: '', username: null, post: '' })
    house.world.say({
      from: 999,
      chatId: house.world.chats().find((c) => c.kind === 'group')?.id ?? 0,
      text: '@NhacViecBot Q1-1',
      files: [{ name: 'x.pdf', mime: 'application/pdf', bytes: latin('%PDF-1.7 stranger') }],
    })
    await house.rest()
    expect(filesOnDisk()).toBe(before)
  })

  test('for one task a person hands in forty files a day, and is told what was not taken; tomorrow it goes on', async () => {
    const files = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({
        name: `anh-${from + n}.pdf`,
        mime: 'application/pdf',
        bytes: latin(`%PDF-1.7 ${from + n}`),
      }))
    for (let album = 0; album < 5; album += 1) {
      house.world.say({ from: HANH, chatId: HANH, text: 'Q1-3', files: files(album * 10, 10) })
      await house.rest()
      await house.clock().turnTo(new Date(house.clock().now().getTime() + 20_000), () => {})
      await house.rest()
    }
    expect((await kept()).filter((name) => name.startsWith('anh-'))).toHaveLength(40)
    expect(house.fromBot(HANH).some((m) => m.text.includes('đã nộp 40 tệp') && m.text.includes('anh-49.pdf'))).toBe(
      true,
    )
    expect(house.fromBot(HANH).filter((m) => m.text.includes('chưa gửi tệp nào'))).toEqual([])
    await house.turnTo('2023-01-04', '09:00')
    await send('anh-them.pdf', latin('%PDF-1.7 them'), 'Q1-3')
    expect(await kept()).toContain('anh-them.pdf')
  })

  test('files that wait to be told their task count for the day as well', async () => {
    await house.turnTo('2023-01-04', '10:00')
    const hanh = await house.inside((office) => office.memberOf('telegram', String(HANH)))
    const count = () =>
      house.inside((office) => office.handedInBy(hanh?.id ?? 0, new Date('2023-01-03T17:00:00Z'), null))
    const before = await count()
    await send('chua-ro.pdf', latin('%PDF-1.7 whose'), '')
    expect(await kept()).not.toContain('chua-ro.pdf')
    expect((await count()).files).toBe(before.files + 1)
    await send('chua-ro-nua.pdf', latin('%PDF-1.7 whose too'), '')
    expect((await count()).bytes).toBe(before.bytes + 14 + 18)
  })

  const IDLE = 990
  test('files that find no open task count for the day too: after a hundred no more is fetched', async () => {
    await house.turnTo('2023-01-04', '14:00')
    house.world.addPerson({ id: IDLE, firstName: 'Nhàn', lastName: 'Triệu Thị', username: null, post: '' })
    await house.inside(async (office) => {
      const id = await office.addMember({ name: 'Triệu Thị Nhàn', role: 'official', seats: [] })
      const account = { externalId: String(IDLE), displayName: 'Nhàn', username: null, privateChat: String(IDLE) }
      await office.saveAccount(id, { platform: 'telegram', ...account })
    })
    const before = filesOnDisk()
    const files = (from: number) =>
      Array.from({ length: 10 }, (_, n) => ({
        name: `khong-viec-${from + n}.pdf`,
        mime: 'application/pdf',
        bytes: latin(`%PDF-1.7 no task ${from + n}`),
      }))
    for (let album = 0; album < 11; album += 1) {
      house.world.say({ from: IDLE, chatId: IDLE, text: '', files: files(album * 10) })
      await house.rest()
      await house.clock().turnTo(new Date(house.clock().now().getTime() + 20_000), () => {})
      await house.rest()
    }
    const said = house.fromBot(IDLE).map((m) => m.text)
    expect(said.filter((text) => text.includes('không có việc đang mở')).length).toBeGreaterThan(0)
    expect(said.at(-1)).toMatch(/rất nhiều tệp.*khong-viec-109\.pdf/)
    expect(filesOnDisk()).toBe(before + 100)
  })

  test.each([
    ['a hundred files', 99, 1000],
    ['1 GB', 1, 1024 * 1_048_576 - 1000],
  ])(
    'of %s in all a person hands in no more on one day; the one that is still within is kept',
    async (_what, files, bytes) => {
      await house.turnTo(files === 99 ? '2023-01-05' : '2023-01-06', '09:00')
      const share = (await house.work()).assignments[0]?.id ?? 0
      const hanh = await house.inside((office) => office.memberOf('telegram', String(HANH)))
      const earlier = {
        assignmentId: share,
        claimId: null,
        memberId: hanh?.id ?? 0,
        name: 'cu.pdf',
        mime: 'application/pdf',
      }
      const at = house.clock().now()
      await house.inside(async (office) => {
        for (let n = 0; n < files; n += 1)
          await office.addEvidence({
            ...earlier,
            size: Math.floor(bytes / files),
            sha256: `${n}`.padStart(64, '0'),
            album: null,
            at,
          })
      })
      const before = filesOnDisk()
      await send(`trong-${files}.pdf`, latin(`%PDF-1.7 within ${files}`), 'Q1-4')
      expect(await kept()).toContain(`trong-${files}.pdf`)
      const said = await send(`qua-${files}.pdf`, latin(`%PDF-1.7 ${files} ${'x'.repeat(2000)}`), 'Q1-4')
      expect(said.map((m) => m.text).join()).toContain(`qua-${files}.pdf`)
      expect(await kept()).not.toContain(`qua-${files}.pdf`)
      expect(filesOnDisk()).toBe(before + 1)
    },
  )
})
