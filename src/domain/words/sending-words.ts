/** The parts that words have in a question about what the bot has sent. */
import type { Meaning } from '../reply/meanings.js'
import type { Word } from '../reply/word.js'
import { phraseTable } from './phrase-parts.js'

export type Part =
  /** gửi, nhắn, đăng: of a unit as well as of the bot */
  | 'send'
  /** nhắc, đôn đốc: what the bot does */
  | 'remind'
  /** báo cho: tells somebody, where the somebody is named */
  | 'tell'
  /** nhận */
  | 'receive'
  /** tin, lời nhắc, bài đăng */
  | 'message'
  /** sổ gửi: asks by itself */
  | 'ledger'
  /** lỗi, kẹt, sót */
  | 'trouble'
  | 'wait'
  /** cho, tới: stands before who receives it */
  | 'to'
  | 'everyone'
  | 'group'
  | 'chairman'
  | 'clerk'
  | 'me'
  | 'bot'
  /** chạy, hoạt động */
  | 'runs'
  | 'see'
  /** liệt kê, xem */
  | 'show'
  /** ai, đơn vị nào: somebody who may have sent */
  | 'who'
  /** gì, mấy, sao, đâu, khi nào */
  | 'which'
  /** khi nào, bao giờ: asks of what comes where it stands before the sending */
  | 'when'
  /** sẽ, lần tới */
  | 'ahead'
  /** báo cáo: of the bot where it goes to the chairman */
  | 'report'
  | 'not_yet'
  | 'not'
  /** à, hả */
  | 'really'
  /** đã, rồi */
  | 'past'
  /** được */
  | 'able'
  | 'have'
  | 'today'
  | 'yesterday'
  | 'week'
  /** A unit or a person by name. */
  | 'named'
  /** hoài, mãi: too often */
  | 'again'
  /** Parts one thing said from the next. */
  | 'stop'
  | 'small'

