/** The rehearsal's page in a real browser: the story as a newcomer clicks it, on a desk and on a phone. */
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, startBrowser } from '../support/browser.js'
import type { Story } from '../support/rehearsal.js'
import { startStory } from '../support/rehearsal.js'

const OUTPUT = 'test/output'

if (!chromiumPath) console.warn('skipped: the page in a browser, because no Chromium was found (set CHROMIUM_PATH)')

describe.skipIf(!chromiumPath)('the page', () => {
  let story: Story
  let page: Page
  let close: () => Promise<void>
  const problems: string[] = []

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true })
    story = await startStory()
    const browser = await startBrowser()
    close = () => browser.close()
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (line) => line.type() === 'error' && problems.push(line.text()))
    await page.goto(story.url)
  }, 90_000)
  afterAll(async () => {
    await close?.()
    await story?.stop()
  }, 60_000)

  const phone = (name: string) => page.getByRole('region', { name, exact: true })

  test('opens with the desk, the clock in words and the first step', async () => {
    await phone('Thi đua xã Tân Thành').waitFor()
    expect(await page.getByRole('timer').textContent()).toContain('thứ Sáu, 30 tháng 12 năm 2022')
    expect(await page.getByLabel('Bước tiếp theo').textContent()).toContain('Kích hoạt')
  })

  test('the clerk activates with a button; the clock is turned; quarter I stands in the group', async () => {
    await phone('Hoàng Thị Lan').getByRole('button', { name: 'Kích hoạt', exact: true }).click()
    await phone('Hoàng Thị Lan').getByRole('button', { name: 'Vẫn kích hoạt', exact: true }).click()
    await phone('Hoàng Thị Lan').getByText('Đã kích hoạt').waitFor()
    await page.getByRole('button', { name: 'Thứ Hai tới' }).click()
    await expect.poll(() => page.getByRole('timer').textContent(), { timeout: 20_000 }).toContain('Nghỉ bù')
    await expect.poll(() => page.getByRole('button', { name: 'Ngày mai' }).isEnabled()).toBe(true)
    await page.getByRole('button', { name: 'Ngày mai' }).click()
    await phone('Thi đua xã Tân Thành').getByText('Q1-1').first().waitFor({ timeout: 20_000 })
  })

  test('an official answers by keyboard, the clerk sees the claim and confirms it', async () => {
    const line = phone('Vi Thị Hạnh').getByRole('textbox')
    await line.fill('xong Q1-1 rồi ạ')
    await line.press('Enter')
    await phone('Hoàng Thị Lan').getByRole('button', { name: 'Xác nhận', exact: true }).click()
    await phone('Vi Thị Hạnh').getByText('xác nhận hoàn thành').waitFor()
  })

  test('a file goes with a message', async () => {
    const hanh = phone('Vi Thị Hạnh')
    await hanh.getByLabel('Đính kèm tệp').setInputFiles({
      name: 'Kế hoạch Hội Phụ nữ.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('nội dung'),
    })
    await hanh.getByRole('textbox').fill('Em nộp kế hoạch V-1 ạ')
    await hanh.getByRole('button', { name: 'Gửi' }).click()
    await phone('Hoàng Thị Lan').getByText('Kế hoạch Hội Phụ nữ.docx').waitFor()
    await page.screenshot({ path: `${OUTPUT}/rehearsal-desk.png` })
    const beyond = await page.evaluate(() => {
      const desk = document.querySelector('.desk')
      return desk ? desk.scrollWidth - desk.clientWidth : null
    })
    expect(beyond, 'the last chat is still on the screen').toBe(0)
  })

  test('words alone are enough when the buttons are hidden', async () => {
    await page.getByLabel('Ẩn nút bấm').check()
    await expect.poll(() => page.getByRole('group', { name: 'Nút dưới tin' }).count()).toBe(0)
    const line = phone('Hoàng Thị Lan').getByRole('textbox')
    await line.fill('xác nhận V-1')
    await line.press('Enter')
    await phone('Vi Thị Hạnh').getByText('V-1 của Hội Liên hiệp Phụ nữ đã được').waitFor()
    await page.getByLabel('Ẩn nút bấm').uncheck()
  })

  test('a colleague on Zalo gets the same tasks in words, without buttons, and answers in words', async () => {
    const quan = phone('Ma Văn Quân')
    await quan.getByText('Trả lời:').first().waitFor()
    expect(await quan.getByRole('group', { name: 'Nút dưới tin' }).count()).toBe(0)
    const line = quan.getByRole('textbox')
    await line.fill('xong V-1')
    await line.press('Enter')
    await quan.getByText('báo xong').first().waitFor()
    expect(await quan.getByRole('button', { name: 'Sửa' }).count(), 'Zalo has no editing').toBe(0)
    await phone('Hoàng Thị Lan').getByText('Hội Cựu chiến binh').first().waitFor()
    await page.screenshot({ path: `${OUTPUT}/rehearsal-zalo-desk.png` })
  })

  test('on a phone one chat is shown at a time, and the tabs count what is unread', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: /Nhóm/ }).click()
    expect(await page.getByRole('region').filter({ visible: true }).count()).toBe(1)
    await page.screenshot({ path: `${OUTPUT}/rehearsal-phone.png` })
    await page.getByRole('button', { name: /^Quân/ }).click()
    await page.screenshot({ path: `${OUTPUT}/rehearsal-zalo-phone.png` })
    await page.getByRole('button', { name: /Nhóm/ }).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    for (const name of ['Hạn kế tiếp', 'Hết năm', 'Đến ngày', 'Ẩn hướng dẫn']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= 390, `${name} is in view`).toBe(true)
    }
  })

  test('every control has a name, and nothing went wrong in the browser', async () => {
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, textarea, select')]
        .filter(
          (el) => !(el.textContent?.trim() || el.getAttribute('aria-label') || (el as HTMLInputElement).labels?.length),
        )
        .map((el) => el.outerHTML),
    )
    expect(nameless).toEqual([])
    expect(problems).toEqual([])
  })
})
