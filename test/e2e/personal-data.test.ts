/** A person sees what is kept of them, and has it taken out: the seat stays in the record of the work, and not the person. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { MemberData } from '../../src/application/ports.js'
import { fold } from '../../src/domain/vietnamese.js'
import { partsIn } from '../../src/web/upload/parts.js'
import { connection } from '../support/database.js'
import { newFolder } from '../support/folder.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { runProgram } from '../support/program.js'

const house = await startHouse({ keep: { incomingDays: 60, deliveredDays: 30 } })
const HANH_NAME = 'Vi Thị Hạnh'
const FORMER_NAME = 'Vì Thị Hành'
const WORDS = ['thiếu chữ ký của bà Tư', 'chờ bà Năm về', 'xong rồi ạ em là Hạnh đây']
const folder = newFolder()

/** Every row of the store as text. */
async function everything(): Promise<string> {
  const client = await connection(house.databaseUrl, 'all')
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'`,
  )
  let text = ''
  for (const { name } of rows) {
    const found = await client.query<{ row: string }>(`select row_to_json(t)::text as row from "${name}" t`)
    text += found.rows.map(({ row }) => `${name} ${row}\n`).join('')
  }
  await client.end()
  return text
}

/** The files that people handed in, as they lie on the disk. */
const filesKept = () => readdirSync(path.join(house.dataDir, 'files'), { recursive: true }).toSorted()

const fileTo = (chat: number) => {
  const file = house.fromBot(chat).findLast((m) => m.files.length > 0)?.files[0]
  const bytes = file && house.world.file(file.fileId)?.bytes
  return bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as MemberData) : null
}

const command = async (...args: string[]) => {
  const { code, out, complaint } = await runProgram(['person', ...args], {
    DATABASE_URL: house.databaseUrl,
    DATA_DIR: folder,
  })
  return { code, said: out + complaint }
}

beforeAll(async () => {
  await house.turnTo('2023-01-03')
  await house.say(HANH, HANH, `vướng Q1-1 vì ${WORDS[0]}`)
  await house.say(HANH, HANH, `xin gia hạn Q1-2 đến 15/4/2023 vì ${WORDS[1]}`)
  await house.say(HANH, GROUP, `@NhacViecBot xong Q1-3, ${WORDS[2]}`)
  await house.say(HANH, HANH, 'xong Q1-4', {
    files: [{ name: 'bien-ban.pdf', mime: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7 x') }],
  })
  await house.turnTo('2023-01-04', '09:00')
})

test('what people say to each other in the group is kept nowhere, whatever the bot hears: no word of it in any column, no file', async () => {
  const filesBefore = filesKept()
  for (const hears of ['addressed', 'all'] as const) {
    house.world.promoteBot(GROUP, hears === 'all')
    const theirs = house.world.say({ from: HANH, chatId: GROUP, text: `Chiều nay đá bóng nhé UNSAID` })[0]?.id ?? 0
    for (const text of ['xong rồi nhé UNSAID', 'mai em nghỉ, anh làm hộ UNSAID', '@hoanglan xong chưa em UNSAID'])
      house.world.say({ from: BINH, chatId: GROUP, text, replyTo: theirs })
    const bytes = new TextEncoder().encode('%PDF-1.7 UNSAID')
    const file = { name: 'UNSAID-dam-cuoi.pdf', mime: 'application/pdf', bytes }
    house.world.say({ from: BINH, chatId: GROUP, text: 'ảnh đám cưới UNSAID', files: [file] })
    house.world.edit({ chatId: GROUP, messageId: theirs, text: 'Chiều nay đá cầu nhé UNSAID' })
    await house.say(HANH, GROUP, `@NhacViecBot vướng Q1-1 vì SAID ${hears}`)
  }
  const kept = await everything()
  for (const hears of ['addressed', 'all']) expect(kept).toContain(`SAID ${hears}`)
  expect(kept.split('\n').filter((row) => row.includes('UNSAID'))).toEqual([])
  expect(filesKept()).toEqual(filesBefore)
})

describe('to see it', () => {
  test('"xuất dữ liệu" brings the clerk a file with all of it; others get nothing', async () => {
    await house.say(CLERK.id, CLERK.id, `xuất dữ liệu ${HANH_NAME}`)
    const data = fileTo(CLERK.id)
    expect(data).toMatchObject({ name: HANH_NAME, role: 'official', active: true })
    expect(data?.accounts).toMatchObject([{ platform: 'telegram', externalId: String(HANH) }])
    const text = JSON.stringify(data)
    for (const words of [WORDS[0], WORDS[1], WORDS[2], 'bien-ban.pdf']) expect(text).toContain(words)
    expect(data?.claims.length).toBe(2)
    expect(data?.sent.length).toBeGreaterThan(0)
    // Nobody else's words are in it.
    expect(text).not.toContain(String(BINH))

    for (const who of [HANH, CHAIRMAN]) {
      const [said] = await house.say(who, who, `xuất dữ liệu ${HANH_NAME}`)
      expect(said?.text).toContain('văn phòng')
      expect(said?.files).toEqual([])
    }
    await house.say(CLERK.id, GROUP, `@NhacViecBot xuất dữ liệu ${HANH_NAME}`)
    expect(house.fromBot(GROUP).flatMap((m) => m.files)).toEqual([])
    expect((await house.say(CLERK.id, CLERK.id, 'xuất dữ liệu Nguyễn Không Có'))[0]?.text).toContain('Nguyễn Không Có')
    for (const words of ['xuất dữ liệu', 'xóa dữ liệu'])
      expect((await house.say(CLERK.id, CLERK.id, words))[0]?.text).toContain('còn thiếu họ tên')
  })

  test('the same by a command, beside the running bot; a file that is there is not written over', async () => {
    const to = path.join(folder, 'hanh.json')
    const made = await command('export', HANH_NAME, '--to', to)
    expect(made.code, made.said).toBe(0)
    expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ name: HANH_NAME })
    expect((await command('export', HANH_NAME, '--to', to)).code).toBe(1)
  })
})

