import { describe, expect, it } from 'vitest'
import { unitsOfKinds } from '../../src/domain/collective-name.js'

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
].map((name, id) => ({ id, name }))

describe('a name of several units', () => {
  it.each([
    ['Các phòng, trung tâm', ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công']],
    ['các phòng chuyên môn', ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội']],
    ['Trưởng các thôn', ['Thôn Đông', 'Thôn Đoài']],
    [
      'Các đoàn thể và các thôn',
      ['Hội Nông dân', 'Đoàn Thanh niên', 'Ủy ban MTTQ Việt Nam xã', 'Thôn Đông', 'Thôn Đoài'],
    ],
  ])('%s', (name, meant) => {
    const ids = unitsOfKinds(name, UNITS)
    expect(UNITS.filter(({ id }) => ids?.includes(id)).map((unit) => unit.name)).toEqual(meant)
  })

  it.each(['Các ngành, đoàn thể, các đơn vị', 'Các trường học', 'Các phòng, ban', 'Phòng Kinh tế'])(
    'only a person can say of %s',
    (name) => expect(unitsOfKinds(name, UNITS)).toBeUndefined(),
  )
})
