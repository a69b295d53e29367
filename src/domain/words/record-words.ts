/** The parts that words have in a question about the record. */
import type { Meaning } from '../reply/meanings.js'
import type { Word } from '../reply/word.js'
import { partsOfPhrase } from './record-phrases.js'

/** The part that a word has in a question. */
export type Part =
  /** ai, cái nào, mấy */
  | 'who'
  | 'which'
  /** đến đâu; thế nào; ở đâu */
  | 'how_far'
  | 'how'
  | 'place'
  /** tiến độ, kết quả: asks how far without another word */
  | 'progress'
  | 'late'
  | 'stuck'
  | 'decide'
  | 'wish'
  | 'please'
  | 'answer'
  | 'received'
  /** hôm qua */
  | 'past'
  | 'silent'
  /** gấp, đáng lo */
  | 'urgent'
  /** tổng cộng */
  | 'total'
  | 'near'
  | 'until'
  | 'due'
  | 'done'
  | 'hand_in'
  | 'work'
  | 'report'
  | 'wait'
  | 'help'
  | 'left'
  | 'not_yet'
  | 'not'
  | 'have'
  | 'can'
  | 'need'
  | 'me'
  | 'mine'
  /** xã mình, bên mình: of the whole office, where the asker answers for it */
  | 'ours'
  /** kết nối, bấm Start */
  | 'joined'
  | 'bot'
  | 'asks'
  /** việc, đơn vị, cái: what is counted or named */
  | 'thing'
  /** của: whose it is, where it is named behind */
  | 'of'
  /** Who or what is named. */
  | 'named'
  /** Bears nothing of the question. */
  | 'small'

const BY_MEANING: Partial<Record<Meaning, Part>> = {
  ...{ who: 'who', what: 'which', asks: 'asks' },
  ...{ late: 'late', stuck: 'stuck', extend: 'wish', extra: 'wish', please: 'please', wait: 'wait', nearly: 'near' },
  ...{
    until: 'until',
    finish: 'done',
    deliver: 'hand_in',
    labour: 'work',
    field: 'work',
    make: 'work',
    report: 'report',
    for: 'help',
  },
  ...{ left: 'left', lacking: 'left', not_yet: 'not_yet', not: 'not', have: 'have', can: 'can', need: 'need' },
  ...{ of: 'of' },
  ...{ me: 'me', mine: 'mine', thing: 'thing', person: 'named', item: 'named', all: 'small' },
  ...{ you: 'small', polite: 'small', oi: 'small', yes: 'small', link: 'small', ongoing: 'small', already: 'small' },
  ...{ this: 'small', perfect: 'small', stop: 'small', see: 'small', let: 'small', greet: 'small', everyone: 'small' },
  ...{
    past: 'past',
    thank: 'small',
    span: 'small',
    day: 'small',
    just: 'small',
    only: 'small',
    at_once: 'small',
    emoji: 'small',
    really: 'small',
  },
}

/** What these words are in a question, whatever they mean in a report. */
const BY_WORD = new Map<string, Part[]>(
  Object.entries({
    who: 'ai|don vi nao|dong chi nao|anh chi nao|thon nao|nganh nao|ben nao|bo phan nao|may dua|nhung ai',
    'who not_yet': 'don vi nao chua|thon nao chua',
    which: 'nao|bao nhieu',
    'left which': 'con may|con bao nhieu',
    how_far: 'den dau|toi dau|den mo|toi mo|den dau roi|toi dau roi|den mo roi|toi mo roi|toi muc nao|den muc nao',
    how: 'the nao|the nao roi|ra sao|ra sao roi|sao|sao roi|lam sao|rang roi|ra rang|ra rang roi',
    of: 'thuoc',
    progress: 'tien do|ket qua',
    place: 'o dau|cho nao|o cho nao|khau nao|o khau nao',
    decide: 'duyet|phe duyet|ky duyet|xac nhan|kiem duyet|quyet dinh|cho y kien',
    received: 'nhan|nhan duoc|da nhan|nhan duoc roi',
    answer: 'tra loi|phan hoi|bao|bao lai|thay bao|hoi am|tieng|thua|nhan tin|bao cao lai',
    silent: 'im lang|im|lang|re|thinh',
    near: 'sap toi|sap den|gan toi|gan den|sap sua|gan',
    due: 'han|thoi han|deadline|het han',
    'not_yet until': 'chua kip',
    until: 'kip|kip han',
    report: 'bao cao',
    left: 'no|con no|ton|ton dong|dang do',
    have: 'co cai|gap|co tin|xay ra|gom|bao gom',
    'have need': 'co phai',
    bot: 'bot|nhac viec',
    small:
      'cai|nhung|cac|muc|dua|van|lai|len|thay|hien gio|bay gio|gio|chut|bi|hoi|hoi chut|cho hoi|nhieu|nua|the|la|cho|phan|khau|ra|tong so',
    thing: 'don vi|bo phan|ben|nganh|doan the|ban nganh|thon|ap|to|nguoi|can bo|xa|cong viec',
  }).flatMap(([parts, words]) => words.split('|').map((word): [string, Part[]] => [word, parts.split(' ') as Part[]])),
)

/** These make a statement of it: 'ai trễ cũng được', 'ai cũng trễ'. */
const STATES = new Set(['cung', 'deu', 'cung vay'])

/** Null for a word that has no part in a question of the record; `mayName`: what may be a name has one. */
export function partsOf(word: Word, mayName: boolean): readonly Part[] | null {
  const { bare, meaning } = word
  // 'Làm được nửa rồi' tells how far.
  if (STATES.has(bare) || bare.startsWith('cung ') || (bare === 'nua' && meaning === 'part')) return null
  const known = partsOfPhrase(word) ?? BY_WORD.get(bare)
  if (known) return known
  const part = BY_MEANING[meaning]
  if (part === 'named') return mayName ? ['named'] : null
  if (part) return [part]
  return mayName && (meaning === 'unit' || meaning === 'authority' || meaning === 'word') ? ['named'] : null
}
