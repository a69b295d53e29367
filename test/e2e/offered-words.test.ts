/** Whatever the bot offers to somebody, a word in its help, under a list or in a sentence, or a button, works for that person there. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Delivery, DeliveryState } from '../../src/application/ports.js'
import type { Notice, WorldMessage } from '../../src/rehearsal/world.js'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import type { ZaloHouse } from '../support/zalo-house.js'
import { BOT_NAME, HANH as HANH_ON_ZALO, LAN, SON, startZaloHouse, ZALO_GROUP } from '../support/zalo-house.js'

/** What says that the word or button should not have been offered to this reader, or not here. */
const NOT_FOR_YOU = new Set([
  ...['not_your_role', 'not_in_group', 'only_in_group', 'not_understood', 'not_understood_leader'],
  ...['command_unknown', 'kind_unsupported', 'button_expired', 'which_unit', 'text_missing'],
])
/** Words after which nothing can be tried any more: the office's own people and plan would be gone. */
const ENDS = /^(?:thôi việc|bàn giao|xóa dữ liệu|bỏ dự thảo|hủy|mời|phân công|kích hoạt|thêm đơn vị|quên|lấy lại)/i
const MOST = 90
/** Fewer come to light only where the words are no longer found in what is said. */
const LEAST = 25

/** The words that a text offers: under a list, in the help, and in marks behind "gõ". */
function wordsIn(text: string): string[] {
  const lines = text.split('\n')
  const offered = lines
    .filter((line) => line.startsWith('Trả lời: '))
    .flatMap((line) =>
      line
        .replace(/^Trả lời: /, '')
        .replace(/ \([^)]*: thay .*\)$/, '')
        .split(' · '),
    )
  const helped = lines.filter((line) => line.includes(' · ') && !line.startsWith('Trả lời: ')).flatMap(helpWords)
  const quoted = [...text.matchAll(/[Gg]õ “([^”]+)”(?:, “([^”]+)”)*/g)].flatMap(([all]) =>
    [...all.matchAll(/“([^”]+)”/g)].map(([, word = '']) => word),
  )
  const told = [...text.matchAll(/(?:[Gg]õ|hoặc): ([^.;“\n]+)/g)].flatMap(([, words = '']) =>
    words.split(/, (?=xong|chưa)| hoặc /),
  )
  return [...offered, ...helped, ...quoted, ...told].map(filled).filter((word) => word !== '' && !ENDS.test(word))
}

/** 'Xem: việc của tôi · cả năm' -> its words; what stands for a text of one's own is put in. */
function helpWords(line: string): string[] {
  return line
    .replace(/^[^·:]*: /, '')
    .replace(/\.$/, '')
    .split(' · ')
}

function filled(word: string): string {
  return word.replace('…', 'có vướng gì không?').replace('HỌ TÊN', 'Hoàng Thị Lan').trim()
}

interface Place {
  /** What the bot wrote where it was asked, and everything it queued for it. */
  try(act: () => Promise<WorldMessage[]>): Promise<{ said: WorldMessage[]; queued: Delivery[] }>
  say(word: string): Promise<WorldMessage[]>
  press?(message: WorldMessage, data: string): Promise<WorldMessage[]>
}

/** Tries the words and buttons that can be come by, beginning with the help and what shows most; says how many, and which are refused. */
async function tryAll(place: Place): Promise<{ tried: number; refused: string[] }> {
  const words = ['trợ giúp', 'tiến độ', 'việc của tôi', 'danh sách đầy đủ', 'lịch Hội Làm vườn', 'tìm khen thưởng']
  const seen = new Set(words)
  const refused: string[] = []
  const note = (what: string, queued: readonly Delivery[]) => {
    for (const delivery of queued)
      if (delivery.kind === 'say' && delivery.params.kind === 'refusal' && NOT_FOR_YOU.has(delivery.params.code))
        refused.push(`${what}: ${delivery.params.code}`)
    if (queued.length === 0) refused.push(`${what}: no answer`)
  }
  const follow = ({ text }: WorldMessage) => {
    for (const next of wordsIn(text).filter((word) => !seen.has(word) && words.length < MOST)) {
      seen.add(next)
      words.push(next)
    }
  }
  const pressAll = async (message: WorldMessage) => {
    for (const { label, data } of message.buttons.flat()) {
      // Of a list's many alike one is enough; what cannot be taken back is left.
      const alike = `[${label.replace(/[QHTNV]\d*-\d+.*/, '').trim()}]`
      const { press } = place
      if (!press || seen.has(alike) || ENDS.test(label)) continue
      seen.add(alike)
      const pressed = await place.try(() => press(message, data))
      note(`[${label}]`, pressed.queued)
      pressed.said.forEach(follow)
    }
  }
  for (const word of words) {
    const { said, queued } = await place.try(() => place.say(word))
    note(word, queued)
    said.forEach(follow)
    for (const message of said) await pressAll(message)
  }
  return { tried: seen.size, refused }
}

