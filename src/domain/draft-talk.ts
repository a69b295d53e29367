/** 'Bắt đầu luôn đi', 'để nguyên', 'ok hết': what is said of a plan that is being checked, in words that are no command. */
import { fold } from './vietnamese.js'

export type DraftTalk = 'start' | 'keep' | 'accept'

const SMALL =
  '(?:a|da|u|thoi|vay|the|roi|em|anh|chi|minh|toi|cho|giup|ho|di|luon|ngay|nhe|nha|ke hoach|ban nay|ban|nay|du thao|cu|len|do|dung|hien|bay gio)'
const SAID: readonly (readonly [talk: DraftTalk, words: string])[] = [
  [
    'start',
    '(?:bat dau(?: (?:thuc hien|chay|lam))?|trien khai|khoi dong|cho chay|dua vao (?:thuc hien|chay|ap dung)|ap dung|bat len)',
  ],
  ['keep', '(?:giu nguyen|de nguyen|giu|de)(?: (?:nhu vay|nhu the|nhu cu|nguyen))?'],
  [
    'accept',
    '(?:(?:ok|oke|duoc|dong y|nhat tri|on|chap nhan|dung|tot)(?: roi)? (?:het|tat ca|ca|toan bo)|(?:tat ca|toan bo|het)(?: deu)? (?:ok|oke|duoc|dong y|on|dung))',
  ],
]
const KNOWN = SAID.map(([talk, words]) => [talk, new RegExp(`^(?:${SMALL} )*${words}(?: ${SMALL})*$`)] as const)

/** Longer words are a story, and dear to look through. */
const LONGEST = 80

export function draftTalk(text: string): DraftTalk | null {
  const words = fold(text)
    .replace(/[ .!,;…]+/g, ' ')
    .trim()
  if (words.length > LONGEST) return null
  return KNOWN.find(([, known]) => known.test(words))?.[0] ?? null
}
