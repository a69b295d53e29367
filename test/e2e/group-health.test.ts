/** Groups change under the bot: it notices, tells the clerk in private what to do, keeps what is for the group, and serves the others. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, type House, startHouse } from '../support/house.js'

let house: House
/** A house less, that the next may have its connections. */
afterEach(() => house.stop())

async function running(): Promise<House> {
  const timeouts = { callSeconds: 5, holdSeconds: 0.2, graceSeconds: 5, fileSeconds: 5 }
  house = await startHouse({ patience: { firstMs: 20, mostMs: 200 }, timeouts })
  await house.turnTo('2023-01-03')
  return house
}

/** What Telegram tells by itself comes late: a message that it refuses is the first to say it. */
async function hearNothing(): Promise<void> {
  house.world.fail({ method: 'getUpdates', times: 1000, answer: { status: 502, description: 'Bad Gateway' } })
  const trouble = async () => (await house.app().vitals()).platforms[0]?.trouble
  await vi.waitFor(async () => expect(await trouble()).not.toBeNull(), { timeout: 20_000, interval: 20 })
}

const told = (words: string) => house.fromBot(CLERK.id).filter((m) => m.text.includes(words)).length
const minutes = (n: number) =>
  house
    .clock()
    .turnTo(new Date(house.clock().now().getTime() + n * 60_000), () => {})
    .then(() => house.rest())
const stateOf = async () => (await house.inside((office) => office.groups()))[0]

/** One message for the group that the bot starts by itself. */
async function queueForGroup(said: string): Promise<void> {
  await house.inside(async (office) => {
    const [group] = await office.groups()
    await office.queue([
      {
        key: said,
        target: { to: 'group', group: group?.id ?? 0 },
        startedBy: 'bot',
        notBefore: house.clock().now(),
        meantFor: null,
        kind: 'say',
        params: { kind: 'question_for_clerk', member: 'Hạnh', task: null, said },
      },
    ])
  })
  await house.app().settle()
}
const posted = (said: string, chat = GROUP) => house.fromBot(chat).filter((m) => m.text.includes(said)).length

describe('a group that becomes a supergroup', () => {
  const NEW = -1009876543210

  test.each([
    ['tells so', true],
    ['tells so only by refusing a message', false],
  ])('and %s: its id follows, the message comes once, old words and buttons work', async (_, announced) => {
    await running()
    const [post] = house.fromBot(GROUP).filter((m) => m.buttons.length > 1)
    const data = post?.buttons.flat().find((b) => b.label.includes('Q1-2'))?.data ?? ''
    if (!announced) await hearNothing()
    house.world.migrate(GROUP, NEW)
    if (announced) await house.rest()
    await queueForGroup('Họp lúc 14 giờ')
    expect(posted('Họp lúc 14 giờ', NEW)).toBe(1)
    house.world.clearFailures()
    await house.rest()
    expect(posted('Họp lúc 14 giờ', NEW)).toBe(1)
    expect((await stateOf())?.address.externalId).toBe(String(NEW))

    house.world.press({ from: BINH, chatId: GROUP, messageId: post?.id ?? 0, data })
    await house.rest()
    const claimed = (await house.work()).claims
    expect(claimed).toHaveLength(1)
    await house.say(HANH, NEW, '@NhacViecBot xong Q1-3')
    expect((await house.work()).claims).toHaveLength(2)
  })

  test('an answer that waits for the old chat follows as well, and does not go round in circles', async () => {
    await running()
    await hearNothing()
    house.world.migrate(GROUP, NEW)
    await house.inside((office) =>
      office.queue([
        {
          key: 'to-the-old-chat',
          target: { to: 'chat', chat: { platform: 'telegram', externalId: String(GROUP), topic: null }, replyTo: null },
          startedBy: 'person',
          notBefore: house.clock().now(),
          meantFor: null,
          kind: 'say',
          params: { kind: 'question_for_clerk', member: 'Hạnh', task: null, said: 'gửi nơi cũ' },
        },
      ]),
    )
    await house.app().settle()
    expect(posted('gửi nơi cũ', NEW)).toBe(1)
    house.world.clearFailures()
    await house.rest()
    expect(posted('gửi nơi cũ', NEW)).toBe(1)
  })
})

