/** A wish for more time that is needed no more: its asker reads so, and nobody has refused it. */
import { expect, test } from 'vitest'
import { HANH, startHouse } from '../support/house.js'

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
