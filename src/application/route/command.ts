/** Typed words that mean one thing: each finds what it is about and does what the button does. */

import { unheardOf } from '../../domain/progress.js'
import { plainReply } from '../../domain/reply.js'
import type { Command } from '../../domain/words/command.js'
import { withoutTasks } from '../../domain/words/task-ref.js'
import type { Work } from '../../domain/work.js'
import type { Action } from '../actions.js'
import { passOnQuestion } from '../ask-and-answer.js'
import { askExplanations } from '../ask-explanations.js'
import { changeCalendar } from '../change-calendar.js'
import { teachColumn } from '../change-lessons.js'
import { preferPlatform } from '../change-people.js'
import {
  changeCutOff,
  changeReportSigner,
  changeReportTo,
  changeSummaryHour,
  changeWeights,
  summaryHours,
} from '../change-reporting.js'
import { addUnits, giveLinkCode } from '../enrol-member.js'
import { showSendingHabit } from '../foresee-sending.js'
import { invite } from '../invite-member.js'
import { approveInWords } from '../join-requests.js'
import { linkGroup } from '../link-chat.js'
import type { Outgoing } from '../message.js'
import { offerPaper, offerTaskFiles, offerUnitCalendar } from '../offer-paper.js'
import { offerUpload } from '../offer-upload.js'
import { askRemoveUnit } from '../remove-unit.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal } from '../shared/desk.js'
import type { Meant } from '../shared/which-task.js'
import { askWhich, noSuchTask, ownShares, tasksByRef } from '../shared/which-task.js'
import { showAsked, showPeriod } from '../show-lists.js'
import { showReceived } from '../show-received.js'
import {
  showHeardOn,
  showOwnPeriod,
  showOwnWishes,
  showStandIn,
  showUnitsAlone,
  showWhyCancelled,
} from '../show-record.js'
import { showStanding } from '../show-standing.js'
import { showMyTasks, showPeople, showUnits, showWhoIsMissing } from '../show-views.js'
import { nextYear, refuseRole, runAction } from './action.js'
import { confirmAll } from './decide.js'
import { decideNamed } from './decide-named.js'
import { onExtension } from './decide-wish.js'
import { onDraft, onRow } from './draft-command.js'
import { orderedByLeader } from './leader.js'
import { answerByNumber } from './list-answer.js'
import { COMMAND_NEEDS } from './needs.js'
import { runOfficeTalk } from './office-talk.js'
import { perform } from './perform.js'
import { sentOrNot } from './sent-or-not.js'
import { takeBackNamed } from './take-back.js'
import { undo } from './undo.js'
import { onMember } from './which-member.js'

