/** The upload page in a real browser on a telephone's screen: real files, a line that breaks, a page that is opened again. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriersOf, chromiumPath, startBrowser } from '../support/browser.js'
import { newFolder } from '../support/folder.js'
import type { ZaloHouse } from '../support/zalo-house.js'
import { HANH, handIn, LAN, linkIn, planFile, startZaloHouse } from '../support/zalo-house.js'

const OUTPUT = 'test/output'
const TELEPHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

if (!chromiumPath)
  console.warn('skipped: the upload page in a browser, because no Chromium was found (set CHROMIUM_PATH)')

describe.skipIf(!chromiumPath)('the upload page', () => {
  let house: ZaloHouse
  let browser: Browser
  let page: Page
  const folder = newFolder()
  const big = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(6 * 1_048_576)])
  const bigFile = path.join(folder, 'Báo cáo quý I có ảnh.pdf')
  const smallFile = path.join(folder, 'Phụ lục.txt')
  const problems: string[] = []
  let link = ''

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true })
    writeFileSync(bigFile, big)
    writeFileSync(smallFile, 'số liệu')
    house = await startZaloHouse({ group: false })
    const [plan] = await house.say(LAN, LAN, 'gửi kế hoạch')
    await handIn(linkIn(plan?.text ?? ''), [planFile()])
    await house.rest()
    await house.say(LAN, LAN, 'vẫn kích hoạt')
    const [asked] = await house.say(HANH, HANH, 'nộp tệp V-1')
    link = linkIn(asked?.text ?? '')
    browser = await startBrowser()
    page = await browser.newPage(TELEPHONE)
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(link)
  }, 120_000)
  afterAll(() => browser?.close())

  test('has large type and one button, and runs nothing from elsewhere', async () => {
    await page.getByRole('button', { name: 'Chọn tệp hoặc chụp ảnh' }).waitFor()
    expect(await page.getByRole('button').count()).toBe(1)
    const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
    expect(size).toBeGreaterThanOrEqual(18)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide, 'nothing is cut off at the side').toBe(false)
    await page.screenshot({ path: `${OUTPUT}/upload-1-open.png` })
    const csp = (await page.request.get(link)).headers()['content-security-policy']
    expect(csp).toContain("default-src 'none'")
  })

  test('goes on where a broken line left it, by itself', async () => {
    let pieces = 0
    await page.route('**/files/**', async (route) => {
      pieces += 1
      // The answer to the third piece is lost on the way, the fourth does not arrive at all.
      if (pieces === 3) {
        await route.fetch()
        await route.abort('connectionreset')
      } else if (pieces === 4) await route.abort('internetdisconnected')
      else await route.continue()
    })
    await page.locator('#files').setInputFiles([bigFile, smallFile])
    await page.getByText('mất kết nối').waitFor()
    await page.screenshot({ path: `${OUTPUT}/upload-2-broken.png` })
    await page.getByRole('button', { name: 'Nộp 2 tệp' }).waitFor({ timeout: 30_000 })
    expect(pieces).toBeGreaterThanOrEqual(13)
  })

  test('opened again, what has arrived is not sent again', async () => {
    await page.unrouteAll()
    await page.reload()
    const sent: number[] = []
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.postDataBuffer()?.length ?? 0)
    })
    await page.locator('#files').setInputFiles([bigFile, smallFile])
    await page.getByRole('button', { name: 'Nộp 2 tệp' }).waitFor()
    expect(sent).toEqual([])
    const handIn = await page.getByRole('button', { name: 'Nộp 2 tệp' }).boundingBox()
    expect(handIn && handIn.y + handIn.height <= 844, 'what to do next is in sight').toBe(true)
    expect(await barriersOf(page)).toEqual([])
    await page.screenshot({ path: `${OUTPUT}/upload-3-ready.png` })
  })

  test('hands in what was chosen; the bytes are those of the file, and the chat answers', async () => {
    await page.getByRole('button', { name: 'Nộp 2 tệp' }).click()
    await page.getByRole('heading', { name: 'Đã nộp xong' }).waitFor()
    await page.screenshot({ path: `${OUTPUT}/upload-4-done.png` })
    await house.rest()
    const kept = await house.inside(async (office) => {
      const [work] = await office.works('active')
      return office.evidenceOf(work?.assignments.map((a) => a.id) ?? [])
    })
    expect(kept.map((e) => e.name).sort()).toEqual(['Báo cáo quý I có ảnh.pdf', 'Phụ lục.txt'])
    expect(kept.find((e) => e.size === big.length)?.sha256).toBe(createHash('sha256').update(big).digest('hex'))
    expect(house.last(HANH)).toContain('V-1')
    expect(problems).toEqual([])
  })
})
