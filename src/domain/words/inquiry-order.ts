/** "Hỏi Hội Nông dân việc V-1": somebody has a unit asked about one task. */

import type { Member, Unit } from '../member.js'
import { unitAtStart } from '../unit-name.js'
import { fold, normalise } from '../vietnamese.js'
import { withoutCall, withoutGreeting } from './greeting.js'
import { taskRefs, withoutTasks } from './task-ref.js'
import { isTitled, withoutTitle } from './title.js'
import { unitsMeantIn } from './who-is-meant.js'

export interface InquiryOrder {
  /** '' where no task is named. */
  ref: string
  /** Ids of the units; of a person, those the person speaks for. */
  units: number[]
  /** As typed; '' where an explanation is asked for. */
  question: string
}

const ASKS =
  /^(?:(?:em|bot|nhờ|nho|giúp|giup|hãy|hay)(?: (?:em|anh|chị|chi|tôi|toi|bot))? )*(?:hỏi|hoi|ask) (?:giúp |giup |thử |thu |lại |lai )?/iu
/** What only leads to the task: 'việc', 'về', 'sao rồi'. */
const NO_QUESTION =
  /^(?:[\s,:;.?!]|(?:về|ve|việc|viec|nhiệm vụ|nhiem vu|xem|là|la|thế nào|the nao|sao|rồi|roi|nhé|nhe|giúp|giup|em|anh|chị|chi|đi|di)(?!\p{L}))*$/iu

/** 'Hỏi Hội Nông dân rồi', '… thì bảo xong rồi': what came of asking. */
const IS_NEWS =
  /^[\s,]*(?:rồi|roi|thì|thi(?! (?:đua|dua|hành|hanh|tuyển|tuyen|công|cong))|bảo|nói|kêu|trả lời)(?!\p{L})/iu

/** The order, or null where the words are none. 'Hoi nong dan …' without its marks names the unit, and asks nobody. */
export function inquiryOrdered(
  text: string,
  office: { units: readonly Unit[]; members: readonly Member[] },
): InquiryOrder | null {
  const said = withoutCall(withoutGreeting(normalise(text).trim()))
  const order = ASKS.exec(said)
  const [ref = '', ...more] = taskRefs(said)
  if (!order || more.length > 0) return null
  const isMarked = /hỏi|ask/iu.test(order[0])
  if (!isMarked && unitAtStart(said, office.units)) return null
  const whom = withoutTasks(said.slice(order[0].length))
  const named = unitAsked(whom, office.units)
  const units = named ? [named.unit] : peopleAtStart(whom, office)
  if (units.length === 0) return null
  const behind = named ? named.rest : behindPerson(whom, office.members)
  if (IS_NEWS.test(behind)) return null
  const rest = behind.replace(/^(?:về việc|ve viec|về|ve|việc|viec|xem|là|la)(?!\p{L})\s*/iu, '')
  // 'Hỏi Hội Nông dân' asks of nothing.
  if (ref === '' && rest === '') return null
  return { ref, units, question: NO_QUESTION.test(rest) ? '' : rest }
}

/** Where the question begins: 'UBND xã sao chưa nộp' names no place called 'sao'. */
const QUESTION_BEGINS =
  /(?<=\s)(?:sao|tại sao|tai sao|vì sao|vi sao|bao giờ|bao gio|khi nào|khi nao|thế nào|the nao|đã|da|chưa|chua|còn|con|có|co|xong)(?!\p{L})/iu

function unitAsked(whom: string, units: readonly Unit[]): { unit: number; rest: string } | null {
  const at = whom.search(QUESTION_BEGINS)
  const alone = at > 0 ? unitAtStart(whom.slice(0, at), units) : null
  return alone?.rest === '' ? { unit: alone.unit, rest: whom.slice(at) } : unitAtStart(whom, units)
}

function peopleAtStart(whom: string, office: { units: readonly Unit[]; members: readonly Member[] }): number[] {
  return isTitled(whom) ? unitsMeantIn(whom, fold(whom), office) : []
}

/** What stands behind 'anh Bình', 'chị Vi Thị Hạnh': the longest end of a member's name counts. */
function behindPerson(whom: string, members: readonly Member[]): string {
  const said = withoutTitle(whom)
  const folded = fold(said)
  const named = members
    .flatMap(({ name }) =>
      fold(name)
        .split(' ')
        .map((_, at, words) => words.slice(at).join(' ')),
    )
    .filter((name) => folded.startsWith(name) && !/^\p{L}/u.test(folded.slice(name.length)))
    .sort((a, b) => b.length - a.length)[0]
  return named === undefined || folded.length !== said.length
    ? ''
    : said.slice(named.length).replace(/^[\s,:;.–-]+/u, '')
}
