/** What is asked of the sending to come is told by the planner of the days: what it says is what leaves. */
import { expect, test } from 'vitest'
import { civilDateAt } from '../../src/domain/calendar.js'
import { CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'

const house = await startHouse()

async function ask(words: string, from = CLERK.id): Promise<string> {
  await house.say(from, from, words)
  return house.last(from)
}

/** What the bot itself began and sent from one day to another. */
async function sent(from: string, until: string) {
  return (await house.ledger()).filter(({ startedBy, state, kind, sentAt }) => {
    const day = sentAt && civilDateAt(sentAt)
    const isPlanned = kind === 'period_post' || kind === 'group_note' || kind === 'person_note'
    return startedBy === 'bot' && isPlanned && state === 'sent' && day !== null && day >= from && day <= until
  })
}

const told = (said: string) => Number(/Sẽ gửi (\d+) tin/.exec(said)?.[1] ?? 0)

test('before anything has left: what comes next is the post of the first working day, after the New Year', async () => {
  const next = await ask('bao giờ gửi tin tiếp theo')
  expect(next).toContain('Lần gửi tới: thứ Ba, 03/01/2023')
  expect(next).toContain('08:00 thứ Ba, 03/01/2023 – gửi nhóm: đăng nhiệm vụ đầu kỳ')
  expect(await ask('thứ hai tới có gửi gì không', CHAIRMAN)).toMatch(
    /^Không có tin nào sẽ gửi vào thứ Hai, 02\/01\/2023\nĐó là ngày nghỉ nên Nhắc Việc không tự gửi tin\.\nLần gửi tới: thứ Ba, 03\/01\/2023$/,
  )
})

test('whoever asks of the own is told of the own, an official of nothing else; how it sends as a habit is told to all', async () => {
  for (const words of ['bot nhắc tôi khi nào', 'bao giờ bot nhắc tiếp']) {
    const own = await ask(words, HANH)
    expect(own).toMatch(/^Lần gửi tới cho Vi Thị Hạnh: /)
    expect(own).not.toMatch(/Bình|Lan|Sơn|nhóm/)
  }
  expect(await ask('sau tết bot nhắc gì')).toContain('từ 27/01/2023 đến 02/02/2023')
  for (const person of [CLERK.id, HANH])
    expect(await ask('ngày nghỉ có nhắc không', person)).toMatch(
      /^Nhắc Việc tự gửi tin lúc 08:00 các ngày làm việc, ngày nghỉ không gửi\n[\s\S]*trước 7, 3, 1 ngày làm việc và trong ngày đến hạn/,
    )
})

test('what is too much for one answer is counted, message by message', async () => {
  const said = await ask('tháng 2 gửi những tin gì')
  const shown = [...said.matchAll(/– gửi ([^:]+):/g)].reduce((sum, [, to = '']) => sum + to.split(', ').length, 0)
  expect(Number(/và (\d+) tin khác/.exec(said)?.[1])).toBe(told(said) - shown)
})

test.each([
  ['2023-01-06', '2023-01-09', '2023-01-15'],
  ['2023-03-24', '2023-03-27', '2023-04-02'],
  ['2023-03-31', '2023-04-03', '2023-04-09'],
])('asked on %s for the week that follows: as many as are told leave', async (day, from, until) => {
  await house.turnTo(day, '10:00')
  const said = await ask('tuần sau gửi những tin gì')
  await house.turnTo(until, '20:00')
  const left = await sent(from, until)
  expect(left.length, said).toBeGreaterThan(0)
  expect(told(said), said).toBe(left.length)
})

test('of a unit and of a task: the day that is told is the day on which they are next spoken of', async () => {
  await house.turnTo('2023-05-10', '10:00')
  const said = await ask('khi nào nhắc Hội Phụ nữ')
  const [, day = ''] = /Lần gửi tới cho Hội Liên hiệp Phụ nữ: .*?(\d\d\/\d\d\/\d{4})/.exec(said) ?? []
  const [dd, mm, yyyy] = day.split('/')
  const on = `${yyyy}-${mm}-${dd}`
  expect(on > '2023-05-10', said).toBe(true)
  const ofTask = await ask('lần nhắc tới của V-1 là hôm nào')
  expect(ofTask).toMatch(/^(?:Lần gửi tới về V-1: |Theo kế hoạch đang thực hiện, không còn tin nào sẽ gửi về V-1)/)
  await house.turnTo(on, '20:00')
  expect((await sent(on, on)).length).toBeGreaterThan(0)
})

test('today counts what has not left; what is reported as done meanwhile is not foretold', async () => {
  await house.turnTo('2023-06-01', '07:30')
  const before = await ask('hôm nay sẽ gửi gì')
  expect(before).toMatch(/^(?:Sẽ gửi|Không có tin nào sẽ gửi)/)
  await house.turnTo('2023-06-01', '18:00')
  expect((await sent('2023-06-01', '2023-06-01')).length).toBe(told(before))
  expect(await ask('hôm nay còn sẽ gửi gì nữa')).toMatch(/^Không có tin nào sẽ gửi vào thứ Năm, 01\/06\/2023/)
})

test('an official is told of what is for the own eyes, and the group of nothing', async () => {
  const said = await ask('mai bot gửi tin gì', HANH)
  expect(said).toContain('cho Vi Thị Hạnh')
  expect(said).not.toMatch(/Bình|Lan|Sơn|nhóm/)
  const before = house.fromBot(GROUP).length
  await house.say(CLERK.id, GROUP, '@NhacViecBot mai gửi gì')
  for (const { text } of house.fromBot(GROUP).slice(before)) expect(text).not.toContain('Sẽ gửi')
})

test.each([
  ['Hội Nông dân nói không nhận được tin V-1, bot gửi chưa', /tin nhắc, thông báo(?: nào)? cho Hội Nông dân về V-1/],
  ['thứ hai vừa rồi bot gửi gì', /vào thứ Hai, 29\/05\/2023/],
  ['hôm thứ sáu tuần trước bot gửi chưa', /vào thứ Sáu, 26\/05\/2023/],
  ['đã gửi báo cáo cho chủ tịch chưa', /^(?:Đã gửi|Chưa gửi) .*cho .*trong 7 ngày qua/],
])('of what was sent: "%s"', async (words, says) => {
  expect(await ask(words)).toMatch(says)
  expect(await ask(words, CHAIRMAN)).toMatch(says)
})
