/** Simple questions of the leaders are answered from the record, and nobody else is troubled with them. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { fileOf, MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const everywhere = () =>
    [CLERK.id, CHAIRMAN, HANH, BINH, GROUP].reduce((sum, chat) => sum + house.fromBot(chat).length, 0)
  async function ask(person: number, words: string): Promise<string> {
    const before = everywhere()
    const record = await house.work()
    const said = await house.say(person, person, write(words))
    expect(everywhere() - before, `"${words}" troubles nobody else`).toBe(said.length)
    expect(await house.work(), `"${words}" changes nothing`).toEqual(record)
    return said.map(({ text }) => text).join('\n')
  }
  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-17', '09:00')
    await house.say(HANH, HANH, write('Q1-2 đang vướng vì chưa có danh sách của huyện'))
    await house.say(BINH, BINH, write('Q1-3 xin gia hạn đến 14/4 vì huyện chưa có mẫu'))
  })

  test.each([
    [CHAIRMAN, 'cái nào sắp tới hạn', /^Sắp đến hạn \(đến hết 29\/01\): .*V-1/s],
    [CHAIRMAN, 'mấy đơn vị trễ rồi', /Không có việc quá hạn/],
    [CHAIRMAN, 'được bao nhiêu phần trăm rồi em', /^Tiến độ .*xong 0\/13 việc/],
    [CHAIRMAN, 'tóm tắt tình hình chung giúp anh', /^Tiến độ /],
    [CHAIRMAN, 'hôm nay có việc gì gấp không', /^Tiến độ /],
    [CHAIRMAN, 'quý 1 ai chưa báo', /^Quý I\/2023, chưa báo xong: .*của \d+ đơn vị[\s\S]*Q1-1/],
    [BINH, 'còn việc nào gấp không ạ', /^Đồng chí có /],
    [BINH, 'hạn của em còn mấy ngày nữa', /^Đồng chí có /],
    [CLERK.id, 'q1-4 xong chưa Hội Nông dân ơi', /^Q1-4/],
    [CLERK.id, 'viec 3 lam toi mo roi hi', /^Q1-3 [\s\S]*Lý Văn Bình/],
    [CHAIRMAN, 'ai đang vướng', /^Đang vướng: 1 việc[\s\S]*Q1-2/],
    [CHAIRMAN, 'quý 1 ai còn nợ việc', /^Quý I\/2023, chưa xong: .*của \d+ đơn vị[\s\S]*Q1-1/],
    [CHAIRMAN, 'thế Q1-2 tắc ở đâu', /Q1-2/],
    [CHAIRMAN, 'quý 1 làm được đến đâu', /Quý I/i],
    [CHAIRMAN, 'báo cáo quý 5', /một năm có 4 quý/],
    [CHAIRMAN, 'chào em, em làm được những gì', /tiến độ/],
    [CLERK.id, 'có ai xin gia hạn không', /Q1-3/],
    [CLERK.id, 'chị có mấy cái chờ duyệt', /Chờ xác nhận \(1\)|Q1-3/],
  ])('%i: "%s"', async (person, words, answer) => {
    expect(await ask(person, words)).toMatch(answer)
  })

  test('who is late, with how many units', async () => {
    await house.turnTo('2023-02-06', '09:00')
    expect(await ask(CHAIRMAN, 'mấy đơn vị trễ rồi')).toMatch(/^Quá hạn \(1 việc, 5 phần việc\) của 5 đơn vị/)
    expect(await ask(CHAIRMAN, 'Hội Nông dân trễ mấy việc')).toContain('V-1')
  })

  test('an official asks whether the file has come', async () => {
    await house.say(BINH, BINH, write('V-1 xong rồi ạ'), { files: [fileOf('danh sach.txt', 'danh sach')] })
    const [text] = await house.say(BINH, BINH, write('file em gửi hôm qua đã nhận chưa'))
    expect(text?.text).toMatch(/^Đã nhận 1 tệp của đồng chí\.\n– danh sach\.txt: V-1, nhận ngày 06\/02\/2023/)
  })
})
