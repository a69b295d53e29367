/** A name is taken out of what others wrote, as people type it; other words, names of units and of other people stay. */
import { expect, test } from 'vitest'
import type { NewDelivery, Office } from '../../src/application/ports.js'
import { connection, newStore } from '../support/database.js'
import { delivery, NOW, PRIVATE, settle, text } from './make.js'

const { store, url } = await newStore()
const SEAT = 'Cán bộ Hội Nông dân'
let office = 700

/** An office that has heard these words; what is left of them when the person is erased. */
async function leftOf(
  name: string,
  words: readonly string[],
  among: (office: Office, member: number) => Promise<unknown> = async () => {},
) {
  office += 1
  const account = String(office)
  const { commune } = await settle(store, account)
  const heard = words.map((said, at) =>
    text(`${account}-${at}`, {
      sender: { externalId: account, name: 'Mai', username: null, anonymous: false },
      text: said,
    }),
  )
  await store.inbox.accept(heard, NOW)
  await store.inCommune(commune, async (at) => {
    const member = await at.addMember({ name, role: 'official', seats: [] })
    await among(at, member)
    await at.erasePerson(member, SEAT)
  })
  const client = await connection(url, String(commune))
  const { rows } = await client.query<{ text: string }>(
    `select "message" ->> 'text' as text from "Incoming" order by "id"`,
  )
  return rows.map((row) => row.text)
}

test('with its own marks or without any, in any case from three words on, whatever stands between them', async () => {
  const said = await leftOf('Lý Văn Bảnh', [
    'xoa du lieu ly van banh dong y',
    'LÝ VĂN BẢNH nộp rồi',
    'LÝ VĂN BẢNH CHƯA NỘP',
    'ông Lý  Văn\nBảnh, “lý văn bảnh”, Lý-Văn-Bảnh, lý_văn_bảnh, Lý.Văn.Bảnh',
    'gửi Lý Văn Bảnh nhé'.normalize('NFD'),
    'ly van banhh và Lý Văn. Bảnh',
  ])
  expect(said).toEqual([
    `xoa du lieu ${SEAT} dong y`,
    `${SEAT} nộp rồi`,
    `${SEAT} CHƯA NỘP`,
    `ông ${SEAT}, “${SEAT}”, ${SEAT}, ${SEAT}, ${SEAT}`,
    `${'gửi '.normalize('NFD')}${SEAT}${' nhé'.normalize('NFD')}`,
    'ly van banhh và Lý Văn. Bảnh',
  ])
  expect(await leftOf("H'Hen Niê", ['H’hen Nie báo', 'H‘HEN  NIÊ', 'h’hen nie báo'])).toEqual([
    `${SEAT} báo`,
    SEAT,
    'h’hen nie báo',
  ])
})

test('the mark of the tone may stand on either vowel; any other mark is somebody else', async () => {
  expect(await leftOf('Lê Thị Hoà', ['Lê Thị Hòa', 'le thi hoà', 'lê thị hoà', 'Lê Thị Hoa', 'Lê Thị Hóa'])).toEqual([
    SEAT,
    SEAT,
    SEAT,
    'Lê Thị Hoa',
    'Lê Thị Hóa',
  ])
  expect(await leftOf('Nguyễn Văn An', ['Nguyễn Văn Ấn', 'nguyên văn án', 'nguyen van an'])).toEqual([
    'Nguyễn Văn Ấn',
    'nguyên văn án',
    SEAT,
  ])
})

test('a name of two words only with capitals: small ones could be anything', async () => {
  const words = ['nộp đồ án', 'anh Đỗ An', 'do an gửi', 'ĐỖ_AN', 'Do An gửi', 'đỗ an']
  expect(await leftOf('Đỗ An', words)).toEqual(['nộp đồ án', `anh ${SEAT}`, 'do an gửi', SEAT, `${SEAT} gửi`, 'đỗ an'])
  const common = ['chưa xong đề nghị lùi', 'Chưa xong ạ', 'Chưa Xong báo']
  expect(await leftOf('Chưa Xong', common)).toEqual(['chưa xong đề nghị lùi', 'Chưa xong ạ', `${SEAT} báo`])
})

