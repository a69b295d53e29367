/** Clerk and chairman decide in words about wishes for more time: as they are, not at all, or to another day than the one wished for. */
import type { CivilDate } from '../../domain/calendar.js'
import { unitAtStart } from '../../domain/unit-name.js'
import { asksWhether, mayAsk } from '../../domain/words/asks-whether.js'
import { dayGranted } from '../../domain/words/day-granted.js'
import type { ExtensionVerdict } from '../../domain/words/extension-verdict.js'
import { grantsAsWished, refusalReason, withoutFor } from '../../domain/words/extension-verdict.js'
import { readSpokenDate } from '../../domain/words/spoken-date.js'
import { namesTask, taskRefs } from '../../domain/words/task-ref.js'
import type { ExtensionView, Outgoing } from '../message.js'
import { decideExtension } from '../request-extension.js'
import type { Desk, Request } from '../shared/desk.js'
import { refusal } from '../shared/desk.js'
import { isCode } from '../shared/which-task.js'
import { showStanding } from '../show-standing.js'
import { showWaiting, whatWaits } from '../show-views.js'
import { readBackDecision } from './decide-together.js'
import { askWhose, named, picked, waitingFor } from './which-waits.js'

/** The wish that is replied to; null where the words name another task or another unit. */
export async function decideWish(
  desk: Desk,
  request: Request,
  id: number,
  { say, ref, rest }: ExtensionVerdict,
): Promise<Outgoing[] | null> {
  const asked = await desk.office.extension(id)
  const share = asked && (await desk.office.assignment(asked.assignmentId))
  const task = share && (await desk.office.task(share.taskId))
  if (!asked || !task) return null
  const said = withoutFor(rest)
  const named = said === '' ? null : unitAtStart(said, desk.units)
  const isOther = ref !== null && !isCode(task.code, ref) && task.number !== ref
  if (isOther || (named && named.unit !== share.unitId)) return null
  const left = named?.rest ?? said
  return say === 'grant'
    ? grantWish(desk, request, id, left)
    : [await decideExtension(desk, request, id, { granted: false, reason: refusalReason(left) })]
}

/** 'Đồng ý gia hạn đến 10/7' where 31/7 is wished: what is more than a plain yes is read back with the date, and grants nothing yet. */
async function grantWish(desk: Desk, request: Request, id: number, left: string): Promise<Outgoing[]> {
  const wish = (await whatWaits(desk)).extensions.find(({ extension }) => extension === id)
  if (!wish || grantsAsWished(left, wish.to, desk.today))
    return [await decideExtension(desk, request, id, { granted: true })]
  return readBackGrant(desk, request, wish, readSpokenDate(left, desk.today, wish.from)?.date ?? wish.to)
}

/** 'Không, 18/3 thôi' to a wish for 25/3: it is granted to the day that is named, once that is confirmed. */
async function readBackGrant(desk: Desk, request: Request, wish: ExtensionView, until: CivilDate): Promise<Outgoing[]> {
  if (until < desk.today) return [refusal('date_past', { date: until })]
  if (wish.from !== null && until <= wish.from) return [refusal('date_not_later', { date: until, due: wish.from })]
  return readBackDecision(desk, request, {
    claims: [],
    extensions: [wish],
    until: until === wish.to ? null : until,
  })
}

/** The day that is named instead of the one wished for is read back; `id` null: of the only wish that waits. */
export async function bargained(
  desk: Desk,
  request: Request,
  id: number | null,
  text: string,
): Promise<Outgoing[] | null> {
  // What names a task is said of that one.
  const isOfAnother = ({ task }: ExtensionView) => taskRefs(text).some((ref) => !isCode(task.code, ref))
  if (dayGranted(text, desk.today) === null) return null
  const { extensions } = await whatWaits(desk)
  const [wish, ...more] = extensions.filter(({ extension }) => id === null || extension === id)
  const day = wish && !isOfAnother(wish) && dayGranted(text, desk.today, wish.from)
  if (!wish || !day) return null
  return more.length > 0 ? showWaiting(desk, request) : readBackGrant(desk, request, wish, day)
}

/** 'Không gia hạn nhé, việc này gấp': of one wish that waits it is asked whether it is meant; of several they are shown. */
export async function decideOnlyExtension(
  desk: Desk,
  request: Request,
  { say, rest }: { say: 'grant' | 'refuse'; rest: string },
): Promise<Outgoing[]> {
  const [only, ...more] = (await whatWaits(desk)).extensions
  if (!only || more.length > 0) return showWaiting(desk, request)
  if (say === 'grant')
    return readBackGrant(desk, request, only, readSpokenDate(rest, desk.today, only.from)?.date ?? only.to)
  const reason = refusalReason(withoutFor(rest))
  const question = { ask: 'which_extension', grant: false, reason } as const
  return [
    await askWhose(desk, request, { ...question, extensions: [only.extension] }, [
      { code: only.task.code, unit: only.unit },
    ]),
  ]
}

export async function onExtension(
  desk: Desk,
  request: Request,
  { say, ref, rest }: { say: 'grant' | 'refuse'; ref: string; rest: string },
): Promise<Outgoing[]> {
  const waiting = await waitingFor(desk, ref, 'extensions')
  if ('refused' in waiting) return [waiting.refused]
  const { only, among, left, without } = picked(desk, waiting, withoutFor(rest), say === 'refuse')
  if (asksWhether(left))
    return (await showStanding(desk, request, { refs: [ref], units: only && rest !== left ? [only.unit] : [] })) ?? []
  // Who decides about more than the one says so task by task.
  if (namesTask(left) || unitAtStart(withoutFor(left), desk.units)) return showWaiting(desk, request)
  // What was said of a unit of which nothing waits is no reason for another.
  const reason = say === 'refuse' && without === null ? refusalReason(left) : ''
  if (only && say === 'refuse' && !mayAsk(left))
    return [await decideExtension(desk, request, only.id, { granted: false, reason })]
  const [first, ...others] = among
  const meant = only ?? (others.length === 0 && without === null ? first : null)
  if (meant && say === 'grant') return grantWish(desk, request, meant.id, left)
  const question = { ask: 'which_extension', grant: say === 'grant', extensions: among.map(({ id }) => id) } as const
  return [await askWhose(desk, request, { ...question, reason }, named(desk, among), without)]
}
