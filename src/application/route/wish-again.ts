/** What is said right behind one's own wish for more time, without naming the work, is said of that wish. */
import { unitAtStart } from '../../domain/unit-name.js'
import { taskRefs } from '../../domain/words/task-ref.js'
import { wishAnew } from '../../domain/words/wish-anew.js'
import type { Outgoing } from '../message.js'
import { giveReason, requestExtension } from '../request-extension.js'
import { REPORTS } from '../shared/ask-again.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo } from '../shared/desk.js'
import { isJustNow } from '../shared/just-now.js'
import { meantById, tasksRepliedTo } from '../shared/which-task.js'

/** Null where nothing was just wished for, or the words are said of something else. */
export async function wishedAgain(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  if (request.files.length > 0 || taskRefs(text).length > 0 || mayDo(desk, request.member, 'decide')) return null
  const last = await lastWish(desk, request)
  if (!last) return null
  const { wish, meant } = last
  const named = unitAtStart(text, desk.units)
  const about = await tasksRepliedTo(desk, request)
  const isOfOther = about.length > 0 && !about.includes(meant.task.id)
  if (isOfOther || (named && meant.shares.every(({ unitId }) => unitId !== named.unit))) return null
  const anew = wishAnew(named?.rest ?? text, desk.today, wish.to)
  if (!anew) return null
  if (anew.of === 'reason') return [await giveReason(desk, request, wish.id, anew.reason)]
  return requestExtension(desk, request, meant, text, null, {
    reason: wish.reason,
    ...(anew.day && { day: anew.day }),
  })
}

/** The sender's last report, where it is a wish that nobody has decided and nothing else was asked since. */
async function lastWish(desk: Desk, request: Request) {
  const [entry] = await desk.office.history({ memberId: request.member.id, whats: REPORTS, limit: 1 })
  if (entry?.what !== 'extension_asked' || entry.taskId === null || !isJustNow(desk, entry.at)) return null
  const meant = await meantById(desk, request, entry.taskId)
  const wish = meant?.work.extensions.find((e) => e.assignmentId === entry.assignmentId && e.state === 'asked')
  if (!meant || !wish) return null
  const open = await desk.office.promptsOf(request.member.id, desk.now)
  if (open.some(({ askedAt, question }) => askedAt >= entry.at && question.ask !== 'extension_reason')) return null
  return { wish, meant: { ...meant, shares: meant.shares.filter(({ id }) => id === wish.assignmentId) } }
}
