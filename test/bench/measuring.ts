/** What the figures share: processes that tell what they have seen, folders that go away, medians. */
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Starts a TypeScript or JavaScript file of this folder (or below dist) as a process of its own. */
export function startProcess(file: string, args: string[] = []): ChildProcess {
  const execArgv = file.endsWith('.ts') ? ['--import', 'tsx'] : []
  return fork(path.join(path.dirname(fileURLToPath(import.meta.url)), file), args, { execArgv })
}

/** Runs `work` with an empty folder, which is gone afterwards. */
export async function inFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(path.join(tmpdir(), 'nhacviec-bench-'))
  try {
    return await work(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** The next message of the process; fails where it ends before. */
export function said<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('exit', (code) => reject(new Error(`A process of the bench ended with ${code}`)))
  })
}

/** Asks the process to end, and waits until it has. */
export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
