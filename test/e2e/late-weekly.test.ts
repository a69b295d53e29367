/** Late work is put to the unit itself once a week, in private, until it answers; the group's overview goes on beside it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { civilDateAt } from '../../src/domain/calendar.js'
import type { House } from '../support/house.js'
import { BINH, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

/** V-1 is due through 30/01/2023; Mondays after it: 06/02, 13/02, 20/02, 27/02, 06/03. */
const DUE = '2023-01-30'

describe.each(MANNERS)('$name', (manner) => {
  let house: House
  const lateDays = (person: number) =>
    house
      .fromBot(person)
      .filter((m) => /^Kính gửi đồng chí: .*quá hạn/.test(m.text) && m.text.includes('V-1'))
      .map((m) => civilDateAt(new Date(m.at)))

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-31')
  }, 60_000)

  test("the year's rehearsal foresaw them", async () => {
    const fresh = await startHouse({ activate: false })
    const pages = []
    for (let page = 1; page <= 1; page++)
      pages.push(...(await fresh.say(CLERK.id, CLERK.id, `diễn tập ${page}`)).map((m) => m.text))
    expect(pages.join('\n')).toMatch(/gửi đồng chí Lý Văn Bình: hỏi việc quá hạn V-1/)
  })

  test('nothing in the first days after the due date: the clerk is told then', async () => {
    await house.turnTo('2023-02-03')
    expect(lateDays(BINH)).toEqual([])
  })

  test('on the next Monday each official hears it once, first what is late, then what to answer', async () => {
    await house.turnTo('2023-02-06')
    expect(lateDays(BINH)).toEqual(['2023-02-06'])
    expect(lateDays(HANH)).toEqual(['2023-02-06'])
    const [first, second] = house.last(BINH).split('\n')
    expect(first).toBe('Kính gửi đồng chí: 1 việc đã quá hạn (V-1), đề nghị đồng chí cho biết tình hình')
    expect(second).toMatch(/đã xong, chưa xong, đang vướng gì, hoặc xin gia hạn đến ngày nào/)
    expect(house.last(BINH)).toContain('quá hạn 5 ngày làm việc')
    expect(house.last(GROUP), 'the group hears it too').toContain('V-1')
  })

  test('it stands in the ledger once, however often the clock strikes, and after a restart', async () => {
    await house.turnTo('2023-02-06', '15:00')
    await house.stop()
    await house.start(new Date('2023-02-07T02:00:00Z'))
    await house.app().settle()
    await house.turnTo('2023-02-10')
    const { tasks, assignments } = await house.work()
    const task = tasks.find((t) => t.code === 'V-1')?.id
    const shares = assignments.filter((a) => a.taskId === task).map((a) => a.id)
    const rows = await house.inside(async (office) => {
      const notes = (await house.ledger()).filter((d) => d.kind === 'person_note')
      const found = []
      for (const { key } of notes) found.push(...(await office.remindersOf(key)))
      return found.filter((r) => r.rung.startsWith('late-') && shares.includes(r.assignmentId))
    })
    expect(rows.map((r) => [r.rung, r.on])).toEqual([
      ['late-2023-02-06', '2023-02-06'],
      ['late-2023-02-06', '2023-02-06'],
    ])
    expect(lateDays(BINH)).toEqual(['2023-02-06'])
  })

  test('whoever has answered is left alone that week; the silent one hears it again', async () => {
    await house.say(BINH, BINH, manner.write('chưa xong V-1'))
    await house.turnTo('2023-02-13')
    expect(lateDays(BINH)).toEqual(['2023-02-06'])
    expect(lateDays(HANH)).toEqual(['2023-02-06', '2023-02-13'])
  })

  test('a week later the matter is still open and nothing new was said: it is asked once more', async () => {
    await house.turnTo('2023-02-20')
    expect(lateDays(BINH)).toEqual(['2023-02-06', '2023-02-20'])
  })

  test('stuck, asked for more time, reported: quiet until that is settled', async () => {
    await house.say(BINH, BINH, manner.write('V-1 đang vướng vì chưa họp được ban chấp hành'))
    await house.say(HANH, HANH, manner.write('xong V-1'))
    await house.turnTo('2023-02-27')
    expect(lateDays(BINH)).toEqual(['2023-02-06', '2023-02-20'])
    await house.turnTo('2023-03-06')
    const asked = ['2023-02-06', '2023-02-20', '2023-03-06']
    expect(lateDays(BINH), 'two weeks after it said to be stuck').toEqual(asked)
    expect(lateDays(HANH)).toEqual(['2023-02-06', '2023-02-13', '2023-02-20'])
    await house.say(BINH, BINH, manner.write('xin gia hạn V-1 đến 15/3 vì chưa họp được'))
    await house.turnTo('2023-03-13')
    expect(lateDays(BINH)).toEqual(asked)
    await house.say(CLERK.id, CLERK.id, manner.write('đồng ý gia hạn V-1'))
    await house.turnTo('2023-03-20')
    expect(lateDays(BINH), 'late again, under the new date').toEqual([...asked, '2023-03-20'])
  })

  test('returned work counts as unanswered again', async () => {
    await house.say(CLERK.id, CLERK.id, manner.write('trả lại V-1 thiếu chữ ký'))
    await house.turnTo('2023-04-10')
    expect(lateDays(HANH).some((day) => day > '2023-03-20')).toBe(true)
    expect(DUE < '2023-04-10').toBe(true)
  })
})
