/** A plan that was changed while it was carried out, on every paper: both dates and the reasons; what was cancelled counts nowhere. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PaperFacts } from '../../src/application/ports.js'
import type { Assignment } from '../../src/domain/assignment.js'
import { changesSince } from '../../src/domain/changes.js'
import { eventText } from '../../src/reports/book/event-words.js'
import type { Year } from '../support/dossier.js'
import { changedYear, livedYear, resultsAt } from '../support/dossier.js'
import { factsOf, madeBytes } from '../support/paper-facts.js'

const ON = '2023-07-03'
const OUTPUT = 'test/output'

let year: Year
const made = (paper: PaperFacts['paper'], period: string | null) => madeBytes(factsOf(year, paper, period, ON))
beforeAll(async () => {
  year = await changedYear()
  mkdirSync(OUTPUT, { recursive: true })
})

test('the counts are those of what is carried out; the moved task is not late', async () => {
  const before = resultsAt(await livedYear(), ON)
  const results = resultsAt(year, ON)
  expect(results.counts.total).toBe(before.counts.total - 1)
  expect(results.progress.total).toBe(results.counts.total)
  expect(before.tasks.find((t) => t.task.code === 'Q2-5')?.outcome).toBe('late')
  expect(results.tasks.find((t) => t.task.code === 'Q2-5')).toMatchObject({
    outcome: 'open',
    due: '2023-07-31',
    moves: [{ from: '2023-06-30', to: '2023-07-31', reason: 'huyện lùi lịch' }],
  })
  expect(results.cancelled).toMatchObject([
    { task: { code: 'Q1-3' }, on: '2023-05-09', reason: 'huyện không tổ chức đăng ký' },
  ])
  const { moved, edits } = changesSince(results, '2023-05-01')
  expect(moved).toEqual([])
  expect(edits.map(({ code, edit, reason }) => [code, edit.field, edit.after, reason])).toEqual([
    ['Q2-5', 'due', '2023-07-31', 'huyện lùi lịch'],
    ['Q1-3', 'state', 'cancelled', 'huyện không tổ chức đăng ký'],
  ])
})

test('on a day before the change the plan is as it stood then: dates, granted time, what was not cancelled yet', () => {
  const [before, on] = [resultsAt(year, '2023-05-07'), resultsAt(year, '2023-05-09')]
  const task = (of: typeof before, code: string) => of.tasks.find((t) => t.task.code === code)
  expect(task(before, 'Q2-5')).toMatchObject({ due: '2023-06-30', moves: [] })
  expect(task(on, 'Q2-5')).toMatchObject({ due: '2023-07-31', moves: [{ from: '2023-06-30' }] })
  expect([before.cancelled, on.cancelled.map((c) => c.task.code)]).toEqual([[], ['Q1-3']])
  expect(before.counts.total).toBe(on.counts.total + 1)
})

test('a change that was taken back is in no paper as a change, and the reason is that of the one that stands', () => {
  const lived = { ...year, dossier: { ...year.dossier, events: [...year.dossier.events] } }
  const taskId = lived.dossier.work.tasks.find((t) => t.code === 'Q2-5')?.id ?? 0
  const moved = (day: string, before: string, after: string, said: string | null) => ({
    ...{ at: new Date(`${day}T02:00:00Z`), memberId: 1, taskId, assignmentId: null, what: 'due_moved', said },
    ...{ edit: { field: 'due' as const, before, after }, undoes: said === null },
  })
  lived.dossier.events.push(
    moved('2023-06-01', '2023-07-31', '2023-08-31', 'nhầm'),
    moved('2023-06-02', '2023-08-31', '2023-07-31', null),
  )
  const results = resultsAt(lived, ON)
  expect(results.tasks.find((t) => t.task.code === 'Q2-5')?.moves).toEqual([
    { from: '2023-06-30', to: '2023-07-31', reason: 'huyện lùi lịch' },
  ])
  const { edits } = changesSince(results, '2023-05-01')
  expect(edits.find(({ code }) => code === 'Q2-5')?.reason).toBe('huyện lùi lịch')
  const undone = results.events.find((e) => e.undoes === true)
  expect(undone && eventText(undone)).toBe('31/08/2023 → 31/07/2023; lý do: hoàn tác thay đổi trước')
})

test('time granted after the day of the account is not counted in it', () => {
  const granted = { ...year, dossier: { ...year.dossier, events: [...year.dossier.events] } }
  const [extension] = granted.dossier.extensions
  const assignmentId = extension?.assignmentId ?? 0
  const taskId = granted.dossier.work.assignments.find((a) => a.id === assignmentId)?.taskId ?? 0
  granted.dossier.events.push({
    ...{ at: new Date('2023-02-03T02:00:00Z'), memberId: 1, taskId, assignmentId },
    ...{ what: 'extension_granted', said: null, edit: null },
  })
  const dueAt = (asOf: string) =>
    resultsAt(granted, asOf)
      .tasks.flatMap((t) => t.shares)
      .find((s) => s.assignment.id === assignmentId)
  expect(dueAt('2023-02-02')).toMatchObject({ due: '2023-01-29', extensions: [], outcome: 'late' })
  expect(dueAt('2023-02-03')).toMatchObject({ due: '2023-02-15', extensions: [{ to: '2023-02-15' }] })
})

describe('how work stood on a day that has passed', () => {
  type Line = [on: string, what: string, said?: string]
  /** Q2-5, due on 31/03, with this history; as it stands now and on 25/03. */
  const onThe25th = (now: Partial<Assignment>, lines: Line[]) => {
    const lived = structuredClone(year.dossier)
    const task = lived.work.tasks.find((t) => t.code === 'Q2-5')
    const share = lived.work.assignments.find((a) => a.taskId === task?.id)
    if (!task || !share) throw new Error('no Q2-5')
    Object.assign(task, { dueOn: '2023-03-31' })
    lived.work.assignments = lived.work.assignments.filter((a) => a.taskId !== task.id || a.id === share.id)
    Object.assign(share, { state: 'open', claimedOn: null, blocked: null, ...now })
    lived.events = lines.map(([on, what, said = '']) => ({
      ...{ at: new Date(`${on}T02:00:00Z`), memberId: 1, taskId: task.id, assignmentId: share.id, what, said },
      edit: null,
    }))
    lived.claims = lines
      .filter(([, what]) => what === 'claimed')
      .map(([on], i) => ({
        ...{ id: 900 + i, assignmentId: share.id, memberId: 1, heard: 'xong', on, byTelephone: false },
        ...{ state: 'returned' as const, reason: null },
      }))
    const results = resultsAt({ ...year, dossier: lived }, '2023-03-25')
    const waiting = results.progress.waiting.filter((c) => c.assignmentId === share.id).length
    return { outcome: results.tasks.find((t) => t.task.code === 'Q2-5')?.outcome, waiting }
  }
  const stuck = (since: string) => ({ blocked: { reason: 'thiếu mẫu', since } })

  test.each<[string, Partial<Assignment>, Line[], string]>([
    ['a difficulty named later', stuck('2023-04-05'), [['2023-04-05', 'blocked', 'thiếu mẫu']], 'open'],
    [
      'a difficulty that was overcome later',
      {},
      [
        ['2023-03-20', 'blocked', 'thiếu mẫu'],
        ['2023-03-28', 'unblocked'],
      ],
      'stuck',
    ],
    [
      'a difficulty that the later report took away',
      { state: 'confirmed', claimedOn: '2023-03-27' },
      [
        ['2023-03-20', 'blocked', 'thiếu mẫu'],
        ['2023-03-27', 'claimed'],
        ['2023-03-28', 'confirmed'],
      ],
      'stuck',
    ],
    [
      'a report that was returned later',
      {},
      [
        ['2023-03-18', 'claimed'],
        ['2023-03-28', 'returned'],
      ],
      'waiting',
    ],
    [
      'a report that was confirmed later',
      { state: 'confirmed', claimedOn: '2023-03-18' },
      [
        ['2023-03-18', 'claimed'],
        ['2023-03-28', 'confirmed'],
      ],
      'waiting',
    ],
    [
      'a report that was confirmed by then, and something else said later',
      { state: 'confirmed', claimedOn: '2023-03-18' },
      [
        ['2023-03-18', 'claimed'],
        ['2023-03-20', 'confirmed'],
        ['2023-03-28', 'files'],
      ],
      'on_time',
    ],
  ])('%s', (_name, now, lines, outcome) => {
    expect(onThe25th(now, lines)).toEqual({ outcome, waiting: outcome === 'waiting' ? 1 : 0 })
  })
})

