/** Words that tell of a deed or not, as their neighbours decide: 'bỏ bản cứng vào khay' hands in, 'bỏ việc này' does not. */
import type { Sees } from './around.js'
import { among, DEEDS, ENDS, within } from './around.js'
import type { Meaning } from './meanings.js'

function mendsAMachine(...[, before, after, words, at]: Parameters<Sees>): Meaning | null {
  return before === 'machine' || after === 'machine' || (after === 'finish' && words[at + 2]?.meaning === 'machine')
    ? 'solve'
    : null
}

/** 'Tui đã đưa tận tay cho chủ tịch rồi': who says it of himself, and to whom; papers brought to the people are something else. */
function intoTheirHands(...[, , after, words, at]: Parameters<Sees>): Meaning | null {
  const to = words[among(after, 'for', 'let') ? at + 2 : at + 1]
  const isTheirs =
    among(to?.meaning ?? null, 'you', 'authority', 'person') && !/\b(?:dan|ba con)\b/.test(to?.bare ?? '')
  return isTheirs && within(words, at, 'me') ? 'deliver' : null
}

const TO_THE_OFFICE = new Set(['van phong', 'van thu', 'uy ban', 'ubnd', 'ubnd xa', 'mot cua', 'bo phan mot cua'])

/** 'Em đem lên văn phòng rồi', 'cô Mận cầm lên hôm thứ ba' end there; 'mang lên xin dấu', 'đem lên rồi lại đem về' go on. */
function carriedIn(...[, , after, words, at]: Parameters<Sees>): Meaning | null {
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
function reached(...[word, , after, words, at]: Parameters<Sees>): Meaning | null {
  if (word.meaning !== 'will' || !word.isMarked || !among(after, 'deliver', 'finish')) return null
  let end = at + 1
  while (among(words[end]?.meaning ?? null, 'deliver', 'finish', 'all', 'thing')) end++
  const isReached = words[end]?.meaning === 'already' && among(words[end + 1]?.meaning ?? null, ENDS)
  return isReached ? 'polite' : null
}

const INTO = new Set(['vao', 'vo', 'len', 'trong', 'qua'])

/** By the word as it is typed without marks. */
export const AMBIGUOUS_DEEDS: Readonly<Record<string, Sees>> = {
  // 'Da nhap xong': 'nhập', and no 'nháp'.
  nhap: ({ isMarked }, before) => (!isMarked && before === 'perfect' ? 'deliver' : null),
  don: ({ isMarked }, before, after) =>
    isMarked ? null : after === 'finish' ? 'upkeep' : among(before, 'number', 'few') ? 'thing' : null,
  ...Object.fromEntries(['dua tan tay', 'giao tan tay', 'trao tan tay'].map((said) => [said, intoTheirHands])),
  ...Object.fromEntries(['cam len', 'mang len', 'dem len', 'mang qua', 'dem qua'].map((said) => [said, carriedIn])),
  // 'Máy sửa xong rồi', 'sửa xong máy in': what had failed.
  ...Object.fromEntries(['sua', 'sua chua'].map((said) => [said, mendsAMachine])),
  // 'Em nộp tiếp đây'; 'tiếp đoàn' receives
  tiep: (_word, before, after) => (among(before, DEEDS) && !among(after, 'thing', 'person', 'unit') ? 'further' : null),
  // 'Em cũng ráng nộp xong rồi': what was striven for is reached.
  ...Object.fromEntries(['rang', 'co', 'co gang', 'gang', 'tranh thu'].map((said) => [said, reached])),
  // 'Công văn đi rồi', 'văn bản đã đi từ sáng'
  di: (word, before, after, words, at) => {
    const isOfPapers = before === 'thing' || (before === 'perfect' && within(words, at, 'thing'))
    return word.meaning === 'go' && isOfPapers && among(after, 'already', 'past') ? 'deliver' : null
  },
  // 'Bỏ bản cứng vào khay', 'bỏ file vô nhóm'
  bo: (word, _before, after, words, at) =>
    word.meaning === 'drop' && after === 'thing' && INTO.has(words[at + 2]?.bare ?? '') ? 'deliver' : null,
}
