/** What the columns of an office's tables hold, asked for one by one. */
import type { TaughtColumn } from '../../domain/plan.js'
import type { Outgoing } from '../message.js'
import { askSender } from './ask-sender.js'
import type { Desk, Request } from './desk.js'

/** The order in which the answers are numbered: what most columns hold first. */
export const COLUMN_CHOICES: readonly TaughtColumn[] = [
  'task',
  'responsible',
  'lead',
  'support',
  'time',
  'number',
  'other',
]

/** Asks what the column with this heading holds; `at` counts the headings from 0. */
export async function askColumn(desk: Desk, request: Request, headings: string[], at: number): Promise<Outgoing> {
  const prompt = await askSender(desk, request, { ask: 'column', headings, at })
  const heading = headings[at] ?? ''
  return { kind: 'column_ask', prompt, heading, n: at + 1, of: headings.length, choices: [...COLUMN_CHOICES] }
}