describe('privacy mode', () => {
  test('the clerk is told once what the bot does not hear and how to mend it; then that it hears', async () => {
    await running()
    expect(told('đặt làm quản trị viên')).toBe(1)
    expect(posted('quản trị viên')).toBe(0)
    await house.turnTo('2023-01-05')
    expect(told('đặt làm quản trị viên')).toBe(1)
    const group = await stateOf()
    expect([group?.state, group?.hears]).toEqual(['active', 'addressed'])

    house.world.promoteBot(GROUP, true)
    await house.turnTo('2023-01-09', '08:30')
    expect((await stateOf())?.hears).toBe('all')
    expect(told('Từ nay Nhắc Việc nghe được')).toBe(1)
    await house.say(BINH, GROUP, 'Q1-2 xong')
    expect((await house.work()).claims).toHaveLength(1)
  })
})

describe('who may not write', () => {
  test('removed: told at once, what is for the group waits, others are served; added again it comes', async () => {
    await running()
    house.world.removeBot(GROUP)
    await house.rest()
    expect(told('đã bị đưa ra khỏi nhóm')).toBe(1)
    const calls = house.world.calls().length
    await queueForGroup('Nộp báo cáo quý')
    await minutes(30)
    const tried = house.world.calls().slice(calls)
    expect(tried.filter((c) => c.method === 'sendMessage' && c.params.chat_id === GROUP)).toEqual([])
    expect((await house.ledger()).find((d) => d.key === 'Nộp báo cáo quý')).toMatchObject({
      state: 'queued',
      reason: 'chat_gone',
      attempts: 0,
    })
    expect((await house.say(HANH, HANH, 'việc của em')).length).toBeGreaterThan(0)
    const shown = async () => (await house.say(CLERK.id, CLERK.id, 'gửi chưa')).at(-1)?.text ?? ''
    const held = /Thi đua xã Tân Thành, câu hỏi: chờ gửi từ \S+( \S+)?, chưa gửi được vì Nhắc Việc bị chặn hoặc/
    expect(await shown()).toMatch(held)
    await house.turnTo('2023-01-13', '09:00')
    expect(await shown(), 'also when it is ten days old').toMatch(held)
    expect(await shown()).toMatch(/Còn \d tin đã đến giờ mà chưa gửi được/)

    house.world.addGroup({
      id: GROUP,
      title: 'Cán bộ xã',
      members: [CLERK.id, HANH, BINH, CHAIRMAN],
      withBot: true,
      admin: false,
    })
    await house.rest()
    await minutes(1)
    expect(posted('Nộp báo cáo quý')).toBe(1)
    expect(told('viết lại được')).toBe(1)
  })

  test('muted by an administrator: told at once, goes on by itself', async () => {
    await running()
    house.world.restrictBot(GROUP, true)
    await house.rest()
    expect(told('không được phép viết')).toBe(1)
    await queueForGroup('Nộp báo cáo quý')
    house.world.restrictBot(GROUP, false)
    await house.rest()
    await minutes(1)
    expect(posted('Nộp báo cáo quý')).toBe(1)
  })

  test('everybody is muted without a word to the bot: told within ten minutes of the first refusal; open again, it goes on', async () => {
    await running()
    house.world.lockGroup(GROUP, true)
    await queueForGroup('Nộp báo cáo quý')
    await minutes(10)
    expect(told('không được phép viết')).toBe(1)
    expect((await stateOf())?.state).toBe('muted')
    const calls = house.world.calls().length
    await minutes(60)
    const asked = house.world.calls().slice(calls)
    expect(asked.filter((c) => c.method === 'sendMessage' && c.params.chat_id === GROUP)).toEqual([])
    expect(told('không được phép viết')).toBe(1)
    house.world.lockGroup(GROUP, false)
    await minutes(10)
    expect(posted('Nộp báo cáo quý')).toBe(1)
    expect(told('viết lại được')).toBe(1)
  })

  test('a group that stays closed for a month: what was for it is given up, with its reason', async () => {
    await running()
    house.world.removeBot(GROUP)
    await queueForGroup('Nộp báo cáo quý')
    await house.turnTo('2023-02-06', '09:00')
    expect((await house.ledger()).find((d) => d.key === 'Nộp báo cáo quý')).toMatchObject({
      state: 'failed',
      reason: 'chat_gone',
    })
  }, 120_000)
})

