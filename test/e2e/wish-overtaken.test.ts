/** A wish for more time that is needed no more: its asker reads so, and nobody has refused it. */
import { describe, expect, test } from 'vitest'
import { buttonIn, CLERK, HANH, startHouse } from '../support/house.js'

const house = await startHouse()
await house.turnTo('2023-01-04', '09:00')

const say = async (text: string, files?: { name: string; mime: string; bytes: Uint8Array }[]) =>
  (await house.say(HANH, HANH, text, files && { files })).map((m) => m.text).join('\n')

async function wishes() {
  const member = (await house.inside((office) => office.members())).find((m) => m.name === 'Vi Thị Hạnh')
  const { extensions } = await house.inside((office) => office.personalData(member?.id ?? 0))
  return extensions
}

test('overtaken by a newer one, taken back, and overtaken by a report', async () => {
  await say('xin gia hạn V-1 đến 3/2/2023 vì chờ số liệu')
  await say('xin gia hạn V-1 đến 6/2/2023 vì chờ số liệu')
  expect(await wishes()).toMatchObject([{ state: 'withdrawn', decidedBy: null }, { state: 'asked' }])
  await say('rút gia hạn V-1')
  expect(await wishes()).toMatchObject([{ state: 'withdrawn' }, { state: 'withdrawn', decidedBy: null }])
  await say('xin gia hạn V-1 đến 7/2/2023 vì chờ số liệu')
  const bytes = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
  const answer = await say('V-1', [{ name: 'Ke hoach hoi.pdf', mime: 'application/pdf', bytes }])
  expect(answer).toContain('Đã ghi nhận')
  expect(answer).toContain('Đề nghị gia hạn đến thứ Ba, 07/02/2023 không còn cần nữa nên đã khép lại.')
  expect((await wishes()).at(-1)).toMatchObject({ state: 'withdrawn', decidedBy: null })
  expect(await say('đề nghị gia hạn của em thế nào rồi')).not.toMatch(/không đồng ý|từ chối/i)
})

/** Whoever asked for more time and then reported the task done, which does not stand, learns to ask again. */
describe('the report that had closed it', () => {
  const CLOSED = 'Đề nghị gia hạn đến thứ Ba, 07/02/2023 đã khép lại khi báo xong.'
  const AGAIN = 'Nếu vẫn cần thêm thời gian, đồng chí xin lại: gia hạn V-1'
  const wishAndReport = async () => {
    await say('xin gia hạn V-1 đến 7/2/2023 vì chờ số liệu')
    expect(await say('xong V-1')).toContain('đã khép lại')
  }

  test('is taken back by what is said now', async () => {
    const answer = await say('chưa xong V-1')
    expect(answer).toContain(CLOSED)
    expect(answer).toContain(AGAIN)
    expect(await say('chưa xong V-1')).not.toContain(AGAIN)
  })

  test('is withdrawn', async () => {
    await wishAndReport()
    const answer = await say('rút báo xong V-1')
    expect(answer).toContain(CLOSED)
    expect(answer).toContain(AGAIN)
  })

  test('is taken back because the work is stuck', async () => {
    await wishAndReport()
    expect(await say('V-1 vướng vì mất điện cả xã')).toContain(AGAIN)
  })

  test('is returned, and the old button of the wish says how it stands', async () => {
    await say('xin gia hạn V-1 đến 7/2/2023 vì chờ số liệu')
    const grant = buttonIn(house.world, CLERK.id, 'Đồng ý gia hạn')
    await say('xong V-1')
    await house.say(CLERK.id, CLERK.id, 'trả lại V-1 vì thiếu chữ ký')
    expect(house.last(HANH)).toContain(CLOSED)
    expect(house.last(HANH)).toContain(AGAIN)
    house.world.press({ from: CLERK.id, chatId: CLERK.id, ...grant })
    await house.rest()
    expect(house.last(CLERK.id)).toContain(
      'Đề nghị gia hạn V-1 đến 07/02/2023 đã khép lại khi Hội Liên hiệp Phụ nữ báo xong ngày 04/01/2023. Nay việc lại đang mở',
    )
  })
})
