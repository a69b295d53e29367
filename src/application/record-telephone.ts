/** An answer given by telephone: the clerk writes it down for the unit, and it is marked as such everywhere. */
import { canBeReached, speakersOf } from '../domain/member.js'
import { isTaskDone, owing } from '../domain/progress.js'
import { findUnit } from '../domain/unit-name.js'
import { fold } from '../domain/vietnamese.js'
import type { ByTelephone } from '../domain/words/telephone.js'
import { unitsMeantIn } from '../domain/words/who-is-meant.js'
import type { Outgoing } from './message.js'
import { claimShare } from './shared/claims.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, clerksToTell, refusal, tell, unitName } from './shared/desk.js'
import { openOfUnit } from './shared/open-of-unit.js'
import type { Meant } from './shared/which-task.js'
import { noSuchTask, tasksByRef } from './shared/which-task.js'

/** The share that the unit answers for, as if the unit had written; or why it cannot be told. */
export async function telephoneShare(desk: Desk, { ref, unit }: ByTelephone): Promise<Meant | Outgoing> {
  const works = await activeWorks(desk)
  const found = tasksByRef(works, ref)
  if (found.length === 0) return noSuchTask(works, ref)
  const named = unit ? unitsCalled(desk, unit) : null
  const shares = found.flatMap(({ work, task }) =>
    owing(task, work.assignments)
      .filter((share) => share.state !== 'cancelled')
      .filter((share) => named === null || named.includes(share.unitId))
      .map((share) => ({ work, task, share })),
  )
  const [only] = shares
  if (only && shares.length === 1) {
    // Read again with its rows locked: nobody else decides about it now.
    const work = (await desk.office.workOfTask(only.task.id)) ?? only.work
    const share = work.assignments.find((a) => a.id === only.share.id) ?? only.share
    return { work, task: only.task, shares: [share] }
  }
  if (named?.length === 0) return refusal('unit_unknown', { said: unit, near: '' })
  const units = found.flatMap(({ work, task }) => owing(task, work.assignments).map((a) => unitName(desk, a.unitId)))
  const task = { code: found[0]?.task.code ?? ref, units: units.join(', ') }
  if (!named || shares.length > 1) return refusal('which_unit', task)
  return refusal('not_of_unit', { ...task, unit: named.map((id) => unitName(desk, id)).join(', ') })
}

/** What the one unit that has called has open, as if the unit were asked; null where the caller is no unit of the office. */
export async function openOfCaller(desk: Desk, caller: string): Promise<{ unit: number; open: Meant[] } | null> {
  const [unit, ...more] = unitsCalled(desk, caller)
  if (unit === undefined || more.length > 0) return null
  return { unit, open: openOfUnit(await activeWorks(desk), unit) }
}

/** By its name or a part of it, or by that of somebody who speaks for it: 'bên y tế', 'chị Hạnh'. */
function unitsCalled(desk: Desk, name: string): number[] {
  const found = findUnit(name, desk.units)
  return 'match' in found ? [found.match] : unitsMeantIn(name, fold(name), desk)
}

/** "Xong" by telephone is a claim like any other. */
export async function claimByTelephone(desk: Desk, request: Request, meant: Meant, heard: string): Promise<Outgoing[]> {
  const { work, task, shares } = meant
  const [share] = shares
  if (!share || isTaskDone(task, work.assignments) || share.state === 'confirmed')
    return [refusal('already_confirmed', { code: task.code })]
  if (share.state !== 'open') return [refusal('already_claimed', { code: task.code })]
  return [await claimShare(desk, request, { work, task, share }, { heard, byTelephone: true })]
}

/** What clerks are asked to decide or to look at: one who speaks for the unit too has read it there. */
const REVIEWED: readonly Outgoing['kind'][] = ['claim_recorded', 'blocked_recorded', 'extension_recorded']

/** Without what only who wrote it down can answer. */
function asUnitReads(said: Outgoing): Outgoing {
  if (said.kind === 'claim_recorded') return { ...said, decides: false }
  if (said.kind === 'not_done_recorded') return { ...said, wish: null }
  return said.kind === 'extension_recorded' || said.kind === 'blocked_recorded' ? { ...said, prompt: null } : said
}

/** The unit's own people learn what was written down in their name. */
export async function tellUnit(
  desk: Desk,
  request: Request,
  { shares }: Meant,
  said: readonly Outgoing[],
): Promise<void> {
  const [share] = shares
  const [first] = said
  if (!share || !first || first.kind === 'refusal') return
  const forUnit = asUnitReads(first)
  const told = new Set([
    request.member.id,
    ...(REVIEWED.includes(first.kind) ? clerksToTell(desk).map((m) => m.id) : []),
  ])
  for (const speaker of speakersOf(share.unitId, desk.members, desk.today).filter(canBeReached))
    if (!told.has(speaker.id)) await tell(desk, speaker.id, `telephone:${request.incomingId}`, forUnit)
}
