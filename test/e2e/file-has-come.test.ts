/** That a file has come is told at once, though its album may still grow; the report stays one. A group of no office gets one line a day. */
import { describe, expect, test, vi } from 'vitest'
import type { ZaloManners } from '../../src/rehearsal/world.js'
import { BINH, HANH as OFFICIAL, startHouse, startOwnHouse } from '../support/house.js'
import { BOT_NAME, HANH, LAN, SON, startZaloHouse, ZALO_GROUP } from '../support/zalo-house.js'

const photo = (name: string) => ({ name, mime: 'image/jpeg', bytes: new TextEncoder().encode(`ÿØÿ${name}`) })
const COMING = 'Nhắc Việc đang nhận tệp của đồng chí, sẽ trả lời sau ít giây.'

describe('a file that waits for its album', () => {
  test('on Telegram gets a sign at once, the first of its album only, and one report', async () => {
    const house = await startHouse()
    await house.turnTo('2023-01-03', '09:00')
    const before = house.fromBot(OFFICIAL).length
    await house.say(OFFICIAL, OFFICIAL, 'xong Q1-3', { files: [photo('a.jpg'), photo('b.jpg')] })
    const parts = house.world.messages(OFFICIAL).filter((m) => m.files.length > 0)
    expect(parts.map((m) => m.reactions)).toEqual([['👀'], []])
    expect(house.fromBot(OFFICIAL)).toHaveLength(before)
    await house.clock().turnTo(new Date(house.clock().now().getTime() + 7_000), () => {})
    await house.rest()
    expect(house.fromBot(OFFICIAL).slice(before)).toHaveLength(1)
    expect(house.last(OFFICIAL)).toContain('Đã nhận kèm 2 tệp')
  })

  test('on Telegram is worked on behind its sign, which would else replace the one for what became of it', async () => {
    const house = await startOwnHouse({
      timeouts: { callSeconds: 8, holdSeconds: 0.5, graceSeconds: 0.3, fileSeconds: 5 },
    })
    await house.turnTo('2023-01-03', '09:00')
    house.world.fail({ method: 'setMessageReaction', chatId: OFFICIAL, answer: 'half_open' })
    const signs = () => house.world.calls().filter(({ method }) => method === 'setMessageReaction')
    const soon = { timeout: 20_000, interval: 5 }
    const files = [photo('a.jpg'), photo('b.jpg')]
    house.world.say({ from: OFFICIAL, chatId: OFFICIAL, text: 'xong Q1-3', files })
    await vi.waitFor(() => expect(signs()).toHaveLength(1), soon)
    house.world.say({ from: BINH, chatId: BINH, text: 'xong Q1-2', files })
    await vi.waitFor(() => expect(signs()).toHaveLength(2), soon)
    const fetches = () => house.world.calls().filter(({ method }) => method === 'getFile').length
    const before = fetches()
    const turning = house.clock().turnTo(new Date(house.clock().now().getTime() + 7_000), () => {})
    await vi.waitFor(async () => expect(await house.stateOf('Q1-2', 'UBND xã')).toBe('claimed'), soon)
    expect(fetches() - before, 'of the other person alone').toBe(2)
    await turning
    await house.rest()
    expect(await house.stateOf('Q1-3', 'Hội đồng TĐKT')).toBe('claimed')
  })

  test.each<Partial<ZaloManners>>([
    { body: 'bare', photoField: 'photo_url' },
    { body: 'wrapped', photoField: 'photo' },
  ])('on Zalo, which has no signs, one line: $body, $photoField', async (manners) => {
    const house = await startZaloHouse({ group: false, manners })
    const said = await house.say(HANH, HANH, '', { files: [photo('a.jpg'), photo('b.jpg')] })
    expect(said.map((m) => m.text)).toEqual([COMING])
    await house.turnBy(7_000)
    await house.rest()
    expect(house.fromBot(HANH).filter((m) => m.text === COMING)).toHaveLength(1)
    expect(house.last(HANH)).not.toBe(COMING)
  })
})

test('a Zalo group of no office: one line a day, without data, that says what the clerk types; then it works', async () => {
  const house = await startZaloHouse({ group: true })
  const inGroup = async (person: number, words: string) =>
    (await house.say(person, ZALO_GROUP, `@${BOT_NAME} ${words}`)).map((m) => m.text)
  const [line, ...more] = await inGroup(SON, 'tiến độ')
  expect(more).toEqual([])
  expect(line).toContain('chưa nối với cơ quan')
  expect(line).toContain('liên kết nhóm')
  expect(line).not.toMatch(/Tân Thành|việc quá hạn|Q\d-\d/)
  expect(await inGroup(HANH, 'xong Q1-3')).toEqual([])
  await house.turnTo('2022-12-31', '09:00')
  expect(await inGroup(HANH, 'xong Q1-3')).toEqual([line])
  expect((await inGroup(LAN, 'liên kết nhóm'))[0]).toContain('Đã nối nhóm')
  expect((await inGroup(SON, 'tiến độ')).join()).not.toContain('chưa nối với cơ quan')
})
