/** The command that a message is: with a slash, as its words, asked for kindly; and what only looks like one, and reports. */
import type { CivilDate } from '../../domain/calendar.js'
import type { Permission } from '../../domain/permission.js'
import type { Intent } from '../../domain/reply.js'
import { plainReply } from '../../domain/reply.js'
import { fold, normalise } from '../../domain/vietnamese.js'
import { askedToSee } from '../../domain/words/asking.js'
import type { Command } from '../../domain/words/command.js'
import { extensionVerdict } from '../../domain/words/extension-verdict.js'
import { withoutGreeting } from '../../domain/words/greeting.js'
import { officeQuestion } from '../../domain/words/office-question.js'
import { parseCommand } from '../../domain/words/parse-command.js'
import { asksHowItSends } from '../../domain/words/sending-habit.js'
import { sendingAsked } from '../../domain/words/sending-question.js'
import { parseSlash } from '../../domain/words/slash.js'
import { withoutTasks } from '../../domain/words/task-ref.js'
import type { Office } from '../../domain/words/who-is-meant.js'
import type { IncomingText } from '../message.js'
import { COMMAND_NEEDS } from './needs.js'

/** The office that is asked, on its day. */
type Asked = Office & { today: CivilDate }

/** `may`: what the sender may do. */
export function commandIn(
  message: IncomingText,
  office: Asked,
  may: (permission: Permission) => boolean,
): Command | null {
  const { command, text, files } = message
  const typed = command
    ? parseSlash(command.name, command.rest)
    : (officeQuestion(text, may('decide')) ??
      habitAsked(text) ??
      parseCommand(text) ??
      commandInWords(message, office, may('decide')))
  if (!typed && may('decide')) return extensionDecided(text)
  if (typed && !command && !may(COMMAND_NEEDS[typed.say]) && couldReport(typed, text)) return null
  // 'Nộp tệp Q1-3', 'ảnh' or 'báo cáo quý I' above a file says what the file is, and asks for none.
  const asks = typed?.say === 'paper' || typed?.say === 'upload' || typed?.say === 'task_files'
  return asks && files.length > 0 ? null : typed
}

/** Nobody who decides about a named task reports of it. */
const VERDICTS: readonly Command['say'][] = ['grant', 'refuse', 'return', 'undo', 'policy']
const REPORTS: readonly Intent[] = ['done', 'not_done', 'blocked', 'unblocked', 'extension']

/** What lets people in and out, and sets up the office: nobody's report, whatever the names in it sound like. */
const NO_WORK: readonly Permission[] = ['manage_people', 'link_group', 'edit_calendar', 'edit_settings']
/** As the bot itself offers it to who decides: 'chờ duyệt', 'chờ xác nhận ạ' report. */
const OWN_WORD = /^(?:xem )?(?:danh sach )?cho xac nhan$/

/** 'Đang chờ duyệt ạ', 'xác nhận Q1-3 đã xong': of who may not give the command it is a report, and no report gets lost. */
function couldReport(command: Command, text: string): boolean {
  if (VERDICTS.includes(command.say)) return false
  // 'Q1-1 phải có tệp' may ask, of who cannot order it; 'sửa Q1-1 cần tệp' orders.
  if (command.say === 'evidence') return !/^(?:sua|edit)\b/.test(fold(text).trim())
  // 'Đặng' is a name.
  if (/(?<!\p{L})(?:rồi|roi|xong|đang|dang)(?!\p{L})/iu.test(normalise(text))) return true
  if (NO_WORK.includes(COMMAND_NEEDS[command.say]) || OWN_WORD.test(fold(text).trim())) return false
  const isSaidOfTask =
    (command.say === 'confirm' && command.rest !== '') || (command.say === 'set' && command.handedOn === true)
  return isSaidOfTask || REPORTS.includes(plainReply(withoutTasks(text)).intent)
}

function extensionDecided(text: string): Command | null {
  const verdict = extensionVerdict(text)
  return verdict && verdict.ref !== null ? { ...verdict, ref: verdict.ref } : null
}

/** What is asked for behind a greeting; in a group 'chào cả nhà, …' is said to the people. */
function commandInWords({ chat, text }: IncomingText, office: Asked, decides: boolean): Command | null {
  const said = chat.kind === 'private' ? withoutGreeting(text) : text
  const command =
    (said === text ? null : (officeQuestion(said, decides) ?? parseCommand(said))) ?? ledgerAsked(said, office, decides)
  return command ?? askedToSee(said, decides)
}

function habitAsked(text: string): Command | null {
  return asksHowItSends(text) ? { say: 'sending_habit' } : null
}

function ledgerAsked(said: string, office: Asked, decides: boolean): Command | null {
  const of = sendingAsked(said, office, decides)
  return of && { say: 'ledger', of }
}
