/** Of the changes of a plan those count that nobody has taken back. */
import { expect, test } from 'vitest'
import type { TaskEdit } from '../../src/domain/task-edit.js'
import { standingEdits } from '../../src/domain/undo.js'

const due = (day: number, from = day - 1): TaskEdit => ({
  ...{ field: 'due', before: `2023-04-0${from}`, after: `2023-04-0${day}` },
})
const CANCELLED: TaskEdit = { field: 'state', before: 'active', after: 'cancelled' }
const RESTORED: TaskEdit = { field: 'state', before: 'cancelled', after: 'active' }

/** Their names: each change has one, and an undo is written 'undo'. */
function left(...made: [name: string, taskId: number, edit: TaskEdit][]): string[] {
  return standingEdits(made.map(([name, taskId, edit]) => ({ name, taskId, edit, undoes: name === 'undo' }))).map(
    ({ name }) => name,
  )
}

test('an undo and what it took back are gone, and nothing else', () => {
  expect(left(['a', 1, due(2)], ['b', 1, due(3)], ['undo', 1, due(2, 3)])).toEqual(['a'])
  expect(left(['a', 1, due(2)], ['b', 1, due(3)], ['undo', 1, due(2, 3)], ['undo', 1, due(1, 2)])).toEqual([])
})

test('it takes back the same thing of the same task', () => {
  expect(left(['a', 1, due(2)], ['b', 2, due(2)], ['undo', 1, due(1, 2)])).toEqual(['b'])
  expect(left(['a', 1, due(2)], ['b', 1, CANCELLED], ['undo', 1, RESTORED])).toEqual(['a'])
})

test('what is changed after an undo stands, though it says the same', () => {
  expect(left(['a', 1, CANCELLED], ['undo', 1, RESTORED], ['b', 1, CANCELLED])).toEqual(['b'])
})