describe('topics', () => {
  async function linkTopic(topic: number): Promise<void> {
    house.world.setTopic(GROUP, topic, 'open')
    house.world.say({ from: CLERK.id, chatId: GROUP, text: '/link@NhacViecBot', topic })
    await house.rest()
    expect((await stateOf())?.address.topic).toBe(String(topic))
  }

  test.each(['closed', 'deleted'] as const)(
    '%s: the group hears it all the same, the clerk is told once',
    async (how) => {
      await running()
      await linkTopic(77)
      await queueForGroup('trong chủ đề')
      const inTopic = house.world.calls().filter((c) => c.method === 'sendMessage' && c.params.message_thread_id === 77)
      expect(inTopic.length).toBeGreaterThan(0)
      house.world.setTopic(GROUP, 77, how)
      await queueForGroup('chủ đề đã mất')
      await queueForGroup('lần sau')
      expect([posted('chủ đề đã mất'), posted('lần sau')]).toEqual([1, 1])
      expect(told('vào chủ đề chung')).toBe(1)
      expect((await stateOf())?.address.topic).toBeNull()
      await linkTopic(78)
    },
  )

  test('switched on: what goes to the group still gets there, who asks in a topic is answered in it, and linked there it posts there', async () => {
    await running()
    house.world.setTopic(GROUP, 1, 'open')
    house.world.setTopic(GROUP, 55, 'open')
    const since = house.world.calls().length
    const topicsOf = (words: string) =>
      house.world
        .calls()
        .slice(since)
        .filter((c) => c.method === 'sendMessage' && String(c.params.text).includes(words))
        .map((c) => c.params.message_thread_id ?? null)
    await queueForGroup('nhóm vừa bật chủ đề')
    house.world.say({ from: HANH, chatId: GROUP, text: '@NhacViecBot tiến độ dạng chữ', topic: 55 })
    await house.rest()
    expect(topicsOf('nhóm vừa bật chủ đề')).toEqual([null])
    expect(topicsOf('Tiến độ')).toEqual([55])
    expect(await stateOf()).toMatchObject({ state: 'active', address: { topic: null } })
    await linkTopic(55)
    await queueForGroup('từ nay vào chủ đề')
    expect(topicsOf('từ nay vào chủ đề')).toEqual([55])
    expect(told('chủ đề')).toBe(0)
  })

  test('switched off: the same; and an answer in a topic stays in it', async () => {
    await running()
    await linkTopic(77)
    house.world.say({ from: HANH, chatId: GROUP, text: '@NhacViecBot việc của em', topic: 77 })
    await house.rest()
    house.world.setTopic(GROUP, 77, 'deleted')
    await queueForGroup('không còn chủ đề')
    expect(posted('không còn chủ đề')).toBe(1)
  })

  test('the general topic is closed: it waits, and the clerk hears of it', async () => {
    await running()
    house.world.setTopic(GROUP, 1, 'closed')
    await queueForGroup('vào chủ đề chung')
    expect((await house.ledger()).find((d) => d.key === 'vào chủ đề chung')).toMatchObject({
      state: 'queued',
      reason: 'chat_gone',
    })
    await minutes(10)
    expect(told('không còn gửi được tin tới đây')).toBe(1)
    await linkTopic(78)
    await minutes(1)
    expect(posted('vào chủ đề chung')).toBe(1)
  })
})

test('an anonymous administrator: nothing is recorded, it is said each time, and the clerk learns the cure once', async () => {
  await running()
  for (const code of ['Q1-1', 'Q1-2'])
    house.world.say({ from: CHAIRMAN, chatId: GROUP, text: `@NhacViecBot xong ${code}`, anonymous: true })
  await house.rest()
  expect((await house.work()).claims).toEqual([])
  expect(posted('gửi ẩn danh')).toBe(2)
  expect(told('Remain anonymous')).toBe(1)
})

test('one person blocks the bot: the clerk learns whom to ask, the others get theirs; taken back, it goes on', async () => {
  await running()
  house.world.block(HANH, true)
  await house.turnTo('2023-01-11', '09:00')
  expect(told('Vi Thị Hạnh đã chặn Nhắc Việc')).toBe(1)
  expect(house.fromBot(BINH).filter((m) => m.text.includes('V-1'))).toHaveLength(1)
  const before = house.fromBot(HANH).length
  house.world.block(HANH, false)
  await house.rest()
  await house.turnTo('2023-01-17', '09:00')
  expect(house.fromBot(HANH).length).toBeGreaterThan(before)
})

test('somebody without a username is called by the account, so that the call arrives', async () => {
  await running()
  const binh = house.world.people().find((p) => p.id === BINH)
  expect(binh?.username).toBeNull()
  house.world.block(BINH, true)
  await house.rest()
  await house.turnTo('2023-01-09', '09:00')
  const calls = house.fromBot(GROUP).flatMap((m) => m.entities.filter((e) => e.type === 'text_mention'))
  expect(calls.map((e) => e.userId)).toContain(BINH)
})
