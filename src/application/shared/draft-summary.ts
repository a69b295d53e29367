/** The draft in short, with the way to the page that shows all of it. */
import type { Work } from '../../domain/work.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { runningPlan, runningTwin } from './plan-again.js'
import { draftView } from './views.js'

/** Long enough to check a plan and have it checked by somebody else. */
const LINK_MS = 7 * 86_400_000

export async function draftSummary(desk: Desk, request: Request, work: Work): Promise<Outgoing> {
  const subject = `${desk.commune.id}:${request.member.id}:${work.plan.id}`
  const link = request.link('draft', subject, new Date(desk.now.getTime() + LINK_MS))
  const twin = await runningTwin(desk, work.plan)
  return { kind: 'draft', ...draftView(work), link, running: twin && runningPlan(twin, desk) }
}
