/** Typed words about questions, people and files that wait: each finds what it is about and calls the use case. */

import { findUnit } from '../../domain/unit-name.js'
import type { Command } from '../../domain/words/command.js'
import { askUnit, passOnQuestion } from '../ask-and-answer.js'
import { showInvitations, withdrawInvitation } from '../invite-member.js'
import type { Outgoing } from '../message.js'
import { exportPerson } from '../personal-data.js'
import type { Prompt } from '../ports.js'
import { askSender } from '../shared/ask-sender.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal } from '../shared/desk.js'
import { meantBy, noSuchTask, tasksByRef } from '../shared/which-task.js'
import { findTasks, showDueWeek, showHistory } from '../show-views.js'
import { runAction } from './action.js'
import { answerPrompt } from './answer.js'
import { inquire } from './inquire.js'
import { moveFilesSaid } from './move-files-said.js'

export type OfficeTalk = Extract<
  Command,
  {
    say:
      | 'history'
      | 'pass_on'
      | 'ask_unit'
      | 'ask_clerk'
      | 'reply'
      | 'move_files'
      | 'find'
      | 'due_week'
      | 'invitations'
      | 'withdraw_invitation'
      | 'own_data'
  }
>

export async function runOfficeTalk(desk: Desk, request: Request, command: OfficeTalk): Promise<Outgoing[]> {
  switch (command.say) {
    case 'find':
      return command.rest ? findTasks(desk, command.rest) : [refusal('text_missing', { field: 'search' })]
    case 'due_week':
      return showDueWeek(desk, command.next)
    case 'invitations':
      return [await showInvitations(desk)]
    case 'withdraw_invitation':
      return [await withdrawInvitation(desk, request, command.name)]
    case 'own_data':
      return exportPerson(desk, request, null)
    case 'ask_clerk': {
      const found = await meantBy(desk, request, command.rest)
      const [only] = 'refused' in found || !found.pointed ? [] : found.meant
      return passOnQuestion(desk, request, only ?? null, command.rest)
    }
    case 'reply':
      return replyTo(desk, request, command.ref, command.rest)
    case 'move_files':
      return moveFilesSaid(desk, request, command)
    case 'history':
    case 'pass_on':
    case 'ask_unit':
      break
  }
  const works = await activeWorks(desk)
  const [found] = tasksByRef(works, command.ref)
  if (!found) return [noSuchTask(works, command.ref)]
  const { work, task } = found
  if (command.say === 'history') return [await showHistory(desk, request, work, task)]
  // Where one unit is stuck the question is about that; else about the task.
  const shares = work.assignments.filter((a) => a.taskId === task.id && a.state !== 'cancelled')
  const share = shares.find((a) => a.blocked !== null) ?? shares[0]
  if (!share) return [refusal('nothing_to_confirm', { ref: task.code })]
  const unit = command.say === 'ask_unit' ? findUnit(command.unit, desk.units) : null
  // Without a question, and where nothing is stuck, it is an explanation that is asked for.
  if (command.say === 'ask_unit' && command.rest === '' && share.blocked === null && unit && 'match' in unit)
    return inquire(desk, request, { ref: command.ref, units: [unit.match], question: '' })
  return command.say === 'pass_on'
    ? runAction(desk, request, { do: 'pass_on', assignment: share.id })
    : [await askUnit(desk, request, share.id, command.unit, command.rest)]
}

/** 'Trả lời Q1-3: ...': the one question about the task (or, where none is named, the only one) that waits for an answer; of several it is asked which. */
async function replyTo(desk: Desk, request: Request, ref: string, said: string): Promise<Outgoing[]> {
  const open = await desk.office.promptsOf(request.member.id, desk.now)
  const tasks = ref ? tasksByRef(await activeWorks(desk), ref).map(({ task }) => task.id) : null
  const waiting = open.filter(
    ({ question }) =>
      question.ask === 'answer' && (tasks === null || (question.task !== null && tasks.includes(question.task))),
  )
  const [only, ...more] = waiting
  if (!only) return [refusal('nothing_to_answer')]
  return more.length === 0
    ? answerPrompt(desk, request, only, { text: said })
    : [await askWhichOne(desk, request, waiting, said)]
}

/** As many questions as are listed, the newest first. */
const QUESTIONS_LISTED = 9

async function askWhichOne(desk: Desk, request: Request, waiting: readonly Prompt[], said: string): Promise<Outgoing> {
  const listed = waiting.slice(0, QUESTIONS_LISTED)
  const prompt = await askSender(desk, request, { ask: 'which_question', questions: listed.map(({ id }) => id), said })
  const options: { code: string | null; asked: string }[] = []
  for (const { question } of listed) {
    if (question.ask !== 'answer') continue
    const task = question.task === null ? null : await desk.office.task(question.task)
    options.push({ code: task?.code ?? null, asked: question.said })
  }
  return { kind: 'which_question', prompt, said, options }
}
