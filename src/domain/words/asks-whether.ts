/** Whether what stands behind a decision asks for it or denies it: 'xác nhận V-1 chưa em', 'trả lại Q1-2 à', 'duyệt V-1 thì chưa được đâu'. */
import { fold } from '../vietnamese.js'

const ADDRESS =
  '(?:\\s+(?:em|anh|chị|chi|cô|co|chú|chu|bác|bac|ạ|a|vậy|vay|thế|the|nhỉ|nhi|ta|bot|ơi|oi|đồng chí|dong chi))*'
/** 'À' without its mark may be 'ạ', and asks nothing by itself. */
const ASKS = new RegExp(
  `\\?|(?:^|[\\s,])(?:chưa|chua|không|khong|ko|hông|hong|k|hả|ha|hở|ho|nhỉ|nhi|à|sao|chăng|chưa nào)${ADDRESS}[\\s.!…]*$`,
  'iu',
)
const DENIES = /(?<!\p{L})(?:chưa|chua|không|khong|ko|đừng|khoan|chớ|hông|hổng)(?!\p{L})/iu
/** 'Rồi a', 'nữa a' may ask. */
const MAY_ASK = /(?:^| )a[ .!]*$/

export function asksWhether(words: string): boolean {
  return ASKS.test(words)
}

/** 'Khong gia han Q1-4 a': 'à' asks, and 'ạ' does not. */
export function mayAsk(words: string): boolean {
  return MAY_ASK.test(fold(words)) && !/ạ/iu.test(words)
}

export function denies(words: string): boolean {
  return DENIES.test(words)
}
