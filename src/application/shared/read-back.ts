/** A sentence about several tasks is taken apart and read back: one confirmation, and only then it counts. */

import { dueDate } from '../../domain/assignment.js'
import type { CivilDate } from '../../domain/calendar.js'
import type { Intent } from '../../domain/reply.js'
import { soFarIn } from '../../domain/so-far.js'
import { withoutAgreement } from '../../domain/words/agreement.js'
import { readLastDay } from '../../domain/words/last-day.js'
import { understandAbout } from '../../domain/words/own-wording.js'
import { saidAfter } from '../../domain/words/said-after.js'
import { partsOf, taskRefs, withoutTasks } from '../../domain/words/task-ref.js'
import type { Outgoing } from '../message.js'
import type { Intended, Prompt, Spoken } from '../ports.js'
import { askSender } from './ask-sender.js'
import type { Desk, Request } from './desk.js'
import { activeWorks, notUnderstood, refusal } from './desk.js'
import { supportingShare } from './tell-lead.js'
import type { Meant } from './which-task.js'
import { meantById, namedBy, noSuchTask, notYours, spokenIn, tasksByRef, tasksRepliedTo } from './which-task.js'

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

/** 'Đúng, nhưng việc 3 chưa' to a read-back of several tasks: all of it once more, as it is put right. Null where the words say nothing of
 *  these tasks, or of others too. */
export async function readBackPutRight(
  desk: Desk,
  request: Request,
  { question }: Prompt,
  text: string,
): Promise<Outgoing[] | null> {
  if (question.ask !== 'read_back' || question.parts.length < 2 || request.files.length > 0) return null
  const said = withoutAgreement(text)
  const works = await activeWorks(desk)
  const about = question.parts.map(({ task }) => task)
  const heard: Heard[] = []
  for (const part of partsOf(said) ?? [{ refs: taskRefs(said), said: withoutTasks(said) }]) {
    const named = part.refs.map((ref) => namedBy(desk, request, works, ref, about))
    const meant = named.flatMap((found) => (found.length === 1 ? found : []))
    const titles = meant.map(({ task }) => task.title)
    const intent = REPORTS[understandAbout(part.said, titles).intent]
    if (!intent || meant.length < named.length || meant.some(({ task }) => !about.includes(task.id))) return null
    heard.push(...meant.map((one) => ({ meant: one, intent, said: part.said })))
  }
  return heard.length > 0 ? askReadBack(desk, request, heard, text) : null
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

async function askReadBack(desk: Desk, request: Request, newly: readonly Heard[], text: string): Promise<Outgoing[]> {
  const { heard, spoken } = await withReadBefore(desk, request, newly, text)
  const isCounted = ({ meant }: Heard) => meant.shares.length > 0 || supportingShare(desk, request, meant) !== null
  const counting = heard.filter((h) => h.intent !== 'unclear' && isCounted(h)).slice(0, MOST)
  const [foreign] = heard.filter((h) => h.meant.shares.length === 0)
  if (counting.length === 0) {
    if (foreign) return [notYours(desk, foreign.meant.work, foreign.meant.task)]
    return [notUnderstood(desk, request)]
  }
  const prompt = await askSender(desk, request, {
    ask: 'read_back',
    parts: counting.map(({ meant, intent, said }) => ({ task: meant.task.id, intent, heard: said })),
    spoken,
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

/** Who says it again, or otherwise, means the new words: what was read back with one of these tasks waits no more, and what else it held
 *  is read back with them. */
async function withReadBefore(
  desk: Desk,
  request: Request,
  newly: readonly Heard[],
  text: string,
): Promise<{ heard: readonly Heard[]; spoken: Spoken }> {
  const named = newly.map(({ meant }) => meant.task.id)
  const open = await desk.office.promptsOf(request.member.id, desk.now)
  const before = open.flatMap(({ id, question }) =>
    question.ask === 'read_back' && question.parts.some(({ task }) => named.includes(task)) ? [{ id, question }] : [],
  )
  for (const { id } of before) await desk.office.closePrompt(id)
  const [last] = before
  const kept: Heard[] = []
  for (const { task, intent, heard } of last?.question.parts ?? []) {
    const meant = named.includes(task) ? null : await meantById(desk, request, task)
    if (meant) kept.push({ meant, intent, said: heard })
  }
  const now = spokenIn(request, text)
  if (!last) return { heard: newly, spoken: now }
  const { spoken: first, parts } = last.question
  // What came with the first words belongs to the tasks as they are put right.
  const spoken = { ...now, files: [...first.files, ...now.files], album: now.album ?? first.album }
  if (kept.length === 0) return { heard: newly, spoken }
  const places = parts.map(({ task }) => task)
  const place = ({ meant }: Heard) => (places.includes(meant.task.id) ? places.indexOf(meant.task.id) : places.length)
  return {
    heard: [...kept, ...newly].sort((one, other) => place(one) - place(other)),
    spoken: { ...spoken, heard: saidAfter(first.heard, text) },
  }
}

function dueOf({ task, shares }: Meant): CivilDate | null {
  const [share] = shares
  return share ? dueDate(task, share) : task.dueOn
}
