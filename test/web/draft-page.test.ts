/** The draft on a page: the rows by period beside the plan's own words, and the open points; for the clerk, to read. */
import { mkdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { barriersOf, chromiumPath, startBrowser } from '../support/browser.js'
import type { Story } from '../support/rehearsal.js'
import { CLERK, startStory } from '../support/rehearsal.js'

const ME = CLERK.id
let story: Story
beforeAll(async () => {
  story = await startStory()
}, 90_000)

const linkIn = (text: string | undefined) => /https?:\/\/\S+\/draft\/\S+/.exec(text ?? '')?.[0] ?? ''
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const typed = async (text: string) => (await story.say(ME, ME, text)).map((m) => m.text).join('\n')

test('the summary in the chat offers the page; it holds every row with the words of the plan, and the points', async () => {
  const link = linkIn(await typed('dự thảo'))
  const answer = await fetch(link)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  const html = await answer.text()
  expect(html).not.toMatch(/<script|javascript:|style=/)
  const text = plain(html)
  for (const part of [
    'Công tác thi đua',
    '13 nhiệm vụ',
    'Nhiệm vụ quý I/2023 (4)',
    'Q1-1',
    'Q4-12',
    'V-1',
    'Hạn: thứ Sáu, 31/03/2023',
  ])
    expect(text).toContain(part)
  expect(text, 'the wording of the plan, with its list mark').toContain('an ninh năm 2023; | - UBND xã - Hội đồng TĐKT')
  expect(text).toMatch(/12 điểm cần xem/)
  expect(text).toContain('gồm 3 việc ghi chung một ô')
  expect(text.match(/Văn bản ghi:/g)?.length).toBe(13)
  // A long draft is seen by its periods first, and opened without a script; the points lie open.
  expect(html.match(/<details open>/g)).toHaveLength(1)
  expect(html.match(/<details><summary><h2>Nhiệm vụ/g)).toHaveLength(5)
})

test('the same link shows what has been changed meanwhile; a changed link opens nothing', async () => {
  const link = linkIn(await typed('dự thảo'))
  await typed('sửa Q1-1 hạn 15/2')
  expect(plain(await (await fetch(link)).text())).toContain('Hạn: thứ Tư, 15/02/2023')
  expect((await fetch(`${link}x`)).status).toBe(404)
  const subject = Buffer.from('1:103:1').toString('base64url')
  expect((await fetch(link.replace(/\/draft\/[^.]+/, `/draft/${subject}`))).status).toBe(404)
})

if (!chromiumPath) console.warn('skipped: the draft on a phone, because no Chromium was found (set CHROMIUM_PATH)')
test.skipIf(!chromiumPath)('on a phone it fits and is large; on a desk the plan stands beside the row', async () => {
  mkdirSync('test/output', { recursive: true })
  const browser = await startBrowser()
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('response', (r) => r.status() >= 400 && !r.url().endsWith('/favicon.ico') && problems.push(r.url()))
  await page.goto(linkIn(await typed('dự thảo')))
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  const size = (selector: string) =>
    page.evaluate((s) => Number.parseFloat(getComputedStyle(document.querySelector(s) as Element).fontSize), selector)
  expect(await size('.draft .row p')).toBeGreaterThanOrEqual(18)
  expect(await size('.draft blockquote')).toBeGreaterThanOrEqual(16)
  expect(await barriersOf(page)).toEqual([])
  await page.screenshot({ path: 'test/output/du-thao-390.png', fullPage: true })
  await page.locator('summary', { hasText: 'Nhiệm vụ quý I/2023' }).click()
  expect(await page.locator('.row').first().isVisible()).toBe(true)
  await page.screenshot({ path: 'test/output/du-thao-390-mo.png', fullPage: true })
  await page.setViewportSize({ width: 1200, height: 900 })
  const beside = await page.evaluate(() => {
    const row = document.querySelector('.draft .row') as Element
    const [read, quote] = [row.querySelector('.read'), row.querySelector('blockquote')].map((e) =>
      (e as Element).getBoundingClientRect(),
    )
    return (quote?.left ?? 0) >= (read?.right ?? 0)
  })
  expect(beside).toBe(true)
  await page.screenshot({ path: 'test/output/du-thao-1200.png' })
  await browser.close()
  expect(problems).toEqual([])
})

test('a plan that is live has no draft to check any more', async () => {
  const link = linkIn(await typed('dự thảo'))
  await typed('vẫn kích hoạt')
  expect((await fetch(link)).status).toBe(404)
})
