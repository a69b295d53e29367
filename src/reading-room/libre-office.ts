/** LibreOffice, where it is installed: old Office files become new ones. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { kindOf } from '../plan-reader/formats/kind.js'
import type { PlanFile } from '../plan-reader/reading.js'

const execute = promisify(execFile)

/** Starting it takes some seconds on a small machine. */
const LIMIT_SECONDS = 60

/** By name, and where installers put it. */
const PROGRAMS = [
  'soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

/**
 * The file in today's format: .docx, or .xlsx for a workbook. Works in a folder of its own with a profile of its own, so that nothing
 * of the file's macros or of another run is in it; the file's name is never used.
 */
export async function convertByLibreOffice(file: PlanFile): Promise<PlanFile | 'no_converter' | 'damaged'> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhacviec-'))
  try {
    return await convertIn(folder, file)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function convertIn(folder: string, file: PlanFile): Promise<PlanFile | 'no_converter' | 'damaged'> {
  const source = path.join(folder, 'plan')
  const out = path.join(folder, 'out')
  await writeFile(source, file.bytes)
  const workbook = kindOf(file.bytes) === 'old-workbook'
  const target = workbook ? 'xlsx' : 'docx'
  const started = await runFirstFound([
    `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
    ...['--headless', '--norestore', '--nolockcheck', '--convert-to', target, '--outdir', out, source],
  ])
  if (!started) return 'no_converter'
  const [made] = await readdir(out).catch(() => [])
  return made ? { name: `plan.${target}`, bytes: new Uint8Array(await readFile(path.join(out, made))) } : 'damaged'
}

/** Runs it to its end, however it ends; false where it is not installed. It is looked for each time: it can be installed while the bot runs. */
async function runFirstFound(args: string[]): Promise<boolean> {
  for (const program of PROGRAMS) {
    const found = await execute(program, args, { timeout: LIMIT_SECONDS * 1000, killSignal: 'SIGKILL' }).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
    )
    if (found) return true
  }
  return false
}