test('everybody gets their own data in private, and nobody else’s', async () => {
  for (const words of ['xuất dữ liệu của tôi', 'cho em xem dữ liệu của em ạ']) {
    const [said] = await house.say(BINH, BINH, words)
    expect(said?.text).toContain('đang lưu về đồng chí.')
    expect(fileTo(BINH)).toMatchObject({ name: 'Lý Văn Bình' })
  }
  await house.say(BINH, GROUP, '@NhacViecBot xuất dữ liệu của tôi')
  expect(house.fromBot(GROUP).flatMap((m) => m.files)).toEqual([])
})

describe('to have it taken out', () => {
  test('what will happen is said first, and nothing is done; an official cannot', async () => {
    const before = await everything()
    const [said] = await house.say(CLERK.id, CLERK.id, `xóa dữ liệu ${HANH_NAME}`)
    expect(said?.text).toContain('không lấy lại được')
    expect(said?.text).toContain(`xóa dữ liệu ${HANH_NAME} đồng ý`)
    expect((await house.say(BINH, BINH, `xóa dữ liệu ${HANH_NAME} đồng ý`))[0]?.text).toContain('văn phòng')
    expect((await everything()).includes(WORDS[0] ?? '')).toBe(before.includes(WORDS[0] ?? ''))
    const sure = await command('erase', HANH_NAME)
    expect([sure.code, sure.said]).toEqual([1, expect.stringContaining('--yes')])
    expect((await house.inside((office) => office.members())).some((m) => m.name === HANH_NAME)).toBe(true)
  })

  test('the last clerk stays, by message and by command', async () => {
    const clerk = (await house.inside((office) => office.members())).find((m) => m.role === 'clerk')
    await house.say(CLERK.id, CLERK.id, `xóa dữ liệu ${clerk?.name} đồng ý`)
    const made = await command('erase', clerk?.name ?? '', '--yes')
    expect([made.code, made.said]).toEqual([1, expect.stringContaining('duy nhất')])
    expect((await house.inside((office) => office.members())).some((m) => m.id === clerk?.id && m.active)).toBe(true)
  })

  test('name, accounts and words are gone from every table; the work stands as it did, under the seat', async () => {
    await house.say(CLERK.id, CLERK.id, `đổi tên ${HANH_NAME} thành ${FORMER_NAME}`)
    await house.say(CLERK.id, CLERK.id, `đổi tên ${FORMER_NAME} thành ${HANH_NAME}`)
    await house.say(BINH, BINH, `vướng Q1-2 vì vi  thi hạnh chưa ký`)
    const before = await house.work()
    const historyBefore = await house.inside((office) => office.history({ limit: 10_000 }))
    await house.say(CLERK.id, CLERK.id, `xóa dữ liệu ${HANH_NAME}`)
    const [said] = await house.say(CLERK.id, CLERK.id, 'xoa du lieu vi thi hanh dong y')
    expect(said?.text).toContain('Cán bộ ')
    const all = await everything()
    expect(all.split('\n').filter((row) => fold(row).includes(fold(HANH_NAME)))).toEqual([])
    const hanh = house.world.people().find((p) => p.id === HANH)
    for (const trace of [
      HANH_NAME,
      FORMER_NAME,
      ...WORDS,
      `"${HANH}"`,
      `chat:${HANH}`,
      `message:${HANH}`,
      hanh?.username ?? 'nobody',
    ])
      expect(
        all.split('\n').filter((row) => row.includes(trace)),
        trace,
      ).toEqual([])

    const after = await house.work()
    expect(after.assignments.map(({ id, state, claimedOn }) => [id, state, claimedOn])).toEqual(
      before.assignments.map(({ id, state, claimedOn }) => [id, state, claimedOn]),
    )
    expect(after.claims.map(({ id, on }) => [id, on])).toEqual(before.claims.map(({ id, on }) => [id, on]))
    expect(after.files.map((f) => f.name)).toEqual(before.files.map((f) => f.name))
    const history = await house.inside((office) => office.history({ limit: 10_000 }))
    const kept = history.filter((h) =>
      historyBefore.some((b) => b.at.getTime() === h.at.getTime() && b.what === h.what),
    )
    expect(kept.length).toBeGreaterThanOrEqual(historyBefore.length)
    const [, seat = ''] = /“(Cán bộ [^”]+)”/.exec(said?.text ?? '') ?? []
    expect((await house.say(CLERK.id, CLERK.id, 'lịch sử Q1-3')).map((m) => m.text).join()).toContain(seat)
  })

  test('who was erased is a stranger now; the others are served, and the ledger can be read', async () => {
    const [said] = await house.say(HANH, HANH, 'việc của em')
    expect(said?.text).not.toContain('Q1-')
    expect((await house.say(BINH, BINH, 'việc của em')).length).toBeGreaterThan(0)
    expect((await house.say(CLERK.id, CLERK.id, 'gửi chưa')).length).toBeGreaterThan(0)
    expect((await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ')).length).toBeGreaterThan(0)
    await house.turnTo('2023-01-11', '09:00')
    expect(house.fromBot(BINH).some((m) => m.text.includes('V-1'))).toBe(true)
  })

  test('history stays written once: its other columns cannot be changed, not even by who erases', async () => {
    const client = await connection(house.databaseUrl, 'all')
    await expect(client.query(`update "History" set "facts" = '{}'`)).rejects.toThrow('append-only')
    await client.query(`select set_config('app.erasing', 'yes', false)`)
    await expect(client.query(`update "History" set "what" = 'claimed'`)).rejects.toThrow('only words')
    await expect(client.query(`delete from "History"`)).rejects.toThrow('append-only')
    await expect(client.query(`truncate "History"`)).rejects.toThrow('append-only')
  })
})

const invite = async (name: string) => {
  const [said] = await house.say(CLERK.id, CLERK.id, `mời ${name}; Hội Nông dân`)
  return /\b[A-HJ-NP-Z2-9]{10}\b/.exec(said?.text ?? '')?.[0] ?? 'no code'
}
/** Read back, and agreed to. */
const erase = async (name: string) => {
  await house.say(CLERK.id, CLERK.id, `xóa dữ liệu ${name}`)
  return house.say(CLERK.id, CLERK.id, `xóa dữ liệu ${name} đồng ý`)
}
const arrive = async (id: number, code: string) => {
  house.world.addPerson({ id, firstName: 'Người', lastName: 'Mới', username: null, post: '' })
  await house.say(id, id, code)
}
const member = async (name: string) =>
  (await house.inside((office) => office.members())).find((m) => m.name === name)?.id ?? 0
const rowsWith = async (trace: string) => (await everything()).split('\n').filter((row) => row.includes(trace))

test('who came and was renamed is meant by the former name too, and is erased by the name they bear', async () => {
  await arrive(780, await invite('Hà Văn Tú'))
  await house.say(780, 780, 'em chào UNFORGOTTEN')
  await house.say(CLERK.id, CLERK.id, 'đổi tên Hà Văn Tú thành Hà Anh Tú')
  await house.say(CLERK.id, CLERK.id, 'xuất dữ liệu Hà Văn Tú')
  expect(fileTo(CLERK.id)).toMatchObject({ name: 'Hà Anh Tú', active: true })
  const [asked] = await house.say(CLERK.id, CLERK.id, 'xóa dữ liệu Hà Văn Tú đồng ý')
  expect(asked?.text).toContain('xóa dữ liệu Hà Anh Tú đồng ý')
  const made = await command('erase', 'Hà Văn Tú', '--yes')
  expect([made.code, made.said]).toEqual([1, expect.stringContaining('nhacviec person erase "Hà Anh Tú" --yes')])
  const [said] = await house.say(CLERK.id, CLERK.id, 'xóa dữ liệu Hà Anh Tú đồng ý')
  expect(said?.text).toContain('Cán bộ Hội Nông dân')
  for (const trace of ['Hà Văn Tú', 'Hà Anh Tú', 'UNFORGOTTEN', '"780"'])
    expect(await rowsWith(trace), trace).toEqual([])
})

test('who left and was invited again is shown and erased, the present entry first and then the former', async () => {
  await arrive(781, await invite('Ma Văn Quân'))
  await house.say(CLERK.id, CLERK.id, 'thôi việc: Ma Văn Quân')
  await house.say(CLERK.id, CLERK.id, 'đồng ý cho thôi việc')
  await arrive(782, await invite('Ma Văn Quân'))
  await house.say(CLERK.id, CLERK.id, 'xuất dữ liệu Ma Văn Quân')
  expect(fileTo(CLERK.id)).toMatchObject({ name: 'Ma Văn Quân', active: true })
  const [first] = await erase('Ma Văn Quân')
  expect(first?.text).toContain('Còn 1 mục cùng họ tên')
  const [second] = await erase('Ma Văn Quân')
  expect(second?.text).toContain('Đã xóa dữ liệu')
  expect(second?.text).not.toContain('cùng họ tên')
  for (const trace of ['Ma Văn Quân', '"781"', '"782"']) expect(await rowsWith(trace), trace).toEqual([])
})

test('who was invited and never came is shown and taken out, by message and by command; the code opens nothing any more', async () => {
  const never = 'Nông Thị Vắng'
  const code = await invite(never)
  const invitations = [{ role: 'official', seats: ['Hội Nông dân'] }]
  await house.say(CLERK.id, CLERK.id, 'xuất dữ liệu nong thi vang')
  expect(fileTo(CLERK.id)).toMatchObject({ name: never, invitations })
  const to = path.join(folder, 'vang.json')
  expect((await command('export', never, '--to', to)).code).toBe(0)
  expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ name: never, invitations })

  const [asked] = await house.say(CLERK.id, CLERK.id, `xóa dữ liệu ${never}`)
  expect(asked?.text).toContain(`xóa dữ liệu ${never} đồng ý`)
  expect(await everything()).toContain(never)
  const [said] = await house.say(CLERK.id, CLERK.id, 'xoa du lieu nong  thi vang dong y')
  expect(said?.text).toContain('“Người được mời (đã xóa tên)”')
  expect((await everything()).split('\n').filter((row) => fold(row).includes(fold(never)))).toEqual([])
  house.world.addPerson({ id: 777, firstName: 'Lạ', lastName: 'Người', username: null, post: '' })
  expect((await house.say(777, 777, code))[0]?.text).toContain('Mã không đúng')
  expect((await house.say(CLERK.id, CLERK.id, `xuất dữ liệu ${never}`))[0]?.text).toContain('Không có cán bộ')

  expect(asked?.text).not.toMatch(/tài khoản|những lời đã nhắn|Việc đã làm/)
  const codes = [await invite('Tran Van Be'), await invite('Trần Văn Bé')]
  await erase('Trần Văn Bé')
  for (const trace of ['Tran Van Be', 'Trần Văn Bé']) expect(await rowsWith(trace), trace).toEqual([])
  for (const given of codes) expect((await house.say(777, 777, given))[0]?.text).toContain('Mã không đúng')

  await invite('Lữ')
  const made = await command('erase', 'Lữ', '--yes')
  expect([made.code, made.said]).toEqual([0, expect.stringContaining('Người được mời')])
  const kept = (await everything()).split('\n').filter((row) => /^(?:Code|History) /.test(row) && row.includes('Lữ'))
  expect(kept, 'a name of one word, in its own rows').toEqual([])
})

