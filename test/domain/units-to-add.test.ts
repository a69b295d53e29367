/** One unit or several, as the clerk types them. */
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { beginsAsUnit } from '../../src/domain/words/unit-head.js'
import { unitsToAdd } from '../../src/domain/words/units-to-add.js'

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
