/** What an office's site prints under a document, and who copies the page takes along: other news, counters, rights. */
import { longPattern } from '../domain/long-pattern.js'
import { fold } from '../domain/vietnamese.js'
import { readHeader } from './columns.js'
import { type Block, cellLine } from './document.js'

const SITE = longPattern()`
  ^(?:
    (?:cac )?(?:tin(?: tuc)?|bai(?: viet)?) (?:lien quan|khac|cung chuyen muc|cung loai|moi(?: nhat)?|noi bat|da dua|cu hon)
    |ban quyen (?:©\s?)?(?:thuoc|cua)
    |(?:tong (?:so )?)?luot truy cap|(?:so nguoi )?dang (?:online|truc tuyen)|thong ke truy cap
    |tong bien tap|giay phep (?:so|thiet lap)
  )\b`
/** The document still goes on. */
const OFFICIAL = /^(?:noi nhan|phu luc|can cu|dieu \d|tren day la)\b|^(?:tm|kt|tl|tuq)\s?\./

/** The blocks up to where the site's own words begin, if nothing of a document follows these. */
export function withoutSiteBelow(blocks: readonly Block[]): Block[] {
  const from = blocks.findIndex(
    (block) => block.kind !== 'table' && block.text.length < 120 && SITE.test(fold(block.text)),
  )
  return from < 0 || blocks.slice(from).some(isOfDocument) ? [...blocks] : blocks.slice(0, from)
}

function isOfDocument(block: Block): boolean {
  if (block.kind !== 'table') return OFFICIAL.test(fold(block.text))
  return readHeader(block.rows) !== undefined || block.rows.flat().some((cell) => OFFICIAL.test(fold(cellLine(cell))))
}
