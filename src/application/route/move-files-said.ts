/** 'Chuyển tệp Q1-3 sang Q1-4', 'chuyển tệp a.pdf sang Q1-1', 'em gửi nhầm tệp, chuyển sang việc 1': the sender's own files. */
import type { Command } from '../../domain/words/command.js'
import type { Outgoing } from '../message.js'
import { moveFiles } from '../move-files.js'
import { lastFiled, placeFiles, whereItLies } from '../receive-file.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal } from '../shared/desk.js'
import { isJustNow } from '../shared/just-now.js'
import { isNamed, waitingFileNames } from '../shared/waiting-files.js'
import { namedBy, noSuchTask, tasksByRef } from '../shared/which-task.js'

/** The file that is named goes alone; else what was handed in last, with what came together with it. */
export async function moveFilesSaid(
  desk: Desk,
  request: Request,
  { ref, to, file = '' }: Command & { say: 'move_files' },
): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const from = ref === '' ? null : tasksByRef(works, ref)
  const [target] = namedBy(desk, request, works, to, [])
  const missing = from?.length === 0 ? ref : target ? null : to
  if (missing !== null || !target) return [noSuchTask(works, missing ?? to)]
  const lying = await lastFiled(
    desk,
    request,
    file,
    from?.map(({ task }) => task.id),
  )
  const isJustFiled = lying !== null && isJustNow(desk, lying.when) && !(await hasWaiting(desk, request, file))
  const placed = from !== null || isJustFiled ? null : await placeFiles(desk, request, target, file)
  if (placed) return placed
  if (!lying) return [file === '' ? refusal('no_files', { ref: ref || to }) : refusal('no_such_file', { name: file })]
  if (lying.at === target.task.code) return [whereItLies(lying.at, lying)]
  return moveFiles(desk, request, lying.id, target.task.id, file === '' ? 'together' : 'alone')
}

async function hasWaiting(desk: Desk, { member }: Request, file: string): Promise<boolean> {
  const waiting = await waitingFileNames(desk, member.id, file === '' ? 'just_now' : 'ever')
  return file === '' ? waiting.length > 0 : waiting.some((name) => isNamed(name, file))
}
