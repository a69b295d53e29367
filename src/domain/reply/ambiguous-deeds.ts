/** Words that tell of a deed or not, as their neighbours decide: 'bỏ bản cứng vào khay' hands in, 'bỏ việc này' does not. */
import type { Around, Sees } from './around.js'
import { among, DEEDS, ENDS, PASS, WORK, within } from './around.js'
import type { Meaning } from './meanings.js'
import type { Word } from './word.js'

function mendsAMachine({ before, after, words, at }: Around): Meaning | null {
  return before === 'machine' || after === 'machine' || (after === 'finish' && words[at + 2]?.meaning === 'machine')
    ? 'solve'
    : null
}

function forMany({ word, after, words, at }: Around): Meaning | null {
  const isFor = among(after, 'for', 'let') && among(words[at + 2]?.meaning ?? null, 'number', 'all', 'full_count')
  return word.meaning === 'happening' && isFor ? 'field' : null
}

/** 'Tui đã đưa tận tay cho chủ tịch rồi': who says it of himself, and to whom; papers brought to the people are something else. */
function intoTheirHands({ after, words, at }: Around): Meaning | null {
  const to = words[among(after, 'for', 'let') ? at + 2 : at + 1]
  const isTheirs =
    among(to?.meaning ?? null, 'you', 'authority', 'person', 'unit', 'number') &&
    !/\b(?:dan|ba con)\b/.test(to?.bare ?? '')
  const isTold = words.slice(at + 1, at + 6).some(({ meaning }) => among(meaning, 'already', 'past'))
  return isTheirs && (isTold || within(words, at, 'me')) ? 'deliver' : null
}

const TO_THE_OFFICE = new Set(['van phong', 'van thu', 'uy ban', 'ubnd', 'ubnd xa', 'mot cua', 'bo phan mot cua'])

/** 'Em đem lên văn phòng rồi', 'cô Mận cầm lên hôm thứ ba' end there; 'mang lên xin dấu', 'đem lên rồi lại đem về' go on. */
function carriedIn({ after, words, at }: Around): Meaning | null {
  if (TO_THE_OFFICE.has(words[at + 1]?.bare ?? '')) {
    const already = words[at + 2]?.meaning === 'at_once' ? at + 3 : at + 2
    const isEnd = words[already]?.meaning === 'already' && among(words[already + 1]?.meaning ?? null, ENDS)
    return isEnd && within(words, at, 'me') ? 'deliver' : null
  }
  const isDay = after === 'span' && among(words[at + 2]?.meaning ?? null, 'weekday', 'date')
  const end = isDay ? at + 3 : at + 2
  return (isDay || after === 'past') && among(words[end]?.meaning ?? null, ENDS) ? 'deliver' : null
}

/** Behind it something is handed in or finished, and already so. */
function reached({ word, after, words, at }: Around): Meaning | null {
  if (word.meaning !== 'will' || !word.isMarked || !among(after, 'deliver', 'finish')) return null
  let end = at + 1
  while (among(words[end]?.meaning ?? null, 'deliver', 'finish', 'all', 'thing')) end++
  const isReached = words[end]?.meaning === 'already' && among(words[end + 1]?.meaning ?? null, ENDS)
  return isReached ? 'polite' : null
}

/** 'Bỏ bản cứng vào khay', 'thả file vô nhóm'; into a bag or a bin hands nothing in. */
function putsInto({ word, after, words, at }: Around): Meaning | null {
  const isPut = word.meaning === 'drop' || (among(word.meaning, 'word', 'field') && word.isMarked)
  const isThere = INTO.has(words[at + 2]?.bare ?? '') && PLACES.test(words[at + 3]?.bare ?? '')
  return isPut && after === 'thing' && isThere ? 'deliver' : null
}

/** 'Em trả lời công văn rồi'; 'em trả lời rồi mà' only answers. */
function byMyself({ before, after, words, at }: Around): Meaning | null {
  const isTold = words.slice(at + 1).some(({ meaning }) => meaning === 'already')
  const isMine =
    before === 'me' ||
    (isTold && among(before, null, 'stop', 'yes', 'polite')) ||
    (before === 'perfect' && words[at - 2]?.meaning === 'me')
  return isMine && after === 'thing' ? 'deliver' : null
}

const INTO = new Set(['vao', 'vo', 'len', 'trong', 'qua'])
/** Where an office takes papers. */
const PLACES =
  /^(?:khay|ban|tu|nhom|zalo|drive|hom thu|thu muc|van thu|van phong|mot cua|he thong|ioffice|phan mem|mail|email)(?: |$)/
