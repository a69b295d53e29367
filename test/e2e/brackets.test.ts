/** Brackets behind a name: the unit, in full or as people shorten it; a unit that is not the person's is asked about, whatever the order. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { CLERK, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string) => (await house.say(CLERK.id, CLERK.id, write(text)))[0]?.text ?? ''
  const member = (name: string) => house.inside(async (office) => (await office.members()).find((m) => m.name === name))

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
    await house.inside(async (office) => {
      for (const name of ['Công an xã', 'Thôn 3']) {
        const unit = await office.addUnit({ name, aliases: [], collects: true })
        await office.addMember({ name: 'Lò Thị Mỷ', role: 'official', seats: [unit] })
      }
    })
  })

  test.each([
    ['(CA xã)', 'Công an xã'],
    ['(thôn 3)', 'Thôn 3'],
  ])('"%s" says which of two is meant: in the order, and as the answer', async (bracket, unit) => {
    expect(await type(`thôi việc: Lò Thị Mỷ ${bracket}`)).toContain(unit)
    await type('thôi')
    for (const answer of [bracket, bracket.slice(1, -1), `Lò Thị Mỷ ${bracket}`]) {
      expect(await type('thôi việc: Lò Thị Mỷ')).toContain('Có 2 đồng chí')
      expect(await type(answer), answer).toContain(`chưa có ai trả lời cho: ${unit}`)
      await type('thôi')
    }
  })

  test('behind other talk a unit chooses nobody unasked', async () => {
    await type('thôi việc: Lò Thị Mỷ')
    await type('tiến độ')
    expect(await type('Thôn 3')).not.toContain('chưa có ai trả lời cho')
    await type('thôi')
  })

  test('an answer with a unit that is nobody’s of them chooses none', async () => {
    await type('thôi việc: Lò Thị Mỷ')
    expect(await type('Lò Thị Mỷ (Hội Nông dân)')).toContain('2')
    expect(await type('2')).toContain('chưa có ai trả lời cho: Thôn 3')
    await type('thôi')
  })

  test('a unit that is not the person’s: asked, and nothing done before', async () => {
    const asked = await type('phân công Vi Thị Hạnh (CA xã); Hội Nông dân')
    expect(asked).toContain(`Danh sách không có đồng chí “${write('Vi Thị Hạnh (CA xã)')}”`)
    expect(asked).toContain('1. Vi Thị Hạnh (cán bộ): Hội đồng TĐKT')
    const seats = (await member('Vi Thị Hạnh'))?.seats
    expect(await type('thôi')).not.toContain('đại diện cho')
    expect((await member('Vi Thị Hạnh'))?.seats).toEqual(seats)
    await type('bàn giao Lò Thị Mỷ (CA xã) cho Vi Thị Hạnh (CA xã)')
    expect(await type('1')).toContain('Bàn giao mọi đơn vị của đồng chí Lò Thị Mỷ cho đồng chí Vi Thị Hạnh: Công an xã')
    await type('thôi')
  })

  test('who stands in is named with brackets, too; in another unit nobody is noted', async () => {
    expect(await type('Vi Thị Hạnh nghỉ đến 12/1, Lý Văn Bình (CA xã) thay')).toContain(
      'có thể là: Lý Văn Bình (UBND xã',
    )
    expect((await member('Vi Thị Hạnh'))?.awayThrough ?? null).toBeNull()
    for (const words of [
      'Vi Thị Hạnh nghỉ đến 12/1, Lò Thị Mỷ (thôn 3) thay',
      'Vi Thị Hạnh nghỉ phép đến 12/1, nhờ Lò Thị Mỷ (CA xã) làm thay',
    ])
      expect(await type(words), words).toContain('đồng chí Lò Thị Mỷ trả lời thay')
    await type('Vi Thị Hạnh đã đi làm lại')
  })

  test('an invitation: of the own unit the member, of another one it is asked who', async () => {
    expect(await type('mời Lò Thị Mỷ (CA xã)')).toContain('Mã mời đồng chí Lò Thị Mỷ (cán bộ)')
    const asked = await type('mời Vi Thị Hạnh (CA xã)')
    expect(asked).toContain('Danh sách có đồng chí Vi Thị Hạnh (Hội đồng TĐKT')
    expect(asked).not.toMatch(/[A-HJ-NP-Z2-9]{10}/)
    expect(await type('mời Vi Thị Hạnh (CA xã); Công an xã')).toContain(
      `Mã mời đồng chí ${write('Vi Thị Hạnh (CA xã)')}`,
    )
  })
})
