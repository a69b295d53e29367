/** Invitations that are open: who came in by one is told, they are listed and taken back, and they end with who has given them. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

const MINH = 700

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  let nextPerson = 710
  function newcomer(firstName: string): number {
    nextPerson += 1
    house.world.addPerson({ id: nextPerson, firstName, lastName: 'Triệu Thị', username: null, post: '' })
    return nextPerson
  }
  const type = async (text: string, who = CLERK.id) => (await house.say(who, who, text))[0]?.text ?? ''
  const codeIn = (text: string) => /\b[A-HJ-NP-Z2-9]{10}\b/.exec(text)?.[0] ?? 'no code'
  const told = (who: number, words: string) => house.fromBot(who).filter(({ text }) => text.includes(words)).length
  const isMember = async (person: number) =>
    (await house.inside((office) => office.members())).some(
      (m) => m.active && m.accounts.some((a) => a.externalId === String(person)),
    )

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
    house.world.addPerson({ id: MINH, firstName: 'Minh', lastName: 'Nông Thị', username: null, post: '' })
    await type(codeIn(await type('mời văn phòng: Nông Thị Minh')), MINH)
  })

  test('every clerk reads once, in one line, who came in by a code and as what', async () => {
    const sua = newcomer('Sua')
    const code = codeIn(await type('mời Mùa Thị Sua; Đoàn Thanh niên'))
    await type(code, sua)
    for (const clerk of [CLERK.id, MINH]) {
      expect(told(clerk, 'Mùa Thị Sua (cán bộ, Đoàn Thanh niên) đã vào danh sách')).toBe(1)
      expect(house.last(clerk)).toContain('mã mời do Hoàng Thị Lan cấp; tài khoản Telegram “Sua Triệu Thị”')
      expect(house.last(clerk)).not.toContain('\n')
    }
    expect(told(CHAIRMAN, 'đã vào danh sách')).toBe(0)
    const other = newcomer('Sua, máy khác')
    await type(codeIn(await type('mời Mùa Thị Sua')), other)
    expect(house.last(MINH)).toContain('Mùa Thị Sua (cán bộ) đã thêm tài khoản Telegram “Sua, máy khác Triệu Thị”')
  })

  test('shown in the group in two halves it opens nothing any more', async () => {
    const hien = newcomer('Hiền')
    let code = 'no code'
    // In so many there is a figure but for one in twenty.
    while (!/\d/.test(code)) code = codeIn(await type('mời Triệu Thị Hiền; Đoàn Thanh niên'))
    house.world.say({
      from: CLERK.id,
      chatId: GROUP,
      text: `@NhacViecBot mã của Hiền: ${code.slice(0, 5)} ${code.slice(5)}`,
    })
    await house.rest()
    expect(await type(code, hien)).not.toContain('Đoàn Thanh niên')
    expect(await isMember(hien)).toBe(false)
  })

  test('nobody is given the name of somebody who is invited', async () => {
    await type('mời Tráng Thị Mỷ; Đoàn Thanh niên')
    expect(await type('đổi tên Nông Thị Minh thành Tráng Thị Mỷ')).toContain('Trong cơ quan đã có “Tráng Thị Mỷ”')
    await type('hủy mã mời Tráng Thị Mỷ')
    expect(await type('đổi tên Nông Thị Minh thành Nông Thị Minh (thôn 3)')).toContain('thôn 3')
    await type('đổi tên Nông Thị Minh (thôn 3) thành Nông Thị Minh')
  })

  test('open ones are listed without their codes, and taken back by name', async () => {
    expect(await type(write('mã mời'))).toBe('Không có mã mời nào đang chờ.')
    const code = codeIn(await type('mời chủ tịch: Tráng A Dế'))
    await type('mời Mùa A Páo; Hội Nông dân')
    // Ties an account of one's own, and invites nobody.
    await type(write('liên kết tài khoản'), HANH)
    for (const words of ['mã mời', 'lời mời', 'mã mời đang chờ', 'xem các mã mời còn hạn']) {
      const list = await type(write(words), MINH)
      expect(list).toContain('Mã mời đang chờ (2)')
      expect(list).toContain('Tráng A Dế (chủ tịch): Hoàng Thị Lan cấp, dùng đến hết thứ Ba, 10/01/2023')
      expect(list).toContain('Mùa A Páo (cán bộ, Hội Nông dân)')
      expect(codeIn(list)).toBe('no code')
    }
    expect(await type(write('thu hồi mã mời Giàng A Tủa'), MINH)).toContain('Không có mã mời nào đang chờ của')
    expect(await type(write('hủy mã mời tráng a  dế'), MINH)).toContain('Đã hủy mã mời của Tráng A Dế')
    expect(await type(code, newcomer('Dế'))).toContain('Mã không đúng hoặc đã hết hạn')
    expect(await type(write('thu hồi mã mời của Mùa A Páo'))).toContain('Đã hủy mã mời của Mùa A Páo')
    expect(await type(write('lời mời'))).toBe('Không có mã mời nào đang chờ.')
    expect(await type(write('mã mời'), HANH)).toContain('dành cho văn phòng')
  })

  test('what somebody has given ends when they leave', async () => {
    const codes = [await type('mời văn phòng: Kẻ Gian'), await type('mời Giàng A Tủa; Hội Nông dân')].map(codeIn)
    await type(write('thôi việc: Hoàng Thị Lan'), MINH)
    await type(write('đồng ý cho thôi việc'), MINH)
    expect(await type(write('mã mời'), MINH)).toBe('Không có mã mời nào đang chờ.')
    for (const code of codes) expect(await type(code, CLERK.id)).toContain('Mã không đúng hoặc đã hết hạn')
    expect(await type(codes[1] ?? '', newcomer('Tủa'))).toContain('Mã không đúng hoặc đã hết hạn')
    expect(await isMember(CLERK.id)).toBe(false)
  })
})
