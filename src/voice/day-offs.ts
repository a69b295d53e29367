/** What is said of due dates on a day off: of several tasks alike once, behind them all. */
import type { TaskView } from '../application/message.js'
import type { Block, Speech } from './speech.js'
import { block } from './speech.js'
import { codesText, dayOffLine } from './task-lines.js'

/** The same blocks; a sentence about the day off that stands under several tasks stands at the end, with their codes. */
export function dayOffsOnce(speech: Speech, blocks: readonly Block[], tasks: readonly TaskView[]): Block[] {
  const told = new Map<string, TaskView[]>()
  for (const task of tasks) {
    const text = dayOffLine(speech, task)
    if (text !== null) told.set(text, [...(told.get(text) ?? []), task])
  }
  const shared = [...told].filter(([, of]) => new Set(of.map(({ id }) => id)).size > 1)
  if (shared.length === 0) return [...blocks]
  const texts = new Set(shared.map(([text]) => JSON.stringify([text])))
  const left = blocks.map((one) => ({ ...one, lines: one.lines.filter((line) => !texts.has(JSON.stringify(line))) }))
  return [
    ...left,
    block(shared.map(([text, of]) => speech.t('task.day_off_of', { codes: codesText(speech, of), text }))),
  ]
}
