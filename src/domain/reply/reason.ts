/** The reason that a sentence gives, in the writer's own words. */
import type { Heard } from './acts.js'
import type { Act } from './clue.js'
import { find, pattern } from './meanings.js'
import type { Intent } from './weigh.js'
import type { Word } from './word.js'

/** What asks, or is said to be polite. */
const ASKS: readonly Act[] = ['extension', 'nothing', 'thanks', 'seen', 'mistake']

/** 'Đang vướng', 'em kẹt ạ': that it is stuck, and not by what. */
const ONLY_STUCK = pattern('^ ( stuck|me|mine|polite|you|item|thing )* $')
/** What goes on to say why behind a first cause: 'vì thiếu người, máy hỏng'. */
const GOES_ON: readonly Act[] = ['blocked', 'unknown']

/** Behind 'vì' or 'do'; else what stands in the way; of a wish for more time else what is said besides it; else the whole text. */
export function reasonIn(text: string, heard: readonly Heard[], intent: Intent): string {
  for (const [place, { clause }] of heard.entries()) {
    const at = clause.words.findIndex(({ meaning }) => meaning === 'cause')
    const behind = at < 0 ? [] : withoutMarks(clause.words.slice(at + 1))
    if (behind.length === 0) continue
    const others = heard.slice(place + 1)
    const end = others.findIndex(({ act }) => !GOES_ON.includes(act))
    const more = others.slice(0, end < 0 ? others.length : end)
    return [behind.map(({ said }) => said).join(' '), ...more.map((one) => saidBy([one]))].join(', ')
  }
  const why = heard.filter(({ act }) => act === 'blocked')
  const telling = why.filter(({ clause }) => !find(ONLY_STUCK, clause.row))
  const behind = telling.length === 0 ? saidBehind(heard, why[0]) : ''
  if (behind !== '') return behind
  const told = telling.length > 0 ? telling : why
  if (told.length > 0) return saidBy(intent === 'blocked' ? told : told.slice(0, 1))
  return saidBy(heard.filter(({ act }) => !ASKS.includes(act))) || text.trim()
}

/** 'Vì vì', 'lý do là vì': the words behind them. Without its mark 'vi' may begin the reason: 'vì vi phạm'. */
function withoutMarks(words: readonly Word[]): readonly Word[] {
  const isMark = ({ meaning, isMarked }: Word) => meaning === 'thus' || (meaning === 'cause' && isMarked)
  const from = words.findIndex((word) => !isMark(word))
  return words.slice(from < 0 ? words.length : from)
}

/** 'Đang vướng ạ', and nothing of what is in the way: the words behind it tell. */
function saidBehind(heard: readonly Heard[], stuck: Heard | undefined): string {
  return stuck ? saidBy(heard.slice(heard.indexOf(stuck) + 1).filter(({ act }) => !ASKS.includes(act))) : ''
}

function saidBy(heard: readonly Heard[]): string {
  return heard.map(({ clause: { words } }) => words.map((word) => word.said).join(' ')).join(', ')
}
