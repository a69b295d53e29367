/** People who come to the rehearsal, and a group that nobody has linked: the page shows how the bot takes them, in the bot's own words. */
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriersOf, chromiumPath, startBrowser } from '../support/browser.js'
import type { Story } from '../support/rehearsal.js'
import { startStory } from '../support/rehearsal.js'

const OUTPUT = 'test/output'
const LAN = 'Hoàng Thị Lan'
const GROUP_NAME = 'Thi đua xã Tân Thành'
const ZALO_NAME = 'Nhóm Zalo Tân Thành'

if (!chromiumPath) console.warn('skipped: newcomers in a browser, because no Chromium was found (set CHROMIUM_PATH)')

describe.skipIf(!chromiumPath)('on the page', () => {
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
    await page.goto(story.url)
  }, 90_000)
  afterAll(() => close?.())

  const phone = (name: string) => page.getByRole('region', { name, exact: true })
  const aid = (name: string) => phone(name).locator('.aid')
  const follow = (name: string) => aid(name).getByRole('button').click()
  const send = (name: string) => phone(name).getByRole('button', { name: 'Gửi' }).click()
  async function invite(name: string, more: { unit?: string; app?: 'Zalo'; group?: boolean } = {}): Promise<void> {
    await page.getByRole('button', { name: 'Thêm người' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Họ và tên').fill(name)
    if (more.unit) await form.getByLabel('Thuộc đơn vị').selectOption(more.unit)
    if (more.app) await form.getByLabel(more.app, { exact: true }).check()
    if (more.group) await form.getByLabel(/Cho vào nhóm/).check()
    await form.getByRole('button', { name: 'Thêm', exact: true }).click()
  }

  test('a stranger is turned away; by the code that the clerk gets, the same person comes in with a seat', async () => {
    const mai = 'Triệu Thị Mai'
    await invite(mai, { unit: 'Đoàn Thanh niên', group: true })
    await phone(GROUP_NAME).getByText(`${mai} đã vào nhóm`).waitFor()
    await follow(mai)
    await send(mai)
    await phone(mai).getByText('chỉ phục vụ cán bộ của cơ quan').waitFor()
    await page.screenshot({ path: `${OUTPUT}/rehearsal-stranger.png` })
    await follow(mai)
    await expect.poll(() => phone(LAN).getByRole('textbox').inputValue()).toBe('mời Triệu Thị Mai; Đoàn Thanh niên')
    await send(LAN)
    await phone(LAN).getByText('Mã mời đồng chí').waitFor()
    await follow(mai)
    await expect.poll(() => phone(mai).getByRole('textbox').inputValue()).toMatch(/^\/start [A-Z2-9]{10}$/)
    await send(mai)
    await phone(mai).getByText('Đồng chí đại diện cho: Đoàn Thanh niên.').waitFor()
    await expect.poll(() => aid(mai).count()).toBe(0)
  })

  test('who calls the bot in the group without being known is brought before the clerk', async () => {
    const nga = 'Đàm Thúy Nga'
    await invite(nga, { group: true })
    const line = phone(GROUP_NAME).getByRole('textbox')
    await phone(GROUP_NAME)
      .getByLabel('Nói với vai')
      .selectOption({ label: `${nga} – Người lạ` })
    await line.fill('@NhacViecBot cho em vào với ạ')
    await line.press('Enter')
    await phone(LAN).getByText('xin vào danh sách cán bộ').waitFor()
  })

  test('on Zalo, too, and a name that is taken or none at all is refused in the form', async () => {
    await invite('Lục Văn Tài', { app: 'Zalo' })
    expect(await phone('Lục Văn Tài').locator('.app').textContent()).toBe('Zalo')
    await follow('Lục Văn Tài')
    await send('Lục Văn Tài')
    await phone('Lục Văn Tài').getByText('chỉ phục vụ cán bộ của cơ quan').waitFor()
    await invite('Lục Văn Tài')
    const form = page.getByRole('dialog')
    await form.getByRole('alert').getByText('Đặt tên khác').waitFor()
    await form.getByLabel('Họ và tên').fill('   ')
    await form.getByRole('button', { name: 'Thêm', exact: true }).click()
    await form.getByRole('alert').getByText('Gõ họ và tên').waitFor()
    expect(await barriersOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => form.count()).toBe(0)
  })

  test('what the bot does not read in the group is explained by the rehearsal, with the way to say it to the bot', async () => {
    const group = phone(GROUP_NAME)
    const line = group.getByRole('textbox')
    await page.getByRole('navigation').getByTitle(GROUP_NAME).click()
    await line.fill('Việc Q1-2 làm đến đâu rồi?')
    await line.press('Enter')
    const hint = group.getByText('Bot không đọc tin này')
    expect(await hint.textContent()).toContain('@NhacViecBot')
    expect(story.fromBot(-1001).at(-1)?.text, 'not said by the bot').not.toContain('không đọc')
    await group.getByRole('button', { name: 'Điền lại kèm tên bot' }).click()
    await expect.poll(() => line.inputValue()).toBe('@NhacViecBot Việc Q1-2 làm đến đâu rồi?')
    await page.screenshot({ path: `${OUTPUT}/rehearsal-unheard.png` })
    await line.press('Enter')
    // Said once; what is older is only marked.
    await expect.poll(() => group.getByText('chế độ riêng tư').count()).toBe(0)
    expect(await group.getByText('Bot không đọc tin này.').count()).toBe(1)
  })

  test('the Zalo group lies beside the others; linked in words, the plan is posted there', async () => {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Nhóm Zalo/ })
      .click()
    const group = phone(ZALO_NAME)
    await group.getByText('Chưa có tin nào').waitFor()
    await group.getByRole('textbox').fill('Chào cả nhà')
    await send(ZALO_NAME)
    await group.getByText('chỉ nhận tin gọi tên mình').waitFor()
    await follow(ZALO_NAME)
    await expect.poll(() => group.getByRole('textbox').inputValue()).toBe('@Bot Nhắc Việc liên kết nhóm')
    await send(ZALO_NAME)
    await group.getByText('Đã nối nhóm').waitFor()
    await expect.poll(() => aid(ZALO_NAME).count()).toBe(0)
    await story.say(101, 101, 'vẫn kích hoạt')
    await story.turnTo('2023-01-03')
    await group.getByText('Q1-1').first().waitFor()
    await page.screenshot({ path: `${OUTPUT}/rehearsal-zalo-group.png` })
    expect(await group.getByRole('group', { name: 'Nút dưới tin' }).count(), 'in words alone').toBe(0)
  })

  test('where the line is lost, the page says so, keeps what was typed, and takes up what was missed', async () => {
    await page.route('**/api/say', (route) => route.abort())
    const line = phone(LAN).getByRole('textbox')
    await page.getByRole('navigation').getByTitle(LAN).click()
    await line.fill('dự thảo')
    await line.press('Enter')
    await phone(LAN).getByRole('alert').getByText('Chữ đã gõ còn nguyên').waitFor()
    expect(await line.inputValue()).toBe('dự thảo')
    await page.unroute('**/api/say')
    await line.press('Enter')
    await expect.poll(() => line.inputValue()).toBe('')
    expect(problems).toEqual([])
  })

  test('where the bot takes longer than two seconds, the chat says that it is at work', async () => {
    story.world.fail({ method: 'sendMessage', chatId: 101, times: 9, answer: { hangMs: 60_000 } })
    const line = phone(LAN).getByRole('textbox')
    await line.fill('trợ giúp')
    await line.press('Enter')
    await phone(LAN).getByText('Nhắc Việc đang xem tin').waitFor()
    story.world.clearFailures()
  })
})
