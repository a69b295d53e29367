/**
 * How much work it is, in one way everywhere: a task is "việc", one unit's part of it "phần việc". Where they are not as many,
 * both numbers stand there, so that no two places can seem to contradict each other.
 */
import type { Tongue } from './speech.js'

/** Tasks, and units' shares of them. */
export interface Amount {
  tasks: number
  shares: number
}

/** `of`: one for each share, with the id of its task. */
export function amountOf(of: readonly { id: number }[]): Amount {
  return { tasks: new Set(of.map(({ id }) => id)).size, shares: of.length }
}

/** In a sentence: '2 việc', '2 việc (5 phần việc)'. */
export function amountText({ t }: Pick<Tongue, 't'>, { tasks, shares }: Amount): string {
  const work = t('count.tasks', { count: tasks })
  return tasks === shares ? work : t('count.with_shares', { work, shares: t('count.shares', { count: shares }) })
}

/** Behind a heading, in brackets: '2 việc', '2 việc, 5 phần việc'. */
export function amountInBrackets({ t }: Pick<Tongue, 't'>, { tasks, shares }: Amount): string {
  const work = t('count.tasks', { count: tasks })
  return tasks === shares ? work : `${work}, ${t('count.shares', { count: shares })}`
}

/** Some of an amount: 'việc' where that one counts tasks only. */
export function partText({ t }: Pick<Tongue, 't'>, part: number, { tasks, shares }: Amount): string {
  return t(tasks === shares ? 'count.tasks' : 'count.shares', { count: part })
}
