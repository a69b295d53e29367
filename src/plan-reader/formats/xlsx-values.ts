/** Numbers of a workbook as its cells display them; what matters are days and months. */
import { child, elements, type XmlNode } from './xml.js'

export interface CellStyle {
  bold: boolean
  struck: boolean
  /** 'General', 'dd/mm/yyyy' ... */
  format: string
}

/** Built-in formats that show a day or a month (ECMA-376, part 1, 18.8.30). */
const BUILT_IN: Record<string, string> = {
  14: 'dd/mm/yyyy',
  15: 'dd/mm/yyyy',
  16: 'dd/mm',
  17: 'mm/yyyy',
  22: 'dd/mm/yyyy',
}

export function readCellStyles(root: XmlNode | undefined): CellStyle[] {
  const own = new Map(
    elements(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
  )
  const fonts = elements(child(root, 'fonts'), 'font').map((font) => ({
    bold: isOn(child(font, 'b')),
    struck: isOn(child(font, 'strike')),
  }))
  return elements(child(root, 'cellXfs'), 'xf').map(({ attributes: { numFmtId = '0', fontId = '0' } }) => ({
    ...(fonts[Number(fontId)] ?? { bold: false, struck: false }),
    format: own.get(numFmtId) ?? BUILT_IN[numFmtId] ?? 'General',
  }))
}

/** Whether a property of a font stands there and is not turned off. */
export function isOn(property: XmlNode | undefined): boolean {
  return property !== undefined && !/^(?:0|false)$/.test(property.attributes.val ?? '')
}

const DAY_MS = 86_400_000
/** Day 0 of a workbook; it takes 1900 for a leap year, which this start makes up for from March 1900 on. */
const START = Date.UTC(1899, 11, 30)
const START_1904 = Date.UTC(1904, 0, 1)

export function shownValue(value: number, format: string, from1904: boolean): string {
  if (!Number.isFinite(value)) return ''
  const parts = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  const has = { day: parts.includes('d'), month: parts.includes('m'), year: parts.includes('y') }
  if (!has.year && !(has.day && has.month)) return String(Number(value.toFixed(6)))
  const date = new Date((from1904 ? START_1904 : START) + Math.floor(value) * DAY_MS)
  if (Number.isNaN(date.getTime())) return ''
  const two = (number: number) => String(number).padStart(2, '0')
  const shown = [
    has.day ? two(date.getUTCDate()) : '',
    has.month ? two(date.getUTCMonth() + 1) : '',
    has.year ? String(date.getUTCFullYear()) : '',
  ]
  return shown.filter(Boolean).join('/')
}
