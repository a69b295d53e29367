/** 'Đồng chí Bình làm tốt lắm', 'hoan nghênh các thôn': praise reports nothing, decides nothing and asks for nothing. */
import type { Clause } from '../reply/clause.js'
import { clausesOf } from '../reply/clause.js'
import type { Meaning } from '../reply/meanings.js'
import { find, pattern } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'

const WELL =
  'tot|gioi|kha|nhanh|hay|dep|ky|gon|chu dao|nghiem tuc|nhiet tinh|trach nhiem|kip thoi|chat luong|xuat sac|tuyet|voi|dang khen'
/** Alone or made strong: 'làm nhanh' may be an order, 'làm nhanh ghê' is none. */
const PRAISES = new RegExp(
  `\\brat (?:${WELL})\\b|\\b(?:${WELL}) (?:lam|qua|ghe|that|thiet|do|day|du)\\b|^(?:lam )?(?:tot|gioi|xuat sac|tuyet voi|kha tot)$`,
)
const OPENS = pattern('^ ( small|unit )* ( congratulate )')
const CHEERS = pattern('congratulate|slogan|urge')
const NO_PRAISE = pattern(
  'no|if|ask|what|who|when|or|will|later|demand|nudge|hand|send_on|extend|drop|halt|need|please|check|approve|but|deliver|already|left|lacking|stuck',
)
const BESIDE: ReadonlySet<Meaning> = new Set<Meaning>([
  ...([
    'person',
    'unit',
    'everyone',
    'you',
    'they',
    'oi',
    'item',
    'thing',
    'report',
    'song',
    'labour',
    'field',
    'make',
    'of',
    'this',
  ] as const),
  ...(['polite', 'yes', 'ok', 'thank', 'congratulate', 'slogan', 'urge', 'really', 'emoji', 'thumb', 'stop'] as const),
])
/** 'Em làm tốt lắm' of a leader is said to somebody younger. */
const WORDS = new Set(['em', ...WELL.split(/[| ]/), 'rat', 'lam', 'qua', 'ghe', 'that', 'thiet', 'do', 'day', 'du'])

export function saysPraise(text: string): boolean {
  const { words, row } = sentenceOf(text)
  const said = words.map(({ bare }) => bare).join(' ')
  // 'Khen thưởng' is work of the office, 'hoàn thành tốt' may be a report, and 'làm nhanh lên' hurries.
  if (/\b(?:nhanh|mau|le) len\b/.test(said)) return false
  if (/\bkhen thuong\b/.test(said) || (/\bhoan thanh\b/.test(said) && !find(OPENS, row))) return false
  const clauses = clausesOf({ words, row })
  if (clauses.length === 0 || clauses.some(({ isAsked, row: one }) => isAsked || find(NO_PRAISE, one) !== null))
    return false
  return find(OPENS, row) !== null || (clauses.every(isKind) && clauses.some(praises))
}

function praises({ words, row }: Clause): boolean {
  return PRAISES.test(words.map(({ bare }) => bare).join(' ')) || find(CHEERS, row) !== null
}

/** Nothing in it is said of anything else. */
function isKind({ words }: Clause): boolean {
  return words.every(({ meaning, bare }) => BESIDE.has(meaning) || bare.split(' ').every((one) => WORDS.has(one)))
}
