/** A unit that leads one task and supports another: what it says of the other is never taken for its own, and is carried to who leads it. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ZaloHouse } from '../support/zalo-house.js'
import { BINH, BOT_NAME, HANH, handIn, LAN, linkIn, startZaloHouse, ZALO_GROUP } from '../support/zalo-house.js'

/** Hạnh speaks for Hội Liên hiệp Phụ nữ, Bình for Hội Nông dân and UBND xã; nobody for Đoàn Thanh niên. */
const PLAN = `Số: 12/KH-UBND

Tân Thành, ngày 05 tháng 01 năm 2023

**KẾ HOẠCH**
**Phòng, chống dịch bệnh gia súc năm 2023**

| TT | Nội dung | Chủ trì | Phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Xây dựng phương án phòng dịch | UBND xã | Hội Nông dân | 20/01/2023 |
| 2 | Tuyên truyền, vận động các thôn ra quân tiêu độc | Hội Nông dân | Hội Liên hiệp Phụ nữ | 10/02/2023 |
| 3 | Tiêm phòng đợt 1 | UBND xã | Hội Nông dân | 31/03/2023 |
| 4 | Kiểm tra chợ, điểm giết mổ | Đoàn Thanh niên | Hội Liên hiệp Phụ nữ | 15/02/2023 |
| 5 | Phát tờ rơi đến hội viên | Hội Liên hiệp Phụ nữ | | 15/02/2023 |
`

let house: ZaloHouse
let photos = 0

async function say(person: number, text: string, withPhoto = false): Promise<string> {
  const before = house.fromBot(person).length
  photos += 1
  const bytes = new Uint8Array([255, 216, 255, photos])
  const files = withPhoto ? [{ name: 'IMG.jpg', mime: 'image/jpeg', bytes }] : []
  await house.say(person, person, text, { files })
  // Photos that are sent together come one by one: the bot waits some seconds for the others.
  if (withPhoto) await house.turnBy(20_000)
  return house
    .fromBot(person)
    .slice(before)
    .map((m) => m.text)
    .join('\n')
}

async function stateOf(code: string): Promise<string[]> {
  const [work] = await house.inside((office) => office.works('active'))
  const task = work?.tasks.find((t) => t.code === code)
  return (work?.assignments ?? []).filter((a) => a.taskId === task?.id && a.role === 'lead').map((a) => a.state)
}

beforeAll(async () => {
  house = await startZaloHouse({ group: true })
  await house.say(LAN, ZALO_GROUP, `@${BOT_NAME} liên kết nhóm`)
  const [page] = await house.say(LAN, LAN, 'gửi kế hoạch')
  const bytes = new TextEncoder().encode(PLAN)
  await handIn(linkIn(page?.text ?? ''), [{ name: 'ke-hoach.md', mime: 'text/markdown', bytes }])
  await house.rest()
  await house.say(LAN, LAN, 'vẫn kích hoạt')
  await house.turnTo('2023-01-10', '09:00')
})

describe('a task that is named, in whatever spelling, is never passed over for the only one of the own', () => {
  test.each([
    'v2 thôn ra xong rồi nhé',
    'V-02 đã xong ạ',
    'V - 2 xong rồi',
    'viec2 xong roi',
    '2 xong rồi',
    'dạ số 2 xong rồi ạ',
    'bên em đã phát xong vôi bột cho v2',
    'v2 vướng kinh phí',
    'xin gia hạn v.2 đến 15/2',
    'v2 bên em cử 3 người tham gia nhé',
  ])('%s', async (text) => {
    const before = house.fromBot(BINH).length
    const said = await say(HANH, text)
    expect(said).toContain('V-2 do Hội Nông dân chủ trì và báo kết quả; đơn vị đồng chí phối hợp.')
    expect(said).toContain('Lý Văn Bình')
    const [told, ...more] = house.fromBot(BINH).slice(before)
    expect(told?.text).toContain('Hội Liên hiệp Phụ nữ (đơn vị phối hợp V-2) cho biết')
    expect(more).toEqual([])
    expect([await stateOf('V-2'), await stateOf('V-5')]).toEqual([['open'], ['open']])
  })

  test.each(['v 2 thôn ra xong rồi', 'việc 2 thôn ra quân xong rồi', 'em xong số 2 rồi ạ'])(
    '%s: it may be, and the bot asks',
    async (text) => {
      expect(await say(HANH, text)).toContain('đồng chí báo về việc nào?')
      expect(await say(HANH, 'V-2')).toContain('Hội Nông dân chủ trì')
      expect(house.last(BINH)).toContain(text)
      expect(await stateOf('V-5')).toEqual(['open'])
    },
  )

  test('one that is not there, and one of others, are said to be so', async () => {
    expect(await say(HANH, 'v9 xong rồi')).toContain('Không có việc V-9')
    expect(await say(HANH, 'v1 xong rồi')).toContain('V-1 do UBND xã trả lời')
    expect(await stateOf('V-5')).toEqual(['open'])
  })
})

