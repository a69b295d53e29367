/** `doctor` beside a running bot, over real HTTP and a real store: each thing that can be wrong is broken once, and has its cure. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Check } from '../../src/cli/doctor/check.js'
import { doctor } from '../../src/cli/doctor/doctor.js'
import { backups, drift, folder, node, room } from '../../src/cli/doctor/machine.js'
import { webhookChecks } from '../../src/cli/doctor/telegram.js'
import { quota } from '../../src/cli/doctor/zalo.js'
import { type Config, readConfig } from '../../src/config.js'
import { civilDateAt, instantOf } from '../../src/domain/calendar.js'
import { startZaloWorld } from '../../src/rehearsal/zalo/server.js'
import { atEnd } from '../support/at-end.js'
import { connection, emptyDatabase, quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'
import { GROUP, startHouse } from '../support/house.js'
import { runProgram } from '../support/program.js'

const house = await startHouse()
const { world } = house
const backupDir = newFolder()

const environment = {
  TELEGRAM_BOT_TOKEN: world.token,
  TELEGRAM_API_ROOT: world.apiRoot,
  DATABASE_URL: house.databaseUrl,
  DATA_DIR: house.dataDir,
  BACKUP_DIR: backupDir,
  PORT: '0',
}

function configOf(env: Record<string, string>): Config {
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.problems.join())
  return read.config
}

async function ask(env: Record<string, string> = environment): Promise<Check[]> {
  return doctor(configOf(env), { logger: quietLogger, now: () => new Date() })
}

const lineWith = (checks: Check[], words: string) => checks.find(({ line }) => line.includes(words))
const verdictOf = (checks: Check[], words: string) => lineWith(checks, words)?.verdict

beforeEach(() => {
  world.clearFailures()
  mkdirSync(backupDir, { recursive: true })
  const name = `nhacviec-${civilDateAt(new Date())}-0200.tar.gz`
  writeFileSync(path.join(backupDir, name), '')
})

test('beside a running bot all is well; what the bot does not hear is a warning; nothing is changed', async () => {
  const before = await house.ledger()
  const checks = await ask()
  expect(checks.filter(({ verdict }) => verdict === 'bad')).toEqual([])
  expect(verdictOf(checks, 'Telegram nhận mã bot: @NhacViecBot')).toBe('ok')
  expect(verdictOf(checks, 'khớp với máy chủ Telegram')).toBe('ok')
  expect(verdictOf(checks, 'khớp với máy chủ cơ sở dữ liệu')).toBe('ok')
  expect(verdictOf(checks, 'Bot tự lấy tin')).toBe('ok')
  expect(lineWith(checks, 'Sao lưu: còn trống')?.line, 'a disk of its own').toContain(backupDir)
  expect(lineWith(checks, 'viết được')).toMatchObject({
    verdict: 'warn',
    line: expect.stringContaining('quản trị viên'),
  })
  expect(await house.ledger()).toEqual(before)
  for (const { line } of checks) expect(line).not.toContain(world.token)
})

describe('the groups', () => {
  test.each<[string, () => void, () => void, RegExp]>([
    [
      'muted',
      () => world.restrictBot(GROUP, true),
      () => world.restrictBot(GROUP, false),
      /không được phép viết\. Mở quyền/,
    ],
    [
      'closed to members',
      () => world.lockGroup(GROUP, true),
      () => world.lockGroup(GROUP, false),
      /không được phép viết/,
    ],
  ])('%s: red, with the cure', async (_, breakIt, mend, cure) => {
    breakIt()
    const red = (await ask()).filter(({ verdict }) => verdict === 'bad')
    mend()
    expect(red).toHaveLength(1)
    expect(red[0]?.line).toMatch(cure)
  })

  test('one that could not be written to, and is open again, is to be linked anew', async () => {
    const client = await connection(house.databaseUrl, 'all')
    await client.query(`update "Group" set "state" = 'gone'`)
    const checks = await ask()
    await client.query(`update "Group" set "state" = 'active'`)
    expect(lineWith(checks, 'không gửi được tin')).toMatchObject({
      verdict: 'bad',
      line: expect.stringContaining('Gõ /link'),
    })
  })

  test('none at all, and one that Telegram does not tell about', async () => {
    const client = await connection(house.databaseUrl, 'all')
    world.fail({ method: 'getChat', times: 9, answer: { status: 500, description: 'Internal Server Error' } })
    const untold = await ask()
    world.clearFailures()
    await client.query(`update "Group" set "platform" = 'zalo'`)
    const none = await ask()
    await client.query(`update "Group" set "platform" = 'telegram'`)
    expect(verdictOf(untold, 'chưa hỏi được Telegram')).toBe('warn')
    expect(lineWith(none, 'Chưa có nhóm Telegram')).toMatchObject({
      verdict: 'warn',
      line: expect.stringContaining('gõ /link'),
    })
  })

  test('an administrator hears all', async () => {
    world.promoteBot(GROUP, true)
    expect(verdictOf(await ask(), 'nghe được mã việc')).toBe('ok')
    world.promoteBot(GROUP, false)
  })
})

test('a token that Telegram does not know, and a Telegram that cannot be reached', async () => {
  const wrong = await ask({ ...environment, TELEGRAM_BOT_TOKEN: '1:wrong-token-wrong-token-wrong-token-1' })
  expect(lineWith(wrong, 'TELEGRAM_BOT_TOKEN')).toMatchObject({
    verdict: 'bad',
    line: expect.stringContaining('BotFather'),
  })
  const away = await ask({ ...environment, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' })
  expect(verdictOf(away, 'không kết nối được. Lấy lại mã')).toBe('bad')
  expect(verdictOf(away, 'Chưa so được đồng hồ')).toBe('warn')
})

test('messages brought to the wrong place, and ones that could not be brought', async () => {
  const now = new Date('2023-01-11T02:00:00Z')
  const url = 'https://bot.xa.vn/webhooks/telegram'
  const verdicts = (...given: Parameters<typeof webhookChecks>) => webhookChecks(...given).map((c) => c.verdict)
  expect(verdicts({ url, waiting: 0, lastError: null }, url, now)).toEqual(['ok'])
  expect(verdicts({ url: null, waiting: 0, lastError: null }, url, now)).toEqual(['bad'])
  expect(verdicts({ url: 'https://other.vn/x', waiting: 0, lastError: null }, url, now)).toEqual(['bad'])
  expect(verdicts({ url: 'https://other.vn/x', waiting: 0, lastError: null }, null, now)).toEqual(['warn'])
  const lastError = { at: new Date('2023-01-11T01:58:00Z'), reason: 'Wrong response from the webhook: 502 Bad Gateway' }
  expect(verdicts({ url, waiting: 7, lastError }, url, now)).toEqual(['ok', 'bad'])
  expect(verdicts({ url, waiting: 0, lastError }, url, now)).toEqual(['ok', 'warn'])
  const long = { ...lastError, at: new Date('2023-01-11T01:50:00Z') }
  expect(verdicts({ url, waiting: 1, lastError: long }, url, now), 'over, with one message on its way').toEqual([
    'ok',
    'warn',
  ])
  expect(webhookChecks({ url, waiting: 7, lastError }, url, now)[1]?.line).toContain('đứng trước bot trả lời lỗi 502')
  expect(verdicts({ url, waiting: 500, lastError: null }, url, now)).toEqual(['ok', 'warn'])
  expect(verdicts(null, url, now)).toEqual(['warn'])
})

test('the webhook over HTTP: Telegram says what went wrong with it', async () => {
  const env = { ...environment, PUBLIC_URL: 'http://127.0.0.1:9', TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-some-length' }
  expect(verdictOf(await ask(env), 'Telegram chưa gửi tin về http://127.0.0.1:9/webhooks/telegram')).toBe('bad')
})

describe('the machine', () => {
  test('a program of today wants the Node.js of today', () => {
    expect(['18.20.4', '20.18.9', '20.19.0', '22.1.0'].map((version) => node(version).verdict)).toEqual([
      'bad',
      'bad',
      'ok',
      'ok',
    ])
    expect(node('18.20.4').line).toContain('Cài phiên bản 20.19')
  })

  test.each(['DATA_DIR', 'BACKUP_DIR'] as const)('a %s that cannot be written', async (variable) => {
    const file = path.join(newFolder(), 'tep')
    writeFileSync(file, '')
    const inFile = path.join(file, 'data')
    for (const place of [inFile, '/proc/nowhere'])
      expect(await folder(variable, place)).toMatchObject({
        verdict: 'bad',
        line: expect.stringContaining(`${place}. Cấp quyền ghi, hoặc đặt ${variable} sang thư mục khác`),
      })
    const env = { ...environment, DATABASE_URL: '', [variable]: inFile }
    expect(verdictOf(await ask(env), `Không ghi được vào ${inFile}`)).toBe('bad')
  })

  test('folders that are not there yet are not made, and their disk is looked at', async () => {
    const place = newFolder()
    const checks = await ask({
      ...environment,
      DATABASE_URL: '',
      DATA_DIR: path.join(place, 'a', 'data'),
      BACKUP_DIR: path.join(place, 'b'),
    })
    expect(verdictOf(checks, 'Thư mục dữ liệu sẽ được tạo')).toBe('ok')
    expect(verdictOf(checks, 'Thư mục sao lưu sẽ được tạo')).toBe('ok')
    expect(verdictOf(checks, 'Dữ liệu: còn trống')).toBeDefined()
    expect(verdictOf(checks, 'Sao lưu: còn trống')).toBeDefined()
    expect(readdirSync(place)).toEqual([])
  })

  test('a scanner that does not answer', async () => {
    const checks = await ask({ ...environment, CLAMAV: 'tcp://127.0.0.1:1' })
    expect(lineWith(checks, 'ClamAV')).toMatchObject({
      verdict: 'bad',
      line: expect.stringContaining('Khởi động clamd'),
    })
  })
})

describe('a bot that runs here', () => {
  test.each<[string, { ready: boolean; why: string[] }, Check['verdict'], string]>([
    ['says that all is well', { ready: true, why: [] }, 'ok', 'không có gì trục trặc'],
    ['sees something', { ready: true, why: ['Một tin chưa gửi được.'] }, 'warn', 'Một tin chưa gửi được.'],
    ['does not serve', { ready: false, why: ['Telegram không trả lời.'] }, 'bad', 'Telegram không trả lời.'],
  ])('%s', async (_, health, verdict, line) => {
    const server = createServer((_request, response) => response.end(JSON.stringify(health)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const checks = await ask({ ...environment, HOST: '127.0.0.1', PORT: String(port) })
    await new Promise((resolve) => server.close(resolve))
    expect(verdictOf(checks, line)).toBe(verdict)
  })

  test('none: no tick beside it', async () => {
    expect(verdictOf(await ask({ ...environment, HOST: '127.0.0.1', PORT: '1' }), 'Bot không chạy')).toBe('warn')
  })
})

test('the clock of the machine', () => {
  const now = new Date('2023-01-11T02:00:00Z')
  const by = (seconds: number) => drift(now, new Date(now.getTime() - seconds * 1000), 'máy chủ Telegram')
  expect([by(0), by(-4), by(20), by(-3600), by(90)].map((c) => c.verdict)).toEqual(['ok', 'ok', 'warn', 'bad', 'bad'])
  expect(by(-3600).line).toContain('chậm 60 phút')
  expect(by(90).line).toContain('nhanh 90 giây')
  expect(by(90).line).toContain('timedatectl')
})

test('room on the disk', () => {
  const at = (mb: number) => room('DATA_DIR', '/data', mb * 1_048_576).verdict
  expect([at(5000), at(600), at(100)]).toEqual(['ok', 'warn', 'bad'])
  expect(room('DATA_DIR', '/data', 1536 * 1_048_576).line).toContain('1,5 GB')
  expect(room('BACKUP_DIR', '/b', 0)).toMatchObject({
    verdict: 'bad',
    line: expect.stringContaining('chuyển BACKUP_DIR'),
  })
  expect(room('DATA_DIR', '/b', 0).line).toContain('chuyển DATA_DIR')
})

test('backups: none, the newest too old, a night without one', () => {
  const now = instantOf('2023-01-11', '09:00')
  const made = (...days: string[]) => {
    rmSync(backupDir, { recursive: true, force: true })
    mkdirSync(backupDir)
    for (const day of days) writeFileSync(path.join(backupDir, `nhacviec-${day}-0200.tar.gz`), '')
    return backups(backupDir, now)
  }
  expect(made()).toMatchObject({ verdict: 'warn', line: expect.stringContaining('nhacviec backup') })
  expect(made('2023-01-09', '2023-01-10', '2023-01-11').verdict).toBe('ok')
  expect(made('2023-01-08').verdict).toBe('bad')
  expect(made('2023-01-10', '2023-01-11', '2023-01-12')).toMatchObject({
    verdict: 'warn',
    line: expect.stringContaining('muộn hơn giờ máy'),
  })
  expect(made('2023-01-08', '2023-01-10', '2023-01-11')).toMatchObject({
    verdict: 'warn',
    line: expect.stringMatching(/Không có bản của đêm .*09\/01\/2023/),
  })
})

test("the month's messages on Zalo", () => {
  const traffic = (n: number) => ({ sent: { private: 1000, group: 200 }, received: { private: n - 1300, group: 100 } })
  expect([2000, 2500, 2900].map((n) => quota(traffic(n), 3000).verdict)).toEqual(['ok', 'warn', 'bad'])
  expect(quota(traffic(2000), 3000).line).toContain('đã dùng 2000/3000 tin (gửi 1200, nhận 800; trong nhóm 300)')
})

test('Zalo over HTTP: the token, where messages go, the month', async () => {
  const zalo = await startZaloWorld({
    now: () => new Date(),
    token: '12345678:zalo-token',
    bot: { id: '12345678', name: 'Bot Nhắc Việc' },
  })
  atEnd(() => zalo.close())
  const env = {
    ...environment,
    ZALO_BOT_TOKEN: zalo.token,
    ZALO_API_BASE: zalo.apiBase,
    PUBLIC_URL: 'https://bot.xa.vn',
  }
  const checks = await ask(env)
  expect(verdictOf(checks, 'Zalo nhận mã bot')).toBe('ok')
  expect(verdictOf(checks, 'Zalo chưa gửi tin về https://bot.xa.vn/webhooks/zalo')).toBe('bad')
  expect(verdictOf(checks, 'tháng này đã dùng 0/3000 tin')).toBe('ok')

  const { PUBLIC_URL: _, ...fetched } = env
  expect(verdictOf(await ask({ ...fetched, ZALO_POLLING: 'yes' }), 'tin gửi trong lúc bot tắt sẽ mất')).toBe('warn')
  const wrong = await ask({ ...env, ZALO_BOT_TOKEN: '87654321:another-token' })
  expect(lineWith(wrong, 'ZALO_BOT_TOKEN')).toMatchObject({
    verdict: 'bad',
    line: expect.stringContaining('Zalo Bot Creator'),
  })
})

describe('the store', () => {
  test('written by a newer program', async () => {
    const client = await connection(house.databaseUrl, 'all')
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'y', '29990101000000_future', now())`,
    )
    const checks = await ask()
    await client.query(`delete from _prisma_migrations where id = 'x'`)
    expect(lineWith(checks, 'bản Nhắc Việc mới hơn')).toMatchObject({
      verdict: 'bad',
      line: expect.stringContaining('khôi phục'),
    })
  })

  test('none yet, and one of an earlier program', async () => {
    const { DATABASE_URL: _, ...embedded } = environment
    expect(verdictOf(await ask({ ...embedded, DATA_DIR: newFolder() }), 'sẽ được tạo ở lần chạy đầu')).toBe('ok')
    const empty = await ask({ ...environment, DATABASE_URL: await emptyDatabase() })
    expect(verdictOf(empty, 'sẽ được nâng cấp')).toBe('ok')
  })

  test('a server that does not answer', async () => {
    const checks = await ask({ ...environment, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })
    expect(lineWith(checks, 'Cơ sở dữ liệu')).toMatchObject({
      verdict: 'bad',
      line: expect.stringContaining('không trả lời'),
    })
  })
})

test('as a command: a line each, with its sign; the code is not zero where something is red', async () => {
  const run = (env: Record<string, string>) => runProgram(['doctor'], { ...environment, ...env })
  const well = await run({})
  expect(well.code, well.out).toBe(0)
  for (const line of well.out.trim().split('\n')) expect(line).toMatch(/^[✓!] .+\.?$/)
  const ill = await run({ TELEGRAM_API_ROOT: 'http://127.0.0.1:1' })
  expect(ill.code).toBe(1)
  expect(ill.out).toContain('✗ ')
})

test('a group that the bot is not in any more', async () => {
  world.removeBot(GROUP)
  await house.rest()
  expect(lineWith(await ask(), 'bot không có trong nhóm')).toMatchObject({
    verdict: 'bad',
    line: expect.stringContaining('Thêm lại bot'),
  })
})
