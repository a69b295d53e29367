/** Every record comes back as it went in. */
import { describe, expect, test } from 'vitest'
import type { NewDelivery } from '../../src/application/ports.js'
import { LOBBY } from '../../src/application/ports.js'
import { DEFAULT_SETTINGS } from '../../src/domain/plan.js'
import { newStore } from '../support/database.js'
import { delivery, GROUP, later, NOW, newPlan, newTask, PRIVATE, SHA, settle, text } from './make.js'

const { store } = await newStore()
const { commune, units, member, plan, task, assignments } = await settle(store, '501')

describe('the office', () => {
  test('settings, planned day and special days', async () => {
    await store.inCommune(commune, async (office) => {
      expect(await office.commune()).toEqual({
        id: commune,
        name: 'Xã 501',
        language: 'vi',
        settings: DEFAULT_SETTINGS,
        plannedThrough: null,
      })
      const settings = { ...DEFAULT_SETTINGS, weeklyOn: null, postAt: '07:30' }
      await office.saveSettings(settings)
      await office.setPlannedThrough('2026-03-02')
      expect(await office.commune()).toMatchObject({ settings, plannedThrough: '2026-03-02' })
      const day = { date: '2026-04-27', kind: 'holiday', name: 'Nghỉ bù', confirmed: false } as const
      await office.saveSpecialDay(day)
      await office.saveSpecialDay({ ...day, confirmed: true })
      expect(await office.specialDays()).toEqual([{ ...day, confirmed: true }])
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
          awayThrough: null,
          substituteId: null,
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
        expiresAt: later(60),
      })
      const moved = { id, address: { ...chat, externalId: '-100999' }, title: 'Thi đua xã', state: 'muted' } as const
      expect(await office.saveGroup(moved)).toBe(id)
      expect(await office.groups()).toEqual([moved])
      expect(await office.deliveriesByKey(['to-the-old-chat'])).toMatchObject([
        { target: { to: 'chat', chat: moved.address, replyTo: '9' } },
      ])
      expect(await office.openPrompt(member, moved.address, NOW)).toMatchObject({ id: prompt })
      expect(await office.groupOwner('telegram', '-100999')).toBe(commune)
      expect(await office.groupOwner('telegram', '-1001')).toBeNull()
    })
  })

  test('codes: used once, dropped, expired', async () => {
    await store.inCommune(commune, async (office) => {
      const grant = { role: 'official', name: 'Trần Văn Bình', seats: [units[0]], member: null } as const
      const code = { grant: { ...grant, seats: [...grant.seats] }, expiresAt: later(60) }
      for (const hash of ['h1', 'h2', 'h3']) await office.addCode({ ...code, hash })
      await office.addCode({ hash: 'first', grant: { role: 'clerk', name: null }, expiresAt: later(60) })
      expect(await office.redeemCode('h1', NOW)).toEqual(grant)
      expect(await office.redeemCode('h1', NOW)).toBeNull()
      expect(await office.redeemCode('h2', later(60))).toBeNull()
      await office.dropCodes('official', 'Trần Văn Bình')
      expect(await office.redeemCode('h3', NOW)).toBeNull()
      await office.dropCodes('clerk', 'Trần Văn Bình')
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
      await office.settleJoinRequest(first.id, 'refused')
      expect(await office.joinRequest(first.id)).toMatchObject({ state: 'refused' })
      expect((await office.addJoinRequest(account)).isNew).toBe(true)
    })
  })
})