test('a capital beside it makes it a longer name; a salutation, a task or the first word of the sentence does not', async () => {
  const longer = [
    'gửi Nguyễn Văn An Khang',
    'chị Trần Nguyễn Văn An báo',
    'Trần Nguyễn Văn An báo',
    'đường Nguyễn Văn An',
  ]
  expect(await leftOf('Nguyễn Văn An', longer)).toEqual(longer)
  const meant = [
    'Nhờ Nguyễn Văn An Q1-3',
    'gặp Đồng chí Nguyễn Văn An. Khang',
    'Chị Nguyễn Văn An, Khang',
    'gửi UBND Nguyễn Văn An',
  ]
  expect(await leftOf('Nguyễn Văn An', meant)).toEqual([
    `Nhờ ${SEAT} Q1-3`,
    `gặp Đồng chí ${SEAT}. Khang`,
    `Chị ${SEAT}, Khang`,
    `gửi UBND ${SEAT}`,
  ])
  const ownName = ['Nguyễn Văn Nam nộp rồi', 'Nguyễn Văn Nam (thôn 3) báo']
  expect(await leftOf('Nguyễn Văn Nam (thôn 3)', ownName)).toEqual([`${SEAT} nộp rồi`, `${SEAT} (thôn 3) báo`])
})

test('a name that is one of a unit, or a part of one, is never taken out of what others wrote', async () => {
  const words = ['Hội Nông dân chưa gửi', 'hội nông dân', 'Nông Dân', 'Trạm Cũ: xong']
  for (const name of ['Hội Nông dân', 'Nông Dân', 'Trạm Cũ'])
    expect(
      await leftOf(name, words, (at) =>
        at.record({
          ...{ at: NOW, memberId: null, incomingId: null, taskId: null, assignmentId: null },
          ...{ what: 'unit_removed', facts: { name: 'Trạm Cũ' } },
        }),
      ),
    ).toEqual(words)
})

test('who has a longer name, or one with other marks, keeps it', async () => {
  const words = ['nguyen van be ba bao', 'Nguyễn Văn Bế và Nguyễn Văn Bé']
  const said = await leftOf('Nguyễn Văn Bé', words, async (at) => {
    for (const name of ['Nguyễn Văn Bé Ba', 'Nguyễn Văn Bế']) await at.addMember({ name, role: 'official', seats: [] })
  })
  expect(said).toEqual(['nguyen van be ba bao', `Nguyễn Văn Bế và ${SEAT}`])
})

test('a username goes wherever others typed it, as a whole word', async () => {
  const words = ['@maitt chưa gửi số liệu', 'hỏi @MaiTT, https://t.me/maitt', '@maitt2 và a@maitt.vn, maitt']
  const said = await leftOf('Mai Thị Tú', words, async (at, member) => {
    await at.saveAccount(member, {
      ...{ platform: 'telegram', externalId: `8${office}`, displayName: 'Mai', username: 'maitt', privateChat: null },
    })
  })
  expect(said).toEqual([`${SEAT} chưa gửi số liệu`, `hỏi ${SEAT}, https://${SEAT}`, '@maitt2 và a@maitt.vn, maitt'])
})

test('wherever words are kept: reports, reasons, questions, the history, and what is still to be sent', async () => {
  const { commune, member, assignments } = await settle(store, '750')
  const [assignmentId] = assignments
  const saying = (key: string, unit: string) =>
    ({
      ...delivery(key, { target: { to: 'member', member } }),
      ...{ kind: 'say', params: { kind: 'unit_asked', unit, code: 'Q1-1', said: 'chị vi  thi hanh đâu', members: [] } },
    }) as NewDelivery
  const heard = 'em vi thi hanh báo hộ'
  const kept = await store.inCommune(commune, async (at) => {
    const gone = await at.addMember({ name: 'Vi Thị Hạnh', role: 'official', seats: [] })
    await at.addClaim({
      ...{ assignmentId, memberId: member, heard, on: '2026-03-02', byTelephone: false, decidedBy: null },
      ...{ incomingId: null, chat: null, messageId: null },
    })
    await at.updateAssignment(assignmentId, {
      blocked: { reason: heard, since: '2026-03-02' },
      progress: { said: heard, on: '2026-03-02' },
    })
    await at.ask({
      memberId: member,
      chat: PRIVATE,
      question: { ask: 'which_task', heard } as never,
      askedAt: NOW,
      expiresAt: NOW,
    })
    await at.queue([saying('names-a', 'Hội Vi Thị Hạnh'), saying('names-b', 'Hội')])
    await at.erasePerson(gone, SEAT)
    return at.deliveriesByKey(['names-a', 'names-b'])
  })
  expect(kept.map((one) => one.params)).toMatchObject([{ said: `chị ${SEAT} đâu` }, { said: `chị ${SEAT} đâu` }])
  const client = await connection(url, String(commune))
  const { rows } = await client.query<{ heard: string; blocked: string; progress: string; asked: string }>(
    `select c."heard", a."blockedReason" as blocked, a."progressSaid" as progress, p."question" ->> 'heard' as asked
     from "Claim" c join "Assignment" a on a."id" = c."assignmentId" cross join "Prompt" p`,
  )
  const left = `em ${SEAT} báo hộ`
  expect(rows).toEqual([{ heard: left, blocked: left, progress: left, asked: left }])
})