const STATES: DeliveryState[] = ['queued', 'sending', 'sent', 'unknown', 'failed', 'cancelled']

async function newestOf({ inside }: Pick<House, 'inside'>): Promise<number> {
  const [newest] = await inside((office) => office.deliveries({ states: STATES, limit: 1 }))
  return newest?.id ?? 0
}

async function queuedSince({ inside }: Pick<House, 'inside'>, id: number): Promise<Delivery[]> {
  return (await inside((office) => office.deliveries({ states: STATES, limit: 30 }))).filter((d) => d.id > id)
}

describe('on Telegram', () => {
  let house: House
  const notices: Notice[] = []

  beforeAll(async () => {
    house = await startHouse()
    house.world.onNotice((notice) => notices.push(notice))
    await house.turnTo('2023-02-06', '09:00')
    await house.say(BINH, BINH, 'xong Q1-2')
    await house.say(HANH, HANH, 'vướng V-1 vì thiếu mẫu biểu')
  }, 60_000)

  test.each([
    ['official', HANH],
    ['chairman', CHAIRMAN],
    ['clerk', CLERK.id],
  ])(
    'to %s, in private and in the group',
    async (_role, person) => {
      for (const chat of [person, GROUP]) {
        const place: Place = {
          async try(act) {
            const before = await newestOf(house)
            const noticed = notices.length
            const said = await act()
            const queued = await queuedSince(house, before)
            return { said, queued: notices.length > noticed && queued.length === 0 ? noticedAs(notices) : queued }
          },
          say: (word) => house.say(person, chat, chat === GROUP ? `@NhacViecBot ${word}` : word),
          async press(message, data) {
            const before = house.fromBot(chat).length
            house.world.press({ from: person, chatId: chat, messageId: message.id, data })
            await house.rest()
            return house.fromBot(chat).slice(before)
          },
        }
        const { tried, refused } = await tryAll(place)
        expect(refused, chat === GROUP ? 'in the group' : 'in private').toEqual([])
        expect(tried).toBeGreaterThan(LEAST)
      }
    },
    240_000,
  )

  /** A notice on the screen answers the press. */
  function noticedAs(all: readonly Notice[]): Delivery[] {
    const text = all.at(-1)?.text ?? ''
    const code = /văn phòng|chủ tịch/.test(text) ? 'not_your_role' : 'noticed'
    return [{ kind: 'say', params: { kind: 'refusal', code, params: {} } } as unknown as Delivery]
  }
})

describe('on Zalo', () => {
  let house: ZaloHouse

  beforeAll(async () => {
    house = await startZaloHouse({ group: true, telegram: 'both' })
    await house.say(LAN, ZALO_GROUP, `@${BOT_NAME} liên kết nhóm`)
    await house.say(CLERK.id, CLERK.id, 'vẫn kích hoạt')
    await house.turnTo('2023-02-06', '09:00')
    await house.say(HANH_ON_ZALO, HANH_ON_ZALO, 'vướng V-1 vì thiếu mẫu biểu')
  }, 60_000)

  test.each([
    ['official', HANH_ON_ZALO],
    ['chairman', SON],
    ['clerk', LAN],
  ])(
    'to %s, in private and in the group',
    async (_role, person) => {
      for (const chat of [person, ZALO_GROUP]) {
        const place: Place = {
          async try(act) {
            const before = await newestOf(house)
            const said = await act()
            return { said, queued: await queuedSince(house, before) }
          },
          say: (word) => house.say(person, chat, chat === ZALO_GROUP ? `@${BOT_NAME} ${word}` : word),
        }
        const { tried, refused } = await tryAll(place)
        expect(refused, chat === ZALO_GROUP ? 'in the group' : 'in private').toEqual([])
        expect(tried).toBeGreaterThan(LEAST)
      }
    },
    240_000,
  )
})
