/** What was heard, asked, done and owed comes back as it went in. */
import { describe, expect, test } from 'vitest'
import type { NewDelivery, PromptQuestion } from '../../src/application/ports.js'
import { newStore } from '../support/database.js'
import { delivery, later, NOW, PRIVATE, settle, text } from './make.js'

const { store } = await newStore()
const { commune, member, plan, task, assignments } = await settle(store, '501')

describe('journal', () => {
  test('incoming messages are taken once and finished', async () => {
    const [accepted] = await store.inbox.accept([text('take')], NOW)
    const id = accepted?.id ?? 0
    await store.inCommune(commune, async (office) => {
      expect(await office.takeIncoming([id, 999_999])).toEqual(new Set([id]))
      expect(
        await store.inCommune(commune, (other) => other.takeIncoming([id])),
        'while it is being worked on',
      ).toEqual(new Set())
      await office.finishIncoming(id)
    })
    expect(await store.inCommune(commune, (office) => office.takeIncoming([id]))).toEqual(new Set())
  })

  test('questions: the newest unexpired one of this person in this chat', async () => {
    await store.inCommune(commune, async (office) => {
      const question = {
        ask: 'which_task',
        intent: 'claim',
        spoken: { heard: 'xong', incoming: 1, messageId: '5', files: [], album: null },
        assignments: [...assignments],
      } satisfies PromptQuestion
      const prompt = {
        memberId: member,
        chat: PRIVATE,
        question: { ...question, assignments: [...assignments] },
        askedAt: NOW,
        expiresAt: later(60),
      }
      const first = await office.ask(prompt)
      const second = await office.ask({
        ...prompt,
        question: { ask: 'unclear', task, spoken: { heard: 'ừ', incoming: 1, messageId: '5', files: [], album: null } },
      })
      expect(await office.prompt(first)).toEqual({ id: first, ...prompt, putAgainAt: null })
      expect((await office.promptsOf(member, NOW)).map((p) => p.id)).toEqual([second, first])
      expect(await office.promptsOf(member, later(60))).toEqual([])
      await office.closePrompt(second)
      const third = await office.ask({ ...prompt, askedAt: later(1) })
      await office.updatePrompt(third, { question: { ...question, intent: 'not_done', assignments: [...assignments] } })
      expect(await office.prompt(third)).toMatchObject({ question: { intent: 'not_done' }, expiresAt: later(60) })
      const ids = async (filter: Parameters<typeof office.unanswered>[0]) =>
        (await office.unanswered(filter)).map((p) => p.id)
      expect(await ids({ since: NOW })).toEqual([third, first])
      expect(await ids({ since: later(1), memberId: member })).toEqual([third])
      expect(await ids({ since: NOW, memberId: member + 1 })).toEqual([])
      // What is put once more is the last that was put, and open again.
      await office.updatePrompt(first, { putAgainAt: later(90), expiresAt: later(120) })
      expect(await ids({ since: NOW })).toEqual([first, third])
      expect((await office.promptsOf(member, later(100))).map((p) => p.id)).toEqual([first])
    })
  })

  test('history, newest first', async () => {
    await store.inCommune(commune, async (office) => {
      const entry = {
        at: NOW,
        memberId: member,
        incomingId: 5,
        what: 'claimed',
        taskId: task,
        assignmentId: assignments[0],
        facts: { a: [1, { b: null }] },
      }
      const tick = {
        at: later(1),
        memberId: null,
        incomingId: null,
        what: 'ticked',
        taskId: null,
        assignmentId: null,
        facts: {},
      }
      await office.record(entry)
      await office.record(tick)
      expect(await office.history({ limit: 2 })).toEqual([tick, entry])
      expect(await office.history({ taskId: task, limit: 10 })).toEqual([entry])
    })
  })

  test('deliveries', async () => {
    await store.inCommune(commune, async (office) => {
      const say: NewDelivery = delivery('say')
      const composed: NewDelivery = {
        key: 'note',
        target: { to: 'member', member },
        startedBy: 'bot',
        notBefore: later(3600),
        meantFor: '2026-03-02',
        kind: 'person_note',
        params: {
          plan,
          period: null,
          member,
          group: null,
          on: '2026-03-02',
          weekly: false,
          summary: { span: 'week', period: null },
        },
      }
      await office.queue([say, composed, { ...say, meantFor: '2026-01-01' }])
      const fresh = {
        id: expect.any(Number),
        communeId: commune,
        language: 'vi',
        state: 'queued',
        reason: null,
        attempts: 0,
        partsSent: 0,
        mayRepeat: false,
        sentAt: null,
        endedAt: null,
      }
      expect(await office.deliveriesByKey(['say', 'note', 'none'])).toEqual([
        { ...say, ...fresh, dueAt: say.notBefore },
        { ...composed, ...fresh, dueAt: composed.notBefore },
      ])
      await office.replaceQueued({ ...say, kind: 'say', params: { kind: 'join_requested' } })
      await office.cancelQueued(['note', 'none'], 'task_done', later(60))
      expect(await office.deliveries({ states: ['queued', 'cancelled'], limit: 2 })).toEqual([
        {
          ...composed,
          ...fresh,
          dueAt: composed.notBefore,
          state: 'cancelled',
          reason: 'task_done',
          endedAt: later(60),
        },
        { ...say, ...fresh, dueAt: say.notBefore, params: { kind: 'join_requested' } },
      ])
      await office.replaceQueued({ ...composed, meantFor: '2026-12-31' })
      expect(await office.deliveriesByKey(['note'])).toMatchObject([{ meantFor: '2026-03-02', state: 'cancelled' }])
    })
  })

  test('reminders', async () => {
    await store.inCommune(commune, async (office) => {
      const said = {
        key: 'r1',
        assignmentId: assignments[0],
        rung: 'before-7',
        on: '2026-03-02',
        deliveryKey: 'note',
        skipped: null,
      }
      const skipped = { ...said, key: 'r2', deliveryKey: null, skipped: 'claimed' } as const
      await office.recordReminders([said, skipped])
      await office.recordReminders([{ ...said, on: '2026-03-03' }])
      expect(await office.remindersRecorded(plan)).toEqual(new Set(['r1', 'r2']))
      expect(await office.remindersRecorded(plan + 1)).toEqual(new Set())
      expect(await office.remindersOf('note')).toEqual([{ ...said, on: '2026-03-03' }])
    })
  })
})
