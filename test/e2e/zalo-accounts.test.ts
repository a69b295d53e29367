/** One office on Telegram and on Zalo at once: one person with two accounts, one truth, nothing said twice. */
import { expect, test } from 'vitest'
import { BINH, BOT_NAME, CLERK, GROUP, HANH, LAN, startZaloHouse, ZALO_GROUP } from '../support/zalo-house.js'

const HANH_TELEGRAM = 103
const BINH_TELEGRAM = 104

const house = await startZaloHouse({ group: true, telegram: 'telegram_known', manners: { otherIdInGroups: true } })
const mention = (text: string) => `@${BOT_NAME} ${text}`
const codeIn = (text: string) => /LIENKET \d{6}/.exec(text)?.[0] ?? ''

test('who is not known on Zalo gets one neutral line and no data', async () => {
  const [said] = await house.say(HANH, HANH, 'việc của tôi')
  expect(said?.text).toContain('mã')
  expect(said?.text).not.toContain('Q1')
})

test('a code typed in private ties the account; the person is told where the bot could write before', async () => {
  const [given] = await house.say(HANH_TELEGRAM, HANH_TELEGRAM, 'liên kết tài khoản')
  expect(given?.text).toContain('bot.zaloplatforms.com/bots/1459232241454765289')
  const code = codeIn(given?.text ?? '')
  expect(code).not.toBe('')
  const [tied] = await house.say(HANH, HANH, code.toLowerCase())
  expect(tied?.text).toContain('Vi Thị Hạnh')
  expect(house.last(HANH_TELEGRAM)).toContain('Đã nối tài khoản Zalo')
  const [mine] = await house.say(HANH, HANH, 'việc của tôi')
  expect(mine?.text).not.toContain('chỉ phục vụ')
})

test('the code is used up; a wrong one is refused, and after five the door is shut for an hour', async () => {
  const [given] = await house.say(BINH_TELEGRAM, BINH_TELEGRAM, 'liên kết zalo')
  const code = codeIn(given?.text ?? '')
  const [tied] = await house.say(BINH, BINH, code.replace('LIENKET ', ''))
  expect(tied?.text, 'the digits alone are enough in private').toContain('Lý Văn Bình')
  const [again] = await house.say(LAN, LAN, code)
  expect(again?.text).not.toContain('Đã nối')
  for (let n = 0; n < 5; n += 1) await house.say(LAN, LAN, `LIENKET 00000${n}`)
  const [given2] = await house.say(CLERK.id, CLERK.id, 'liên kết tài khoản')
  const [shut] = await house.say(LAN, LAN, codeIn(given2?.text ?? ''))
  expect(shut?.text).not.toContain('Đã nối')
})

test('a group where people have other ids: linking twice works, for the clerk before there is a group at all', async () => {
  await house.turnTo('2022-12-30', '10:00')
  const tie = async (member: number, zaloId: number, chat: number) => {
    const [given] = await house.say(member, member, 'liên kết tài khoản')
    const code = codeIn(given?.text ?? '')
    return (await house.say(zaloId, chat, chat === ZALO_GROUP ? mention(code) : code))[0]?.text ?? ''
  }
  expect(await tie(CLERK.id, LAN, LAN)).toContain('Hoàng Thị Lan')
  // In the group she is somebody else: told, without a word about any office, what helps.
  const [other, ...more] = await house.say(LAN, ZALO_GROUP, mention('liên kết nhóm'))
  expect(more).toEqual([])
  expect(other?.text).toMatch(/chưa nối với cơ quan[\s\S]*liên kết tài khoản/)
  expect(other?.text).not.toMatch(/Tân Thành|Hoàng Thị Lan/)
  expect(await tie(CLERK.id, LAN, ZALO_GROUP)).toContain('Hoàng Thị Lan')
  const [linked] = await house.say(LAN, ZALO_GROUP, mention('liên kết nhóm'))
  expect(linked?.text).toContain('Đã nối nhóm “Nhóm Zalo”')
  expect(await tie(HANH_TELEGRAM, HANH, ZALO_GROUP)).toContain('Vi Thị Hạnh')
  const members = await house.inside((office) => office.members())
  expect(members.find((m) => m.name === 'Vi Thị Hạnh')?.accounts.map((a) => a.platform)).toEqual([
    'telegram',
    'zalo',
    'zalo',
  ])
  const [activated] = await house.say(CLERK.id, CLERK.id, 'vẫn kích hoạt')
  expect(activated?.text).toMatch(/Đã kích hoạt/)
})

