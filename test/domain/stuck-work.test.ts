/** What a unit has said to be stuck is asked about again. */
import { expect, test } from 'vitest'
import { day, live } from '../support/day-by-day.js'
import { assignment, task, work } from '../support/office.js'

const quarterly = task({ id: 2 })

test('who is stuck long before the due date is asked again two weeks later, on a working day, and once', () => {
  const stuck = (change: object) =>
    work([quarterly], [assignment({ id: 2, taskId: 2, blocked: { reason: 'r', since: '2023-01-28' }, ...change })])
  const asked = (change: object, to = '2023-03-10') =>
    live('2023-01-30', to, [stuck(change)]).flatMap(({ on, message }) =>
      message.rungs.filter((r) => r.rung.startsWith('stuck-')).map(() => on),
    )
  expect(asked({}), 'the 11th of February is a Saturday').toEqual(['2023-02-13', '2023-02-27'])
  expect(asked({ answeredAt: new Date('2023-02-13T02:00:00Z') }, '2023-02-28')).toEqual(['2023-02-27'])
  expect(asked({ state: 'claimed' })).toEqual([])
  const noDue = work(
    [task({ id: 2, dueOn: null })],
    [assignment({ id: 2, taskId: 2, blocked: { reason: 'r', since: '2023-01-28' } })],
  )
  expect(live('2023-02-13', '2023-02-13', [noDue])[0]?.message.rungs).toHaveLength(1)
})

test('late work that is stuck is left alone for two weeks after the unit said so, then asked about on the weekly day', () => {
  const collection = task({ id: 1, code: 'V-1', period: null, dueOn: '2023-01-29', dueFrom: 'stated' })
  const blocked = { reason: 'r', since: '2023-01-31' }
  const asked = (answered: string, on: string) => {
    const share = assignment({ id: 1, taskId: 1, blocked, answeredAt: new Date(`${answered}T03:00:00Z`) })
    const { messages } = day(on, { works: [work([collection], [share])] })
    return messages.some((m) => m.rungs.some((r) => r.rung.startsWith('late-')))
  }
  expect(asked('2023-01-31', '2023-02-13')).toBe(false)
  expect(asked('2023-01-31', '2023-02-20')).toBe(true)
  expect(asked('2023-02-10', '2023-02-20'), 'it has said so again since').toBe(false)
})
