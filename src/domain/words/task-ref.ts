/** Tasks named in running text, by code ('Q1-3') or by number ('việc 3', 'nhiệm vụ 1, 2 và 4'), and what is said of each. */

import { longPattern } from '../long-pattern.js'
import { normalise } from '../vietnamese.js'
import type { TaskRef } from './command.js'

interface Mention {
  ref: TaskRef
  from: number
  to: number
}

/** What one sentence says of some of the tasks that it names. */
export interface Part {
  refs: TaskRef[]
  /** The writer's own words about them, without the tasks. */
  said: string
}

/** What looks like a code, whether there is such a task or not: 'Q9-9' is named too, and said not to exist. */
const CODE = /(?<![\p{L}\p{N}])(?:[QHT]\d{1,2}|N|V)-\d{1,3}[a-z]?(?![a-z0-9])/giu
/** What a number may count or measure, folded. */
export const STRETCHES = 'ngay|hom|bua|tuan|thang|nam|gio|h|phut|buoi|lan'
export const THINGS = 'thon|xom|ap|to|don vi|nguoi|ho|phan|ban|file|tep|cai|muc'
/** Days and stretches named by their place, and words like them without marks: 'việc 3 tuần sau', 'việc 3 tháng 6', 'việc 3 hồ sơ' count nothing. */
const UNCOUNTED = longPattern('u')`
  (?:ngay|hom|bua|tuan|thang|nam|lan) (?:sau|toi|nay|ni|ray|qua|truoc|ngoai|nao|ke)\b
  |(?:ngay|hom|bua) (?:mai|kia|mot (?!lan)|mung|thu|gio|bua)
  |ngay (?:\d|hom|bua|sang|trua|chieu|bay gio|luon|lap tuc|trong)
  |thang (?:\d|hai|ba|tu|bay|tam|chin|muoi|gieng|chap)\b
  |nam (?:\d{4}|o|cho|tren|im)\b
  |gio (?:moi|nay|van|chua|dang|thi|em|toi)\b
  |buoi (?:sang|trua|chieu|toi)\b
  |ho so|to trinh|nguoi ta|ap dung|phan mem|ban (?:giay|thao|chi huy|chi dao|thuong)|(?:phan|don vi) (?:em|toi|tui|minh|cua)\b
`.source
const MEASURE = `(?!${UNCOUNTED})(?:${STRETCHES}|${THINGS}|viec(?! *(?:so )?\\d))\\b`
const NO_FIGURE = '\\d{1,3}(?!\\d|\\s*[/.:%]\\s*\\d|\\s*%)'
/** A number that counts, dates or measures something is no task: '3 ngày', '15/1', '80%', '2 thôn'. */
const NUMBER = `${NO_FIGURE}(?!\\s*${MEASURE})`
const AND = '\\s*(?:[,;&+]|va\\b|voi\\b)?\\s*'
const NAMED = '\\b(?:cong viec|viec|nhiem vu|nv|noi dung|task)(?: so)? ?'
const MORE_NUMBERS = `(?:${AND}(?<!\\d)${NUMBER})*`
const NAMED_NUMBERS = new RegExp(`${NAMED}(${NUMBER}${MORE_NUMBERS})`, 'g')
/** Beside a task that is named, 'việc 2 thôn chưa nộp' is of another, and nothing said of the first. */
const NAMED_BESIDE = new RegExp(
  `${NAMED}((?:${NUMBER}|(?<=(?:[,;.\\n]|\\b(?:con|va|nhung|rieng))\\s*${NAMED})${NO_FIGURE})${MORE_NUMBERS})`,
  'g',
)
/** How something stands, folded. */
const STANDS = '(?:xong|chua|roi|da|ok|dang|xin|vuong|hoan|nop)'
/** '1, 2 xong, 3 chưa': numbers that open a clause and are followed by how they stand. */
const BARE_NUMBERS = new RegExp(
  `(?:^|[,;.\\n]|\\b(?:con|va|nhung)\\b)\\s*(${NUMBER}${MORE_NUMBERS})(?=\\s*(?::|thi\\b)?\\s*${STANDS}\\b)`,
  'g',
)
/** '2 xong rồi', 'dạ số 2 chưa ạ'. */
const OPENING_NUMBER = new RegExp(
  `^\\s*(?:(?:da|vang|a)\\b[ ,]*)?(?:so )?(${NUMBER})(?=\\s*(?::|thi\\b)?\\s*${STANDS}\\b)`,
)
/** Between two tasks that are named together. */
const JOINED = new RegExp(`^${AND}(?:ca\\b)?\\s*(?:viec|nhiem vu)?\\s*$`)
const SEPARATOR = /[,;.\n]|\b(?:con|nhung|rieng)\b|\bchu\s*$/g

/** Every task that the text names, in order, each once; codes in upper case, numbers as typed. */
export function taskRefs(text: string): TaskRef[] {
  return [...new Set(mentionsIn(shape(text)).map(({ ref }) => ref))]
}

export function namesTask(text: string): boolean {
  return mentionsIn(shape(text)).length > 0
}

/** The task whose number opens words that say how it stands; null where the text names others, or none so. */
export function openingNumber(text: string): TaskRef | null {
  const number = namesTask(text) ? undefined : OPENING_NUMBER.exec(shape(text).folded)?.[1]
  return number === undefined ? null : String(Number(number))
}

