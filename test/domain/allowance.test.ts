import { expect, test } from 'vitest'
import { monthOf, stageOf, used } from '../../src/domain/allowance.js'

test.each([
  [0, 'plenty'],
  [2399, 'plenty'],
  [2400, 'told'],
  [2849, 'told'],
  [2850, 'saving'],
  [4000, 'saving'],
])('%i of 3,000 messages: %s', (count, stage) => {
  expect(stageOf(count, 3000)).toBe(stage)
})

test('messages both ways, in private and in groups, are counted alike', () => {
  expect(used({ sent: { private: 1, group: 20 }, received: { private: 300, group: 4000 } })).toBe(4321)
})

test('a month begins with its first day', () => {
  expect(monthOf('2023-02-28')).toEqual({ month: '2023-02', from: '2023-02-01' })
})