/** `text` is what was typed: it is kept as what was heard. */
export async function runCommand(desk: Desk, request: Request, command: Command, text: string): Promise<Outgoing[]> {
  if (command.say === 'ledger') return sentOrNot(desk, request, command.of ?? null, command.whole ?? false)
  const refused = refuseRole(desk, request, COMMAND_NEEDS[command.say])
  if (refused) return [refused]
  const act = (action: Action) => runAction(desk, request, action, text)
  switch (command.say) {
    case 'my_tasks':
    case 'status':
    case 'status_words':
    case 'waiting':
    case 'papers':
    case 'silent':
    case 'late_tasks':
    case 'all_tasks':
    case 'help':
    case 'draft':
    case 'lessons':
    case 'read_again':
      return act({ do: command.say })
    case 'period_tasks':
      return showPeriod(desk, command.period)
    case 'asked_tasks':
      return showAsked(desk, command.about, command.period)
    case 'files_received':
      return (await showReceived(desk, request)) ?? passOnQuestion(desk, request, null, text)
    case 'no_such_period':
      return [refusal('no_such_period', { said: command.said }), ...(await act({ do: 'papers' }))]
    case 'whole_year':
      return showMyTasks(desk, request, true)
    case 'teach_column':
      return [await teachColumn(desk, request, command.heading, command.holds)]
    case 'paper':
      return offerPaper(desk, request, { paper: command.paper, plan: null, period: command.period })
    case 'report_to':
      return [await changeReportTo(desk, request, command.names)]
    case 'report_signer':
      return [await changeReportSigner(desk, request, command.signer)]
    case 'task_files':
      return offerTaskFiles(desk, request, command.ref)
    case 'unit_calendar':
      return offerUnitCalendar(desk, request, command.unit)
    case 'next_year':
      return nextYear(desk, request, null)
    case 'cut_off':
      return [await changeCutOff(desk, request, command.day)]
    case 'summary_at':
      return [await changeSummaryHour(desk, request, command.span, command.at)]
    case 'sending_habit':
      return [showSendingHabit(desk)]
    case 'summary_hours':
      return [summaryHours(desk)]
    case 'weights':
      return [await changeWeights(desk, request, command.weights)]
    case 'forget':
      return act({ do: 'forget', lesson: command.n })
    case 'people':
      return [showPeople(desk)]
    case 'units':
      return [showUnits(desk)]
    case 'units_alone':
      return [showUnitsAlone(desk)]
    case 'own_wishes':
      return showOwnWishes(desk, request, command.ref)
    case 'heard_on':
      return showHeardOn(desk, command.day)
    case 'stand_in':
      return [showStandIn(desk, request, command.name)]
    case 'own_period':
      return showOwnPeriod(desk, request, command.period)
    case 'why_cancelled':
      return (
        (await showWhyCancelled(desk, command.ref)) ??
        (await showStanding(desk, request, { refs: [command.ref], units: [] })) ??
        []
      )
    case 'link':
      return [await linkGroup(desk, request)]
    case 'upload':
      return offerUpload(desk, request, command.ref)
    case 'link_account':
      return [await giveLinkCode(desk, request)]
    case 'link_code':
      return [refusal('account_known', { name: request.member.name })]
    case 'prefer':
      return [await preferPlatform(desk, request, command.platform)]
    case 'invite':
      return [await invite(desk, request, command.role, command.name, command.units)]
    case 'add_unit':
      return [await addUnits(desk, request, command.name)]
    case 'remove_unit':
      return [await askRemoveUnit(desk, request, command.name)]
    case 'seat':
    case 'hand_over':
    case 'remove_member':
    case 'rename_member':
    case 'export_person':
    case 'erase_person':
      return onMember(desk, request, command)
    case 'reject':
      return act({ do: 'refuse_member', request: command.n })
    case 'approve':
      return [await approveInWords(desk, request, command.n, command.rest)]
    case 'day':
      return [await changeCalendar(desk, request, command.working, command.date, command.name)]
    case 'number':
      return answerByNumber(desk, request, command.n)
    case 'claim':
    case 'not_done':
    case 'extend':
      return onOwnTask(desk, request, command.ref, command.say, text)
    case 'withdraw':
      return [await takeBackNamed(desk, request, command.ref)]
    case 'confirm':
    case 'return':
      return decideNamed(desk, request, command, text)
    case 'confirm_all':
      return confirmAll(desk, request, command.ref)
    case 'grant':
    case 'refuse':
      return onExtension(desk, request, command)
    case 'explain':
      return onTasks(desk, command.ref, async ({ work, task }) => {
        const open = unheardOf(task, work.assignments)
        if (open.length === 0) return (await showStanding(desk, request, { refs: [task.code], units: [] })) ?? []
        return askExplanations(
          desk,
          request,
          open.map((share) => share.id),
        )
      })
    case 'history':
    case 'pass_on':
    case 'ask_unit':
    case 'ask_clerk':
    case 'reply':
    case 'move_files':
    case 'find':
    case 'due_week':
    case 'invitations':
    case 'withdraw_invitation':
    case 'own_data':
      return runOfficeTalk(desk, request, command)
    case 'missing':
      return command.ref === ''
        ? showWhoIsMissing(desk, request)
        : onTasks(desk, command.ref, ({ task }) => act({ do: 'missing', task: task.id }))
    case 'draft_period':
    case 'findings':
    case 'point':
    case 'settle':
    case 'settle_notes':
    case 'rehearse':
    case 'activate':
    case 'replace_plan':
    case 'activate_beside':
    case 'drop_draft':
    case 'add_task':
      return request.message.chat.kind === 'group' ? [refusal('not_in_group')] : onDraft(desk, request, command, text)
    case 'undo':
      return undo(desk, request, command.ref)
    case 'edit':
    case 'split':
    case 'merge':
    case 'drop':
    case 'restore':
    case 'set':
    case 'policy':
    case 'evidence':
      return request.message.chat.kind === 'group' ? [refusal('not_in_group')] : onRow(desk, request, command, text)
  }
}

async function onOwnTask(
  desk: Desk,
  request: Request,
  ref: string,
  say: 'claim' | 'not_done' | 'extend',
  text: string,
): Promise<Outgoing[]> {
  const intent = say === 'extend' ? 'extension' : say
  const works = await activeWorks(desk)
  const found: Meant[] = tasksByRef(works, ref).map(({ work, task }) => ({
    work,
    task,
    shares: ownShares(desk, request, work, task),
  }))
  const [first] = found
  if (!first) return [noSuchTask(works, ref)]
  const own = found.filter((m) => m.shares.length > 0)
  // Who decides and answers for none of it asks for nothing: 'gia hạn Q1-2 đến 30/4' moves the date. Without one it is asked for, in private.
  const isOrder = request.message.chat.kind === 'private' || /\d/.test(withoutTasks(text))
  const ordered = say === 'extend' && own.length === 0 && isOrder ? await orderedByLeader(desk, request, text) : null
  if (ordered) return ordered
  if (own.length > 1) return [await askWhich(desk, request, own, intent, text)]
  const meant = own[0] ?? first
  return perform(
    desk,
    request,
    intent === 'extension'
      ? { deed: 'extension', meant, heard: text, reason: plainReply(withoutTasks(text)).reason }
      : { deed: intent, meant, heard: text },
  )
}

async function onTasks(
  desk: Desk,
  ref: string,
  use: (found: { work: Work; task: Work['tasks'][number] }) => Promise<Outgoing[]>,
): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const found = tasksByRef(works, ref)
  if (found.length === 0) return [noSuchTask(works, ref)]
  const said: Outgoing[] = []
  for (const one of found) said.push(...(await use(one)))
  return said
}