describe('a number in answer to the list of the bot', () => {
  test.each(['%n xong rồi ạ', 'số %n xong ạ', 'dạ %n đã xong'])(
    '"%s" is its line; where a task has that number too, the bot asks',
    async (text) => {
      const list = await say(BINH, 'xong rồi ạ')
      const place = (code: string) => new RegExp(`(\\d)\\. ${code}`).exec(list)?.[1] ?? ''
      expect([place('V-1'), place('V-2'), place('V-3')]).toEqual(['1', '2', '3'])
      expect(await say(BINH, text.replace('%n', '2'))).toContain('báo xong V-2')
      await say(BINH, 'rút V-2')
      await say(BINH, 'xong V-1')
      const shorter = await say(BINH, 'xong rồi ạ')
      expect(shorter).toMatch(/1\. V-2[\s\S]*2\. V-3/)
      expect(await say(BINH, text.replace('%n', '2'))).toMatch(/về việc nào\?[\s\S]*V-2/)
      expect([await stateOf('V-2'), await stateOf('V-3')]).toEqual([['open'], ['open']])
      expect(await say(BINH, /(\d)\. V-3/.exec(house.last(BINH))?.[1] ?? '')).toContain('báo xong V-3')
      await say(BINH, 'rút V-3')
      await say(BINH, 'rút V-1')
    },
  )
})

describe('what a supporting unit says', () => {
  test('goes to the clerk where nobody of the leading unit can be reached', async () => {
    expect(await say(HANH, 'V-4 bên em xong phần mình rồi')).toContain('văn phòng (đồng chí Hoàng Thị Lan)')
    expect(house.last(LAN)).toContain('chưa có ai nhận được tin')
    expect(await stateOf('V-4')).toEqual(['open'])
  })

  test('of two tasks at once is read back: what is reported, and what is passed on', async () => {
    const read = await say(HANH, 'V-2 và V-5 xong rồi')
    expect(read).toMatch(/V-2.*chuyển đơn vị chủ trì biết[\s\S]*V-5.*đã xong/)
    await say(HANH, 'đúng')
    expect([await stateOf('V-2'), await stateOf('V-5')]).toEqual([['open'], ['claimed']])
    await say(HANH, 'rút V-5')
  })

  test('with a photo, or by the page: the files are kept under its name, and who leads can have them', async () => {
    expect(await say(HANH, 'ảnh V-2 đây ạ', true)).toContain('Đã lưu 1 tệp cho V-2')
    expect(house.last(BINH)).toContain('Tệp kèm theo (1): anh-2023-01-10')
    const page = linkIn(await say(HANH, 'nộp tệp V-2'))
    const file = { name: 'bien-ban.txt', mime: 'text/plain', bytes: new TextEncoder().encode('Biên bản') }
    await handIn(page, [file])
    await house.rest()
    expect(house.last(BINH)).toContain('gửi tệp')
    for (const person of [BINH, LAN, HANH]) {
      const files = await say(person, 'tệp V-2')
      expect(files, 'the file that is named').toContain('bien-ban.txt')
      expect(files).toContain('Hội Liên hiệp Phụ nữ')
    }
    expect(await say(LAN, 'lịch sử V-2')).toContain('cho biết (phối hợp)')
  })
})

