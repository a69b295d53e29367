/** What the bot starts by itself in a group: the tasks of a period, and the note of a day. */
import type { Facts, Line, Mention, MoreTime, ShareView, Span, TaskView } from '../application/message.js'
import type { CivilDate } from '../domain/calendar.js'
import { dateText, periodTasksText } from './dates.js'
import { dayOffsOnce } from './day-offs.js'
import { moreTimeLines, sharesByTask } from './shares-by-task.js'
import type { Block, Speech } from './speech.js'
import { block, coded, section, title } from './speech.js'
import { hasButtons, wordsText } from './split.js'
import { answerRows, codesOf, codesText, lateText, nearest, taskLines } from './task-lines.js'

type GroupKind = 'period_post' | 'group_note'

export const group: { [K in GroupKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  period_post: periodPost,
  group_note: groupNote,
}

function periodPost(speech: Speech, post: Facts['period_post']): Block[] {
  const { t } = speech
  const first = nearest(post.tasks)
  const facts = { tasks: periodTasksText(speech, post.period), count: post.tasks.length }
  const own = first?.due ? t('group.post_due', { ...facts, due: dateText(speech, first.due) }) : t('group.post', facts)
  const lead = post.carried.length
    ? t('group.and_carried', { lead: own, carried: carriedText(speech, post.carried) })
    : own
  const taskBlock = (task: TaskView, wording: 'whole' | 'known') =>
    // What is reported asks for no answer.
    block(taskLines(speech, task, wording), task.state === 'open' ? answerRows(speech, task) : [], [task.id])
  return [
    block([...lateMessageLines(speech, post.meantFor), title(lead), [{ italic: post.title }]]),
    ...dayOffsOnce(
      speech,
      [
        ...post.tasks.map((task) => taskBlock(task, 'whole')),
        ...section(
          t('group.carried', { count: post.carried.length }),
          post.carried.map((task) => taskBlock(task, 'known')),
        ),
      ],
      [...post.tasks, ...post.carried],
    ),
    ...(post.explainsCode ? [block([[{ italic: t('task.own_date_code') }]])] : []),
    // Without buttons every part ends with its words anyway.
    ...(hasButtons(speech.can) ? howToAnswer(speech, [...post.tasks, ...post.carried], 'group.how') : []),
    ...(speech.place === 'group' ? [block([t('group.ask_how')])] : []),
  ]
}

/** '4 việc từ kỳ trước chuyển sang, trong đó 1 việc quá hạn, 3 việc đã báo, chờ xác nhận'. */
function carriedText({ t }: Speech, carried: readonly TaskView[]): string {
  const late = carried.filter((task) => task.late && task.state === 'open').length
  const waiting = carried.filter(({ state }) => state === 'claimed').length
  const of = [
    ...(late ? [t('group.carried_late', { count: late })] : []),
    ...(waiting ? [t('group.carried_waiting', { count: waiting })] : []),
  ]
  const count = t('group.carried_count', { count: carried.length })
  return of.length ? t('group.carried_of', { carried: count, of: of.join(', ') }) : count
}

function groupNote(speech: Speech, note: Facts['group_note']): Block[] {
  const { t } = speech
  const parts = partsOf(note)
  const shares = (list: ShareView[]) =>
    sharesByTask(speech, list, note.moreTime).map(({ lines, task }) => block(lines, [], [task]))
  const missing = parts.missing.flatMap(({ code, units }): Line[] => [
    coded(code, t('task.waiting_for', { count: units.length, units: units.join(', ') })),
    ...moreTimeLines(speech, code, note.moreTime),
  ])
  return [
    block([
      ...lateMessageLines(speech, note.meantFor),
      title(t(note.weekly ? 'group.weekly' : 'group.note', { counts: countsText(speech, parts) })),
    ]),
    ...(note.unchangedSince
      ? lateInShort(speech, parts.late, note.unchangedSince, note.moreTime)
      : section(t('group.late'), shares(parts.late))),
    ...dayOffsOnce(
      speech,
      [
        ...section(t('group.due_this_week'), shares(parts.dueThisWeek)),
        ...section(t('group.reminders'), shares(parts.reminders)),
      ],
      [...parts.dueThisWeek, ...parts.reminders],
    ),
    ...section(t('group.missing'), missing.length && !note.unchangedSince ? [block(missing)] : []),
    ...howToAnswer(speech, [...parts.dueThisWeek, ...parts.reminders, ...parts.late], 'group.how_words'),
    ...notStarted(speech, note.notStarted, note.unchangedSince !== null),
  ]
}

type Parts = Pick<Facts['group_note'], 'late' | 'dueThisWeek' | 'reminders' | 'missing'>

/** Each task with all its shares in one place: late, else due, else reminded of, else still to be handed in. */
function partsOf(note: Parts): Parts {
  const all = [...note.late, ...note.dueThisWeek, ...note.reminders]
  const shares = all.filter((share, at) => all.findIndex((s) => s.assignment === share.assignment) === at)
  const said = new Set<number>()
  const part = (list: readonly ShareView[]) => {
    const ids = new Set(list.map((s) => s.id).filter((id) => !said.has(id)))
    for (const id of ids) said.add(id)
    return shares.filter((s) => ids.has(s.id))
  }
  const [late, dueThisWeek, reminders] = [part(note.late), part(note.dueThisWeek), part(note.reminders)]
  const codes = new Set(shares.map((s) => s.code))
  return { late, dueThisWeek, reminders, missing: note.missing.filter((m) => !codes.has(m.code)) }
}

/** Counts tasks, not the units that share them. */
function countsText(speech: Speech, { dueThisWeek, reminders, late, missing }: Parts): string {
  const { t } = speech
  const count = (key: 'due' | 'reminders' | 'late' | 'missing', tasks: readonly { code: string }[]) => {
    const codes = codesOf(tasks)
    return codes.length ? [t(`group.count_${key}`, { count: codes.length, codes: codesText(speech, tasks) })] : []
  }
  const counts = [
    ...count('late', late),
    ...count('due', dueThisWeek),
    ...count('reminders', reminders),
    ...count('missing', missing),
  ]
  return counts.length ? counts.join(', ') : t('group.nothing_due')
}

/** Once a message: how an open task is answered in words. */
function howToAnswer(speech: Speech, tasks: readonly TaskView[], key: 'group.how' | 'group.how_words'): Block[] {
  const open = tasks.find((task) => task.state === 'open')
  return open ? [block([speech.t(key, { words: wordsText(answerRows(speech, open).flat()) })])] : []
}

/** By name, with how to begin; where that was told last week, how many there are. */
function notStarted({ t }: Speech, people: readonly Mention[], inShort: boolean): Block[] {
  if (people.length === 0) return []
  if (inShort) return [block([t('group.not_started_still', { count: people.length })])]
  const names = people.flatMap((person, index): Span[] => [
    index ? ', ' : ' ',
    // Somebody without an account can be named, but not called.
    person.account || person.username
      ? { mention: person.name, account: person.account, username: person.username }
      : person.name,
  ])
  const line: Line = [t('group.not_started'), ...names]
  return [block([line, t('group.start_how')])]
}

/** Each late task on one line: its wording and its units stand in the note of last week. */
function lateInShort(
  speech: Speech,
  late: readonly ShareView[],
  since: CivilDate,
  moreTime: readonly MoreTime[],
): Block[] {
  const { t } = speech
  const tasks = [...new Set(late.map(({ id }) => id))]
  const lines = tasks.flatMap((id): Line[] => {
    const shares = late.filter((share) => share.id === id)
    const waits = shares.filter((share) => share.state === 'open').length
    const latest = shares.reduce<ShareView | undefined>(
      (most, share) => (most && (most.workingDays ?? 0) >= (share.workingDays ?? 0) ? most : share),
      undefined,
    )
    if (!latest) return []
    const standing = lateText(speech, latest)
    return [
      coded(
        latest.code,
        waits ? t('group.late_still', { late: standing, count: waits }) : t('group.late_claimed', { late: standing }),
      ),
      ...moreTimeLines(speech, latest.code, moreTime),
    ]
  })
  return lines.length ? section(t('group.late_unchanged', { since: dateText(speech, since) }), [block(lines)]) : []
}

/** The bot was interrupted: a message that leaves late says so first. */
export function lateMessageLines(speech: Speech, meantFor: CivilDate | null): string[] {
  return meantFor === null ? [] : [speech.t('group.late_message', { date: dateText(speech, meantFor) })]
}
