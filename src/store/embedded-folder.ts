/** The data folder of the embedded PostgreSQL: whose it is, how it is made, and whether a server lives in it. */
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runProgram } from './embedded-programs.js'
import { StoreError } from './trouble.js'

/** How programs on this machine reach the server. */
export type Address = { kind: 'socket'; folder: string } | { kind: 'loopback'; password: string; port: number | null }

const LOG_LIMIT = 10 * 1024 * 1024
/** A socket's whole path may have 107 bytes; its name takes 14 of them. */
const SOCKET_FOLDER_LIMIT = 92

export const serverLog = (folder: string) => path.join(folder, 'server.log')

/** Whether a cluster was made here. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(path.join(dataDir, 'pg', 'PG_VERSION'))
}

/** Makes the cluster where there is none. Throws where the folder is somebody else's, something else's or of another version. */
export async function makeCluster(folder: string, major: string, kind: Address['kind']): Promise<void> {
  if (existsSync(folder)) refuseForeign(folder)
  if (existsSync(path.join(folder, 'PG_VERSION'))) return refuseOtherVersion(folder, major)
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new StoreError({ code: 'not_a_store', folder })
  // Made beside its place and moved there when complete: a power cut leaves no half of it, a second process no mix of two.
  const fresh = `${folder}.new-${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  try {
    await initialise(fresh, kind)
    renameSync(fresh, folder)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(path.join(folder, 'PG_VERSION'))) throw error
  }
}

async function initialise(fresh: string, kind: Address['kind']): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const args = ['-D', fresh, '-U', 'postgres', '--no-instructions', ...locale]
  if (kind === 'socket') {
    await runProgram('initdb', [...args, '-A', 'trust'])
    return
  }
  const password = randomBytes(24).toString('base64url')
  const file = `${fresh}.password`
  writeFileSync(file, password, { mode: 0o600 })
  await runProgram('initdb', [...args, '-A', 'scram-sha-256', `--pwfile=${file}`])
  renameSync(file, passwordFile(fresh))
}

function passwordFile(folder: string): string {
  return path.join(folder, 'nhacviec.password')
}

/** Throws where the folder belongs to another account. */
export function refuseForeign(folder: string): void {
  const own = process.getuid?.()
  const owner = statSync(folder).uid
  if (own === undefined || owner === own) return
  throw new StoreError({ code: 'foreign_account', folder, owner, own })
}

function refuseOtherVersion(folder: string, major: string): void {
  const found = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim()
  if (found !== major) throw new StoreError({ code: 'other_version', folder, found, ours: major })
}

/** Where the server of this folder listens. The socket's folder is private to this account. */
export function addressOf(folder: string, kind: Address['kind']): Address {
  if (kind === 'loopback')
    return {
      kind,
      password: readFileSync(passwordFile(folder), 'utf8').trim(),
      port: Number(pidFile(folder)?.[3]) || null,
    }
  const beside = `${folder}.sock`
  if (Buffer.byteLength(beside) <= SOCKET_FOLDER_LIMIT) return { kind, folder: privateFolder(beside) }
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return { kind, folder: privateFolder(path.join(tmpdir(), `nhacviec-${hash}`)) }
}

/** In a shared temporary folder somebody else may have made it first. */
function privateFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = statSync(folder)
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0) throw new StoreError({ code: 'not_private', folder })
  return folder
}

/** The server's settings, written anew at every start: an updated program brings its own. */
export function writeSettings(folder: string, address: Address, port: number): void {
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`
  const listening =
    address.kind === 'socket'
      ? [
          `listen_addresses = ''`,
          `unix_socket_directories = ${quote(`"${address.folder.replaceAll('"', '""')}"`)}`,
          'unix_socket_permissions = 0700',
        ]
      : [`listen_addresses = '127.0.0.1'`, `unix_socket_directories = ''`, `port = ${port}`]
  const settings = [
    '# Written by Nhắc Việc at every start; what is changed here is lost.',
    ...listening,
    `timezone = 'UTC'`,
    `log_timezone = 'UTC'`,
    'shared_buffers = 32MB',
    'max_connections = 50',
    'jit = off',
    'log_checkpoints = off',
    // The details of an error can hold what people wrote.
    'log_error_verbosity = terse',
    'log_min_error_statement = panic',
  ]
  writeFileSync(path.join(folder, 'postgresql.conf'), `${settings.join('\n')}\n`, { mode: 0o600 })
  const log = serverLog(folder)
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) truncateSync(log)
}

/** The last complaint in the server's log, for an error message. */
export function lastComplaint(folder: string): string {
  const log = existsSync(serverLog(folder)) ? readFileSync(serverLog(folder), 'utf8') : ''
  const complaints = log
    .split('\n')
    .filter(
      (line) => /(FATAL|PANIC|unshare|error while loading)/.test(line) && !line.includes('the database system is'),
    )
  return complaints.at(-1)?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? ''
}

/**
 * Whether the process named in postmaster.pid is this folder's server. Neither "a process has that number" nor `pg_ctl
 * status` will do: after a power cut the number may be another program's, and a zombie counts as running.
 */
export function serverLives(folder: string): boolean {
  const pid = Number(pidFile(folder)?.[0])
  return pid > 0 && isServer(pid, folder)
}

/** A stale postmaster.pid whose number another program has by now would make the server refuse to start. */
export function forgetStalePid(folder: string, address: Address): void {
  const files = [path.join(folder, 'postmaster.pid')]
  if (address.kind === 'socket') files.push(path.join(address.folder, '.s.PGSQL.5432.lock'))
  for (const file of files) {
    const pid = Number(lines(file)?.[0])
    if (pid > 0 && isAlive(pid) && !isServer(pid, folder)) rmSync(file, { force: true })
  }
}

function pidFile(folder: string): string[] | undefined {
  return lines(path.join(folder, 'postmaster.pid'))
}

function lines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The command line of a zombie is empty. */
function isServer(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder)
    if (process.platform === 'win32') return true
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      `-D ${folder}`,
    )
  } catch {
    return false
  }
}
