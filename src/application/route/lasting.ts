/** What nothing brings back takes a message of its own, said while it is talked of. */
import type { Command } from '../../domain/words/command.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import { saidYesOrNo } from './in-words.js'

/** What nothing brings back, or what is seen by all at once. */
const LASTING: readonly Command['say'][] = ['activate', 'replace_plan', 'activate_beside', 'drop_draft']
const LASTING_ANSWERS: readonly PromptQuestion['ask'][] = ['erase_person', 'remove_member', 'remove_unit', 'hand_over']

/** Whether the words, said anew, would do something that takes a message of its own. */
export function isNotByEditing(command: Command | null, prompt: Prompt | null, text: string): boolean {
  if (command && LASTING.includes(command.say)) return true
  if (!prompt || !LASTING_ANSWERS.includes(prompt.question.ask)) return false
  return command?.say === 'number' || saidYesOrNo(prompt, text) === 1
}
