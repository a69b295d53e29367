/** Clerk and chairman decide in their own words; what waits for them is not forgotten, and nobody who calls the bot is left without a word. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  /** The clerk answers the newest message that puts a claim before the office. */
  const answerReview = (text: string, from = CLERK.id) => {
    const review = house.fromBot(from).findLast((m) => m.text.includes('Đề nghị xác nhận'))
    return house.say(from, from, write(text), { replyTo: review?.id ?? 0 })
  }
  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03')
  })

  test.each(['xác nhận', 'ok em', 'Đồng ý nhé'])(
    '"%s" to the claim put before the clerk confirms it',
    async (words) => {
      await house.say(HANH, HANH, write('xong Q1-4'))
      await answerReview(words)
      expect(await house.statesOf('Q1-4')).toContain('confirmed')
      const { assignments, tasks } = await house.work()
      const task = tasks.find((t) => t.code === 'Q1-4')
      await house.inside(async (office) => {
        for (const a of assignments.filter((one) => one.taskId === task?.id))
          await office.updateAssignment(a.id, { state: 'open' })
      })
    },
  )

  test.each([
    ['Q1-3 được rồi, em duyệt', true],
    ['ok Q1-3', true],
    ['Q1-3 ok xác nhận cho Hội đồng TĐKT', true],
    ['ok xác nhận Q1-3', true],
    ['ok hết rồi, duyệt hết', true],
    ['duyệt Q1-3 luôn', true],
    ['trả Q1-3 lại cho Hạnh, đề án thiếu phụ lục', false],
  ])('"%s" is the verdict on what waits, no report', async (words, confirms) => {
    await house.say(HANH, HANH, write('xong Q1-3'))
    expect(await house.statesOf('Q1-3')).toContain('claimed')
    const [asked] = await house.say(CLERK.id, CLERK.id, write(words))
    const isDecided = !(await house.statesOf('Q1-3')).includes('claimed')
    if (!isDecided) {
      expect(asked?.text).toMatch(confirms ? /Đồng chí xác nhận .*Q1-3/ : /[Tt]rả lại/)
      await house.say(CLERK.id, CLERK.id, write('đúng'))
    }
    expect(await house.statesOf('Q1-3')).toContain(confirms ? 'confirmed' : 'open')
    const { assignments, tasks } = await house.work()
    const task = tasks.find((t) => t.code === 'Q1-3')
    await house.inside(async (office) => {
      for (const a of assignments.filter((one) => one.taskId === task?.id))
        await office.updateAssignment(a.id, { state: 'open' })
    })
  })

  test('"trả lại, ..." to it returns the claim with the reason as written', async () => {
    await house.say(HANH, HANH, write('xong Q1-3'))
    await answerReview('Trả lại, thiếu phụ lục 2')
    expect(await house.statesOf('Q1-3')).not.toContain('claimed')
    expect(house.last(HANH)).toContain(write('thiếu phụ lục 2'))
  })

  test('"chưa được" to it asks for the reason, and nothing is decided before', async () => {
    await house.say(HANH, HANH, write('xong Q1-3'))
    const [asked] = await answerReview('chưa được')
    expect(asked?.text).toContain('vì lý do gì')
    expect(await house.statesOf('Q1-3')).toContain('claimed')
    await house.say(CLERK.id, CLERK.id, write('mới có dự thảo'))
    expect(await house.statesOf('Q1-3')).not.toContain('claimed')
  })

  test('a bare "xác nhận" reads back the one thing that waits, and confirms nothing', async () => {
    await house.say(HANH, HANH, write('xong Q1-2'))
    const [asked] = await house.say(CLERK.id, CLERK.id, write('xác nhận'))
    expect(asked?.text).toContain('Đồng chí xác nhận Hội đồng TĐKT đã xong Q1-2?')
    expect(await house.statesOf('Q1-2')).toContain('claimed')
  })

  test('of an official "xác nhận" is no decision', async () => {
    const [said] = await house.say(BINH, BINH, write('xác nhận'))
    expect(said?.text ?? '').not.toContain('Chờ xác nhận')
    expect(await house.statesOf('Q1-2')).toContain('claimed')
  })

  test('the clerk hears each week what still waits', async () => {
    const before = house.fromBot(CLERK.id).length
    await house.turnTo('2023-01-09')
    await house.rest()
    const notes = house.fromBot(CLERK.id).slice(before)
    expect(notes.map((m) => m.text).join('\n')).toMatch(
      /Kính gửi đồng chí: 1 việc đã báo xong, chờ đồng chí xác nhận[\s\S]*Q1-2/,
    )
  })

  test.each(['@NhacViecBot đến đâu rồi?', '@NhacViecBot tiến độ thế nào rồi'])(
    'the chairman calls the bot in the group: "%s" is answered with the status',
    async (words) => {
      const [said] = await house.say(CHAIRMAN, GROUP, write(words))
      expect(said?.text).toContain('Tiến độ')
    },
  )

  test('who calls the bot with words that it does not know is told so; talk about a task is left alone', async () => {
    const told = house.fromBot(BINH).length
    await house.say(BINH, GROUP, '@NhacViecBot asdf')
    expect(house.last(BINH), 'told to the one person').toContain('Chưa rõ ý đồng chí')
    await house.say(BINH, GROUP, write('Q1-1 hôm qua anh em bàn vui quá'))
    expect(house.fromBot(BINH)).toHaveLength(told + 1)
  })

  test('a task that was named, with nothing reported of it, is asked about by its name', async () => {
    const [said] = await house.say(BINH, BINH, write('Q1-1 hôm qua anh em bàn vui quá'))
    expect(said?.text).toContain('Chưa rõ đồng chí báo gì về Q1-1')
  })

  test.each([
    ['Q2-6', 'đồng ý Q2-6'],
    ['Q2-5', 'Q2-5 ok em'],
  ])('a wish for more time is all that waits of %s: "%s" is read back, and grants it then', async (code, words) => {
    await house.say(BINH, BINH, write(`xin gia hạn ${code} đến 20/7 vì chưa họp`))
    const granted = async () => (await house.work()).assignments.filter((a) => a.extendedTo === '2023-07-20').length
    const before = await granted()
    const [said] = await house.say(CHAIRMAN, CHAIRMAN, write(words))
    expect(said?.text).toMatch(new RegExp(`gia hạn ${code} .*20/07/2023`))
    expect(await granted()).toBe(before)
    await house.say(CHAIRMAN, CHAIRMAN, write('đúng'))
    expect(await granted()).toBeGreaterThan(before)
  })
})
