/** Nothing is decided by a question, a denial, or a sentence of which a part is not understood; what decides twice is read back twice. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

const WOMEN = 'Hội Liên hiệp Phụ nữ'
const FARMERS = 'Hội Nông dân'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person: number) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const both = async () => [await house.stateOf('V-1', WOMEN), await house.stateOf('V-1', FARMERS)]
  /** What is put to the test is how it was before: reported by both. */
  const reported = async () => {
    const { assignments, tasks } = await house.work()
    const shared = tasks.find((t) => t.code === 'V-1')
    for (const share of assignments.filter((a) => a.taskId === shared?.id && a.state !== 'claimed'))
      await house.inside((office) => office.updateAssignment(share.id, { state: 'open' }))
    await house.say(HANH, HANH, write('xong V-1'))
    await house.say(BINH, BINH, write('xong V-1'))
    expect(await both()).toEqual(['claimed', 'claimed'])
  }
  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
    await reported()
  })

  test.each([
    'xác nhận V-1 Hội Nông dân chưa em?',
    'xác nhận V-1 Hội Nông dân chưa nhỉ',
    'duyệt V-1 nông dân chưa em',
    'xác nhận V-1 Hội Nông dân được không',
    'xác nhận V-1 Hội Nông dân chưa được đâu nhé',
    'xác nhận V-1 Hội Nông dân là không được nhé',
    'trả lại V-1 Hội Nông dân chưa em?',
    'trả lại V-1 Hội Nông dân rồi hả',
    'trả lại V-1 chưa em',
  ])('"%s" is answered with how it stands', async (words) => {
    expect(await type(words, CHAIRMAN)).toContain('chờ xác nhận')
    await type('đúng', CHAIRMAN)
    expect(await both()).toEqual(['claimed', 'claimed'])
  })

  test.each([
    ['xác nhận V-1 Hội Phụ nữ, trả lại V-1 Hội Nông dân vì thiếu chữ ký', ['confirmed', 'open']],
    ['trả lại V-1 Hội Nông dân vì thiếu chữ ký, xác nhận V-1 Hội Phụ nữ', ['confirmed', 'open']],
    ['trả lại V-1 Hội Nông dân vì thiếu chữ ký, Hội Phụ nữ thì được', ['confirmed', 'open']],
    ['trả lại V-1 Hội Nông dân, Hội Phụ nữ duyệt', ['confirmed', 'open']],
    ['hội phụ nữ được rồi, hội nông dân chưa thấy bản giấy đâu, bảo gửi lại', ['confirmed', 'open']],
    ['hội phụ nữ được rồi, nông dân trả lại', ['confirmed', 'open']],
    ['xác nhận V-1 Hội Phụ nữ và Hội Nông dân', ['confirmed', 'confirmed']],
    ['duyệt V-1 phụ nữ với nông dân', ['confirmed', 'confirmed']],
    ['xác nhận V-1 Hội Phụ nữ, Hội Nông dân nhé', ['confirmed', 'confirmed']],
    ['trả lại V-1 Hội Nông dân và Hội Phụ nữ vì thiếu chữ ký', ['open', 'open']],
  ])('"%s" is read back with both, and done when that is right', async (words, states) => {
    await reported()
    const asked = await type(words, CLERK.id)
    expect(asked).toContain(WOMEN)
    expect(asked).toContain(FARMERS)
    expect(await both()).toEqual(['claimed', 'claimed'])
    await type('đúng', CLERK.id)
    expect(await both()).toEqual(states)
  })

  test('a part that is not understood is read back with all the rest', async () => {
    await reported()
    const words = 'thiếu chữ ký, Hội Phụ nữ thì được'
    expect(await type(`trả lại V-1 Hội Nông dân ${words}`, CLERK.id)).toContain(write(words))
    expect(await both()).toEqual(['claimed', 'claimed'])
  })

  test('of the one of two units that has nothing waiting it is said that nothing is done', async () => {
    await reported()
    const asked = await type('xác nhận V-1 Hội Phụ nữ, trả lại V-1 Hội Cựu chiến binh vì chưa thấy bản giấy', CLERK.id)
    expect(asked).toContain('Chưa xử lý V-1 Hội Cựu chiến binh')
    expect(await type('xác nhận V-1 Hội Phụ nữ và Hội Cựu chiến binh', CLERK.id)).toContain(
      'Chưa xử lý Hội Cựu chiến binh',
    )
    expect(await both()).toEqual(['claimed', 'claimed'])
  })

  test('two tasks, each with its own unit, are confirmed with one word', async () => {
    await type('xong Q1-3', HANH)
    await type('xong Q1-4', BINH)
    const asked = await type('xác nhận Q1-3 Hội đồng TĐKT, Q1-4 UBND xã', CLERK.id)
    expect(asked).toContain('Q1-3')
    expect(asked).toContain('Q1-4')
    await type('đúng', CLERK.id)
    expect(await house.stateOf('Q1-3', 'Hội đồng TĐKT')).toBe('confirmed')
    expect(await house.stateOf('Q1-4', 'UBND xã')).toBe('confirmed')
  })

  test('to the claim put before the chairman "trả lại chưa em?" is a question, too', async () => {
    await reported()
    const review = house.fromBot(CHAIRMAN).findLast((m) => m.text.includes('V-1'))
    await house.say(CHAIRMAN, CHAIRMAN, write('trả lại chưa em?'), { replyTo: review?.id ?? 0 })
    expect(await both()).toEqual(['claimed', 'claimed'])
  })

  test.each([
    ['xác nhận hết trừ Q1-2', ['Q1-2']],
    ['duyệt tất cả ngoại trừ Q1-2 nhé', ['Q1-2']],
    ['duyệt hết, riêng Q1-2 để lại', ['Q1-2']],
    ['trừ Q1-2 ra thì duyệt hết', ['Q1-2']],
    ['đồng ý hết trừ hội phụ nữ', [WOMEN]],
    ['duyệt hết trừ V-1 của Hội Phụ nữ', [WOMEN]],
    ['xác nhận hết trừ Q1-2 và V-1 của Hội Phụ nữ với Hội Nông dân', ['Q1-2', WOMEN, FARMERS]],
  ])('"%s" reads back all but that', async (words, out) => {
    await reported()
    await type('xong Q1-2', HANH)
    await type('xong Q1-1', BINH)
    const asked = await type(words, CLERK.id)
    for (const [name, line] of Object.entries({ 'Q1-2': 'Q1-2', [WOMEN]: `V-1 ${WOMEN}`, [FARMERS]: `V-1 ${FARMERS}` }))
      if (out.includes(name)) expect(asked).not.toContain(line)
      else expect(asked).toContain(line)
    expect(asked).toContain('Q1-1')
    await type('thôi', CLERK.id)
    expect(await both()).toEqual(['claimed', 'claimed'])
  })

  test('plain words, and a reason, still count at once', async () => {
    await reported()
    await type('xác nhận V-1 Hội Phụ nữ luôn đi em nhé', CLERK.id)
    await type('trả lại V-1 Hội Nông dân vì chưa có chữ ký', CLERK.id)
    expect(await both()).toEqual(['confirmed', 'open'])
  })

  test('whether more time is refused is a question; who speaks of more than one wish is shown them', async () => {
    await type('gia hạn Q2-5 đến 20/7 vì chờ huyện', HANH)
    await type('gia hạn Q2-6 đến 20/7 vì chờ huyện', BINH)
    const asked = async () => (await house.work()).extensions.filter(({ state }) => state === 'asked').length
    for (const words of [
      'không gia hạn Q2-5 à?',
      'không gia hạn Q2-5 hả em',
      'khong gia han Q2-5 a',
      'đồng ý gia hạn Q2-5 chưa em?',
      'không gia hạn Q2-5, đồng ý gia hạn Q2-6',
      'đồng ý gia hạn Q2-5 và Q2-6',
    ]) {
      await type(words, CHAIRMAN)
      expect(await asked(), words).toBe(2)
    }
    await type('không gia hạn Q2-5 nhé, việc này gấp', CHAIRMAN)
    expect(await asked()).toBe(1)
  })
})
