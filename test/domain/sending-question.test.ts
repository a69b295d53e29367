/** Questions about what the bot has sent are known by what they mean; what asks of a unit's own sending, reports or orders is none. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { asksHowItSends } from '../../src/domain/words/sending-habit.js'
import { sendingAsked } from '../../src/domain/words/sending-question.js'
import type { SendingTime } from '../../src/domain/words/sending-time.js'
import { labelledReplies } from '../support/labelled-replies.js'
import { member } from '../support/office.js'

const units = [
  { id: 1, name: 'Hội Liên hiệp Phụ nữ', aliases: [], collects: true },
  { id: 2, name: 'Hội Nông dân', aliases: [], collects: true },
  { id: 3, name: 'Ủy ban MTTQ xã', aliases: [], collects: true },
  { id: 4, name: 'Công an xã', aliases: [], collects: false },
]
const members = [member({ id: 1, name: 'Vi Thị Hạnh', seats: [1] }), member({ id: 2, name: 'Lý Văn Bình', seats: [2] })]
/** What it asks of, in short. */
function asked(text: string, decides = true): string | null {
  const of = sendingAsked(text, { units, members, today: '2023-01-17' }, decides)
  if (!of) return null
  const names = of.units.map((id) => units.find((unit) => unit.id === id)?.name)
  const people = of.members.map((id) => members.find((one) => one.id === id)?.name)
  const span = (time: SendingTime) => (time.from === time.to ? time.from : `${time.from}..${time.to}`)
  const past = of.past && span(of.past)
  const day = past === '2023-01-17' ? 'today' : past === '2023-01-16' ? 'yesterday' : past
  const ahead = of.ahead === null || of.ahead === 'next' ? of.ahead : `${of.ahead.from}..${of.ahead.to}`
  const when = [day, of.lately && 'week', of.toMe && 'me', ahead]
  return [...of.refs, ...names, ...people, ...of.roles, of.inGroup && 'group', ...when, of.unknown]
    .filter(Boolean)
    .join(', ')
}

const QUESTIONS: [text: string, of: string][] = [
  ['sao chưa thấy gửi', ''],
  ['sao Hội Nông dân không nhận được tin', 'Hội Nông dân'],
  ['Hội Nông dân báo không nhận được tin nhắc', 'Hội Nông dân'],
  ['bên phụ nữ kêu chưa nhận được gì hết', 'Hội Liên hiệp Phụ nữ'],
  ['sao nhóm không thấy gì', 'group'],
  ['những tin chưa gửi được', ''],
  ['tin đi chưa', ''],
  ['đã gửi nhắc cho Hội Nông dân chưa', 'Hội Nông dân'],
  ['hôm nay gửi những gì rồi', 'today'],
  ['có tin nào lỗi không', ''],
  ['nhóm đã nhận tin chưa', 'group'],
  ['tin nhắc hôm qua tới ai rồi', 'yesterday'],
  ['tin nhắc sáng nay gửi đi chưa em', 'today'],
  ['sao từ sáng tới giờ chưa thấy bot gửi gì hết', 'today'],
  ['gửi cho công an xã chưa', 'Công an xã'],
  ['đã nhắn cho bên Công an xã chưa nhỉ', 'Công an xã'],
  ['Q1-3 đã nhắc ai chưa', 'Q1-3'],
  ['hôm qua gửi được bao nhiêu tin', 'yesterday'],
  ['có tin nào không gửi được không', ''],
  ['tin nào bị lỗi vậy', ''],
  ['bên phụ nữ nhận được tin chưa', 'Hội Liên hiệp Phụ nữ'],
  ['chị Hạnh nhận được tin nhắc chưa', 'Vi Thị Hạnh'],
  ['trong nhóm đã đăng bài quý 2 chưa', 'group'],
  ['bữa ni có gửi gì chưa', 'today'],
  ['sao nhóm im re vậy, bot có gửi không', 'group'],
  ['tin gửi cho chủ tịch đi chưa', 'chairman'],
  ['mấy tin hôm qua có tới không', 'yesterday'],
  ['liệt kê các tin đã gửi hôm nay', 'today'],
  ['tin nhắn bị kẹt ở đâu', ''],
  ['việc số 4 quý 1 đã gửi nhắc chưa', '4'],
  ['đã báo cho Hội Phụ nữ về Q1-5 chưa', 'Q1-5, Hội Liên hiệp Phụ nữ'],
  ['tuần này gửi mấy tin rồi', 'week'],
  ['có ai chưa nhận được tin nhắc không', ''],
  ['răng chưa thấy nhắn cho Hội Nông dân rứa', 'Hội Nông dân'],
  ['tin nhắc Q1-2 tới ai rồi', 'Q1-2'],
  ['sáng giờ gửi mấy tin rồi em', 'today'],
  ['bot nhắn cho Mặt trận chưa', 'Ủy ban MTTQ xã'],
  ['còn tin nào đang chờ gửi không', ''],
  ['tin gửi nhóm hôm nay bị lỗi hả', 'group, today'],
  ['hổm rày gửi cho ai những gì', 'week'],
  ['vì sao tin cho Văn phòng không gửi được', 'clerk'],
  ['mọi người nhận được tin nhắc hết chưa', ''],
  ['chiều nay có gửi tin gì không', 'today'],
  ['đã nhắc Hội Nông dân với bên phụ nữ chưa', 'Hội Nông dân, Hội Liên hiệp Phụ nữ'],
  ['gửi cho trạm y tế chưa', 'trạm y tế'],
  ['vì sao tin của Hội Nông dân chưa gửi được', 'Hội Nông dân'],
  ['gửi lại được chưa', ''],
  ['tin hôm 3/1 gửi ai', '2023-01-03'],
  ['ngày 30/12 gửi những gì', '2022-12-30'],
  ['tại sao Hội Nông dân không nhận được tin nhắc', 'Hội Nông dân'],
  ['bot có chạy không', ''],
  ['sáng ni nhắc mấy đơn vị rồi', 'today'],
  ['thông báo đã đến các đơn vị chưa', ''],
  ['em gửi tin cho mọi người chưa', ''],
  ['anh Bình có nhận được tổng hợp không', 'Lý Văn Bình'],
  ['bot bị lỗi à', ''],
  ['khi nào thì bot nhắc Hội Nông dân', 'Hội Nông dân, next'],
  ['hôm nay có gửi tin nào', 'today'],
  ['tin gửi cho anh Bình được không', 'Lý Văn Bình'],
]

