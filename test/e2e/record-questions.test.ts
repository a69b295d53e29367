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
    [
      BINH,
      'gia hạn của em duyệt chưa',
      /^Đề nghị gia hạn của đồng chí[\s\S]*Q1-3 UBND xã xin gia hạn đến .*14\/04\/2023: đang chờ/,
    ],
    [BINH, 'gia hạn Q1-3 sếp duyệt chưa', /Q1-3 UBND xã xin gia hạn/],
    [BINH, 'sao chưa ai duyệt gia hạn cho em', /đang chờ chủ tịch hoặc văn phòng/],
    [HANH, 'đơn xin lùi hạn của tui răng rồi', /chưa có đề nghị gia hạn nào/],
    [CHAIRMAN, 'hôm nay ai báo cáo gì rồi', /17\/01\/2023: 2 lượt báo[\s\S]*Q1-2 [\s\S]*Q1-3 /],
    [CLERK.id, 'hôm qua ai báo gì', /16\/01\/2023: chưa có đơn vị nào báo/],
    [CLERK.id, 'bữa qua có ai nộp gì không hè', /16\/01\/2023/],
    [CLERK.id, 'đơn vị nào chưa có ai phụ trách', /chưa có người phụ trách \(3\): Hội Cựu chiến binh/],
    [CHAIRMAN, 'còn bên nào khuyết người không', /chưa có người phụ trách \(3\)/],
    [BINH, 'ai làm thay chị Hạnh', /Vi Thị Hạnh không báo nghỉ/],
    [HANH, 'tháng 9 em có việc gì', /^Tháng 9\/2023: đồng chí có 2 việc đến hạn[\s\S]*Q3-8/],
    [BINH, 'việc của tôi tháng 5', /^Tháng 5\/2023: đồng chí không có việc nào/],
    [BINH, 'quý 3 nhà em có gì', /^Quý III\/2023: đồng chí có 2 việc/],
  ])('%i: "%s"', async (person, words, answer) => {
    expect(await ask(person, words)).toMatch(answer)
  })

  test.each([
    'còn làm việc đó, tôi nộp tuần sau',
    'rồi nhé, đừng réo nữa nào',
    'đã hết hạn rồi nhưng mong anh mở cổng thêm một hôm',
  ])('"%s" tells, and is asked of which task', async (words) => {
    expect(await ask(BINH, words)).toMatch(/đồng chí báo về việc nào\?/)
    await ask(BINH, 'thôi')
  })

  test.each(['ừa, tui coi rồi, có chi tui hỏi thêm nghe', 'rõ rồi sếp mà lần sau anh nhắn riêng cho em'])(
    '"%s" wants no answer',
    async (words) => expect(await house.say(BINH, BINH, write(words))).toEqual([]),
  )

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

  test('who has dropped a task and why, who stands in, and what was decided of a wish', async () => {
    await house.say(CHAIRMAN, CHAIRMAN, write('hủy Q2-5 vì huyện không tổ chức nữa'))
    await house.say(CHAIRMAN, CHAIRMAN, write('đúng'))
    for (const words of ['sao Q2-5 bị hủy', 'vì sao bỏ Q2-5 vậy chị', 'Q2-5 hủy khi nào'])
      expect(await ask(HANH, words)).toMatch(
        new RegExp(`^Q2-5 đã hủy[\\s\\S]*06/02/2023 – Nông Văn Sơn: hủy việc «${write('huyện không tổ chức nữa')}»`),
      )
    expect(await ask(HANH, 'sao Q2-6 bị hủy'), 'it is not').toContain('Q2-6')
    await house.say(HANH, HANH, write('mai em nghỉ, anh Bình thay'))
    expect(await ask(BINH, 'chị Hạnh nghỉ ai làm thay')).toMatch(/nghỉ thứ Ba, 07\/02\/2023\.\n.*Lý Văn Bình/)
    await house.say(CLERK.id, CLERK.id, write('không gia hạn Q1-3 vì huyện cần sớm'))
    expect(await ask(BINH, 'xin gia hạn của em tới đâu rồi chị')).toContain('đồng chí Hoàng Thị Lan không đồng ý')
  })
})
