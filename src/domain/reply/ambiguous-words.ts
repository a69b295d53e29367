/** Words that mean one thing or another as their neighbours decide: 'da' before a verb is 'đã', 'con' before one is who speaks. */
import { AMBIGUOUS_DEEDS } from './ambiguous-deeds.js'
import { AMBIGUOUS_ORDERS, SPOKEN_OF } from './ambiguous-orders.js'
import { AMBIGUOUS_PEOPLE } from './ambiguous-people.js'
import { AMBIGUOUS_TIMES } from './ambiguous-times.js'
import type { Around, Sees } from './around.js'
import { among, DEEDS, ENDS, PASS, said, WORK, within } from './around.js'
import type { Meaning } from './meanings.js'
import type { Word } from './word.js'

const PARTIES: readonly Meaning[] = ['authority', 'unit', 'person', 'they', 'means', 'seal', 'approve']
const TIMES: readonly Meaning[] = ['week', 'span', 'day', 'weekday', 'tomorrow', 'date', 'nua', 'next']

/** Who asks for more time asks for 'mấy hôm nữa'. */
function asMuchMore({ before }: Around): Meaning | null {
  return among(before, 'extend', 'extra') ? 'span' : null
}

const RUMOURED = new Set(['la', 'rang', 'la da', 'thoi', 'nhau', 'am'])

const DEADLINES = new Set(['han', 'toi han', 'den han', 'het han', 'qua han', 'deadline', 'thoi han'])

/** 'Hạn còn mấy ngày nữa', 'còn mấy bữa nữa hết hạn' asks; 'còn mấy ngày nữa em nộp' does not. */
function asksOfDeadline({ before, after, words }: Around): Meaning | null {
  const isOfDays = among(after, 'day', 'span')
  return isOfDays &&
    (before === 'item' || words.some(({ bare }) => DEADLINES.has(bare))) &&
    !words.some(({ meaning }) => among(meaning, DEEDS))
    ? 'what'
    : null
}

/** 'cho lanh dao duyet', 'cho dong dau' */
function isForASignature(words: readonly Word[], at: number): boolean {
  const who = among(words[at + 1]?.meaning ?? null, 'you', 'authority', 'person') ? at + 2 : at + 1
  const deed = words[who]
  return deed !== undefined && (among(deed.meaning, 'sign', 'approve', 'seal') || deed.bare === 'dong dau')
}