test('a date that is again what the plan had was not moved', () => {
  const back = resultsAt(year, ON).tasks.find((t) => t.task.code === 'Q2-5')
  const events = [...year.dossier.events]
  const { taskId = 0 } = events.find((e) => e.what === 'due_moved') ?? {}
  year.dossier.events.push({
    ...{
      at: new Date('2023-05-10T02:00:00Z'),
      memberId: 1,
      taskId,
      assignmentId: null,
      what: 'due_moved',
      said: 'nhầm',
    },
    edit: { field: 'due', before: '2023-07-31', after: '2023-06-30' },
  })
  const task = year.dossier.work.tasks.find((t) => t.id === taskId)
  Object.assign(task ?? {}, { dueOn: '2023-06-30' })
  expect(resultsAt(year, ON).tasks.find((t) => t.task.code === 'Q2-5')?.moves).toEqual([])
  Object.assign(task ?? {}, { dueOn: '2023-07-31' })
  year.dossier.events.pop()
  expect(resultsAt(year, ON).tasks.find((t) => t.task.code === 'Q2-5')).toEqual(back)
})

describe('the official report', () => {
  let text: string
  beforeAll(async () => {
    const bytes = await made('report', '2023-H1')
    writeFileSync(`${OUTPUT}/bao-cao-ke-hoach-thay-doi.docx`, bytes)
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    text = (xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? [])
      .map((p) => [...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''))
      .join('\n')
  })

  test('both dates stand in the table, and with the reason below it', () => {
    expect(text).toContain('30/06/2023, điều chỉnh đến 31/07/2023')
    expect(text).toContain('Các nhiệm vụ được điều chỉnh thời hạn:')
    expect(text).toContain('- Nhiệm vụ 5: từ ngày 30/06/2023 đến ngày 31/07/2023; lý do: “huyện lùi lịch”.')
  })

  test('what was cancelled stands in its place and in no count, with its reason', () => {
    expect(text).toContain('Trong kỳ có 6 nhiệm vụ theo kế hoạch')
    expect(text).toContain('Ngoài ra có 1 nhiệm vụ không thực hiện (đã hủy).')
    expect(text).toContain('Không thực hiện (đã hủy ngày 09/05/2023)')
    expect(text).toMatch(
      /- Nhiệm vụ 3: Đăng ký các chỉ tiêu[^\n]*; hủy ngày 09\/05\/2023; lý do: “huyện không tổ chức đăng ký”\./,
    )
    const order = ['Phát động phong trào', 'Đăng ký các chỉ tiêu', 'Tổ chức Hội nghị tổng kết'].map((t) =>
      text.indexOf(t),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })
})

describe('the tracking book', () => {
  let rows: (name: string) => Record<string, unknown>[]
  beforeAll(async () => {
    const bytes = await made('book', null)
    writeFileSync(`${OUTPUT}/so-theo-doi-ke-hoach-thay-doi.xlsx`, bytes)
    const book = await readXlsx(bytes, { readStyles: true })
    rows = (name) => {
      const [head = [], ...body] = book.sheets.find((s) => s.name === name)?.rows ?? []
      return body.map((row) => Object.fromEntries(head.map((title, i) => [String(title), row[i]])))
    }
  })

  test('both dates have a column of their own', () => {
    expect(rows('Nhiệm vụ').find((r) => r['Mã việc'] === 'Q2-5')).toMatchObject({
      'Thời hạn theo kế hoạch': new Date('2023-06-30T00:00:00Z'),
      'Thời hạn điều chỉnh': new Date('2023-07-31T00:00:00Z'),
    })
    expect(rows('Nhiệm vụ').find((r) => r['Mã việc'] === 'Q2-6')?.['Thời hạn điều chỉnh'] ?? null).toBeNull()
  })

  test('a cancelled task keeps its row, and has no figures', () => {
    const row = rows('Nhiệm vụ').find((r) => r['Mã việc'] === 'Q1-3')
    expect(row?.['Kết quả']).toBe('Không thực hiện (đã hủy ngày 09/05/2023): huyện không tổ chức đăng ký')
    expect(row?.['Ngày hoàn thành'] ?? null).toBeNull()
    expect(rows('Phân công').filter((r) => r['Mã việc'] === 'Q1-3')).toEqual([])
  })

  test('what happened tells old and new, the reason, and units that are gone by their names', () => {
    expect(rows('Diễn biến')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          'Mã việc': 'Q2-5',
          'Diễn biến': 'Điều chỉnh thời hạn',
          'Nội dung đã ghi': '30/06/2023 → 31/07/2023; lý do: huyện lùi lịch',
        }),
        expect.objectContaining({
          'Mã việc': 'Q1-3',
          'Diễn biến': 'Hủy nhiệm vụ',
          'Nội dung đã ghi': 'huyện không tổ chức đăng ký',
        }),
        expect.objectContaining({
          'Diễn biến': 'Điều chỉnh đơn vị thực hiện',
          'Nội dung đã ghi': 'UBND xã, Hội đồng TĐKT → UBND xã; lý do: phân công lại',
        }),
        expect.objectContaining({ 'Mã việc': 'Q1-1', 'Đơn vị': 'Hội đồng TĐKT', 'Diễn biến': 'Báo chưa xong' }),
      ]),
    )
  })
})

test('the page names what is not carried out, with the reason', async () => {
  const page = strFromU8(await made('page', null))
  expect(page).toContain('Không thực hiện')
  expect(page).toContain('Không thực hiện (đã hủy ngày 09/05/2023); lý do: “huyện không tổ chức đăng ký”.')
  expect(page).toContain('Thời hạn: 30/06/2023, điều chỉnh đến 31/07/2023.')
})

test('calendar, next plan, standing and picture leave it out', async () => {
  expect(strFromU8(await made('calendar', null))).not.toContain('Q1-3')
  expect(strFromU8(await made('calendar', null))).toContain('DTSTART;VALUE=DATE:20230731')
  const { nextPlan, standing, results } = factsOf(year, 'next_plan', null, ON)
  expect(nextPlan?.tasks).toHaveLength(results.tasks.length)
  expect(standing.find((s) => s.unit === 'UBND xã')?.due).toBe(
    results.tasks.flatMap((t) => t.shares).filter((s) => s.unit === 'UBND xã' && (s.due ?? '9') <= ON).length,
  )
  writeFileSync(`${OUTPUT}/anh-ke-hoach-thay-doi.png`, await made('picture', null))
})
