/** One unit or several, as the clerk types them. */
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { beginsAsUnit } from '../../src/domain/words/unit-head.js'
import { unitsListed, unitsToAdd } from '../../src/domain/words/units-to-add.js'

test.each([
  ['Hội Phụ nữ, Đoàn Thanh niên, Hội Nông dân', ['Hội Phụ nữ', 'Đoàn Thanh niên', 'Hội Nông dân']],
  ['Thôn 1, Thôn 2 và Thôn 3', ['Thôn 1', 'Thôn 2', 'Thôn 3']],
  ['Hội Phụ nữ và Hội Nông dân', ['Hội Phụ nữ', 'Hội Nông dân']],
  ['Trạm Y tế; Bưu điện; Công an xã', ['Trạm Y tế', 'Bưu điện', 'Công an xã']],
  ['Phòng Văn hóa và Xã hội', ['Phòng Văn hóa và Xã hội']],
  ['“Phòng Kinh tế, Hạ tầng và Đô thị”', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
  ['Hội Chữ thập đỏ', ['Hội Chữ thập đỏ']],
])('"%s"', (said, names) => {
  expect(unitsToAdd(said)).toEqual({ names })
  expect(unitsToAdd(fold(said))).toEqual({ names: names.map(fold) })
})

test.each([
  ['Phòng Kinh tế, Hạ tầng và Đô thị', ['Phòng Kinh tế', 'Hạ tầng và Đô thị']],
  ['Thôn 1, 2, 3', ['Thôn 1', '2', '3']],
  ['Ban Tuyên giáo, Dân vận', ['Ban Tuyên giáo', 'Dân vận']],
])('"%s" is asked about', (said, several) => {
  expect(unitsToAdd(said)).toEqual({ several })
})

test.each(['tổ chức họp', 'phòng ngừa dịch', 'ban hành văn bản', 'hội nghị', 'hội thi nấu ăn', 'trường hợp này'])(
  '"%s" names nobody',
  (said) => {
    expect([beginsAsUnit(said), beginsAsUnit(fold(said))]).toEqual([false, false])
  },
)
test.each(['Tổ hợp tác số 2', 'Hội thi đua', 'Ban Chỉ huy Quân sự', 'Tổ dân phố 5', 'Đoàn Thanh niên'])(
  '"%s" may',
  (said) => {
    expect([beginsAsUnit(said), beginsAsUnit(fold(said))]).toEqual([true, true])
  },
)

describe('units that are listed for a name that the office does not know', () => {
  test.each([
    ['thôn 1, 2 và 3', ['Thôn 1', 'Thôn 2', 'Thôn 3']],
    ['từ thôn 9 đến thôn 11; tổ dân vận', ['Thôn 9', 'Thôn 10', 'Thôn 11', 'Tổ dân vận']],
    ['Phòng Kinh tế; tổ 1, 2', ['Phòng Kinh tế', 'Tổ 1', 'Tổ 2']],
    ['thôn Đông, Đoài Thượng, Hội Nông dân', ['Thôn Đông', 'Thôn Đoài Thượng', 'Hội Nông dân']],
    ['thôn 3 đến thôn 1', ['Thôn 3 đến thôn 1']],
    ['thôn 1 đến 999', ['Thôn 1 đến 999']],
  ])('%s', (said, names) => expect(unitsListed(said)).toEqual(names))

  test.each([
    'để anh hỏi lại đã',
    'Đông, Đoài',
    'thôn Đông, cái này anh chưa rõ lắm',
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    '15/3',
    '',
  ])('other words are none: %s', (said) => expect(unitsListed(said)).toBeNull())
})
