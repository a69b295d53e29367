/** Files of earlier days are moved when their sender has said which one; so it is asked where several tasks are called by the number. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { CLERK, HANH, startOwnHouse } from '../support/house.js'
import { fileOf, MANNERS } from '../support/manner.js'

const SECOND_PLAN = `Tân Thành, ngày 03 tháng 01 năm 2023

**KẾ HOẠCH**
**Cải cách hành chính năm 2023**

TT	Nội dung	Đơn vị, bộ phận thực hiện
<b>QUÝ I</b>
3	Rà soát thủ tục hành chính tại bộ phận một cửa	- UBND xã - Hội đồng TĐKT
`

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, ...files: ReturnType<typeof fileOf>[]) =>
    (await house.say(HANH, HANH, write(text), files.length > 0 ? { files } : {})).map((m) => m.text).join('\n')
  const filesOf = (code: string) =>
    house.inside(async (office) => {
      const works = await Promise.all((await office.plans('active')).map(({ id }) => office.work(id)))
      const tasks = works.flatMap((w) => w.tasks).filter((t) => t.code === code)
      const shares = works.flatMap((w) => w.assignments).filter((a) => tasks.some(({ id }) => id === a.taskId))
      return (await office.evidenceOf(shares.map(({ id }) => id))).map(({ name }) => name)
    })

  beforeEach(async () => {
    house = await startOwnHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test('a file of weeks ago is asked about, with its task and day', async () => {
    await type('tài liệu Q1-1', fileOf('bien-ban.pdf', 'a'))
    await type('tài liệu Q1-2', fileOf('danh-sach.pdf', 'b'))
    await house.turnTo('2023-01-30', '09:00')
    const asked = await type('chuyển tệp sang việc 4 giúp em')
    expect(asked).toContain('chuyển tệp nào sang Q1-4?')
    expect(asked).toContain('1. danh-sach.pdf (đang ở Q1-2, gửi ngày 03/01/2023)')
    expect(asked).toContain('2. bien-ban.pdf (đang ở Q1-1, gửi ngày 03/01/2023)')
    expect(await filesOf('Q1-4')).toEqual([])
    await manner.choose(house, HANH, HANH, 'bien-ban.pdf', '2')
    expect(await filesOf('Q1-4')).toEqual(['bien-ban.pdf'])
    expect(await filesOf('Q1-2')).toEqual(['danh-sach.pdf'])
  })

  test('the only one of weeks ago, too; it goes where it is named, or its task, and where it came today', async () => {
    await type('tài liệu Q1-1', fileOf('bien-ban.pdf', 'a'))
    await house.turnTo('2023-01-30', '09:00')
    expect(await type('nhầm, tệp đó của Q1-4')).toContain('1. bien-ban.pdf')
    await type('thôi')
    await type('chuyển tệp bien-ban.pdf sang Q1-4')
    expect(await filesOf('Q1-4')).toEqual(['bien-ban.pdf'])
    await type('chuyển tệp Q1-4 sang Q1-2')
    expect(await filesOf('Q1-2')).toEqual(['bien-ban.pdf'])
    await type('tài liệu Q1-1', fileOf('anh.pdf', 'b'))
    await house.turnTo('2023-01-30', '16:00')
    await type('chuyển tệp sang Q1-4')
    expect(await filesOf('Q1-4')).toEqual(['anh.pdf'])
  })

  test('several tasks of one number: it is asked which one', async () => {
    const plan = { name: 'cai-cach.md', mime: 'text/markdown', bytes: new TextEncoder().encode(SECOND_PLAN) }
    await house.say(CLERK.id, CLERK.id, '', { files: [plan] })
    await house.say(CLERK.id, CLERK.id, 'vẫn kích hoạt')
    await type('tài liệu Q1-1', fileOf('bien-ban.pdf', 'a'))
    expect(await type('chuyển tệp sang việc 3')).toMatch(
      /sang việc nào\?\n1\. bien-ban\.pdf .*Q1-3.*\n2\. bien-ban\.pdf .*→/,
    )
    await manner.choose(house, HANH, HANH, '1. ', '1')
    expect(await filesOf('Q1-3')).toEqual(['bien-ban.pdf'])
    await type('', fileOf('anh.pdf', 'b'))
    expect(await type('chuyển tệp sang việc 3')).toMatch(/anh\.pdf.*1\. Q.*2\. Q/s)
    expect(await type('việc của tôi')).toContain('anh.pdf')
  })
})
