/** Plans, shares and claims come back as they went in. */
import { describe, expect, test } from 'vitest'
import { newStore } from '../support/database.js'
import { GROUP, NOW, newPlan, newTask, PRIVATE, SHA, settle, text } from './make.js'

const { store } = await newStore()
const { commune, units, member, plan, task, assignments } = await settle(store, '501')

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

      await office.settleFindings([draft?.findings[0]?.id ?? 0])
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
        progress: { said: '3/12', on: '2026-03-02' },
        claimedOn: '2026-03-02',
        answeredAt: NOW,
        decidedAt: NOW,
      } as const
      await office.updateAssignment(id, change)
      expect(await office.assignment(id)).toEqual({
        id,
        taskId: task,
        unitId: units[0],
        role: 'lead',
        extensions: 0,
        ...change,
      })

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
      expect(await office.evidenceLike({ album: null, sha256: [SHA] })).toEqual([{ id: evidence, ...file }])
      expect(await office.evidenceLike({ album: 'a', sha256: [] })).toEqual([])
      await office.moveEvidence([evidence], { assignmentId: assignments[1], claimId: null })
      expect(await office.evidenceOf([id])).toEqual([])
      await office.moveEvidence([evidence], { assignmentId: id, claimId: claim })
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
        assignments: [{ blocked: null, extensions: 1 }, { extensions: 0 }],
      })
    })
  })

  test('work of an unknown task is null', async () => {
    expect(await store.inCommune(commune, (office) => office.workOfTask(99_999))).toBeNull()
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