test('a name without quotation marks is all the words together, and the answer says whom it has erased; the cure can be pasted', async () => {
  for (const name of ['Mai', 'Mai Văn Thảo']) await invite(name)
  const asked = await command('erase', 'Mai', 'Văn', 'Thảo')
  expect([asked.code, asked.said]).toEqual([1, expect.stringContaining('nhacviec person erase "Mai Văn Thảo" --yes')])
  const to = path.join(folder, 'thao.json')
  expect((await command('export', 'Mai', 'Văn', 'Thảo', '--to', to)).code).toBe(0)
  expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ name: 'Mai Văn Thảo' })
  const made = await command('erase', '--yes', 'Mai', 'Văn', 'Thảo')
  expect([made.code, made.said]).toEqual([0, expect.stringContaining('Đã xóa dữ liệu của Mai Văn Thảo.')])
  expect(await house.inside((office) => office.invited())).toContain('Mai')
  expect((await command('erase', 'Mai', 'Văn', 'Thảo', '--yes')).said).toContain('Không có ai tên Mai Văn Thảo')
  expect((await command('export', '--yes', 'Mai')).code).toBe(2)
})

test('erasing is read back first and agreed to in a message of its own; nothing else agrees, least of all one that was edited', async () => {
  await invite('Cà Văn Ín')
  const isThere = async () => (await house.inside((office) => office.invited())).includes('Cà Văn Ín')
  const says = async (text: string) => (await house.say(CLERK.id, CLERK.id, text))[0]?.text
  const edits = async (messageId: number, text: string) => {
    house.world.edit({ chatId: CLERK.id, messageId, text })
    await house.rest()
    return house.last(CLERK.id)
  }
  const readBack = expect.stringContaining('gõ: xóa dữ liệu Cà Văn Ín đồng ý')
  expect(await says('xóa dữ liệu Cà Văn Ín đồng ý')).toEqual(readBack)
  expect(await says('xóa dữ liệu Cà Văn Ín không đồng ý')).not.toEqual(readBack)
  expect(await says('xóa dữ liệu Cà Văn Ín đồng ý')).toEqual(readBack)
  await says('1')
  expect(await isThere()).toBe(true)

  const said = house.world.say({ from: CLERK.id, chatId: CLERK.id, text: 'xóa dữ liệu Cà Văn Ín' })[0]?.id ?? 0
  await house.rest()
  expect(await edits(said, 'xóa dữ liệu Cà Văn Ín đồng ý')).toEqual(readBack)
  expect(await edits(said, 'đồng ý')).toContain('gõ thành tin mới')
  expect(await isThere()).toBe(true)
  await says('xóa dữ liệu Cà Văn Ín')
  expect(await says('thôi')).toBeTruthy()
  expect(await isThere()).toBe(true)
  await says('xóa dữ liệu Cà Văn Ín')
  expect(await says('đồng ý')).toContain('gõ đủ câu “xóa dữ liệu Cà Văn Ín đồng ý”')
  expect(await isThere()).toBe(true)
  expect(await says('xóa dữ liệu Cà Văn Ín đồng ý')).toContain('Đã xóa dữ liệu')
  expect(await isThere()).toBe(false)
})