/** Of what is still to be sent; today is a Tuesday. */
const AHEAD: [text: string, of: string][] = [
  ['chiều mai có nhắc ai không em', '2023-01-18..2023-01-18'],
  ['tuần tới dự kiến gửi những tin gì', '2023-01-23..2023-01-29'],
  ['hôm nào thì bot nhắc Mặt trận', 'Ủy ban MTTQ xã, next'],
  ['Q1-5 sắp nhắc chưa', 'Q1-5, next'],
  ['đợt nhắc sau là ngày mấy', 'next'],
  ['mai có tin gì cho chủ tịch không', 'chairman, 2023-01-18..2023-01-18'],
  ['bao lâu nữa bot nhắc bên phụ nữ', 'Hội Liên hiệp Phụ nữ, next'],
  ['thứ tư tuần sau bot có gửi gì không', '2023-01-25..2023-01-25'],
  ['anh Bình bao giờ được nhắc', 'Lý Văn Bình, next'],
  ['bài quý 2 bao giờ đăng', '2023-04-01..2023-06-30'],
  ['từ giờ tới cuối tuần còn nhắc những đơn vị nào', '2023-01-17..2023-01-22'],
  ['ngày kia gửi nhóm tin gì', 'group, 2023-01-19..2023-01-19'],
  ['lịch gửi tin tuần sau thế nào', '2023-01-23..2023-01-29'],
  ['lần tới nhắc Hội Nông dân là bao giờ', 'Hội Nông dân, next'],
  ['mấy giờ mai gửi tin nhóm', 'group, 2023-01-18..2023-01-18'],
  ['mai gửi gì', '2023-01-18..2023-01-18'],
  ['tuần sau bot nhắc những ai', '2023-01-23..2023-01-29'],
  ['khi nào nhắc Hội Phụ nữ', 'Hội Liên hiệp Phụ nữ, next'],
  ['bao giờ gửi tin tiếp theo', 'next'],
  ['sáng mai có gửi không', '2023-01-18..2023-01-18'],
  ['lần nhắc tới của V-3 là hôm nào', 'V-3, next'],
  ['ngày mai bot gửi tin cho ai', '2023-01-18..2023-01-18'],
  ['thứ hai tới có nhắc Hội Nông dân không', 'Hội Nông dân, 2023-01-23..2023-01-23'],
  ['sắp tới gửi những tin gì', 'next'],
  ['tin nhắc tiếp theo là khi nào', 'next'],
  ['bao giờ bot nhắc Công an xã', 'Công an xã, next'],
  ['tháng sau đăng bài gì trong nhóm', 'group, 2023-02-01..2023-02-28'],
  ['ngày 20/1 bot nhắc ai', '2023-01-20..2023-01-20'],
  ['Q1-3 khi nào nhắc lần nữa', 'Q1-3, next'],
]

