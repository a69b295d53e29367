/** Files handed in for a task, filed with who, when and their hash. */
import type { Desk, Request } from './desk.js'

/** Files the request's fetched files for a share and answers with their names; for an album, with those of its files so far. */
export async function keepEvidence(
  desk: Desk,
  request: Request,
  assignmentId: number,
  claimId: number | null,
): Promise<string[]> {
  const album = request.message.kind === 'press' ? null : request.message.album
  const earlier = album === null ? [] : (await desk.office.evidenceOf([assignmentId])).filter((e) => e.album === album)
  const kept = earlier.map((e) => e.name)
  for (const file of request.files) {
    if (file.sha256 === null) continue
    await desk.office.addEvidence({
      assignmentId,
      claimId,
      memberId: request.member.id,
      name: file.name,
      mime: file.mime,
      size: file.size,
      sha256: file.sha256,
      album,
      at: desk.now,
    })
    kept.push(file.name)
  }
  return kept
}