test('the read-back says when nobody else is chairman; a title and the last word of the name are understood', async () => {
  const names = (await house.inside((office) => office.members())).filter((m) => m.active)
  const chairman = names.find((m) => m.role === 'chairman')?.name ?? ''
  expect(names.filter((m) => m.role === 'chairman')).toHaveLength(1)
  const says = async (text: string) => (await house.say(CLERK.id, CLERK.id, text))[0]?.text
  expect(await says(`xóa dữ liệu đồng chí ${chairman}`)).toContain('chủ tịch duy nhất')
  const asked = await says('xóa dữ liệu anh Bình')
  expect(asked).toContain('gõ: xóa dữ liệu Lý Văn Bình đồng ý')
  expect(asked).not.toContain('chủ tịch duy nhất')
  expect(await says('xóa dữ liệu của tôi')).toContain('văn phòng duy nhất')
})

test('who only asked to join and was turned away is shown and taken out, with all they said; who asks anew is asked about anew', async () => {
  const id = 791_791_791
  house.world.addPerson({ id, firstName: 'Lạ', lastName: 'Kẻ', username: 'ke_la_791', post: '' })
  const knock = async () => {
    await house.say(id, GROUP, '@NhacViecBot cho em vào với UNWELCOME')
    return /số (\d+)/.exec(house.last(CLERK.id))?.[1] ?? 'no number'
  }
  const number = await knock()
  await house.say(CLERK.id, CLERK.id, `từ chối ${number}`)
  await house.say(id, id, 'sao không cho vào UNWELCOME')
  await house.say(CLERK.id, CLERK.id, 'xuất dữ liệu la ke')
  const shown = JSON.stringify(fileTo(CLERK.id))
  for (const kept of [`"${id}"`, 'ke_la_791', 'cho em vào với UNWELCOME', 'sao không cho vào UNWELCOME', 'refused'])
    expect(shown).toContain(kept)
  const [asked] = await house.say(CLERK.id, CLERK.id, 'xóa dữ liệu Lạ Kẻ')
  expect(asked?.text).toContain('người xin vào danh sách cán bộ')
  const [erased] = await house.say(CLERK.id, CLERK.id, 'xóa dữ liệu Lạ Kẻ đồng ý')
  expect(erased?.text).toContain('“Người xin vào (đã xóa tên)”')
  for (const trace of [String(id), 'ke_la_791', 'UNWELCOME', 'Lạ Kẻ']) expect(await rowsWith(trace), trace).toEqual([])
  expect((await house.say(CLERK.id, CLERK.id, `duyệt ${number}`))[0]?.text).not.toContain('Lạ')
  expect(await knock()).not.toBe(number)
})

