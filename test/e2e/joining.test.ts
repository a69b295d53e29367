/** The way into the office, by pressing and by words alone: the first clerk's code, an invitation, the clerk's approval, seats, the group. */
import { beforeAll, describe, expect, test } from 'vitest'
import { firstOffice } from '../../src/app.js'
import { connection } from '../support/database.js'
import type { House } from '../support/house.js'
import { BINH, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  let nextPerson = 600
  function newcomer(firstName: string): number {
    nextPerson += 1
    house.world.addPerson({ id: nextPerson, firstName, lastName: 'Triệu Thị', username: null, post: '' })
    return nextPerson
  }
  const codeIn = (text: string | undefined) => /\b[A-HJ-NP-Z2-9]{10}\b/.exec(text ?? '')?.[0] ?? 'no code'
  async function memberOf(person: number) {
    const members = await house.inside((office) => office.members())
    const units = await house.inside((office) => office.units())
    const member = members.find((m) => m.accounts.some((a) => a.externalId === String(person)))
    return member && { role: member.role, units: member.seats.map((id) => units.find((u) => u.id === id)?.name) }
  }
  /** How many messages that came in hold these words. */
  async function kept(words: string): Promise<number> {
    const sql = await connection(house.databaseUrl, 'all')
    const { rows } = await sql.query('select 1 from "Incoming" where strpos("message"::text, $1) > 0', [words])
    return rows.length
  }
  /** Somebody unknown speaks to the bot in the office's group. */
  async function knocks(person: number): Promise<string> {
    await house.say(person, GROUP, write('@NhacViecBot cho em vào với ạ'))
    return house.last(CLERK.id)
  }
  const numberIn = (review: string) => /số (\d+)/.exec(review)?.[1] ?? ''

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test('invited by code: a member with the seat at once, greeted with the next step', async () => {
    const [invitation] = await house.say(CLERK.id, CLERK.id, 'mời Triệu Thị Mai; Hội Cựu chiến binh')
    const mai = newcomer('Mai')
    const [welcome] = await house.say(mai, mai, codeIn(invitation?.text))
    expect(welcome?.text).toContain('Hội Cựu chiến binh')
    expect(welcome?.text).toContain('việc của tôi')
    expect(await memberOf(mai)).toEqual({ role: 'official', units: ['Hội Cựu chiến binh'] })
    expect(JSON.stringify(await house.ledger())).not.toContain(codeIn(invitation?.text))
    await house.say(mai, mai, write('xong V-1 rồi ạ'))
    expect(house.last(CLERK.id)).toContain('Hội Cựu chiến binh báo xong V-1')
  })

  test('of a name that is in the list: another role or unit is asked about; the code alone is another account, of which the member is told', async () => {
    const invite = async (words: string) => (await house.say(CLERK.id, CLERK.id, words))[0]?.text ?? ''
    const pao = newcomer('Páo')
    await house.say(pao, pao, codeIn(await invite('mời Tẩn Thị Páo; Hội Cựu chiến binh')))
    const chairman = await invite('mời chủ tịch: Tẩn Thị Páo')
    expect(chairman).toContain('Đồng chí Tẩn Thị Páo đang có trong danh sách (cán bộ). Đổi vai trò thì gõ: thôi việc')
    expect(codeIn(chairman)).toBe('no code')
    const more = await invite('mời Tẩn Thị Páo; Đoàn Thanh niên')
    expect(more).toContain('phân công Tẩn Thị Páo; Hội Cựu chiến binh; Đoàn Thanh niên. Người khác trùng tên')
    expect(codeIn(more)).toBe('no code')
    const other = newcomer('Páo')
    const [tied] = await house.say(other, other, codeIn(await invite('mời Tẩn Thị Páo')))
    expect(tied?.text).toContain('Đã nối tài khoản này với đồng chí Tẩn Thị Páo (cán bộ).')
    expect(house.last(pao)).toContain('Nếu không phải đồng chí làm')
    expect(
      house
        .fromBot(other)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Nếu không phải')
    expect(await memberOf(other)).toEqual({ role: 'official', units: ['Hội Cựu chiến binh'] })
  })

  test('invited again under the same name: the earlier code is void, which the clerk reads', async () => {
    const first = await house.say(CLERK.id, CLERK.id, 'mời Mùa A Chớ; Đoàn Thanh niên')
    const second = await house.say(CLERK.id, CLERK.id, 'mời Mùa A Chớ; Hội Cựu chiến binh')
    expect(first[0]?.text).not.toContain('Mã mời trước đây')
    expect(second[0]?.text).toContain('Mã mời trước đây cho tên này không dùng được nữa.')
    const cho = newcomer('Chớ')
    const [wrong] = await house.say(cho, cho, codeIn(first[0]?.text))
    expect(wrong?.text).toContain('Mã không đúng hoặc đã hết hạn')
    const [welcome] = await house.say(cho, cho, codeIn(second[0]?.text))
    expect(welcome?.text).toContain('Hội Cựu chiến binh')
  })

  test('approved by the clerk, with a seat: before that nothing of the office is said', async () => {
    const nga = newcomer('Nga')
    const review = await knocks(nga)
    expect(review).toContain('Nga Triệu Thị xin vào danh sách cán bộ')
    expect(await memberOf(nga)).toBeUndefined()
    await manner.choose(house, CLERK.id, CLERK.id, 'Nhận: Đoàn Thanh niên', `duyệt ${numberIn(review)} Đoàn Thanh niên`)
    expect(await memberOf(nga)).toEqual({ role: 'official', units: ['Đoàn Thanh niên'] })
    expect(house.fromBot(CLERK.id).map((m) => m.text)).toContainEqual(
      'Đã nhận đồng chí Triệu Thị Nga vào danh sách, đại diện cho: Đoàn Thanh niên.\nChưa đúng họ tên thì gõ: đổi tên Triệu Thị Nga thành HỌ TÊN',
    )
    // Telegram lets no bot write first: she has to press Start, and is among those who have not.
    const [people] = await house.say(CLERK.id, CLERK.id, write('cán bộ'))
    expect(people?.text).toMatch(/Triệu Thị Nga .*chưa mở hoặc đã chặn Nhắc Việc/)
    const [welcome] = await house.say(nga, nga, '/start')
    expect(welcome?.text).toContain('Đoàn Thanh niên')
    const [after] = await house.say(CLERK.id, CLERK.id, write('cán bộ'))
    expect(after?.text).not.toMatch(/Triệu Thị Nga .*chưa mở hoặc đã chặn Nhắc Việc/)
  })

  test('who never pressed Start and writes in private has opened the chat: the own data comes at once', async () => {
    const lua = newcomer('Lụa')
    await house.say(CLERK.id, CLERK.id, write(`duyệt ${numberIn(await knocks(lua))} Đoàn Thanh niên`))
    const said = await house.say(lua, lua, write('xuất dữ liệu của tôi'))
    expect(said.map(({ text }) => text).join()).toContain('Toàn bộ dữ liệu Nhắc Việc đang lưu về đồng chí')
    const [people] = await house.say(CLERK.id, CLERK.id, write('cán bộ'))
    expect(people?.text).not.toMatch(/Triệu Thị Lụa .*chưa mở/)
  })

  test('lists of names that are asked for in the group come in private', async () => {
    await house.say(CLERK.id, CLERK.id, 'mời Mùa A Vảng')
    for (const [words, name] of [
      ['cán bộ', 'Vi Thị Hạnh'],
      ['mã mời', 'Mùa A Vảng'],
      ['đơn vị', 'Vi Thị Hạnh'],
    ] as const) {
      const before = house.fromBot(GROUP).length
      await house.say(CLERK.id, GROUP, write(`@NhacViecBot ${words}`))
      expect(house.last(CLERK.id), words).toContain(name)
      for (const { text } of house.fromBot(GROUP).slice(before)) expect(text, words).not.toContain(name)
    }
  })

  test('approved without a seat; the seat is given later', async () => {
    const lien = newcomer('Liên')
    const review = await knocks(lien)
    await manner.choose(house, CLERK.id, CLERK.id, 'Nhận, chưa giao đơn vị', `duyệt ${numberIn(review)}`)
    expect(await memberOf(lien)).toEqual({ role: 'official', units: [] })
    expect(
      house.fromBot(CLERK.id).some(({ text }) => text.includes('Triệu Thị Liên vào danh sách; chưa giao đơn vị.')),
    ).toBe(true)
    await house.say(CLERK.id, CLERK.id, 'phân công Triệu Thị Liên; Ủy ban MTTQ xã')
    expect(await memberOf(lien)).toEqual({ role: 'official', units: ['Ủy ban MTTQ xã'] })
  })

  test('the clerk sees the name as it will be listed, and gives another with the same word', async () => {
    const review = await knocks(newcomer('Sương'))
    expect(review).toContain('Nếu nhận, danh sách sẽ ghi: Triệu Thị Sương.')
    const number = numberIn(review)
    expect(review).toContain(`duyệt ${number} HỌ TÊN;`)
    const [said] = await house.say(CLERK.id, CLERK.id, `duyệt ${number} Triệu Thị Ánh Sương; Đoàn Thanh niên`)
    expect(said?.text).toContain('Đã nhận đồng chí Triệu Thị Ánh Sương vào danh sách, đại diện cho: Đoàn Thanh niên.')
    const again = numberIn(await knocks(newcomer('Sim')))
    expect((await house.say(CLERK.id, CLERK.id, `duyệt ${again} Triệu Thị Sim`))[0]?.text).toContain('Triệu Thị Sim')
    const [two] = await house.say(
      CLERK.id,
      CLERK.id,
      `duyệt ${numberIn(await knocks(newcomer('Sáu')))} Hội Nông dân; Đoàn Thanh niên`,
    )
    expect(two?.text).toContain('Hội Nông dân; Đoàn Thanh niên')
  })

  test('a name in another spelling than the account has, without a unit: the person is found, or the clerk is asked', async () => {
    const number = numberIn(await knocks(newcomer('Sương')))
    const type = async (words: string) => (await house.say(CLERK.id, CLERK.id, words))[0]?.text ?? ''
    expect(await type(`duyệt ${number} Hội Sinh vật cảnh`)).toContain('thêm đơn vị Hội Sinh vật cảnh')
    expect(await type(`duyệt ${number} vi thi hanh`)).toContain('Danh sách đã có đồng chí Vi Thị Hạnh')
    await type('thôi')
    const asked = await type(`duyệt ${number} Lò Thị Mỷ`)
    expect(asked).toContain(`Nếu đó là họ tên của tài khoản Sương Triệu Thị, đồng chí gõ`)
    expect(asked).not.toContain('thêm đơn vị')
    expect(await type(`duyệt ${number} Lò Thị Mỷ;`)).toContain('Đã nhận đồng chí Lò Thị Mỷ vào danh sách')
    const other = numberIn(await knocks(newcomer('Sương')))
    expect(await type(`duyệt ${other} Lường Thanh Sương`)).toContain('Đã nhận đồng chí Lường Thanh Sương vào danh sách')
  })

  test('a name of a platform all in small letters is listed with its capitals', async () => {
    nextPerson += 1
    house.world.addPerson({ id: nextPerson, firstName: 'hiền', lastName: 'lò thị', username: null, post: '' })
    expect(await knocks(nextPerson)).toContain('Nếu nhận, danh sách sẽ ghi: Lò Thị Hiền.')
  })

  test('of a number that no request bears the clerk reads which wait', async () => {
    const number = numberIn(await knocks(newcomer('Chờ')))
    for (const words of ['duyệt 99', 'từ chối 99', 'duyệt 99 Đoàn Thanh niên'])
      expect((await house.say(CLERK.id, CLERK.id, write(words)))[0]?.text).toContain(`${number} (Chờ Triệu Thị)`)
  })

  test('turned away: the clerk reads whom, and the person stays unknown', async () => {
    const la = newcomer('Lạ')
    const review = await knocks(la)
    await manner.choose(house, CLERK.id, CLERK.id, 'Từ chối', `từ chối ${numberIn(review)}`)
    expect(house.last(CLERK.id)).toBe('Đã từ chối: Lạ Triệu Thị không vào danh sách cán bộ.')
    expect(await memberOf(la)).toBeUndefined()
  })

  test('the same request decided twice: the second finds nothing to decide', async () => {
    const hai = newcomer('Hải')
    const number = numberIn(await knocks(hai))
    await house.say(CLERK.id, CLERK.id, write(`duyệt ${number}`))
    const [said] = await house.say(CLERK.id, CLERK.id, write(`từ chối ${number}`))
    expect(said?.text).toContain('đã được nhận vào danh sách')
    expect(await memberOf(hai)).toEqual({ role: 'official', units: [] })
  })

  test('who came in by a code meanwhile: the request is closed, and deciding it again changes nothing', async () => {
    const so = newcomer('Sò')
    const review = await knocks(so)
    const [waits] = await house.say(so, so, write('em chờ mãi'))
    expect(waits?.text).toContain('Văn phòng đã nhận đề nghị của đồng chí')
    const [invitation] = await house.say(CLERK.id, CLERK.id, 'mời Triệu Thị Sò; Hội Cựu chiến binh')
    await house.say(so, so, codeIn(invitation?.text))
    expect(house.last(CLERK.id)).toContain(`Đề nghị số ${numberIn(review)} của tài khoản này đã đóng.`)
    const before = await house.inside((office) => office.members())
    await manner.choose(house, CLERK.id, CLERK.id, 'Nhận: Đoàn Thanh niên', `duyệt ${numberIn(review)} Đoàn Thanh niên`)
    expect(house.last(CLERK.id)).toContain('Đồng chí Triệu Thị Sò đã được nhận vào danh sách.')
    const [refused] = await house.say(CLERK.id, CLERK.id, write(`từ chối ${numberIn(review)}`))
    expect(refused?.text).toContain('đã được nhận vào danh sách')
    expect(await house.inside((office) => office.members())).toEqual(before)
  })

  test('an account that is a member’s by now is nobody’s to admit, whatever the request says', async () => {
    const den = newcomer('Đèn')
    const number = numberIn(await knocks(den))
    await house.inside(async (office) => {
      const member = await office.addMember({ name: 'Triệu Thị Đèn', role: 'official', seats: [] })
      const account = { platform: 'telegram', externalId: String(den), displayName: 'Đèn', username: null } as const
      await office.saveAccount(member, { ...account, privateChat: null })
    })
    const [said] = await house.say(CLERK.id, CLERK.id, write(`duyệt ${number} Đoàn Thanh niên`))
    expect(said?.text).toContain('Đồng chí Triệu Thị Đèn đã được nhận vào danh sách.')
    expect(await memberOf(den)).toEqual({ role: 'official', units: [] })
  })

  test('who wrote in private before is welcomed there once admitted, and has opened the chat', async () => {
    const ly = newcomer('Lý')
    await house.say(ly, ly, '/start')
    const number = numberIn(await knocks(ly))
    await house.say(CLERK.id, CLERK.id, write(`duyệt ${number} Đoàn Thanh niên`))
    expect(house.last(ly)).toContain('Kính chào đồng chí Triệu Thị Lý')
    const [people] = await house.say(CLERK.id, CLERK.id, write('cán bộ'))
    expect(people?.text).not.toMatch(/Triệu Thị Lý .*chưa mở/)
  })

  test('a code typed before the group opens nothing any more; the person and the clerk read so, and no request is made', async () => {
    const mua = newcomer('Mùa')
    const [invitation] = await house.say(CLERK.id, CLERK.id, 'mời Triệu Thị Mùa; Đoàn Thanh niên')
    const [said] = await house.say(mua, GROUP, `@NhacViecBot ${codeIn(invitation?.text)}`)
    expect(said?.text).toContain('Mã mời chỉ gửi bằng tin nhắn riêng')
    expect(house.last(CLERK.id)).toContain('Mùa Triệu Thị đã gõ mã mời của Triệu Thị Mùa trong nhóm')
    const [late] = await house.say(mua, mua, codeIn(invitation?.text))
    expect(late?.text).toContain('Mã không đúng hoặc đã hết hạn')
    expect(await memberOf(mua)).toBeUndefined()
  })

  test.each(['@NhacViecBot CODE', '/start CODE', '@NhacViecBot mã của anh Súa đây ạ: CODE'])(
    'a code that a member shows in the group, "%s", opens nothing either; the clerk makes a new one',
    async (words) => {
      const [invitation] = await house.say(CLERK.id, CLERK.id, 'mời Triệu Thị Súa; Đoàn Thanh niên')
      const code = codeIn(invitation?.text)
      const inGroup = await house.say(HANH, GROUP, words.replace('CODE', code))
      expect(inGroup).toEqual([])
      expect(house.last(HANH)).toContain('văn phòng đã được báo để cấp mã mới')
      expect(house.last(CLERK.id)).toContain('đã gõ mã mời của Triệu Thị Súa trong nhóm')
      const sua = newcomer('Súa')
      const [late] = await house.say(sua, sua, code)
      expect(late?.text).toContain('Mã không đúng hoặc đã hết hạn. Đồng chí xin văn phòng cấp mã mới')
      expect(late?.text).toContain('xin vào danh sách')
      expect(await memberOf(sua)).toBeUndefined()
    },
  )

  test('what is reported beside a code is taken as if it had been sent alone', async () => {
    const [invitation] = await house.say(CLERK.id, CLERK.id, 'mời Triệu Thị Sính; Đoàn Thanh niên')
    const code = codeIn(invitation?.text)
    await house.say(HANH, GROUP, `@NhacViecBot ${code} Q1-2 xong rồi ạ`)
    expect(
      house
        .fromBot(HANH)
        .map(({ text }) => text)
        .join(),
    ).toContain('văn phòng đã được báo để cấp mã mới')
    expect(house.last(CLERK.id)).toContain('báo xong Q1-2')
    const [late] = await house.say(newcomer('Sính'), nextPerson, code)
    expect(late?.text).toContain('Mã không đúng hoặc đã hết hạn')
  })

  test('a code in talk that is not for the bot is void, too; nothing else of the talk is kept, and nothing at all where the code is dead', async () => {
    house.world.promoteBot(GROUP, true)
    const [invitation] = await house.say(CLERK.id, CLERK.id, 'mời Triệu Thị Sao; Đoàn Thanh niên')
    const code = codeIn(invitation?.text)
    await house.say(HANH, GROUP, `anh Bình ơi mã vào nhóm là ${code}, tối nay ăn lẩu nhé`)
    expect(house.last(HANH)).toContain('văn phòng đã được báo để cấp mã mới')
    expect(house.last(CLERK.id)).toContain('đã gõ mã mời của Triệu Thị Sao trong nhóm')
    const [late] = await house.say(newcomer('Sao'), nextPerson, code)
    expect(late?.text).toContain('Mã không đúng hoặc đã hết hạn')
    const before = house.fromBot(HANH).length
    expect(await house.say(HANH, GROUP, `mã ${code} không dùng được rồi, tối nay ăn lẩu`)).toEqual([])
    expect(house.fromBot(HANH)).toHaveLength(before)
    expect(await kept('ăn lẩu')).toBe(0)
    expect(await kept(code)).toBe(2)
    house.world.promoteBot(GROUP, false)
  })

  test('a code that the clerk shows in the group: told in private how to make a new one', async () => {
    const [invitation] = await house.say(CLERK.id, CLERK.id, 'mời Triệu Thị Sáo')
    const before = house.fromBot(GROUP).length
    await house.say(CLERK.id, GROUP, `@NhacViecBot ${codeIn(invitation?.text)}`)
    expect(house.last(CLERK.id)).toContain('mời Triệu Thị Sáo; tên đơn vị')
    expect(house.fromBot(GROUP)).toHaveLength(before)
    const sao = newcomer('Sáo')
    await house.say(sao, sao, codeIn(invitation?.text))
    expect(await memberOf(sao)).toBeUndefined()
  })

  test('six figures shown in the group by who is known there open nothing', async () => {
    const [given] = await house.say(HANH, HANH, write('liên kết tài khoản'))
    const figures = /LIENKET \d{6}/.exec(given?.text ?? '')?.[0] ?? 'no code'
    await house.say(BINH, GROUP, `@NhacViecBot ${figures}`)
    expect(house.last(BINH)).toContain('Mã liên kết vừa gõ trong nhóm')
    const other = newcomer('Lén')
    await house.say(other, other, figures)
    expect(await memberOf(other)).toBeUndefined()
  })

  test.each(['@NhacViecBot CODE', '/start CODE', '@NhacViecBot em gửi mã CODE ạ'])(
    'a used code in the group, "%s", is answered in short, and makes no request to join',
    async (words) => {
      const [invitation] = await house.say(CLERK.id, CLERK.id, 'mời Triệu Thị Sen; Đoàn Thanh niên')
      const code = codeIn(invitation?.text)
      const sen = newcomer('Sen')
      await house.say(sen, sen, code)
      await house.say(CLERK.id, CLERK.id, write('thôi việc: Triệu Thị Sen'))
      await house.say(CLERK.id, CLERK.id, write('đồng ý cho thôi việc'))
      const before = house.fromBot(CLERK.id).length
      const stray = newcomer('Lạc')
      const [said] = await house.say(stray, GROUP, words.replace('CODE', code))
      expect(said?.text).toContain('không dùng được nữa')
      expect(house.fromBot(CLERK.id)).toHaveLength(before)
    },
  )

  test('somebody who has left and speaks in the group: the clerk reads who that was', async () => {
    const tam = newcomer('Tâm')
    const [invitation] = await house.say(CLERK.id, CLERK.id, 'mời Triệu Thị Tâm')
    await house.say(tam, tam, codeIn(invitation?.text))
    await house.say(CLERK.id, CLERK.id, write('thôi việc: Triệu Thị Tâm'))
    await house.say(CLERK.id, CLERK.id, write('đồng ý cho thôi việc'))
    expect(await knocks(tam)).toContain('Đây là tài khoản của đồng chí Triệu Thị Tâm, đã thôi việc.')
  })

  test('admitted in words: by its number with or without "số", the unit behind a comma or a semicolon', async () => {
    const ways = [
      ['nhận số N', []],
      ['duyệt N;', []],
      ['duyệt N; Đoàn Thanh niên', ['Đoàn Thanh niên']],
      ['nhận số N, Đoàn Thanh niên', ['Đoàn Thanh niên']],
    ] as const
    for (const [words, units] of ways) {
      const person = newcomer(`Xa ${ways.findIndex(([one]) => one === words)}`)
      const review = await knocks(person)
      expect(review).toContain(`Hoặc gõ: duyệt ${numberIn(review)} `)
      expect(review).toContain(`từ chối ${numberIn(review)}`)
      await house.say(CLERK.id, CLERK.id, write(words.replace('N', numberIn(review))))
      expect(await memberOf(person), words).toEqual({ role: 'official', units })
    }
    const [help] = await house.say(CLERK.id, CLERK.id, write('trợ giúp'))
    for (const words of ['duyệt 3', 'từ chối 3', 'mở lại Q1-3', 'hủy mã mời']) expect(help?.text).toContain(words)
  })

  test('a role that there is not is said to be none, and invites nobody', async () => {
    const [said] = await house.say(CLERK.id, CLERK.id, write('mời phó chủ tịch: Bế Thị Xuân'))
    expect(said?.text).toContain('Không có vai trò')
    expect(codeIn(said?.text)).toBe('no code')
  })

  test('only the clerk lets people in', async () => {
    const mo = newcomer('Mơ')
    const number = numberIn(await knocks(mo))
    const [refused] = await house.say(102, 102, write(`duyệt ${number} Hội Nông dân`))
    expect(refused?.text).toContain('văn phòng')
    expect(await memberOf(mo)).toBeUndefined()
  })

  test('a code made for a member opens nothing once that member has left', async () => {
    const name = 'Triệu Thị Hải'
    const [invitation] = await house.say(CLERK.id, CLERK.id, `mời ${name}`)
    expect(codeIn(invitation?.text)).not.toBe('no code')
    await house.inside(async (office) => {
      const hai = (await office.members()).find((m) => m.name === name)
      await office.updateMember(hai?.id ?? 0, { active: false })
    })
    const late = newcomer('Hải')
    const [refused] = await house.say(late, late, codeIn(invitation?.text))
    expect(refused?.text).toContain('Mã không đúng hoặc đã hết hạn')
    expect(await memberOf(late)).toBeUndefined()
  })

  test('an office without a clerk: the set-up code of the first start makes the first one, who links the group', async () => {
    await house.inside(async (office) => {
      for (const member of await office.members())
        if (member.role === 'clerk') await office.updateMember(member.id, { active: false })
    })
    const { store } = house.app()
    const { setupCode } = await firstOffice(store, { name: 'UBND xã', language: 'vi' }, house.clock().now())
    const first = newcomer('Hiền')
    const [done] = await house.say(first, first, `/start ${setupCode}`)
    expect(done?.text).toContain('Trong danh sách đồng chí tên là Triệu Thị Hiền.')
    expect(done?.text).toContain('Đồng chí đã được ghi nhận là văn phòng của UBND xã Tân Thành.')
    expect(done?.text).toContain('/link')
    expect(await memberOf(first)).toMatchObject({ role: 'clerk' })
    const group = -3000
    house.world.addGroup({ id: group, title: 'Nhóm mới', members: [first], withBot: true, admin: false })
    await house.rest()
    const [linked] = await house.say(first, group, write('@NhacViecBot liên kết nhóm'))
    expect(linked?.text).toContain('Đã nối nhóm “Nhóm mới”')
    expect((await firstOffice(store, { name: 'UBND xã', language: 'vi' }, house.clock().now())).setupCode).toBeNull()
    const second = newcomer('Hà')
    const [refused] = await house.say(second, second, `/start ${setupCode}`)
    expect(refused?.text).toContain('Mã không đúng hoặc đã hết hạn')
  })
})
