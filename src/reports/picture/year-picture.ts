/**
 * The plan's year in one picture, for a phone and for the wall: what is late first, then every task under its period, then how the
 * units stand. Everything comes from the results; nothing is counted here.
 */
import type { Language } from '../../application/ports.js'
import type { PeriodKey } from '../../domain/calendar.js'
import { periodSpan } from '../../domain/calendar.js'
import type { LateTask, Results, TaskResult } from '../../domain/results.js'
import { countedTwice, lateTasks, shownCount } from '../../domain/results.js'
import { OUTCOMES } from '../../domain/share-result.js'
import type { UnitStanding } from '../../domain/standing.js'
import { byHeading } from '../../domain/task-period.js'
import type { ShownWords } from '../shown-words.js'
import { shownWords } from '../shown-words.js'
import type { Piece } from './drawing.js'
import { box, INK, MARGIN, rule, text, WIDTH } from './drawing.js'
import type { Weight } from './lettering.js'
import { widthOf, wrapped } from './lettering.js'
import { MARKS, mark } from './marks.js'
import { unitBars } from './unit-bars.js'

export interface YearPictureFacts {
  language: Language
  office: string
  results: Results
  standing: readonly UnitStanding[]
}

const INNER = WIDTH - 2 * MARGIN

/** Up to so many tasks each has its title in two lines, then in one; beyond that each is a tile with its code. */
const TWO_LINES = 10
const ONE_LINE = 24
/** So many late ones are named with unit and title; the others by their codes, in so many lines. */
const MOST_LATE = 6
const MORE_LINES = 3