test('who asked to join is meant in either order of the name that the account bears', async () => {
  house.world.addPerson({ id: 792, firstName: 'An', lastName: 'Đỗ', username: null, post: '' })
  await house.say(792, GROUP, '@NhacViecBot cho em vào với')
  await house.say(BINH, BINH, 'vướng Q1-2 vì Đỗ An chưa ký')
  await house.say(CLERK.id, CLERK.id, 'xuất dữ liệu Đỗ An')
  expect(fileTo(CLERK.id)).toMatchObject({ name: 'An Đỗ' })
  const [asked] = await house.say(CLERK.id, CLERK.id, 'xóa dữ liệu Đỗ An')
  expect(asked?.text).toMatch(/Trong \d+ chỗ người khác nhắc tên/)
  expect((await house.say(CLERK.id, CLERK.id, 'xóa dữ liệu Đỗ An đồng ý'))[0]?.text).toContain('Đã xóa dữ liệu')
  for (const trace of ['An Đỗ', 'Đỗ An', '"792"']) expect(await rowsWith(trace), trace).toEqual([])
})

test('a clerk who erases himself is told what it means, and nothing of him stays, not even where the answer went', async () => {
  const id = 790_790_790
  const [said] = await house.say(CLERK.id, CLERK.id, 'mời văn phòng Lò Thị Út')
  await arrive(id, /\b[A-HJ-NP-Z2-9]{10}\b/.exec(said?.text ?? '')?.[0] ?? 'no code')
  const [asked] = await house.say(id, id, 'xóa dữ liệu Lò Thị Út')
  expect(asked?.text).toContain('Nhắc Việc coi đồng chí là người lạ')
  const [erased] = await house.say(id, id, 'xóa dữ liệu Lò Thị Út đồng ý')
  expect(erased?.text).toContain('Từ nay Nhắc Việc không biết đồng chí là ai')
  expect(await rowsWith(String(id))).toEqual([])
  const ledger = (await house.say(CLERK.id, CLERK.id, 'sổ gửi đầy đủ')).map(({ text }) => text).join('\n')
  expect(ledger).not.toMatch(/\?,/)
})

