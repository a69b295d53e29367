/** A question of the bot that somebody leaves without an answer. */
import { fold } from '../../domain/vietnamese.js'
import { saysLeave } from '../../domain/words/says-leave.js'
import { saysYes } from '../../domain/words/yes-or-no.js'
import type { Outgoing } from '../message.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo } from '../shared/desk.js'
import { askAboutLeftFiles } from '../shared/waiting-files.js'

/** Questions that somebody may leave without an answer: nothing is recorded. */
const MAY_BE_LEFT: readonly PromptQuestion['ask'][] = [
  ...([
    'which_task',
    'which_file',
    'which_question',
    'which_claim',
    'which_extension',
    'for_unit',
    'unclear',
    'return_reason',
    'blocked_reason',
  ] as const),
  ...(['extension', 'refusal_reason', 'draft_value', 'draft_new', 'draft_split', 'ask_unit'] as const),
]

/** 'Thôi, để sau' to a question of the bot; null where the words are no such answer. A bare 'không' may be one of its own. */
export async function leaveQuestion(
  desk: Desk,
  request: Request,
  prompt: Prompt,
  text: string,
): Promise<Outgoing[] | null> {
  const { question } = prompt
  if (question.ask === 'which_member' && (saysLeave(text) || saysYes(text) === false)) {
    await desk.office.closePrompt(prompt.id)
    return [{ kind: 'order_left', say: question.command.say }]
  }
  if (!MAY_BE_LEFT.includes(question.ask) || !saysLeave(text) || /^(?:khong|ko|k|no)$/.test(fold(text))) return null
  await desk.office.closePrompt(prompt.id)
  const files = 'spoken' in question ? await askAboutLeftFiles(desk, request, question.spoken.files) : []
  return [mayDo(desk, request.member, 'decide') ? { kind: 'left_undecided' } : { kind: 'left_as_it_is' }, ...files]
}
