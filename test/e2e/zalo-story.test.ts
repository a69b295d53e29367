/** The story of a plan's year on Zalo alone, in words alone, with a restart and a platform out of order in it: in an office whose bot may be in groups, and in one whose bot may not. */
import { describe, expect, test } from 'vitest'
import { civilDateAt, clockTimeAt, workCalendar } from '../../src/domain/calendar.js'
import type { ZaloHouse } from '../support/zalo-house.js'
import {
  BINH,
  BOT_NAME,
  HANH,
  handIn,
  LAN,
  linkIn,
  planFile,
  SON,
  startZaloHouse,
  ZALO_GROUP,
} from '../support/zalo-house.js'

const withGroup = await startZaloHouse({ group: true })
const alone = await startZaloHouse({ group: false, manners: { body: 'wrapped', photoField: 'photo' } })
const calendar = workCalendar()
const mention = (text: string) => `@${BOT_NAME} ${text}`

describe.each([
  { name: 'where groups work', house: withGroup, group: true },
  { name: 'where they do not', house: alone, group: false },
])('$name', ({ house, group }) => {
  const inGroup = (person: number, text: string) =>
    group ? house.say(person, ZALO_GROUP, mention(text)) : house.say(person, person, text)
  const posted = (person: number) =>
    house.fromBot(group ? ZALO_GROUP : person).find((m) => m.text.includes('Trả lời: '))

  test('the clerk hands in the plan by the page, looks at the year and activates', async () => {
    if (group) await house.say(LAN, ZALO_GROUP, mention('liên kết nhóm'))
    const [page] = await house.say(LAN, LAN, 'gửi kế hoạch')
    await handIn(linkIn(page?.text ?? ''), [planFile()])
    await house.rest()
    expect((await house.say(LAN, LAN, 'diễn tập')).map((m) => m.text).join('\n')).toContain('Q1')
    expect((await house.say(LAN, LAN, 'vẫn kích hoạt')).at(-1)?.text).toMatch(/Đã kích hoạt/)
  })

  test('quarter I is posted in words, each message within 2,000 characters, to whom it concerns', async () => {
    await house.turnTo('2023-01-03')
    for (const person of [HANH, BINH]) {
      const text = posted(person)?.text ?? ''
      expect(text).toMatch(/Trả lời: .*xong Q1-/)
    }
    if (group) return
    const toHanh = house
      .fromBot(HANH)
      .map((m) => m.text)
      .join('\n')
    expect(toHanh, 'her own tasks').toContain('Q1-3')
    expect(
      house.fromBot(SON).some((m) => m.text.includes('Q1-4')),
      'who owes nothing of it is not bothered',
    ).toBe(false)
  })

  test('"xong Q1-3" and "chưa Q1-4" are noted; the clerk sees the claim', async () => {
    await inGroup(HANH, 'xong Q1-3')
    expect(house.last(LAN)).toContain('Q1-3')
    await inGroup(BINH, 'chưa Q1-4')
    expect((await house.say(SON, SON, 'tiến độ'))[0]?.text).toContain('0/13')
  })

  test('words without a code get a numbered list; a number chooses', async () => {
    const [which] = await house.say(BINH, BINH, 'xong rồi ạ')
    expect(which?.text).toMatch(/1\./)
    expect((await house.say(BINH, BINH, '1'))[0]?.text).toMatch(/báo xong/)
  })

  test('"danh sách" and "trợ giúp" answer in private', async () => {
    expect((await house.say(HANH, HANH, 'danh sách'))[0]?.text).toContain('V-1')
    expect((await house.say(HANH, HANH, 'trợ giúp'))[0]?.text).toContain('nộp tệp')
  })

  test('a photo with its code is evidence; the clerk confirms in words', async () => {
    const photo = { name: 'IMG_1.jpg', mime: 'image/jpeg', bytes: new Uint8Array([255, 216, 255, 1]) }
    await house.say(HANH, HANH, 'Em nộp kế hoạch V-1 rồi ạ', { files: [photo] })
    await house.turnTo('2023-01-03', '08:20')
    expect(house.last(LAN)).toMatch(/anh-2023-01-03-\w+\.jpg/)
    await house.say(LAN, LAN, 'xác nhận V-1')
    expect(house.last(HANH)).toContain('V-1')
    expect((await house.say(LAN, LAN, 'ai chưa nộp V-1'))[0]?.text).toContain('Hội Nông dân')
  })

  test('an extension is asked, granted and shown with both dates', async () => {
    await house.say(BINH, BINH, 'chưa V-1')
    await house.say(BINH, BINH, 'xin gia hạn V-1 đến 15/2 vì chưa họp được ban chấp hành')
    await house.say(LAN, LAN, 'đồng ý gia hạn V-1')
    expect(house.last(BINH)).toContain('15/02/2023')
  })

  test('what is said while the platform is out of order and the bot is restarted is answered once', async () => {
    house.zalo.fail({ method: 'sendMessage', times: 2, answer: { page: 502 } })
    const before = house.fromBot(BINH).length
    await house.say(BINH, BINH, 'xong Q1-4')
    expect(house.fromBot(BINH)).toHaveLength(before)
    await house.restart()
    house.zalo.fail({ method: 'sendMessage', times: 1, answer: { page: 429 } })
    await house.turnTo('2023-01-04', '08:30')
    expect(house.fromBot(BINH).filter((m) => /báo xong Q1-4/.test(m.text))).toHaveLength(1)
    expect(
      house.fromBot(LAN).filter((m) => /Q1-4/.test(m.text) && /xác nhận Q1-4/.test(m.text)).length,
    ).toBeGreaterThan(0)
    await house.say(LAN, LAN, 'xác nhận Q1-4')
    expect((await house.say(SON, SON, 'tiến độ'))[0]?.text).toMatch(/[1-9]\d*\/13/)
  })

  test('a quarter goes by: nothing at night or on a day off, no text over 2,000', async () => {
    await house.turnTo('2023-04-04')
    checkQuiet(house)
    const sends = house.zalo.calls().filter((c) => c.method === 'sendMessage')
    for (const { params } of sends) expect(String(params.text).length).toBeLessThanOrEqual(2000)
    // 0: a proxy's page stood in the place of the API.
    expect(sends.every((c) => c.status === 200 || c.status === 0)).toBe(true)
  }, 120_000)

  test('the year goes by: every quarter is posted once, nothing is lost, nothing is doubled', async () => {
    await house.restart()
    house.zalo.fail({ method: 'sendMessage', times: 3, answer: { page: 502 } })
    await house.turnTo('2023-12-31', '17:00')
    checkQuiet(house)
    const ledger = await house.ledger()
    expect(ledger.filter((d) => d.state === 'failed' || d.state === 'unknown')).toEqual([])
    const posts = ledger.filter((d) => d.kind === 'period_post' && d.state === 'sent')
    for (const quarter of ['Q1', 'Q2', 'Q3', 'Q4'])
      expect(
        posts.filter((d) => d.kind === 'period_post' && d.params.period === `2023-${quarter}`).length,
      ).toBeGreaterThan(0)
    expect(new Set(posts.map((d) => d.key)).size).toBe(posts.length)
    // A 502 leaves open whether the message arrived; here it never did, and so nobody reads anything twice on one day.
    for (const chat of house.zalo.chats()) {
      const ofBot = house.zalo.messages(chat.id).filter((m) => m.from === 'bot' && m.text.length > 200)
      const texts = ofBot.map((m) => `${m.at.slice(0, 10)} ${m.text}`)
      expect(new Set(texts).size, `chat ${chat.id}`).toBe(texts.length)
    }
    expect((await house.say(SON, SON, 'tiến độ'))[0]?.text).toMatch(/quá hạn|trễ/i)
  }, 300_000)
})

function checkQuiet(house: ZaloHouse): void {
  for (const chat of house.zalo.chats()) {
    const messages = house.zalo.messages(chat.id)
    const said = messages.filter((m) => m.from !== 'bot')
    for (const { from, at, text } of messages) {
      const isAnswer = said.some((m) => Math.abs(Date.parse(m.at) - Date.parse(at)) < 60_000)
      if (from !== 'bot' || isAnswer) continue
      expect(calendar.isWorkingDay(civilDateAt(new Date(at))), `${at} ${text.slice(0, 60)}`).toBe(true)
      expect(clockTimeAt(new Date(at)) >= '07:00' && clockTimeAt(new Date(at)) < '18:00').toBe(true)
    }
  }
}