test('what was begun on an upload page goes with the person, by message and by command; of others it stays', async () => {
  const uploads = path.join(house.dataDir, 'uploads')
  const begin = async (who: number, token: string) => {
    const page = { token, owner: `${house.commune}.${who}` }
    const part = { id: '0123abcd', name: 'don-xin.pdf', mime: 'application/pdf', size: 9 }
    await partsIn(uploads).add(page, part, 0, new TextEncoder().encode('%PDF'))
  }
  await arrive(783, await invite('Lò Văn Pá'))
  await begin(await member('Lò Văn Pá'), 'one')
  await begin(await member('Lý Văn Bình'), 'two')
  expect(readdirSync(uploads)).toHaveLength(2)
  await erase('Lò Văn Pá')
  await house.turnTo('2023-01-11', '09:10')
  expect(readdirSync(uploads).map((name) => name.split('-')[0])).toEqual([
    `${house.commune}.${await member('Lý Văn Bình')}`,
  ])
})

test('erasing says which units are left without anybody, and that access ends; whose substitute it was is told', async () => {
  await house.say(CLERK.id, CLERK.id, 'thêm đơn vị Trạm Thú y')
  const [said] = await house.say(CLERK.id, CLERK.id, 'mời Lò Thị Xá; Trạm Thú y')
  await arrive(784, /\b[A-HJ-NP-Z2-9]{10}\b/.exec(said?.text ?? '')?.[0] ?? 'no code')
  await house.say(BINH, BINH, 'nghỉ đến 25/1, Lò Thị Xá thay')
  const [asked] = await house.say(CLERK.id, CLERK.id, 'xóa dữ liệu Lò Thị Xá')
  expect(asked?.text).toContain('không báo việc, không nhận tin nữa')
  expect(asked?.text).toContain('chưa có ai trả lời cho: Trạm Thú y')
  const [erased] = await house.say(CLERK.id, CLERK.id, 'xóa dữ liệu Lò Thị Xá đồng ý')
  expect(erased?.text).toContain('Đơn vị chưa có người đại diện: Trạm Thú y')
  expect(house.last(BINH)).toContain('chưa có ai trả lời thay')
  await house.say(BINH, BINH, 'đã đi làm lại')
})