const TABLE = phraseTable<Part>([
  [
    'message',
    'tin|tin nhắn|tin nhắc|tin nhắc việc|tin báo|thông báo|lời nhắc|lời nhắc nhở|bài|bài đăng|bài nhiệm vụ|bài giao việc|tn|sms|noti|thông báo nhắc|tin gửi|tin nhắc hẹn|tổng hợp|bản tổng hợp|tin tổng hợp|tổng hợp tuần|tổng hợp tháng|báo cáo tổng hợp',
  ],
  [
    'send',
    'gửi|gởi|gửi đi|gởi đi|phát|phát đi|đăng|đăng bài|đăng tin|bắn|bắn tin|nhắn|nhắn tin|nhắn gửi|chuyển tin|đẩy tin|báo tin',
  ],
  [
    'remind',
    'nhắc|nhắc nhở|nhắc việc|nhắc lại|gửi nhắc|gởi nhắc|gửi tin nhắc|gửi lời nhắc|nhắn nhắc|nhắn tin nhắc|đôn đốc|giục|thúc giục|hối thúc|thúc=|réo',
  ],
  ['tell', 'báo|nói=|kêu|bảo=|báo cho|thông báo cho|báo với|báo tới|báo đến'],
  ['receive', 'nhận|nhận được|nhận đc|nhận dc|thấy tin|tới tay|đến tay|đến nơi|tới nơi'],
  ['ledger', 'sổ gửi|sổ gửi tin|nhật ký gửi|nhật ký gửi tin|lịch sử gửi|lịch sử gửi tin'],
  [
    'trouble',
    'lỗi|bị lỗi|báo lỗi|lỗi gì|hỏng|bị hỏng|kẹt|bị kẹt|mắc kẹt|mắc lại|tắc|bị tắc|nghẽn|bị nghẽn|sót|bị sót|thất bại|trục trặc|hư=|bị hư|rớt=|bị rớt|thất lạc|bị mất|mất=|bị chặn|bị treo|bị trả lại|bị từ chối|sự cố|vướng|gặp lỗi',
  ],
  ['wait', 'chờ|chờ gửi|đang chờ|đợi|đang đợi|còn chờ|hàng chờ|xếp hàng|tồn|còn'],
  ['not_yet', 'được chưa|đc chưa|dc chưa'],
  ['runs', 'chạy|hoạt động|hoạt động bình thường|chạy bình thường|còn sống|sống'],
  ['to', 'cho|tới|đến|về|với|vào|vô|trong|ở|qua|lên|bên|tận|lên trên|bên phía|phía|đến cho|tới cho'],
  ['everyone', 'đơn vị|các đơn vị|bộ phận|các bộ phận|ngành|các ngành|ban ngành|đoàn thể|cán bộ|các thôn'],
  ['group', 'nhóm|nhóm chung|trong nhóm|nhóm chat|nhóm zalo|nhóm telegram|nhóm cơ quan|group|nhóm mình'],
  ['chairman', 'chủ tịch|lãnh đạo|thủ trưởng|sếp'],
  ['clerk', 'văn phòng|văn thư'],
  ['bot', 'bot|con bot|trợ lý|hệ thống'],
  ['see', 'thấy|thấy bot|thấy ai|thấy em'],
  [
    'show',
    'liệt kê|liệt kê ra|danh sách|kể=|kể ra|thống kê|xem|xem lại|kiểm tra|kiểm tra lại|rà lại|rà soát|tra=|coi=',
  ],
  ['who', 'ai|những ai|đơn vị nào|bên nào|người nào|thôn nào|ngành nào|đồng chí nào|anh chị nào|đơn vị mô|bên mô'],
  ['which', 'những gì|những chi|gì|bao nhiêu|mấy|mấy cái|đâu|ở đâu|chỗ nào|nào|sao|vì sao|tại sao|răng|thế nào|ra sao'],
  [
    'which when',
    'khi nào|lúc nào|vào lúc nào|mấy giờ|lúc mấy giờ|vào mấy giờ|bao giờ|hôm nào|ngày nào|bữa nào|chừng nào|ngày mấy|ngày bao nhiêu|khi mô|hôm mô|bữa mô|bao lâu nữa|mấy ngày nữa',
  ],
  [
    'ahead',
    'sẽ|sắp|sắp tới|sắp sửa|tiếp theo|kế tiếp|lần tới|lần sau|lần kế|đợt tới|đợt sau|tới đây|thời gian tới|dự kiến|dự định|từ giờ|lịch',
  ],
  ['remind which ahead', 'lịch nhắc|lịch nhắc việc|lịch gửi|lịch gửi tin|lịch đăng|lịch gửi tin nhắc'],
  ['which ahead', 'mấy lần nữa|bao nhiêu lần nữa|mấy lượt nữa|mấy tin nữa|bao nhiêu tin nữa'],
  ['past', 'lần cuối|lần cuối cùng|lần gần nhất|lần gần đây nhất|gần nhất|lần trước|lần vừa rồi|lần mới nhất'],
  ['ahead not', 'nữa không|nữa ko|nữa hông|nữa hay không|nữa hay thôi'],
  [
    'remind ahead',
    'lần nhắc tới|lần nhắc sau|lần nhắc tiếp theo|lần nhắc kế tiếp|đợt nhắc tới|đợt nhắc sau|nhắc tiếp|nhắc lần nữa|nhắc nữa',
  ],
  ['message ahead', 'tin tới|tin sau|tin tiếp theo|tin kế tiếp|tin sắp tới|lần gửi tới|lần gửi sau|lần gửi tiếp theo'],
  [
    'report',
    'báo cáo|bản báo cáo|báo cáo tuần|báo cáo tháng|báo cáo quý|báo cáo kết quả|báo cáo tiến độ|báo cáo tình hình',
  ],
  [
    'today',
    'hôm nay|bữa nay|bữa ni|hôm ni|ngày nay|ngày hôm nay|sáng nay|trưa nay|chiều nay|tối nay|sáng giờ|từ sáng|từ sáng tới giờ|từ sáng đến giờ|hồi sáng|hồi chiều|lúc sáng|ban sáng|nãy giờ|từ nãy|nãy|hồi nãy|vừa nãy|vừa rồi|khi sáng|khi chiều|chiều ni|sáng ni|tới giờ này|đến giờ này|giờ này',
  ],
  ['yesterday', 'hôm qua|ngày hôm qua|bữa qua|sáng qua|chiều qua|trưa qua|tối qua|đêm qua|hồi hôm|hồi hôm qua|hôm tê'],
  [
    'week',
    'tuần này|trong tuần|tuần ni|tuần qua|tuần rồi|tuần trước|7 ngày qua|bảy ngày qua|mấy hôm nay|mấy bữa nay|mấy hôm ni|mấy bữa ni|mấy hôm rồi|mấy ngày nay|mấy bữa rày|hổm rày|hổm|bữa giờ|gần đây|dạo này|lâu nay|hôm rày|mấy hôm|mấy bữa|mấy ngày',
  ],
  ['again', 'hoài|hoài vậy|mãi=|liên tục|suốt|tới lui|nhiều quá|nhiều thế|nhiều vậy'],
  ['really', 'hả|hở|hử|nhỉ|chăng|phải không|đúng không'],
  [
    'small',
    'nhé|nha|nhen|nghe=|các|những|cái|con|bị|hết|đủ|đầy đủ|hoàn toàn|riêng|chung|lại|ra|im re|im lặng|im|tới lui|vẫn|tiếp|nữa|thêm|số|lượt|lần|nội dung|hết trơn|hết cả|cả|từ=|từ ngày|tí=|luôn|chút|gì hết|trơn|gì cả',
  ],
])