/** What goes out by itself, once it is sent. */
const SENT_OUT = /^(?:cong van|van ban|ho so|to trinh)(?: |$)/

const NO_MORE_THAN_THAT = new Set(['thoi', 'thoi a', 'ha'])

const NO_MEASURE: readonly (Meaning | null)[] = [...ENDS, 'not_yet', 'lacking', 'left', 'link', 'but']

/** 'Mỗi hộ 5 kí', 'mỗi nơi một bản': of each so much, where 'mỗi thôn 7', 'mỗi việc 3 chưa' leave one out. */
function isOfEach(words: readonly Word[], at: number): boolean {
  const rest = words.slice(at + 1)
  const end = rest.findIndex(({ meaning }) => meaning === 'stop')
  const clause = end < 0 ? rest : rest.slice(0, end)
  const counted = clause.findIndex(({ meaning }) => meaning === 'number')
  return (
    counted > 0 &&
    !among(clause[counted + 1]?.meaning ?? null, NO_MEASURE) &&
    !clause.some(({ meaning }) => meaning === 'not_yet')
  )
}

/** 'Mới đăng bài thôi', 'mới phát 2 tổ hà': no more than that. 'Em mới gửi', without it, has just done so. */
function isLimited(words: readonly Word[], at: number): boolean {
  for (const { bare, meaning } of words.slice(at + 1)) {
    if (meaning === 'stop' || meaning === 'asks' || meaning === 'but') return false
    if (NO_MORE_THAN_THAT.has(bare)) return true
  }
  return false
}

/** 'Bác gửi cho cháu rồi', 'chú nộp cho con rồi': an elder says it of himself. */
export function isGivenBy(before: Meaning | null, words: readonly Word[], at: number): boolean {
  return among(before, 'for', 'let') && within(words, at, 'you') && !within(words, at, 'me')
}

/** 'Lưu hồ sơ xong luôn': done as well. 'Chiều nay cũng xong luôn' is to come. */
function doneAsWell({ before, after, words, at }: Around): boolean {
  if (before !== 'finish' || !among(after, ENDS, 'already')) return false
  const isToCome = within(
    words,
    at,
    'will',
    'later',
    'tomorrow',
    'next',
    'let',
    'if',
    'nearly',
    'ongoing',
    'need',
    'perhaps',
    'today',
    'daypart',
  )
  return !isToCome && within(words, at, 'deliver', ...WORK, ...PASS)
}

/** 'Đo xong rồi, giao hồ sơ cho một cửa luôn': in one go with what is done. 'Xong rồi, em gửi luôn' is about to. */
function inOneGo(around: Around): Meaning | null {
  const { after, words, at } = around
  if (doneAsWell(around)) return 'polite'
  const clauseStart = words.slice(0, at).findLastIndex(({ meaning }) => meaning === 'stop') + 1
  const isAfterwards = words
    .slice(0, clauseStart)
    .some(({ meaning }) => among(meaning, 'already', 'finish', 'all', 'full_count'))
  const isOwnStep = within(words, at, 'me', 'will', 'later', 'tomorrow', 'next', 'today', 'finish')
  return isAfterwards &&
    !isOwnStep &&
    among(after, ENDS, 'for', 'let', 'person', 'number') &&
    within(words, at, 'deliver', 'hand', 'field')
    ? 'polite'
    : null
}

