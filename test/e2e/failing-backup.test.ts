/** A night's backup that keeps failing: the clerk is told once a day, the health page says so, and it ends when one succeeds. */
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { judge } from '../../src/application/health.js'
import { newFolder } from '../support/folder.js'
import { CLERK, GROUP, startHouse } from '../support/house.js'

const place = newFolder()
// A file stands where the folder should be.
const backups = path.join(place, 'backups')
writeFileSync(backups, '')
const house = await startHouse({ backups })
afterAll(async () => {
  await house.stop()
})
const told = () => house.fromBot(CLERK.id).filter((m) => m.text.includes('sao lưu gần đây')).length

test('told in office hours, once a day, to the clerk alone; no reason to restart the bot', async () => {
  await house.turnTo('2023-01-03', '07:50')
  const before = told()
  await house.turnTo('2023-01-03', '17:30')
  expect(told()).toBe(before + 1)
  expect(house.fromBot(CLERK.id).some((m) => m.text.includes('nhacviec doctor'))).toBe(true)
  expect(house.fromBot(GROUP).filter((m) => m.text.includes('sao lưu'))).toEqual([])
  const health = judge(await house.app().vitals())
  expect(health.why.join()).toContain('Sao lưu hằng đêm không thành')
  expect(health.live).toBe(true)
  await house.turnTo('2023-01-04', '17:30')
  expect(told()).toBe(before + 2)
})

test('when there is room again a backup is made, and nobody is told any more', async () => {
  rmSync(backups)
  await house.turnTo('2023-01-05', '07:30')
  await vi.waitFor(
    async () => {
      const { backup } = await house.app().vitals()
      expect([backup?.failures, backup?.newest instanceof Date]).toEqual([0, true])
    },
    { timeout: 20_000, interval: 20 },
  )
  const before = told()
  await house.turnTo('2023-01-06', '17:30')
  expect(told()).toBe(before)
})
