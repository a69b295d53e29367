/** Papers that are opened outside of the chat: the page, the calendar, a bundle; behind links that are sealed and end. */
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { barriersOf, chromiumPath, startBrowser } from '../support/browser.js'
import type { Story } from '../support/rehearsal.js'
import { CHAIRMAN, CLERK, HANH, startStory } from '../support/rehearsal.js'

let story: Story
beforeAll(async () => {
  story = await startStory()
  await story.press(CLERK.id, CLERK.id, 'Kích hoạt')
  await story.press(CLERK.id, CLERK.id, 'Vẫn kích hoạt')
  await story.turnTo('2023-02-06')
  await story.say(HANH, HANH, 'Em nộp kế hoạch V-1 ạ', {
    files: [{ name: 'Kế hoạch: Hội/Phụ nữ.docx', mime: 'application/msword', bytes: Buffer.from('một') }],
  })
  await story.press(CLERK.id, CLERK.id, 'Xác nhận')
}, 90_000)

const linkIn = (text: string | undefined) => /https?:\/\/\S+/.exec(text ?? '')?.[0] ?? ''
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('the page says what the status says, without login and script, and a changed link opens nothing', async () => {
  const [said] = await story.say(CHAIRMAN, CHAIRMAN, 'trang xem')
  const link = linkIn(said?.text)
  const answer = await fetch(link)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(answer.headers.get('content-security-policy')).not.toContain('script')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const html = await answer.text()
  expect(html).not.toMatch(/<script|javascript:|style=/)
  const [status] = await story.say(CHAIRMAN, CHAIRMAN, 'tiến độ')
  const done = /xong (\d+\/\d+)/.exec(status?.text ?? '')?.[1] ?? '?'
  expect(plain(html)).toContain(`${done} nhiệm vụ đã xong`)
  expect(plain(html)).toContain('Quá hạn')
  expect(plain(html)).toContain('V-1')
  const other = Buffer.from('1.book.1..').toString('base64url')
  expect((await fetch(link.replace(/\/paper\/[^.]+/, `/paper/${other}`))).status).toBe(404)
  expect((await fetch(`${link}x`)).status).toBe(404)

  // The same link a day later says what is true then.
  await story.say(HANH, HANH, 'xong Q1-1')
  await story.press(CLERK.id, CLERK.id, 'Xác nhận')
  expect(plain(await (await fetch(link)).text())).toContain('1/13 nhiệm vụ đã xong')
})

if (!chromiumPath) console.warn('skipped: the page on a phone, because no Chromium was found (set CHROMIUM_PATH)')
test.skipIf(!chromiumPath)('on a phone it fits and its letters are large; on paper it is dark on white', async () => {
  const [said] = await story.say(CHAIRMAN, CHAIRMAN, 'trang xem')
  const browser = await startBrowser()
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  const problems: string[] = []
  page.on('response', (r) => r.status() >= 400 && !r.url().endsWith('/favicon.ico') && problems.push(r.url()))
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(linkIn(said?.text))
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  const size = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.querySelector('.tasks p') as Element).fontSize),
  )
  expect(size).toBeGreaterThanOrEqual(18)
  const colours = await page.evaluate(() => {
    const late = document.querySelector('.tasks .late') as Element
    return [getComputedStyle(late).borderLeftColor, getComputedStyle(late.querySelector('strong') as Element).color]
  })
  expect(colours[0], 'what is late is marked at its side').toBe(colours[1])
  expect(await barriersOf(page)).toEqual([])
  await page.screenshot({ path: 'test/output/trang-xem.png', fullPage: true })
  await page.pdf({ path: 'test/output/trang-xem.pdf', format: 'A4' })
  await browser.close()
  expect(problems).toEqual([])
})

test('an official’s calendar has the own units’ dates, the chairman’s all of them; entries keep their ids', async () => {
  const [own] = await story.say(HANH, HANH, 'lịch')
  const feed = await (await fetch(linkIn(own?.text))).text()
  expect(feed).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(feed.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  const unfolded = feed.replaceAll('\r\n ', '')
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20230331')
  expect(unfolded).toContain('DTEND;VALUE=DATE:20230401')
  expect(unfolded).not.toContain('Hội Nông dân')
  const [all] = await story.say(CHAIRMAN, CHAIRMAN, 'lịch')
  expect(all?.files[0]?.name).toMatch(/\.ics$/)
  const everybody = (await (await fetch(linkIn(all?.text))).text()).replaceAll('\r\n ', '')
  expect(everybody).toContain('Hội Nông dân')
  const ids = (text: string) => [...text.matchAll(/UID:(\S+)/g)].map((m) => m[1])
  expect(new Set(ids(everybody)).size).toBe(ids(everybody).length)
  expect(ids(everybody)).toEqual(expect.arrayContaining(ids(unfolded)))
})

test('the bundle: files by task, an index, hashes that fit; nothing handed in is said so', async () => {
  const [sent] = await story.say(CLERK.id, CLERK.id, 'minh chứng quý 1')
  const kept = story.world.file(sent?.files[0]?.fileId ?? '')
  const files = unzipSync(kept?.bytes ?? new Uint8Array())
  const path = 'V-1/V-1_01_Kế hoạch Hội Phụ nữ.docx'
  expect(Object.keys(files).sort()).toEqual(['DANH-MUC.xlsx', 'SHA256SUMS.txt', path])
  const sha256 = createHash('sha256')
    .update(files[path] ?? '')
    .digest('hex')
  expect(strFromU8(files['SHA256SUMS.txt'] ?? new Uint8Array())).toBe(`${sha256}  ${path}\n`)
  expect(strFromU8(files[path] ?? new Uint8Array())).toBe('một')
  const [index] = (await readXlsx(files['DANH-MUC.xlsx'] ?? new Uint8Array())).sheets
  expect(index?.rows[1]).toEqual(expect.arrayContaining(['V-1', sha256, path]))
  const [none] = await story.say(CLERK.id, CLERK.id, 'minh chứng quý 4')
  expect(none?.files).toEqual([])
  expect(none?.text).toContain('chưa có tài liệu')
})