test.each([...QUESTIONS, ...AHEAD])('"%s"', (text, of) => {
  expect(asked(text)).toBe(of)
  expect(asked(`${text}?`)).toBe(of)
  expect(fold(asked(fold(text)) ?? 'null')).toBe(fold(of))
})

// Written when all of the above was read.
const LATER: [text: string, of: string][] = [
  ['khi nào thì gửi tổng hợp tuần cho chủ tịch', 'chairman, next'],
  ['tổng hợp bao giờ gửi', 'next'],
  ['bao giờ gửi báo cáo cho chủ tịch', 'chairman, next'],
  ['ngày 25 bot có nhắc ai không', '2023-01-25..2023-01-25'],
  ['còn nhắc V-1 lần nào nữa không', 'V-1, next'],
  ['hôm nay còn gửi gì nữa không', '2023-01-17..2023-01-17'],
  ['từ giờ đến hết tháng bot gửi những gì', '2023-01-17..2023-01-31'],
  ['cuối tuần này bot có gửi gì không', '2023-01-20..2023-01-22'],
  ['tin tuần sau gửi lúc mấy giờ', '2023-01-23..2023-01-29'],
  ['lịch nhắc của Hội Phụ nữ', 'Hội Liên hiệp Phụ nữ, next'],
  ['thứ sáu vừa qua gửi mấy tin', '2023-01-13'],
  ['thứ 6 này gửi gì', '2023-01-20..2023-01-20'],
  ['hôm thứ hai bot gửi gì', 'yesterday'],
  ['thứ 5 tuần trước nhắc những ai rồi', '2023-01-12'],
  ['đã gửi báo cáo tuần cho sếp chưa', 'chairman'],
  ['báo cáo gửi chủ tịch chưa', 'chairman'],
  ['chị Hạnh kêu không thấy tin nhắc V-1, gửi chưa', 'V-1, Vi Thị Hạnh'],
  ['còn tin nào lỗi nữa không', ''],
]

// What clerks and chairmen ask, written before any of it was tried.
const OF_OTHER_TIMES: [text: string, of: string][] = [
  ['sau tết bot nhắc gì', '2023-01-27..2023-02-02'],
  ['nghỉ tết xong bot nhắc những ai', '2023-01-27..2023-02-02'],
  ['trước tết còn gửi tin nào nữa không', '2023-01-17..2023-01-19'],
  ['trong dịp tết có nhắc ai không', '2023-01-20..2023-01-26'],
  ['sau giỗ tổ bot gửi gì', '2023-05-04..2023-05-10'],
  ['hết tết bot nhắc lại từ ngày nào', '2023-01-27..2023-02-02'],
  ['nghỉ lễ 30/4 xong gửi gì', '2023-05-04..2023-05-10'],
  ['sau lễ 2/9 bot gửi những gì', '2023-09-05..2023-09-11'],
  ['từ đầu tháng đến giờ nhắc Hội Phụ nữ mấy lần', 'Hội Liên hiệp Phụ nữ, 2023-01-01..2023-01-17'],
  ['bot nhắc tôi khi nào', 'me, next'],
  ['mai có nhắc tôi không', 'me, 2023-01-18..2023-01-18'],
  ['tuần sau bot gửi gì cho tôi', 'me, 2023-01-23..2023-01-29'],
  ['tuần trước gửi bao nhiêu tin', '2023-01-09..2023-01-15'],
  ['tháng trước gửi được mấy tin', '2022-12-01..2022-12-31'],
  ['tháng này gửi được bao nhiêu tin rồi', '2023-01-01..2023-01-17'],
  ['tháng này còn gửi tin gì nữa không', '2023-01-17..2023-01-31'],
  ['tin đầu tuần gửi hết chưa', 'yesterday'],
  ['V-1 còn nhắc mấy lần nữa', 'V-1, next'],
  ['nhắc Hội Nông dân lần cuối khi nào', 'Hội Nông dân'],
]

test.each(OF_OTHER_TIMES)('"%s"', (text, of) => {
  expect(asked(text)).toBe(of)
  expect(fold(asked(fold(text)) ?? 'null')).toBe(fold(of))
})

