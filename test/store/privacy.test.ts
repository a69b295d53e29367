/** Erasing takes out what the person said, and nothing that others said or that is the office's. */
import { expect, test } from 'vitest'
import type { NewDelivery, Office } from '../../src/application/ports.js'
import { LOBBY } from '../../src/application/ports.js'
import { connection, newStore } from '../support/database.js'
import { delivery, later, NOW, PRIVATE, settle, text } from './make.js'

const { store, url } = await newStore()
const GONE = '(đã xóa)'

type Entry = Parameters<Office['record']>[0]

function entry(memberId: number, what: string, facts: object, change: Partial<Entry> = {}): Entry {
  return { at: NOW, memberId, incomingId: null, what, taskId: null, assignmentId: null, facts, ...change }
}

/** The office, with a clerk of the same words beside the official. */
async function settled(account: string) {
  const made = await settle(store, account)
  const clerk = await store.inCommune(made.commune, (office) =>
    office.addMember({ name: 'Hoàng Thị Mai', role: 'clerk', seats: [] }),
  )
  const inside = <T>(work: (office: Office) => Promise<T>) => store.inCommune(made.commune, work)
  const facts = async () => (await inside((office) => office.history({ limit: 100 }))).map((h) => h.facts).reverse()
  return { ...made, clerk, inside, facts }
}

function saying(key: string, member: number, params: NewDelivery['params']): NewDelivery {
  return { ...delivery(key, { target: { to: 'member', member } }), kind: 'say', params } as NewDelivery
}

test('what is the office’s stays in the whole record; so do words that another said too', async () => {
  const { inside, facts, clerk, member } = await settled('601')
  const others = [
    { name: 'Hội Nông dân' },
    { unit: 'Hội Nông dân', said: 'khi nào họp' },
    { heard: 'đã xong' },
    { asked: 'cần chữ ký ai', said: 'của chủ tịch' },
    { heard: 'cần chữ ký ai vậy' },
  ]
  await inside(async (office) => {
    await office.record(entry(clerk, 'unit_added', { name: 'Hội Nông dân' }))
    await office.record(entry(clerk, 'claimed', { heard: 'đã xong' }))
    await office.record(entry(clerk, 'asked', { said: 'cần chữ ký ai' }))
    for (const [i, said] of others.entries())
      await office.record(
        entry(member, ['unit_added', 'passed_to_unit', 'claimed', 'answered', 'claimed'][i] ?? '', said),
      )
    await office.queue([
      saying('a', member, { kind: 'unit_asked', unit: 'Hội Nông dân', code: 'Q1-1', said: 'đã xong', members: [] }),
      saying('b', member, {
        kind: 'unit_asked',
        unit: 'Hội Nông dân',
        code: 'Q1-1',
        said: 'cần chữ ký ai',
        members: [],
      }),
    ])
    await office.erasePerson(clerk, 'Cán bộ')
  })
  expect(await facts()).toEqual([
    { name: 'Hội Nông dân' },
    { heard: GONE },
    { said: GONE },
    ...others.map((said) => ('asked' in said ? { ...said, asked: GONE } : said)),
  ])
  const said = await inside((office) => office.deliveriesByKey(['a', 'b']))
  expect(said.map((d) => d.params)).toMatchObject([
    { unit: 'Hội Nông dân', said: 'đã xong' },
    { unit: 'Hội Nông dân', said: GONE },
  ])
})

test('words inside of other facts go too; a usual reason is nobody’s', async () => {
  const { inside, facts, clerk } = await settled('602')
  await inside(async (office) => {
    await office.record(entry(clerk, 'returned', { claim: 1, say: 'return', reason: { said: 'thiếu dấu của bà Tư' } }))
    await office.record(entry(clerk, 'returned', { claim: 2, say: 'return', reason: 'no_signature' }))
    await office.erasePerson(clerk, 'Cán bộ')
  })
  expect(await facts()).toEqual([
    { claim: 1, say: 'return', reason: { said: GONE } },
    { claim: 2, say: 'return', reason: 'no_signature' },
  ])
})

