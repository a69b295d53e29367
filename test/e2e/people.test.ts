/** Who may, who is unknown, who has not started: codes, strangers, wrong persons, foreign groups. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { DeliveryState } from '../../src/application/ports.js'
import { LOBBY } from '../../src/application/ports.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'

const house = await startHouse()
const { world } = house
const OFFICE_DATA = /Q[1-4]-\d|V-1|Kế hoạch|Tân Thành|Hạnh|Bình|thi đua/i

let nextPerson = 500
function newcomer(firstName: string): number {
  nextPerson += 1
  world.addPerson({ id: nextPerson, firstName, lastName: 'Triệu Thị', username: null, post: '' })
  return nextPerson
}

async function inviteCode(name: string, unit: string): Promise<string> {
  const [said] = await house.say(CLERK.id, CLERK.id, `mời ${name}; ${unit}`)
  const code = /\b[A-HJ-NP-Z2-9]{10}\b/.exec(said?.text ?? '')?.[0]
  if (!code) throw new Error(`No code in: ${said?.text}`)
  return code
}

async function later(hours: number): Promise<void> {
  await house.clock().turnTo(new Date(house.clock().now().getTime() + hours * 3_600_000), () => {})
}

const members = () => house.inside((office) => office.members())
/** The facts of the newest answer, to a member or to a stranger, whatever its wording. */
async function answered() {
  const states: DeliveryState[] = ['sent']
  const inLobby = await house.app().store.inCommune(LOBBY, (lobby) => lobby.deliveries({ states, limit: 1000 }))
  const all = [...(await house.ledger()), ...inLobby].sort((a, b) => a.id - b.id)
  const newest = all.findLast((d) => d.startedBy === 'person')
  return newest?.kind === 'say' ? newest.params : null
}
const WRONG = { kind: 'refusal', code: 'code_wrong' }

beforeAll(() => house.turnTo('2023-01-03', '09:00'))

describe('a one-time code', () => {
  test('opens the door once, for exactly who was invited', async () => {
    const [mai, other] = [newcomer('Mai'), newcomer('Nga')]
    const code = await inviteCode('Triệu Thị Mai', 'Hội Cựu chiến binh')
    const [welcome] = await house.say(mai, mai, `/start ${code.toLowerCase()}`)
    expect(welcome?.text).toContain('Hội Cựu chiến binh')
    const found = (await members()).filter((m) => m.name === 'Triệu Thị Mai')
    expect(found.map((m) => [m.role, m.seats.length, m.accounts[0]?.externalId])).toEqual([
      ['official', 1, String(mai)],
    ])

    const [refused] = await house.say(other, other, code)
    expect(await answered()).toMatchObject(WRONG)
    expect(refused?.text).not.toMatch(OFFICE_DATA)
    expect((await members()).some((m) => m.accounts.some((a) => a.externalId === String(other)))).toBe(false)
  })

  test('expires', async () => {
    const late = newcomer('Lụa')
    const code = await inviteCode('Triệu Thị Lụa', 'Đoàn Thanh niên')
    await later(24 * 8)
    await house.say(late, late, code)
    expect(await answered()).toMatchObject(WRONG)
  })

  test('cannot be guessed: after five wrong ones in an hour even the right one is refused, an hour later it is not', async () => {
    const guesser = newcomer('Đào')
    const code = await inviteCode('Triệu Thị Đào', 'Đoàn Thanh niên')
    for (let n = 0; n < 5; n += 1) {
      await house.say(guesser, guesser, `ABCDEFGHJ${n + 2}`)
      expect(await answered()).toMatchObject(WRONG)
    }
    await house.say(guesser, guesser, code)
    expect(await answered()).toMatchObject({ kind: 'refusal', code: 'code_too_many' })
    expect((await members()).some((m) => m.name === 'Triệu Thị Đào')).toBe(false)
    await later(1.1)
    const [welcome] = await house.say(guesser, guesser, code)
    expect(welcome?.text).toContain('Đoàn Thanh niên')
  })

  test('many accounts that try codes: six digits open nothing for an hour, the clerk reads of it, invitations still work', async () => {
    const wrong = (n: number) => (n % 2 ? `LIENKET ${String(n).padStart(6, '0')}` : `ABCDEFG${n + 222}`)
    for (const n of Array.from({ length: 100 }, (_, at) => at)) {
      const from = newcomer(`Thử ${n}`)
      world.say({ from, chatId: from, text: wrong(n) })
    }
    await house.rest()
    const [given] = await house.say(HANH, HANH, 'liên kết tài khoản')
    const code = /LIENKET \d{6}/.exec(given?.text ?? '')?.[0] ?? ''
    const other = newcomer('Hạnh, máy khác')
    await house.say(other, other, code)
    expect(await answered()).toMatchObject({ kind: 'refusal', code: 'link_codes_paused' })
    const invited = newcomer('Xuân')
    const [welcome] = await house.say(invited, invited, await inviteCode('Triệu Thị Xuân', 'Đoàn Thanh niên'))
    expect(welcome?.text).toContain('Đoàn Thanh niên')
    const told = () => house.fromBot(CLERK.id).filter(({ text }) => text.includes('dò mã')).length
    await later(0.3)
    await later(0.3)
    expect(told()).toBe(1)
    await later(1)
    const [again] = await house.say(HANH, HANH, 'liên kết tài khoản')
    await house.say(other, other, /LIENKET \d{6}/.exec(again?.text ?? '')?.[0] ?? '')
    expect(house.last(other)).toContain('Vi Thị Hạnh')
  })

  test('a second invitation replaces the first', async () => {
    const person = newcomer('Hoa')
    const first = await inviteCode('Triệu Thị Hoa', 'Ủy ban MTTQ xã')
    const second = await inviteCode('Triệu Thị Hoa', 'Ủy ban MTTQ xã')
    await house.say(person, person, first)
    expect(await answered()).toMatchObject(WRONG)
    expect((await house.say(person, person, second))[0]?.text).toContain('MTTQ')
  })

  test('used by two at the same moment makes one member', async () => {
    const [one, two] = [newcomer('Thu'), newcomer('Thủy')]
    const code = await inviteCode('Triệu Thị Thu', 'Hội Nông dân')
    world.say({ from: one, chatId: one, text: code })
    world.say({ from: two, chatId: two, text: code })
    await house.rest()
    expect((await members()).filter((m) => m.name === 'Triệu Thị Thu')).toHaveLength(1)
  })
})

