/** 'Chuyển tệp Q1-3 sang Q1-4', 'chuyển tệp a.pdf sang Q1-1', 'nhầm, tệp đó của Q1-4': the sender's own files go to the task that is named. */
import { civilDateAt } from '../../domain/calendar.js'
import type { Command } from '../../domain/words/command.js'
import type { Outgoing } from '../message.js'
import { moveFiles } from '../move-files.js'
import type { Filed } from '../receive-file.js'
import { filedBy, placeFiles, whereItLies } from '../receive-file.js'
import { askSender } from '../shared/ask-sender.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal } from '../shared/desk.js'
import { askWhereFilesBelong, namesFile, takeFilesSpokenOf, waitingSince } from '../shared/waiting-files.js'
import type { Meant } from '../shared/which-task.js'
import { namedBy, noSuchTask, tasksByRef, tasksRepliedTo } from '../shared/which-task.js'

/** As many files are listed, the newest first; others can be named. */
const LISTED = 8

export async function moveFilesSaid(
  desk: Desk,
  request: Request,
  { ref, to, file = '' }: Command & { say: 'move_files' },
): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const from = ref === '' ? null : tasksByRef(works, ref)
  const targets = namedBy(desk, request, works, to, await tasksRepliedTo(desk, request))
  if (from?.length === 0) return [noSuchTask(works, ref)]
  if (targets.length === 0) return [noSuchTask(works, to)]
  const among = from?.map(({ task }) => task.id) ?? null
  const said = await filesToTask(desk, request, targets, file, among)
  return said ?? [file === '' ? refusal('no_files', { ref: ref || to }) : refusal('no_such_file', { name: file })]
}

/**
 * What came last goes, be it that it waits to be told its task or lies with a wrong one: of today's files nobody is asked, nor of one that
 * is named or lies alone with the task that is named. Of older ones, and where several tasks are called so, it is asked which. Null where
 * there is no such file. `among`: the tasks that it may lie with.
 */
export async function filesToTask(
  desk: Desk,
  request: Request,
  called: readonly Meant[],
  text: string,
  among: readonly number[] | null = null,
): Promise<Outgoing[] | null> {
  const own = called.filter(({ shares }) => shares.length > 0)
  const targets = own.length > 0 ? own : called.slice(0, 1)
  const filed = await filedBy(desk, request, text, among)
  const last = filed.at(-1)
  const waits = among === null ? await waitingSince(desk, request.member.id, text) : null
  const placed = waits && !(last && last.when > waits) ? await placeWaiting(desk, request, targets, text) : null
  if (placed || !last) return placed
  const isSure = civilDateAt(last.when) === desk.today
  const how = namesFile(text) ? 'alone' : 'together'
  const handIns = how === 'alone' ? filed : filed.filter((one) => together(filed, one)[0] === one)
  const moves = (isSure ? [last] : handIns.toReversed()).flatMap((one) =>
    targets.filter(({ task }) => task.code !== one.at).map(({ task }) => ({ one, task })),
  )
  const [move, ...others] = moves
  if (!move) return [whereItLies(last.at, last)]
  if (others.length === 0 && (isSure || how === 'alone' || among !== null))
    return moveFiles(desk, request, move.one.id, move.task.id, how)
  const listed = moves.slice(0, LISTED)
  const prompt = await askSender(desk, request, {
    ask: 'which_file',
    how,
    moves: listed.map(({ one, task }) => ({ file: one.id, name: one.name, task: task.id })),
  })
  const options = listed.map(({ one, task }) => ({
    files: how === 'alone' ? [one.name] : together(filed, one).map(({ name }) => name),
    at: one.at,
    on: civilDateAt(one.when),
    to: task.code,
    title: task.title,
  }))
  return [{ kind: 'which_file', prompt, options, more: moves.length > LISTED }]
}

async function placeWaiting(
  desk: Desk,
  request: Request,
  targets: readonly Meant[],
  text: string,
): Promise<Outgoing[] | null> {
  const [target, ...others] = targets
  if (target && others.length === 0) return placeFiles(desk, request, target, text)
  return [await askWhereFilesBelong(desk, request, await takeFilesSpokenOf(desk, request, text), targets)]
}

/** What came in one album and lies with one task. */
function together(filed: readonly Filed[], { id, at, album }: Filed): Filed[] {
  return filed.filter((one) => one.id === id || (album !== null && one.album === album && one.at === at))
}
