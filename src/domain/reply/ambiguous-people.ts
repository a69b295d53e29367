/** Words that stand for somebody or not, as their neighbours decide: 'con' before a deed is who speaks, behind a number an animal. */
import { isGivenBy } from './ambiguous-deeds.js'
import type { Around, Sees } from './around.js'
import { among, DEEDS, ENDS, isCapital, WORK } from './around.js'
import type { Meaning } from './meanings.js'

function aPost({ before }: Around): Meaning | null {
  return among(before, 'lacking', 'have') ? 'means' : null
}

function givenByThem({ before, after }: Around): Meaning | null {
  return among(before, null, 'stop', 'polite') && among(after, 'all', 'full_count', 'number', 'thing', 'for')
    ? 'authority'
    : null
}

/** By the word as it is typed without marks. */
export const AMBIGUOUS_PEOPLE: Readonly<Record<string, Sees>> = {
  con: ({ word, before, after, words, at }) =>
    isGivenBy(before, words, at)
      ? 'you'
      : among(before, 'number', 'full_count', 'part_count') &&
          (word.meaning === 'me' ||
            among(after, ENDS, !word.isMarked && word.meaning === 'left' ? ['word', 'thing'] : null))
        ? 'thing'
        : word.meaning === 'left' &&
            !word.isMarked &&
            among(after, null, 'stop', DEEDS, 'perfect', 'see', 'already', 'ongoing', 'will', 'please')
          ? 'me'
          : null,
  // 'Bao co Hanh': 'có' is not said before a name.
  co: ({ word, words, at }) =>
    word.meaning === 'have' && !word.isMarked && isCapital(words[at + 1]?.said ?? '') ? 'you' : null,
  // 'Bên xây dựng chưa gửi': another party, whatever it is called.
  ben: ({ word, after }) =>
    word.meaning === 'unit' && among(after, 'word', 'means', 'machine', 'authority', WORK) ? 'they' : null,
  // '68/68 cháu'; 'bác gửi cho cháu rồi' is said to who is young.
  chau: ({ before, words, at }) => {
    if (among(before, 'number', 'full_count', 'part_count')) return 'thing'
    if (isCapital(words[at + 1]?.said ?? '') && among(before, 'for', 'let')) return 'person'
    return isGivenBy(before, words, at) ? 'you' : null
  },
  // 'Bà mừng rơi nước mắt'
  mung: ({ before }) => (among(before, 'you', 'person', 'they', 'everyone', 'authority') ? 'word' : null),
  // 'Nộp rồi cán bộ à'
  'can bo': ({ before, after }) =>
    among(before, null, 'stop', 'already', 'polite') && among(after, ENDS, 'really', 'oi') ? 'you' : null,
  // 'Nop 1 ban': 'bản'
  ban: ({ word: { isMarked }, before }) =>
    !isMarked && among(before, 'number', 'full_count', 'part_count') ? 'thing' : null,
  // 'Huyện giao đủ 30 máy tính'; 'việc huyện giao' is the sender's
  ...Object.fromEntries(
    ['huyen giao', 'tinh giao', 'xa giao', 'cap tren giao', 'lanh dao giao'].map((said) => [said, givenByThem]),
  ),
  // '12 hộ vắng'
  vang: ({ word, before, words, at }) =>
    word.meaning === 'word' && among(before, 'thing', 'means') && words[at - 2]?.meaning === 'number'
      ? 'lacking'
      : null,
  'anh em': ({ before }) => (among(before, 'polite', 'yes') ? 'me' : null),
  no: ({ before, after }) =>
    among(before, 'you', 'already', 'where') && among(after, null, 'stop', 'emoji') ? 'polite' : null,
  // 'Thiếu kế toán': there is nobody to do it.
  ...Object.fromEntries(['ke toan', 'thu quy'].map((post) => [post, aPost])),
  // 'Ảnh em gửi', 'ảnh trong nhóm': a picture, and not he.
  anh: ({ word: { said }, after }) =>
    /^ảnh$/i.test(said) && among(after, 'me', 'mine', 'link', 'edge', 'this', 'thing') ? 'thing' : null,
}
