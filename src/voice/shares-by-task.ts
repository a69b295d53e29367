/** Units' shares in a list: each task once, its units together where they stand alike. */
import type { Line, MoreTime, ShareView } from '../application/message.js'
import { lowered } from '../domain/vietnamese.js'
import { dateText } from './dates.js'
import type { Tongue } from './speech.js'
import { coded } from './speech.js'
import { blockedLines, dayOffText, dueLines, shareLines, soFarLines, worded } from './task-lines.js'

/** Shares in a list: each task once with its wording, and its units together where they stand alike. */
export function sharesByTask(
  tongue: Tongue,
  shares: readonly ShareView[],
  moreTime: readonly MoreTime[],
): { lines: Line[]; task: number }[] {
  return groupsOf(shares, (share) => share.id).map((own) => {
    const [first] = own
    const later = moreTimeLines(tongue, first.code, moreTime)
    if (own.length === 1) return { task: first.id, lines: [...shareLines(tongue, first), ...later] }
    const alike = groupsOf(own, (share) => JSON.stringify([share.state, dueLines(tongue, share)]))
    const waiting = alike.filter(([share]) => share.state === 'open')
    const left = waiting.flat()
    // Of units with different dates it is said once how many there are.
    const isSaidOnce = waiting.length > 1
    const isReported = first.shared === 'any_unit' && own.some((s) => s.state === 'claimed' || s.reportedBy)
    const units = alike.flatMap((group) => [
      isSaidOnce && group[0].state === 'open' ? [`– ${unitsOf(group)}`] : groupUnitsLine(tongue, group, isReported),
      ...dueLines(tongue, group[0]),
      ...group.flatMap((share) => ofUnit(tongue, share)),
    ])
    return {
      task: first.id,
      lines: [
        coded(first.code, worded(first, 'known')),
        ...(isSaidOnce && !isReported ? [[countText(tongue, first, left.length)]] : []),
        ...sayOnce(units, dayOffLines(tongue, own)),
        ...later,
      ],
    }
  })
}

function unitsOf(shares: readonly ShareView[]): string {
  return shares.map(({ unit }) => unit).join(', ')
}

/** What one of several units has said: whose it is stands with it. */
function ofUnit(tongue: Tongue, share: ShareView): Line[] {
  const said = [...blockedLines(tongue, share), ...soFarLines(tongue, share)]
  return said.map(([first = '', ...rest]) => [
    typeof first === 'string' ? `${share.unit}: ${lowered(first)}` : first,
    ...rest,
  ])
}

/** 'Được gia hạn: Hội Nông dân đến thứ Tư, 15/02/2023'; nothing where nobody was. */
export function moreTimeLines(tongue: Tongue, of: string, moreTime: readonly MoreTime[]): Line[] {
  const list = moreTime.flatMap(({ code, unit, until }) =>
    code === of ? [tongue.t('task.until', { unit, date: dateText(tongue, until) })] : [],
  )
  return list.length ? [[tongue.t('task.more_time', { list: list.join('; ') })]] : []
}

/** How many units are waited for: where one is enough, one of them. */
function countText({ t }: Tongue, { shared }: ShareView, count: number): string {
  return shared === 'any_unit' ? t('task.waiting_any', { of: count }) : t('task.waiting_count', { count })
}

/** Units that owe something yet are counted; of the others, and where another's report is enough, their names are enough. */
function groupUnitsLine(tongue: Tongue, shares: readonly [ShareView, ...ShareView[]], isReported: boolean): Line {
  const [first] = shares
  const units = unitsOf(shares)
  if (first.state !== 'open' || isReported) return [tongue.t('task.units', { units })]
  if (first.shared === 'any_unit' && shares.length > 1)
    return [tongue.t('task.waiting_any_for', { of: shares.length, units })]
  return [tongue.t('task.waiting_for', { count: shares.length, units })]
}

/** A sentence that is the same for several units of one task stands there once, the first time. */
function sayOnce(lines: readonly Line[], once: readonly string[]): Line[] {
  const texts = lines.map((line) => JSON.stringify(line))
  return lines.filter((_, at) => !once.includes(texts[at] ?? '') || texts.indexOf(texts[at] ?? '') === at)
}

function dayOffLines(tongue: Tongue, shares: readonly ShareView[]): string[] {
  return shares.flatMap((share) => (share.dayOff ? [JSON.stringify([dayOffText(tongue, share, share.dayOff)])] : []))
}

function groupsOf<T, Key>(all: readonly T[], keyOf: (one: T) => Key): [T, ...T[]][] {
  const groups = new Map<Key, [T, ...T[]]>()
  for (const one of all) {
    const known = groups.get(keyOf(one))
    if (known) known.push(one)
    else groups.set(keyOf(one), [one])
  }
  return [...groups.values()]
}
