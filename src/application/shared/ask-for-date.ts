/** Until when more time is asked for: put where no day was said, or none that there is. */
import { lunarSaid, noSuchDayIn } from '../../domain/words/spoken-date.js'
import type { Outgoing } from '../message.js'
import { askSender } from './ask-sender.js'
import type { Desk, Request } from './desk.js'
import { taskView } from './views.js'
import type { Meant } from './which-task.js'

/** `reason`: why, where that is said already. */
export async function askForDate(
  desk: Desk,
  request: Request,
  { work, task, shares: [share] }: Meant,
  { said, reason }: { said: string; reason?: string },
): Promise<Outgoing> {
  const about = { task: task.id, ...(share && { share: share.id }), ...(reason && { reason }) }
  return {
    ...{ kind: 'extension_ask', task: taskView(desk, work, task) },
    prompt: await askSender(desk, request, { ask: 'extension', ...about }),
    noSuchDay: noSuchDayIn(said, desk.today),
    lunar: lunarSaid(said, desk.today)?.days ?? null,
  }
}