/** SVG, and its size in pixels. */
export function yearPicture(facts: YearPictureFacts): { svg: string; width: number; height: number } {
  const { results } = facts
  const words = shownWords(facts.language)
  const pieces = [
    heading(facts, words),
    summary(results, words),
    ...lateOnes(results, words),
    ...periods(results, words),
    ...unitBars(facts.standing, words),
    footer(results, words),
  ]
  let y = 0
  const placed = pieces.map(({ svg, height }) => {
    const at = `<g transform="translate(0 ${y})">${svg}</g>`
    y += height
    return at
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}">${box(0, 0, WIDTH, y, INK.paper)}${placed.join('')}</svg>`
  return { svg, width: WIDTH, height: y }
}

function heading({ office, results }: YearPictureFacts, words: ShownWords): Piece {
  const said = words.progressOf(results.plan.title)
  const size = [42, 38, 34].find((tried) => widthOf(said, tried, 'bold') <= INNER) ?? 36
  const lines = wrapped(said, { size, weight: 'bold', width: INNER, lines: 2 })
  const height = 112 + lines.length * 50
  return {
    svg: [
      box(0, 0, WIDTH, height, INK.head),
      text(MARGIN, 62, office, { size: 30, fill: INK.onHead }),
      ...lines.map((line, i) => text(MARGIN, 120 + i * 50, line, { size, weight: 'bold', fill: INK.onHead })),
      text(WIDTH - MARGIN, 62, words.day(results.asOf), { size: 30, fill: INK.onHead, anchor: 'end' }),
    ].join(''),
    height,
  }
}

/** Done of all in large figures, and beside it every mark with its meaning and number: the legend is the summary. */
function summary(results: Results, words: ShownWords): Piece {
  const { counts } = results
  const twice = countedTwice(results)
  const done = `${counts.done}/${counts.total}`
  const columns = [392, 392 + 346]
  const items = OUTCOMES.map((outcome, i) => {
    const x = columns[i % 2] ?? MARGIN
    const y = 66 + Math.floor(i / 2) * 62
    const word = words.outcomes[outcome]
    return [
      mark(outcome, x + 20, y - 10, 0.95),
      text(x + 54, y, word, { size: 30 }),
      text(x + 62 + widthOf(word, 30, 'regular'), y, String(shownCount(results, outcome)), {
        size: 30,
        weight: 'bold',
      }),
    ].join('')
  })
  return {
    svg: [
      text(MARGIN, 128, done, { size: done.length > 5 ? 78 : 92, weight: 'bold', fill: INK.done }),
      text(MARGIN + 4, 180, words.tasksDone, { size: 30, fill: INK.soft }),
      ...items,
      ...(twice > 0
        ? [text(WIDTH - MARGIN - 4, 244, words.countedTwice(twice), { size: 25, fill: INK.soft, anchor: 'end' })]
        : []),
    ].join(''),
    height: twice > 0 ? 268 : 222,
  }
}

function lateOnes(results: Results, words: ShownWords): Piece[] {
  const late = lateTasks(results)
  if (late.length === 0) return []
  const rows = late.slice(0, MOST_LATE).map((task, i) => lateRow(task, 74 + i * 96, words))
  const said = words.lateTasks(late)
  const size = [34, 30].find((tried) => widthOf(said, tried, 'bold') <= INNER - 8) ?? 26
  const more = late.slice(MOST_LATE).map(({ result }) => result.task.code)
  const moreLines =
    more.length > 0
      ? wrapped(words.moreLate(more), { size: 28, weight: 'regular', width: INNER - 8, lines: MORE_LINES })
      : []
  const named = 84 + rows.length * 96
  const height = named + (moreLines.length > 0 ? 8 + moreLines.length * 36 : 0)
  return [
    {
      svg: [
        box(MARGIN - 20, 0, INNER + 40, height - 16, INK.lateShade, `rx="14" stroke="${INK.late}" stroke-width="3"`),
        text(MARGIN + 4, 46, said, { size, weight: 'bold', fill: INK.late }),
        ...rows,
        ...moreLines.map((line, i) => text(MARGIN + 4, named + 4 + i * 36, line, { size: 28, fill: INK.late })),
      ].join(''),
      height: height + 14,
    },
  ]
}

function lateRow({ result, too }: LateTask, y: number, words: ShownWords): string {
  const units = [...new Set(result.shares.filter((s) => s.outcome === 'late').map((s) => s.unit))].join(', ')
  const days = words.workingDaysLate(result.daysLate)
  const dayWidth = widthOf(days, 30, 'bold')
  const code = result.task.code
  const codeWidth = widthOf(code, 30, 'bold') + 18
  const [who = ''] = wrapped(units, {
    size: 30,
    weight: 'bold',
    width: INNER - 60 - codeWidth - dayWidth - 24,
    lines: 1,
  })
  const tooWidth = too ? widthOf(words.too[too], 28, 'regular') + 44 : 0
  const width = INNER - 62 - tooWidth
  const [title = ''] = wrapped(result.task.title, { size: 28, weight: 'regular', width, lines: 1 })
  return [
    mark('late', MARGIN + 24, y + 16),
    text(MARGIN + 60, y + 26, code, { size: 30, weight: 'bold', fill: INK.late }),
    text(MARGIN + 60 + codeWidth, y + 26, who, { size: 30, weight: 'bold' }),
    text(WIDTH - MARGIN - 4, y + 26, days, { size: 30, weight: 'bold', fill: INK.late, anchor: 'end' }),
    text(MARGIN + 60, y + 66, title, { size: 28, fill: INK.soft }),
    ...(too
      ? [
          mark(too, WIDTH - MARGIN - tooWidth + 20, y + 56, 0.7),
          text(WIDTH - MARGIN - 4, y + 66, words.too[too], { size: 28, fill: MARKS[too].color, anchor: 'end' }),
        ]
      : []),
  ].join('')
}

function periods(results: Results, words: ShownWords): Piece[] {
  const groups = byHeading(results.tasks)
  const many = results.tasks.length
  const indent = Math.max(0, ...results.tasks.map((t) => widthOf(t.task.code, 28, 'bold'))) + MARGIN + 82
  return groups.flatMap(({ period, tasks }) => {
    const done = tasks.filter((t) => t.doneOn !== null).length
    const now = isNow(period, results.asOf)
    const name = now ? words.now(words.period(period)) : words.period(period)
    const head = periodHead(name, words.doneOf(done, tasks.length), now)
    return many > ONE_LINE
      ? [head, tiles(tasks)]
      : [head, ...tasks.map((t) => taskRow(t, indent, many > TWO_LINES ? 1 : 2, words))]
  })
}

function isNow(period: PeriodKey | null, asOf: string): boolean {
  if (period === null) return false
  const { from, to } = periodSpan(period)
  return from <= asOf && asOf <= to
}

function periodHead(said: string, count: string, now: boolean): Piece {
  return {
    svg: [
      box(MARGIN - 20, 16, INNER + 40, 58, now ? INK.head : INK.shade, 'rx="10"'),
      text(MARGIN + 4, 56, said, { size: 32, weight: 'bold', fill: now ? INK.onHead : INK.text }),
      text(WIDTH - MARGIN - 4, 56, count, { size: 30, fill: now ? INK.onHead : INK.soft, anchor: 'end' }),
    ].join(''),
    height: 82,
  }
}

function taskRow(result: TaskResult, indent: number, most: number, words: ShownWords): Piece {
  const { said, weight, fill } = endOfRow(result, words)
  const endWidth = widthOf(said, 28, weight)
  const width = WIDTH - MARGIN - endWidth - 24 - indent
  const lines = wrapped(result.task.title, { size: 28, weight: 'regular', width, lines: most })
  const height = 22 + lines.length * 37
  return {
    svg: [
      mark(result.outcome, MARGIN + 24, 12 + 18),
      text(MARGIN + 60, 40, result.task.code, { size: 28, weight: 'bold' }),
      ...lines.map((line, i) => text(indent, 40 + i * 37, line, { size: 28 })),
      text(WIDTH - MARGIN - 4, 40, said, { size: 28, weight, fill, anchor: 'end' }),
      rule(MARGIN, height - 1, WIDTH - MARGIN),
    ].join(''),
    height,
  }
}

/** What stands at the end of a task's line: how late, else when it was done or is due. */
function endOfRow(result: TaskResult, { short }: ShownWords): { said: string; weight: Weight; fill: string } {
  const { outcome, daysLate, doneOn, due } = result
  if (outcome === 'late') return { said: short.late(daysLate), weight: 'bold', fill: INK.late }
  if (outcome === 'done_late') return { said: short.late(daysLate), weight: 'regular', fill: INK.done }
  if (doneOn !== null) return { said: short.done(doneOn), weight: 'regular', fill: INK.done }
  return {
    said: short.due(due),
    weight: 'regular',
    fill: MARKS[outcome].color,
  }
}

const TILES = 6
const TILE_HEIGHT = 62

/** Many tasks: a tile for each, its mark and its code. */
function tiles(tasks: readonly TaskResult[]): Piece {
  const width = (INNER + 40) / TILES
  const rows = Math.ceil(tasks.length / TILES)
  const drawn = tasks.map((result, i) => {
    const x = MARGIN - 20 + (i % TILES) * width
    const y = 6 + Math.floor(i / TILES) * TILE_HEIGHT
    const isLate = result.outcome === 'late'
    const look = `rx="8" stroke="${isLate ? INK.late : INK.line}" stroke-width="${isLate ? 3 : 2}"`
    return [
      box(x + 4, y, width - 8, TILE_HEIGHT - 10, isLate ? INK.lateShade : INK.paper, look),
      mark(result.outcome, x + 31, y + (TILE_HEIGHT - 10) / 2, 0.85),
      text(x + 57, y + 36, result.task.code, { size: 28, weight: 'bold', fill: isLate ? INK.late : INK.text }),
    ].join('')
  })
  return { svg: drawn.join(''), height: rows * TILE_HEIGHT + 10 }
}

function footer({ asOf }: Results, words: ShownWords): Piece {
  const lines = wrapped(words.asOf(asOf), { size: 25, weight: 'regular', width: INNER, lines: 2 })
  return {
    svg: [
      rule(MARGIN, 22, WIDTH - MARGIN),
      ...lines.map((line, i) => text(MARGIN, 62 + i * 34, line, { size: 25, fill: INK.soft })),
    ].join(''),
    height: 62 + lines.length * 34 + 10,
  }
}
