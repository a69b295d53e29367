/** The adapter in a world with groups, privacy mode, buttons and a network that fails, over the Bot API's own HTTP. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChatAddress, IncomingMessage, Said } from '../../src/application/message.js'
import type { DeliveryError } from '../../src/application/ports.js'
import type { TokenAdapter } from '../../src/platforms/adapter.js'
import type { TelegramWorld } from '../../src/rehearsal/world.js'
import { readableLog } from '../support/telegram-log.js'
import { adapterFor, BINH, forgetUpdates, GROUP, HANH, startWorld } from '../support/telegram-stage.js'

const ROOM: ChatAddress = { platform: 'telegram', externalId: String(GROUP.id), topic: null }
const POST: Said = {
  lines: [
    [{ bold: 'Q1-3' }, ' Rà soát hộ nghèo'],
    ['Mời ', { mention: 'Bình', account: '502', username: null }],
  ],
  buttons: [[{ label: 'Xong', action: { do: 'claim', task: 2_147_483_647 } }]],
  tasks: [1],
}

let world: TelegramWorld
let log: ReturnType<typeof readableLog>
let adapter: TokenAdapter
let heard: IncomingMessage[]

beforeEach(async () => {
  world = await startWorld()
  log = readableLog()
  heard = []
  for (const person of [HANH, BINH]) world.addPerson({ ...person })
  world.addGroup({ ...GROUP })
  await forgetUpdates(world)
  adapter = adapterFor(world, log)
  await adapter.start(async (messages) => void heard.push(...messages))
})
afterEach(async () => {
  await adapter.stop()
  await world.close()
  expect(log.text()).not.toContain(world.token.split(':')[1])
})

const newest = () => heard.at(-1)
const inRoom = (text: string, more: object = {}) => world.say({ from: BINH.id, chatId: GROUP.id, text, ...more })
async function post(): Promise<number> {
  return Number((await adapter.send(ROOM, POST, { replyTo: null })).messageId)
}

describe('in a group', () => {
  test('a post arrives with its styles and buttons; a reply to it and a press of it come back', async () => {
    const id = await post()
    const shown = world.messages(GROUP.id).find((m) => m.id === id)
    expect(shown).toMatchObject({
      text: 'Q1-3 Rà soát hộ nghèo\nMời Bình',
      entities: [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'text_mention', offset: 26, length: 4, userId: 502 },
      ],
      buttons: [[{ label: 'Xong', data: '1c.2147483647' }]],
    })
    inRoom('xong rồi ạ', { replyTo: id })
    await vi.waitFor(() => expect(newest()).toMatchObject({ kind: 'text', text: 'xong rồi ạ', answers: String(id) }))
    world.press({ from: BINH.id, chatId: GROUP.id, messageId: id, data: '1c.2147483647' })
    await vi.waitFor(() =>
      expect(newest()).toMatchObject({
        kind: 'press',
        action: { do: 'claim', task: 2_147_483_647 },
        messageId: String(id),
        sender: { externalId: '502', name: 'Bình', username: null },
      }),
    )
  })

  test('its talk is not heard, not even by an administrator; calls and task codes are', async () => {
    const office = { ...GROUP, id: -1009876543210, admin: true }
    world.addGroup(office)
    const before = world.updates().length
    const say = (text: string) => world.say({ from: BINH.id, chatId: office.id, text })
    say('trưa nay ăn gì các bác')
    say('@NhacViecBot tiến độ')
    say('việc Q1-3 xong')
    await vi.waitFor(() =>
      expect(heard.flatMap((m) => ('text' in m ? [m.text] : []))).toEqual(['tiến độ', 'việc Q1-3 xong']),
    )
    expect(newest()?.chat).toMatchObject({ externalId: '-1009876543210', kind: 'group', title: GROUP.title })
    // Telegram did bring the talk: it was the bot that dropped it.
    expect(world.updates()).toHaveLength(before + 3)
  })

  test('an edited reply comes as an edit of the same message', async () => {
    const said = inRoom('xong', { replyTo: await post() })[0]
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    world.edit({ chatId: GROUP.id, messageId: said?.id ?? 0, text: 'chưa xong' })
    await vi.waitFor(() =>
      expect(newest()).toMatchObject({ kind: 'edited', text: 'chưa xong', messageId: String(said?.id) }),
    )
    expect(new Set(heard.map((m) => m.key)).size).toBe(2)
  })

  test('who speaks as the group is nobody', async () => {
    inRoom('xong Q1-3', { replyTo: await post(), anonymous: true })
    await vi.waitFor(() => expect(newest()?.sender).toMatchObject({ anonymous: true }))
  })

  test('files of an album that answers a post all come, with one album name', async () => {
    const files = [1, 2, 3].map((n) => ({ name: `trang-${n}.jpg`, mime: 'image/jpeg', bytes: new Uint8Array([n]) }))
    inRoom('báo cáo ạ', { replyTo: await post(), files })
    await vi.waitFor(() => expect(heard).toHaveLength(3))
    expect(new Set(heard.map((m) => 'album' in m && m.album)).size).toBe(1)
  })

  test('being removed is heard', async () => {
    world.removeBot(GROUP.id)
    await vi.waitFor(() =>
      expect(newest()).toMatchObject({ kind: 'standing', standing: 'removed', chat: { externalId: String(GROUP.id) } }),
    )
    const gone = await adapter.send(ROOM, POST, { replyTo: null }).catch((e: DeliveryError) => e)
    expect(gone).toMatchObject({ answer: { kind: 'chat_gone', movedTo: null } })
  })
})

describe('a press', () => {
  test('is answered to who pressed, with an alert', async () => {
    const id = await post()
    world.press({ from: BINH.id, chatId: GROUP.id, messageId: id, data: '1c.2147483647' })
    await vi.waitFor(() => expect(newest()?.kind).toBe('press'))
    const noticed = new Promise((resolve) => world.onNotice(resolve))
    const press = newest()
    expect(
      await adapter.answerPress(press?.kind === 'press' ? press.pressId : '', {
        ...POST,
        lines: [['Đã ghi nhận']],
        buttons: [],
      }),
    ).toBe(true)
    expect(await noticed).toEqual({ person: BINH.id, text: 'Đã ghi nhận', alert: true })
  })
})

describe('a person', () => {
  test('who blocks the bot and takes it back is heard, and cannot be written to meanwhile', async () => {
    const chat: ChatAddress = { platform: 'telegram', externalId: String(BINH.id), topic: null }
    world.say({ from: BINH.id, chatId: BINH.id, text: '/start' })
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    world.block(BINH.id, true)
    await vi.waitFor(() => expect(newest()).toMatchObject({ standing: 'blocked' }))
    const refused = await adapter.send(chat, POST, { replyTo: null }).catch((e: DeliveryError) => e)
    expect(refused).toMatchObject({ answer: { kind: 'chat_gone' } })
    world.block(BINH.id, false)
    await vi.waitFor(() => expect(newest()).toMatchObject({ standing: 'started' }))
    await adapter.send(chat, POST, { replyTo: null })
  })
})

describe('the network', () => {
  test.each([
    ['html', 'html', true],
    ['cut after', 'cut_after', true],
    // It did not take effect, but nobody on this side can know.
    ['cut before', 'cut_before', true],
  ] as const)('%s: the message may have arrived', async (_, answer, maybeSent) => {
    world.fail({ method: 'sendMessage', answer })
    const lost = await adapter.send(ROOM, POST, { replyTo: null }).catch((e: DeliveryError) => e)
    expect(lost).toMatchObject({ answer: { kind: 'unreachable', maybeSent } })
  })

  test.each([{ status: 502, description: 'Bad Gateway' }, 'cut_before', 'cut_after', 'html'] as const)(
    '%o at getUpdates loses nothing',
    async (answer) => {
      const texts = () => new Set(heard.map((m) => 'text' in m && m.text))
      world.fail({ method: 'getUpdates', answer })
      for (const n of [1, 2, 3]) inRoom(`@NhacViecBot Q1-${n} xong`)
      await vi.waitFor(() => expect([...texts()]).toEqual(['Q1-1 xong', 'Q1-2 xong', 'Q1-3 xong']), 10_000)
      // The failure may come before the messages or between them and their confirmation.
      await vi.waitFor(() => expect(log.lines[0]).toMatchObject({ level: 'warn' }), 10_000)
    },
  )

  test('rates that Telegram enforces come as rate_limited with a time', async () => {
    world.enforceRates(true)
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() => adapter.send(ROOM, POST, { replyTo: null }).catch((e: DeliveryError) => e.answer)),
    )
    const limited = answers.flatMap((a) => ('kind' in a && a.kind === 'rate_limited' ? [a] : []))
    expect(limited.length).toBeGreaterThan(0)
    for (const { retryAfterSeconds } of limited) expect(retryAfterSeconds).toBeGreaterThan(0)
  })

  test('an update that Telegram brings again has the key it had', async () => {
    inRoom('@NhacViecBot Q1-1 xong')
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    world.redeliver(world.updates().at(-1)?.update_id ?? 0)
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(heard[1]?.key).toBe(heard[0]?.key)
  })
})
