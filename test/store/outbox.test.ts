/** Sent once, in order, by somebody who can be asked about it. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Outgoing } from '../../src/application/message.js'
import { WITH_CODE } from '../../src/application/message.js'
import type { Delivery, DeliveryOutcome, NewDelivery, Store } from '../../src/application/ports.js'
import { openStoreAt } from '../../src/store/open-store.js'
import { newStore, quietLogger } from '../support/database.js'
import { delivery, GROUP, later, NOW, PRIVATE, settle } from './make.js'

const { store, url } = await newStore()
const { commune, task, member } = await settle(store, '501')
const toGroup = { target: { to: 'group', group: 1 } } as const
const sent: DeliveryOutcome = { state: 'sent', parts: [] }

const tried = { state: 'queued' as const, parts: [], countsAsAttempt: true, mayRepeat: false }

const queue = (...deliveries: NewDelivery[]) => store.inCommune(commune, (office) => office.queue(deliveries))
const find = async (key: string) => (await store.inCommune(commune, (office) => office.deliveriesByKey([key])))[0]
const claim = async (now = NOW, owner = 'me', from: Store = store) =>
  (await from.outbox.claimDue(now, 100, owner)).map(({ key }) => key)
const settleAs = async (key: string, outcome: DeliveryOutcome, now = NOW) =>
  store.outbox.settle([{ id: (await find(key))?.id ?? 0, outcome }], now)

beforeEach(async () => {
  const left = await store.inCommune(commune, (office) =>
    office.deliveries({ states: ['queued', 'sending', 'unknown'], limit: 1000 }),
  )
  await store.inCommune(commune, (office) =>
    office.cancelQueued(
      left.map(({ key }) => key),
      'next test',
      NOW,
    ),
  )
  await store.outbox.settle(
    left.map(({ id }) => ({ id, outcome: { state: 'cancelled', reason: 'next test', parts: [] } })),
    NOW,
  )
})

describe('claiming', () => {
  test('four at once never get the same one, and together get all', async () => {
    const second = await openStoreAt(url, { logger: quietLogger, onLost: () => {} })
    try {
      await queue(...Array.from({ length: 400 }, (_, i) => delivery(`four-${i}`)))
      const claimAll = async (from: Store, owner: string) => {
        const mine: Delivery[] = []
        for (
          let batch = await from.outbox.claimDue(NOW, 7, owner);
          batch.length;
          batch = await from.outbox.claimDue(NOW, 7, owner)
        )
          mine.push(...batch)
        return mine
      }
      const all = (
        await Promise.all([store, second, store, second].map((from, i) => claimAll(from, `owner-${i}`)))
      ).flat()
      expect(all).toHaveLength(400)
      expect(new Set(all.map(({ id }) => id)).size).toBe(400)
      expect(all.every(({ state }) => state === 'sending')).toBe(true)
    } finally {
      await second.close()
    }
  })

  test('people first, then by time; nothing before its time', async () => {
    await queue(
      delivery('bot-late', { startedBy: 'bot', notBefore: later(-10) }),
      delivery('bot-early', { startedBy: 'bot', notBefore: later(-20) }),
      delivery('person', { notBefore: later(0) }),
      delivery('tomorrow', { notBefore: later(86_400) }),
    )
    expect(await claim()).toEqual(['person', 'bot-early', 'bot-late'])
    expect(await claim(later(86_400))).toEqual(['tomorrow'])
  })

  test('no more than the limit, and people within it', async () => {
    await queue(delivery('l1', { startedBy: 'bot', notBefore: later(-60) }), delivery('l2'), delivery('l3'))
    const keys = (await store.outbox.claimDue(NOW, 2, 'me')).map(({ key }) => key)
    expect(keys).toEqual(['l2', 'l3'])
  })

  test('it brings the language of its commune', async () => {
    await queue(delivery('language'))
    expect(await store.outbox.claimDue(NOW, 1, 'me')).toMatchObject([
      { key: 'language', language: 'vi', communeId: commune, state: 'sending' },
    ])
  })
})

describe('a lane', () => {
  test('leaves one after another, also when the later one would go first', async () => {
    await queue(delivery('a1', { ...toGroup, startedBy: 'bot' }), delivery('a2', toGroup), delivery('other'))
    expect(await claim()).toEqual(['other', 'a1'])
    expect(await claim()).toEqual([])
    await settleAs('a1', sent)
    expect(await claim()).toEqual(['a2'])
  })

  test('waits for one that is sent again', async () => {
    await queue(delivery('r1', toGroup), delivery('r2', toGroup))
    await claim()
    await settleAs('r1', {
      state: 'queued',
      notBefore: NOW,
      reason: 'x',
      parts: [],
      countsAsAttempt: true,
      mayRepeat: false,
    })
    expect(await claim()).toEqual(['r1'])
  })

  test.each(['unreachable', 'answer_lost', 'fault'])(
    'keeps its order where the first waits for its next attempt (%s)',
    async (reason) => {
      await queue(delivery(`k1-${reason}`, toGroup), delivery(`other-${reason}`))
      await claim()
      await settleAs(`other-${reason}`, sent)
      await settleAs(`k1-${reason}`, { ...tried, reason, notBefore: later(900) })
      expect(await claim(later(1)), 'nobody waits behind it').toEqual([])
      await queue(delivery(`k2-${reason}`, toGroup))
      expect(await claim(later(1)), 'tried once more for what has come').toEqual([`k1-${reason}`])
      await settleAs(`k1-${reason}`, { ...tried, reason, notBefore: later(901) })
      expect(await claim(later(2)), 'and no more before its time, whatever is due behind it').toEqual([])
      expect(await store.outbox.nextDue(later(2))).toEqual(later(901))
      expect(await claim(later(901))).toEqual([`k1-${reason}`])
      await settleAs(`k1-${reason}`, sent)
      expect(await claim(later(901))).toEqual([`k2-${reason}`])
    },
  )

  test('is silent as long as the platform asks, whatever comes in behind', async () => {
    await queue(delivery('q1', toGroup))
    await claim()
    await settleAs('q1', { ...tried, reason: 'rate_limited', notBefore: later(40), countsAsAttempt: false })
    await queue(delivery('q2', toGroup), delivery('free-2'))
    expect(await claim(later(39))).toEqual(['free-2'])
    expect(await claim(later(40))).toEqual(['q1'])
    await settleAs('q1', sent)
    expect(await claim(later(40))).toEqual(['q2'])
  })

  test('is not held up by what is kept for later', async () => {
    await queue(delivery('held', { ...toGroup, notBefore: later(60) }), delivery('answer', toGroup))
    expect(await claim()).toEqual(['answer'])
    expect(await claim(later(60)), 'while the answer is under way').toEqual([])
    await settleAs('answer', sent)
    expect(await claim(later(60))).toEqual(['held'])
  })

  test('is a member, a group or a chat; topics of one chat are one lane', async () => {
    const chat = (topic: string | null) => ({
      target: { to: 'chat' as const, chat: { ...GROUP, topic }, replyTo: null },
    })
    await queue(
      delivery('t1', chat(null)),
      delivery('t2', chat('5')),
      delivery('m', { target: { to: 'member', member } }),
      delivery('g', toGroup),
    )
    expect(await claim()).toEqual(['t1', 'm', 'g'])
  })

  test('that is paused waits as a whole and keeps its order', async () => {
    await queue(...['p1', 'p2', 'p3'].map((key) => delivery(key, toGroup)), delivery('free'))
    const due = await store.outbox.claimDue(NOW, 10, 'me')
    const first = due.find(({ key }) => key === 'p1')
    await store.outbox.pauseLane(first?.id ?? 0, later(30))
    await settleAs('p1', {
      state: 'queued',
      notBefore: later(30),
      reason: 'rate_limited',
      parts: [],
      countsAsAttempt: false,
      mayRepeat: false,
    })
    await settleAs('free', sent)
    expect(await claim(later(29))).toEqual([])
    for (const key of ['p1', 'p2', 'p3']) {
      expect(await claim(later(30))).toEqual([key])
      await settleAs(key, sent)
    }
  })

  test('a pause never makes anything earlier', async () => {
    await queue(delivery('e1', toGroup), delivery('e2', { ...toGroup, notBefore: later(100) }))
    await store.outbox.pauseLane((await find('e1'))?.id ?? 0, later(30))
    expect(await find('e2')).toMatchObject({ notBefore: later(100) })
  })
})

describe('settling', () => {
  const part = (messageId: string) => ({ address: PRIVATE, messageId, tasks: [task] })

  test('sent: with the time, and a reply finds the tasks', async () => {
    await queue(delivery('sent'))
    await claim()
    await settleAs('sent', { state: 'sent', parts: [part('1'), { ...part('2'), tasks: [] }] }, later(5))
    expect(await find('sent')).toMatchObject({
      state: 'sent',
      sentAt: later(5),
      partsSent: 2,
      attempts: 1,
      reason: null,
    })
    await store.inCommune(commune, async (office) => {
      expect(await office.tasksOfMessage(PRIVATE, '1')).toEqual([task])
      expect(await office.tasksOfMessage(PRIVATE, '2')).toEqual([])
      expect(await office.tasksOfMessage(PRIVATE, '3')).toBeNull()
      expect(await office.tasksOfMessage(GROUP, '1')).toBeNull()
    })
  })

  test('again: counted or not, with what has left already', async () => {
    await queue(delivery('again'))
    const again = {
      state: 'queued',
      notBefore: later(9),
      reason: 'unreachable',
      parts: [part('10')],
      countsAsAttempt: true,
      mayRepeat: true,
    } as const
    await claim()
    await settleAs('again', { ...again, parts: [part('10')] })
    expect(await find('again')).toMatchObject({
      state: 'queued',
      attempts: 1,
      partsSent: 1,
      mayRepeat: true,
      notBefore: later(9),
      reason: 'unreachable',
    })
    await claim(later(9))
    await settleAs('again', { ...again, parts: [], countsAsAttempt: false })
    expect(await find('again')).toMatchObject({ attempts: 1, partsSent: 1 })
  })

  test.each(['unknown', 'failed', 'cancelled'] as const)('%s, with the reason', async (state) => {
    await queue(delivery(`state-${state}`))
    await claim()
    await settleAs(`state-${state}`, { state, reason: 'vì sao', parts: [] })
    expect(await find(`state-${state}`)).toMatchObject({
      state,
      reason: 'vì sao',
      sentAt: null,
      attempts: state === 'cancelled' ? 0 : 1,
    })
  })

  test.each(WITH_CODE)('a one-time code (%s) is there until its message has ended, and no longer', async (kind) => {
    const code = 'ABCDEFGHJK'
    const carrying = (state: string) => `${kind}-${state}`
    const said = { kind, code } as Outgoing
    const ends = ['sent', 'unknown', 'failed', 'cancelled'] as const
    await queue(...ends.map((state): NewDelivery => ({ ...delivery(carrying(state)), kind: 'say', params: said })))
    await claim()
    for (const state of ends) {
      await settleAs(carrying(state), { ...tried, notBefore: NOW, reason: 'unreachable' })
      expect((await find(carrying(state)))?.params).toEqual(said)
    }
    await claim()
    for (const state of ends) {
      await settleAs(carrying(state), state === 'sent' ? sent : { state, reason: 'x', parts: [] })
      expect(await find(carrying(state))).toMatchObject({ state, params: { kind, code: '' } })
    }
  })

  test('what was cancelled before it left stays so', async () => {
    await queue(delivery('taken-back'))
    await store.inCommune(commune, (office) => office.cancelQueued(['taken-back'], 'task_done', NOW))
    expect(await claim()).toEqual([])
    await settleAs('taken-back', sent)
    expect(await find('taken-back')).toMatchObject({ state: 'cancelled', reason: 'task_done' })
  })

  test('a message that is under way is not taken back', async () => {
    await queue(delivery('leaving'))
    await claim()
    await store.inCommune(commune, (office) => office.cancelQueued(['leaving'], 'x', NOW))
    expect(await find('leaving')).toMatchObject({ state: 'sending' })
  })
})

describe('a sender that is gone', () => {
  test('leaves what it was sending due again, marked; living senders keep theirs', async () => {
    const other = await openStoreAt(url, { logger: quietLogger, onLost: () => {} })
    await queue(delivery('mine'))
    expect(await claim(NOW, 'me')).toEqual(['mine'])
    await queue(delivery('lost'), delivery('lost-too'))
    expect(await claim(NOW, 'other', other)).toEqual(['lost', 'lost-too'])
    expect(await store.outbox.requeueAbandoned(later(9))).toBe(0)
    await other.close()
    await expect.poll(() => store.outbox.requeueAbandoned(later(9))).toBe(2)
    expect(await find('mine')).toMatchObject({ state: 'sending', mayRepeat: false })
    expect(await find('lost')).toMatchObject({ state: 'queued', reason: 'answer_lost', notBefore: later(9) })
    await queue(delivery('untried', { notBefore: later(60) }))
    const waiting = { states: ['queued' as const], tried: true as const, limit: 2 }
    expect((await store.inCommune(commune, (office) => office.deliveries(waiting))).map(({ key }) => key)).toEqual([
      'lost-too',
      'lost',
    ])
    const again = await store.outbox.claimDue(later(9), 10, 'me')
    expect(again.map(({ key, mayRepeat, attempts }) => [key, mayRepeat, attempts])).toEqual([
      ['lost', true, 1],
      ['lost-too', true, 1],
    ])
  })
})

describe('looking ahead', () => {
  test('when the next one is due; what waits behind one under way has no time', async () => {
    expect(await store.outbox.nextDue(NOW)).toBeNull()
    await queue(
      delivery('n1', toGroup),
      delivery('n2', { ...toGroup, notBefore: later(5) }),
      delivery('n3', { notBefore: later(50) }),
    )
    expect(await store.outbox.nextDue(NOW)).toEqual(NOW)
    await claim()
    expect(await store.outbox.nextDue(NOW)).toEqual(later(50))
    await settleAs('n1', sent)
    expect(await store.outbox.nextDue(NOW)).toEqual(later(5))
  })

  test('what was queued behind a lane that is to be silent is due with it', async () => {
    await queue(delivery('s1', toGroup))
    await claim()
    await settleAs('s1', { ...tried, reason: 'rate_limited', notBefore: later(40), countsAsAttempt: false })
    await queue(delivery('s2', toGroup))
    expect(await store.outbox.nextDue(later(1))).toEqual(later(40))
  })

  test('counts: where the sender stands still, what nobody has tried and what is under way is stuck too', async () => {
    await queue(delivery('u1', { notBefore: later(-10) }), delivery('u2', { notBefore: later(-10) }), delivery('u3'))
    await store.outbox.claimDue(later(-10), 1, 'me')
    expect((await store.outbox.counts(NOW, later(-5), false)).stuck, 'the sender has just begun').toBe(0)
    expect((await store.outbox.counts(NOW, later(-5), true)).stuck).toBe(2)
    expect((await store.outbox.counts(NOW, later(-11), true)).stuck).toBe(0)
  })

  test('counts: what waits, how late, and what has been tried for long', async () => {
    const before = await store.outbox.counts(NOW, NOW, false)
    await queue(delivery('c1'), delivery('c2', { notBefore: later(20) }), delivery('c3', { notBefore: later(-10) }))
    expect((await store.outbox.counts(NOW, NOW, false)).due, 'what waits for its hour is not due').toBe(before.due + 2)
    const all = { ...before, due: before.due + 3, oldestDueSeconds: 35, stuck: 0 }
    expect(await store.outbox.counts(later(25), later(25), false)).toEqual(all)
    await store.outbox.claimDue(later(-10), 1, 'me')
    const again = {
      state: 'queued' as const,
      parts: [],
      countsAsAttempt: true,
      mayRepeat: false,
      notBefore: later(900),
    }
    await settleAs('c3', { ...again, reason: 'unreachable' })
    // Tried once more in a quarter of an hour, and still late since it was due.
    expect(await store.outbox.counts(later(25), later(-11), false)).toEqual(all)
    expect(await store.outbox.counts(later(25), later(-10), false)).toEqual({ ...all, stuck: 1 })
    const stuck = async (stuckSince: Date) =>
      (await store.directory.outlook({ today: '2026-03-02', stuckSince, codesSince: NOW, strangerSince: NOW })).stuck
    expect(await stuck(later(-11))).toEqual([])
    expect(await stuck(later(-10))).toEqual([commune])
    await store.outbox.claimDue(later(900), 10, 'me')
    await settleAs('c3', { ...again, reason: 'office_closed', countsAsAttempt: false })
    expect(await store.outbox.counts(later(25), later(25), false)).toMatchObject({
      ...{ due: before.due, stuck: 0 },
    })
    await store.outbox.claimDue(later(900), 10, 'me')
    await settleAs('c3', { state: 'failed', reason: 'x', parts: [] })
    expect((await store.outbox.counts(NOW, NOW, false)).failed).toBe(before.failed + 1)
  })
})
