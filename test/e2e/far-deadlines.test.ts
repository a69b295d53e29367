/** Deadlines far away: nothing is said early, and no timer is longer than timers can be. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { realClock } from '../../src/clock.js'
import { addDays, addWorkingDays, civilDateAt, workCalendar, workingDayUpTo } from '../../src/domain/calendar.js'
import { quietLogger } from '../support/database.js'
import { HANH, startHouse } from '../support/house.js'

const calendar = workCalendar()
const DAY = 86_400_000

test('deadlines in 30, 90 and 300 days: the first word comes seven working days before each, not earlier', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-03')
  const { tasks, assignments } = await house.work()
  const hanh = (await house.inside((office) => office.members())).find(
    (m) => m.accounts[0]?.externalId === String(HANH),
  )
  const mine = tasks
    .filter((t) => assignments.some((a) => a.taskId === t.id && hanh?.seats.includes(a.unitId)))
    .slice(0, 3)
  const dues = [30, 90, 300].map((days) => addDays('2023-01-03', days))
  expect(mine).toHaveLength(3)
  await house.inside(async (office) => {
    for (const task of tasks) {
      const at = mine.findIndex((m) => m.id === task.id)
      await office.updateTask(task.id, at < 0 ? { state: 'cancelled' } : { dueOn: dues[at] ?? null })
    }
  })
  await house.turnTo('2023-11-10', '09:00')
  mine.forEach((task, n) => {
    const notes = house.fromBot(HANH).filter((m) => m.text.includes(`${task.code} `))
    const due = workingDayUpTo(calendar, dues[n] ?? '')
    const days = notes.map((m) => civilDateAt(new Date(m.at)))
    expect(days.filter((day) => day <= due)).toEqual([7, 3, 1, 0].map((days) => addWorkingDays(calendar, due, -days)))
  })
})

/** Listens to the faked timers; answers with the longest wait that was asked for. The real ones come back over it. */
function longestTimer(): () => number {
  const faked = globalThis.setTimeout
  let longest = 0
  globalThis.setTimeout = Object.assign((call: () => void, ms = 0, ...rest: []) => {
    longest = Math.max(longest, ms)
    return faked(call, ms, ...rest)
  }, faked)
  return () => longest
}

describe('the real clock', () => {
  afterEach(() => vi.useRealTimers())

  test.each([30, 90, 300])('a wake-up in %s days: no timer above 2^31 - 1 ms, and its minute strikes', async (days) => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:30Z') })
    const longest = longestTimer()
    const clock = realClock(quietLogger)
    const ticks: number[] = []
    clock.start(async () => {
      ticks.push(Date.now())
    })
    const at = Date.now() + days * DAY
    clock.wake(new Date(at))
    expect(longest()).toBeLessThanOrEqual(2_147_483_647)
    await vi.advanceTimersByTimeAsync(3_600_000)
    // Once at the start, then once a minute: a far wake-up brings none of its own.
    expect(ticks).toHaveLength(61)
    vi.setSystemTime(at - 20_000)
    await vi.advanceTimersByTimeAsync(90_000)
    expect(ticks.some((tick) => tick >= at && tick <= at + 60_000)).toBe(true)
    expect(longest()).toBeLessThanOrEqual(2_147_483_647)
    await clock.stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a tick that takes long is not doubled; what was asked meanwhile makes exactly one more', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:30Z') })
    const clock = realClock(quietLogger)
    let running = 0
    let most = 0
    let ticks = 0
    clock.start(async () => {
      ticks += 1
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 10_000))
      running -= 1
    })
    for (let n = 0; n < 1000; n += 1) clock.wake(new Date(0))
    await vi.advanceTimersByTimeAsync(25_000)
    expect([ticks, most]).toEqual([2, 1])
    const stopped = clock.stop()
    await vi.advanceTimersByTimeAsync(20_000)
    await stopped
  })
})
