/** Which questions the plan answers by itself, and which go to a person. */
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { calledByTitle } from '../../src/domain/words/called-by-title.js'
import { planTopic } from '../../src/domain/words/plan-question.js'

test.each<[string, ReturnType<typeof planTopic>]>([
  ['hạn là 30/1 hay 31/1 ạ?', 'due'],
  ['việc này hạn bao giờ hả chị', 'due'],
  ['khi nào phải nộp ạ?', 'due'],
  ['nộp báo cáo ngày nào vậy anh', 'due'],
  ['còn mấy ngày nữa ạ', 'due'],
  ['việc này bên nào làm?', 'units'],
  ['ai phụ trách việc này ạ', 'units'],
  ['giao cho đơn vị nào vậy', 'units'],
  ['ai phối hợp việc này', 'units'],
  ['ai chủ trì việc đăng ký chỉ tiêu', 'units'],
  ['việc này nội dung gì', 'content'],
  ['cụ thể là làm gì ạ', 'content'],
  ['có cần kèm tệp không ạ', 'evidence'],
  ['nộp gì vậy chị?', 'evidence'],
  ['mẫu ở đâu ạ?', null],
  ['nộp bản cứng hay bản mềm?', null],
  ['có cần nộp bản mềm không ạ', 'evidence'],
  ['mẫu nộp ngày nào có ạ', null],
  ['bao giờ họp vậy chị', null],
  ['gia hạn được không ạ?', null],
  ['kinh phí bên nào chi ạ', null],
  ['nộp muộn có sao không', null],
  ['ai ký giấy ạ', null],
])('%s', (question, topic) => {
  expect(planTopic(question)).toBe(topic)
  expect(planTopic(fold(question))).toBe(topic)
})

const TITLES = [
  'Lắp đặt thùng rác công cộng ở các thôn',
  'Thu gom rác thải sinh hoạt',
  'Phát động phong trào thi đua năm 2023',
  'Tổ chức hội nghị sơ kết phong trào thi đua',
].map((title) => ({ title }))

test.each([
  ['ai chủ trì việc thùng rác', 0],
  ['bên nào lo phát động', 2],
  ['vụ rác thải sinh hoạt giao ai vậy', 1],
  ['hội nghị sơ kết hạn bao giờ', 3],
  ['ai làm việc rác', null],
  ['phong trào thi đua ai làm', null],
  ['việc này ai làm', null],
])('"%s" is called by its title', (question, place) => {
  const task = place === null ? null : TITLES[place]
  expect(calledByTitle(question, TITLES)).toBe(task)
  expect(calledByTitle(fold(question), TITLES)).toBe(task)
})
