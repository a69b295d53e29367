/** The office, its people and its doors come back as they went in. */
import { describe, expect, test } from 'vitest'
import { LOBBY } from '../../src/application/ports.js'
import { DEFAULT_SETTINGS } from '../../src/domain/plan.js'
import { newStore } from '../support/database.js'
import { delivery, GROUP, later, NOW, settle, text } from './make.js'

const { store } = await newStore()
const { commune, units, member, task } = await settle(store, '501')

describe('the office', () => {
  test('settings, planned day and special days', async () => {
    await store.inCommune(commune, async (office) => {
      expect(await office.commune()).toEqual({
        id: commune,
        name: 'Xã 501',
        language: 'vi',
        settings: DEFAULT_SETTINGS,
        plannedThrough: null,
        trouble: null,
        restored: null,
      })
      const settings = { ...DEFAULT_SETTINGS, weeklyOn: null, postAt: '07:30' }
      await office.saveSettings(settings)
      await office.setPlannedThrough('2026-03-02')
      expect(await office.commune()).toMatchObject({ settings, plannedThrough: '2026-03-02' })
      const day = { date: '2026-04-27', kind: 'holiday', name: 'Nghỉ bù', confirmed: false } as const
      await office.saveSpecialDay(day)
      await office.saveSpecialDay({ ...day, confirmed: true })
      expect((await office.standing()).specialDays).toEqual([{ ...day, confirmed: true }])
    })
  })

  test('the lobby is there, empty, and no commune of the directory', async () => {
    expect(await store.inCommune(LOBBY, (office) => office.commune())).toMatchObject({
      id: LOBBY,
      settings: DEFAULT_SETTINGS,
    })
    expect(await store.inCommune(LOBBY, (office) => office.members())).toEqual([])
    expect(await store.directory.communes()).toEqual([{ id: commune, name: 'Xã 501' }])
  })

  test('a commune that does not exist says so', async () => {
    await expect(store.inCommune(99_999, (office) => office.commune())).rejects.toThrow('No office in commune 99999')
  })
})

