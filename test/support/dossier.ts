/** A year as an office lives it, for pure tests: the sample plan, with what its units did by a certain day. */
import { readFileSync } from 'node:fs'
import { codesFor } from '../../src/application/shared/codes.js'
import type { Assignment } from '../../src/domain/assignment.js'
import type { CivilDate } from '../../src/domain/calendar.js'
import type { Dossier } from '../../src/domain/dossier.js'
import type { Task } from '../../src/domain/plan.js'
import type { Results } from '../../src/domain/results.js'
import { resultsOf } from '../../src/domain/results.js'
import type { Names } from '../../src/domain/share-result.js'
import type { TaskEdit } from '../../src/domain/task-edit.js'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import type { Reading } from '../../src/plan-reader/reading.js'
import { assignment, counting, task, work } from './office.js'

const SAMPLE = new URL('../../samples/ke-hoach-tdkt-2023-tan-thanh.md', import.meta.url)
const COLLECTING = ['Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Hội Cựu chiến binh', 'Đoàn Thanh niên', 'Ủy ban MTTQ xã']

async function readingOf(bytes: Uint8Array): Promise<Reading> {
  const read = await readPlan({ name: 'ke-hoach.md', bytes })
  if (!read.ok) throw new Error('the plan is not read')
  return read.reading
}

export interface Year {
  dossier: Dossier
  names: Names
}

/**
 * The sample's tasks `copies` times over. By `asOf` most of what was due is done in time, some late, some not, and what is due
 * next is open, claimed or stuck: always the same for the same arguments.
 */
export async function sampleYear(asOf: CivilDate, copies = 1): Promise<Year> {
  return yearOf(readFileSync(SAMPLE), asOf, copies)
}

/** The same of another plan in Markdown. */
export async function yearOf(plan: Uint8Array, asOf: CivilDate, copies = 1): Promise<Year> {
  const reading = await readingOf(plan)
  const units: string[] = []
  const idOf = (name: string) => (units.includes(name) ? units.indexOf(name) : units.push(name) - 1) + 1
  const tasks: Task[] = []
  const shares: Assignment[] = []
  const codes = codesFor(reading.tasks)
  for (let copy = 0; copy < copies; copy += 1)
    for (const [index, read] of reading.tasks.entries()) {
      const id = copy * reading.tasks.length + index + 1
      const { number, title, original, period, dueOn, dueFrom, perUnit } = read
      const code = (codes[index] ?? 'V-1').replace(/\d+$/, (n) => String(Number(n) + copy * 12))
      tasks.push(
        task({
          ...{ id, code, number, title, original, period, dueOn, dueFrom, collection: perUnit },
          policy: perUnit ? 'every_unit' : 'any_unit',
        }),
      )
      const owing = perUnit ? COLLECTING.map((name) => ({ name, role: 'responsible' as const })) : read.units
      for (const [place, { name, role }] of owing.entries())
        shares.push(
          assignment({
            id: shares.length + 1,
            taskId: id,
            unitId: idOf(name),
            role,
            ...fate((id * 7 + place * 3 + copy) % 10, dueOn, asOf),
          }),
        )
    }
  const now = work(tasks, shares)
  const { title, issuer, signer, signedAs, recipients, number, documentType, year } = reading
  return {
    dossier: {
      work: { ...now, plan: { ...now.plan, title, issuer, signer, signedAs, recipients, number, documentType, year } },
      ...{ claims: [], extensions: [], evidence: [], events: [] },
    },
    names: { unit: (id) => units[id - 1] ?? '?', member: () => 'Vi Thị Hạnh' },
  }
}

export function resultsAt({ dossier, names }: Year, asOf: CivilDate, period: string | null = null): Results {
  return resultsOf(dossier, names, { period, asOf, counting })
}

function fate(draw: number, due: CivilDate | null, asOf: CivilDate): Partial<Assignment> {
  if (due === null) return {}
  if (due < asOf) {
    if (draw < 6) return { state: 'confirmed', claimedOn: due }
    if (draw < 8) return { state: 'confirmed', claimedOn: asOf }
    return draw === 8 ? { state: 'claimed', claimedOn: asOf } : {}
  }
  if (draw < 3) return { state: 'claimed', claimedOn: asOf }
  return draw < 6 ? { blocked: { reason: 'chưa có hướng dẫn của cấp trên', since: asOf } } : {}
}

