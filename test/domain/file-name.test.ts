import { expect, test } from 'vitest'
import { fileNameOf } from '../../src/domain/file-name.js'

const long =
  'Báo cáo kết quả thực hiện công tác thi đua khen thưởng 6 tháng đầu năm 2023 của Hội Nông dân xã Tân Thành.docx'

test.each([
  ['../../../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\Lan\\Ke hoach.docx', 'Ke hoach.docx'],
  ['Kế hoạch số 26/KH-UBND.docx', 'Kế hoạch số 26/KH-UBND.docx'],
  ['Danh\u202Esách\u0007.xlsx', 'Danhsách.xlsx'],
  [long, long],
  ['thu muc/', 'tep'],
  ['..', 'tep'],
])('%s is called %s', (sent, name) => {
  expect(fileNameOf(sent)).toBe(name)
})

test('a name without end keeps its beginning and its ending', () => {
  const name = fileNameOf(`Kế hoạch ${'a'.repeat(400)}.pdf`)
  expect(name).toHaveLength(120)
  expect(name).toMatch(/^Kế hoạch a+….pdf$/)
})