test('who passed something on: the own question goes, the difficulty of another stays in that one’s words', async () => {
  const { inside, facts, clerk, member } = await settled('606')
  await inside(async (office) => {
    await office.record(entry(member, 'blocked', { heard: 'vướng Q1-1', reason: 'mất điện cả tuần' }))
    await office.record(entry(clerk, 'passed_to_unit', { unit: 'Hội Phụ nữ', said: 'mất điện cả tuần' }))
    await office.record(entry(clerk, 'passed_to_unit', { unit: 'Hội Phụ nữ', said: 'bà Tư có nhà không' }))
    await office.erasePerson(clerk, 'Cán bộ')
  })
  expect(await facts()).toEqual([
    { heard: 'vướng Q1-1', reason: 'mất điện cả tuần' },
    { unit: 'Hội Phụ nữ', said: 'mất điện cả tuần' },
    { unit: 'Hội Phụ nữ', said: GONE },
  ])
})

test('a seat of any name can stand where the person’s name stood', async () => {
  const { inside, facts, member, clerk } = await settled('603')
  const seat = 'Cán bộ Trường "Hoa Sen" \\1 & \\'
  await inside(async (office) => {
    await office.record(entry(clerk, 'invited', { name: 'Lý Văn Bình' }))
    await office.erasePerson(member, seat)
  })
  expect(await facts()).toEqual([{ name: seat }])
  expect((await inside((office) => office.members())).find((m) => m.id === member)?.name).toBe(seat)
})

