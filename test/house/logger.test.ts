/** What is logged can be read by whoever runs the machine: it must tell what happened and hold no secret. */
import { beforeEach, expect, test } from 'vitest'
import type { LogLevel } from '../../src/logger.js'
import { createLogger } from '../../src/logger.js'

const TOKEN = '123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc'

let lines: string[]
const logger = (level: LogLevel = 'info') => createLogger(level, { write: (line) => void lines.push(line) })
const only = () => JSON.parse(lines.join('')) as Record<string, unknown>

beforeEach(() => {
  lines = []
})

test('a line is the level, the time in UTC, the fields and a static message', () => {
  logger().warn({ delivery: 7, at: new Date(0), list: [1, 'a'], none: null }, 'a delivery waits')
  expect(only()).toEqual({
    level: 40,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    delivery: 7,
    at: '1970-01-01T00:00:00.000Z',
    list: [1, 'a'],
    none: null,
    msg: 'a delivery waits',
  })
})

test('below the level nothing is written', () => {
  logger('warn').info({}, 'too small')
  expect(lines).toEqual([])
})

const url = `https://api.telegram.org/bot${TOKEN}/getUpdates`
const deep = new Error('sending failed', {
  cause: new Error('fetch', { cause: new Error(`request to ${url} failed`) }),
})

test.each<[string, object, string]>([
  ['a field', { token: TOKEN }, ''],
  ['a field far inside', { a: { b: [{ c: `x ${TOKEN} y` }] } }, ''],
  ['a URL in a string', { url }, ''],
  ['a URL as it is in code', { url: new URL(url) }, ''],
  ['a URL in a query', { url: `https://proxy/?to=${encodeURIComponent(`bot${TOKEN}`)}` }, ''],
  ['the name of a field', { [TOKEN]: 1 }, ''],
  ['the message', {}, `asked ${url}`],
  ['an error', { error: new Error(`no answer from ${url}`) }, ''],
  ['the cause of the cause of an error', { error: deep }, ''],
  ['a cause that is no error', { error: new Error('x', { cause: { request: { url } } }) }, ''],
  ['several errors in one', { error: new AggregateError([new Error(url)], 'all addresses failed') }, ''],
  ['an error in a list', { errors: [new Error(url)] }, ''],
])('a bot token is struck out of %s', (_where, fields, message) => {
  logger().error(fields, message)
  expect(lines).toHaveLength(1)
  expect(lines.join('')).toContain('…')
  expect(lines.join('')).not.toContain(TOKEN.slice(-20))
})

test('a password is struck out of an address', () => {
  logger().error({ error: new Error('cannot reach postgresql://nhacviec:mat-khau@db.xa/nhacviec') }, 'x')
  expect(lines.join('')).not.toContain('mat-khau')
  expect(lines.join('')).toContain('db.xa/nhacviec')
})

test('an error tells its name, message, code, place and cause; what else hangs on it stays out', () => {
  const error = Object.assign(new TypeError('refused', { cause: new Error('because') }), {
    code: 'ECONNREFUSED',
    payload: { text: 'điều đồng chí Lan đã viết' },
  })
  logger().error({ error }, 'x')
  expect(only().error).toMatchObject({
    name: 'TypeError',
    message: 'refused',
    code: 'ECONNREFUSED',
    stack: expect.stringContaining('logger.test.ts'),
    cause: { message: 'because' },
  })
  expect(lines.join('')).not.toContain('đồng chí')
})

test('what points back at itself, and a file, are written as little', () => {
  const loop: Record<string, unknown> = { file: new Uint8Array(2_000_000) }
  loop.self = loop
  const error = new Error('round')
  error.cause = new Error('and round', { cause: error })
  logger().error({ loop, error }, 'x')
  expect(lines.join('').length).toBeLessThan(20_000)
  expect(lines.join('')).toContain('2000000 bytes')
})
