/** Anybody may ask, in their own words: the same answers as the commands. What was heard and moved stays to be seen. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test.each([
    ['/viec', 'cho em xem việc của em với ạ'],
    ['/status', 'tiến độ thế nào rồi ạ?'],
    ['hạn tuần này', 'tuần này có việc gì đến hạn vậy chị?'],
    ['ai chưa nộp V-1', 'còn ai chưa nộp V-1 vậy ạ?'],
    ['ai chưa nộp V-1', 'đơn vị nào chưa nộp báo cáo?'],
  ])('%s = "%s"', async (command, words) => {
    const byCommand = (await house.say(HANH, HANH, command)).map((m) => m.text)
    const byWords = (await house.say(HANH, HANH, write(words))).map((m) => m.text)
    expect(byCommand.join('').length).toBeGreaterThan(10)
    expect(byWords).toEqual(byCommand)
  })

  test('"ai chưa nộp việc 3" by number', async () => {
    const [said] = await house.say(CHAIRMAN, CHAIRMAN, write('ai chưa nộp việc 3'))
    expect(said?.text).toContain('Q1-3')
  })

  test.each(['năm ngoái có việc gì', 'tiến độ năm trước'])('"%s" is not answered with this year', async (words) => {
    const [said] = await house.say(CHAIRMAN, CHAIRMAN, write(words))
    expect(said?.text).toContain('chưa có kế hoạch năm 2022, chỉ xem được kế hoạch đang thực hiện (năm 2023)')
  })

  test('"hạn tuần này" in the week of the deadline names it, with the units', async () => {
    await house.turnTo('2023-01-27', '09:00')
    const [said] = await house.say(BINH, BINH, write('hạn tuần này'))
    expect(said?.text).toContain('V-1')
    expect(said?.text).toContain('Hội Nông dân')
  })

  test('"tìm" finds by word, unit and person, with or without diacritics', async () => {
    const [word] = await house.say(HANH, HANH, write('tìm cụm thi đua số V'))
    expect(word?.text).toContain('Q1-3')
    const [unit] = await house.say(HANH, HANH, write('tìm Văn phòng – Thống kê'))
    expect(unit?.text).toContain('Q4-12')
    const [person] = await house.say(HANH, HANH, write('tìm Nông Văn Sơn'))
    expect(person?.text).toContain('Q3-9')
    const [nothing] = await house.say(HANH, HANH, write('tìm bóng đá'))
    expect(nothing?.text).toContain('Không tìm thấy')
  })

  test('an extension is read from the sentence, read back, decided with one tap; both dates are in every view', async () => {
    const [recorded] = await house.say(
      BINH,
      BINH,
      write('V-1 cho em xin gia hạn đến 15/2 vì chưa họp được ban chấp hành'),
    )
    expect(recorded?.text).toContain('15/02/2023')
    expect(recorded?.text).toContain(write('chưa họp được ban chấp hành'))
    await manner.choose(house, CHAIRMAN, CHAIRMAN, 'Chờ xác nhận', 'chờ xác nhận').catch(() => {})
    await manner.choose(house, CLERK.id, CLERK.id, 'Đồng ý gia hạn', 'đồng ý gia hạn V-1')
    for (const words of ['việc của tôi', 'ai chưa nộp V-1', 'tìm V-1'])
      expect((await house.say(BINH, BINH, write(words)))[0]?.text, words).toMatch(
        words === 'việc của tôi' ? /15\/02\/2023 \(gia hạn từ .*29\/01\/2023\)/ : /V-1/,
      )
    const [status] = await house.say(CHAIRMAN, CHAIRMAN, write('tiến độ'))
    expect(status?.text).toContain('Đã gia hạn (1 việc): V-1 Hội Nông dân (29/01 → 15/02)')
    await house.say(BINH, BINH, write('xin gia hạn V-1 đến 28/2 vì cán bộ đi học'))
    await house.say(CLERK.id, CLERK.id, write('đồng ý gia hạn V-1'))
    const [own] = await house.say(BINH, BINH, write('việc của tôi'))
    expect(own?.text).toMatch(/28\/02\/2023 \(gia hạn lần 2, hạn ban đầu .*29\/01\/2023\)/)
    await house.say(BINH, BINH, write('xong V-1'))
    await house.say(CLERK.id, CLERK.id, write('trả lại V-1 thiếu chữ ký'))
    expect(house.last(BINH), 'returned work is due when it was moved to').toContain('28/02/2023')
  })

  test('a report of done closes the wish for more time, and a report that is taken back does not revive it', async () => {
    await house.say(BINH, BINH, write('xin gia hạn Q3-8 đến 30/11 vì chờ số liệu'))
    const status = async () => (await house.say(CHAIRMAN, CHAIRMAN, write('tiến độ')))[0]?.text
    expect(await status()).toContain('Xin gia hạn (1 việc): Q3-8')
    await house.say(BINH, BINH, write('xong Q3-8'))
    expect(await status()).not.toContain('Xin gia hạn')
    const [history] = await house.say(CLERK.id, CLERK.id, write('lịch sử Q3-8'))
    expect(history?.text).toContain('đóng đề nghị gia hạn')
    await house.say(BINH, BINH, write('rút Q3-8'))
    expect(await status()).not.toContain('Xin gia hạn')
  })

  test('a date that cannot be read is asked for, once, and the words that follow are it', async () => {
    const [asked] = await house.say(HANH, HANH, write('xin gia hạn Q1-3'))
    expect(asked?.text).toContain('đến ngày nào')
    const [recorded] = await house.say(HANH, HANH, write('đến 15/4 vì huyện chưa có mẫu'))
    expect(recorded?.text).toContain('15/04/2023')
  })

  test('the history tells what was heard, in the words of who said it; only clerk and chairman see it', async () => {
    await house.say(HANH, HANH, write('Q1-4 em làm xong rồi nha chị'))
    await house.say(CLERK.id, CLERK.id, write('trả lại Q1-4 thiếu chữ ký'))
    await house.say(HANH, HANH, write('chưa xong Q1-4'))
    const [history] = await house.say(CLERK.id, CLERK.id, write('lịch sử Q1-4'))
    const text = history?.text ?? ''
    const told = ['Q1-4 em làm xong rồi nha chị', 'thiếu chữ ký', 'chưa xong Q1-4'].map((words) =>
      text.indexOf(write(words)),
    )
    expect(told.every((at) => at >= 0)).toBe(true)
    expect([...told].sort((a, b) => a - b)).toEqual(told)
    expect(text).toContain('Vi Thị Hạnh')
    const [refused] = await house.say(HANH, HANH, write('lịch sử Q1-4'))
    expect(refused?.text).toContain('dành cho')
  })

  test('an edit that names another task moves the report there; one that still says "xong" changes nothing', async () => {
    const states = async () => {
      const { tasks, assignments } = await house.work()
      const of = (code: string) => tasks.find((t) => t.code === code)?.id
      return ['Q1-1', 'Q1-2'].map(
        (code) => assignments.filter((a) => a.taskId === of(code) && a.state === 'claimed').length,
      )
    }
    const edit = async (text: string) => {
      const said = house.world.messages(BINH).findLast((m) => m.from === BINH)
      house.world.edit({ chatId: BINH, messageId: said?.id ?? 0, text: write(text) })
      await house.rest()
    }
    await house.say(BINH, BINH, write('em làm xong Q1-1 rồi ạ'))
    expect(await states()).toEqual([1, 0])
    await edit('em làm xong Q1-1 rồi ạ, đã gửi văn phòng')
    expect(await states()).toEqual([1, 0])
    await edit('em làm xong Q1-2 rồi ạ')
    expect(await states()).toEqual([0, 1])
    await edit('Q1-2 chưa xong ạ')
    expect(await states()).toEqual([0, 0])
    expect(house.last(CLERK.id)).toContain('Q1-2')
  })
})
