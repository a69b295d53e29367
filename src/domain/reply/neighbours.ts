/** Each word's meaning, once its neighbours are looked at: an ambiguous word is settled, 'chị Mai' is a person, 'cưa xong' a slip. */
import { BY_WORD } from './ambiguous-words.js'
import { among, DEEDS, isCapital } from './around.js'
import type { Meaning } from './meanings.js'
import type { Word } from './word.js'

export function settleNeighbours(words: readonly Word[], textIsMarked: boolean): Word[] {
  const settled: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const before = settled.at(-1)
    const after = words[at + 1]?.meaning ?? null
    if ((before?.meaning === 'you' || before?.bare === 'thang') && isName(word, words, at)) {
      settled[settled.length - 1] = { ...joined(before, word), meaning: 'person' }
      continue
    }
    if (before?.meaning === 'person' && isCapital(word.said) && word.meaning === 'word') {
      settled[settled.length - 1] = { ...joined(before, word), meaning: 'person' }
      continue
    }
    const looked =
      BY_WORD.get(word.bare)?.({ word, before: before?.meaning ?? null, after, words, at, textIsMarked }) ??
      word.meaning
    // 'Ổ dịch', 'vùng sạt lở', 'vụ tranh chấp': what the work is about
    const named = among(looked, 'hardship', 'stuck') && WHERE_IT_IS.has(before?.bare ?? '') ? 'word' : looked
    const meaning = named === 'already' ? (alreadyTomorrow(settled) ?? named) : named
    if (meaning === 'word' && among(after, DEEDS) && mayBeSlip(word)) {
      settled.push({ ...word, meaning: 'slip' })
      continue
    }
    settled.push(meaning === word.meaning ? word : { ...word, meaning })
  }
  return settled
}

const WHERE_IT_IS = new Set(['o', 'vung', 'diem', 'doan', 'khu', 'khu vuc', 'cho', 'phong', 'chong', 'vu', 'don'])

const HAS_HAPPENED: readonly Meaning[] = ['perfect', 'past', 'just', 'so', 'cause', 'today', 'this']

/** What may itself be of tomorrow: 'tài liệu họp ngày mai'. */
const DATED: readonly Meaning[] = ['thing', 'happening', 'upkeep', 'report']

/**
 * 'Mai em nộp rồi', 'lát nữa xong rồi': 'rồi' assures, and nothing is done. 'Tài liệu họp ngày mai em nộp rồi' may be either. Null where
 * nothing of tomorrow stands before it.
 */
function alreadyTomorrow(before: readonly Word[]): 'polite' | 'perhaps' | null {
  const from = before.findLastIndex(({ meaning }) => meaning === 'stop' || meaning === 'but') + 1
  const clause = before.slice(from)
  if (clause.some(({ meaning }) => HAS_HAPPENED.includes(meaning))) return null
  if (!clause.some(({ meaning }) => DEEDS.includes(meaning))) return null
  const later = clause.findIndex(
    ({ meaning, bare }) => meaning === 'tomorrow' || meaning === 'next' || (meaning === 'later' && SOON.test(bare)),
  )
  if (later < 0) return null
  return clause.slice(0, later).some(({ meaning }) => DATED.includes(meaning)) ? 'perhaps' : 'polite'
}
const SOON = /^(?:lat|chut|xiu|.* nua)$/

/** Words that turn a statement round, and a syllable as Vietnamese spells it. */
const TURNING = ['chua', 'sap', 'gan', 'dang', 'khong', 'dau', 'cho', 'doi', 'se']
const SYLLABLE = /^(?:ngh|[bcdghklmnpqrstvx]|ch|gh|gi|kh|ng|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/

/** 'cbi xong', 'cưa xong': what cannot be read before a deed may be a slip of 'chưa' or 'chuẩn bị'. */
function mayBeSlip({ said, bare, isMarked }: Word): boolean {
  // 'TKCN'
  if (!/^[a-z]+$/.test(bare) || /^\p{Lu}{3,}$/u.test(said)) return false
  return !SYLLABLE.test(bare) || TURNING.some((word) => (isMarked ? bare === word : differByOne(bare, word)))
}

/** The same, or one letter more, less or other. */
function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  const rest = (word: string, other: string) => word.slice(from + (word.length >= other.length ? 1 : 0))
  return rest(a, b) === rest(b, a)
}

const NUMBER_NAMES = new Set(['hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'ut'])

/** Names that without marks are spelled like words of the grammar. */
const NAMES = new Set(
  'tuan hoa ha thu binh an tu lan huong hung dung son long tam thuy hang nga phuong quang thang trung dao loan yen tien phuc loc tho duc viet kien khanh giang hien cuc'.split(
    ' ',
  ),
)

/** 'chị Mai', 'chú Sáu', 'anh ba', 'chi hoa bao': a name behind a title. */
function isName(word: Word, words: readonly Word[], at: number): boolean {
  const after = words[at + 1]?.meaning ?? null
  if (isCapital(word.said) && !words.every((w) => w.said === w.said.toUpperCase())) return !word.said.includes(' ')
  if (NUMBER_NAMES.has(word.bare)) return !among(after, 'span', 'day', 'week', 'unit', 'thing', 'number', 'daypart')
  // 'CHỊ MAI BẢO', 'chi mai bao da gui': who says something is somebody.
  if (
    !word.isMarked &&
    (word.bare === 'mai' || NAMES.has(word.bare)) &&
    (after === 'say' || words[at + 1]?.bare === 'bao')
  )
    return true
  if (NAMES.has(word.bare) && !word.isMarked && among(after, DEEDS, 'say', 'perfect', 'already', 'see', 'approve'))
    return true
  return word.meaning === 'word' && /^\p{L}+$/u.test(word.said) && word.said.length > 1
}

function joined(first: Word, second: Word): Word {
  return {
    ...first,
    said: `${first.said} ${second.said}`,
    bare: `${first.bare} ${second.bare}`,
    isMarked: first.isMarked || second.isMarked,
  }
}
