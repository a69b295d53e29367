/** How a unit or a task stands, for whoever asks: what stands first, then who answers for it, and how old that is. */
import type { Facts, Line, OwedByUnit, TaskView, UnitStanding } from '../application/message.js'
import type { CivilDate } from '../domain/calendar.js'
import { dayText, momentText, shortDayText } from './dates.js'
import type { Block, Speech, Tongue } from './speech.js'
import { block, bold, brief, coded, title } from './speech.js'
import { blockedLines, dateUntilText, dueLines, dueText, lateText, obstacleText, soFarLines } from './task-lines.js'

type Kind = 'share_standing' | 'task_standing' | 'unit_standing'

/** As much of a task's wording as a line of several tells. */
const TITLE = 60

export const standing: { [K in Kind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  share_standing: (speech, { share, on, lastAnswerAt }) => {
    return [
      block(
        [
          title(shareText(speech, share)),
          coded(share.code, share.title),
          peopleLine(speech, share.people),
          ...filesLine(speech, share),
          ...blockedLines(speech, share),
          ...soFarLines(speech, share),
          ...dueLines(speech, share),
          ageLine(speech, lastAnswerAt, on),
        ],
        [],
        [share.id],
      ),
    ]
  },
  task_standing: (speech, { task, notOf, units, on, lastAnswerAt }) => {
    const { t } = speech
    return [
      block(
        [
          ...(notOf ? [title(t('standing.not_of', { code: task.code, unit: notOf }))] : []),
          coded(task.code, task.title),
          ...standingLines(speech, units, task),
          ...dueLines(speech, task).slice(0, 1),
          ageLine(speech, lastAnswerAt, on),
        ],
        [],
        [task.id],
      ),
    ]
  },
  unit_standing: (speech, { units, on }) => units.map((owed) => owedBlock(speech, owed, on)),
}

function owedBlock(speech: Speech, owed: OwedByUnit, on: CivilDate): Block {
  const { t } = speech
  const { people, total, done, late, shares, more } = owed
  const unit = people.length ? t('standing.unit_people', { unit: owed.unit, people: people.join(', ') }) : owed.unit
  if (total === 0) return block([title(t('standing.unit_nothing', { unit }))])
  return block(
    [
      title(t(late ? 'standing.unit_late' : 'standing.unit', { unit, done, total, late })),
      ...(people.length ? [] : [peopleLine(speech, people)]),
      ...shares.map(
        (share): Line => [
          '– ',
          bold(share.code),
          ` ${brief(share.title, TITLE)}: ${standsText(speech, share)}${dueSuffix(speech, share)}`,
        ],
      ),
      ...(more ? [`– ${t('views.more', { count: more })}`] : []),
      ageLine(speech, owed.lastAnswerAt, on),
    ],
    [],
    shares.map(({ id }) => id),
  )
}

/** '– UBND xã (Lý Văn Bình): chưa báo xong', a line for each unit; where the task is done, for those only who have done it. */
export function standingLines(speech: Tongue, units: readonly UnitStanding[], task: TaskView): string[] {
  const { t } = speech
  const shown = task.state === 'done' ? units.filter((u) => u.state === 'done' && u.since !== null) : units
  return shown.map((unit) => {
    const who = unit.people.length
      ? t('standing.unit_people', { unit: unit.unit, people: unit.people.join(', ') })
      : t('standing.unit_nobody', { unit: unit.unit })
    return `– ${who}: ${standsText(speech, unit)}`
  })
}

/** 'Thông tin mới nhất: 09:15 hôm nay.' */
export function ageLine(tongue: Tongue, lastAnswerAt: string | null, on: CivilDate): string {
  return lastAnswerAt
    ? tongue.t('views.updated', { when: momentText(tongue, lastAnswerAt, on) })
    : tongue.t('standing.no_answer')
}

/** The whole sentence about one unit and one task. */
function shareText(speech: Tongue, share: UnitStanding): string {
  const { t } = speech
  const facts = { unit: share.unit, code: share.code, date: share.since ? dayText(speech.language, share.since) : '' }
  if (share.state === 'open') return t(share.blocked !== null ? 'standing.share_stuck' : 'standing.share_open', facts)
  if (share.state === 'cancelled') return t('standing.share_cancelled', facts)
  // Another unit has done it, and one was enough.
  if (share.since === null) return t('standing.share_spared', facts)
  return t(share.state === 'done' ? 'standing.share_done' : 'standing.share_claimed', facts)
}

/** The same behind the name of who it is about. */
function standsText(speech: Tongue, share: UnitStanding): string {
  const { t } = speech
  const date = share.since ? dayText(speech.language, share.since) : ''
  if (share.state === 'open')
    return share.blocked !== null
      ? t('standing.stuck', {
          reason: obstacleText(t, brief(share.blocked, TITLE)),
          since: share.blockedSince ? shortDayText(speech.language, share.blockedSince) : '',
        })
      : share.soFar
        ? t('standing.so_far', { said: share.soFar.said })
        : t('standing.open')
  if (share.state === 'cancelled') return t('task.cancelled')
  return t(share.state === 'done' ? 'standing.done' : 'standing.claimed', { date })
}

function dueSuffix(speech: Tongue, share: UnitStanding): string {
  const { t } = speech
  if (share.due === null || share.state === 'done') return ''
  if (share.late && !share.claimedInTime) return `, ${lateText(speech, share)}`
  return `, ${t('standing.due', { due: share.extendedFrom ? dueText(speech, share) : dateUntilText(speech, share) })}`
}

function peopleLine({ t }: Tongue, people: readonly string[]): string {
  return people.length ? t('standing.people', { people: people.join(', ') }) : t('standing.nobody')
}

function filesLine({ t }: Tongue, { files }: UnitStanding): string[] {
  return files ? [t('views.found_files', { count: files })] : []
}