test('fields of the bot’s own that hold a name and nothing else: of one word too, unless it is a unit’s or somebody else’s', async () => {
  const { commune, member } = await settle(store, '760')
  const told = (key: string, name: string, said: string) =>
    ({
      ...delivery(key, { target: { to: 'member', member } }),
      ...{ kind: 'say', params: { kind: 'return_noted', name, units: ['Hội Nông dân'], said } },
    }) as NewDelivery
  const entry = { at: NOW, memberId: member, incomingId: null, taskId: null, assignmentId: null }
  const [kept, history] = await store.inCommune(commune, async (at) => {
    const gone = await at.addMember({ name: 'Thắm', role: 'official', seats: [] })
    for (const [externalId, displayName] of [
      ['761', 'Hội Nông dân'],
      ['762', 'Lý Văn Bình'],
      ['763', 'Mai'],
    ] as const)
      await at.saveAccount(gone, { platform: 'telegram', externalId, displayName, username: null, privateChat: null })
    for (const name of ['Hội Nông dân', 'Thắm', 'Lý Văn Bình'])
      await at.record({ ...entry, what: 'noted', facts: { name } })
    await at.queue([told('own-a', 'Thắm', 'màu Thắm'), told('own-b', 'Mai', 'Mai'), told('own-c', 'Hội Nông dân', 'ạ')])
    await at.erasePerson(gone, SEAT)
    return [await at.deliveriesByKey(['own-a', 'own-b', 'own-c']), await at.history({ limit: 9 })] as const
  })
  expect(kept.map((one) => one.params)).toMatchObject([
    { name: SEAT, said: 'màu Thắm', units: ['Hội Nông dân'] },
    { name: SEAT, said: 'Mai' },
    { name: 'Hội Nông dân', units: ['Hội Nông dân'] },
  ])
  expect(
    history
      .filter(({ what }) => what === 'noted')
      .map(({ facts }) => Reflect.get(facts, 'name'))
      .toSorted(),
  ).toEqual([SEAT, 'Hội Nông dân', 'Lý Văn Bình'].toSorted())
})

test('how often others name the person is foreseen, and nothing is changed by it; what quotes them is no further place', async () => {
  const { commune, member } = await settle(store, '770')
  const sender = { externalId: '770', name: 'Bình', username: null, anonymous: false }
  const heard = [
    text('770-1', { sender, text: 'vướng vì Vi Thị Hạnh chưa ký' }),
    text('770-2', { sender, text: 'hỏi @hanh9 ạ' }),
  ]
  await store.inbox.accept(heard, NOW)
  const client = await connection(url, String(commune))
  const { rows } = await client.query<{ id: number }>('select "id" from "Incoming"')
  const [foreseen, left, named] = await store.inCommune(commune, async (at) => {
    const gone = await at.addMember({ name: 'Vi Thị Hạnh', role: 'official', seats: [] })
    await at.saveAccount(gone, {
      ...{ platform: 'telegram', externalId: '771', displayName: 'Hạnh', username: 'hanh9', privateChat: null },
    })
    const said = 'Vi Thị Hạnh chưa ký'
    await at.record({
      ...{ at: NOW, memberId: member, incomingId: null, taskId: null, assignmentId: null },
      ...{ what: 'blocked', facts: { reason: said } },
    })
    for (const { id } of rows) await at.finishIncoming(id)
    const before = await at.foresee(() => at.erasePerson(gone, SEAT))
    const unchanged = (await at.history({ limit: 9 })).map(({ facts }) => Reflect.get(facts, 'reason'))
    return [before, unchanged, await at.erasePerson(gone, SEAT)] as const
  })
  expect([foreseen, named]).toEqual([2, 2])
  expect(left).toContain('Vi Thị Hạnh chưa ký')
})

