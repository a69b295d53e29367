/** Whether a task of the live plan wants a file with "xong". */
import type { EvidenceRule, Task } from '../domain/plan.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { note } from './shared/desk.js'

export async function changeEvidenceRule(
  desk: Desk,
  request: Request,
  task: Task,
  evidence: EvidenceRule,
): Promise<Outgoing> {
  await desk.office.updateTask(task.id, { evidence })
  await note(desk, request, 'evidence_rule', { taskId: task.id }, { before: task.evidence, after: evidence })
  return { kind: 'evidence_rule', code: task.code, needsFile: evidence === 'file' }
}
