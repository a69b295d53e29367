/** The clock strikes each minute, never twice at once, whatever happens to the machine's own clock. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Clock, Logger } from '../../src/application/ports.js'
import { realClock } from '../../src/clock.js'

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 1440 * MINUTE
const START = new Date('2023-01-02T07:59:30+07:00')

let clock: Clock
let warnings: string[]
let errors: string[]
/** The moments of the ticks, in seconds after START as the machine's clock shows it. */
let ticks: number[]

beforeEach(() => {
  vi.useFakeTimers({ now: START })
  warnings = []
  errors = []
  ticks = []
  const logger: Logger = {
    info: () => {},
    warn: (_fields, message) => void warnings.push(message),
    error: (_fields, message) => void errors.push(message),
  }
  clock = realClock(logger)
})

afterEach(async () => {
  await clock.stop()
  vi.useRealTimers()
})

async function record(): Promise<void> {
  ticks.push((Date.now() - START.getTime()) / SECOND)
}

/** A tick that ends when told. */
function heldTicks(): { tick: () => Promise<void>; end: () => Promise<void>; most: () => number } {
  let open = 0
  let most = 0
  let release = () => {}
  return {
    async tick() {
      await record()
      open += 1
      most = Math.max(most, open)
      await new Promise<void>((resolve) => {
        release = resolve
      })
      open -= 1
    },
    async end() {
      release()
      await vi.advanceTimersByTimeAsync(0)
    },
    most: () => most,
  }
}

test('once at start, then on every minute', async () => {
  clock.start(record)
  await vi.advanceTimersByTimeAsync(3 * MINUTE)
  expect(ticks).toEqual([0, 30, 90, 150])
  expect(warnings).toEqual([])
})

test('asked for several times during a tick, exactly one more follows', async () => {
  const held = heldTicks()
  clock.start(held.tick)
  for (let n = 0; n < 5; n += 1) clock.wake(new Date())
  await vi.advanceTimersByTimeAsync(5 * MINUTE)
  expect(ticks).toHaveLength(1)
  await held.end()
  expect(ticks).toHaveLength(2)
  await held.end()
  await vi.advanceTimersByTimeAsync(20 * SECOND)
  expect(ticks).toHaveLength(2)
  expect(held.most()).toBe(1)
})

test('a tick that throws is logged, and the next one comes', async () => {
  clock.start(async () => {
    await record()
    throw new Error('broken')
  })
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(ticks).toEqual([0, 30])
  expect(errors).toEqual(['a tick failed', 'a tick failed'])
})

test('woken at the earliest moment that was asked for, and again at a later one asked for afterwards', async () => {
  clock.start(record)
  clock.wake(new Date(START.getTime() + 20 * SECOND))
  clock.wake(new Date(START.getTime() + 5 * SECOND))
  clock.wake(new Date(START.getTime() + 10 * SECOND))
  await vi.advanceTimersByTimeAsync(6 * SECOND)
  expect(ticks).toEqual([0, 5])
  clock.wake(new Date(START.getTime() + 12 * SECOND))
  await vi.advanceTimersByTimeAsync(10 * SECOND)
  expect(ticks).toEqual([0, 5, 12])
})

test('a wake-up in 300 days does not come at once, as an overlong timer would, and hides no nearer one', async () => {
  clock.start(record)
  clock.wake(new Date(START.getTime() + 300 * DAY))
  await vi.advanceTimersByTimeAsync(2 * SECOND)
  expect(ticks).toEqual([0])
  clock.wake(new Date(START.getTime() + 5 * SECOND))
  await vi.advanceTimersByTimeAsync(10 * SECOND)
  expect(ticks).toEqual([0, 5])
})

test('the machine set back by a day: the minutes go on, and the log says why', async () => {
  clock.start(record)
  await vi.advanceTimersByTimeAsync(MINUTE)
  vi.setSystemTime(Date.now() - DAY)
  const before = ticks.length
  await vi.advanceTimersByTimeAsync(10 * MINUTE)
  expect(ticks.length - before).toBeGreaterThanOrEqual(6)
  expect(warnings[0]).toContain('was set back')
})

test('the machine set ahead by twenty days: no storm of ticks for the time between', async () => {
  clock.start(record)
  await vi.advanceTimersByTimeAsync(MINUTE)
  vi.setSystemTime(Date.now() + 20 * DAY)
  const before = ticks.length
  await vi.advanceTimersByTimeAsync(10 * MINUTE)
  expect(ticks.length - before).toBeGreaterThanOrEqual(9)
  expect(ticks.length - before).toBeLessThanOrEqual(12)
})

test('stop waits for the running tick, and nothing comes after it', async () => {
  const held = heldTicks()
  clock.start(held.tick)
  clock.wake(new Date())
  let stopped = false
  const stopping = clock.stop().then(() => {
    stopped = true
  })
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(stopped).toBe(false)
  await held.end()
  await stopping
  clock.wake(new Date())
  await vi.advanceTimersByTimeAsync(10 * MINUTE)
  expect(ticks).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})
