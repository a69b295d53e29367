/** The nightly backup: when it is due, which ones are kept, and what a failure does. */
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupName, backupsToDrop, backupTime, isBackupDue } from '../../src/store/backup/keeping.js'
import { nightlyBackup } from '../../src/store/backup/nightly.js'
import { quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'

const folder = newFolder()

test('a name tells its time, to the minute, in Vietnam', () => {
  expect(backupName(new Date('2026-11-26T19:00:00Z'))).toBe('nhacviec-2026-11-27-0200.tar.gz')
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (at) => {
      const minute = Math.floor(at.getTime() / 60_000) * 60_000
      expect(backupTime(backupName(at))?.getTime()).toBe(minute)
    }),
  )
  expect(backupTime('nhacviec-2026-11-27-0200.tar.gz.part')).toBeNull()
})

test.each([
  ['none yet', null, '2026-11-27T03:00:00Z', true],
  ['made at two, at three', '2026-11-26T19:00:00Z', '2026-11-26T20:00:00Z', false],
  ['made at two, the next night at five to two', '2026-11-26T19:00:00Z', '2026-11-27T18:55:00Z', false],
  ['made at two, the next night at two', '2026-11-26T19:00:00Z', '2026-11-27T19:00:00Z', true],
  ['off at night, on at half past seven', '2026-11-26T00:30:00Z', '2026-11-27T00:30:00Z', true],
])('due: %s', (_name, newest, now, due) => {
  expect(isBackupDue(newest === null ? null : new Date(newest), new Date(now))).toBe(due)
})

test('kept: seven days, five weeks, twelve months; never the newest dropped, never a file of somebody else', () => {
  let kept: string[] = ['Thư của chị Lan.docx']
  for (let day = 0; day < 800; day += 1) {
    const name = backupName(new Date(Date.UTC(2026, 0, 1 + day, 19)))
    kept.push(name)
    const drop = backupsToDrop(kept)
    expect(drop).not.toContain(name)
    kept = kept.filter((other) => !drop.includes(other))
    expect(kept.length).toBeLessThanOrEqual(25)
  }
  expect(kept).toContain('Thư của chị Lan.docx')
  const months = new Set(kept.map((name) => name.slice(9, 16)).filter((month) => month.startsWith('20')))
  expect(months.size).toBe(12)
  const last = kept.map(backupTime).filter((t) => t !== null)
  const days = last.filter((t) => Date.UTC(2026, 0, 800, 19) - t.getTime() < 7 * 86_400_000)
  expect(days).toHaveLength(7)
})

test('one a night however often the clock strikes; a failure is tried again after half an hour', async () => {
  let attempts = 0
  let fails = true
  const nightly = nightlyBackup({
    folder,
    async make(to) {
      attempts += 1
      if (fails) throw new Error('no space left on device')
      writeFileSync(to, 'backup')
      return { offices: 1, rows: 1, files: 0, missing: [], newer: null }
    },
    logger: quietLogger,
  })
  const strike = async (at: string) => {
    for (let n = 0; n < 100; n += 1) nightly.tick(new Date(at))
    await nightly.idle()
  }
  const others = ['ban-tai-ve.part', 'sao-luu-tay.tar.gz.0b2f6c1e-3d1f-4a57-9a57-8f0f6c1e3d1f.part']
  const leftByCrash = 'nhacviec-2026-11-25-0200.tar.gz.0b2f6c1e-3d1f-4a57-9a57-8f0f6c1e3d1f.part'
  for (const name of [...others, leftByCrash]) writeFileSync(path.join(folder, name), 'half')
  await strike('2026-11-26T19:00:00Z')
  await strike('2026-11-26T19:10:00Z')
  expect(attempts).toBe(1)
  fails = false
  await strike('2026-11-26T19:31:00Z')
  await strike('2026-11-26T22:00:00Z')
  expect(attempts).toBe(2)
  expect(readdirSync(folder).sort()).toEqual([...others, 'nhacviec-2026-11-27-0231.tar.gz'].sort())
  await strike('2026-11-27T19:00:00Z')
  expect(attempts).toBe(3)
  expect(readdirSync(folder)).toContain('nhacviec-2026-11-28-0200.tar.gz')
})
