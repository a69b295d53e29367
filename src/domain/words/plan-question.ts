/** What a question about a task wants to know, where the plan itself says it. */
import { longPattern } from '../long-pattern.js'
import { fold } from '../vietnamese.js'

export type PlanTopic = 'due' | 'units' | 'evidence' | 'content'

/** What no plan holds: forms, money, signatures, meetings. */
const BEYOND_THE_PLAN = longPattern()`
  \b(?:
    mau|bieu mau|phieu|link|kinh phi|tien(?! do)|phep
    |(?<!phoi |tong |tap |phu )hop  // no 'phối hợp', 'tổng hợp', 'tập hợp', 'phù hợp'
    |(?<!du )lich  // no 'du lịch'
    |duyet
    |(?<!dang |hang |dinh |nhat )ky  // no 'đăng ký', 'hằng kỳ', 'định kỳ', 'nhật ký'
    |ban (?:cung|mem|giay)\b.{0,12} hay  // 'bản cứng hay bản mềm'
    |con dau|so dien thoai|huong dan|cach lam
    |gia han|them ngay|them thoi gian|tre(?! em)|muon|cham
  )\b`

/** 'Hạn nộp là hôm nào', 'bao giờ phải xong', 'còn mấy ngày'. */
const ASKS_WHEN = longPattern()`
  \b(?:
    han(?! (?:che|muc|huu))|thoi han|deadline
    |(?:nop|xong|gui|bao cao|hoan thanh) .{0,24}(?:ngay nao|ngay may|hom nao|bao gio|khi nao|luc nao|may gio)
    |(?:bao gio|khi nao|hom nao|ngay nao|luc nao) .{0,24}(?:nop|xong|gui|het|den han|phai|bao cao|hoan thanh)
    |con (?:may|bao nhieu) (?:ngay|bua|hom)
    |due|when
  )\b`
/** 'Bên nào chủ trì', 'ai đang làm', 'việc này của ai'. */
const ASKS_WHO = longPattern()`
  \b(?:
    (?:ben|don vi|bo phan|nganh|ban|hoi|co quan) nao
    |ai (?:dang |se |phai )?(?:
      lam|lo|giu|cam|phu trach|dam nhan|chu tri|thuc hien|chiu trach nhiem|phoi hop|nop|la
    )
    |(?:cua|thuoc|giao|do) ai|giao cho ai|nhung ai
    |who|which unit
  )\b`
const TOPICS: readonly [topic: PlanTopic, asks: RegExp][] = [
  ['due', ASKS_WHEN],
  ['units', ASKS_WHO],
  [
    'evidence',
    /\b(?:(?:can|phai|co|kem|gui|nop) .{0,16}(?:tep|file|minh chung|ban cung|anh|ban mem)|(?:nop|gui) (?:nhung )?gi|(?:nop|gui) cai gi)\b/,
  ],
  [
    'content',
    /\b(?:noi dung|la (?:viec )?gi|viec gi|lam (?:nhung )?gi|gom (?:nhung )?gi|yeu cau (?:gi|nhu the nao)|cu the|nguyen van|ghi (?:nhu )?the nao|what)\b/,
  ],
]

/** The topic of a question that the plan answers, or null: then a person has to. */
export function planTopic(question: string): PlanTopic | null {
  const words = fold(question)
  if (BEYOND_THE_PLAN.test(words)) return null
  return TOPICS.find(([, asks]) => asks.test(words))?.[0] ?? null
}

/** 'Hạn việc này khi nào vậy em', 'hạn bao giờ': asks when, and names nothing of which it asks. */
export function asksWhenAlone(question: string): boolean {
  return WHEN_ALONE.test(
    fold(question)
      .replace(/[?!.…,]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

const WHEN_ALONE = longPattern()`
  ^(?:(?:da|thua|anh|chi|em|oi|cho|hoi|toi|minh|xin|biet|a|la) ?)*
  (?:cac |nhung |may )?(?:cong viec|viec|nhiem vu|cai)?(?: ?(?:nay|do|ay|kia))?
  (?: ?(?:cua|ben))?(?: ?(?:em|toi|minh|anh|chi|don vi))* ?(?:thoi )?(?:han|deadline)
  (?: (?:
    nop|chot|cuoi|cuoi cung|hoan thanh|phai nop|cua|viec|cac|cong viec|nhiem vu|cai|nay|do|ay|em|toi|minh|la|den|vao|toi
  ))* (?:
    khi nao|bao gio|hom nao|ngay nao|ngay may|luc nao|the nao|ra sao|sao|chung nao|bua nao
  )(?: (?:vay|the|a|nhi|ha|day|roi|em|anh|chi|oi|dong chi|bot))*$`