describe('how it sends as a habit', () => {
  test.each([
    'bot nhắc trước hạn mấy ngày',
    'nhắc trước bao nhiêu ngày vậy em',
    'bot gửi tin lúc mấy giờ hàng ngày',
    'ngày nghỉ có nhắc không',
    'cuối tuần bot có gửi tin không',
    'thứ bảy có nhắc việc không ạ',
    'bot có nhắc việc quá hạn không',
    'quá hạn mấy ngày thì báo chủ tịch, bot nhắc ai',
    'bao lâu bot nhắc một lần',
    'báo cáo tuần gửi vào thứ mấy',
    'tổng hợp tuần gửi cho ai',
    'bot nhắc như thế nào',
    'tin tổng hợp của chủ tịch gửi ngày nào',
    'bot gửi tin buổi sáng hay buổi chiều',
    'quy tắc nhắc việc',
  ])('"%s"', (text) => {
    expect(asksHowItSends(text)).toBe(true)
    expect(asksHowItSends(fold(text))).toBe(true)
  })

  test.each([
    'ngày nghỉ 06/02/2026 Lễ hội xã',
    'V-1 nhắc trước mấy ngày',
    'cuối tuần này bot có gửi gì không',
    'đã nhắc mấy lần rồi',
    'hôm nay nhắc mấy lần',
    'nhắc Hội Nông dân',
    'mai gửi gì',
    'quá hạn mấy việc',
    'việc quá hạn xử lý thế nào',
    'báo cáo tuần gửi cho ai rồi',
  ])('"%s" is none', (text) => expect(asksHowItSends(text)).toBe(false))

  test('nor is what people report of their work', () => {
    const dir = 'test/fixtures/replies'
    const reports = readdirSync(dir).flatMap((file) => labelledReplies(`${dir}/${file}`))
    const told = reports.filter(({ label }) => label !== 'question' && label !== 'unclear' && label !== 'other')
    expect(told.map(({ text }) => text).filter(asksHowItSends)).toEqual([])
  })
})

test.each(LATER)('"%s"', (text, of) => {
  expect(asked(text)).toBe(of)
  expect(fold(asked(fold(text)) ?? 'null')).toBe(fold(of))
})

test('"mốt" is the day after tomorrow where it has its mark', () => {
  expect(asked('mốt có tin nào gửi nhóm không')).toBe('group, 2023-01-19..2023-01-19')
})

describe('no question about it', () => {
  test.each([
    'Hội Nông dân gửi chưa',
    'Hội Phụ nữ gửi báo cáo chưa',
    'chị Hạnh nhắn gì chưa',
    'ai gửi rồi',
    'đơn vị nào đã gửi rồi',
    'Q1-3 gửi chưa',
    'đã gửi công văn cho các thôn chưa ạ',
    'nhắc Hội Nông dân',
    'gửi nhắc cho Hội Nông dân',
    'nhắc Hội Nông dân nộp báo cáo chưa xong',
    'sao bot nhắc em hoài vậy',
    'răng bot nhắc tui hè',
    'nhắc việc là gì',
    'gửi qua đâu hả chị',
    'tôi gửi tin cho anh Bình rồi',
    'mai nhắc Hội Nông dân nhé?',
    'mai Hội Nông dân gửi báo cáo không',
    'ngày mai nhắc anh Bình được không',
    'sáng mai nhắc lại Hội Phụ nữ giúp tôi',
    'khi nào xong thì nhắn tôi',
    'Hội Nông dân gửi báo cáo cho chủ tịch chưa',
    'chủ tịch gửi báo cáo chưa',
    'mai ai gửi báo cáo',
    'mai tôi gửi báo cáo được không',
    'khi nào Hội Phụ nữ gửi',
    'bao giờ gửi báo cáo',
    'mai có việc gì không',
    'hôm nay có việc gì',
    'gửi cho tôi tiến độ',
    'gửi lại tin cho anh Bình được không',
    'nhắc lại anh Bình được không',
    'rồi nhé, đừng réo nữa nào',
    'đừng nhắc ai nữa',
    'thôi khỏi nhắc nữa nào',
    'không phải nhắc đâu, tôi gửi rồi',
    'bao giờ bão tan thì em gửi',
    'rõ rồi sếp mà lần sau anh nhắn riêng cho em',
  ])('"%s"', (text) => expect(asked(text)).toBeNull())

  test.each(['rồi nhé, đừng réo nữa nào', 'không phải nhắc đâu, tôi gửi rồi', 'bao giờ bão tan thì em gửi'])(
    'nor without its marks: "%s"',
    (text) => expect(asked(fold(text))).toBeNull(),
  )

  test.each(['em gửi rồi, chị nhận được chưa', 'sao em gửi rồi mà không thấy', 'em chưa nhận được tin nhắc nào'])(
    'of an official: "%s"',
    (text) => expect(asked(text, false)).toBeNull(),
  )

  const dir = 'test/fixtures/replies'
  test.each(readdirSync(dir))('what people report of their work is none: %s', (file) => {
    const reports = labelledReplies(`${dir}/${file}`).filter(
      ({ label }) => label !== 'question' && label !== 'unclear' && label !== 'other',
    )
    expect(reports.length).toBeGreaterThan(10)
    expect(reports.map(({ text }) => text).filter((text) => asked(text, false) !== null)).toEqual([])
  })
})
