/** What was confirmed by mistake is opened again in words; mixed decisions are taken apart; where nothing waits it is said why. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  const WOMEN = 'Hội Liên hiệp Phụ nữ'
  let house: House
  const type = async (text: string, person = CLERK.id) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const agree = (person = CLERK.id) => manner.choose(house, person, person, 'Mở lại', 'đúng')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-10', '09:00')
  })

  describe('a confirmation taken back', () => {
    beforeEach(async () => {
      await type('thôi')
      if ((await house.stateOf('V-1', WOMEN)) === 'open') await type('xong V-1', HANH)
      if ((await house.stateOf('V-1', WOMEN)) === 'claimed') await type('xác nhận V-1 Hội Phụ nữ')
      expect(await house.stateOf('V-1', WOMEN)).toBe('confirmed')
    })

    test.each([
      'mở lại V-1',
      'bỏ xác nhận V-1 Hội Phụ nữ',
      'à khoan, chưa được, mở lại V-1 phụ nữ',
      'V-1 của phụ nữ chưa đạt, trả lại',
      'xác nhận nhầm V-1 rồi, mở lại giúp',
      'trả lại V-1 Hội Phụ nữ, thiếu phụ lục',
      'chị lỡ duyệt V-1 của chị Hạnh',
    ])('"%s" is read back with unit, task and who is told; "thôi" leaves all as it is', async (words) => {
      const said = await type(words)
      expect(said).toContain(`Đồng chí bỏ xác nhận và mở lại V-1 của ${WOMEN}, có đúng không?`)
      expect(said).toContain('Sẽ báo đồng chí Vi Thị Hạnh.')
      await type('thôi')
      expect(await house.stateOf('V-1', WOMEN)).toBe('confirmed')
    })

    test('agreed to, the share is open, the unit hears why, the history tells it, and it is undone like a change', async () => {
      await type('trả lại V-1 Hội Phụ nữ, thiếu phụ lục')
      await agree()
      expect(await house.stateOf('V-1', WOMEN)).toBe('open')
      expect(house.last(HANH)).toContain(`Hoàng Thị Lan đã bỏ xác nhận và mở lại V-1 của ${WOMEN}`)
      expect(house.last(HANH)).toContain(`Lý do: ${write('thiếu phụ lục')}`)
      expect(await type('lịch sử V-1')).toContain('bỏ xác nhận, mở lại')
      await manner.choose(house, CLERK.id, CLERK.id, 'Hoàn tác V-1', 'hoàn tác V-1')
      expect(await house.stateOf('V-1', WOMEN)).toBe('confirmed')
      expect(house.last(HANH)).toContain('xác nhận hoàn thành')
    })

    test.each(['V-1 chưa xong', 'V-1 vướng, chưa có chữ ký'])(
      '"%s" of its unit opens nothing, and reaches who may open it again',
      async (words) => {
        expect(await type(words, HANH)).toContain('Đã chuyển lời đồng chí đến văn phòng')
        expect(await house.stateOf('V-1', WOMEN)).toBe('confirmed')
        const told = house.last(CLERK.id)
        expect(told).toContain(write(words))
        await type(/gõ: (.*)$/m.exec(told)?.[1] ?? '')
        await agree()
        expect(await house.stateOf('V-1', WOMEN)).toBe('open')
      },
    )

    test('of a task that one unit has done it is told who has, and nothing of the others', async () => {
      if ((await house.stateOf('Q3-8', 'UBND xã')) === 'open') await type('Q3-8 xong', BINH)
      await type('xác nhận Q3-8')
      const said = await type('Q3-8 xong chưa', CHAIRMAN)
      expect(said).toContain('UBND xã (Lý Văn Bình): đã xong, báo ngày 10/01/2023')
      expect(said).not.toContain('Hội đồng TĐKT')
      expect(await type('Hội đồng TĐKT xong Q3-8 chưa', CHAIRMAN)).not.toContain('báo ngày .')
    })

    test('who had confirmed hears that another took it back; an undo after a new report changes nothing', async () => {
      await type('mở lại V-1', CHAIRMAN)
      await agree(CHAIRMAN)
      expect(house.last(CLERK.id)).toContain('Nông Văn Sơn đã bỏ xác nhận')
      await type('xong V-1', HANH)
      await type('hoàn tác V-1', CHAIRMAN)
      expect(await house.stateOf('V-1', WOMEN)).toBe('claimed')
    })

    test('what the unit has said since stays: "để lại như cũ" confirms nothing that is not done', async () => {
      await type('mở lại V-1')
      expect(await type('đúng')).toContain('Đã báo đồng chí Vi Thị Hạnh')
      await type('V-1 chưa xong, mới được một nửa', HANH)
      expect(await type('để lại như cũ')).toContain(`${WOMEN} đã có tin mới`)
      expect(await house.stateOf('V-1', WOMEN)).toBe('open')
      expect(await type('xác nhận V-1 Hội Phụ nữ')).toContain('bỏ xác nhận ngày 10/01/2023')
    })

    test('what another has opened is confirmed as before on "đúng" alone', async () => {
      await type('mở lại V-1')
      await type('đúng')
      expect(await type('V-1 để như cũ', CHAIRMAN)).toContain('xác nhận như cũ')
      expect(await house.stateOf('V-1', WOMEN)).toBe('open')
      await type('dừng lại', CHAIRMAN)
      expect(await house.stateOf('V-1', WOMEN)).toBe('open')
      await type('thôi', CHAIRMAN)
      await type('V-1 để như cũ', CHAIRMAN)
      await manner.choose(house, CHAIRMAN, CHAIRMAN, 'Xác nhận như cũ', 'đúng')
      expect(await house.stateOf('V-1', WOMEN)).toBe('confirmed')
    })

    test('of two that were opened together each button is about its own', async () => {
      if ((await house.stateOf('V-1', 'Hội Nông dân')) === 'open') await type('xong V-1', BINH)
      if ((await house.stateOf('V-1', 'Hội Nông dân')) === 'claimed') await type('xác nhận V-1 Hội Nông dân')
      await type('mở lại V-1 phụ nữ, mở lại V-1 nông dân')
      const [first] = await house.say(CLERK.id, CLERK.id, write('đúng'))
      if (!manner.buttons) {
        expect(await type('hoàn tác V-1')).toContain('có đúng không')
        await type('đúng')
        expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('confirmed')
      } else {
        const data = first?.buttons.flat().find((b) => b.label.startsWith('Hoàn tác'))?.data ?? 'no such button'
        house.world.press({ from: CLERK.id, chatId: CLERK.id, messageId: first?.id ?? 0, data })
        await house.rest()
        expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('open')
      }
      expect(await house.stateOf('V-1', WOMEN)).toBe('confirmed')
    })

    test('what was decided last and cannot be undone leaves what was changed before it', async () => {
      await type('mở lại V-1 phụ nữ')
      await type('đúng')
      await type('xong V-1', HANH)
      await type('sửa hạn Q2-6 10/7 vì huyện lùi lịch')
      await type('trả lại V-1 Hội Phụ nữ, thiếu chữ ký')
      const due = (await house.work()).tasks.find((t) => t.code === 'Q2-6')?.dueOn
      expect(await type('à nhầm, để lại như cũ')).toContain('Lần gần nhất là trả lại V-1')
      expect((await house.work()).tasks.find((t) => t.code === 'Q2-6')?.dueOn).toBe(due)
      expect(await house.stateOf('V-1', WOMEN)).toBe('open')
    })

    test('with another question open "để như cũ" leaves that question', async () => {
      await type('sửa hạn Q1-2 25/4 vì huyện lùi lịch')
      await type('hủy Q2-5')
      expect(await type('thôi để như cũ')).toContain('Q2-5 được giữ nguyên')
      expect((await house.work()).tasks.find((t) => t.code === 'Q1-2')?.dueOn).toBe('2023-04-25')
      expect(await type('để như cũ')).toContain('Đã đổi hạn của Q1-2')
    })

    test('nothing is decided by a word that may say the opposite', async () => {
      for (const words of ['dừng lại', 'làm tiếp đi', 'duyệt rồi mà', 'đợi đã', 'đừng vội', 'trả lại đi', 'mốt nha']) {
        await type('mở lại V-1 Hội Phụ nữ')
        await type(words)
        expect(await house.stateOf('V-1', WOMEN)).toBe('confirmed')
      }
    })

    test('"hoàn tác" right after a confirmation reads back that it is opened again', async () => {
      expect(await type('hoàn tác V-1')).toContain(`mở lại V-1 của ${WOMEN}, có đúng không?`)
      expect(await house.stateOf('V-1', WOMEN)).toBe('confirmed')
    })

    test('where several units are confirmed they are listed', async () => {
      await type('xong V-1', BINH)
      await type('xác nhận V-1 Hội Nông dân')
      const said = await type('mở lại V-1')
      expect(said).toContain(`1. V-1 ${WOMEN}`)
      expect(said).toContain('2. V-1 Hội Nông dân')
      await type('2')
      await agree()
      expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('open')
      expect(await house.stateOf('V-1', WOMEN)).toBe('confirmed')
    })

    test('"bên phụ nữ chưa được đâu" names no task, and opens nothing', async () => {
      expect(await type('bên phụ nữ chưa được đâu')).not.toContain('mở lại')
      expect(await house.stateOf('V-1', WOMEN)).toBe('confirmed')
    })

    test('of an official the words open nothing', async () => {
      await type('mở lại V-1', HANH)
      await type('bỏ xác nhận V-1', HANH)
      expect(await house.stateOf('V-1', WOMEN)).toBe('confirmed')
    })
  })

  test('mixed decisions are taken apart and read back', async () => {
    await type('xong Q1-1', BINH)
    await type('xong Q1-3', BINH)
    const said = await type('tôi duyệt Q1-1 rồi, còn Q1-3 làm lại cho tôi', CHAIRMAN)
    expect(said).toMatch(/Q1-1[\s\S]*Xác nhận UBND xã đã xong[\s\S]*Q1-3[\s\S]*Trả lại UBND xã/)
    expect(await house.stateOf('Q1-1', 'UBND xã')).toBe('claimed')
    await manner.choose(house, CHAIRMAN, CHAIRMAN, 'Đúng, làm như vậy', 'đúng')
    expect(await house.stateOf('Q1-1', 'UBND xã')).toBe('confirmed')
    expect(await house.stateOf('Q1-3', 'UBND xã')).toBe('open')
  })

  test('of what can be decided no more, or not yet, it is said', async () => {
    await type('xong Q1-4', BINH)
    const said = await type('Q1-4 được rồi, Q1-2 thì chưa đạt', CHAIRMAN)
    expect(said).toContain('Chưa xử lý Q1-2')
    await type('thôi', CHAIRMAN)
    expect(await house.stateOf('Q1-4', 'UBND xã')).toBe('claimed')
  })

  test('a claim that was taken back: there is nothing to confirm, and why', async () => {
    await type('rút lại Q1-4', BINH)
    for (const words of ['ok chị duyệt Q1-4', 'xác nhận Q1-4'])
      expect(await type(words)).toContain('UBND xã đã rút lời báo xong Q1-4 ngày 10/01/2023')
    expect(await type('duyệt Q2-5')).toContain('Chưa có đơn vị nào báo xong Q2-5')
    expect(await type('xác nhận Q1-1')).toContain('gõ: mở lại Q1-1')
  })

  test('"xác nhận cho Hạnh" means what waits of hers', async () => {
    await type('xong Q1-3', HANH)
    expect(await type('xác nhận cho Hạnh')).toContain('Đồng chí xác nhận Hội đồng TĐKT đã xong Q1-3?')
    expect(await house.stateOf('Q1-3', 'Hội đồng TĐKT')).toBe('claimed')
  })

  test('reports that were read back are not recorded by a word that stops, or names another deed', async () => {
    const UNIT = 'UBND xã'
    for (const words of ['dừng lại', 'báo lại', 'làm lại', 'đợi đã', 'đừng vội']) {
      expect(await type('Q2-5 và Q2-6 xong rồi', BINH)).toContain('có đúng không')
      await type(words, BINH)
      expect([await house.stateOf('Q2-5', UNIT), await house.stateOf('Q2-6', UNIT)]).toEqual(['open', 'open'])
    }
  })

  test('what waits is not confirmed by "đừng"', async () => {
    await type('xong Q2-5', BINH)
    await type('xong Q2-6', BINH)
    for (const words of ['đừng duyệt', 'dừng lại', 'trả lại', 'duyệt rồi mà', 'đợi chút']) {
      await type('xác nhận hết')
      await type(words)
      expect([await house.stateOf('Q2-5', 'UBND xã'), await house.stateOf('Q2-6', 'UBND xã')]).toEqual([
        'claimed',
        'claimed',
      ])
    }
    await type('xác nhận hết')
    await house.say(CLERK.id, CLERK.id, 'đừng')
    expect(await house.stateOf('Q2-5', 'UBND xã')).toBe('claimed')
  })
})