describe('a stranger', () => {
  test.each(['/start', 'xin chào', 'tiến độ', '/status', 'việc của tôi', 'ai chưa nộp V-1', 'xong Q1-1', 'cán bộ'])(
    '"%s" in private gets one neutral line and no data',
    async (text) => {
      const stranger = newcomer('Lạ')
      const before = await house.work()
      const said = await house.say(stranger, stranger, text)
      expect(said).toHaveLength(1)
      expect(said[0]?.text).not.toMatch(OFFICE_DATA)
      expect(said[0]?.buttons).toEqual([])
      expect(await house.work()).toEqual(before)
    },
  )

  test("a stranger's press in the office's group changes nothing; the clerk is asked, once", async () => {
    const stranger = newcomer('Khách')
    const notices: { person: number; text: string }[] = []
    world.onNotice((notice) => notices.push(notice))
    const [before, group, clerk] = [await house.work(), house.fromBot(GROUP).length, house.fromBot(CLERK.id).length]
    await house.press(stranger, GROUP, 'Q1-3')
    await house.press(stranger, GROUP, 'Q1-4')
    expect(await house.work()).toEqual(before)
    expect(house.fromBot(GROUP)).toHaveLength(group)
    expect(house.fromBot(CLERK.id)).toHaveLength(clerk + 1)
    expect(house.last(CLERK.id)).toContain('Khách')
    expect(notices.map((n) => n.person)).toEqual([stranger, stranger])
    for (const { text } of notices) expect(text).not.toMatch(/Q[1-4]-\d|V-1/)
  })

  test('who speaks as the group itself has no role', async () => {
    await house.say(HANH, HANH, 'xong Q1-3')
    const before = await house.work()
    expect(before.claims.filter((claim) => claim.state === 'pending').length).toBeGreaterThan(0)
    const [post] = house.fromBot(GROUP).filter((m) => m.text.includes('Q1-3'))
    world.say({ from: CLERK.id, chatId: GROUP, text: 'xác nhận Q1-3', replyTo: post?.id ?? 0, anonymous: true })
    await house.rest()
    expect(await house.work()).toEqual(before)
  })
})