test('words of messages are forgotten after their days; that they were said stays in the ledger', async () => {
  await house.say(BINH, BINH, 'vướng Q1-2 vì mất điện cả tuần')
  const kept = async (table: string) =>
    (await rowsWith('mất điện cả tuần')).filter((row) => row.startsWith(`${table} `)).length
  expect([await kept('Incoming'), (await kept('Delivery')) > 0]).toEqual([1, true])
  const sent = (await house.ledger()).length
  await house.turnTo('2023-02-20', '09:00')
  expect([await kept('Incoming'), await kept('Delivery')]).toEqual([1, 0])
  expect((await house.ledger()).length).toBeGreaterThanOrEqual(sent)
  await house.turnTo('2023-03-20', '09:00')
  expect(await kept('Incoming')).toBe(0)
  // What was reported of the work is the record's, and stays with it.
  expect(await kept('History')).toBe(1)
  expect((await house.say(CLERK.id, CLERK.id, 'gửi chưa')).length).toBeGreaterThan(0)
}, 240_000)

test('data that is too large for the chat is not left out in silence: the command that writes it is said', async () => {
  const member = (await house.inside((office) => office.members())).find((m) =>
    m.accounts.some((a) => a.externalId === String(BINH)),
  )
  await house.inside((office) =>
    office.record({
      ...{ at: house.clock().now(), memberId: member?.id ?? 0, incomingId: null, taskId: null, assignmentId: null },
      ...{ what: 'asked', facts: { said: 'dài '.repeat(6_000_000) } },
    }),
  )
  const said = await house.say(CLERK.id, CLERK.id, `xuất dữ liệu ${member?.name}`)
  expect(said.flatMap((m) => m.files)).toEqual([])
  expect(said.map((m) => m.text).join()).toContain(`nhacviec person export "${member?.name}"`)
}, 60_000)
