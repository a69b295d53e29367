/** What there is to look after, of all offices. */
import { expect, test } from 'vitest'
import type { Directory } from '../../src/application/ports.js'
import { LOBBY } from '../../src/application/ports.js'
import { newStore } from '../support/database.js'
import { later, NOW, PRIVATE, settle, text } from './make.js'

const { store } = await newStore()
const { commune } = await settle(store, '501')

const outlook = (asOf: Partial<Parameters<Directory['outlook']>[0]> = {}) =>
  store.directory.outlook({ today: '2026-03-02', stuckSince: NOW, codesSince: NOW, strangerSince: NOW, ...asOf })

test('communes to plan: an active plan, and today not planned yet', async () => {
  const idle = await store.directory.addCommune({ name: 'Xã rảnh', language: 'en' })
  expect((await outlook()).toPlan).toEqual([commune])
  await store.inCommune(commune, (office) => office.setPlannedThrough('2026-03-02'))
  expect((await outlook()).toPlan).toEqual([])
  expect((await outlook({ today: '2026-03-03' })).toPlan).toEqual([commune])
  expect((await outlook({ today: '2026-03-03' })).toPlan).not.toContain(idle)
})

test('wrong codes are counted by time, whoever typed them', async () => {
  for (const seconds of [0, 10, 20]) await store.directory.noteWrongCode('telegram', '88', later(seconds))
  await store.directory.noteWrongCode('zalo', '88', later(20))
  expect((await outlook({ codesSince: later(10) })).wrongCodes).toBe(3)
  expect((await outlook({ codesSince: later(21) })).wrongCodes).toBe(0)
})

test('a clerk without a private chat is out of reach', async () => {
  const clerk = await store.inCommune(commune, (office) =>
    office.addMember({ name: 'Văn phòng', role: 'clerk', seats: [] }),
  )
  expect((await outlook()).withoutClerkInReach).toEqual([commune])
  const account = { platform: 'telegram', externalId: '99', displayName: 'Lan', username: null } as const
  await store.inCommune(commune, (office) => office.saveAccount(clerk, { ...account, privateChat: '99' }))
  expect((await outlook()).withoutClerkInReach).toEqual([])
})

test('troubles, groups and messages that are not done with', async () => {
  expect(await outlook()).toMatchObject({ inTrouble: [], groups: [], leftovers: false, stuck: [] })
  const [received] = await store.inbox.accept([text('1')], NOW)
  const group = await store.inCommune(commune, async (office) => {
    await office.saveTrouble({ since: NOW.toISOString(), seen: NOW.toISOString(), alarms: [] })
    return office.saveGroup({ address: { ...PRIVATE, externalId: '-99' }, title: 'Nhóm', state: 'muted' })
  })
  const groups = [{ communeId: commune, id: group, state: 'muted' }]
  expect(await outlook()).toMatchObject({ inTrouble: [commune], groups, leftovers: true })
  await store.inCommune(commune, (office) => office.finishIncoming(received?.id ?? 0))
  expect((await outlook()).leftovers).toBe(false)
})

test('a group that no office has linked is to be left, whoever told of it; a linked one never', async () => {
  const chat = { platform: 'telegram', externalId: '-2001' } as const
  const toLeave = async (strangerSince: Date) => (await outlook({ strangerSince })).toLeave
  expect(await store.inCommune(commune, (office) => office.noteForeignGroup(chat, later(10)))).toBe(true)
  expect(await store.inCommune(LOBBY, (lobby) => lobby.noteForeignGroup(chat, later(20)))).toBe(false)
  expect(await toLeave(later(9))).toEqual([])
  expect(await toLeave(later(10))).toEqual([chat])
  await store.inCommune(commune, (office) =>
    office.saveGroup({ address: { ...chat, topic: null }, title: 'Nhóm', state: 'active' }),
  )
  expect(await toLeave(later(10))).toEqual([])
  await store.inCommune(LOBBY, (lobby) => lobby.forgetForeignGroup(chat))
  expect(await store.inCommune(LOBBY, (lobby) => lobby.noteForeignGroup(chat, later(20)))).toBe(true)
})
