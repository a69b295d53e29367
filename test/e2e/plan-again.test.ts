/** The same plan sent again while it is being carried out: nothing is done twice unless the clerk says so. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

const ME = CLERK.id
const SAMPLE = new URL('../../samples/ke-hoach-tdkt-2023-tan-thanh.md', import.meta.url)

describe.each(MANNERS)('$name', (manner) => {
  let house: House
  const since = async (act: () => Promise<unknown>) => {
    const before = house.fromBot(ME).length
    await act()
    const said = house.fromBot(ME).slice(before)
    return said.map(({ text }) => text).join('\n')
  }
  const type = (text: string) => since(() => house.say(ME, ME, manner.write(text)))
  const choose = (label: string, word: string) => since(() => manner.choose(house, ME, ME, label, word))
  const sendAgain = (change: (plan: string) => string = (plan) => plan) =>
    since(() => {
      const bytes = Buffer.from(change(readFileSync(SAMPLE, 'utf8')))
      return house.say(ME, ME, '', { files: [{ name: 'ke-hoach-gui-lai.md', mime: 'text/markdown', bytes }] })
    })
  const active = () => house.inside((office) => office.works('active'))

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03')
    await house.turnTo('2023-01-05')
    await house.say(BINH, BINH, manner.write('xong Q1-2'))
    await type('xác nhận Q1-2')
  })

  test('the draft says that this plan is being carried out, and since when', async () => {
    expect(await sendAgain()).toMatch(/đang thực hiện từ .*30\/12\/2022/)
  })

  test('"vẫn kích hoạt" does not double it: it asks what is to become of the two', async () => {
    for (const word of ['kích hoạt', 'vẫn kích hoạt']) {
      const asked = await type(word)
      expect(asked).toMatch(/nhắc và tính hai lần/)
      expect(asked).toMatch(/thay bản cũ.*giữ cả hai.*hủy dự thảo/)
    }
    expect(await active()).toHaveLength(1)
  })

  test('the draft can be put away; the plan stays', async () => {
    expect(await choose('Hủy dự thảo', 'hủy dự thảo')).toContain('Đã hủy dự thảo')
    expect(await active()).toHaveLength(1)
    expect(await type('kích hoạt')).toContain('đã kích hoạt ngày 30/12/2022')
  })

  test('in place of the old one: what is done stays done, nothing is posted again, old messages still count', async () => {
    const before = await house.work()
    const isDone = (code: string, { tasks, assignments }: typeof before) =>
      assignments.filter((a) => a.taskId === tasks.find((t) => t.code === code)?.id && a.state === 'confirmed').length
    expect(isDone('Q1-2', before)).toBeGreaterThan(0)
    const posts = (await house.ledger()).length
    await sendAgain((plan) => `${plan}\n`)
    await type('kích hoạt')
    const said = await choose('Thay bản cũ', 'thay bản cũ')
    expect(said).toMatch(/Bản cũ đã đóng; \d+ việc giữ nguyên/)
    expect(await active()).toHaveLength(1)
    const after = await house.work()
    expect(after.plan.id).not.toBe(before.plan.id)
    expect(after.tasks.map(({ id, code }) => [id, code])).toEqual(before.tasks.map(({ id, code }) => [id, code]))
    expect(after.assignments).toEqual(before.assignments)
    expect(isDone('Q1-2', after)).toBe(isDone('Q1-2', before))
    const later = (await house.ledger()).slice(posts).filter(({ startedBy }) => startedBy === 'bot')
    expect(later.map(({ key }) => key)).toEqual([])
  })

  test('what was changed meanwhile stays; what the document has otherwise is said before, and stands in the history', async () => {
    await type('sửa hạn Q1-4 28/04/2023 vì huyện lùi lịch')
    await type('bỏ Q3-9 vì huyện không tổ chức')
    await type('đúng')
    await sendAgain((plan) => plan.replace('30/01/2023', '15/02/2023'))
    const asked = await type('kích hoạt')
    expect(asked).toContain('những điều chỉnh trong khi thực hiện vẫn được giữ ở: Q1-4; Q3-9')
    expect(asked).toContain('hạn đang thực hiện đổi theo văn bản mới: V-1 29/01/2023 → 14/02/2023')
    await choose('Thay bản cũ', 'thay bản cũ')
    const queued = (await house.ledger()).filter((d) => d.state === 'queued' && d.target.to === 'group')
    const news = queued.flatMap((d) => (d.kind === 'say' && d.params.kind === 'plan_changed' ? [d.params] : []))
    expect(news, 'one message to the group, with what waits').toHaveLength(1)
    expect(news[0]?.changes.find(({ code }) => code === 'V-1')).toMatchObject({
      edit: { field: 'due', before: '2023-01-29', after: '2023-02-14' },
    })
    const task = (code: string, { tasks }: Awaited<ReturnType<House['work']>>) => tasks.find((t) => t.code === code)
    const after = await house.work()
    expect([task('Q1-4', after)?.dueOn, task('Q3-9', after)?.state]).toEqual(['2023-04-28', 'cancelled'])
    expect(task('V-1', after)?.dueOn).toBe('2023-02-14')
    expect(await type('lịch sử V-1')).toMatch(/29\/01\/2023.*14\/02\/2023/)
  })

  test('a date that a plan sent again has set is the document’s own: the next plan changes it, even back to what it was', async () => {
    await sendAgain()
    const asked = await type('kích hoạt')
    expect(asked).toContain('V-1 14/02/2023 → 29/01/2023')
    expect(asked, 'what the clerk changed is still repeated by the document').toContain('được giữ ở: Q1-4; Q3-9')
    await choose('Thay bản cũ', 'thay bản cũ')
    expect((await house.work()).tasks.find((t) => t.code === 'V-1')?.dueOn).toBe('2023-01-29')
  })

  test('both are kept where the clerk says so: a code names one task', async () => {
    await sendAgain((plan) => `${plan}\n\n`)
    await type('kích hoạt')
    const said = await choose('Giữ cả hai', 'giữ cả hai')
    expect(said).toMatch(/Q1-1 → Q1-\d/)
    const codes = (await active()).flatMap(({ tasks }) => tasks.map(({ code }) => code))
    expect(new Set(codes).size).toBe(codes.length)
  })
})
