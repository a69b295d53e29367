/** Bytes pass the gate before they are kept; what they are is what their content says. */
import type { ContentRefusal, FileGate, FileRefusal, Files } from '../ports.js'

/** A web page is kept only as the document that a plan is read from: as evidence it could run things where it is opened. */
export async function keepFile(
  { files, gate }: { files: Files; gate: FileGate },
  file: { name: string; mime: string; bytes: Uint8Array },
  takesPages: boolean,
): Promise<{ mime: string; sha256: string; problem: null } | { mime: string; sha256: null; problem: FileRefusal }> {
  const found = await inspected(gate, file, takesPages)
  if ('refused' in found) return { mime: file.mime, sha256: null, problem: found.refused }
  return { mime: found.mime, sha256: await files.save(file.bytes), problem: null }
}

/** What its content is, or why it is not taken. */
export async function inspected(
  gate: FileGate,
  file: { name: string; mime: string; bytes: Uint8Array },
  takesPages: boolean,
): Promise<{ mime: string } | { refused: ContentRefusal }> {
  const found = await gate.inspect(file)
  return !('refused' in found) && found.page && !takesPages ? { refused: 'not_allowed' } : found
}
