/** Questions about the record are known by what they mean; whatever reports, orders or wishes is none. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainReply } from '../../src/domain/reply.js'
import { fold } from '../../src/domain/vietnamese.js'
import { askedToSee } from '../../src/domain/words/asking.js'
import type { Command } from '../../src/domain/words/command.js'
import { withoutGreeting } from '../../src/domain/words/greeting.js'
import { parseCommand } from '../../src/domain/words/parse-command.js'
import { recordQuestion } from '../../src/domain/words/record-question.js'
import { labelledReplies } from '../support/labelled-replies.js'

/** What answers a question of each kind. */
const ANSWERS: Record<string, string[]> = {
  late: ['late_tasks', 'asked_tasks late'],
  soon: ['asked_tasks soon'],
  stuck: ['asked_tasks stuck'],
  open: ['asked_tasks open', 'period_tasks', 'status'],
  wishes: ['waiting'],
  waiting: ['waiting'],
  silent: ['silent'],
  silent_in: ['asked_tasks silent'],
  unreported: ['asked_tasks unreported'],
  period: ['period_tasks'],
  status: ['status'],
  week: ['due_week'],
  paper: ['paper'],
  help: ['help'],
  mine: ['my_tasks'],
  own_period: ['own_period'],
  received: ['files_received'],
  people: ['people'],
  none: ['none'],
}
const [, ...QUESTIONS] = readFileSync('test/fixtures/questions.tsv', 'utf8').trim().split('\n')

/** As the bot reads it; `who`: 'c' where the asker decides, 'o' an official. */
function answered(who: string, text: string): string {
  const said = withoutGreeting(text)
  const command: Command | null = parseCommand(said) ?? askedToSee(said, who === 'c')
  if (!command) return 'none'
  return command.say === 'asked_tasks' ? `asked_tasks ${command.about}` : command.say
}

test.each(QUESTIONS.map((row) => row.split('\t') as [string, string, string]))('%s: "%s" (%s)', (who, text, kind) => {
  expect(ANSWERS[kind]).toContain(answered(who, text))
  expect(ANSWERS[kind]).toContain(answered(who, fold(text)))
})

test.each(['bên tui có việc chi không', 'tui làm chi', 'bữa ni tui mần chi'])(
  '"%s": without its marks it speaks to a "chị"',
  (text) => {
    expect(answered('o', text)).toBe('my_tasks')
    expect(answered('o', fold(text))).toBe('none')
  },
)

test('the period and whose work it is are heard', () => {
  expect(recordQuestion('quý 1 ai còn nợ việc')).toEqual({
    about: 'open',
    period: { part: 'Q1', year: null },
    isOwn: false,
  })
  expect(recordQuestion('quý trước làm được đến đâu')).toEqual({
    about: 'how_far',
    period: { running: 'quarter', back: 1 },
    isOwn: false,
  })
  expect(recordQuestion('tuần tới có ai đến hạn không')).toMatchObject({ period: 'next_week' })
  expect(recordQuestion('em trễ mấy việc rồi ạ')).toMatchObject({ about: 'late', isOwn: true })
})

describe('replies', () => {
  const folder = 'test/fixtures/replies'
  test.each(readdirSync(folder))('nothing of %s that reports, wishes or orders is a question of the record', (file) => {
    const taken = labelledReplies(`${folder}/${file}`)
      .filter(({ label }) => label !== 'question')
      .flatMap(({ text }) => [text, fold(text)])
      .filter((text) => recordQuestion(text) !== null && plainReply(text).intent !== 'question')
    expect(taken).toEqual([])
  })
})

test.each([
  'ai trễ cũng được nhưng nhớ báo',
  'chưa ai nộp cả',
  'cho em thêm mấy bữa nữa nha',
  'không ai trễ',
  'em không vướng gì',
  'nhắc ai còn trễ',
  'ai trễ thì phê bình',
  'làm tới đâu rồi? mới có một nửa ạ',
  'hỏi Hội Nông dân sao trễ',
  'có lùi được hạn sang tháng 4 không ạ',
  'việc gấp nên em làm trước',
  'chờ anh xem rồi em nộp',
  'tóm tắt em gửi anh rồi',
  'còn làm việc đó, tôi nộp tuần sau',
  'còn việc quý 1, em gửi rồi ạ',
  'hỏi gì hỏi lắm, xong rồi mà!',
  'tới đâu rồi à, em làm xong rồi',
  'đã hết hạn rồi nhưng mong anh mở cổng thêm một hôm',
  'có gì em hỏi thêm',
  'kiểu gì cũng xong',
  'gửi lâu rồi còn gì nữa',
  'làm gì còn nợ báo cáo nào',
])('"%s" asks nothing of the record', (text) => {
  expect(recordQuestion(text)).toBeNull()
  expect(recordQuestion(fold(text))).toBeNull()
})

test.each([
  'em đang vướng mấy chỗ ạ',
  'cho em trễ mấy hôm nhé',
  'còn mấy khâu nữa thôi',
  'còn mấy thôn chưa nộp',
  'tiến độ hơi chậm ạ',
  'kết quả có rồi',
  'tình hình khó khăn',
  'chỉ làm được mấy cái',
  'có vướng đâu',
  'có trễ đâu',
  'bên em còn mấy bản chưa ký',
  'kẹt mấy bữa nay rồi',
  'còn mấy hộ chưa nộp ạ',
  'tình hình còn vướng',
  'xin trễ mấy ngày ạ',
  'làm được mấy phần rồi ạ',
])('"%s" of an official is a report, and no look at the record', (text) => {
  expect(answered('o', text)).toBe('none')
  expect(answered('o', fold(text))).toBe('none')
})

test('"mới" is no "mời" where its mark is there', () => {
  expect(answered('o', 'mới làm được mấy cái')).toBe('none')
})

test('no obstacle is no question of who has one', () => {
  for (const text of ['có vướng đâu', 'có trễ đâu em', 'tiến độ hơi chậm']) expect(answered('c', text)).toBe('none')
})
