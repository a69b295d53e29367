/** 'Bắt đầu luôn đi', 'để nguyên', 'ok hết': what is said of a plan that is being checked, in words that are no command. */
import type { CivilDate } from '../calendar.js'
import { longPattern } from '../long-pattern.js'
import { fold } from '../vietnamese.js'
import type { TaskRef } from './command.js'
import { noSuchDayIn, readSpokenDate } from './spoken-date.js'
import { taskRefs, withoutTasks } from './task-ref.js'

export type DraftTalk = 'start' | 'activate' | 'keep' | 'accept'

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

/** 'Vâng, kích hoạt đi': nothing may stand beside it that could forbid it, as 'đừng' does. */
const ACTIVATES =
  /^(?:(?:a|da|u|um|uh|vang|ok|oke|dong y|nhat tri|duoc|chot|roi|thi|cu|van|em|anh|chi) )*kich hoat(?: (?:a|di|luon|ngay|nhe|nha|thoi|em|anh|chi|toi|giup|cho|ke hoach))*$/

/** Longer words are a story, and dear to look through. */
const LONGEST = 80

export function draftTalk(text: string): DraftTalk | null {
  const words = fold(text)
    .replace(/[ .!,;…]+/g, ' ')
    .trim()
  if (words.length > LONGEST) return null
  if (ACTIVATES.test(words)) return 'activate'
  return KNOWN.find(([, known]) => known.test(words))?.[0] ?? null
}

const BESIDE_A_DAY = longPattern('g')`
  (?<!\S)(?:
    ay|a|da|ua|u|nham|lon|ghi|quen|xin loi
    |sua|doi|chinh|lai|thanh|sang|den|toi|truoc|chot|la|phai|cua|thi|moi|dung
    |em|anh|chi|minh|toi|thoi|han|co|nha|nhe|giup|cho|voi|ma|chu|viec|ngay|het
  )(?!\S)`

/** 'Ấy nhầm, V-5 hạn 31/12 cơ': the day that is said of one task, where hardly anything else is; null where more is said. */
export function dueSaidOf(text: string, today: CivilDate): { ref: TaskRef; day: string } | null {
  const [ref, ...others] = taskRefs(text)
  if (ref === undefined || others.length > 0 || text.length > LONGEST) return null
  const words = fold(withoutTasks(text))
  if (!/\b(?:han|nham|lon)\b/.test(words)) return null
  const day = noSuchDayIn(words, today) ? null : readSpokenDate(words, today)?.said
  if (!day) return null
  const rest = words
    .replace(day, ' ')
    .replace(/[ .!,;:…]+/g, ' ')
    .replaceAll(' ', '  ')
  return rest.replace(BESIDE_A_DAY, '').trim() === '' ? { ref, day } : null
}