/** By the word as it is typed without marks. */
export const BY_WORD = new Map<string, Sees>(
  Object.entries<Sees>({
    ...AMBIGUOUS_DEEDS,
    ...AMBIGUOUS_ORDERS,
    ...AMBIGUOUS_PEOPLE,
    ...AMBIGUOUS_TIMES,
    da: ({ word: { isMarked }, before, after, words, at }) =>
      isMarked
        ? // 'Khoan làm đã'
          among(after, null, 'stop') && within(words, at, 'halt')
          ? 'polite'
          : null
        : (before !== null && before !== 'stop' && among(after, 'happening', 'upkeep')) ||
            among(after, DEEDS, 'can', 'have', 'report', 'song', 'see', 'approve', 'say', 'solve', 'check') ||
            ['thong bao', 'nhap'].includes(words[at + 1]?.bare ?? '')
          ? 'perfect'
          : 'yes',
    // 'Dien co lai roi': 'điện'
    dien: ({ word: { isMarked }, before, after }) =>
      !isMarked && (after === 'have' || (before === 'have' && after === 'already')) ? 'machine' : null,
    cho: ({ word, before, after, words, at, textIsMarked }) => {
      // 'Chớ ghi là đã nộp'
      if (
        (word.meaning === 'but' || !textIsMarked) &&
        among(before, null, 'stop') &&
        SPOKEN_OF.has(words[at + 1]?.bare ?? '')
      )
        return 'not'
      if (word.meaning !== 'let') return null
      if (handsOver(words, at)) return 'for'
      // 'Lam xong roi, cho sep ky', 'da in xong cho dong dau': 'chờ'
      if (!textIsMarked && among(before, null, 'stop', 'finish') && isForASignature(words, at)) return 'wait'
      return !textIsMarked && before !== 'please' && among(after, PARTIES, 'approve') ? 'wait' : null
    },
    roi: ({ word: { said }, before, after }) =>
      // 'Gọi là xong'
      /^goi$/i.test(said) && after === 'thus'
        ? 'perhaps'
        : /^g[oơ]i$/i.test(said) && !among(before, DEEDS, 'thing', 'all', 'report', 'see')
          ? 'deliver'
          : null,
    // 'Co chi sai anh nhan em': 'chi', and no 'chị'.
    // 'Có rồi mới chi'
    chi: ({ word: { isMarked, said }, before, after, textIsMarked }) =>
      !isMarked && before === 'have' && after === 'lacking'
        ? 'what'
        : among(before, 'just', 'only') && among(after, ENDS)
          ? 'labour'
          : /^chi$/i.test(said) && isMarked !== textIsMarked && among(after, 'all', 'full_count', 'finish')
            ? 'hand'
            : null,
    // 'Đang mắc kinh phí'
    mac: ({ after }) => (among(after, 'means', 'seal') ? 'stuck' : null),
    // 'Gửi riêng cho sếp', 'gửi riêng chị'
    rieng: ({ before, after }) =>
      among(before, 'deliver', 'send_on') && among(after, 'for', 'let', 'you') ? 'polite' : null,
    // 'Don sach roi': 'dọn', where no 'đồn' tells what follows
    don: ({ word: { meaning, isMarked }, words, at }) =>
      meaning === 'heard' && !isMarked && !RUMOURED.has(words[at + 1]?.bare ?? '') ? 'upkeep' : null,
    // 'Cấp hết gạo cho 38 hộ': given out, where nobody else is said to give it
    cap: ({ word, before, after }) =>
      word.meaning === 'approve' && among(after, 'all', 'finish', 'full_count', 'number') && !among(before, PARTIES)
        ? 'hand'
        : null,
    // 'Cho 53 cụ còn lại rồi': the rest of them; 'còn lại 3 hộ' are left.
    'con lai': ({ before, after, words, at }) =>
      among(before, 'thing', 'word', 'unit', 'you') &&
      among(after, 'already', 'finish', 'all') &&
      within(words, at, ...DEEDS)
        ? 'word'
        : null,
    // 'Mần xong cấy cầu tre': 'cái'
    cay: ({ word, before, after }) =>
      word.meaning === 'happening' && among(before, 'finish', 'all', 'deliver') && among(after, 'thing', 'word')
        ? 'word'
        : null,
    // 'Được 8 phần rồi': of ten
    phan: ({ before, after, words, at }) =>
      before === 'number' &&
      among(after, ENDS, 'already') &&
      among(words[at - 2]?.meaning ?? null, 'can', 'word') &&
      within(words, at, 'can')
        ? 'part'
        : null,
    // '3 ký 2'
    ky: ({ before }) => (before === 'number' ? 'thing' : null),
    // 'Mạng ổn rồi'
    on: ({ word, before, after }) =>
      word.meaning === 'perhaps' && before === 'machine' && after === 'already' ? 'solve' : null,
    // 'Xong chua hi': 'hỉ', 'hí', where it is no greeting.
    hi: ({ word: { isMarked }, before, after }) =>
      !isMarked && before !== null && among(after, ENDS) ? 'polite' : null,
    'con may': asksOfDeadline,
    'may hom nua': asMuchMore,
    'may ngay nua': asMuchMore,
    'may bua nua': asMuchMore,
    // 'Không nhận báo cáo giấy' says what is taken, 'không nhận được' what is not there.
    nhan: ({ word, before }) => (word.meaning === 'see' && before === 'not' ? 'word' : null),
    // 'Da co lam': 'đã cố'
    'da co': ({ word: { isMarked }, after }) => (!isMarked && among(after, WORK) ? 'perhaps' : null),
    // 'Đã tiêm đủ 412 con': so many are all of them; 'hết 3 hộ' may be a part.
    du: ({ word, after }) => (word.meaning === 'all' && after === 'number' ? 'full_count' : null),
    not: ({ word, after }) => (word.meaning === 'will' && after === 'already' ? 'polite' : null),
    cha: ({ word: { isMarked }, after }) => (!isMarked && among(after, DEEDS, 'in_time', 'can') ? 'not' : null),
    doi: ({ word: { isMarked }, before }) => (!isMarked && among(before, 'please', 'let', 'extend') ? 'extend' : null),
    // 'Chi Lan xac nhan ho em': 'hở' is not said before somebody.
    ho: ({ word: { isMarked }, before, after }) => {
      if (among(before, 'number', 'few', 'part_count', 'full_count', 'percent', 'all') || after === 'what')
        return 'thing'
      const isHelp =
        among(after, 'me', 'person') ||
        (after === 'you' && !among(before, 'already', 'polite')) ||
        among(before, 'check', 'approve')
      return !isMarked && isHelp && !among(before, null, 'stop') ? 'for' : null
    },
    oi: ({ before }) => (among(before, DEEDS, 'thing', 'all') ? 'already' : 'oi'),
    ui: ({ before }) => (among(before, DEEDS, 'thing', 'all') ? 'already' : null),
    song: ({ word: { said }, before, after }) =>
      /^sóng$/i.test(said)
        ? null
        : among(before, 'not_yet', 'perfect', 'nearly', 'deliver', WORK) ||
            among(after, ENDS, 'already', 'all', 'not_yet', 'where', 'tick', 'at_once')
          ? 'finish'
          : 'but',
    // 'Tuoi moi chi nhe', 'moi chi tieu': 'mới chị', 'mọi chỉ tiêu'
    'moi chi': ({ word: { isMarked }, after }) =>
      !isMarked && !among(after, DEEDS, 'number', 'few', 'part', 'have', 'can', 'happening') ? 'word' : null,
    // 'Gửi qua zalo cho anh'
    qua: ({ word: { isMarked }, before, after }) =>
      among(before, 'deliver', 'send_on') && among(after, 'thing', 'machine', 'you', 'person', 'unit', 'authority')
        ? 'link'
        : !isMarked && among(after, 'week', 'weekday', 'date', 'day', 'edge')
          ? 'until'
          : null,
    nghe: ({ before, after }) =>
      after === 'everyone' && before !== null
        ? 'polite'
        : among(before, 'already', DEEDS, 'all', 'later', 'past', 'thing', 'where', TIMES) && among(after, ENDS)
          ? 'polite'
          : null,
    // 'Nào xong em báo', 'thôn mô chưa nộp'
    nao: ({ before, after }) =>
      among(before, 'urge', 'go', 'polite') && among(after, ENDS)
        ? 'polite'
        : among(before, null, 'stop') && among(after, DEEDS, 'have')
          ? 'when'
          : null,
    mo: ({ word, before, after, words, at }) => {
      if (word.meaning !== 'where' || among(after, ENDS)) return null
      // 'file mo khong duoc': 'mở'
      if (!word.isMarked && words[at + 1]?.bare === 'khong') return 'labour'
      return among(before, 'you', 'unit', 'thing', 'everyone', 'person', 'word') ? 'what' : null
    },
    // 'Anh làm đây', said of himself
    day: ({ word: { said }, before, after }) =>
      /^(?:đây|day)$/i.test(said) && among(before, WORK) && among(after, ENDS, 'emoji') ? 'at_once' : null,
    // 'Gui bao cao day a': 'đây ạ' of who hands it over, sooner than 'đấy à'
    'day a': ({ word: { isMarked }, before, words, at }) =>
      !isMarked && among(before, 'thing', 'link', 'seal') && within(words, at, 'deliver') ? 'polite' : null,
    // 'Phan khoi lam': 'lắm'
    lam: ({ word: { isMarked }, before, after }) =>
      !isMarked && before === 'polite' && after === null ? 'polite' : null,
    dau: ({ word: { isMarked }, after }) => (!isMarked && after === 'week' ? 'edge' : null),
    mot: ({ word: { isMarked }, after }) =>
      !isMarked && among(after, 'span', 'week', 'day', 'thing') ? 'number' : null,
    'cho hoi': ({ after }) => (among(after, 'me', 'unit') ? 'let' : null),
    // '412 con', '15 trường hợp'
    'truong hop': ({ before }) =>
      among(before, 'number', 'few', 'part_count', 'full_count', 'arise') ? 'thing' : null,
    'thong bao': ({ before }) => (before === 'perfect' ? 'send_on' : null),
    // 'Hết pin rồi': there is no more of it.
    het: ({ word, before, after, words, at }) =>
      word.meaning === 'all' && before === 'means' && after === 'already' && !within(words, at, ...DEEDS)
        ? 'lacking'
        : word.meaning === 'all' &&
            among(after, 'word', 'means', 'machine', 'thing') &&
            words[at + 1]?.bare !== 'viec' &&
            !within(words, at, 'finish', 'deliver', 'approve', 'see', 'report', 'say', ...WORK, ...PASS)
          ? 'lacking'
          : null,
    // 'Xong rồi mà anh'; but 'xong rồi mà sếp không chịu'
    ma: ({ word, after, words, at }) => {
      const last = after === 'you' ? (words[at + 2]?.meaning ?? null) : after
      return word.meaning === 'but' && among(last, ENDS, 'really', 'emoji') ? 'polite' : null
    },
    // 'Thức khuya để làm cho xong': what for. 'Để em làm', 'để mai' promises.
    // 'Phiếu để ở trạm'
    de: ({ word, before, after, words, at }) =>
      word.meaning === 'will' && before === 'thing' && ['o', 'tai', 'trong'].includes(words[at + 1]?.bare ?? '')
        ? 'word'
        : word.meaning === 'will' &&
            !among(before, ...OPENING, 'me', 'already', 'what') &&
            after !== 'finish' &&
            among(after, DEEDS, 'see', 'have')
          ? 'link'
          : null,
    // 'Báo cáo không em gửi rồi': nothing to report. 'Có báo cáo không' asks.
    'bao cao khong': ({ after }) => (among(after, ENDS) ? 'ask' : null),
    // 'Em gửi file đúng rồi'
    'dung roi': ({ before }) => (among(before, ...OPENING) ? null : 'already'),
    // 'Ngoài thôn 3 ra đã nộp hết'
    ngoai: ({ after, words, at }) =>
      after !== 'link' && words.slice(at + 2, at + 6).some(({ bare }) => bare === 'ra') ? 'except' : null,
    chu: ({ word, after }) => (word.meaning === 'but' && among(after, ENDS, 'really') ? 'polite' : null),
    khong: ({ word, before, words, at }) => {
      // '600 kg'
      if (/^kg$/i.test(word.said) && among(before, 'number', 'full_count')) return 'thing'
      if (word.said === 'kh' && among(before, null, 'stop', 'polite') && headsAThing(words, at)) return 'thing'
      if (/^KH$/.test(word.said) && among(before, 'deliver', 'perfect', 'thing', WORK)) return 'thing'
      return /^(?:hong|hỏng)$/i.test(word.said) && among(before, 'machine', 'means') ? 'broken' : null
    },
    nam: ({ before, after }) =>
      among(after, 'span', 'unit', 'week', 'day', 'thing') ? 'number' : before === 'you' ? 'person' : null,
    'bao cao': ({ before, after, words, at }) => {
      if (among(before, 'will')) return 'send_on'
      if (
        (among(after, 'you', 'authority', 'person', 'everyone', 'unit', 'stop') ||
          (after === 'thus' && words[at + 1]?.bare === 'la')) &&
        !said(words, at, 'perfect', 'ongoing', 'not_yet', 'will', 'just', 'only')
      )
        return 'polite'
      if (among(before, 'perfect') && among(after, 'you', 'authority', 'person', 'everyone', 'word', 'link'))
        return 'send_on'
      return before === 'please' || before === 'polite' ? 'polite' : 'thing'
    },
    // 'Sắp xếp ảnh vào báo cáo là xong'
    'bao cao la': ({ before }) => (among(before, ...OPENING, 'me', 'please', 'thank') ? null : 'thus'),
    // 'Lúa đổ hết rồi'
    do: ({ word, before, after }) =>
      word.meaning === 'labour' && among(before, 'thing', 'word', 'unit') && among(after, ENDS, 'all', 'already')
        ? 'mishap'
        : null,
    ...Object.fromEntries(['nham', 'lon'].map((said) => [said, theWrongGroup])),
    a: ({ word, before, words, at }) => {
      // 'Gui khong duoc a': 'à' or 'ạ'
      if (!word.isMarked && before === 'can' && words[at - 2]?.meaning === 'not') return 'really'
      // 'Nộp rồi anh à' calls him.
      if (
        word.isMarked &&
        among(before, 'you', 'person') &&
        within(words, at, 'already', 'finish', 'not_yet', 'perfect')
      )
        return 'oi'
      return word.isMarked && word.meaning === 'really' && among(before, null, 'stop') ? 'polite' : null
    },
    ha: ({ word, before }) => (word.meaning === 'really' && before === null ? 'polite' : null),
    hay: ({ after }) => (among(after, 'already', 'tick') ? 'see' : null),
    'bao gio': ({ word: { said }, before }) =>
      /^bh$/i.test(said) && among(before, 'perfect', 'not_yet') ? 'deliver' : null,
  }),
)

/** 'Nhầm nhóm, xin lỗi', 'em nhắn lộn nhóm': of the message, and not of what was sent */
function theWrongGroup({ word, before, words, at }: Around): Meaning | null {
  const isOfTheMessage = among(before, null, 'stop', 'me', 'send_on', 'polite')
  return word.meaning === 'mistake' && words[at + 1]?.bare === 'nhom' && isOfTheMessage ? 'sorry' : null
}

const OPENING: readonly (Meaning | null)[] = [null, 'stop', 'polite', 'yes', 'but']

/** 'Kh tuyên truyền là …', 'kh này', 'kh tuyên truyền xong rồi': a plan; before any other verb it is 'không'. */
function headsAThing(words: readonly Word[], at: number): boolean {
  const [next, then, last] = words.slice(at + 1, at + 4)
  if (next?.meaning === 'this') return true
  if (!among(next?.meaning ?? null, WORK) || !next?.bare.includes(' ')) return false
  return then?.bare === 'la' || (then?.meaning === 'finish' && last?.meaning === 'already')
}

/** Something is handed over before this in its clause: then 'cho' says to whom. */
function handsOver(words: readonly Word[], at: number): boolean {
  return within(words, at, 'deliver', 'report', 'say', ...PASS)
}
