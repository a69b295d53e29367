/** Two of one name: asked about before there are two, told apart by their units, and never a dead end. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { CLERK, GROUP, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

const NAME = 'Nguyễn Thị Hương'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  let nextPerson = 800
  const type = async (text: string, who = CLERK.id) => (await house.say(who, who, text))[0]?.text ?? ''
  const codeIn = (text: string) => /\b[A-HJ-NP-Z2-9]{10}\b/.exec(text)?.[0] ?? 'no code'
  const named = async (name = NAME) =>
    (await house.inside((office) => office.members())).filter((m) => m.active && m.name === name)
  /** Telegram puts the given name first. */
  async function knocks(username: string | null = null): Promise<{ person: number; number: string }> {
    nextPerson += 1
    house.world.addPerson({
      ...{ id: nextPerson, firstName: 'Hương', lastName: 'Nguyễn Thị', username, post: '' },
    })
    await house.say(nextPerson, GROUP, write('@NhacViecBot cho em vào với ạ'))
    return { person: nextPerson, number: /số (\d+)/.exec(house.last(CLERK.id))?.[1] ?? '' }
  }

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test('who asks to join under a name that a member bears: the same person, or called by the unit', async () => {
    const first = await knocks()
    await type(`duyệt ${first.number} Hội Nông dân`)
    const same = await knocks()
    const asked = await type(`duyệt ${same.number}`)
    expect(asked).toContain(`Danh sách đã có đồng chí ${NAME} (Hội Nông dân).`)
    expect(await type('1')).toContain(`Đã nối tài khoản này với đồng chí ${NAME}`)
    expect((await named()).map((m) => m.accounts.map((a) => a.externalId))).toEqual([
      [String(first.person), String(same.person)],
    ])
    const other = await knocks()
    expect(await type(`duyệt ${other.number} Đoàn Thanh niên`)).toContain(
      `2. Người khác, ghi là ${NAME} (Đoàn Thanh niên)`,
    )
    expect(await type('2')).toContain(`Đã nhận đồng chí ${NAME} (Đoàn Thanh niên) vào danh sách`)
    expect(await named()).toHaveLength(1)
    expect(await named(`${NAME} (Đoàn Thanh niên)`)).toHaveLength(1)
  })

  test('without a unit, too, somebody else is one choice; the account that asks is shown by its username', async () => {
    const third = await knocks('huong90')
    const asked = await type(`duyệt ${third.number}`)
    expect(asked).toContain('tài khoản Hương Nguyễn Thị (@huong90)')
    expect(asked).toContain(`1. Đúng là ${NAME} (Hội Nông dân), thêm tài khoản này`)
    expect(asked).toContain(`3. Người khác, ghi là ${NAME} (huong90)`)
    await manner.choose(house, CLERK.id, CLERK.id, `Người khác, ghi là ${NAME} (huong90)`, '3')
    expect(await named(`${NAME} (huong90)`)).toHaveLength(1)
    const fourth = await knocks()
    expect(await type(`duyệt ${fourth.number}`)).toContain(`Người khác, ghi là ${NAME} (số ${fourth.number})`)
    await type('thôi')
  })

  test('namesakes are listed in private, though the group was asked in: there the number chooses', async () => {
    const join = await knocks('huong91')
    const inGroup = async (words: string) => {
      const before = house.fromBot(GROUP).length
      await house.say(CLERK.id, GROUP, write(`@NhacViecBot ${words}`))
      for (const { text } of house.fromBot(GROUP).slice(before)) expect(text, words).not.toContain('Hương')
      return house.last(CLERK.id)
    }
    expect(await inGroup(`duyệt ${join.number}`)).toContain('tài khoản Hương Nguyễn Thị (@huong91)')
    await type('thôi')
    expect(await inGroup('thôi việc: Hương')).toContain('Hội Nông dân')
    expect(await type('1')).toContain(`Đồng chí ${NAME}`)
    await type('thôi')
  })

  test('who has an account more is warned where the bot could write before, and the new account is spared', async () => {
    nextPerson += 1
    const old = nextPerson
    house.world.addPerson({ id: old, firstName: 'Pà', lastName: 'Chẻo Thị', username: null, post: '' })
    await type(codeIn(await type('mời Chẻo Thị Pà')), old)
    const comesWithOneMore = async () => {
      nextPerson += 1
      house.world.addPerson({ id: nextPerson, firstName: 'Pà', lastName: 'Chẻo Thị', username: null, post: '' })
      await type('/start', nextPerson)
      await house.say(nextPerson, GROUP, write('@NhacViecBot cho em vào với ạ'))
      await type(`duyệt ${/số (\d+)/.exec(house.last(CLERK.id))?.[1]}`)
      await type('1')
    }
    await comesWithOneMore()
    expect(house.last(old)).toContain('Nếu không phải đồng chí làm')
    expect(house.last(nextPerson)).not.toContain('Nếu không phải')
    const [pa] = await named('Chẻo Thị Pà')
    await house.inside(async (office) => {
      for (const account of pa?.accounts ?? []) await office.saveAccount(pa?.id ?? 0, { ...account, privateChat: null })
    })
    await comesWithOneMore()
    expect(await named('Chẻo Thị Pà')).toMatchObject([{ accounts: [{}, {}, { privateChat: String(nextPerson) }] }])
    expect(house.last(nextPerson)).not.toContain('Nếu không phải')
  })

  test('a second invitation of the same name voids the first, whatever role and however it is written', async () => {
    const first = codeIn(await type('mời chủ tịch: Mùa Thị Súa'))
    expect(await type('mời mùa thị  súa; Hội Nông dân')).toContain('Mã mời trước đây cho tên này không dùng được nữa.')
    nextPerson += 1
    house.world.addPerson({ id: nextPerson, firstName: 'Súa', lastName: 'Mùa Thị', username: null, post: '' })
    expect(await type(first, nextPerson)).toContain('Mã không đúng hoặc đã hết hạn')
  })

  test('who is told apart by brackets is met by the name alone, too: who once bore it is not taken instead', async () => {
    await house.inside(async (office) => {
      for (const name of ['Giàng A Lử', 'Giàng A Lử (thôn 3)'])
        await office.addMember({ name, role: 'official', seats: [] })
    })
    expect(await type(write('thôi việc: Giàng A Lử')), 'which of the two').toContain('Có 2 đồng chí')
    await type(write('đổi tên Giàng A Lử thành Giàng A Lềnh'))
    await type('1')
    expect(await type(write('xóa dữ liệu Giàng A Lử'))).toContain('Giàng A Lử (thôn 3)')
    expect(await type(write('thôi việc: Lử'))).toContain('Đồng chí Giàng A Lử (thôn 3) thôi việc')
  })

  test('a bare number dismisses nobody once something else was talked of: the question is put again', async () => {
    await house.inside((office) => office.addMember({ name: 'Vàng Thị Pà', role: 'official', seats: [] }))
    await type(write('thôi việc: Vàng Thị Pà'))
    await type(write('tiến độ'))
    expect(await type('1')).toContain('Đồng chí Vàng Thị Pà thôi việc')
    expect(await named('Vàng Thị Pà')).toHaveLength(1)
    await type('1')
    expect(await named('Vàng Thị Pà')).toHaveLength(0)
  })

  test('of two of one name that one is meant who is chosen by number, by unit, or named with the unit', async () => {
    const units = await house.inside((office) => office.units())
    const idOf = (name: string) => units.find((u) => u.name === name)?.id ?? 0
    const seats = async (unit: string) => (await named('Lò Thị Mỷ')).filter((m) => m.seats.includes(idOf(unit)))
    await house.inside(async (office) => {
      for (const seat of ['Hội Nông dân', 'Đoàn Thanh niên', 'Hội Cựu chiến binh', 'Ủy ban MTTQ xã'])
        await office.addMember({ name: 'Lò Thị Mỷ', role: 'official', seats: [idOf(seat)] })
    })
    const list = await type(write('thôi việc: Lò Thị Mỷ'))
    expect(list).toMatch(
      /Có 4 đồng chí.*\n1\. Lò Thị Mỷ \(cán bộ\): Hội Nông dân\n2\. Lò Thị Mỷ \(cán bộ\): Đoàn Thanh niên/s,
    )
    expect(await type('2')).toContain('Đồng chí Lò Thị Mỷ thôi việc')
    await type(write('đồng ý cho thôi việc'))
    expect(await seats('Đoàn Thanh niên')).toEqual([])
    await type(write('đổi tên Lò Thị Mỷ thành Lò Thị Mận'))
    expect(await type(write('Hội Cựu chiến binh'))).toContain(`Đã đổi tên Lò Thị Mỷ thành ${write('Lò Thị Mận')}`)
    expect(await seats('Hội Cựu chiến binh')).toEqual([])
    expect(await type(write('thôi việc: Lò Thị Mỷ của Hội Nông dân'))).toContain('Đồng chí Lò Thị Mỷ thôi việc')
    await type(write('thôi'))
    expect(await type(write('đổi tên Lò Thị Mỷ (Hội Nông dân) thành Lò Thị Mây'))).toContain('Đã đổi tên')
    expect(await named('Lò Thị Mỷ')).toHaveLength(1)
    await house.inside((office) => office.addMember({ name: 'Lò Thị Mỷ', role: 'official', seats: [] }))
    expect(await type(write('xóa dữ liệu Lò Thị Mỷ'))).toContain('2. Lò Thị Mỷ (cán bộ), chưa có đơn vị')
    expect(await type('2')).toContain('Xóa dữ liệu của Lò Thị Mỷ')
    await type(write('xóa dữ liệu Lò Thị Mỷ, đồng ý'))
    await type('2')
    expect((await named('Lò Thị Mỷ')).map((m) => m.seats)).toEqual([[idOf('Ủy ban MTTQ xã')]])
  })
})
