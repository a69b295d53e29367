/** What nothing brings back is done by its whole sentence alone, and for the one person whom it names. */
import { beforeAll, describe, expect, test } from 'vitest'
import { newFolder } from '../support/folder.js'
import { BINH, CLERK, startHouse } from '../support/house.js'
import { runProgram } from '../support/program.js'

const house = await startHouse()
const type = async (text: string) => (await house.say(CLERK.id, CLERK.id, text)).map((said) => said.text).join('\n')
const isHere = async (name: string) =>
  (await house.inside((office) => office.members())).some((m) => m.active && m.name === name)
const come = (...names: string[]) =>
  house.inside(async (office) => {
    for (const name of names) await office.addMember({ name, role: 'official', seats: [] })
  })

beforeAll(async () => {
  await house.turnTo('2023-01-03', '09:00')
})

test('a bare yes erases nobody, however it is said: one sentence says what to type, and that does it', async () => {
  await come('Lò Thị Pành')
  await type('xóa dữ liệu Lò Thị Pành')
  for (const yes of ['vâng', 'ok em', 'đồng ý', 'Dạ đúng rồi ạ', 'xóa đi', 'đồng ý xóa', '1'])
    expect(await type(yes), yes).toContain('gõ đủ câu “xóa dữ liệu Lò Thị Pành đồng ý”')
  expect(await isHere('Lò Thị Pành')).toBe(true)
  const said = await type('xóa dữ liệu Lò Thị Pành đồng ý')
  expect(said).toContain('Đã xóa dữ liệu của người vừa nêu')
  expect(said).not.toContain('Pành')
  expect(await isHere('Lò Thị Pành')).toBe(false)
})

test.each(['Trần Thị Nở', 'Lý A Nọ', 'Bùi Thị Hồng', 'Mùa A Chua'])(
  'a name that sounds like a no, %s, is a name: read back, and erased by its sentence',
  async (name) => {
    await come(name)
    expect(await type(`xóa dữ liệu ${name}`)).toContain(`xóa dữ liệu ${name} đồng ý`)
    expect(await type('no')).toBe('Đã bỏ yêu cầu, chưa xóa gì.')
    await type(`xóa dữ liệu ${name}`)
    expect(await type(`xóa dữ liệu ${name} đồng ý`)).toContain('Đã xóa dữ liệu của người vừa nêu')
    expect(await isHere(name)).toBe(false)
  },
)

test('a bare yes dismisses nobody and removes no unit: the deed is named', async () => {
  await come('Lò Thị Mơ')
  await house.inside((office) => office.addUnit({ name: 'Trạm Khuyến nông', aliases: [], collects: false }))
  await type('thôi việc Lò Thị Mơ')
  for (const yes of ['vâng', 'Dạ đúng rồi ạ', 'ok em'])
    expect(await type(yes), yes).toContain('gõ “đồng ý cho thôi việc”')
  expect(await isHere('Lò Thị Mơ')).toBe(true)
  expect(await type('đồng ý cho thôi')).toContain('Lò Thị Mơ không còn trong danh sách')
  await type('bỏ đơn vị Trạm Khuyến nông')
  expect(await type('vâng')).toContain('gõ “đồng ý bỏ”')
  expect(await type('đồng ý bỏ')).toContain('Đã bỏ đơn vị Trạm Khuyến nông')
})

test('by a part of the name it is read back again', async () => {
  await come('Thào A Páo')
  await type('xóa dữ liệu Thào A Páo')
  expect(await type('xóa dữ liệu Páo đồng ý')).toContain('xóa dữ liệu Thào A Páo đồng ý')
  expect(await isHere('Thào A Páo')).toBe(true)
  await type('không')
})

test.each(['không', 'thôi', 'khoan đã', 'không xóa nữa', 'xóa dữ liệu Lò Thị Hà không đồng ý', '2'])(
  '"%s" drops every erasing that waits: no later yes puts one again',
  async (no) => {
    if (!(await isHere('Lò Thị Hà'))) await come('Lò Thị Hà', 'Lò Thị Hiền')
    await type('xóa dữ liệu Lò Thị Hiền')
    await type('xóa dữ liệu Lò Thị Hà')
    expect(await type(no)).toBe('Đã bỏ yêu cầu, chưa xóa gì.')
    for (const later of ['ok', 'đồng ý']) expect(await type(later)).not.toMatch(/xóa dữ liệu/i)
    expect(await type('xóa dữ liệu Lò Thị Hà đồng ý')).toContain('sẽ mất hẳn')
    await type('thôi')
    expect([await isHere('Lò Thị Hà'), await isHere('Lò Thị Hiền')]).toEqual([true, true])
  },
)

test('"đồng ý" in the breath of the order is no part of the name, and erases nobody before it was read back', async () => {
  await come('Lò Văn Muôn')
  for (const order of [
    'xóa dữ liệu Lò Văn Muôn, đồng ý luôn',
    'xóa dữ liệu anh Muôn nhé, đồng ý luôn ạ',
    'xoa du lieu lo van muon dong y xoa di em',
  ]) {
    expect(await type(order), order).toContain('Nếu chắc chắn, gõ: xóa dữ liệu Lò Văn Muôn đồng ý')
    expect(await isHere('Lò Văn Muôn')).toBe(true)
    await type('thôi')
  }
})

