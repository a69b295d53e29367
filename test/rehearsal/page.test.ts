/** The rehearsal's page in a real browser: the story as a newcomer clicks it, on a desk and on a phone. */
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriersOf, chromiumPath, startBrowser } from '../support/browser.js'
import type { Story } from '../support/rehearsal.js'
import { BINH, GROUP, startStory } from '../support/rehearsal.js'

const OUTPUT = 'test/output'
const [GROUP_NAME, LAN, SON, QUAN] = ['Thi đua xã Tân Thành', 'Hoàng Thị Lan', 'Nông Văn Sơn', 'Ma Văn Quân'] as const

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
  afterAll(() => close?.())

  const phone = (name: string) => page.getByRole('region', { name, exact: true })
  const tab = (title: string) => page.getByRole('navigation').getByTitle(title, { exact: true })
  const idle = () => expect.poll(() => page.locator('.turning').count(), { timeout: 60_000 }).toBe(0)

  test('opens with the desk, the clock in words and the first step', async () => {
    await phone('Thi đua xã Tân Thành').waitFor()
    expect(await page.getByRole('timer').textContent()).toContain('thứ Sáu, 30/12/2022')
    expect(await page.getByLabel('Bước tiếp theo').textContent()).toContain('Kích hoạt')
  })

  test('the clerk activates with a button; the clock is turned; quarter I stands in the group', async () => {
    await phone('Hoàng Thị Lan').getByRole('button', { name: 'Kích hoạt', exact: true }).click()
    await phone('Hoàng Thị Lan').getByRole('button', { name: 'Vẫn kích hoạt', exact: true }).click()
    await phone('Hoàng Thị Lan').getByText('Đã kích hoạt').waitFor()
    await page.getByRole('button', { name: 'Thứ Hai tới' }).click()
    await expect.poll(() => page.getByRole('timer').textContent(), { timeout: 20_000 }).toContain('Nghỉ bù')
    await idle()
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
    const phones = await page.getByRole('region').all()
    expect(phones.length, 'as many chats as can be read with ease').toBe(4)
    for (const each of phones) {
      const box = await each.boundingBox()
      expect(box && box.width >= 270 && box.x + box.width <= 1440, 'each is whole and wide enough').toBe(true)
    }
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
    expect(await tab(QUAN).textContent()).toContain('1 tin chưa đọc')
    await tab(QUAN).click()
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

  test('the chairman asks how it stands: a table of what is late, waiting and due', async () => {
    const son = phone(SON)
    const line = son.getByRole('textbox')
    await line.fill('tiến độ')
    await line.press('Enter')
    const table = son.getByRole('table')
    await table.waitFor()
    expect(await table.getByRole('rowheader').allTextContents()).toContain('Chờ xác nhận (1 việc)')
    expect((await table.boundingBox())?.width ?? 999, 'it fits the bubble').toBeLessThan(300)
    await page.screenshot({ path: `${OUTPUT}/rehearsal-table.png` })
  })

  test('by keyboard a chat is one stop; the arrows choose a message, and the tabulator goes on to its buttons', async () => {
    const lan = phone(LAN)
    await lan.getByRole('log').focus()
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toContain(await lan.locator('.message .text').last().textContent())
    for (let n = 0; n < 40 && !(await focused()).includes('Xác nhận'); n += 1) await page.keyboard.press('ArrowUp')
    for (let n = 0; n < 12 && (await focused()) !== 'Xác nhận'; n += 1) await page.keyboard.press('Tab')
    expect(await focused()).toBe('Xác nhận')
    for (let n = 0; n < 4 && (await focused()) !== ''; n += 1) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.write') !== null), 'then comes the line').toBe(
      true,
    )
  })

  test('a date is typed as the office writes it, whatever the language of the browser', async () => {
    const line = page.getByLabel('Quay đến ngày')
    await line.fill('31/02/2023')
    await line.press('Enter')
    await page.getByRole('alert').getByText('30/01/2023').waitFor()
    await line.fill('5/1')
    await line.press('Enter')
    await expect.poll(() => page.getByRole('timer').textContent()).toContain('thứ Năm, 05/01/2023')
    await idle()
  })

  test('on a phone one chat has the height; clock and guide are a line each, and open', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await tab(LAN).click()
    expect(await page.getByRole('region').count()).toBe(1)
    const heightOf = async (selector: string) => (await page.locator(selector).boundingBox())?.height ?? 0
    expect(await heightOf('.phone')).toBeGreaterThan(844 * 0.84)
    expect(await heightOf('.conversation')).toBeGreaterThan(844 * 0.68)
    await page.screenshot({ path: `${OUTPUT}/rehearsal-phone.png` })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)

    await page.getByRole('banner').getByRole('button', { name: 'Quay đồng hồ' }).click()
    for (const name of ['Hạn kế tiếp', 'Hết năm', 'Đến ngày']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= 390, `${name} is in view`).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('button', { name: 'Hạn kế tiếp' }).count()).toBe(0)

    const guide = page.getByLabel('Bước tiếp theo')
    expect(await guide.getByRole('button', { name: 'Ẩn hướng dẫn' }).count()).toBe(0)
    await guide.getByRole('button', { name: /Bước/ }).click()
    await guide.getByRole('button', { name: 'Ẩn hướng dẫn' }).waitFor()
    await guide.getByRole('button', { name: /Bước/ }).click()
  })

  describe('a chat', () => {
    const talk = (from: number, count: number) => {
      for (let n = 1; n <= count; n += 1) story.world.say({ from: BINH, chatId: GROUP, text: `Tin số ${from + n}` })
    }
    /** How far the text's bubble lies above (negative) or below the end of what is in view. */
    const belowEnd = (text: string) =>
      page.evaluate((wanted) => {
        const view = document.querySelector('.scroll')?.getBoundingClientRect()
        const found = [...document.querySelectorAll('.message .text')].find((el) => el.textContent === wanted)
        return (found?.getBoundingClientRect().bottom ?? Number.NaN) - (view?.bottom ?? 0)
      }, text)

    test('opens at what is unread, under a mark, and says how much more there is', async () => {
      talk(0, 30)
      await expect.poll(() => tab(GROUP_NAME).textContent()).toContain('30 tin chưa đọc')
      await tab(GROUP_NAME).click()
      const mark = await page.locator('.unread-mark').boundingBox()
      expect(mark && mark.y > 0 && mark.y < 844, 'the mark is in view').toBe(true)
      expect(await belowEnd('Tin số 1')).toBeLessThan(0)
      expect(await belowEnd('Tin số 30')).toBeGreaterThan(0)
      const left = page.getByRole('button', { name: /\d+ tin mới/ })
      expect(await left.textContent()).toMatch(/^↓ (1\d|2\d) tin mới$/)
      await page.screenshot({ path: `${OUTPUT}/rehearsal-unread.png` })
      await left.click()
      await expect.poll(() => belowEnd('Tin số 30')).toBeLessThanOrEqual(0)
      expect(await left.count()).toBe(0)
    })

    test('follows what comes while one is at its end; else a button counts it', async () => {
      talk(30, 3)
      await expect.poll(() => belowEnd('Tin số 33')).toBeLessThanOrEqual(0)
      await page.locator('.scroll').evaluate((el) => {
        el.scrollTop -= 700
      })
      await page.getByRole('button', { name: 'Xuống cuối' }).waitFor()
      talk(33, 2)
      await page.getByRole('button', { name: '2 tin mới' }).waitFor()
      expect(await belowEnd('Tin số 35'), 'the reader is left where they are').toBeGreaterThan(0)
    })

    test('what is typed waits while another chat is in its place', async () => {
      await phone('Thi đua xã Tân Thành').getByRole('textbox').fill('Em đang viết dở')
      await tab(SON).click()
      await tab(GROUP_NAME).click()
      expect(await phone('Thi đua xã Tân Thành').getByRole('textbox').inputValue()).toBe('Em đang viết dở')
    })
  })

  test.each([
    ['a desk', 1440, 900],
    ['a small screen', 1024, 768],
    ['a phone', 390, 844],
  ])('on %s nothing bars anybody, by day and by night', async (_name, width, height) => {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await barriersOf(page), colorScheme).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
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
