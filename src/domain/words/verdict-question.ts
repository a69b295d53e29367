/** 'Chủ tịch duyệt chưa': what has become of what the asker has reported or wished. Who decides is no unit that is asked about. */
import type { Member } from '../member.js'
import { membersNamed } from '../member.js'
import { fold } from '../vietnamese.js'
import { withoutTasks } from './task-ref.js'
import { withoutTitle } from './title.js'

const BEFORE =
  '(?:(?:viec|nhiem vu|bao cao|ke hoach|don|phan|cai|no|do|nay|cua|ben|em|toi|minh|ben em|the|vay|thi|da|duoc|bot|oi|a|alo|khong biet|cho hoi) )*'
const LEADER =
  '(?:dong chi |anh |chi |bac |chu |co |ong |ba )?(?:chu tich|pho chu tich|lanh dao|thu truong|sep|van phong|vp|ctx|ct)(?: (?:van phong|thong ke|hoi dong|ubnd|uy ban|xa|phuong|minh|nha minh))*'
const DECIDES =
  '(?:duyet|phe duyet|xet|xet duyet|xac nhan|ky|ky duyet|dong y|quyet|quyet dinh|chot|thong qua|chap nhan)'
const NOT_YET = '(?: (?:cho|giup|gi|xong|viec|do|nay|em|ben em|toi|minh|bao cao|ke hoach|roi|a))* chua'
const END = '(?: (?:a|vay|the|nhi|ha|roi|oi|em|anh|chi|bac|chu|co|bot|dong chi|nhe|nha|ta))*$'
const ASKS = new RegExp(
  `^${BEFORE}(?:(?<leader>${LEADER})|(?<name>[a-z]+(?: [a-z]+){0,4}?))(?: (?:da|co|co ai|se))* ${DECIDES}${NOT_YET}${END}`,
)

/** `members`: by name only who is no official decides. */
export function asksForVerdict(text: string, members: readonly Member[]): boolean {
  const words = fold(withoutTasks(text))
    .replace(/[?!.…,:;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const { leader, name } = ASKS.exec(words)?.groups ?? {}
  if (leader !== undefined) return true
  const [only, ...more] = name === undefined ? [] : membersNamed(withoutTitle(name), members)
  return only !== undefined && more.length === 0 && only.role !== 'official'
}
