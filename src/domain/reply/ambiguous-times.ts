/** Words that tell of a time or not, as their neighbours decide: 'xong ngay' will be, 'giờ xong rồi' is. */
import type { Around, Sees } from './around.js'
import { among, DEEDS, ENDS, PASS, WORK, within } from './around.js'
import type { Meaning } from './meanings.js'
import type { Word } from './word.js'

/** 'Em làm xong ngay ạ': so it will be; 'đã xong ngay', 'xong ngay hôm qua' is. */
function soon({ before, after, words, at }: Around): Meaning | null {
  return before === 'finish' && among(after, ENDS) && !within(words, at, 'perfect', 'just') ? 'will' : null
}

/** 'Giờ thì xong rồi', 'giờ em mới làm': it says now, and not how long. */
function now({ before, after, words, at }: Around): Meaning | null {
  if (!among(before, null, 'stop', 'polite', 'yes', 'but')) return null
  const own = among(after, 'thus', 'me')
  const deed = words.slice(at + 1, at + 4).find(({ meaning }) => !among(meaning, 'thus', 'me'))?.meaning ?? null
  // 'Giờ tổng hợp' is an hour.
  const isTold = words.slice(at + 1).some(({ meaning }) => among(meaning, 'already', 'finish'))
  return deed === 'finish' || (after === 'thus' && deed === 'deliver' && isTold)
    ? 'this'
    : own && among(deed, WORK, PASS)
      ? 'at_once'
      : null
}

const ASIDE: readonly Meaning[] = ['polite', 'you', 'everyone', 'oi', 'yes', 'emoji', 'thumb', 'stop']

/** 'Ạ', 'chị ơi', and 'nghe', which nothing has yet told from hearing. */
function isAside({ meaning, bare }: Word): boolean {
  return bare !== 'luon' && (bare === 'nghe' || among(meaning, ASIDE))
}

/** 'Sáng nay em xong', 'việc 1 hôm nay em làm xong nhé': told, or promised while the day is young. With 'rồi', 'đã' or 'luôn' it tells. */
function toldOrPromised({ before, after, words, at }: Around): Meaning | null {
  const isOwn = before === 'me' || among(after, 'me', 'unit')
  const [finish, more] = words
    .slice(at + 1)
    .filter((word) => !isAside(word) && !among(word.meaning, WORK, 'me', 'unit'))
  return isOwn && finish?.meaning === 'finish' && !more ? 'perhaps' : null
}

/** By the word as it is typed without marks. */
export const AMBIGUOUS_TIMES: Readonly<Record<string, Sees>> = {
  ngay: (around) => {
    const { word, before, after } = around
    if (word.meaning === 'at_once') return soon(around)
    const isUnmarkedDay = word.meaning === 'day' && !word.isMarked
    return isUnmarkedDay && among(before, DEEDS, 'see', 'report') && !among(after, 'number', 'date', 'weekday')
      ? 'at_once'
      : null
  },
  ...Object.fromEntries(['ngay a', 'ngay day', 'ngay lap tuc', 'lien', 'lien day'].map((said) => [said, soon])),
  toi: ({ word, before, after, words, at }) => {
    // 'tôi nay em nộp': who says 'em' of himself meant 'tối nay'.
    if (word.meaning === 'me' && after === 'this' && words[at + 2]?.meaning === 'me') return 'daypart'
    if (word.isMarked) return null
    if (before === 'week') return 'next'
    if (among(after, 'me') && before === null) return 'daypart'
    if (among(after, 'this', 'tomorrow', 'weekday', 'later'))
      return among(before, 'please', 'let', 'extend', 'me') ? 'until' : 'daypart'
    return among(after, 'date', 'day', 'week', 'edge', 'clock') ? 'until' : null
  },
  ...Object.fromEntries(['gio', 'bay gio'].map((said) => [said, now])),
  ...Object.fromEntries(
    ['sang nay', 'sang ni', 'sang hom nay', 'hom nay', 'bua nay', 'bua ni'].map((said) => [said, toldOrPromised]),
  ),
}
