/** What the clerk types about a point of a draft: one of its choices, or the day, the units or the number that it asks for. */
import { longPattern } from '../../domain/long-pattern.js'
import type { PlanFinding } from '../../domain/plan.js'
import { fold } from '../../domain/vietnamese.js'
import { saysRole } from '../../domain/words/roles-said.js'
import { taskRefs, withoutTasks } from '../../domain/words/task-ref.js'
import { unitsListed } from '../../domain/words/units-to-add.js'
import type { Work } from '../../domain/work.js'
import type { PointChoice, Prompt } from '../ports.js'
import type { Desk } from './desk.js'
import { choiceView, takenByPoint, taskOfPoint } from './points.js'
import type { Named } from './rows.js'
import { dateFor, isAboutName, unitsNamed } from './rows.js'
import { tasksByRef } from './which-task.js'

/** One of the choices, what the words say instead, or units that the office does not have yet. */
export type PointAnswer =
  | PointChoice
  | { pick: 'units'; named: Named[] }
  | { pick: 'number'; number: string }
  | { pick: 'unknown_units'; names: string[] }

/** The words as the answer to the point that waits: a choice, a day, units or a number; null where they are none of these. */
export async function readPointAnswer(desk: Desk, prompt: Prompt | null, text: string): Promise<PointAnswer | null> {
  if (prompt?.question.ask !== 'point') return null
  const { plan, finding: id, choices } = prompt.question
  const work = await desk.office.work(plan)
  const finding = work.plan.findings.find((f) => f.id === id)
  if (!finding) return null
  const own = taskOfPoint(work, finding)
  const isOther = (ref: string) => !tasksByRef([work], ref).some(({ task }) => task.id === own?.id)
  // What names another task is said of that one, and a code is no date.
  if (taskRefs(text).some(isOther)) return null
  const words = withoutTasks(text)
  const said = fold(words)
    .replace(/[.,!;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:da|thoi|vang) (?=\S)/, '')
    .replace(/(?: (?:a|nhe|nha|em|anh|chi|minh|toi|di|luon|giup|cho|voi|vay|thoi))+$/, '')
    .replace(/\b1 (?=viec$)/, 'mot ')
  const picked = choices.find(
    (choice) => WORDS[choice.pick]?.test(said) && isCounted(desk, work, finding, choice, said),
  )
  if (!picked && own && !isAboutName(finding.code) && DROPS_ROW.test(said)) return { pick: 'drop' }
  return picked ?? takenFrom(desk, work, finding, words)
}

/** 'Thêm cả 6 đơn vị': as many as the choice is about, where a number is said. */
function isCounted(desk: Desk, work: Work, finding: PlanFinding, choice: PointChoice, said: string): boolean {
  const count = /\b\d+\b/.exec(said)?.[0]
  if (count === undefined) return true
  const view = choiceView(desk, work, finding, choice)
  if ('units' in view) return Number(count) === view.units.length
  return 'count' in view && Number(count) === view.count
}

/** Said of the row itself, whatever is offered about it. */
const DROPS_ROW = /^(?:bo|xoa|loai)(?: han| luon)? (?:viec|nhiem vu|dong|muc) (?:nay|do)(?: ra)?$/

/** Longer words are a sentence about something else, though they name a day. */
const LONGEST_DAY = 40

const WORDS: Partial<Record<PointChoice['pick'], RegExp>> = {
  keep: /^(?:(?:cu )?(?:giu|de)(?: nguyen| vay| nhu vay)?|dung(?: roi)?|khong(?: tach)?|(?:giu|de)(?: lai)?(?: la)? mot viec|chua dat han|da xem|keep|seen)$/,
  later:
    /^(?:(?:bo qua|de sau|xem sau|tinh sau|de do|luc khac|cai nay|diem nay|sau|tiep|tiep theo)(?: |$))+$|^(?:later|next|skip)$/,
  split: longPattern()`
    ^(?:
      tach|tach ra|co tach
      |(?:tach )?moi (?:moc|ky|lan|thang|quy) (?:la )?(?:mot|1) viec
      |tach (?:ra )?theo (?:moc|ngay|ky|thang|quy)
      |tach (?:ra )?(?:moi|tung) (?:moc|ky|thang|quy)
      |(?:co )?tach (?:ra )?thanh \d+ viec
      |split
    )$`,
  drop: /^(?:bo|bo viec nay|bo viec|drop)$/,
  add: /^(?:them|them viec|dua vao|add)$/,
  columns: /^(?:chi cach doc(?: bang)?|doc bang|columns)$/,
  register:
    /^(?:(?:tao|them)(?: (?:moi|vao|ca|het|tat ca))*(?: \d+)?(?: don vi)?(?: moi)?(?: (?:nay|do))?|dung(?: roi)?|co|dong y|ok|yes|add)$/,
  create: /^(?:(?:tao|them)(?: moi)?(?: don vi)?(?: moi)?(?: nay)?|don vi moi|create)$/,
  create_all:
    /^(?:tao (?:het|ca|tat ca)(?: .*)?|them (?:het|ca|tat ca|toan bo)(?: ca)?(?: \d+)?(?: (?:cai|don vi))?(?: moi)?(?: (?:nay|do))?(?: vao)?|create all)$/,
  nobody: /^(?:bo|bo ten nay|khong phai don vi|not a unit)$/,
  collecting: /^(?:dung(?: roi)?(?: gom \d+ don vi)?|nop chung|giu|giu nguyen|yes)$/,
}

function takenFrom(desk: Desk, work: Work, finding: PlanFinding, text: string): PointAnswer | null {
  switch (takenByPoint(work, finding)) {
    case 'due': {
      const date = text.length <= LONGEST_DAY ? dateFor(desk, work, text) : null
      return date ? { pick: 'due', date } : null
    }
    case 'units': {
      const units = unitsNamed(desk, text)
      if ('refused' in units) return newUnits(text)
      return units.named.length > 0 ? { pick: 'units', named: units.named } : null
    }
    case 'number':
      return /^(?:số\s*:?\s*)?\d+[a-z]?\s?[/-]\s?\S+/iu.test(text.trim())
        ? {
            pick: 'number',
            number: text
              .trim()
              .replace(/^số\s*:?\s*/iu, '')
              .replace(/\s*([/-])\s*/g, '$1'),
          }
        : null
    case null:
      return null
  }
}

/** 'Thôn Đông, thôn Đoài' of an office that has no such units yet; null where a role is said, or anything but names. */
function newUnits(text: string): PointAnswer | null {
  const names = saysRole(text) ? null : unitsListed(text)
  return names && { pick: 'unknown_units', names }
}
