/** 'Gửi chưa?': of the task replied to, how it stands; of whoever may see the ledger, what was sent, or is to be; of the others, their own tasks. */
import { unitsSpokenFor } from '../../domain/member.js'
import type { SendingQuestion } from '../../domain/words/sending-question.js'
import { foreseeSending } from '../foresee-sending.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, refusal, unknownUnit } from '../shared/desk.js'
import { noSuchTask, tasksByRef, tasksRepliedTo } from '../shared/which-task.js'
import { showLedger, showLedgerPart } from '../show-ledger.js'
import { showStanding } from '../show-standing.js'

/** `asked` null: nothing but 'gửi chưa'; `whole`: with all its lines. */
export async function sentOrNot(
  desk: Desk,
  request: Request,
  asked: SendingQuestion | null,
  whole: boolean,
): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const about = await tasksRepliedTo(desk, request)
  const [task, ...more] = works.flatMap(({ tasks }) => tasks.filter((t) => about.includes(t.id)))
  const repliedTo = task && more.length === 0 ? task : null
  if (repliedTo && !whole && !asked?.ahead && (!asked || asked.isPlain))
    return (await showStanding(desk, request, { refs: [repliedTo.code], units: [] })) ?? [refusal('nothing_open')]
  if (mayDo(desk, request.member, 'see_ledger')) {
    if (asked?.unknown) return [unknownUnit(desk, asked.unknown, { none: true })]
    const unknown = asked?.refs.find((ref) => tasksByRef(works, ref).length === 0)
    if (unknown) return [noSuchTask(works, unknown)]
    const named = (asked?.refs ?? []).flatMap((ref) => tasksByRef(works, ref).map((found) => found.task))
    const tasks = named.length === 0 && repliedTo ? [repliedTo] : named
    if (asked?.ahead) return [await foreseeSending(desk, request, asked, tasks)]
    return [asked ? await showLedgerPart(desk, request, asked, tasks) : await showLedger(desk, request, whole)]
  }
  // What is for whoever asks may always be told to that one.
  const isOfOthers = asked && asked.units.length + asked.members.length + asked.roles.length > 0
  if (asked?.ahead && !isOfOthers && request.message.chat.kind === 'private') {
    const tasks = asked.refs.flatMap((ref) => tasksByRef(works, ref).map((found) => found.task))
    return [await foreseeSending(desk, request, { ...asked, inGroup: false, toMe: true }, tasks)]
  }
  const own = unitsSpokenFor(request.member, desk.members, desk.today)
  const named = [
    ...(asked?.units ?? []),
    ...desk.members.filter(({ id }) => asked?.members.includes(id)).flatMap((m) => m.seats),
  ]
  const units = named.length > 0 ? named : asked && asked.refs.length > 0 ? [] : own
  return (await showStanding(desk, request, { refs: asked?.refs ?? [], units })) ?? [refusal('nothing_open')]
}
