/** Word's automatic numbers: counted again, since the file holds only the rules. */
import { shownBullet, shownNumber } from './list-numbers.js'
import { child, elements, type XmlNode } from './xml.js'

interface Level {
  start: number
  format: string
  /** '%1.%2.' with the numbers of this level and those above. */
  text: string
  /** Starts anew after this level (1 is the first), never where 0; undefined: after any higher one. */
  restartsAfter: number | undefined
  /** All numbers in it are shown as 1, 2, 3. */
  plain: boolean
  paragraphStyle: string | undefined
}

interface List {
  /** Lists made of the same rules count on together. */
  rules: string
  /** A list may leave levels out. */
  levels: (Level | undefined)[]
  /** Where it starts, level by level, when it is first used. */
  starts: Map<number, number>
}

export interface Numbering {
  /** Counts one more paragraph of this list and level (0 is the first) and gives its number as shown; '' for no list. */
  next(list: string | undefined, level: number): string
  /** The level of the list that belongs to the named style, else 0. */
  levelOfStyle(list: string | undefined, style: string | undefined): number
}

export function readNumbering(root: XmlNode | undefined): Numbering {
  const lists = listsOf(root)
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next(id, at) {
      const list = id === undefined ? undefined : lists.get(id)
      const level = list?.levels[at]
      if (!id || !list || !level) return ''
      const counted = counts.get(list.rules) ?? []
      counts.set(list.rules, counted)
      if (!begun.has(id)) for (const [above, start] of list.starts) counted[above] = start - 1
      begun.add(id)
      counted[at] = (counted[at] ?? level.start - 1) + 1
      restartBelow(list, counted, at)
      return shown(list, counted, at)
    },
    levelOfStyle(id, style) {
      const levels = (id && lists.get(id)?.levels) || []
      return Math.max(
        0,
        levels.findIndex((level) => style !== undefined && level?.paragraphStyle === style),
      )
    },
  }
}

function restartBelow(list: List, counted: (number | undefined)[], at: number): void {
  for (let below = at + 1; below < list.levels.length; below += 1) {
    const after = list.levels[below]?.restartsAfter
    if (after === undefined || (after > 0 && at < after)) counted[below] = undefined
  }
}

function shown(list: List, counted: readonly (number | undefined)[], at: number): string {
  const level = list.levels[at]
  if (!level || level.format === 'none') return ''
  if (level.format === 'bullet') return shownBullet(level.text)
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const of = list.levels[index]
    return of ? shownNumber(counted[index] ?? of.start, level.plain ? 'decimal' : of.format) : ''
  })
}

function listsOf(root: XmlNode | undefined): Map<string, List> {
  const rules = new Map(elements(root, 'abstractNum').map((node) => [node.attributes.abstractNumId ?? '', node]))
  const lists = new Map<string, List>()
  for (const node of elements(root, 'num')) {
    const id = child(node, 'abstractNumId')?.attributes.val ?? ''
    const levels = levelsOf(linked(rules, rules.get(id)))
    const starts = new Map<number, number>()
    for (const override of elements(node, 'lvlOverride')) {
      const at = Number(override.attributes.ilvl)
      const own = child(override, 'lvl')
      if (own) levels[at] = levelOf(own)
      const start = child(override, 'startOverride')?.attributes.val
      if (start !== undefined && at >= 0 && at < 9) starts.set(at, Number(start))
    }
    lists.set(node.attributes.numId ?? '', { rules: id, levels, starts })
  }
  return lists
}

/** Rules may only point at the rules that belong to a named list style. */
function linked(rules: ReadonlyMap<string, XmlNode>, node: XmlNode | undefined): XmlNode | undefined {
  const style = child(node, 'numStyleLink')?.attributes.val
  if (style === undefined) return node
  return [...rules.values()].find((one) => child(one, 'styleLink')?.attributes.val === style) ?? node
}

function levelsOf(node: XmlNode | undefined): List['levels'] {
  const levels: List['levels'] = []
  for (const one of elements(node, 'lvl').slice(0, 9)) {
    const at = Number(one.attributes.ilvl ?? levels.length)
    if (at >= 0 && at < 9) levels[at] = levelOf(one)
  }
  return levels
}

function levelOf(node: XmlNode): Level {
  const value = (name: string) => child(node, name)?.attributes.val
  const restart = value('lvlRestart')
  return {
    start: Number(value('start') ?? 1) || 0,
    format: value('numFmt') ?? 'decimal',
    text: value('lvlText') ?? '',
    restartsAfter: restart === undefined ? undefined : Number(restart),
    plain: child(node, 'isLgl') !== undefined,
    paragraphStyle: value('pStyle'),
  }
}
