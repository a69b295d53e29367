/** What the bot asks names what it is about; an edit that says all is understood without asking; finished work needs no more time. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { fileOf, MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const claimed = async (code: string) => (await house.statesOf(code)).filter((s) => s === 'claimed').length
  /** The sender edits the newest own message; what the bot then says. */
  async function edit(person: number, text: string): Promise<string[]> {
    const before = house.fromBot(person).length
    const said = house.world.messages(person).findLast((m) => m.from === person)
    house.world.edit({ chatId: person, messageId: said?.id ?? 0, text: write(text) })
    await house.rest()
    return house
      .fromBot(person)
      .slice(before)
      .map((m) => m.text)
  }
  const numberOf = (code: string, text: string) => new RegExp(`(\\d+)\\. ${code}`).exec(text)?.[1] ?? ''

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03')
  })

  test('"xong V-1 rồi ạ" edited to "V-1 chưa xong": taken back, and nothing is asked', async () => {
    await house.say(BINH, BINH, write('xong V-1 rồi ạ'))
    expect(await claimed('V-1')).toBe(1)
    const said = await edit(BINH, 'V-1 chưa xong')
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('trở lại chưa xong')
    expect(await claimed('V-1')).toBe(0)
  })

  test.each(['chưa xong ạ', 'V-1 chưa xong đâu chị', 'em nhầm, V-1 chưa xong ạ', 'V-1 mai mới xong'])(
    'edited to "%s": taken back without asking',
    async (text) => {
      await house.say(BINH, BINH, write('xong V-1 rồi ạ'))
      const said = await edit(BINH, text)
      expect(said.join('\n')).not.toMatch(/về việc nào|hay chưa/)
      expect(said.length).toBeGreaterThan(0)
      expect(await claimed('V-1')).toBe(0)
    },
  )

  test('edited to a wish for more time, with its date: asked for at once', async () => {
    await house.say(BINH, BINH, write('xong V-1 rồi ạ'))
    const said = await edit(BINH, 'V-1 xin gia hạn đến 15/2 vì chưa họp ban chấp hành')
    expect(said.join('\n')).toContain('15/02/2023')
    expect(await claimed('V-1')).toBe(0)
    await house.say(CLERK.id, CLERK.id, write('không gia hạn V-1'))
  })

  test('edited while the bot still asks which task: the new words say it, and the question is settled', async () => {
    const [which] = await house.say(HANH, HANH, write('em xong rồi ạ'))
    expect(which?.text).toContain('về việc nào')
    const said = await edit(HANH, 'em xong Q1-4 rồi ạ')
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('Q1-4')
    expect(await claimed('Q1-4')).toBe(1)
    const [gone] = await house.say(HANH, HANH, numberOf('Q1-2', which?.text ?? ''), { replyTo: which?.id ?? 0 })
    expect(gone?.text).toContain('không còn chờ trả lời')
    expect(await claimed('Q1-2')).toBe(0)
    await house.say(HANH, HANH, write('rút Q1-4'))
  })

  test('edited while the bot asks whether it is done: the plain words answer it', async () => {
    await house.say(HANH, HANH, write('Q1-4 hình như xong rồi'))
    expect(house.last(HANH)).toContain('đã xong hay chưa')
    const said = await edit(HANH, 'Q1-4 chưa xong ạ')
    expect(said.join('\n')).toContain('chưa xong Q1-4')
    const mine = await house.inside(async (office) => {
      const members = await office.members()
      const hanh = members.find((m) => m.name === 'Vi Thị Hạnh')
      return office.promptsOf(hanh?.id ?? 0, house.clock().now())
    })
    expect(mine.map(({ question }) => question.ask)).not.toContain('unclear')
  })

  test('a file that waited is named by the question that "xong" then leads to', async () => {
    await house.say(HANH, HANH, '', { files: [fileOf('ket-qua.docx', 'kết quả')] })
    const [which] = await house.say(HANH, HANH, write('xong rồi ạ'))
    expect(which?.text).toContain(`«${write('xong rồi ạ')}»`)
    expect(which?.text).toContain('ket-qua.docx')
    await manner.choose(house, HANH, HANH, 'Q1-4', numberOf('Q1-4', which?.text ?? ''))
    expect(house.last(CLERK.id)).toContain('ket-qua.docx')
    await house.say(HANH, HANH, write('rút Q1-4'))
  })

  test('so does a question whether it is done', async () => {
    await house.say(HANH, HANH, '', { files: [fileOf('bien-ban.docx', 'biên bản')] })
    const [asked] = await house.say(HANH, HANH, write('Q1-2 hình như nộp rồi ạ'))
    expect(asked?.text).toContain('đã xong hay chưa')
    expect(asked?.text).toContain('bien-ban.docx')
    await manner.choose(house, HANH, HANH, 'Đã xong', '1')
    expect(house.last(CLERK.id)).toContain('bien-ban.docx')
    await house.say(HANH, HANH, write('rút Q1-2'))
  })

  test('more time for work that waits to be confirmed: one sentence with what to do, nothing changes', async () => {
    await house.say(BINH, BINH, write('xong Q2-6'))
    const before = await house.work()
    const [said, ...more] = await house.say(BINH, BINH, write('xin gia hạn Q2-6 đến 15/7 vì chưa có số liệu'))
    expect(said?.text).toBe(
      'Q2-6 đã báo xong, đang chờ xác nhận nên không cần gia hạn. Nếu việc chưa xong, đồng chí gõ “chưa Q2-6” rồi xin gia hạn lại.',
    )
    expect(more).toEqual([])
    expect(await house.work()).toEqual(before)
  })

  test('more time for finished work: one sentence, nothing changes; by the button of an old message too', async () => {
    await house.turnTo('2023-04-03')
    await house.say(CLERK.id, CLERK.id, write('xác nhận Q2-6'))
    const before = await house.work()
    const [said, ...more] = await house.say(BINH, BINH, write('xin gia hạn Q2-6'))
    expect(said?.text).toContain('Q2-6 đã được xác nhận hoàn thành nên không cần gia hạn.')
    expect(more).toEqual([])
    expect(await house.work()).toEqual(before)
  })

  test("the clerk's own report: one message to her, with the decision; what is returned to her is not worded for others", async () => {
    const said = await house.say(CLERK.id, CLERK.id, write('xong Q4-12'))
    expect(said.map((m) => m.text)).toHaveLength(1)
    expect(said[0]?.text).toContain('Q4-12')
    await manner.choose(house, CLERK.id, CLERK.id, 'Trả lại', 'trả lại Q4-12')
    const returned = await house.say(CLERK.id, CLERK.id, write('thiếu phụ lục'))
    expect(returned.map((m) => m.text)).toEqual([
      `Đã trả lại Q4-12 của Văn phòng – Thống kê, lý do: «${write('thiếu phụ lục')}».`,
    ])
    expect(await house.statesOf('Q4-12')).toEqual(['open'])
  })

  test('a telephone note says each thing once to each person', async () => {
    await house.say(CLERK.id, CLERK.id, write('mời văn phòng Trần Thị Mai'))
    await house.inside(async (office) => {
      const members = await office.members()
      const binh = members.find((m) => m.name === 'Lý Văn Bình')
      await office.updateMember(binh?.id ?? 0, { role: 'clerk' })
    })
    const before = house.fromBot(BINH).length
    const said = await house.say(CLERK.id, CLERK.id, write('điện thoại Q3-7 UBND xã: xong rồi'))
    const review = house.fromBot(BINH).slice(before)
    expect(said, 'to who wrote it down').toHaveLength(1)
    expect(review.map((m) => m.text.split('\n')[0])).toEqual(['Đề nghị xác nhận: UBND xã báo xong Q3-7'])
    const decided = house.fromBot(CLERK.id).length
    await house.say(CHAIRMAN, CHAIRMAN, write('xác nhận Q3-7'))
    expect(house.fromBot(CLERK.id).length - decided).toBeLessThanOrEqual(1)
  })
})

describe('which task is meant', () => {
  test('overdue work is listed first, then what was asked about, then what is due next; wording is short', async () => {
    const house = await startHouse()
    await house.turnTo('2023-02-02', '09:00')
    await house.say(CHAIRMAN, CHAIRMAN, 'nhắc UBND xã làm Q1-4')
    const [which] = await house.say(BINH, BINH, 'xong rồi ạ')
    const listed = [...(which?.text ?? '').matchAll(/^\d+\. (\S+) (.*)$/gm)].map(([, code, title]) => ({ code, title }))
    expect(listed.slice(0, 3).map(({ code }) => code)).toEqual(['V-1', 'Q1-4', 'Q1-1'])
    for (const { title } of listed) expect(title?.length).toBeLessThanOrEqual(60)
    expect(listed.find(({ code }) => code === 'Q1-4')?.title).toMatch(/\p{L}…$/u)
  })
})
