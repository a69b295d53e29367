import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { canonicalUnit, findUnit, isCollective, namesListed, sameUnit } from '../../src/domain/unit-name.js'

describe('one unit under its many names', () => {
  it.each([
    ['HĐ TĐKT xã.', 'Hội đồng TĐKT'],
    ['Hội đồng TĐ-KT', 'HĐTĐKT xã'],
    ['Hội đồng Thi đua – Khen thưởng', 'HĐ TĐ-KT xã'],
    ['Hội đồng Thi đua, khen thưởng', 'HĐTĐKT'],
    ['UBND xã.', 'UBND xã'],
    ['UBND xã', 'Ủy ban nhân dân xã (Tân Thành)'],
    ['Uỷ ban nhân dân xã', 'ỦY BAN NHÂN DÂN XÃ TÂN THÀNH'],
    ['Văn phòng – Thống kê', 'VP-TK'],
    ['Văn phòng HĐND&UBND', 'VP HĐND, UBND'],
    ['Trung tâm Phục vụ hành chính công', 'TTPVHCC'],
    ['Hội LHPN xã', 'Hội Phụ nữ'],
    ['Đoàn TNCS Hồ Chí Minh xã', 'Đoàn Thanh niên'],
    ['UB MTTQ xã', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
    ['CT UBND xã', 'Chủ tịch Ủy ban nhân dân xã'],
    ['Phòng VH-XH', 'Phòng Văn hóa và Xã hội'],
    ['Hội đồng TĐKT'.normalize('NFD'), 'Hội đồng TĐKT'],
  ])('%s = %s', (a, b) => expect(sameUnit(a, b)).toBe(true))

  it.each([
    ['Hội đồng TĐKT huyện', 'Hội đồng TĐKT xã'],
    ['UBND huyện', 'UBND xã'],
    ['UBND xã Minh Hoà', 'UBND xã Tân Thành'],
    ['Văn phòng – Thống kê', 'Văn phòng HĐND và UBND'],
    ['HĐ', 'Hội đồng'],
    ['TT', 'Trung tâm'],
    ['CĐ', 'Công đoàn'],
    ['Chủ tịch HĐ TĐKT xã', 'HĐ TĐKT xã'],
    ['Phòng VH-XH', 'VH-XH'],
    ['Hội Nông dân', 'Hội Phụ nữ'],
  ])('%s is not %s', (a, b) => expect(sameUnit(a, b)).toBe(false))

  it('gives one key to one unit', () => {
    expect(canonicalUnit('HĐTĐKT xã')).toBe(canonicalUnit('Hội đồng TĐ-KT'))
  })
})

describe('finding the registered unit', () => {
  const units = [
    { id: 1, name: 'UBND xã', aliases: [] },
    { id: 2, name: 'Hội đồng TĐKT', aliases: ['Hội đồng thi đua'] },
    { id: 3, name: 'Văn phòng – Thống kê', aliases: ['chị Hoa văn phòng'] },
    { id: 4, name: 'Văn phòng Đảng ủy', aliases: [] },
  ]

  it.each([
    ['Uỷ ban nhân dân xã Tân Thành', { match: 1 }],
    ['HĐ TĐKT xã.', { match: 2 }],
    ['hoi dong thi dua', { match: 2 }],
    ['Chị Hoa văn phòng', { match: 3 }],
    ['Văn phòng', { ambiguous: [3, 4] }],
    ['Trạm Y tế xã', { none: true }],
    ['Hội đồng TĐKT huyện', { none: true }],
    ['VP', { ambiguous: [3, 4] }],
    ['HĐ', { none: true }],
    ['', { none: true }],
  ])('%s', (name, expected) => expect(findUnit(name, units)).toEqual(expected))

  it('asks where two are the same', () => {
    const twice = [...units, { id: 5, name: 'VP-TK', aliases: [] }]
    expect(findUnit('Văn phòng thống kê xã', twice)).toEqual({ ambiguous: [3, 5] })
    expect(findUnit('Văn phòng – Thống kê', twice)).toEqual({ match: 3 })
  })
})

describe('names that stand for several', () => {
  it.each([
    'Các ngành, đoàn thể, các đơn vị',
    'các Sở, ban, ngành',
    'Các thôn',
    'UBND xã, phường',
    'UBND các xã, phường',
    'GVCN các lớp',
    'Cơ quan, đơn vị',
    'Ban, ngành, đoàn thể xã',
    '11 thôn',
    '12/12 thôn',
    'Tổ dân phố 1 đến 15',
    'Ban Công tác Mặt trận các thôn',
    'Trưởng ban nhân dân các ấp',
    'HĐND các xã',
    'Chi hội Phụ nữ các khu phố',
  ])('%s', (name) => expect(isCollective(name)).toBe(true))

  it.each([
    'UBND xã',
    'Ban Quản lý các khu công nghệ cao và khu công nghiệp',
    'Lãnh đạo BQL các công trình',
    'Hội đồng tư vấn các vấn đề xã hội',
    'Tổ giúp việc các Ban Chỉ đạo xã',
    'Đoàn kiểm tra các thôn',
    'Ban rà soát các thôn',
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    'Văn phòng HĐND và UBND',
    'Hội Nông dân',
    'Công an xã, các thôn',
    '01 thôn',
    'Tổ dân phố 15',
    '',
  ])('%s is one', (name) => expect(isCollective(name)).toBe(false))
})

it('knows the abbreviations of the office', () => {
  const list = new URL('../../../shared/data/abbreviations.tsv', import.meta.url)
  if (!existsSync(list)) {
    process.stdout.write('skipped: ../shared/data is missing\n')
    return
  }
  const wanted = ['body', 'unit', 'union']
  const ambiguous = /alone|ambiguous|also |;|\//
  const rows = readFileSync(list, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(
      ([abbr = '', full = '', group = '', note = '']) =>
        wanted.includes(group) && !ambiguous.test(`${full} ${note}`) && abbr.length > 2,
    )
  const unknown = rows
    .filter(([abbr = '', full = '']) => !sameUnit(abbr, full.replace(/\([^)]*\)/g, '')))
    .map(([abbr]) => abbr)
  expect(unknown).toEqual([])
})

const LISTED = [
  { id: 1, name: 'Phòng Kinh tế, Hạ tầng và Đô thị', aliases: [] },
  { id: 2, name: 'UBND xã', aliases: [] },
  { id: 3, name: 'Hội Nông dân', aliases: [] },
]

test.each([
  ['Phòng Kinh tế, Hạ tầng và Đô thị', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
  [
    'UBND xã, phòng kinh tế, hạ tầng, đô thị; Hội Nông dân',
    ['UBND xã', 'phòng kinh tế, hạ tầng, đô thị', 'Hội Nông dân'],
  ],
  [
    'chủ trì: Phong Kinh te, Ha tang va Do thi; phối hợp: UBND xã',
    ['chủ trì: Phong Kinh te, Ha tang va Do thi', 'phối hợp: UBND xã'],
  ],
  ['Phòng Kinh tế, Hội Nông dân', ['Phòng Kinh tế', 'Hội Nông dân']],
  [' ; UBND xã,', ['UBND xã']],
])('names that are listed: "%s"', (said, names) => {
  expect(namesListed(said, LISTED)).toEqual(names)
})
