/** One plan in every encoding that offices have used: the same reading, and a word about the old ones. */
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/plan-reader/decode-text.js'
import { fromVni } from '../../../src/plan-reader/formats/vni.js'
import { readPlan } from '../../../src/plan-reader/read-plan.js'
import { docxOf, par } from './make-docx.js'

const TEXT = `ỦY BAN NHÂN DÂN
XÃ TÂN THÀNH
Số: 15/KH-UBND

Tân Thành, ngày 12 tháng 01 năm 2024

KẾ HOẠCH

Phòng cháy, chữa cháy năm 2024

1. Công an xã kiểm tra hộ kinh doanh, gửi báo cáo trước ngày 15/6/2024.
2. Văn phòng tổng hợp những kiến nghị của các thôn, gửi UBND xã trước ngày 20/12/2024.
`

const ENCODED: [name: string, bytes: Uint8Array, old: string | null][] = [
  ['UTF-8', new TextEncoder().encode(TEXT), null],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`), null],
  ['UTF-8, marks apart', new TextEncoder().encode(TEXT.normalize('NFD')), null],
  ['UTF-16 LE', utf16(TEXT, true), null],
  ['UTF-16 BE', utf16(TEXT, false), null],
  ['UTF-16 LE with a mark', utf16(`\ufeff${TEXT}`, true), null],
  ['UTF-16 BE with a mark', utf16(`\ufeff${TEXT}`, false), null],
  ['windows-1258', oneByte(TEXT, windows1258()), 'windows-1258'],
  ['TCVN3', oneByte(TEXT, tcvn3()), 'TCVN3 (ABC)'],
  ['VNI', Uint8Array.from(vni(TEXT), (letter) => letter.charCodeAt(0)), 'VNI'],
  ['VNI kept as Unicode', new TextEncoder().encode(vni(TEXT)), 'VNI'],
  ['TCVN3 kept as Unicode', new TextEncoder().encode(String.fromCharCode(...oneByte(TEXT, tcvn3()))), 'TCVN3 (ABC)'],
]

const BODY = TEXT.split('\n').filter(Boolean)

it.each([
  [
    'docx',
    (text: string) =>
      docxOf(
        text
          .split('\n')
          .map((line) => par(line))
          .join(''),
      ),
  ],
  [
    'html',
    (text: string) =>
      new TextEncoder().encode(
        `<html><meta charset="utf-8"><body>${text
          .split('\n')
          .map((line) => `<p>${line}</p>`)
          .join('')}</body></html>`,
      ),
  ],
  [
    'rtf',
    (text: string) =>
      Uint8Array.from(
        `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fnil VNI-Times;}}\\f0 ${text.split('\n').join('\\par ')}\\par}`,
        (letter) => letter.charCodeAt(0),
      ),
  ],
])('VNI in %s', async (kind, make) => {
  const result = await readPlan({ name: `a.${kind}`, bytes: make(vni(BODY.join('\n'))) })
  if (!result.ok) throw new Error(result.reason)
  expect(result.reading.tasks.map((task) => task.units[0]?.name)).toEqual(['Công an xã', 'Văn phòng'])
  expect(result.reading.findings.find((finding) => finding.code === 'old_encoding')?.params.encoding).toBe('VNI')
})

it.each([
  [
    'small',
    'coâng vieäc, tröôùc ngaøy 15, Ñaûng uûy xaõ; nhöõng kyõ thuaät; yù kieán',
    'công việc, trước ngày 15, Đảng ủy xã; những kỹ thuật; ý kiến',
  ],
  [
    'capital',
    'KEÁ HOAÏCH COÂNG TAÙC NAÊM; ÑOAØN THANH NIEÂN; ÖU TIEÂN',
    'KẾ HOẠCH CÔNG TÁC NĂM; ĐOÀN THANH NIÊN; ƯU TIÊN',
  ],
  ['mixed', 'Uûy ban, AÙp duïng, taïi kyø hoïp', 'Ủy ban, Áp dụng, tại kỳ họp'],
  ['alone', 'nghæ, nghó, thò xaõ, ñòa phöông, tæ leä', 'nghỉ, nghĩ, thị xã, địa phương, tỉ lệ'],
])('the letters of VNI: %s', (_, written, meant) => {
  expect(fromVni(written)).toBe(meant)
})

describe.each(ENCODED)('%s', (_, bytes, old) => {
  it('is read', async () => {
    const result = await readPlan({ name: 'ke-hoach.txt', bytes })
    if (!result.ok) throw new Error(result.reason)
    const { number, title, tasks, findings } = result.reading
    expect({ number, due: tasks.map((task) => task.dueOn), unit: tasks[0]?.units[0]?.name }).toEqual({
      number: '15/KH-UBND',
      due: ['2024-06-14', '2024-12-19'],
      unit: 'Công an xã',
    })
    expect(title.toLowerCase()).toBe('phòng cháy, chữa cháy năm 2024')
    expect(findings.find((finding) => finding.code === 'old_encoding')?.params.encoding ?? null).toBe(old)
  })
})

it('TCVN3 of a capital font, whose letters have the codes of small ones, with the dash of Windows', async () => {
  const typed = TEXT.split('\n').map((line) =>
    /[a-z]/.test(line) ? line : line.replace(/\P{ASCII}/gu, (l) => l.toLowerCase()),
  )
  const bytes = oneByte(typed.join('\n'), tcvn3())
  const dash = 0x96
  const at = bytes.indexOf(47)
  const result = await readPlan({
    name: 'ke-hoach.txt',
    bytes: Uint8Array.from([...bytes.slice(0, at + 3), 32, dash, 32, ...bytes.slice(at + 4)]),
  })
  expect(result.ok && result.reading).toMatchObject({
    number: '15/KH-UBND',
    issuer: 'ỦY BAN NHÂN DÂN XÃ TÂN THÀNH',
    documentType: 'KH',
  })
})

const HALF = `${TEXT}3. Trạm Y tế và Khoa học toàn xã; hoà giải, khoá sổ.
`
/** The duties of the plan in old letters, pasted into a document in Unicode. */
const pasted = (old: (text: string) => string) =>
  HALF.split('\n')
    .map((line) => (/^[12]\./.test(line) ? old(line) : line))
    .join('\n')

it.each([
  ['VNI', pasted(vni)],
  ['TCVN3 (ABC)', pasted((line) => String.fromCharCode(...oneByte(line, tcvn3())))],
])('%s in a part of the document is understood and said, and the rest stays', async (encoding, text) => {
  const documents: [name: string, bytes: Uint8Array][] = [
    ['a.txt', new TextEncoder().encode(text)],
    [
      'a.docx',
      docxOf(
        text
          .split('\n')
          .map((line) => par(line))
          .join(''),
      ),
    ],
  ]
  for (const [name, bytes] of documents) {
    const result = await readPlan({ name, bytes })
    if (!result.ok) throw new Error(result.reason)
    const { tasks, findings } = result.reading
    expect(tasks.map((task) => [task.units[0]?.name, task.dueOn])).toEqual([
      ['Công an xã', '2024-06-14'],
      ['Văn phòng', '2024-12-19'],
    ])
    const said = findings.find((finding) => finding.code === 'old_encoding')
    expect(said).toMatchObject({
      params: { encoding },
      line: tasks[0]?.line,
      excerpt: expect.stringContaining('Công an xã'),
    })
  }
  expect(decodeText(new TextEncoder().encode(text))?.text.normalize('NFC')).toBe(HALF)
})

it('foreign names and signs in a document in Unicode stay as they are', () => {
  const text = `${TEXT}Khu nhà Möllendorff, «Ngày hội» Pfizer® và Señor Núñez; hoà, khoá, toàn.`
  expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, oldEncoding: null })
})

it('text in another language is not taken for an old encoding', async () => {
  const french =
    'Réunion du comité général à Genève, le 12 juillet : décisions arrêtées, créances honorées, déjà réglées.\n'
  const result = await readPlan({ name: 'a.txt', bytes: Uint8Array.from(french.repeat(20), (c) => c.charCodeAt(0)) })
  expect(result).toMatchObject({ ok: false })
})

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), little)
  return new Uint8Array(view.buffer)
}

/** Letters that the table lacks are parted from their tone. */
function oneByte(text: string, table: ReadonlyMap<string, number>): Uint8Array {
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const [base = '', ...marks] = letter.normalize('NFD')
    const tone = marks.findIndex((mark) => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark))
    const plain = (base + marks.filter((_, i) => i !== tone).join('')).normalize('NFC')
    const whole = [letter, letter.toLowerCase()].find((one) => table.has(one))
    const parts = whole ? [whole] : [plain, ...(tone < 0 ? [] : [marks[tone] ?? ''])]
    for (const part of parts) bytes.push(table.get(part) ?? part.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}

function windows1258(): Map<string, number> {
  const decoder = new TextDecoder('windows-1258')
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
}

/** TCVN 5712:1993, VN3, from 0xA1 up; it has no capitals with tones, they are written small. */
function tcvn3(): Map<string, number> {
  const rows: [first: number, letters: string][] = [
    [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
    [0xb5, 'àảãáạ'],
    [0xbb, 'ằẳẵắ'],
    [0xc6, 'ặầẩẫấậè'],
    [0xce, 'ẻẽéẹềểễếệìỉ'],
    [0xdc, 'ĩíịò'],
    [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
    [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
  ]
  const table = new Map<string, number>(Array.from({ length: 128 }, (_, i) => [String.fromCharCode(i), i]))
  for (const [first, letters] of rows) for (const [i, letter] of [...letters].entries()) table.set(letter, first + i)
  return table
}

/** As typed with a VNI font: the letter, then the sign of its marks. Written out by hand from the font's keys. */
function vni(text: string): string {
  const signs: Record<string, string> = {
    '\u0301': 'ù',
    '\u0300': 'ø',
    '\u0309': 'û',
    '\u0303': 'õ',
    '\u0323': 'ï',
    '\u0302': 'â',
    '\u0302\u0301': 'á',
    '\u0302\u0300': 'à',
    '\u0302\u0309': 'å',
    '\u0302\u0303': 'ã',
    '\u0302\u0323': 'ä',
    '\u0306': 'ê',
    '\u0306\u0301': 'é',
    '\u0306\u0300': 'è',
    '\u0306\u0309': 'ú',
    '\u0306\u0303': 'ü',
    '\u0306\u0323': 'ë',
  }
  const alone: Record<string, string> = { đ: 'ñ', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', í: 'í', ì: 'ì' }
  return [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase()
      const capital = letter !== small
      const cased = (written: string) => (capital ? written.toUpperCase() : written)
      if (alone[small]) return cased(alone[small])
      const [base = '', ...marks] = small.normalize('NFD')
      const horn = marks.includes('\u031b')
      const rest = marks.filter((mark) => mark !== '\u031b')
      const [hat = '', tone = ''] = [
        rest.find((m) => /[\u0302\u0306]/.test(m)),
        rest.find((m) => !/[\u0302\u0306]/.test(m)),
      ]
      return cased((horn ? (base === 'o' ? 'ô' : 'ö') : base) + (signs[hat + tone] ?? ''))
    })
    .join('')
}
