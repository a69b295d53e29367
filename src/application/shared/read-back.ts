/** A sentence about several tasks is taken apart and read back: one confirmation, and only then it counts. */

import { dueDate } from '../../domain/assignment.js'
import type { CivilDate } from '../../domain/calendar.js'
import type { Intent } from '../../domain/reply.js'
import { soFarIn } from '../../domain/so-far.js'
import { readLastDay } from '../../domain/words/last-day.js'
import { understandAbout } from '../../domain/words/own-wording.js'
import { partsOf } from '../../domain/words/task-ref.js'
import type { Outgoing } from '../message.js'
import type { Intended } from '../ports.js'
import { askSender } from './ask-sender.js'
import type { Desk, Request } from './desk.js'
import { activeWorks, notUnderstood, refusal } from './desk.js'
import { supportingShare } from './tell-lead.js'
import type { Meant } from './which-task.js'
import { namedBy, noSuchTask, notYours, spokenIn, tasksByRef, tasksRepliedTo } from './which-task.js'

/** As many as are still read before they are confirmed. */
const MOST = 12

const REPORTS: Partial<Record<Intent, Intended>> = {
  done: 'claim',
  not_done: 'not_done',
  extension: 'extension',
  blocked: 'blocked',
  unblocked: 'unblocked',
}

export interface Heard {
  meant: Meant
  intent: Intended
  said: string
}

/** What was understood of each task that the text names; null where it names fewer than two, or reports on none of them. */
export async function readBackParts(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const parts = partsOf(text)
  if (!parts) return null
  const works = await activeWorks(desk)
  const understood = parts.map((part) => {
    const titles = part.refs.flatMap((ref) => tasksByRef(works, ref).map(({ task }) => task.title))
    return { ...part, intent: REPORTS[understandAbout(part.said, titles).intent] ?? null }
  })
  if (understood.every(({ intent }) => intent === null)) return null
  if (works.length === 0) return [refusal('no_active_plan')]
  const unknown = parts.flatMap((p) => p.refs).find((ref) => tasksByRef(works, ref).length === 0)
  if (unknown) return [noSuchTask(works, unknown)]
  const about = await tasksRepliedTo(desk, request)
  const heard = understood.flatMap(({ refs, said, intent }) =>
    refs.flatMap((ref) => {
      const named = namedBy(desk, request, works, ref, about)
      // A number that several tasks bear says nothing of any of them.
      const counts = named.length === 1 && intent !== null ? intent : 'unclear'
      return named.map((meant): Heard => ({ meant, said, intent: counts }))
    }),
  )
  return askReadBack(desk, request, heard, text)
}

/** 'Xong hết rồi': every task that is meant, as done; null where more are meant than can be read back. */
export function readBackAll(
  desk: Desk,
  request: Request,
  all: readonly Meant[],
  text: string,
): Promise<Outgoing[]> | null {
  const open = all.filter((m) => m.shares.some((s) => s.state === 'open'))
  if (open.length < 2 || open.length > MOST) return null
  return askReadBack(
    desk,
    request,
    open.map((meant) => ({ meant, intent: 'claim', said: text })),
    text,
  )
}

/** 'Trừ Q1-4 ra thì xong hết': what is named is not done, all else that is meant is. */
export function readBackAllBut(
  desk: Desk,
  request: Request,
  all: readonly Meant[],
  but: readonly Meant[],
  said: { others: string; whole: string },
): Promise<Outgoing[]> | null {
  const others = all.filter((m) => m.shares.some((s) => s.state === 'open') && !but.some((b) => b.task === m.task))
  if (others.length === 0 || others.length + but.length > MOST) return null
  return askReadBack(
    desk,
    request,
    [
      ...others.map((meant): Heard => ({ meant, intent: 'claim', said: said.others })),
      ...but.map((meant): Heard => ({ meant, intent: 'not_done', said: said.whole })),
    ],
    said.whole,
  )
}

/** The same said of each of these, which were chosen from a list. */
export function readBackChosen(
  desk: Desk,
  request: Request,
  chosen: readonly Meant[],
  intent: Intended,
  heard: string,
): Promise<Outgoing[]> {
  return askReadBack(
    desk,
    request,
    chosen.map((meant) => ({ meant, intent, said: heard })),
    heard,
  )
}

/** One task as done, read back where it was said long ago. */
export function readBackOne(desk: Desk, request: Request, meant: Meant, heard: string): Promise<Outgoing[]> {
  return askReadBack(desk, request, [{ meant, intent: 'claim', said: heard }], heard)
}

async function askReadBack(desk: Desk, request: Request, heard: readonly Heard[], text: string): Promise<Outgoing[]> {
  const isCounted = ({ meant }: Heard) => meant.shares.length > 0 || supportingShare(desk, request, meant) !== null
  const counting = heard.filter((h) => h.intent !== 'unclear' && isCounted(h)).slice(0, MOST)
  const [foreign] = heard.filter((h) => h.meant.shares.length === 0)
  if (counting.length === 0) {
    if (foreign) return [notYours(desk, foreign.meant.work, foreign.meant.task)]
    return [notUnderstood(desk, request)]
  }
  await closeOvertaken(desk, request, counting)
  const prompt = await askSender(desk, request, {
    ask: 'read_back',
    parts: counting.map(({ meant, intent, said }) => ({ task: meant.task.id, intent, heard: said })),
    spoken: spokenIn(request, text),
  })
  return [readBack(desk, request, prompt, heard)]
}

/** What was understood of each task, as it counts when it is confirmed today. */
export function readBack(
  desk: Desk,
  request: Pick<Request, 'member'>,
  prompt: number,
  heard: readonly Heard[],
): Outgoing & { kind: 'read_back' } {
  return {
    kind: 'read_back',
    prompt,
    items: heard.map(({ meant, intent, said }) => ({
      code: meant.task.code,
      title: meant.task.title,
      what: meant.shares.length > 0 ? intent : supportingShare(desk, request, meant) ? 'support' : 'not_yours',
      to: intent === 'extension' ? (readLastDay(said, desk.today, dueOf(meant))?.date ?? null) : null,
      soFar: intent === 'not_done' ? soFarIn(said) : null,
      said,
    })),
  }
}

/** Who says it again, and more, means the new words: what was read back of the same tasks waits no more. */
async function closeOvertaken(desk: Desk, request: Request, heard: readonly Heard[]): Promise<void> {
  const tasks = heard.map(({ meant }) => meant.task.id)
  for (const { id, question } of await desk.office.promptsOf(request.member.id, desk.now))
    if (question.ask === 'read_back' && question.parts.every(({ task }) => tasks.includes(task)))
      await desk.office.closePrompt(id)
}

function dueOf({ task, shares }: Meant): CivilDate | null {
  const [share] = shares
  return share ? dueDate(task, share) : task.dueOn
}
