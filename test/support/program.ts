/** The program as a process of its own, as a service or a clerk at a terminal starts it. */
import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TelegramWorld } from '../../src/rehearsal/world.js'
import { atEnd } from './at-end.js'

const PROGRAM = fileURLToPath(new URL('../output/program/main.js', import.meta.url))
const OTHER_TIME = new URL('other-time.mjs', import.meta.url)

export interface Ran {
  code: number
  out: string
  complaint: string
}

/** `nhacviec ARGS` to its end; `env` comes on top of the surroundings. */
export function runProgram(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...args], { env: { ...process.env, ...env } }, (error, out, complaint) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaint }),
    )
  })
}

export interface BotProcess {
  child: ChildProcess
  /** What it has written so far, to either of its outputs. */
  said(): string
  /** Resolves when it says that it runs, or has ended. */
  running: Promise<void>
  /** Its exit code, when it has ended; null where a signal ended it. */
  ended: Promise<number | null>
}

/** The surroundings of a program for which it is this moment when it starts. */
export function atOtherTime(moment: Date): Record<string, string> {
  return { NODE_OPTIONS: `--import ${OTHER_TIME.href}`, OTHER_TIME: moment.toISOString() }
}

/** Starts `nhacviec start` on the rehearsal's Telegram; ended with the test file at the latest. */
export function startBotProcess(
  { token, apiRoot }: Pick<TelegramWorld, 'token' | 'apiRoot'>,
  env: { DATA_DIR: string } & Record<string, string>,
): BotProcess {
  return startProcess('start', { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, ...env })
}

/** Starts a command that runs until it is ended; with the test file at the latest. */
export function startProcess(
  command: 'start' | 'rehearse',
  env: { DATA_DIR: string } & Record<string, string>,
): BotProcess {
  const child = spawn(process.execPath, [PROGRAM, command], {
    env: { ...process.env, DATABASE_URL: '', PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (text: Buffer) => {
    said += text.toString()
  }
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const greeted = new Promise<void>((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      hear(text)
      resolve()
    })
  })
  atEnd(() => void child.kill('SIGKILL'))
  return { child, said: () => said, running: Promise.race([greeted, ended.then(() => {})]), ended }
}
