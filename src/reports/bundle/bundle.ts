/**
 * Everything handed in for a period in one zip: a folder for each task, an index, and the hashes in the form that `sha256sum -c`
 * checks. One file at a time is in memory, whatever the size of the whole.
 */
import { Zip, ZipPassThrough } from 'fflate'
import type { Files, PaperFacts } from '../../application/ports.js'
import type { HandedIn } from '../../domain/dossier.js'
import type { Results } from '../../domain/results.js'
import { handedInFor, toldTasks } from '../../domain/results.js'
import { evidenceSheet, linesOver } from '../book/book.js'
import { workbook } from '../book/sheets.js'

/** One file of the bundle: where it lies there, and what it is. */
interface Bundled {
  path: string
  file: HandedIn
}

const INDEX = 'DANH-MUC.xlsx'
const HASHES = 'SHA256SUMS.txt'
const MISSING = 'THIEU-TEP.txt'

/** In the plan's order; the same content twice in one task is kept once. */
function bundledFiles(results: Results): Bundled[] {
  return toldTasks(results).flatMap((result) => {
    const { task } = result
    const files = handedInFor(result)
      .map(({ file }) => file)
      .sort((a, b) => a.at.getTime() - b.at.getTime())
    const unique = [...new Map(files.map((file) => [file.sha256, file])).values()]
    return unique.map((file, i) => ({
      path: `${task.code}/${task.code}_${String(i + 1).padStart(2, '0')}_${safeName(file.name)}`,
      file,
    }))
  })
}

/** Bytes of the zip, as they are made. A file that is not there any more is named in THIEU-TEP.txt, and nothing else stops. */
export async function* evidenceBundle(facts: PaperFacts, files: Pick<Files, 'read'>): AsyncGenerator<Uint8Array> {
  const bundled = bundledFiles(facts.results)
  const ready: Uint8Array[] = []
  let fault: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) fault = error
    else ready.push(chunk)
  })
  const add = (path: string, bytes: Uint8Array, at: Date) => {
    const entry = new ZipPassThrough(path)
    entry.mtime = at
    zip.add(entry)
    entry.push(bytes, true)
    if (fault) throw fault
    return ready.splice(0)
  }
  const now = new Date(`${facts.results.asOf}T00:00:00Z`)
  const paths = new Map(bundled.map(({ path, file }) => [file, path]))
  const sheet = evidenceSheet(facts, (file) => paths.get(file) ?? null)
  const over = linesOver('DANH MỤC TÀI LIỆU MINH CHỨNG', facts)
  const index = await workbook([sheet], `Danh mục minh chứng: ${facts.results.plan.title}`, over)
  yield* add(INDEX, index, now)
  yield* add(HASHES, text(bundled.map(({ path, file }) => `${file.sha256}  ${path}`)), now)
  const missing: string[] = []
  for (const { path, file } of bundled) {
    const bytes = await files.read(file.sha256).catch(() => null)
    if (bytes === null) missing.push(`${path}  ${file.sha256}`)
    else yield* add(path, bytes, file.at)
  }
  if (missing.length > 0) yield* add(MISSING, text(missing), now)
  zip.end()
  yield* ready
}

/** A name that is a name on every system: no folders, nothing hidden, not too long; its letters stay Vietnamese. */
function safeName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : ''
  const stem = ending ? clean.slice(0, dot) : clean
  return `${stem.slice(0, 80).trim() || 'tep'}${ending}`
}

function text(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}
