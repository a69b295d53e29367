/** Saved once, before anything is done about it, for the commune it belongs to. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { IncomingText } from '../../src/application/message.js'
import { LOBBY } from '../../src/application/ports.js'
import { openStoreAt } from '../../src/store/open-store.js'
import { newStore, quietLogger } from '../support/database.js'
import { GROUP, later, NOW, settle, text } from './make.js'

const { store, url } = await newStore()
const ours = await settle(store, '501')
const theirs = await settle(store, '502')
await store.inCommune(theirs.commune, (office) => office.saveGroup({ address: GROUP, title: 'x', state: 'gone' }))

const from = (externalId: string, anonymous = false) => ({
  sender: { externalId, name: 'x', username: null, anonymous },
})
const inGroup = { chat: { ...GROUP, kind: 'group', title: 'x' } } as const

describe('the same message', () => {
  test('five times at once has one effect', async () => {
    const second = await openStoreAt(url, { logger: quietLogger, onLost: () => {} })
    try {
      const stores = [store, second, store, second, store]
      const answers = await Promise.all(stores.map((each) => each.inbox.accept([text('five')], NOW)))
      expect(answers.flat().map(({ message }) => message)).toEqual([text('five')])
      expect(await store.inbox.accept([text('five')], later(23 * 3600))).toEqual([])
    } finally {
      await second.close()
    }
  })

  test('twice in one batch is one; the rest keeps its order', async () => {
    const keys = ['b3', 'b1', 'b3', 'b2', 'b1']
    const answers = await store.inbox.accept(
      keys.map((key) => text(key)),
      NOW,
    )
    expect(answers.map(({ message }) => message.key)).toEqual(['b3', 'b1', 'b2'])
    expect(answers.map(({ id }) => id)).toEqual(answers.map(({ id }) => id).sort((a, b) => a - b))
  })

  test('on the other platform is another one', async () => {
    expect(await store.inbox.accept([text('p'), text('p', { platform: 'zalo' })], NOW)).toHaveLength(2)
  })

  test('an empty batch is nothing', async () => {
    expect(await store.inbox.accept([], NOW)).toEqual([])
  })
})

describe('the commune', () => {
  const codeText = (typed: string, change: Partial<IncomingText> = {}) =>
    text(`code-${Math.random()}`, { ...from('stranger'), text: typed, ...change })
  const communeOf = async (message: IncomingText) => (await store.inbox.accept([message], NOW))[0]?.communeId

  test.each([
    ['the account before the group', () => text('c1', { ...from('501'), ...inGroup }), () => ours.commune],
    ['the group, even one that is gone', () => text('c2', { ...from('stranger'), ...inGroup }), () => theirs.commune],
    ['nobody for an unknown person', () => text('c3', from('stranger')), () => LOBBY],
    ['nobody for the account on another platform', () => text('c4', { ...from('501'), platform: 'zalo' }), () => LOBBY],
    [
      'the group where somebody speaks as the group',
      () => text('c5', { ...from('501', true), ...inGroup }),
      () => theirs.commune,
    ],
  ])('%s', async (_what, message, expected) => {
    expect(await communeOf(message())).toBe(expected())
  })

  test('the one-time code, while it is good, in a group of nobody, too: it is void there', async () => {
    const hash = createHash('sha256').update('ABCDEF2345').digest('hex')
    await store.inCommune(theirs.commune, (office) =>
      office.addCode({ hash, grant: { role: 'clerk', name: null }, expiresAt: later(60) }),
    )
    const start = { command: { name: 'start', rest: ' abcdef2345 ' } }
    expect(await communeOf(codeText(' abcdef2345\n'))).toBe(theirs.commune)
    expect(await communeOf(codeText('/start abcdef2345', start))).toBe(theirs.commune)
    expect(await communeOf(codeText('ABCDEF2346'))).toBe(LOBBY)
    const inGroup = { chat: { ...GROUP, externalId: '-5', kind: 'group' as const, title: null } }
    expect(await communeOf(codeText('mã: ABCDEF2345', inGroup))).toBe(theirs.commune)
    expect(await communeOf(codeText('mã: ABCDEF2346', inGroup))).toBe(LOBBY)
    const [late] = await store.inbox.accept([codeText('ABCDEF2345')], later(60))
    expect(late?.communeId).toBe(LOBBY)
    await store.inCommune(theirs.commune, (office) => office.redeemCode(hash, NOW))
    expect(await communeOf(codeText('ABCDEF2345'))).toBe(LOBBY)
  })
})

describe('what is left over', () => {
  test('is what is not done, oldest first, until it has failed too often', async () => {
    const answers = await store.inbox.accept([text('l1'), text('l2'), text('l3')], NOW)
    const [first, second, third] = answers.map(({ id }) => id)
    const left = async () => (await store.inbox.leftovers(2)).map(({ id }) => id).filter((id) => id >= (first ?? 0))
    expect((await store.inbox.leftovers(2)).find(({ id }) => id === first)).toEqual(answers[0])
    expect(await left()).toEqual([first, second, third])
    await store.inCommune(ours.commune, (office) => office.finishIncoming(second ?? 0))
    expect(await store.inbox.failed(first ?? 0, 'boom')).toBe(1)
    expect(await left()).toEqual([first, third])
    expect(await store.inbox.failed(first ?? 0, 'boom\0'.repeat(1000))).toBe(2)
    expect(await left()).toEqual([third])
    await expect(store.inbox.failed(999_999, 'x')).rejects.toThrow('No incoming message 999999')
  })

  test('comes back when its transaction failed', async () => {
    const [accepted] = await store.inbox.accept([text('rolled-back')], NOW)
    const id = accepted?.id ?? 0
    const failing = store.inCommune(ours.commune, async (office) => {
      await office.takeIncoming([id])
      await office.finishIncoming(id)
      await office.updateAssignment(ours.assignments[0], { state: 'claimed' })
      throw new RangeError('in the middle')
    })
    await expect(failing).rejects.toThrow(new RangeError('in the middle'))
    await store.inCommune(ours.commune, async (office) => {
      expect(await office.takeIncoming([id])).toEqual(new Set([id]))
      expect(await office.assignment(ours.assignments[0])).toMatchObject({ state: 'open' })
    })
  })
})