test("the wrong person's press changes nothing and is told so, privately", async () => {
  const notices: { person: number; text: string; alert: boolean }[] = []
  world.onNotice((notice) => notices.push(notice))
  const before = await house.work()
  const [group, others] = [house.fromBot(GROUP).length, [HANH, BINH, CLERK.id].map((id) => house.fromBot(id).length)]
  await house.press(CHAIRMAN, GROUP, 'Q1-3')
  expect(await house.work()).toEqual(before)
  expect(house.fromBot(GROUP)).toHaveLength(group)
  expect([HANH, BINH, CLERK.id].map((id) => house.fromBot(id).length)).toEqual(others)
  expect(notices).toHaveLength(1)
  expect(notices[0]).toMatchObject({ person: CHAIRMAN, alert: true })
  expect(notices[0]?.text).toContain('Q1-3')
})

describe('a group that is not the office’s', () => {
  const FOREIGN = -2001
  beforeAll(async () => {
    world.addGroup({ id: FOREIGN, title: 'Gia đình', members: [HANH, newcomer('Bà')], withBot: true, admin: true })
    await house.rest()
  })

  test.each([
    '/status@NhacViecBot',
    '@NhacViecBot tiến độ',
    '/viec@NhacViecBot',
    '@NhacViecBot ai chưa nộp V-1',
    '@NhacViecBot xong Q1-3',
    '/start@NhacViecBot',
  ])('an official who writes "%s" there gets nothing of the office shown to outsiders', async (text) => {
    const before = await house.work()
    const said = await house.say(HANH, FOREIGN, text)
    expect(said.map((m) => m.text).join('\n')).not.toMatch(OFFICE_DATA)
    expect(await house.work()).toEqual(before)
  })

  test('only the clerk can link it', async () => {
    await house.say(HANH, FOREIGN, '/link@NhacViecBot')
    expect(await house.inside(async (office) => (await office.groups()).map((g) => g.title))).toEqual([
      'Thi đua xã Tân Thành',
    ])
  })

  test('posts and notes go to the linked group only', async () => {
    await later(24 * 7)
    expect(
      house
        .fromBot(FOREIGN)
        .map((m) => m.text)
        .join('\n'),
    ).not.toMatch(OFFICE_DATA)
  })
})

test('who never pressed Start is listed to the clerk and called by name in the weekly note, until then', async () => {
  const silent = newcomer('Lan Anh')
  await house.inside(async (office) => {
    const [unit] = await office.units()
    const member = await office.addMember({ name: 'Triệu Thị Lan Anh', role: 'official', seats: unit ? [unit.id] : [] })
    await office.saveAccount(member, {
      platform: 'telegram',
      externalId: String(silent),
      displayName: 'Triệu Thị Lan Anh',
      username: null,
      privateChat: null,
    })
    // Known by name only: nobody to be called.
    await office.addMember({ name: 'Triệu Thị Vắng', role: 'official', seats: unit ? [unit.id] : [] })
  })
  const notStarted = async () => {
    await house.say(CLERK.id, CLERK.id, 'cán bộ')
    const said = await answered()
    return said?.kind === 'people' ? said.members.filter((m) => !m.started).map((m) => m.name) : []
  }
  expect(await notStarted()).toContain('Triệu Thị Lan Anh')
  expect(house.last(CLERK.id)).toContain('Lan Anh')

  await house.turnTo('2023-02-06', '09:00')
  const weekly = house.fromBot(GROUP).at(-1)
  expect(weekly?.at.slice(0, 10)).toBe('2023-02-06')
  expect(weekly?.text).toContain('Lan Anh')
  expect(weekly?.entities.filter((e) => e.type === 'text_mention').map((e) => e.userId)).toContain(silent)

  const [welcome] = await house.say(silent, silent, '/start')
  expect(welcome?.text).toContain('Lan Anh')
  expect(await notStarted()).not.toContain('Triệu Thị Lan Anh')
  await house.turnTo('2023-02-13', '09:00')
  const next = house.fromBot(GROUP).at(-1)
  expect(next?.at.slice(0, 10)).toBe('2023-02-13')
  expect(next?.text).not.toContain('Lan Anh')
})
