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
    ...{ partly: [], reported: [], returned: [], reopened: [], stuck: [], freed: [], asked: [], answered: [] },
    edits: [],
  })
  expect(changesSince(results, '2023-01-01')).toMatchObject({ done: ['Q1-1', 'Q2-6'], moved: ['V-1'] })
  expect(changesSince(results, '2023-07-01')).toMatchObject({ done: [], late: [] })
})

test('what a unit has said or what was decided is a change, though no task is done by it', async () => {
  const year = await livedYear()
  const { work } = year.dossier
  const left = resultsAt(year, '2023-07-03').progress.open.filter(({ assignment }) => assignment.state === 'open')
  const first = left.filter(({ task }, at) => left.findIndex((other) => other.task.id === task.id) === at)
  const open = first.map(({ assignment }) => work.assignments.find((a) => a.id === assignment.id))
  const shareOf = (nth: number) => {
    const share = open[nth]
    if (!share) throw new Error('not so many open shares')
    return share
  }
  const event = (share: { id: number; taskId: number }, what: string, at = '2023-06-29T03:00:00Z') =>
    year.dossier.events.push({
      ...{ at: new Date(at), memberId: 1, taskId: share.taskId, assignmentId: share.id, what, said: null, edit: null },
    })
  const codeOf = (share: { taskId: number }) => work.tasks.find((t) => t.id === share.taskId)?.code
  const [returned, stuck, answered, old, reopened] = [shareOf(0), shareOf(1), shareOf(2), shareOf(3), shareOf(4)]
  event(returned, 'returned')
  stuck.blocked = { reason: 'thiếu mẫu', since: '2023-06-29' }
  event(stuck, 'blocked')
  event(answered, 'not_done')
  event(old, 'not_done', '2023-06-20T03:00:00Z')
  event(reopened, 'reopened')
  const changes = changesSince(resultsAt(year, '2023-07-03'), '2023-06-26')
  expect(changes.returned).toContain(codeOf(returned))
  expect(changes.answered).toContain(codeOf(answered))
  expect(changes.reopened).toContain(codeOf(reopened))
  expect(changes.stuck).toContain(codeOf(stuck))
  expect([...changes.answered, ...changes.returned]).not.toContain(codeOf(old))
})