describe('people', () => {
  test('who has spoken is known by group, and only of groups in which the bot speaks now', async () => {
    const { commune, member } = await settle(store, '5020')
    const heard = () => store.inCommune(commune, (office) => office.heardInGroups())
    const sender = { externalId: '5020', name: 'Lý Văn Bình', username: null, anonymous: false }
    const hear = (externalId: string) =>
      store.inbox.accept(
        [text(`in${externalId}`, { sender, chat: { ...GROUP, externalId, kind: 'group', title: null } })],
        NOW,
      )
    const group = (externalId: string, state: 'active' | 'gone') =>
      store.inCommune(commune, (office) =>
        office.saveGroup({ address: { ...GROUP, externalId }, title: 'Nhóm', state }),
      )
    const own = await group('-5011', 'active')
    await group('-5012', 'gone')
    await group('-5013', 'active')
    await hear('-5012')
    expect(await heard()).toEqual(new Map())
    await hear('-5011')
    expect(await heard()).toEqual(new Map([[own, new Set([member])]]))
  })

  test('members with seats and accounts; leave and substitute', async () => {
    await store.inCommune(commune, async (office) => {
      const account = {
        platform: 'zalo',
        externalId: 'z-7',
        displayName: 'Hạnh',
        username: 'hanh',
        privateChat: null,
      } as const
      const other = await office.addMember({ name: 'Vi Thị Hạnh', role: 'clerk', seats: [units[1], units[0]] })
      await office.saveAccount(other, account)
      await office.updateMember(member, { awayThrough: '2026-03-09', substituteId: other, seats: [units[1]] })
      const hanh = {
        ...{
          id: other,
          name: 'Vi Thị Hạnh',
          role: 'clerk',
          active: true,
          seats: units,
          awayFrom: null,
          awayThrough: null,
          substituteId: null,
          prefers: null,
        },
        accounts: [{ ...account, id: expect.any(Number) }],
      }
      expect(await office.memberOf('zalo', 'z-7')).toEqual(hanh)
      expect(await office.memberOf('telegram', 'z-7')).toBeNull()
      expect(await office.members()).toEqual([
        expect.objectContaining({ id: member, awayThrough: '2026-03-09', substituteId: other, seats: [units[1]] }),
        hanh,
      ])
      await office.updateMember(member, { awayThrough: null, substituteId: null, seats: [units[0]] })
      await office.saveAccount(other, { ...account, privateChat: 'z-7', displayName: 'Hạnh VP' })
      expect((await office.memberOf('zalo', 'z-7'))?.accounts).toMatchObject([
        { privateChat: 'z-7', displayName: 'Hạnh VP' },
      ])
    })
  })

  test('units', async () => {
    await store.inCommune(commune, async (office) => {
      const id = await office.addUnit({ name: 'Văn phòng', aliases: ['VP', 'VP-TK'], collects: false })
      await office.updateUnit(id, { aliases: ['VP'], collects: true })
      expect((await office.units()).at(-1)).toEqual({ id, name: 'Văn phòng', aliases: ['VP'], collects: true })
    })
  })

  test('groups: made once for a chat, and moved with all that waits for them', async () => {
    await store.inCommune(commune, async (office) => {
      const id = await office.saveGroup({ address: GROUP, title: 'Thi đua', state: 'active' })
      expect(await office.saveGroup({ address: { ...GROUP, topic: '4' }, title: 'Thi đua xã', state: 'active' })).toBe(
        id,
      )
      const chat = { ...GROUP, topic: '4' }
      await office.queue([delivery('to-the-old-chat', { target: { to: 'chat', chat, replyTo: '9' } })])
      const prompt = await office.ask({
        memberId: member,
        chat,
        question: { ask: 'extension', task },
        askedAt: NOW,
        expiresAt: later(60),
      })
      const moved = {
        id,
        hears: null,
        address: { ...chat, externalId: '-100999' },
        title: 'Thi đua xã',
        state: 'muted',
      } as const
      expect(await office.saveGroup(moved)).toBe(id)
      expect(await office.groups()).toEqual([moved])
      expect(await office.deliveriesByKey(['to-the-old-chat'])).toMatchObject([
        { target: { to: 'chat', chat: moved.address, replyTo: '9' } },
      ])
      expect(await office.prompt(prompt)).toMatchObject({ chat: moved.address })
      expect(await office.groupOwner('telegram', '-100999')).toBe(commune)
      expect(await office.groupOwner('telegram', '-1001')).toBeNull()
    })
  })

  test('codes: used once, dropped, expired', async () => {
    await store.inCommune(commune, async (office) => {
      const grant = { role: 'official', name: 'Trần Văn Bình', seats: [units[0]], member: null, by: null } as const
      const code = { grant: { ...grant, seats: [...grant.seats] }, expiresAt: later(60) }
      for (const hash of ['h1', 'h2', 'h3']) await office.addCode({ ...code, hash })
      await office.addCode({ hash: 'first', grant: { role: 'clerk', name: null }, expiresAt: later(60) })
      expect(await office.redeemCode('h1', NOW)).toEqual(grant)
      expect(await office.redeemCode('h1', NOW)).toBeNull()
      expect(await office.redeemCode('h2', later(60))).toBeNull()
      const open = async (now: Date) => (await office.openCodes(now)).map(({ hash }) => hash)
      expect(await open(NOW)).toEqual(['first', 'h2', 'h3'])
      expect(await open(later(60))).toEqual([])
      await office.dropCodes(['h1', 'h3'])
      expect(await open(NOW)).toEqual(['first', 'h2'])
      expect(await office.redeemCode('h3', NOW)).toBeNull()
      expect(await office.redeemCode('first', NOW)).toEqual({ role: 'clerk', name: null })
    })
  })

  test('requests to join: one open for an account', async () => {
    await store.inCommune(commune, async (office) => {
      const account = {
        platform: 'telegram',
        externalId: '77',
        displayName: 'Lạ',
        username: null,
        privateChat: '',
      } as const
      const first = await office.addJoinRequest(account)
      expect(first.isNew).toBe(true)
      expect(await office.addJoinRequest(account)).toEqual({ id: first.id, isNew: false })
      expect(await office.joinRequest(first.id)).toEqual({ id: first.id, account, state: 'open' })
      await office.settleJoinRequest(first.id, 'refused', NOW)
      expect(await office.joinRequest(first.id)).toMatchObject({ state: 'refused' })
      expect((await office.addJoinRequest(account)).isNew).toBe(true)
    })
  })
})

describe('the directory', () => {
  test('wrong codes are counted by account and time', async () => {
    for (const seconds of [0, 10, 20]) await store.directory.noteWrongCode('telegram', '88', later(seconds))
    await store.directory.noteWrongCode('zalo', '88', later(20))
    expect(await store.directory.wrongCodes('telegram', '88', later(10))).toBe(2)
  })
})
