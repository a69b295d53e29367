/** What goes to one chat goes one after the other, and what had to wait knows it. */
import { expect, test } from 'vitest'
import { oneByOne } from '../../src/application/shared/one-by-one.js'

test('the second of a name waits for the first and is told so; another name, and whoever comes later, does not wait', async () => {
  const inTurn = oneByOne()
  const order: string[] = []
  let end = () => {}
  const first = inTurn('chat', () => new Promise<void>((resolve) => (end = resolve)))
  const second = inTurn('chat', async (hasWaited) => order.push(`second ${hasWaited}`))
  await inTurn('other', async (hasWaited) => order.push(`other ${hasWaited}`))
  end()
  await first
  await second
  await inTurn('chat', async (hasWaited) => order.push(`third ${hasWaited}`))
  expect(order).toEqual(['other false', 'second true', 'third false'])
})

test('one that fails holds up nobody', async () => {
  const inTurn = oneByOne()
  const failed = inTurn('chat', () => Promise.reject(new Error('no')))
  const next = inTurn('chat', async () => 'sent')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('sent')
})