describe('plans and work', () => {
  test('a plan with its findings and tasks', async () => {
    await store.inCommune(commune, async (office) => {
      const finding = {
        code: 'due_missing',
        severity: 'ask',
        taskCode: 'Q2-2',
        excerpt: '…',
        params: { number: 2, at: 'x' },
        settled: false,
      } as const
      const tasks = [
        newTask('Q2-2', {
          position: 2,
          number: null,
          period: null,
          dueOn: null,
          dueFrom: null,
          collection: true,
          evidence: 'file',
        }),
        newTask('Q2-1', { position: 1, units: [{ unitId: units[1], role: 'responsible' }] }),
      ]
      const given = newPlan(tasks, { number: null, issuedOn: null, year: null, findings: [finding] })
      const id = await office.addPlan(given)
      const { source: _source, tasks: _tasks, findings: _findings, ...letterhead } = given
      const [draft] = await office.plans('draft')
      expect(draft).toEqual({
        ...letterhead,
        ...{ id, state: 'draft', activatedAt: null },
        findings: [{ ...finding, id: expect.any(Number) }],
      })
      const work = await office.work(id)
      expect(work.plan).toEqual(draft)
      const { units: _units, ...first } = newTask('Q2-1', { position: 1 })
      expect(work.tasks.map((t) => t.code)).toEqual(['Q2-1', 'Q2-2'])
      expect(work.tasks[0]).toEqual({ ...first, id: expect.any(Number), planId: id })
      expect(await office.task(work.tasks[0]?.id ?? 0)).toEqual(work.tasks[0])
      expect(work.assignments).toMatchObject([
        { taskId: work.tasks[0]?.id, unitId: units[1], role: 'responsible', state: 'open' },
      ])

      await office.settleFinding(draft?.findings[0]?.id ?? 0)
      await office.updatePlan(id, { state: 'active', activatedAt: NOW, number: '13/KH', title: 'Mới' })
      const [, active] = await office.plans('active')
      expect(active).toMatchObject({
        id,
        activatedAt: NOW,
        number: '13/KH',
        title: 'Mới',
        findings: [{ settled: true }],
      })
    })
  })

  test('tasks are added, changed and dropped in a draft; not dropped in a live plan', async () => {
    await store.inCommune(commune, async (office) => {
      const id = await office.addPlan(newPlan([]))
      const added = await office.addTask(id, newTask('Q3-1', { units: [{ unitId: units[0], role: 'lead' }] }))
      const change = {
        code: 'Q3-9',
        title: 'Khác',
        dueOn: '2026-09-01',
        dueFrom: 'clerk',
        policy: 'every_unit',
        evidence: 'file',
      } as const
      await office.updateTask(added, { ...change, collection: true, state: 'cancelled' })
      expect(await office.task(added)).toMatchObject({ ...change, collection: true, state: 'cancelled' })
      await office.dropTask(added)
      expect(await office.work(id)).toMatchObject({ tasks: [], assignments: [] })
    })
    await expect(store.inCommune(commune, (office) => office.dropTask(task))).rejects.toThrow('no task of a draft')
  })

  test('units of a task: removed in a draft, cancelled in a live plan and taken up again', async () => {
    await store.inCommune(commune, async (office) => {
      const draft = await office.addPlan(
        newPlan([newTask('Q4-1', { units: units.map((unitId) => ({ unitId, role: 'lead' as const })) })]),
      )
      const [only] = (await office.work(draft)).tasks
      await office.setUnits(only?.id ?? 0, [{ unitId: units[1], role: 'support' }])
      expect((await office.work(draft)).assignments).toMatchObject([{ unitId: units[1], role: 'support' }])

      await office.setUnits(task, [{ unitId: units[0], role: 'lead' }])
      expect(await office.assignment(assignments[1])).toMatchObject({ state: 'cancelled' })
      await office.setUnits(task, [
        { unitId: units[0], role: 'lead' },
        { unitId: units[1], role: 'responsible' },
      ])
      expect(await office.assignment(assignments[1])).toMatchObject({ state: 'open', role: 'responsible' })
    })
  })

  test('shares, claims, extensions and evidence, seen in the work until they are settled', async () => {
    const [accepted] = await store.inbox.accept([text('claims')], NOW)
    await store.inCommune(commune, async (office) => {
      const [id] = assignments
      const blocked = { reason: 'chờ hướng dẫn', since: '2026-03-01' }
      const change = {
        state: 'claimed',
        extendedTo: '2026-04-15',
        blocked,
        claimedOn: '2026-03-02',
        answeredAt: NOW,
      } as const
      await office.updateAssignment(id, change)
      expect(await office.assignment(id)).toEqual({ id, taskId: task, unitId: units[0], role: 'lead', ...change })

      const said = {
        assignmentId: id,
        memberId: member,
        heard: 'xong rồi ạ "100%"',
        on: '2026-03-02',
        byTelephone: false,
      }
      const claim = await office.addClaim({ ...said, incomingId: accepted?.id ?? null, messageId: 'm-claims' })
      const asked = { assignmentId: id, memberId: member, from: null, to: '2026-05-01', reason: 'mưa lũ' }
      const extension = await office.addExtension(asked)
      const file = {
        assignmentId: id,
        claimId: claim,
        memberId: member,
        name: 'báo cáo.docx',
        mime: 'x/y',
        size: 12,
        sha256: SHA,
        album: null,
        at: NOW,
      }
      const evidence = await office.addEvidence(file)

      expect(await office.claim(claim)).toEqual({ id: claim, ...said, state: 'pending', reason: null })
      expect(await office.claimByMessage(PRIVATE, 'm-claims')).toMatchObject({ id: claim })
      expect(await office.claimByMessage(GROUP, 'm-claims')).toBeNull()
      expect(await office.extension(extension)).toEqual({ id: extension, ...asked, state: 'asked' })
      expect(await office.evidenceOf([id])).toEqual([{ id: evidence, ...file }])
      const whole = await office.work(plan)
      expect(whole).toMatchObject({
        assignments: [
          { id, blocked, answeredAt: NOW },
          { answeredAt: null, blocked: null },
        ],
        claims: [{ id: claim }],
        extensions: [{ id: extension }],
        files: [{ assignmentId: id, name: 'báo cáo.docx' }],
      })
      expect(await office.workOfTask(task)).toEqual(whole)

      await office.updateClaim(claim, { state: 'returned', reason: 'thiếu chữ ký', decidedBy: member })
      await office.updateExtension(extension, { state: 'granted', decidedBy: member })
      await office.updateAssignment(id, { state: 'open', blocked: null, answeredAt: null })
      expect(await office.claim(claim)).toMatchObject({ state: 'returned', reason: 'thiếu chữ ký' })
      expect(await office.workOfTask(task)).toMatchObject({
        claims: [],
        extensions: [],
        assignments: [{ blocked: null }, {}],
      })
    })
  })

  test('work of an unknown task is null', async () => {
    expect(await store.inCommune(commune, (office) => office.workOfTask(99_999))).toBeNull()
  })
})

