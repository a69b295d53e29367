import { describe, expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { allBut } from '../../src/domain/words/all-but.js'
import { saidOn } from '../../src/domain/words/said-on.js'
import { slashNear } from '../../src/domain/words/slash.js'

describe.each([
  ['with diacritics', (text: string) => text],
  ['without', fold],
] as const)('%s', (_name, typed) => {
  test.each([
    ['trừ Q1-4 ra thì xong hết', ['Q1-4']],
    ['xong hết rồi, trừ Q1-4', ['Q1-4']],
    ['ngoài việc 3 ra các việc khác xong rồi ạ', ['3']],
    ['còn mỗi Q1-4 chưa xong, các việc còn lại xong cả rồi', ['Q1-4']],
    ['trừ Q1-4 và Q1-3 thì tất cả đã nộp', ['Q1-4', 'Q1-3']],
    ['ngoài Q1-2 chưa nộp, các việc khác xong rồi', ['Q1-2']],
    ['trừ Q1-4 thì xong hết, em báo cáo anh', ['Q1-4']],
  ])('%s: all but %j', (text, but) => {
    expect(allBut(typed(text))?.but).toEqual(but)
  })

  test.each([
    'trừ Q1-4 ra thì chưa xong gì',
    'Q1-4 xong hết rồi',
    'trừ Q1-4',
    'trừ Q1-4 ra thì xong hết chưa?',
    'ngoài Q1-2 đã nộp, các việc khác xong rồi',
    'ngoài Q1-2 đã nộp các việc khác cũng xong rồi',
    'trừ Q1-4 xong rồi, các việc khác xong hết',
    'ngoài Q1-2 đã nộp hết, các việc còn lại cũng xong',
    'xong hết rồi, trừ Q1-4 đã nộp hôm qua',
    'Q1-2 xong hết rồi, gửi dự trù đây ạ',
    'bảng dự trù Q1-2, các việc xong hết rồi',
  ])('%s: says no such thing', (text) => {
    expect(allBut(typed(text))).toBeNull()
  })

  test.each([
    ['hôm 28/3 em nộp rồi', '2023-03-28'],
    ['em nộp V-1 từ 25/3 rồi ạ', '2023-03-25'],
    ['nộp hôm qua rồi', '2023-03-30'],
    ['em gửi hôm kia rồi', '2023-03-29'],
    ['nộp từ 20/12/2022 rồi', '2022-12-20'],
    ['nộp ngày 20/12 rồi', '2022-12-20'],
    ['em nộp báo cáo cho chị Lan hôm qua rồi', '2023-03-30'],
    ['nộp hôm qua rồi chị ơi', '2023-03-30'],
    ['hôm 28/3 bên em đã hoàn thành', '2023-03-28'],
    ['nộp 20/12 rồi', null],
    ['Q1-1 tôi qua nộp trực tiếp rồi', null],
    ['em gửi sang qua zalo rồi', null],
    ['em đem qua nộp rồi', null],
    ['hôm qua chị nhắc, hôm nay em nộp rồi', null],
    ['hôm qua chị nhắc em nộp rồi', null],
    ['hôm kia họp, em nộp rồi', null],
    ['hôm qua chưa nộp, sáng nay em nộp rồi', null],
    ['xong 8/10 chỉ tiêu', null],
    ['hoàn thành từ 8/10 chỉ tiêu trở lên', null],
    ['em nộp báo cáo ngày 5/3 rồi', null],
    ['nộp báo cáo từ 1/3 đến 31/3 rồi', null],
    ['nộp hôm 20/3, bổ sung nộp hôm 28/3 rồi', null],
    ['em nộp rồi', null],
    ['hạn 29/1 em nộp rồi', null],
    ['đã nộp kế hoạch số 12/3 rồi', null],
    ['3/12 thôn nộp rồi', null],
    ['Q1-2 xong rồi', null],
    ['nộp trước 15/3 rồi', null],
    ['5/4 nộp rồi', null],
    ['huyện gửi hôm 28/3, em nộp rồi', null],
    ['chị Lan gửi hôm 28/3, em nộp rồi', null],
    ['mẫu huyện ban hành hôm kia, em nộp rồi', null],
    ['QĐ ngày 28/3 em gửi rồi', null],
    ['công văn số 12/CV-UBND ngày 28/3 em gửi rồi', null],
    ['kế hoạch ngày 28/3/2023 em nộp rồi', null],
    ['em nộp cho huyện hôm 28/3, xã chưa nộp, giờ nộp rồi', null],
    ['em gửi huyện hôm 28/3, bây giờ em nộp rồi', null],
    ['em nộp cho huyện hôm 28/3 rồi', '2023-03-28'],
    ['báo cáo hôm 28/3 em gửi rồi', '2023-03-28'],
    ['dạ chị, em gửi hôm 28/3 rồi', '2023-03-28'],
    ['anh ơi em nộp hôm qua rồi', '2023-03-30'],
    ['ngày 28/3 em nộp rồi, gửi chị xem', '2023-03-28'],
    ['Hội Phụ nữ nộp hôm 28/3 rồi', '2023-03-28'],
  ] as const)('"%s" on 31/03/2023: %s', (text, day) => {
    expect(saidOn(typed(text), '2023-03-31')).toBe(day)
  })
})

test.each([
  ['tối qua em nộp rồi', '2023-03-30'],
  ['em gửi sáng qua rồi ạ', '2023-03-30'],
  ['toi qua nop roi', null],
  ['em gui sang qua roi', null],
] as const)('a part of yesterday is known by its marks: "%s"', (text, day) => {
  expect(saidOn(text, '2023-03-31')).toBe(day)
})

test.each([
  ['stauts', 'status'],
  ['viêc', 'viec'],
  ['hepl', 'help'],
  ['tiendo1', 'tiendo'],
  ['xyz', undefined],
] as const)('/%s is nearest to /%s', (typed, near) => {
  expect(slashNear(typed)?.slash).toBe(near)
})
