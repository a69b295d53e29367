/** A year as an office lives it, for pure tests: the sample plan, with what its units did by a certain day. */
import { readFileSync } from 'node:fs'
import { codesFor } from '../../src/application/shared/codes.js'
import type { Assignment } from '../../src/domain/assignment.js'
import type { CivilDate } from '../../src/domain/calendar.js'
import type { Dossier } from '../../src/domain/dossier.js'
import type { Task } from '../../src/domain/plan.js'
import type { Names, Results } from '../../src/domain/results.js'
import { resultsOf } from '../../src/domain/results.js'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import type { Reading } from '../../src/plan-reader/reading.js'
import { assignment, counting, task, work } from './office.js'

const SAMPLE = new URL('../../samples/ke-hoach-tdkt-2023-tan-thanh.md', import.meta.url)
const COLLECTING = ['Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Hội Cựu chiến binh', 'Đoàn Thanh niên', 'Ủy ban MTTQ xã']

async function sampleReading(): Promise<Reading> {
  const read = await readPlan({ name: 'ke-hoach.md', bytes: readFileSync(SAMPLE) })
  if (!read.ok) throw new Error('the sample plan is not read')
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
  const reading = await sampleReading()
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
      for (const [place, name] of (perUnit ? COLLECTING : read.units.map((u) => u.name)).entries())
        shares.push(
          assignment({
            id: shares.length + 1,
            taskId: id,
            unitId: idOf(name),
            ...fate((id * 7 + place * 3 + copy) % 10, dueOn, asOf),
          }),
        )
    }
  const now = work(tasks, shares)
  const { title, issuer, signer, recipients, number, documentType } = reading
  return {
    dossier: {
      work: { ...now, plan: { ...now.plan, title, issuer, signer, recipients, number, documentType } },
      ...{ claims: [], extensions: [], evidence: [], statements: [] },
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
