/** A file dropped into the chat: filed with its task; for a collection it is the hand-in itself, and so a claim. */
import type { FetchedFile, Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { refusal } from './shared/desk.js'
import { addFiles } from './shared/evidence.js'
import type { Meant } from './shared/which-task.js'
import { notYours } from './shared/which-task.js'

export async function receiveFiles(desk: Desk, request: Request, meant: Meant): Promise<Outgoing[]> {
  const { work, task, shares } = meant
  if (task.state === 'cancelled') return [refusal('task_cancelled', { code: task.code })]
  const [share] = shares.filter((a) => a.state !== 'cancelled')
  if (!share) return [notYours(desk, work, task)]
  const said = await addFiles(desk, request, { work, task, share })
  return [said ?? refusal('no_files', { ref: task.code })]
}

/** What to say about files that could not be had. */
export function fileRefusals(files: readonly FetchedFile[], limitMb: number): Outgoing[] {
  const tooMany = files.filter((f) => f.problem === 'too_many').map((f) => f.name)
  const refusals = files.flatMap((file) => {
    if (file.problem === 'too_big') return [refusal('file_too_big', { name: file.name, limitMb })]
    if (file.problem === 'empty') return [refusal('file_empty', { name: file.name })]
    if (file.problem === 'gone') return [refusal('file_failed', { name: file.name })]
    if (file.problem === 'not_allowed') return [refusal('file_not_allowed', { name: file.name })]
    if (file.problem === 'infected') return [refusal('file_infected', { name: file.name })]
    if (file.problem === 'unscanned') return [refusal('file_unscanned', { name: file.name })]
    return []
  })
  return tooMany.length ? [...refusals, refusal('files_a_day', { names: tooMany.join(', ') })] : refusals
}
