/** Of several shares of one task the one whose unit the words name. */
import type { Assignment } from '../../domain/assignment.js'
import { unitAtStart } from '../../domain/unit-name.js'
import { withoutTasks, wordsBehindTasks } from '../../domain/words/task-ref.js'
import type { Desk } from './desk.js'

/** 'Công an xã xin lùi V-1', 'xong V-1 Phòng Kinh tế rồi': a unit at the start or right behind the task says whose share it is; all of them where none does. */
export function sharesNamed(desk: Desk, shares: readonly Assignment[], heard: string): Assignment[] {
  for (const place of [withoutTasks(heard), ...wordsBehindTasks(heard)]) {
    const named = unitAtStart(place, desk.units)
    const own = shares.filter((share) => share.unitId === named?.unit)
    if (own.length > 0) return own
  }
  return [...shares]
}
