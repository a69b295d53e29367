/** What a unit has said to be stuck is asked about again. */
import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar.js'
import type { DayInput, PlannedMessage } from '../../src/domain/day-plan.js'
import { planDay } from '../../src/domain/day-plan.js'
import type { Work } from '../../src/domain/work.js'
import { assignment, counting, member, settings, task, work } from '../support/office.js'

const CLERK = member({ id: 10, role: 'clerk' })
const CHAIRMAN = member({ id: 11, role: 'chairman' })
const OFFICIAL = member({ id: 12, seats: [1] })
const people = [CLERK, CHAIRMAN, OFFICIAL]

const quarterly = task({ id: 2 })

function day(today: string, change: Partial<DayInput> = {}) {
  return planDay({
    today,
    silentSince: today,
    works: [],
    members: people,
    groups: [1],
    outside: [],
    together: new Map(),
    unanswered: [],
    recorded: new Set(),
    closed: new Set(),
    settings,
    counting,
    ...change,
  })
}

/** Plans day after day as the bot does, and remembers what was said. */
function live(from: string, to: string, works: Work[], silent: (date: string) => boolean = () => false) {
  const recorded = new Set<string>()
  const said: { on: string; message: PlannedMessage }[] = []
  let silentSince = from
  for (let today = from; today <= to; today = addDays(today, 1)) {
    if (!counting.calendar.isWorkingDay(today) || silent(today)) continue
    const planned = day(today, { works, recorded: new Set(recorded), silentSince })
    for (const { rung } of planned.skipped) recorded.add(rung.key)
    for (const message of planned.messages) {
      said.push({ on: today, message })
      for (const rung of message.rungs) recorded.add(rung.key)
    }
    silentSince = addDays(today, 1)
  }
  return said
}

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