test('the period is posted in both groups, with buttons in one and words in the other', async () => {
  await house.turnTo('2023-01-03')
  for (const group of [GROUP, ZALO_GROUP])
    expect(house.fromBot(group).filter((m) => m.text.includes('Q1-1'))).toHaveLength(1)
  expect(house.fromBot(GROUP).find((m) => m.text.includes('Q1-1'))?.buttons.length).toBeGreaterThan(0)
  expect(house.fromBot(ZALO_GROUP).find((m) => m.text.includes('Q1-1'))?.text).toMatch(/Trả lời: xong Q1-1/)
})

test('an answer in one group is seen in the other, once, and counts once', async () => {
  const before = house.fromBot(GROUP).length
  await house.say(HANH, ZALO_GROUP, mention('xong Q1-3'))
  await house.turnTo('2023-01-03', '08:30')
  const seen = house.fromBot(GROUP).slice(before)
  expect(seen).toHaveLength(1)
  expect(seen[0]?.text).toContain('Q1-3')
  const [again] = await house.say(HANH_TELEGRAM, GROUP, '@NhacViecBot xong Q1-3')
  expect(again?.text ?? house.last(HANH_TELEGRAM)).toMatch(/Q1-3/)
  const [status] = await house.say(CLERK.id, CLERK.id, 'chờ xác nhận')
  expect(status?.text.match(/Q1-3/g)?.length).toBeGreaterThan(0)
  const reviews = (await house.ledger()).filter((d) => d.kind === 'say' && d.params.kind === 'claim_review')
  expect(reviews).toHaveLength(1)
})

test('each is written to where it was asked for; where that fails, on the other at once', async () => {
  const [noted] = await house.say(HANH, HANH, 'nhận tin qua Zalo')
  expect(noted?.text).toContain('Zalo')
  expect(noted?.text).toContain('Telegram')
  await house.say(CLERK.id, CLERK.id, 'trả lại Q1-3 thiếu chữ ký')
  expect(house.last(HANH)).toContain('thiếu chữ ký')
  expect(house.last(HANH_TELEGRAM)).not.toContain('thiếu chữ ký')
  house.zalo.fail({ method: 'sendMessage', chatId: HANH, answer: { code: 401, description: 'Unauthorized' }, times: 1 })
  await house.say(HANH_TELEGRAM, HANH_TELEGRAM, 'xong Q1-3')
  await house.say(CLERK.id, CLERK.id, 'trả lại Q1-3 thiếu dấu')
  expect(house.last(HANH_TELEGRAM)).toContain('thiếu dấu')
  expect(house.last(HANH)).not.toContain('thiếu dấu')
})

test('a chat that is closed on one platform does not close the person', async () => {
  house.zalo.block(HANH, true)
  await house.say(HANH_TELEGRAM, HANH_TELEGRAM, 'xong Q1-3')
  await house.say(CLERK.id, CLERK.id, 'trả lại Q1-3 chưa đủ phụ lục')
  expect(house.last(HANH_TELEGRAM)).toContain('chưa đủ phụ lục')
  expect((await house.ledger()).filter((d) => d.kind === 'say' && d.params.kind === 'undelivered')).toEqual([])
})

test('where every way fails the clerk gets a list of whom to telephone', async () => {
  house.telegram?.block(BINH_TELEGRAM, true)
  house.zalo.block(BINH, true)
  await house.say(BINH, ZALO_GROUP, mention('x'))
  await house.turnTo('2023-01-20')
  const lists = (await house.ledger()).flatMap((d) =>
    d.kind === 'say' && d.params.kind === 'undelivered' ? d.params.items.map((i) => i.to) : [],
  )
  expect(lists).toContain('Lý Văn Bình')
})