describe('of two of one name', () => {
  const NAME = 'Lù Văn Quân'
  let nextAccount = 900
  const arrive = async () => {
    const code = /\b[A-HJ-NP-Z2-9]{10}\b/.exec(await type(`mời ${NAME}; Hội Nông dân`))?.[0] ?? 'no code'
    nextAccount += 1
    house.world.addPerson({ id: nextAccount, firstName: 'Người', lastName: 'Mới', username: null, post: '' })
    await house.say(nextAccount, nextAccount, code)
  }
  const records = async () => {
    const history = await house.inside((office) => office.history({ limit: 1000 }))
    return history.flatMap(({ what, facts }) => {
      const { name, from, to } = facts as { name?: string; from?: string; to?: string }
      return what === 'invited' || what === 'member_renamed' ? [name ?? `${from} → ${to}`] : []
    })
  }
  const reason = async () => {
    const { assignments } = await house.work()
    return assignments.map(({ blocked }) => blocked?.reason ?? '').join('\n')
  }

  beforeAll(async () => {
    await arrive()
    await type(`thôi việc ${NAME}`)
    await type('đồng ý cho thôi việc')
    await arrive()
    await type(`đổi tên ${NAME} thành Lù Văn Quấn`)
    await type(`đổi tên Lù Văn Quấn thành ${NAME}`)
    await house.say(BINH, BINH, `vướng Q1-2 vì chờ ${NAME} ký`)
  })

  test('the read-back names them, and counts no order to erase', async () => {
    const first = await type(`xóa dữ liệu ${NAME}`)
    expect(first).toContain('Còn 1 người trùng họ tên')
    expect(first).not.toContain('chỗ người khác nhắc tên')
    await type('xóa dữ liệu Vi Thị Hạnh')
    await house.say(BINH, BINH, 'vướng Q1-1 vì Vi Thị Hạnh chưa ký')
    for (const times of [1, 2, 3])
      expect(await type('xóa dữ liệu Vi Thị Hạnh'), String(times)).toContain('Trong 1 chỗ người khác nhắc tên')
    await type('thôi')
  })

  test('the command lists several, says who has left, and takes the number of one', async () => {
    await come('Sùng A Chư', 'Sùng A Chứ')
    const command = async (...args: string[]) => {
      const { code, out, complaint } = await runProgram(['person', ...args], {
        ...{ DATABASE_URL: house.databaseUrl, DATA_DIR: newFolder() },
      })
      return { code, said: out + complaint }
    }
    const list = await command('erase', 'sung a chu', '--yes')
    expect(list).toEqual({
      code: 1,
      said: 'Có 2 người tên sung a chu:\n1. Sùng A Chư\n2. Sùng A Chứ\nChọn một người: nhacviec person erase "sung a chu" --number 2\n',
    })
    expect((await command('erase', 'sung a chu', '--number', '3')).said).toMatch(/^Không có số 3\./)
    expect((await command('erase', 'sung a chu', '--number', '2')).said).toContain(
      'erase "Sùng A Chứ" --number 2 --yes',
    )
    expect(await command('erase', 'sung a chu', '--number', '2', '--yes')).toMatchObject({ code: 0 })
    expect([await isHere('Sùng A Chư'), await isHere('Sùng A Chứ')]).toEqual([true, false])
    const left = await command('erase', `${NAME} (đã thôi việc)`)
    expect(left.said).toContain(`của ${NAME} (đã thôi việc);`)
    expect(left.said).toContain(`erase "${NAME} (đã thôi việc)" --yes`)
  }, 60_000)

  test('the one who has left is erased by name and that they have left; nothing of the other changes', async () => {
    const before = await records()
    expect(before.filter((name) => name === NAME)).toHaveLength(2)
    const asked = await type(`xóa dữ liệu ${NAME} (đã thôi việc)`)
    expect(asked).toContain(`gõ: xóa dữ liệu ${NAME} (đã thôi việc) đồng ý`)
    expect(await type(`xóa dữ liệu ${NAME} (đã thôi việc) đồng ý`)).toContain('Đã xóa dữ liệu')
    expect(await isHere(NAME)).toBe(true)
    const after = await records()
    expect(after.filter((name) => name === NAME)).toHaveLength(1)
    expect(after.filter((name) => name.includes('→'))).toEqual(before.filter((name) => name.includes('→')))
    expect(await reason()).toContain(`chờ ${NAME} ký`)

    await type(`xóa dữ liệu ${NAME}`)
    expect(await type(`xóa dữ liệu ${NAME} đồng ý`)).toContain('Đã xóa dữ liệu')
    expect((await records()).join()).not.toContain('Quân')
    expect(await reason()).not.toContain(NAME)
  })
})