describe('files that nobody has named', () => {
  beforeEach(async () => {
    if ((await stateOf('V-5'))[0] === 'claimed') await say(HANH, 'rút V-5')
  })

  test('are asked about where they may be of what the unit supports', async () => {
    const which = await say(HANH, '', true)
    for (const code of ['V-2', 'V-4', 'V-5']) expect(which).toContain(code)
    expect(await say(HANH, /(\d)\. V-2/.exec(which)?.[1] ?? '')).toContain('Đã lưu 1 tệp cho V-2')
  })

  test('hours ago go with no report: it says that they wait, and whose they are said to be', async () => {
    await say(HANH, '', true)
    await house.turnTo('2023-01-10', '14:00')
    const said = await say(HANH, 'xong V-5')
    expect(said).not.toContain('Đã nhận kèm')
    expect(said).toMatch(/Chưa rõ tệp anh-2023-01-10-\w+\.jpg gửi hôm nay thuộc việc nào/)
    expect(house.last(LAN)).toContain('Chưa có tệp kèm theo')
    expect(await say(HANH, 'tệp đó của V-5')).toContain('Đã nhận 1 tệp cho V-5')
    await say(HANH, 'rút V-5')
    expect(await say(HANH, 'xong V-5'), 'not called new').toContain('Đã có 1 tệp nộp trước đó.')
  })

  test('that came with the name of another task do not go with a report of this one', async () => {
    expect(await say(HANH, 'V-1 ảnh đây ạ', true)).toContain('V-1 do UBND xã trả lời')
    expect(await say(HANH, 'xong V-5')).not.toContain('Đã nhận kèm')
  })

  test('just now go with it', async () => {
    await say(HANH, '', true)
    expect(await say(HANH, 'xong V-5')).toContain('Đã nhận kèm 1 tệp.')
  })
})

describe('after the clerk has returned a report', () => {
  beforeEach(async () => {
    if ((await stateOf('V-1'))[0] === 'open') await say(BINH, 'xong V-1')
    await say(LAN, 'trả lại V-1 ảnh mờ quá')
    expect(house.last(BINH)).toContain('ảnh mờ quá')
  })

  test('a photo with "dạ em chụp lại đây ạ" reports that task once more', async () => {
    await say(BINH, 'vâng ạ')
    expect(await say(BINH, 'dạ em chụp lại đây ạ', true)).toMatch(/báo xong V-1[\s\S]*Đã nhận kèm 1 tệp/)
    expect(house.last(LAN)).toMatch(/báo xong V-1[\s\S]*dạ em chụp lại đây ạ/)
  })

  test('a photo alone is kept with it, and is no report', async () => {
    await say(BINH, 'dạ em chụp lại đây ạ')
    expect(await say(BINH, '', true)).toMatch(/Đã nhận 1 tệp cho V-1[\s\S]*chưa phải là báo xong/)
    expect(await say(BINH, 'vâng ạ', true)).toContain('Đã nhận 1 tệp cho V-1')
    expect(await stateOf('V-1')).toEqual(['open'])
    expect(await say(BINH, 'xong rồi'), 'what came back stands first').toMatch(/1\. V-1/)
    expect(await say(BINH, 'em gửi lại rồi ạ')).toContain('báo xong V-1')
  })

  test.each([
    ['ra quân tiêu độc xong rồi ạ', true],
    ['Hội Nông dân xong rồi ạ', true],
    ['Hội Nông dân làm lại xong rồi ạ', true],
    ['ảnh ra quân tiêu độc ạ', true],
    ['việc ra quân tiêu độc phần còn lại xong rồi ạ', false],
    ['tóm lại là xong rồi ạ', false],
  ] as const)('"%s" is not about it: the bot asks', async (text, withPhoto) => {
    const said = await say(BINH, text, withPhoto)
    expect(said).toMatch(/về việc nào\?|của việc nào\?|thuộc việc nào|Chưa rõ ý/)
    expect([await stateOf('V-1'), await stateOf('V-2')]).toEqual([['open'], ['open']])
  })

  test('words that speak of doing it again are about it; others are asked about', async () => {
    expect(await say(BINH, 'em nộp lại rồi ạ')).toContain('báo xong V-1')
    await say(LAN, 'trả lại V-1 thiếu chữ ký')
    expect(await say(BINH, 'mai em nộp lại')).toContain('chưa xong V-1')
    expect(await say(BINH, 'xong rồi ạ'), 'she has answered').toContain('về việc nào')
  })
})

test('what is said of a confirmed task that the unit supports is told to nobody', async () => {
  await say(BINH, 'xong V-2')
  await say(LAN, 'xác nhận V-2')
  const told = house.fromBot(BINH).length
  expect(await say(HANH, 'V-2 bên em xong phần mình rồi')).toContain('V-2 đã được xác nhận hoàn thành')
  expect(house.fromBot(BINH)).toHaveLength(told)
})
