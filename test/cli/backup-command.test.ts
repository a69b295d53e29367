/** Backup and restore as who runs the bot types them: processes of their own, beside a running bot and on a clean machine. */
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { placeOf } from '../../src/store/files.js'
import { newFolder } from '../support/folder.js'
import { HANH, startHouse } from '../support/house.js'
import { runProgram, startBotProcess } from '../support/program.js'

test('from a running bot to a clean machine, on which it goes on; refused into the running bot, and into what has data', {
  timeout: 180_000,
}, async () => {
  const house = await startHouse({ embedded: true })
  await house.turnTo('2023-01-03', '09:00')
  const bytes = new TextEncoder().encode('Biên bản họp')
  await house.say(HANH, HANH, 'xong Q1-1', { files: [{ name: 'bien-ban.txt', mime: 'text/plain', bytes }] })
  const there = { DATA_DIR: house.dataDir }
  const file = path.join(newFolder(), 'sao-luu.tar.gz')
  const made = await runProgram(['backup', file], there)
  expect(made.code, made.complaint).toBe(0)
  expect(made.out).toContain('2 tệp')

  const nowhere = await runProgram(['backup', path.join(newFolder(), 'chua-co', 'sao-luu.tar.gz')], there)
  expect([nowhere.code, nowhere.complaint]).toEqual([
    1,
    expect.stringMatching(/^Không dùng được tệp .*: thư mục chưa có\./),
  ])

  const onLive = await runProgram(['restore', file], there)
  expect([onLive.code, onLive.complaint + onLive.out]).toEqual([
    1,
    expect.stringContaining(`tiến trình số ${process.pid} `),
  ])
  expect((await house.say(HANH, HANH, 'việc của tôi')).length).toBe(1)
  await house.stop()
  const onData = await runProgram(['restore', file], there)
  expect([onData.code, onData.complaint + onData.out]).toEqual([1, expect.stringContaining('đã có dữ liệu')])

  // A file that is lost is told by its name, its task and whose it is.
  rmSync(placeOf(path.join(house.dataDir, 'files'), createHash('sha256').update(bytes).digest('hex')))
  const less = path.join(newFolder(), 'thieu.tar.gz')
  const lost = /1 tệp đã mất hoặc hỏng[^\n]*nộp lại:\n– bien-ban\.txt \(việc Q1-1, Hội đồng TĐKT\)/
  expect((await runProgram(['backup', less], there)).out).toMatch(lost)

  const clean = newFolder()
  const brought = await runProgram(['restore', less], { DATA_DIR: clean })
  expect(brought.code, brought.complaint).toBe(0)
  expect(brought.out).toContain('Đã khôi phục')
  expect(brought.out).toMatch(lost)
  // The bot that starts there knows its people and their work.
  const bot = startBotProcess(house.world, { DATA_DIR: clean })
  await bot.running
  const before = house.fromBot(HANH).length
  house.world.say({ from: HANH, chatId: HANH, text: 'việc của tôi' })
  await expect.poll(() => house.fromBot(HANH).length, { timeout: 60_000 }).toBeGreaterThan(before)
  expect(house.last(HANH)).toContain('Q1-1')
})