describe('journal', () => {
  test('incoming messages are taken once and finished', async () => {
    const [accepted] = await store.inbox.accept([text('take')], NOW)
    const id = accepted?.id ?? 0
    await store.inCommune(commune, async (office) => {
      expect(await office.takeIncoming(id)).toEqual(text('take'))
      expect(
        await store.inCommune(commune, (other) => other.takeIncoming(id)),
        'while it is being worked on',
      ).toBeNull()
      await office.finishIncoming(id)
    })
    expect(await store.inCommune(commune, (office) => office.takeIncoming(id))).toBeNull()
  })

  test('questions: the newest unexpired one of this person in this chat', async () => {
    await store.inCommune(commune, async (office) => {
      const question = {
        ask: 'which_task',
        intent: 'claim',
        heard: 'xong',
        incoming: 1,
        assignments: [...assignments],
      } as const
      const prompt = {
        memberId: member,
        chat: PRIVATE,
        question: { ...question, assignments: [...assignments] },
        expiresAt: later(60),
      }
      const first = await office.ask(prompt)
      const second = await office.ask({ ...prompt, question: { ask: 'unclear', task, heard: 'ừ' } })
      expect(await office.prompt(first)).toEqual({ id: first, ...prompt })
      expect(await office.openPrompt(member, PRIVATE, NOW)).toMatchObject({ id: second, question: { ask: 'unclear' } })
      await office.closePrompt(second)
      expect(await office.openPrompt(member, PRIVATE, NOW)).toMatchObject({ id: first })
      expect(await office.openPrompt(member, GROUP, NOW)).toBeNull()
      expect(await office.openPrompt(member, PRIVATE, later(60))).toBeNull()
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
      }
      expect(await office.deliveriesByKey(['say', 'note', 'none'])).toEqual([
        { ...say, ...fresh },
        { ...composed, ...fresh },
      ])
      await office.replaceQueued({ ...say, kind: 'say', params: { kind: 'join_requested' } })
      await office.cancelQueued(['note', 'none'], 'task_done')
      expect(await office.deliveries({ states: ['queued', 'cancelled'], limit: 2 })).toEqual([
        { ...composed, ...fresh, state: 'cancelled', reason: 'task_done' },
        { ...say, ...fresh, params: { kind: 'join_requested' } },
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

describe('text that PostgreSQL cannot hold', () => {
  test('loses its NUL characters and half surrogates, not its place', async () => {
    const [accepted] = await store.inbox.accept([text('nul', { text: 'a\0b \ud83d c \\u0000 😀' })], NOW)
    expect(accepted?.message).toMatchObject({ text: 'ab \ufffd c \\u0000 😀' })
    await store.inCommune(commune, async (office) => {
      await office.record({
        at: NOW,
        memberId: null,
        incomingId: null,
        what: 'x',
        taskId: null,
        assignmentId: null,
        facts: { said: '\0!' },
      })
      const id = await office.addPlan(newPlan([newTask('V-1', { title: 'Việc\0 lạ' })], { title: 'Kế\0 hoạch' }))
      expect(await office.work(id)).toMatchObject({ plan: { title: 'Kế hoạch' }, tasks: [{ title: 'Việc lạ' }] })
    })
  })
})

describe('the directory', () => {
  test('communes to plan: an active plan, and today not planned yet', async () => {
    const { commune: other } = await settle(store, '502')
    const idle = await store.directory.addCommune({ name: 'Xã rảnh', language: 'en' })
    await store.inCommune(other, (office) => office.setPlannedThrough('2026-03-02'))
    expect(await store.directory.communesToPlan('2026-03-02')).not.toContain(other)
    expect(await store.directory.communesToPlan('2026-03-03')).toContain(other)
    expect(await store.directory.communesToPlan('2026-03-03')).not.toContain(idle)
  })

  test('wrong codes are counted by account and time', async () => {
    for (const seconds of [0, 10, 20]) await store.directory.noteWrongCode('telegram', '88', later(seconds))
    await store.directory.noteWrongCode('zalo', '88', later(20))
    expect(await store.directory.wrongCodes('telegram', '88', later(10))).toBe(2)
  })
})
