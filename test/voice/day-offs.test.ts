/** What is the same for several tasks of a message is said once, at its end. */
import { expect, test } from 'vitest'
import { share } from './fixtures.js'
import { say, textOfAll } from './say.js'

const DAY_OFF = { name: 'Giỗ Tổ Hùng Vương', lateAfter: '2023-05-04' }
const onDayOff = (id: number, code: string) => ({
  ...share,
  ...{ id, code, assignment: 100 + id, due: '2023-04-29', dueFrom: 'period' as const, dayOff: DAY_OFF },
})

test.each(['my_tasks', 'due_week'] as const)(
  '%s: the day off of several tasks is told once, with their codes',
  (kind) => {
    const tasks = [onDayOff(1, 'Q2-5'), onDayOff(2, 'Q2-6'), { ...share, id: 3, code: 'Q2-7' }]
    const text =
      kind === 'my_tasks'
        ? textOfAll(say('my_tasks', { shares: tasks, later: [], whole: false, filesWaiting: [] }))
        : textOfAll(say('due_week', { from: '2023-04-24', to: '2023-04-30', next: false, shares: tasks, late: [] }))
    expect(text.match(/chỉ tính quá hạn sau/g)).toHaveLength(1)
    expect(text).toMatch(
      /Q2-5.*Q2-6: Hạn rơi vào ngày nghỉ \(Giỗ Tổ Hùng Vương\) nên chỉ tính quá hạn sau thứ Năm, 04\/05\/2023\./,
    )
  },
)

test('of one task alone it stands under that task', () => {
  const text = textOfAll(say('my_tasks', { shares: [onDayOff(1, 'Q2-5')], later: [], whole: false, filesWaiting: [] }))
  expect(text).toContain('\nHạn rơi vào ngày nghỉ')
  expect(text).not.toContain('Q2-5: Hạn rơi')
})