/** The sample's first half-year, done in time, late and not at all, with what was said and handed in. */
export async function livedYear(): Promise<Year> {
  const year = await sampleYear('2023-01-01')
  const { work: now } = year.dossier
  const shareOf = (code: string, unit: string) => {
    const ids = now.tasks.filter((t) => t.code === code).map((t) => t.id)
    const found = now.assignments.find((a) => ids.includes(a.taskId) && year.names.unit(a.unitId) === unit)
    if (!found) throw new Error(`no share of ${code} for ${unit}`)
    return found
  }
  const done = (code: string, unit: string, claimedOn: CivilDate, more: Partial<Assignment> = {}) =>
    Object.assign(shareOf(code, unit), { state: 'confirmed', claimedOn, ...more })
  for (const a of now.assignments) Object.assign(a, { state: 'open', claimedOn: null, blocked: null })
  done('Q1-1', 'UBND xã', '2023-03-10')
  done('Q1-2', 'Hội đồng TĐKT', '2023-03-30')
  done('Q1-3', 'UBND xã', '2023-04-06')
  done('Q1-4', 'UBND xã', '2023-02-20')
  done('Q2-6', 'UBND xã', '2023-06-28')
  for (const unit of ['Hội Liên hiệp Phụ nữ', 'Hội Cựu chiến binh', 'Ủy ban MTTQ xã']) done('V-1', unit, '2023-01-27')
  done('V-1', 'Đoàn Thanh niên', '2023-02-10')
  const farmers = done('V-1', 'Hội Nông dân', '2023-02-20', { extendedTo: '2023-02-15', extensions: 1 })
  const women = shareOf('V-1', 'Hội Liên hiệp Phụ nữ')
  const reason = 'thiếu mẫu biểu của cấp trên'
  year.dossier.extensions.push({
    ...{ id: 1, assignmentId: farmers.id, memberId: 1, from: '2023-01-29', to: '2023-02-15' },
    ...{ reason: 'chưa họp được ban chấp hành', state: 'granted' },
  })
  year.dossier.events.push({
    ...{ at: new Date('2023-02-13T02:00:00Z'), memberId: 1, taskId: farmers.taskId, assignmentId: farmers.id },
    ...{ what: 'blocked', said: reason, edit: null },
  })
  year.dossier.evidence.push({
    ...{ assignmentId: women.id, memberId: 1, name: 'Báo cáo Hội Phụ nữ.docx', mime: 'application/octet-stream' },
    ...{ size: 45_000, sha256: 'ab'.repeat(32), at: new Date('2023-02-14T02:20:00Z'), claimId: null },
  })
  return year
}

/** The same year with a plan that was changed: Q2-5 moved for everybody, Q1-3 cancelled though it was done, a unit of Q1-1 replaced. */
export async function changedYear(): Promise<Year> {
  const year = await livedYear()
  const { tasks, assignments } = year.dossier.work
  const find = (code: string) => {
    const found = tasks.find((t) => t.code === code)
    if (!found) throw new Error(`no task ${code}`)
    return found
  }
  const [moved, cancelled, shared] = [find('Q2-5'), find('Q1-3'), find('Q1-1')]
  const event = (taskId: number, what: string, at: string, said: string, edit: TaskEdit) =>
    year.dossier.events.push({ at: new Date(at), memberId: 1, taskId, assignmentId: null, what, said, edit })
  event(moved.id, 'due_moved', '2023-05-08T02:00:00Z', 'huyện lùi lịch', {
    ...{ field: 'due', before: '2023-06-30', after: '2023-07-31' },
  })
  Object.assign(moved, { dueOn: '2023-07-31', dueFrom: 'clerk' })
  event(cancelled.id, 'task_cancelled', '2023-05-09T02:00:00Z', 'huyện không tổ chức đăng ký', {
    ...{ field: 'state', before: 'active', after: 'cancelled' },
  })
  cancelled.state = 'cancelled'
  const gone = assignments.find((a) => a.taskId === shared.id && a.state === 'open')
  if (gone) {
    gone.state = 'cancelled'
    year.dossier.events.push({
      ...{ at: new Date('2023-02-01T02:00:00Z'), memberId: 1, taskId: shared.id, assignmentId: gone.id },
      ...{ what: 'not_done', said: 'chưa có mẫu', edit: null },
    })
  }
  event(shared.id, 'units_changed', '2023-02-02T02:00:00Z', 'phân công lại', {
    field: 'units',
    before: [
      { unit: 'UBND xã', role: 'responsible' },
      { unit: 'Hội đồng TĐKT', role: 'responsible' },
    ],
    after: [{ unit: 'UBND xã', role: 'responsible' }],
  })
  return year
}
