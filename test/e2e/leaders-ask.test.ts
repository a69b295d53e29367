/** "Hội Phụ nữ gửi chưa?": who asks how a unit or a task stands is answered from the record, whoever asks; nobody is bothered with it. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const everywhere = () =>
    [CLERK.id, CHAIRMAN, HANH, BINH, GROUP].reduce((sum, chat) => sum + house.fromBot(chat).length, 0)
  /** What the bot answers, and that it wrote nothing to anybody else. */
  async function ask(person: number, chat: number, words: string): Promise<string> {
    const before = everywhere()
    const said = await house.say(person, chat, write(words))
    expect(everywhere() - before, `"${words}" is answered where it was asked, and troubles nobody else`).toBe(1)
    return said[0]?.text ?? ''
  }
  const CALL = '@NhacViecBot '

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test.each([
    [CHAIRMAN, CHAIRMAN, 'Hội Phụ nữ nộp V-1 chưa?'],
    [CLERK.id, CLERK.id, 'V-1 Hội Phụ nữ gửi chưa em?'],
    [CHAIRMAN, GROUP, `${CALL}Hội Phụ nữ nộp V-1 chưa?`],
    [BINH, BINH, 'bên Hội Phụ nữ đã nộp V-1 chưa chị?'],
  ])('%i in %i: "%s" of one unit, before it has answered', async (person, chat, words) => {
    const text = await ask(person, chat, words)
    expect(text.split('\n')[0]).toBe('Hội Liên hiệp Phụ nữ chưa báo xong V-1.')
    expect(text).toContain('Vi Thị Hạnh')
    expect(text).toContain('29/01/2023')
    expect(text).toContain('Chưa có trả lời')
  })

  test.each([
    [CHAIRMAN, CHAIRMAN, 'Hội Phụ nữ gửi chưa?'],
    [CHAIRMAN, GROUP, `${CALL}Hội Phụ nữ làm đến đâu rồi?`],
    [CLERK.id, CLERK.id, 'tình hình Hội Phụ nữ thế nào rồi'],
    [BINH, BINH, 'chị Hạnh nộp chưa nhỉ?'],
    [CHAIRMAN, CHAIRMAN, 'phụ nữ nộp chưa'],
  ])('%i in %i: "%s" names no task: all that the unit owes', async (person, chat, words) => {
    const text = await ask(person, chat, words)
    expect(text).toContain('Hội Liên hiệp Phụ nữ (Vi Thị Hạnh)')
    expect(text).toMatch(/V-1 .*: chưa báo xong, hạn .*29\/01\/2023/)
  })

  test.each([
    [CHAIRMAN, CHAIRMAN, 'Q1-1 đã gửi chưa?'],
    [CHAIRMAN, GROUP, `${CALL}việc Q1-1 xong chưa?`],
    [HANH, HANH, 'Q1-1 làm đến đâu rồi ạ?'],
  ])('%i in %i: "%s" of a task: each unit of it', async (person, chat, words) => {
    const text = await ask(person, chat, words)
    expect(text).toMatch(
      /Q1-1 .*\n(.*\n)*– UBND xã \(Lý Văn Bình\): chưa báo xong\n– Hội đồng TĐKT \(Vi Thị Hạnh\): chưa/,
    )
  })

  test.each([
    [CHAIRMAN, CHAIRMAN, 'Q1-1 ai làm?', 'Q1-1'],
    [CHAIRMAN, GROUP, `${CALL}ai làm việc 3`, 'Q1-3'],
    [CLERK.id, CLERK.id, 'ai làm việc 3', 'Q1-3'],
    [HANH, HANH, 'việc 3 ai phụ trách vậy chị?', 'Q1-3'],
  ])(
    '%i in %i: "%s": from the plan, with who it is in this office and how it stands',
    async (person, chat, words, code) => {
      const text = await ask(person, chat, words)
      expect(text).toMatch(new RegExp(`^${code} do UBND xã, Hội đồng TĐKT thực hiện`))
      expect(text).toContain('– UBND xã (Lý Văn Bình): chưa báo xong')
    },
  )

  test('claimed and confirmed are told apart, with the day and how old it is', async () => {
    await house.say(HANH, HANH, write('V-1 Hội Phụ nữ nộp rồi ạ'))
    await house.turnTo('2023-01-05', '09:00')
    const claimed = await ask(CHAIRMAN, CHAIRMAN, 'Hội Phụ nữ nộp V-1 chưa?')
    expect(claimed).toContain('Hội Liên hiệp Phụ nữ đã báo xong V-1 ngày 03/01/2023, chờ xác nhận.')
    expect(claimed).toMatch(/Thông tin mới nhất: 09:00 .*03\/01\/2023 \(2 ngày trước\)/)
    await house.say(CLERK.id, CLERK.id, write('xác nhận V-1'))
    const confirmed = await ask(CHAIRMAN, GROUP, `${CALL}Hội Phụ nữ gửi V-1 chưa?`)
    expect(confirmed).toContain('Hội Liên hiệp Phụ nữ đã xong V-1, báo ngày 03/01/2023.')
    expect(await ask(CHAIRMAN, CHAIRMAN, 'Hội Phụ nữ gửi chưa?')).toContain('đã xong 1/')
  })

  test('"Hội Phụ nữ gửi Q1-1 chưa?" of a task that is not theirs says whose it is', async () => {
    const text = await ask(CHAIRMAN, CHAIRMAN, 'Hội Phụ nữ gửi Q1-1 chưa?')
    expect(text).toContain('Q1-1 không giao cho Hội Liên hiệp Phụ nữ.')
    expect(text).toContain('UBND xã')
  })

  test('a collection, asked about without a unit, is counted', async () => {
    const text = await ask(CHAIRMAN, CHAIRMAN, 'V-1 nộp đến đâu rồi?')
    expect(text).toContain('Chưa nộp (4)')
    expect(text).toContain('Thông tin mới nhất')
  })

  test('a question to the people stays one; what the record cannot know goes to the clerk', async () => {
    const group = house.fromBot(GROUP).length
    await house.say(CHAIRMAN, GROUP, write(`${CALL}xong chưa mọi người?`))
    expect(house.fromBot(GROUP)).toHaveLength(group)
    await house.say(BINH, BINH, write('Q1-3 có mẫu chưa ạ?'))
    expect(house.last(CLERK.id)).toContain(write('Q1-3 có mẫu chưa ạ?'))
  })

  test('what is asked while the bot waits for words is still a question', async () => {
    await house.say(HANH, HANH, write('xong Q1-4'))
    await house.say(CLERK.id, CLERK.id, write('trả lại Q1-4'))
    expect(await ask(CLERK.id, CLERK.id, 'Hội Nông dân nộp V-1 chưa?')).toContain('Hội Nông dân chưa báo xong V-1.')
    await house.say(CLERK.id, CLERK.id, write('thiếu phụ lục'))
    expect(house.last(HANH)).toContain(write('thiếu phụ lục'))
  })
})
