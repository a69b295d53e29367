import { expect, test } from 'vitest'
import { changesSince } from '../../src/domain/changes.js'
import { livedYear, resultsAt } from '../support/dossier.js'

test('a summary says what was confirmed, what became late and what was moved since the last one, and nothing older', async () => {
  const year = await livedYear()
  const { tasks, assignments } = year.dossier.work
  const event = (code: string, what: string, at: string) => {
    const taskId = tasks.find((t) => t.code === code)?.id ?? 0
    const assignmentId = assignments.find((a) => a.taskId === taskId)?.id ?? null
    year.dossier.events.push({ at: new Date(at), memberId: 1, taskId, assignmentId, what, said: null, edit: null })
  }
  event('Q1-1', 'confirmed', '2023-03-10T03:00:00Z')
  event('Q2-6', 'confirmed', '2023-06-28T03:00:00Z')
  event('V-1', 'extension_granted', '2023-01-28T03:00:00Z')
  const results = resultsAt(year, '2023-07-03')
  expect(changesSince(results, '2023-06-26')).toEqual({
    since: '2023-06-26',
    done: ['Q2-6'],
    late: ['Q2-5'],
    moved: [],
    edits: [],
  })
  expect(changesSince(results, '2023-01-01')).toMatchObject({ done: ['Q1-1', 'Q2-6'], moved: ['V-1'] })
  expect(changesSince(results, '2023-07-01')).toMatchObject({ done: [], late: [] })
})