export const wordsAsked = TABLE.wordsOf

const BY_MEANING: Partial<Record<Meaning, Part>> = {
  ...{ me: 'me', who: 'who', what: 'which', where: 'which', when: 'which', never: 'not' },
  ...{ not_yet: 'not_yet', not: 'not', really: 'really', asks: 'really', ask: 'which', see: 'see', check: 'show' },
  ...{ perfect: 'past', already: 'past', just: 'past', can: 'able', have: 'have', past: 'today', nudge: 'remind' },
  ...{
    everyone: 'everyone',
    let: 'to',
    of: 'to',
    for: 'small',
    until: 'to',
    left: 'wait',
    wait: 'wait',
    broken: 'trouble',
  },
  ...{
    stuck: 'trouble',
    lacking: 'trouble',
    so: 'small',
    but: 'small',
    thus: 'small',
    person: 'small',
    cause: 'small',
  },
  ...{ you: 'small', oi: 'small', polite: 'small', yes: 'small', link: 'small', all: 'small', ongoing: 'small' },
  ...{ at_once: 'small', only: 'small', thank: 'small', greet: 'small', emoji: 'small', stop: 'stop', this: 'small' },
  ...{
    span: 'small',
    day: 'small',
    nua: 'small',
    few: 'small',
    part: 'small',
    go: 'small',
    or: 'small',
    right: 'really',
  },
}

/** None for a word that has no part in such a question: it must be the name of somebody. 'Đừng' asks for nothing. */
export function partsOf(word: Word): readonly Part[] {
  if (word.meaning === 'not' && word.bare === 'dung') return []
  // 'May mà nhắc, quên béng'
  if (word.meaning === 'not_yet' && word.bare.startsWith('quen')) return []
  const known = TABLE.partsOf(word)
  if (known) return known
  const part = BY_MEANING[word.meaning]
  return part ? [part] : []
}

/** 'Đang tổng hợp, chưa gửi', 'không tin hỏi văn thư': what is being done is no message, nor is believing. */
export function isNoMessage(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word === undefined || !partsOf(word).includes('message')) return false
  if (before?.meaning === 'ongoing') return true
  return before !== undefined && partsOf(before).includes('not') && word.bare === 'tin' && next?.bare === 'hoi'
}

/** 'Khi nào bão tan thì em gửi'; but 'khi nào thì gửi'. */
export function isCondition(words: readonly Word[]): boolean {
  const when = words.findIndex((word) => partsOf(word).includes('when'))
  return when >= 0 && words.findIndex(({ bare }) => bare === 'thi') > when + 1
}

const VERBS: readonly Part[] = ['send', 'remind', 'tell', 'receive']

/** 'Không phải nhắc đâu', 'nhắc nữa nào': at the end of what is said 'đâu' only strengthens a denial, and 'nào' asks behind no verb. */
export function isParticle(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (!before || (next !== undefined && next.meaning !== 'stop' && next.meaning !== 'polite')) return false
  if (word?.bare === 'đâu') return words.slice(0, at).some((one) => partsOf(one).includes('not'))
  return word?.bare === 'nào' && (before.bare === 'nữa' || partsOf(before).some((part) => VERBS.includes(part)))
}
