/** 'Ai chủ trì việc thùng rác': the task that is called by words of its title. */
import { fold } from '../vietnamese.js'

const LEAST = 2
/** In the titles of any plan, and in any question. */
const EVERYWHERE = new Set(
  'viec nhiem vu cong tac ke hoach bao cao thuc hien chu tri phoi hop phu trach trien khai to chuc don vi van phong uy ban nhan dan xa phuong huyen tinh thon nam quy thang ngay han nop gui xong lam cua cac nhung va la do nay kia nao gi ai ben cho voi ve theo trong den tu co duoc khong chua roi bao gio khi khi em anh chi toi minh hoi vay the a nhe'.split(
    ' ',
  ),
)

/** The one task of which most words in a row are said; null where none is, or several as well. */
export function calledByTitle<T extends { title: string }>(text: string, tasks: readonly T[]): T | null {
  const said = syllables(text)
  const scored = tasks.map((task) => ({ task, score: longestRun(said, syllables(task.title)) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const [only, ...more] = scored.filter(({ score }) => score === best)
  return best >= LEAST && only && more.length === 0 ? only.task : null
}

/** The text with the code in place of the words of the title, where at least so many stand in a row; null where it calls no task so. */
export function withCodeForTitle<T extends { title: string; code: string }>(
  text: string,
  tasks: readonly T[],
): string | null {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
  const said = words.map(([word]) => fold(word))
  const runs = tasks.map((task) => ({ task, ...runIn(said, syllables(task.title)) }))
  const [best, next] = runs.toSorted((a, b) => b.telling - a.telling || b.length - a.length)
  if (!best || best.telling < LEAST || best.length < LEAST_WRITTEN) return null
  if (next && next.telling === best.telling && next.length === best.length) return null
  const { task, at, length } = best
  const [first, last] = [words[at], words[at + length - 1]]
  if (!first || !last) return null
  return `${text.slice(0, first.index)}${task.code}${text.slice(last.index + last[0].length)}`
}
const LEAST_WRITTEN = 3

/** How many words in a row stand in both, counted without those that stand everywhere. */
function longestRun(said: readonly string[], title: readonly string[]): number {
  return runIn(said, title).telling
}

/** The longest row of words that stands in both. */
function runIn(said: readonly string[], title: readonly string[]): { at: number; length: number; telling: number } {
  let longest = { at: 0, length: 0, telling: 0 }
  for (let at = 0; at < said.length; at++)
    for (let from = 0; from < title.length; from++) {
      let length = 0
      while (said[at + length] !== undefined && said[at + length] === title[from + length]) length++
      const telling = said.slice(at, at + length).filter((word) => !EVERYWHERE.has(word)).length
      if (telling > longest.telling || (telling === longest.telling && length > longest.length))
        longest = { at, length, telling }
    }
  return longest
}

function syllables(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
