import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'

const bytesOf = (text: string) => new TextEncoder().encode(text)

const SHOPPING =
  'Shopping list\n\n1. Milk, two bottles\n2. Bread before Friday\n- 6 eggs\n- Butter (by 15/3)\n\nItem\tPrice\tShop\nMilk\t2\tCorner\nEggs\t3\tMarket\n'
const CHAPTER =
  'Chiều hôm ấy mưa to. Ông lão ngồi bên hiên nhà, nhìn ra con đường đất đỏ. "Bao giờ thì con về?" - bà lão hỏi. Năm 1975, ông đã đi qua con đường này, trước khi có cây cầu.\n\n'

describe('what is no plan gets one clear reason', () => {
  it.each([
    ['an empty file', 'a.md', new Uint8Array(), 'empty'],
    ['only blank lines', 'a.txt', bytesOf('\n \n\t\n'), 'empty'],
    ['noise', 'a.txt', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + i * i) % 256), 'damaged'],
    ['noise with another name', 'a.bin', Uint8Array.from([1, 2, 3]), 'kind_unknown'],
    ['a shopping list', 'a.md', bytesOf(SHOPPING), 'not_a_plan'],
    ['300,000 lines of work', 'a.txt', bytesOf('1. Nộp báo cáo trước ngày 30/6\n'.repeat(300_000)), 'too_long'],
    ['a novel', 'a.txt', bytesOf(CHAPTER.repeat(3000)), 'not_a_plan'],
    ['30 MB', 'a.txt', new Uint8Array(30_000_000).fill(97), 'too_big'],
    ['one line of 15 MB', 'a.txt', new Uint8Array(15_000_000).fill(97), 'not_a_plan'],
    ['bars without end', 'a.txt', bytesOf('|\n'.repeat(200_000)), 'empty'],
    ['tabs without end', 'a.txt', bytesOf(`${'\t'.repeat(200_000)}a\n`.repeat(5)), 'not_a_plan'],
    ['spaces without end', 'a.txt', bytesOf(`a${' '.repeat(15_000)}b\n`.repeat(100)), 'not_a_plan'],
    [
      'a novel in short lines',
      'a.txt',
      bytesOf('và ông lão lại đi trên con đường ấy, ngày này qua ngày khác\n'.repeat(20_000)),
      'not_a_plan',
    ],
    ['rows without end', 'a.txt', bytesOf('1\tGạo\tchợ\n'.repeat(100_000)), 'not_a_plan'],
    ['bars and words', 'a.txt', bytesOf('|\nab\n'.repeat(100_000)), 'not_a_plan'],
    ['times in each line', 'a.txt', bytesOf('1/1/2023 quý I tháng 3, 4, 5 năm 2024\n\n'.repeat(30_000)), 'not_a_plan'],
    ['numbers without end', 'a.txt', bytesOf('trước ngày 1/1/1/1/1 '.repeat(100_000)), 'not_a_plan'],
  ])(
    '%s',
    async (_, name, bytes, reason) => {
      const before = process.cpuUsage()
      expect(await readPlan({ name, bytes })).toMatchObject({ ok: false, reason, params: { name } })
      const { user, system } = process.cpuUsage(before)
      // Processor time: other tests run beside this one.
      expect((user + system) / 1000).toBeLessThan(10_000)
    },
    60_000,
  )
})

describe('old encodings', () => {
  it('windows-1258 is read and said', async () => {
    // The encoding writes a tone as a mark behind its letter.
    const text = 'KẾ HOẠCH\n\nPhòng cháy năm 2024\n\n- Công an xã gửi báo cáo trước ngày 15/6/2024.\n'
    const result = await readPlan({ name: 'a.txt', bytes: inWindows1258(text) })
    expect(result).toMatchObject({
      ok: true,
      reading: { title: 'Phòng cháy năm 2024', tasks: [{ dueOn: '2024-06-14' }] },
    })
    expect(
      result.ok &&
        result.reading.findings.some((f) => f.code === 'old_encoding' && f.params.encoding === 'windows-1258'),
    ).toBe(true)
  })
})

describe('any bytes', () => {
  it('give a reading or a reason, never an error', async () => {
    const words = fc.constantFrom(
      'KẾ HOẠCH',
      'QUÝ I',
      'TT\tNội dung\tĐơn vị',
      '1\tBan hành\tUBND xã',
      '|',
      '| a | b |',
      '- Thời gian: Quý I',
      '1. ',
      'a) b',
      'trước ngày 30/01/2023',
      'Nơi nhận:',
      '- Lưu: VT.',
      'TM. UBND',
      '\n',
      '',
      '31/02/20',
      'Giao Công an xã gửi',
      '**',
      '<b>',
      '&#0;',
      '+ x:',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }), async (lines) => {
        const result = await readPlan({ name: 'a.md', bytes: bytesOf(lines.join('\n')) })
        expect(typeof result.ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect(typeof (await readPlan({ name: 'a.txt', bytes })).ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })
})

/** The inverse of the decoder, letter by letter. */
function inWindows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258')
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const direct = codes.get(letter)
    const parts = direct === undefined ? partsOf(letter) : [letter]
    for (const part of parts) bytes.push(codes.get(part) ?? 63)
  }
  return Uint8Array.from(bytes)
}

/** 'ế' -> 'ê' and the acute accent. */
function partsOf(letter: string): string[] {
  const [base = '', ...marks] = letter.normalize('NFD')
  const tones = marks.filter((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark))
  const shape = marks.filter((mark) => !tones.includes(mark)).join('')
  return [(base + shape).normalize('NFC'), ...tones]
}
