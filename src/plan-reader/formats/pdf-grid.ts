/** Lines on a page to the grids of tables: which places they enclose, and which of these are one merged cell. */
import type { Rule } from './pdf-rules.js'

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export interface GridCell extends Box {
  row: number
  column: number
  columns: number
  rows: number
}

export interface Grid extends Box {
  rows: number
  cells: GridCell[]
}

/** Lines that are meant to meet: in points. */
const NEAR = 3
/** The part of a side that must be drawn for it to be a border. */
const DRAWN = 0.6

/** Tables from top to bottom; a single box around text is none. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  return groupsOf(rules)
    .flatMap((group) => gridOf(group) ?? [])
    .sort((a, b) => a.top - b.top)
}

/** Lines that touch each other, directly or through others. */
function groupsOf(rules: readonly Rule[]): Rule[][] {
  const group = rules.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (group[at] !== at) {
      group[at] = group[group[at] ?? at] ?? at
      at = group[at] ?? at
    }
    return at
  }
  const order = rules.map((_, i) => i).sort((a, b) => (rules[a]?.top ?? 0) - (rules[b]?.top ?? 0))
  for (const [place, i] of order.entries()) {
    const one = rules[i]
    if (!one) continue
    for (let next = place + 1; next < order.length; next += 1) {
      const j = order[next] ?? i
      const two = rules[j]
      if (!two || two.top > one.bottom + NEAR) break
      if (two.left <= one.right + NEAR && two.right >= one.left - NEAR) group[root(i)] = root(j)
    }
  }
  const groups = new Map<number, Rule[]>()
  for (const [i, rule] of rules.entries()) groups.set(root(i), [...(groups.get(root(i)) ?? []), rule])
  return [...groups.values()].filter((one) => one.length >= 4)
}

function gridOf(rules: readonly Rule[]): Grid | undefined {
  const flat = rules.filter((rule) => rule.right > rule.left)
  const upright = rules.filter((rule) => rule.bottom > rule.top)
  if (flat.length === 0 || upright.length === 0) return undefined
  // A table may have no borders at its sides: it still ends where its lines end.
  const xs = edgesOf([...upright.map((rule) => rule.left), ...flat.flatMap((rule) => [rule.left, rule.right])])
  const ys = edgesOf([...flat.map((rule) => rule.top), ...upright.flatMap((rule) => [rule.top, rule.bottom])])
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
  const isWall = (x: number, row: number) =>
    covered(
      upright.filter((rule) => Math.abs(rule.left - (xs[x] ?? 0)) <= NEAR).map((rule) => [rule.top, rule.bottom]),
      ys[row] ?? 0,
      ys[row + 1] ?? 0,
    )
  const isFloor = (y: number, column: number) =>
    covered(
      flat.filter((rule) => Math.abs(rule.top - (ys[y] ?? 0)) <= NEAR).map((rule) => [rule.left, rule.right]),
      xs[column] ?? 0,
      xs[column + 1] ?? 0,
    )
  const cells = cellsOf(xs, ys, isWall, isFloor)
  if (cells.length < 2) return undefined
  return { left, right, top, bottom, rows: ys.length - 1, cells }
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  isWall: (x: number, row: number) => boolean,
  isFloor: (y: number, column: number) => boolean,
): GridCell[] {
  const taken = new Set<string>()
  const cells: GridCell[] = []
  for (let row = 0; row + 1 < ys.length; row += 1)
    for (let column = 0; column + 1 < xs.length; column += 1) {
      if (taken.has(`${row} ${column}`)) continue
      let columns = 1
      while (
        column + columns + 1 < xs.length &&
        !isWall(column + columns, row) &&
        !taken.has(`${row} ${column + columns}`)
      )
        columns += 1
      let rows = 1
      const open = (y: number) => Array.from({ length: columns }, (_, i) => column + i).every((x) => !isFloor(y, x))
      while (row + rows + 1 < ys.length && open(row + rows)) rows += 1
      for (let y = row; y < row + rows; y += 1)
        for (let x = column; x < column + columns; x += 1) taken.add(`${y} ${x}`)
      const box = {
        left: xs[column] ?? 0,
        right: xs[column + columns] ?? 0,
        top: ys[row] ?? 0,
        bottom: ys[row + rows] ?? 0,
      }
      cells.push({ row, column, columns, rows, ...box })
    }
  return cells
}

/** Places of lines, those that are meant to be one taken together. */
function edgesOf(places: number[]): number[] {
  const edges: number[] = []
  for (const place of places.sort((a, b) => a - b)) if (place - (edges.at(-1) ?? -100) > NEAR) edges.push(place)
  return edges
}

function covered(parts: [from: number, to: number][], from: number, to: number): boolean {
  let length = 0
  let end = from
  for (const [start, stop] of parts.sort((a, b) => a[0] - b[0])) {
    const begin = Math.max(start, end)
    const finish = Math.min(stop, to)
    if (finish > begin) length += finish - begin
    end = Math.max(end, finish)
  }
  return length >= (to - from) * DRAWN
}