/** By the word as it is typed without marks. */
export const AMBIGUOUS_DEEDS: Readonly<Record<string, Sees>> = {
  // 'Da nhap xong': 'nhập', and no 'nháp'.
  nhap: ({ word: { isMarked }, before, after }) =>
    !isMarked && before === 'perfect' && among(after, 'finish', 'means', 'full_count', 'all') ? 'deliver' : null,
  don: ({ word: { isMarked }, before, after }) =>
    isMarked ? null : after === 'finish' ? 'upkeep' : among(before, 'number', 'few') ? 'thing' : null,
  ...Object.fromEntries(
    ['dua tan tay', 'giao tan tay', 'trao tan tay', 'tan tay'].map((said) => [said, intoTheirHands]),
  ),
  ...Object.fromEntries(['cam len', 'mang len', 'dem len', 'mang qua', 'dem qua'].map((said) => [said, carriedIn])),
  // 'Khám sức khỏe cho 86 cụ': of others, and many
  ...Object.fromEntries(['kham', 'kham suc khoe', 'kham benh', 'kham sang loc', 'day'].map((said) => [said, forMany])),
  // 'Máy sửa xong rồi', 'sửa xong máy in': what had failed.
  ...Object.fromEntries(['sua', 'sua chua'].map((said) => [said, mendsAMachine])),
  // 'Gửi rồi mi kiểm lại đi'
  'kiem lai': ({ before }) => (before === 'you' ? 'check' : null),
  // 'Em ghi vào sổ rồi': noted; 'ghi vào sổ hộ tịch' is work
  'ghi vao so': ({ after }) => (among(after, ENDS, 'already') ? 'see' : null),
  // 'Em nộp tiếp đây'; 'tiếp đoàn' receives
  tiep: ({ before, after }) => (among(before, DEEDS) && !among(after, 'thing', 'person', 'unit') ? 'further' : null),
  // 'Em cũng ráng nộp xong rồi': what was striven for is reached.
  ...Object.fromEntries(['rang', 'co', 'co gang', 'gang', 'tranh thu'].map((said) => [said, reached])),
  // 'Xong việc rồi về'
  ve: ({ word, before, after }) =>
    word.meaning === 'link' && before === 'already' && among(after, ENDS) ? 'go' : null,
  moi: ({ word, after, words, at }) => {
    if (word.meaning === 'except') return isOfEach(words, at) ? 'word' : null
    if (word.meaning !== 'just') return null
    // 'Moi nop nghen': 'mới' has done it, 'mơi' will tomorrow.
    const isDated = words.some(({ meaning }) => among(meaning, 'already', 'past', 'today', 'finish'))
    if (
      !word.isMarked &&
      among(words[at - 1]?.meaning ?? null, null, 'stop') &&
      after === 'deliver' &&
      among(words[at + 2]?.meaning ?? null, ENDS) &&
      !isDated
    )
      return 'perhaps'
    if (!word.isMarked && (after === 'everyone' || (after === 'you' && words[at + 2]?.meaning === 'check')))
      return 'demand'
    return isLimited(words, at) ? 'only' : null
  },
  // 'Vừa đào xong hố thôi'
  vua: ({ words, at }) => (isLimited(words, at) ? 'only' : null),
  // 'Đã sao gửi các thôn'
  sao: ({ before, after }) => (before === 'perfect' && after === 'deliver' ? 'labour' : null),
  // 'Em trả lời công văn rồi'; what others answer is an end of waiting.
  ...Object.fromEntries(['tra loi', 'cung cap', 'phan hoi', 'cho y kien'].map((said) => [said, byMyself])),
  // 'Nộp rồi, huyện trả lại'
  // 'Kho bạc trả chứng từ'
  tra: ({ word, before, after }) =>
    word.meaning === 'hand' && among(before, 'they', 'authority') && after === 'thing' ? 'lacking' : null,
  'tra lai': ({ before }) => (among(before, 'they', 'authority', 'person', 'unit') ? 'lacking' : null),
  luon: inOneGo,
  // 'Trễ một bữa được hôn anh'
  hon: ({ word: { said }, before, after }) =>
    /^h[ôo]n$/i.test(said) && among(before, 'can', 'have', 'in_time', DEEDS) && among(after, ENDS) ? 'not' : null,
  // 'Phần mềm treo rồi', 'phần mềm dân cư treo từ hồi trưa'
  treo: ({ before, after, words, at }) =>
    before === 'machine' || (within(words, at, 'machine') && among(after, ENDS, 'already', 'past')) ? 'broken' : null,
  // '0 còn hồ sơ nào'
  '0': ({ after }) => (among(after, 'left', 'have', 'can', 'in_time', DEEDS) ? 'not' : null),
  // '20 tây'
  tay: ({ word: { said }, before }) => (before === 'number' && /^tây$/i.test(said) ? 'polite' : null),
  // 'Em muon nop': 'muốn'
  muon: ({ word: { isMarked }, after }) => (!isMarked && among(after, DEEDS) ? 'will' : null),
  // 'Em tính nộp'
  tinh: ({ word, after }) => (word.meaning === 'labour' && among(after, 'deliver', WORK) ? 'will' : null),
  // 'Công văn đi rồi', 'văn bản đã đi từ sáng'
  di: ({ word, before, after, words, at }) => {
    const what = before === 'perfect' ? words[at - 2] : words[at - 1]
    return word.meaning === 'go' && SENT_OUT.test(what?.bare ?? '') && among(after, 'already', 'past')
      ? 'deliver'
      : null
  },
  // 'Bỏ bản cứng vào khay', 'bỏ file vô nhóm'
  ...Object.fromEntries(['bo', 'tha', 'quang'].map((said) => [said, putsInto])),
}
