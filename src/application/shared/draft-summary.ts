/** The draft in short, with the way to the page that shows all of it. */
import type { Work } from '../../domain/work.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { draftView } from './views.js'

/** Long enough to check a plan and have it checked by somebody else. */
const LINK_MS = 7 * 86_400_000

export function draftSummary(desk: Desk, request: Request, work: Work): Outgoing {
  const subject = `${desk.commune.id}:${request.member.id}:${work.plan.id}`
  const link = request.link('draft', subject, new Date(desk.now.getTime() + LINK_MS))
  return { kind: 'draft', ...draftView(work), link }
}
