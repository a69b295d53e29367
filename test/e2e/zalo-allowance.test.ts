/** The messages of a month run low on Zalo: the clerk is told, what cannot wait still leaves, the rest waits or goes by Telegram. */
import { describe, expect, test } from 'vitest'
import { used } from '../../src/domain/allowance.js'
import { instantOf } from '../../src/domain/calendar.js'
import type { ZaloHouse } from '../support/zalo-house.js'
import {
  BINH,
  BOT_NAME,
  CLERK,
  GROUP,
  HANH,
  handIn,
  LAN,
  linkIn,
  planFile,
  SON,
  startZaloHouse,
  ZALO_GROUP,
} from '../support/zalo-house.js'

const MONTHLY = 60

const notices = (house: ZaloHouse, chat: number) =>
  house.fromBot(chat).filter((m) => /tháng 1\/2023 đã dùng/.test(m.text))

/** People talk to the bot until this share of the month is used. */
async function useUp(house: ZaloHouse, share: number, from: string): Promise<void> {
  const left = async () =>
    MONTHLY * share - used(await house.app.store.outbox.traffic('zalo', instantOf(from, '00:00')))
  while ((await left()) > 0) await house.say(SON, SON, 'tiến độ')
}

const waiting = async (house: ZaloHouse) =>
  (await house.ledger()).filter((d) => d.state === 'queued' && d.reason === 'saving_messages')

describe('an office on Zalo alone', async () => {
  const house = await startZaloHouse({ group: false, monthlyMessages: MONTHLY })

  test('every message is counted once, both ways; what comes by a page is none', async () => {
    const [page] = await house.say(LAN, LAN, 'gửi kế hoạch')
    await handIn(linkIn(page?.text ?? ''), [planFile()])
    await house.rest()
    await house.say(LAN, LAN, 'vẫn kích hoạt')
    const traffic = await house.app.store.outbox.traffic('zalo', instantOf('2022-12-01', '00:00'))
    const messages = house.zalo.chats().flatMap((chat) => house.zalo.messages(chat.id))
    const sent = messages.filter((m) => m.from === 'bot').length
    expect(traffic).toEqual({
      sent: { private: sent, group: 0 },
      received: { private: messages.length - sent, group: 0 },
    })
    expect(await house.app.store.outbox.traffic('zalo', instantOf('2023-01-01', '00:00'))).toMatchObject({
      sent: { private: 0 },
      received: { private: 0 },
    })
  })

  test('at 80 % the clerk is told, once', async () => {
    await house.turnTo('2023-01-03')
    expect(notices(house, LAN)).toEqual([])
    await useUp(house, 0.8, '2023-01-01')
    await house.turnTo('2023-01-03', '09:00')
    await house.turnTo('2023-01-03', '10:00')
    expect(notices(house, LAN)).toHaveLength(1)
    expect(notices(house, LAN)[0]?.text).toMatch(/^Zalo: tháng 1\/2023 đã dùng \d\d\/60 tin \(8\d %\)/)
    expect(notices(house, SON)).toEqual([])
  })

  test('at 95 % a note waits for the month and stands so in the ledger; answers leave', async () => {
    await useUp(house, 0.95, '2023-01-01')
    const before = house.fromBot(HANH).length
    await house.turnTo('2023-01-17', '08:30')
    expect(notices(house, LAN), 'told that saving has begun').toHaveLength(2)
    expect(house.fromBot(HANH)).toHaveLength(before)
    expect((await waiting(house)).map((d) => d.kind)).toContain('person_note')
    const [ledger] = await house.say(LAN, LAN, 'gửi chưa')
    expect(ledger?.text).toContain('nhường cho tin gấp')
    expect(await house.say(HANH, HANH, 'việc của tôi')).not.toHaveLength(0)
  })

  test('a claim reaches the clerk, and the last day its people', async () => {
    await house.say(BINH, BINH, 'xong Q1-4')
    expect(house.last(LAN)).toContain('Q1-4')
    await house.turnTo('2023-01-30', '08:30')
    expect(house.last(HANH)).toContain('V-1')
  })

  test('with the new month what waited leaves, as one note that says since when', async () => {
    await house.turnTo('2023-02-01', '08:30')
    expect(await waiting(house)).toEqual([])
    const ledger = await house.ledger()
    expect(ledger.filter((d) => d.state === 'failed' || d.state === 'unknown')).toEqual([])
    expect(ledger.filter((d) => d.reason === 'merged_into_newer').length).toBeGreaterThan(0)
  })
})

describe('an office on both', async () => {
  const house = await startZaloHouse({ group: true, telegram: 'both', monthlyMessages: MONTHLY })

  test('what could wait goes by Telegram, and the ledger says so', async () => {
    await house.say(LAN, ZALO_GROUP, `@${BOT_NAME} liên kết nhóm`)
    await house.say(CLERK.id, CLERK.id, 'vẫn kích hoạt')
    await house.say(HANH, HANH, 'nhận tin qua Zalo')
    await house.turnTo('2023-01-16', '12:00')
    await useUp(house, 0.95, '2023-01-01')
    const onZalo = house.fromBot(HANH).length
    await house.turnTo('2023-01-17', '08:30')
    expect(house.fromBot(HANH)).toHaveLength(onZalo)
    expect(house.last(103)).toContain('V-1')
    const note = (await house.ledger()).findLast(
      (d) => d.kind === 'person_note' && d.target.to === 'member' && d.reason !== null,
    )
    expect(note).toMatchObject({ state: 'sent', reason: 'saving_messages' })
    const [ledger] = await house.say(CLERK.id, CLERK.id, 'gửi chưa')
    expect(ledger?.text).toContain('bằng kênh khác vì số tin của tháng sắp hết')
  })

  test('what is for a group on a platform that asks for hours of silence: the clerk is told on the other', async () => {
    await house.turnTo('2023-01-18', '08:30')
    const description = 'Too Many Requests: retry after 18000'
    const answer = { status: 429, description, parameters: { retry_after: 18_000 } }
    house.telegram?.fail({ method: 'sendMessage', chatId: GROUP, answer })
    await house.inside(async (office) => {
      const group = (await office.groups()).find((g) => g.address.platform === 'telegram')
      await office.queue([
        {
          key: 'for-the-group',
          target: { to: 'group', group: group?.id ?? 0 },
          startedBy: 'bot',
          notBefore: instantOf('2023-01-18', '08:30'),
          meantFor: null,
          kind: 'say',
          params: { kind: 'question_for_clerk', member: 'Lan', task: null, said: 'Mời cả nhóm xem' },
        },
      ])
    })
    const before = house.fromBot(LAN).length
    for (const time of ['08:31', '08:55', '09:25']) await house.turnTo('2023-01-18', time)
    expect(
      house
        .fromBot(LAN)
        .slice(before)
        .filter((m) => m.text.includes('gửi nhiều lần vẫn chưa được')),
    ).toHaveLength(1)
  })
})