test('what could not be told to who was erased is no failure any more', async () => {
  const { commune, member } = await settle(store, '780')
  const client = await connection(url, String(commune))
  await store.inCommune(commune, (at) =>
    at.queue([delivery('lost-a', { target: { to: 'member', member } }), delivery('lost-b')]),
  )
  await client.query(`update "Delivery" set "state" = 'failed', "endedAt" = now()`)
  await store.inCommune(commune, (at) => at.erasePerson(member, SEAT))
  const { rows } = await client.query(`select "key", "state", "reason" from "Delivery" order by "key"`)
  expect(rows).toEqual([
    { key: 'lost-a', state: 'cancelled', reason: 'member_left' },
    { key: 'lost-b', state: 'failed', reason: null },
  ])
})

test('of two of one name: what is known to be of the one changes, what can be of the other stays until that one is erased as well', async () => {
  const { commune, member: clerk } = await settle(store, '790')
  const entry = { at: NOW, memberId: clerk, taskId: null, assignmentId: null }
  const inside = <T>(work: (office: Office) => Promise<T>) => store.inCommune(commune, work)
  const facts = async () => (await inside((at) => at.history({ limit: 20 }))).map((one) => one.facts).reverse()
  const [one, other] = await inside(async (at) => {
    const name = 'Vi Thị Hạnh'
    const first = await at.addMember({ name, role: 'official', seats: [] })
    const second = await at.addMember({ name, role: 'official', seats: [] })
    for (const member of [first, second])
      await at.record({
        ...entry,
        incomingId: null,
        what: 'member_renamed',
        facts: { member, from: 'Hạnh Vi', to: name },
      })
    // The one came by the first invitation; who came by the second is not known.
    await at.record({ ...entry, incomingId: 1, what: 'invited', facts: { name } })
    await at.record({ ...entry, memberId: first, incomingId: 2, what: 'enrolled', facts: { invitation: 1 } })
    await at.record({ ...entry, incomingId: 3, what: 'invited', facts: { name } })
    await at.record({ ...entry, incomingId: 4, what: 'blocked', facts: { reason: 'chờ Vi Thị Hạnh ký' } })
    return [first, second]
  })
  const renamed = (member: number, from: string, to: string) => ({ member, from, to })
  await inside((at) => at.erasePerson(one, SEAT))
  expect(await facts()).toEqual([
    renamed(one, SEAT, SEAT),
    renamed(other, 'Hạnh Vi', 'Vi Thị Hạnh'),
    { name: SEAT },
    { invitation: 1 },
    { name: 'Vi Thị Hạnh' },
    { reason: 'chờ Vi Thị Hạnh ký' },
  ])
  await inside((at) => at.erasePerson(other, SEAT))
  expect(JSON.stringify(await facts())).not.toMatch(/Hạnh/)
})

test('what is typed without marks and can be of somebody else stays; so does a bare name that another bears behind brackets', async () => {
  const words = ['vi thi hanh bao', 'Vi Thị Hạnh báo', 'Vi Thị Hành báo']
  const among = async (at: Office) => {
    for (const name of ['Vi Thị Hành', 'Giàng A Lử (thôn 3)']) await at.addMember({ name, role: 'official', seats: [] })
  }
  expect(await leftOf('Vi Thị Hạnh', words, among)).toEqual(['vi thi hanh bao', `${SEAT} báo`, 'Vi Thị Hành báo'])
  const lu = ['Giàng A Lử báo', 'Giàng A Lử (thôn 3) báo', 'Giàng A Lử (thôn 5) báo']
  expect(await leftOf('Giàng A Lử (thôn 5)', lu, among)).toEqual([...lu.slice(0, 2), `${SEAT} báo`])
})

test('what a clerk taught of the name in a plan is forgotten; other lessons stay', async () => {
  const { commune, member } = await settle(store, '795')
  const lessons = await store.inCommune(commune, async (at) => {
    const gone = await at.addMember({ name: 'Vi Thị Hạnh', role: 'official', seats: [] })
    for (const written of ['Vi Thị Hạnh', 'Đ/c Vi Thị Hạnh', 'Vi Thị Hành', 'Hội ND'])
      await at.teach({
        ...{ kind: 'name', key: written.toLowerCase(), written, unitIds: [], column: null },
        ...{ taughtBy: member, taughtAt: NOW },
      })
    await at.erasePerson(gone, SEAT)
    return at.lessons()
  })
  expect(lessons.map(({ written }) => written).toSorted()).toEqual(['Hội ND', 'Vi Thị Hành'])
})
