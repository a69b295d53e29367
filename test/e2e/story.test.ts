/** The story of a year on the seed plan: what a newcomer does in the rehearsal, driven over the same HTTP. */
import { expect, test } from 'vitest'
import { civilDateAt, clockTimeAt, workCalendar } from '../../src/domain/calendar.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, PEOPLE, startStory } from '../support/rehearsal.js'

const story = await startStory()
const calendar = workCalendar()

test('the seed plan lies with the clerk as a draft; nothing is in the group but the greeting', () => {
  const draft = story.fromBot(CLERK.id).find((m) => m.text.includes('13'))
  expect(draft?.buttons.flat().length).toBeGreaterThan(3)
  expect(story.fromBot(GROUP)).toHaveLength(1)
})

test('the clerk looks at the year to come and activates the plan', async () => {
  const [year] = await story.say(CLERK.id, CLERK.id, 'diễn tập')
  expect(year?.text).toContain('Q1')
  const [activated] = await story.say(CLERK.id, CLERK.id, 'vẫn kích hoạt')
  expect(activated?.text).toMatch(/Đã kích hoạt|đã được kích hoạt/i)
})

test('quarter I is posted on the first working day of January, with buttons and words', async () => {
  await story.turnTo('2023-01-03')
  const post = story.fromBot(GROUP).find((m) => m.text.includes('Q1-1'))
  expect(post?.text).toContain('V-1')
  expect(post?.text).toMatch(/xong Q1-1/i)
  expect(
    post?.buttons
      .flat()
      .map((b) => b.label)
      .join(' '),
  ).toContain('Q1-1')
})

test('"xong rồi ạ" on a post of several tasks asks which; the answer makes a claim that the clerk sees', async () => {
  const post = story.fromBot(GROUP).find((m) => m.text.includes('Q1-1'))
  const [which] = await story.say(HANH, GROUP, 'xong rồi ạ', { replyTo: post?.id ?? 0 })
  expect(which?.buttons.flat().length).toBeGreaterThan(1)
  await story.press(HANH, GROUP, 'Q1-1')
  const recorded = story.fromBot(GROUP).find((m) => m.id === which?.id)
  expect(recorded?.text, 'the question has turned into what was noted').toMatch(/báo xong Q1-1/)
  expect(story.last(CLERK.id)).toContain('xong rồi ạ')
})

test('"chưa xong" of another changes nothing in the open work', async () => {
  expect(await story.say(BINH, GROUP, '@NhacViecBot chưa xong Q1-2'), 'the group is not answered').toEqual([])
  expect(story.world.messages(GROUP).at(-1)?.reactions).toEqual(['✍'])
  expect((await story.say(CHAIRMAN, CHAIRMAN, '/status'))[0]?.text).toContain('0/13')
})

test('a press by somebody who has no seat for the task changes nothing and is told privately', async () => {
  const before = story.fromBot(GROUP).length
  await story.press(CHAIRMAN, GROUP, 'Q1-3')
  expect(story.fromBot(GROUP)).toHaveLength(before)
})

test('a file is filed with the collection, as a hand-in that waits for the clerk', async () => {
  const files = [
    {
      name: 'Ke hoach TDKT Hoi Phu nu.docx',
      mime: 'application/octet-stream',
      bytes: new TextEncoder().encode('kế hoạch'),
    },
  ]
  const [recorded] = await story.say(HANH, HANH, 'Em nộp kế hoạch V-1 rồi ạ', { files })
  expect(recorded?.text).toContain('V-1')
  expect(story.last(CLERK.id)).toContain('Ke hoach TDKT Hoi Phu nu.docx')
})

test('the clerk confirms; the official is told', async () => {
  await story.press(CLERK.id, CLERK.id, 'Xác nhận')
  expect(story.last(HANH)).toContain('V-1')
  const [missing] = await story.say(CLERK.id, CLERK.id, 'ai chưa nộp V-1')
  expect(missing?.text).toContain('Hội Nông dân')
})

test('past 30/01 the nudges have come on working days only, and the clerk hears who is late', async () => {
  await story.turnTo('2023-01-31')
  const nudges = story.fromBot(BINH).filter((m) => m.text.includes('V-1'))
  expect(nudges.map((m) => civilDateAt(new Date(m.at)))).toEqual([
    '2023-01-11',
    '2023-01-17',
    '2023-01-19',
    '2023-01-27',
    '2023-01-30',
  ])
  expect(story.last(CLERK.id)).toContain('V-1')
})

test('/status tells the chairman the truth in at most 12 lines', async () => {
  const [status] = await story.say(CHAIRMAN, CHAIRMAN, '/status')
  expect(status?.text.split('\n').length).toBeLessThanOrEqual(12)
  expect(status?.text).toContain('V-1')
})

test('a claim taken back is open again; an edited message takes its claim back too', async () => {
  await story.say(BINH, BINH, 'xong Q1-3')
  const [withdrawn] = await story.say(BINH, BINH, 'rút Q1-3')
  expect(withdrawn?.text).toContain('Q1-3')
  await story.say(BINH, BINH, 'đã xong Q1-4')
  const said = story.world.messages(BINH).findLast((m) => m.from === BINH)
  story.world.edit({ chatId: BINH, messageId: said?.id ?? 0, text: 'chưa xong Q1-4' })
  await story.rest()
  const [waiting] = await story.say(CLERK.id, CLERK.id, 'chờ xác nhận')
  expect(waiting?.text).not.toContain('Q1-4')
  expect(waiting?.text).not.toContain('Q1-3')
})

test('an extension is asked in words, granted with one tap, and both dates are shown', async () => {
  await story.say(BINH, BINH, 'xin gia hạn V-1 đến 15/2 vì chưa họp được ban chấp hành')
  expect(story.last(CLERK.id)).toContain('15/02/2023')
  await story.press(CLERK.id, CLERK.id, 'Đồng ý')
  expect(story.last(BINH)).toContain('15/02/2023')
})

test('buttons off: the whole way works by words', async () => {
  story.world.showButtons(false)
  await story.say(BINH, BINH, 'xong V-1')
  await story.say(CLERK.id, CLERK.id, 'trả lại V-1 thiếu chữ ký')
  expect(story.last(BINH)).toContain('thiếu chữ ký')
  await story.say(BINH, BINH, 'xong V-1')
  await story.say(CLERK.id, CLERK.id, 'xác nhận V-1')
  expect(story.last(BINH)).toContain('V-1')
  story.world.showButtons(true)
})

test('the year goes by: nothing leaves on a day off or at night, and no note comes twice a day', async () => {
  await story.turnTo('2024-01-10')
  for (const chat of [GROUP, ...PEOPLE.map((p) => p.id)]) {
    for (const message of story.fromBot(chat)) {
      const at = new Date(message.at)
      const answered = story.world
        .messages(chat)
        .some((m) => m.from !== 'bot' && m.from !== null && Math.abs(Date.parse(m.at) - at.getTime()) < 60_000)
      if (answered) continue
      expect(calendar.isWorkingDay(civilDateAt(at)), `${message.at} ${message.text.slice(0, 60)}`).toBe(true)
      expect(clockTimeAt(at) >= '07:00' && clockTimeAt(at) < '18:00').toBe(true)
    }
  }
  const posts = story.fromBot(GROUP).filter((m) => /Q[1-4]-\d+ /.test(m.text) && m.buttons.length > 2)
  expect(posts.map((m) => civilDateAt(new Date(m.at)))).toEqual([
    '2023-01-03',
    '2023-04-03',
    '2023-07-03',
    '2023-10-02',
  ])
}, 120_000)
