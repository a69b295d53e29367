/** What needs no lexicon: numbers, dates, punctuation, emoji, codes of tasks. */
import type { Meaning } from './meanings.js'

const SIGNS: readonly [looks: RegExp, meaning: Meaning][] = [
  [/^[✅✔☑]/u, 'tick'],
  [/^[❌✖✗✘]/u, 'cross'],
  [/^[👍🫡🙏]/u, 'thumb'],
  [/^[👌🆗💯]/u, 'ok_sign'],
  [/^[⏳⌛🔄🚧]/u, 'ongoing'],
  [/^\p{Extended_Pictographic}/u, 'emoji'],
  [/^[.,;:!…\n()]+$/, 'stop'],
  [/\?/, 'asks'],
  [/^\d{1,3}(?:[.,]\d+)?\s?%$/, 'percent'],
  [/^\d{1,2}h\d{0,2}$/i, 'clock'],
  [/^\d{1,2}p$/i, 'span'],
  [/^\d+$/, 'number'],
  [/^\d+\/[A-ZĐ]{2}/, 'thing'],
  [/^\d{1,3}(?:[.,]\d{3})+$/, 'number'],
  [/^\d{1,3}(?:\.\d{3})+\/\d{1,3}(?:\.\d{3})+$/, 'date'],
  [/^\d+[/.-]\d+(?:[/.-]\d+)?$/, 'date'],
  [/^(?:Q[1-4]|H[12]|T\d{1,2}|N|V)-\d{1,3}[a-z]?$/i, 'item'],
]

export function meaningOfSign(said: string): Meaning | null {
  const first = said.codePointAt(0) ?? 0
  // Letters are looked up; a code of a task begins with one too.
  if (/^\p{L}/u.test(said)) return /^[A-Za-z]\d*-\d/.test(said) ? (find(said) ?? null) : null
  return first < 0x80 && /^[+=*#"'&/-]/.test(said) ? 'stop' : (find(said) ?? null)
}

function find(said: string): Meaning | undefined {
  return SIGNS.find(([looks]) => looks.test(said))?.[1]
}
