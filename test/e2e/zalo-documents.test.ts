/** Zalo brings no documents: who sends one is told where it can go, and nobody is told to send it again. */
import { expect, test } from 'vitest'
import {
  BOT_NAME,
  CLERK,
  HANH,
  handIn,
  LAN,
  linkIn,
  planFile,
  SON,
  startZaloHouse,
  ZALO_GROUP,
} from '../support/zalo-house.js'

const pdf = (name: string) => ({
  files: [{ name, mime: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.4') }],
})

test('the clerk gets the page for the plan, who owes nothing a true word, who owes something the pages of the tasks', async () => {
  const house = await startZaloHouse({ group: false })
  const [toClerk] = await house.say(LAN, LAN, '', pdf('Ke hoach.pdf'))
  expect(toClerk?.text).toContain('Nếu là kế hoạch đã ký')
  const [toOfficial] = await house.say(HANH, HANH, '', pdf('Bao cao.pdf'))
  expect(toOfficial?.text).toBe(
    'Ứng dụng này không chuyển tài liệu đến Nhắc Việc, chỉ chuyển chữ và ảnh. Đồng chí hiện không có việc nào phải nộp tệp; nếu là tài liệu gửi văn phòng, đề nghị đồng chí gửi trực tiếp cho văn phòng.',
  )
  await handIn(linkIn(toClerk?.text ?? ''), [planFile()])
  await house.rest()
  await house.say(LAN, LAN, 'vẫn kích hoạt')
  await house.turnTo('2023-01-03', '09:00')
  const [owes] = await house.say(HANH, HANH, '', pdf('Bao cao.pdf'))
  expect(owes?.text).toMatch(/Nếu là tệp báo cáo[\s\S]*V-1[\s\S]*http/)
  const [both] = await house.say(LAN, LAN, '', pdf('Bao cao.pdf'))
  expect(both?.text).toMatch(/Q4-12[\s\S]*http[\s\S]*Nếu là kế hoạch đã ký[\s\S]*http/)
  expect(house.fromBot(SON).every((m) => !m.text.includes('bằng tệp'))).toBe(true)
})

test('a page for one person is not shown to a group: it comes in private, and the group is told so; papers too', async () => {
  const house = await startZaloHouse({ group: true, telegram: 'both' })
  await house.say(LAN, ZALO_GROUP, `@${BOT_NAME} liên kết nhóm`)
  await house.say(CLERK.id, CLERK.id, 'vẫn kích hoạt')
  const inGroup = async (person: number, words: string) =>
    (await house.say(person, ZALO_GROUP, `@${BOT_NAME} ${words}`)).map(({ text }) => text)
  expect(await inGroup(HANH, 'nộp tệp V-1')).toEqual([
    'Trang nộp tệp: Nhắc Việc đã gửi vào tin nhắn riêng của đồng chí.',
  ])
  expect(await inGroup(LAN, 'sổ theo dõi')).toEqual(['Sổ theo dõi: Nhắc Việc đã gửi vào tin nhắn riêng của đồng chí.'])
})