/** The text without the tasks it names: 'Q1-2' in it would be read as the first of February. */
export function withoutTasks(text: string): string {
  const { clean } = shape(text)
  return cut(clean, mentionsIn(shape(text)))
}

/** What follows each task that the text names. */
export function wordsBehindTasks(text: string): string[] {
  const shaped = shape(text)
  return mentionsIn(shaped).map(({ to }) => shaped.clean.slice(to))
}

/**
 * A sentence about several tasks, taken apart: 'việc 1, 2 xong, việc 3 chưa'. What stands before the first task or after the last
 * belongs to it; between two, a comma or 'còn' parts what belongs to the one from what belongs to the other. Null where fewer
 * than two tasks are named.
 */
export function partsOf(text: string): Part[] | null {
  const shaped = shape(text)
  const named = mentionsIn(shaped).length ? mentionsIn(shaped, NAMED_BESIDE) : []
  const bare = named.length ? [] : mentions(shaped, BARE_NUMBERS)
  const all = named.length ? named : bare
  if (new Set(all.map(({ ref }) => ref)).size < 2) return null
  const groups = grouped(shaped, all)
  const said = groups.map(() => '')
  let head = shaped.clean.slice(0, groups[0]?.[0]?.from ?? 0)
  groups.forEach((group, index) => {
    const end = group.at(-1)?.to ?? 0
    const next = groups[index + 1]?.[0]?.from ?? shaped.clean.length
    const gap = { from: end, to: next }
    const at = index === groups.length - 1 ? next : splitAt(shaped, gap, isWordless(head))
    said[index] = tidy(`${head} ${shaped.clean.slice(end, at)}`)
    head = shaped.clean.slice(at, next)
  })
  return groups.map((group, index) => ({
    refs: [...new Set(group.map(({ ref }) => ref))],
    // Named without a word of its own: what is said of the next, else of the one before, is said of it too.
    said:
      said[index] ||
      said.slice(index + 1).find((s) => s !== '') ||
      said.slice(0, index).findLast((s) => s !== '') ||
      '',
  }))
}

/** 'xong hết rồi', 'cả hai việc đều xong': of everything that is asked about. */
export function saysAll(text: string): boolean {
  return /\b(?:tat ca|toan bo|het|deu|ca (?:hai|ba|bon|nam|may|\d+))\b/.test(shape(text).folded)
}

/** A text as it is searched for tasks. */
export interface Shaped {
  clean: string
  /** Folded letter by letter: every position is the same as in `clean`. */
  folded: string
}

export function shape(text: string): Shaped {
  const clean = normalise(text).replace(/[‐‑‒–—−]/g, '-')
  const folded = [...clean].map((letter) => {
    const plain = letter
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/g, 'd')
    return plain.length === letter.length ? plain : letter
  })
  return { clean, folded: folded.join('') }
}

function mentionsIn(shaped: Shaped, numbers = NAMED_NUMBERS): Mention[] {
  const codes = [...shaped.clean.matchAll(CODE)].map((match) => ({
    ref: match[0].toUpperCase(),
    from: match.index,
    to: match.index + match[0].length,
  }))
  return [...codes, ...mentions(shaped, numbers)].sort((a, b) => a.from - b.from)
}

/** The numbers of each list that the pattern finds; the first takes the word before it along. */
function mentions({ folded }: Shaped, pattern: RegExp): Mention[] {
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const list = match[1] ?? ''
    const start = match.index + match[0].lastIndexOf(list)
    const isNamed = pattern !== BARE_NUMBERS
    return [...list.matchAll(/\d+/g)].map((number, index) => ({
      ref: String(Number(number[0])),
      from: index === 0 && isNamed ? match.index : start + number.index,
      to: start + number.index + number[0].length,
    }))
  })
}

function grouped({ folded }: Shaped, all: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = []
  for (const mention of all) {
    const last = groups.at(-1)?.at(-1)
    if (last && JOINED.test(folded.slice(last.to, mention.from))) groups.at(-1)?.push(mention)
    else groups.push([mention])
  }
  return groups
}

/** Where the words between two tasks part: at the last separator; without one they belong to the task that has none yet. */
function splitAt({ folded }: Shaped, { from, to }: { from: number; to: number }, isFirstWordless: boolean): number {
  const last = [...folded.slice(from, to).matchAll(SEPARATOR)].at(-1)
  if (last) return from + last.index + last[0].length
  return isFirstWordless ? to : from
}

function isWordless(text: string): boolean {
  return tidy(text) === ''
}

function cut(text: string, all: readonly Mention[]): string {
  let rest = ''
  let at = 0
  for (const { from, to } of all) {
    rest += `${text.slice(at, from)} `
    at = Math.max(at, to)
  }
  return (rest + text.slice(at)).replace(/\s+/g, ' ').trim()
}

/** Without the separators and joining words at its ends. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s,;:.–-]|(?:còn|con|nhưng|nhung|riêng|rieng|và|va|thì|thi)\s)+/iu, '')
    .replace(/(?:[\s,;:–-]|\s(?:còn|con|nhưng|nhung|riêng|rieng|và|va|chứ|chu))+$/iu, '')
    .trim()
}
