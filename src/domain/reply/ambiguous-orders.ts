/** Words in which something is ordered, urged or spared, as their neighbours decide: 'gác lại' halts, 'gác cổng' is work. */
import type { Around, Sees } from './around.js'
import { among, DEEDS, ENDS, WORK, within } from './around.js'
import type { Meaning } from './meanings.js'
import type { Word } from './word.js'

/** 'Nộp đầy đủ nhé', with nobody who has done it, may be said to others. */
function urges({ before, words, at }: Around): Meaning | null {
  const isBareVerb =
    among(words[at - 2]?.meaning ?? null, 'deliver', WORK) && among(words[at - 3]?.meaning ?? null, null, 'stop')
  return before === 'all' && isBareVerb ? 'urge' : null
}

const OPENS: readonly (Meaning | null)[] = [null, 'stop', 'polite', 'you', 'me', 'thing', 'for', 'let']
/** Behind an order stands nothing more than for whom, and at once. */
const ORDER_ENDS: readonly (Meaning | null)[] = [...ENDS, 'go', 'at_once', 'for', 'let', 'this', 'thing']

/** 'Dẹp đi', 'dẹp luôn'; 'công an dẹp rồi' and 'đẹp lắm' are something else. */
function putsAside({ word, before, after }: Around): Meaning | null {
  const isEnd = word.isMarked ? among(after, ORDER_ENDS) : among(after, 'go', 'at_once')
  return among(before, OPENS) && isEnd ? 'drop' : null
}

/** 'Gác lại', 'tạm gác đã'; whoever guards a gate or an examination does not halt. */
function laysAside({ before, after }: Around): Meaning | null {
  return among(before, OPENS) && among(after, ORDER_ENDS, 'perfect', 'wait', 'until', 'already') ? 'halt' : null
}

function holdsOn({ word, after }: Around): Meaning | null {
  return word.meaning === 'mistake' && among(after, DEEDS) ? 'halt' : null
}

/** 'Hối thôn 3 nộp', 'thúc mấy bên chưa nộp'; 'hội' has the same letters. */
function hastens({ word, before, after, words, at }: Around): Meaning | null {
  if (!/^(?:hối|thúc)$/iu.test(word.said)) return null
  const whom = words[at + 1]?.bare === 'may' ? (words[at + 2]?.meaning ?? null) : after
  return among(before, null, 'stop', 'me', 'polite', 'for') && among(whom, 'person', 'unit', 'you', 'everyone')
    ? 'nudge'
    : null
}

const TOLD: readonly Meaning[] = ['already', 'finish', 'perfect', 'ongoing', 'all', 'left', 'will', 'later', 'past']
/** 'Mấy ngõ cuối', 'mấy bản khác': which ones is said behind it. */
const WHICH_ONES = new Set(['cuoi', 'khac', 'do', 'kia', 'nay', 'tren', 'duoi', 'dau', 'con lai', 'nua'])

/** 'Mấy cái loa thay xong', 'xong hết mấy tuyến mương', 'còn mấy bụi tre': those, and not how many. 'Mấy thôn nộp rồi' asks. */
function standsForSome(words: readonly Word[], at: number): boolean {
  const end = words.findIndex(({ meaning }, i) => i > at && among(meaning, 'stop', 'asks', 'but'))
  const behind = words.slice(at + 1, end < 0 ? words.length : end)
  const [noun, second] = behind
  const before = words[at - 1]?.meaning ?? null
  if (!noun || among(noun.meaning, 'span', 'day', 'clock', 'week', 'what', 'polite', DEEDS)) return false
  if (end >= 0 && words[end]?.meaning === 'asks') return false
  if (second && !among(second.meaning, ENDS) && within(words, at, 'ongoing', 'will', 'later', 'left')) return true
  if (among(before, 'all') || behind.slice(1, 4).some(({ bare }) => WHICH_ONES.has(bare))) return true
  const isNamed = second !== undefined && among(second.meaning, 'word', 'thing', 'person', 'means', 'machine')
  if (!isNamed) return false
  return among(before, null, 'stop') ? behind.some(({ meaning }) => among(meaning, TOLD)) : within(words, at, ...TOLD)
}

/** What is spoken of, and not done. */
export const SPOKEN_OF = new Set(['ghi', 'ghi nhan', 'tinh', 'cham', 'danh dau', 'lo', 'lo lang'])

/** By the word as it is typed without marks. */
export const AMBIGUOUS_ORDERS: Readonly<Record<string, Sees>> = {
  // 'Khỏi lùi', 'thôi khỏi phải gia hạn': no more time is wanted.
  khoi: ({ after, words, at }) =>
    among(after, 'extend') || (after === 'need' && words[at + 2]?.meaning === 'extend') ? 'not' : null,
  // 'Cho phép lùi Q2-9' lets; 'cho phép em lùi' asks.
  'cho phep': ({ after }) => (among(after, 'extend') ? 'let' : null),
  // 'Dung noi em xong roi', 'dung ghi la da xong': 'đừng'
  dung: ({ word: { isMarked }, after, words, at }) =>
    !isMarked && (after === 'say' || SPOKEN_OF.has(words[at + 1]?.bare ?? '')) ? 'not' : null,
  ...Object.fromEntries(['nhe', 'nha', 'nhen'].map((said) => [said, urges])),
  nho: ({ word: { isMarked }, before, after }) =>
    // 'Đi họp nhớ mang tài liệu' is said to others.
    isMarked &&
    before !== 'me' &&
    (among(after, DEEDS) || (among(before, 'you', 'everyone') && among(after, 'word', 'happening', 'hand')))
      ? 'urge'
      : !isMarked && among(after, 'you', 'check', 'person')
        ? 'send_on'
        : null,
  // 'Tiêm mũi sởi nhắc lại'
  'nhac lai': ({ before }) => (among(before, 'word', 'field', 'thing') ? 'word' : null),
  // 'Có file không cho em xin'
  'khong cho': ({ after, words, at }) =>
    after === 'me' && among(words[at + 2]?.meaning ?? null, 'please') ? 'ask' : null,
  dep: putsAside,
  gac: laysAside,
  // 'Khoan khoan chốt sổ'
  ...Object.fromEntries(['khoan', 'khoan khoan', 'khoan da'].map((said) => [said, holdsOn])),
  hoi: hastens,
  thuc: hastens,
  // 'Trên không làm nữa': those above; '5 trên 12' counts.
  tren: ({ before, after }) =>
    before === 'number' && after === 'number'
      ? 'word'
      : among(before, null, 'stop') && among(after, 'not', 'not_yet', 'spared', 'drop', 'halt', 'extend')
        ? 'authority'
        : null,
  may: ({ word: { isMarked }, before, after, words, at }) =>
    // 'May hong chua gui duoc': a machine, and no 'mấy hông'
    !isMarked && /^h[oỏ]ng$/i.test(words[at + 1]?.said ?? '')
      ? 'machine'
      : // 'Nhắc mấy đơn vị chưa nộp'
        among(after, 'unit', 'you') && (before === 'nudge' || within(words, at, 'nudge', 'demand', 'send_on'))
        ? 'everyone'
        : standsForSome(words, at)
          ? 'this'
          : null,
}
