import { describe, expect, it } from 'vitest'
import { unitsMeant } from '../../src/domain/collective-name.js'

const UNITS = [
  'Văn phòng HĐND và UBND',
  'Phòng Kinh tế',
  'Phòng Văn hóa - Xã hội',
  'Trung tâm Phục vụ hành chính công',
  'Hội Nông dân',
  'Đoàn Thanh niên',
  'Ủy ban MTTQ Việt Nam xã',
  'Thôn Đông',
  'Thôn Đoài',
  'Hội đồng Thi đua - Khen thưởng',
].map((name, id) => ({ id, name, aliases: [], collects: /^(?:Hội Nông|Đoàn)/.test(name) }))

describe('a name of several units', () => {
  it.each([
    ['Các phòng, trung tâm', ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công']],
    ['các phòng chuyên môn', ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội']],
    ['Trưởng các thôn', ['Thôn Đông', 'Thôn Đoài']],
    ['2/2 thôn', ['Thôn Đông', 'Thôn Đoài']],
    ['100% các thôn', ['Thôn Đông', 'Thôn Đoài']],
    [
      'Các đoàn thể và các thôn',
      ['Hội Nông dân', 'Đoàn Thanh niên', 'Ủy ban MTTQ Việt Nam xã', 'Thôn Đông', 'Thôn Đoài'],
    ],
    ['Các thôn, trừ Thôn Đoài', ['Thôn Đông']],
    ['các phòng, trung tâm (trừ Phòng Kinh tế)', ['Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công']],
    ['các tổ chức chính trị - xã hội xã', ['Hội Nông dân', 'Đoàn Thanh niên', 'Ủy ban MTTQ Việt Nam xã']],
    ['các thôn trên địa bàn xã', ['Thôn Đông', 'Thôn Đoài']],
    ['Các ngành, đoàn thể, các đơn vị', ['Hội Nông dân', 'Đoàn Thanh niên']],
    ['Các phòng, ban', ['Hội Nông dân', 'Đoàn Thanh niên']],
    ['Thủ trưởng các cơ quan, đơn vị', ['Hội Nông dân', 'Đoàn Thanh niên']],
    ['Các thôn và Phòng Kinh tế', ['Phòng Kinh tế', 'Thôn Đông', 'Thôn Đoài']],
    ['Các phòng chuyên môn thuộc UBND xã', ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội']],
  ])('%s', (name, meant) => {
    const ids = unitsMeant(name, UNITS)
    expect(UNITS.filter(({ id }) => ids.includes(id)).map((unit) => unit.name)).toEqual(meant)
  })

  it.each([
    ...['12/12 thôn', '13 thôn', 'Các trường học', 'Các đơn vị, trường học', 'Phòng Kinh tế', '11 đơn vị'],
    ...['Các công chức chuyên môn', 'Các công chức, trưởng các thôn'],
    // Others that begin alike, of another level, or some of them only.
    ...['các hội đồng', 'các hội viên', 'các hội nghị', 'các thôn văn hóa', 'các phòng thuộc UBND huyện'],
    ...['các phòng, trung tâm cấp huyện', 'các thôn vùng sâu', 'các thôn, trừ xóm lẻ', 'các phòng chống dịch'],
  ])('only a person can say of %s', (name) => expect(unitsMeant(name, UNITS)).toEqual([]))
})
