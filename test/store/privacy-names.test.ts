/** A name is taken out of what others wrote, however they typed it; names of units and of other people stay. */
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
  among: (office: Office) => Promise<unknown> = async () => {},
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
    await among(at)
    await at.erasePerson(member, SEAT)
  })
  const client = await connection(url, String(commune))
  const { rows } = await client.query<{ text: string }>(
    `select "message" ->> 'text' as text from "Incoming" order by "id"`,
  )
  return rows.map((row) => row.text)
}

test('whatever its marks, its case and the space between its words', async () => {
  const said = await leftOf('Lý Văn Bình', [
    'xoa du lieu ly van binh dong y',
    'LÝ VĂN BÌNH nộp rồi',
    'ông Lý  Văn\nBình, “lý văn bính”',
    'gửi Lý Văn Bình nhé'.normalize('NFD'),
    'ly van binhh và Lý Văn',
  ])
  expect(said).toEqual([
    `xoa du lieu ${SEAT} dong y`,
    `${SEAT} nộp rồi`,
    `ông ${SEAT}, “${SEAT}”`,
    `${'gửi '.normalize('NFD')}${SEAT}${' nhé'.normalize('NFD')}`,
    'ly van binhh và Lý Văn',
  ])
  expect(await leftOf("H'Hen Niê", ['h’hen nie báo', 'H‘HEN  NIÊ'])).toEqual([`${SEAT} báo`, SEAT])
})

test('a name of two words with its own marks or without any: with others it may be anything', async () => {
  const words = ['nộp đồ án', 'anh Đỗ An', 'do an gửi', 'ĐỖ AN']
  expect(await leftOf('Đỗ An', words)).toEqual(['nộp đồ án', `anh ${SEAT}`, `${SEAT} gửi`, SEAT])
})

test('names of units stay as they are, former ones too; so do people of a longer name, or of another with other marks', async () => {
  const words = [
    'Trường Nguyễn Văn Bé: xong',
    'truong nguyen  van be chua nop, nguyen van be nop roi',
    'Trạm Nguyễn Văn Bé cũ',
    'Nguyễn Văn Bé Ba',
    'Nguyễn Văn Bế và Nguyễn Văn Bé',
  ]
  const said = await leftOf('Nguyễn Văn Bé', words, async (at) => {
    await at.addUnit({ name: 'Trường Nguyễn Văn Bé', aliases: ['nguyen van be'], collects: true })
    await at.record({
      ...{ at: NOW, memberId: null, incomingId: null, taskId: null, assignmentId: null },
      ...{ what: 'unit_removed', facts: { name: 'Trạm Nguyễn Văn Bé' } },
    })
    for (const name of ['Nguyễn Văn Bé Ba', 'Nguyễn Văn Bế']) await at.addMember({ name, role: 'official', seats: [] })
  })
  expect(said).toEqual([
    'Trường Nguyễn Văn Bé: xong',
    `truong nguyen  van be chua nop, ${SEAT} nop roi`,
    'Trạm Nguyễn Văn Bé cũ',
    'Nguyễn Văn Bé Ba',
    `Nguyễn Văn Bế và ${SEAT}`,
  ])
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