test('what was written before the person was known, and into a chat of another number, is shown and goes', async () => {
  const { inside, member } = await settled('604')
  const client = await connection(url, 'all')
  const stranger = { externalId: '777', name: 'Bình', username: null, anonymous: false }
  const other = { ...stranger, externalId: '778' }
  const chat = { platform: 'zalo', externalId: 'c-777', topic: null } as const
  await store.inbox.accept(
    [
      text('before-1', {
        platform: 'zalo',
        sender: stranger,
        chat: { ...chat, kind: 'private', title: null },
        text: 'chào bot',
      }),
      text('upload:s-1', { platform: 'zalo', sender: stranger, chat: { ...chat, kind: 'private', title: null } }),
      text('before-2', { platform: 'zalo', sender: other, text: 'người khác' }),
      // The same number on another platform is somebody else.
      text('before-3', { sender: stranger, text: 'trùng số' }),
    ],
    NOW,
  )
  await store.directory.noteWrongCode('zalo', '777', NOW)
  await store.directory.noteWrongCode('zalo', '778', NOW)
  await store.inCommune(LOBBY, (office) =>
    office.queue([delivery('answer-777', { target: { to: 'chat', chat, replyTo: null } })]),
  )
  await inside((office) =>
    office.saveAccount(member, {
      ...{ platform: 'zalo', externalId: '777', displayName: 'Bình', username: null, privateChat: 'c-777' },
    }),
  )

  const data = await inside((office) => office.personalData(member))
  expect(JSON.stringify(data.said)).toContain('chào bot')
  expect(JSON.stringify(data.said)).not.toMatch(/người khác|trùng số/)
  expect([data.sent.length, data.wrongCodes.length]).toEqual([1, 1])

  await inside((office) => office.erasePerson(member, 'Cán bộ'))
  const rows = async (table: string) => {
    const found = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from "${table}" t order by "id"`)
    return found.rows.map(({ row }) => row)
  }
  const incoming = (await rows('Incoming')).join('\n')
  expect(incoming).not.toMatch(/chào bot|c-777/)
  expect(incoming).toMatch(/người khác/)
  expect(incoming).toMatch(/trùng số/)
  // Told from a message of the platform still, which is counted.
  expect(incoming).toMatch(/"key": "upload:erased:\d+"/)
  expect((await rows('Delivery')).join('\n')).not.toContain('c-777')
  expect(await rows('WrongCode')).toHaveLength(1)
})

test('a question that nobody answered is kept as long as what it asks about, so that nobody takes it for answered', async () => {
  const { inside, member, task } = await settled('605')
  const id = await inside((office) =>
    office.ask({ memberId: member, chat: PRIVATE, question: { ask: 'extension', task }, askedAt: NOW, expiresAt: NOW }),
  )
  const kept = () => inside((office) => office.prompt(id))
  await store.forget({ incoming: NOW, delivered: later(1), passing: later(1), waiting: later(1) })
  expect(await kept()).toMatchObject({ id })
  await store.forget({ incoming: later(1), delivered: NOW, passing: NOW, waiting: NOW })
  expect(await kept()).toBeNull()
})

test('what a stranger said goes with the request to join; of who became a member, or asks again, it stays', async () => {
  const { inside, member } = await settled('610')
  const client = await connection(url, 'all')
  const people = ['611', '612', '613'] as const
  const said = people.map((externalId) =>
    text(`asked-${externalId}`, { sender: { externalId, name: `Lạ ${externalId}`, username: null, anonymous: false } }),
  )
  await store.inbox.accept(said, NOW)
  await client.query(`update "Incoming" set "doneAt" = now() where "key" like 'asked-%'`)
  await inside(async (office) => {
    for (const externalId of people) {
      const account = { platform: 'telegram', externalId, displayName: 'Lạ', username: null, privateChat: '' } as const
      const { id } = await office.addJoinRequest(account)
      await office.settleJoinRequest(id, 'refused', NOW)
      await office.queue([
        saying(`review-${externalId}`, member, {
          kind: 'join_review',
          request: id,
          name: 'Lạ',
          listed: 'Lạ',
          username: null,
          units: [],
        }),
        saying(`refused-${externalId}`, member, { kind: 'join_refused', request: id, name: 'Lạ' }),
      ])
      if (externalId === '612') await office.saveAccount(member, { ...account, privateChat: null })
      if (externalId === '613') await office.addJoinRequest(account)
    }
  })
  await client.query(`update "Delivery" set "state" = 'sent' where "key" like 'review-%' or "key" like 'refused-%'`)
  const left = async () =>
    (await client.query<{ key: string }>(`select "key" from "Incoming" where "key" like 'asked-%' order by "key"`)).rows
  await store.forget({ incoming: NOW, delivered: NOW, passing: NOW, waiting: NOW })
  expect(await left()).toHaveLength(3)
  await store.forget({ incoming: NOW, delivered: NOW, passing: later(1), waiting: NOW })
  expect(await left()).toEqual([{ key: 'asked-612' }, { key: 'asked-613' }])
  const refusals = await inside((office) => office.deliveriesByKey(people.map((id) => `refused-${id}`)))
  expect(refusals.map(({ params }) => (params as { kind: string }).kind)).toEqual([
    'forgotten',
    'join_refused',
    'join_refused',
  ])
  const reviews = await inside((office) => office.deliveriesByKey(people.map((id) => `review-${id}`)))
  expect(reviews.map(({ params }) => (params as { kind: string }).kind)).toEqual([
    'forgotten',
    'join_review',
    'join_review',
  ])
})

test('of two accounts of one name that were turned away, what was said of the one stays when the other is erased', async () => {
  const { inside, member } = await settled('620')
  const refused = (externalId: string) =>
    inside(async (office) => {
      const account = { platform: 'telegram', externalId, displayName: 'Nam', username: null, privateChat: '' } as const
      const { id } = await office.addJoinRequest(account)
      await office.settleJoinRequest(id, 'refused', NOW)
      const params = { kind: 'join_refused', request: id, name: 'Nam' } as const
      await office.queue([saying(`refused-${externalId}`, member, params)])
      return { id, account, state: 'refused' as const }
    })
  const first = await refused('621')
  await refused('622')
  await inside((office) => office.eraseStrangers([first], 'Người xin vào'))
  const told = await inside((office) => office.deliveriesByKey(['refused-621', 'refused-622']))
  expect(told.map(({ params }) => (params as { kind: string }).kind)).toEqual(['erased', 'join_refused'])
})

test('what could never be dealt with is kept no longer than what was', async () => {
  const client = await connection(url, 'all')
  await store.inbox.accept([text('never-done', { text: 'chữ của ai đó' })], NOW)
  const left = async () =>
    (await client.query(`select 1 from "Incoming" where "key" = 'never-done' and "doneAt" is null`)).rowCount
  expect(await left()).toBe(1)
  await store.forget({ incoming: later(60), delivered: NOW, passing: NOW, waiting: NOW })
  expect(await left()).toBe(0)
})
