/** Every value of the environment is either taken or answered with a sentence that says how to mend it. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.js'

const TOKEN = `123456789:${'A'.repeat(35)}`
const SECRET = 'mot-bi-mat-that-dai'
const PUBLIC_URL = 'https://bot.xa.gov.vn'

function problemsOf(env: Record<string, string>): string[] {
  const read = readConfig(env)
  return read.ok ? [] : read.problems
}

test('nothing set is the rehearsal, on the embedded store, on this machine only', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: {
      mode: { kind: 'rehearsal' },
      dataDir: 'data',
      backupDir: 'data/backups',
      databaseUrl: null,
      web: { host: '127.0.0.1', port: 8080, publicUrl: null },
      scanner: null,
      keep: { incomingDays: 730, deliveredDays: 730 },
      logLevel: 'warn',
      language: 'vi',
      communeName: 'UBND xã',
    },
  })
})

test('everything set', () => {
  expect(
    readConfig({
      TELEGRAM_BOT_TOKEN: ` ${TOKEN}\n`,
      TELEGRAM_API_ROOT: 'http://localhost:8081',
      PUBLIC_URL,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      DATABASE_URL: 'postgresql://nhacviec:p@db/nhacviec',
      DATA_DIR: '/var/lib/nhacviec',
      HOST: '0.0.0.0',
      CLAMAV: 'unix:///run/clamav/clamd.ctl',
      KEEP_INCOMING_DAYS: '400',
      KEEP_DELIVERED_DAYS: '90',
      PORT: '9000',
      LOG_LEVEL: 'info',
      BOT_LANGUAGE: 'en',
      COMMUNE_NAME: 'UBND xã Tân Thành',
    }),
  ).toEqual({
    ok: true,
    config: {
      mode: {
        kind: 'live',
        telegram: {
          token: TOKEN,
          receive: { kind: 'webhook', publicUrl: PUBLIC_URL, secret: SECRET },
          apiRoot: 'http://localhost:8081',
        },
        zalo: null,
      },
      dataDir: '/var/lib/nhacviec',
      backupDir: '/var/lib/nhacviec/backups',
      databaseUrl: 'postgresql://nhacviec:p@db/nhacviec',
      web: { host: '0.0.0.0', port: 9000, publicUrl: PUBLIC_URL },
      scanner: { path: '/run/clamav/clamd.ctl' },
      keep: { incomingDays: 400, deliveredDays: 90 },
      logLevel: 'info',
      language: 'en',
      communeName: 'UBND xã Tân Thành',
    },
  })
})

test('a token alone polls', () => {
  expect(readConfig({ TELEGRAM_BOT_TOKEN: TOKEN })).toMatchObject({
    config: { mode: { kind: 'live', telegram: { receive: { kind: 'polling' }, apiRoot: null } } },
  })
})

test('a variable set to nothing is not set', () => {
  expect(readConfig({ TELEGRAM_BOT_TOKEN: '  ', PORT: '', LOG_LEVEL: '', PUBLIC_URL: '' })).toEqual(readConfig({}))
})

test.each([
  ['TELEGRAM_BOT_TOKEN', 'abc'],
  ['TELEGRAM_BOT_TOKEN', TOKEN.slice(0, 20)],
  ['TELEGRAM_BOT_TOKEN', `"${TOKEN}"`],
  ['TELEGRAM_API_ROOT', 'localhost:8081'],
  ['TELEGRAM_API_ROOT', 'ftp://localhost'],
  ['PUBLIC_URL', 'bot.xa.gov.vn'],
  ['PUBLIC_URL', 'http://bot.xa.gov.vn'],
  ['PUBLIC_URL', 'https://bot.xa.gov.vn:8080'],
  ['PUBLIC_URL', 'https://xa.gov.vn/bot'],
  ['TELEGRAM_WEBHOOK_SECRET', 'ngắn'],
  ['TELEGRAM_WEBHOOK_SECRET', 'a'.repeat(257)],
  ['DATABASE_URL', 'mysql://db/x'],
  ['DATABASE_URL', 'db'],
  ['KEEP_INCOMING_DAYS', '0'],
  ['KEEP_INCOMING_DAYS', '61'],
  ['KEEP_DELIVERED_DAYS', 'mãi mãi'],
  ['CLAMAV', 'http://scanner'],
  ['CLAMAV', 'unix:'],
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['LOG_LEVEL', 'verbose'],
  ['BOT_LANGUAGE', 'fr'],
  ['COMMUNE_NAME', 'x'.repeat(121)],
])('%s=%s is refused in one sentence that names it', (name, value) => {
  const env = { TELEGRAM_BOT_TOKEN: TOKEN, PUBLIC_URL, TELEGRAM_WEBHOOK_SECRET: SECRET, [name]: value }
  const problems = problemsOf(env)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(name)
  expect(problems[0]).not.toContain(SECRET)
  expect(problems[0]).not.toContain(TOKEN.slice(0, 20))
})

test('a secret without an address is a problem', () => {
  const [problem] = problemsOf({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_WEBHOOK_SECRET: SECRET })
  expect(problem).toContain('PUBLIC_URL')
  expect(problem).toContain('TELEGRAM_WEBHOOK_SECRET')
})

test('an address without a secret is for pages, on any port; updates are fetched', () => {
  const read = readConfig({ TELEGRAM_BOT_TOKEN: TOKEN, PUBLIC_URL: 'https://bot.xa.gov.vn:8443/' })
  expect(read).toMatchObject({
    ok: true,
    config: { mode: { telegram: { receive: { kind: 'polling' } } }, web: { publicUrl: 'https://bot.xa.gov.vn:8443' } },
  })
  expect(problemsOf({ TELEGRAM_BOT_TOKEN: TOKEN, PUBLIC_URL: 'https://bot.xa.gov.vn:9443' })).toEqual([])
})

describe('Zalo', () => {
  const ZALO = '1459232241454765289:AbCd-efGh'

  test('by webhook where there is an address; the other platform stays as it is', () => {
    expect(
      readConfig({
        ZALO_BOT_TOKEN: ZALO,
        PUBLIC_URL,
        ZALO_BOT_DISPLAY_NAME: 'Bot Nhắc Việc',
        ZALO_FILE_HOSTS: 'zdn.vn, zadn.vn',
        ZALO_PACE_MS: '500',
        ZALO_API_BASE: 'http://localhost:8082',
        ZALO_MONTHLY_MESSAGES: '129000',
      }),
    ).toMatchObject({
      config: {
        mode: {
          kind: 'live',
          telegram: null,
          zalo: {
            token: ZALO,
            receive: { kind: 'webhook', publicUrl: PUBLIC_URL },
            apiBase: 'http://localhost:8082',
            botName: 'Bot Nhắc Việc',
            fileHosts: ['zdn.vn', 'zadn.vn'],
            paceMs: 500,
            monthlyMessages: 129_000,
          },
        },
      },
    })
    expect(readConfig({ ZALO_BOT_TOKEN: ZALO, TELEGRAM_BOT_TOKEN: TOKEN, PUBLIC_URL })).toMatchObject({
      config: { mode: { telegram: { receive: { kind: 'polling' } }, zalo: { receive: { kind: 'webhook' } } } },
    })
  })

  test('polling loses messages, so it has to be asked for', () => {
    expect(problemsOf({ ZALO_BOT_TOKEN: ZALO })[0]).toContain('ZALO_POLLING=yes')
    expect(readConfig({ ZALO_BOT_TOKEN: ZALO, ZALO_POLLING: 'yes' })).toMatchObject({
      config: { mode: { zalo: { receive: { kind: 'polling' } } } },
    })
  })

  test.each([
    ['ZALO_BOT_TOKEN', 'abc'],
    ['ZALO_POLLING', 'maybe'],
    ['ZALO_API_BASE', 'zalo'],
    ['ZALO_FILE_HOSTS', 'https://zdn.vn'],
    ['ZALO_PACE_MS', '1s'],
    ['ZALO_MONTHLY_MESSAGES', 'nhiều'],
  ])('%s=%s is refused in one sentence that names it', (name, value) => {
    const problems = problemsOf({ ZALO_BOT_TOKEN: ZALO, PUBLIC_URL, [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
  })
})

test("a Bot API server of one's own may bring updates over http on any port", () => {
  const env = { PUBLIC_URL: 'http://10.0.0.5:9000', TELEGRAM_WEBHOOK_SECRET: SECRET, TELEGRAM_BOT_TOKEN: TOKEN }
  expect(problemsOf({ ...env, TELEGRAM_API_ROOT: 'http://localhost:8081' })).toEqual([])
  expect(problemsOf(env)).toHaveLength(1)
})

test('everything that is wrong is told at once', () => {
  expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'x', TELEGRAM_WEBHOOK_SECRET: SECRET })).toHaveLength(3)
})

test('every variable that is read stands in the table of docs/operations.md, and no other', () => {
  const read = new Set<string>()
  const note = (name: string | symbol) => {
    if (typeof name === 'string') read.add(name)
    return undefined
  }
  const watched = new Proxy<Record<string, string>>(
    {},
    { has: (_, name) => note(name) !== undefined, get: (_, name) => note(name) },
  )
  readConfig(watched)
  const documented = readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)
  expect([...documented].map(([, name]) => name).sort()).toEqual([...read].sort())
})
