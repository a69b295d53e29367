/**
 * Questions that the record of the office answers, beside how work stands: what was reported on a day, what became of a wish for more time,
 * who stands in for whom, which units have nobody, why a task was dropped. Looking changes nothing, so this may be generous.
 */

import { fold } from '../vietnamese.js'
import type { Command } from './command.js'
import { PAST_DAY_WORDS } from './past-day.js'
import { taskRefs, withoutTasks } from './task-ref.js'

const OPENING =
  '^(?:(?:da|thua|alo|a|em|anh|chi|co|chu|bac|bot|oi|dong chi|nhac viec|cho|toi|minh|xin|hoi|xem|biet|giup|the|vay|u|um) )*?'
const END =
  '(?: (?:a|vay|the|rua|ri|ha|ta|nhi|he|hi|hen|nhe|nha|nhen|day|do|roi|em|anh|chi|co|chu|bac|bot|oi|dong chi))*$'
const WHEN_PAST = `(?<day>${PAST_DAY_WORDS}|tu sang(?: den gio| toi gio)?)`

const MORE_TIME =
  '(?:gia han|lui han|lui ngay|doi han|gian han|noi han|them han|them thoi gian|them ngay|lui thoi han|hoan)'
const DECIDED =
  '(?:duoc )?(?:duyet|xet duyet|xet|giai quyet|dong y|chap nhan|chap thuan|tra loi|phan hoi|quyet dinh|quyet|thong qua|cho)(?: (?:cho|xong|gi|em|ben em|toi))*'
/** 'Gia hạn của em duyệt chưa', 'đề nghị gia hạn sao rồi'; with 'được không' more time is asked for, and nothing about it. */
const WISH = new RegExp(
  `\\b${MORE_TIME}\\b.{0,40}(?:\\b${DECIDED} (?:roi )?chua|\\b(?:sao|the nao|ra sao|rang|den dau|toi dau|den mo|toi mo)(?: roi)?|\\b(?:ai|khi nao|bao gio|chung nao) (?:thi )?(?:se )?(?:duyet|quyet|xet|tra loi)|\\bchua thay (?:ai |gi |van phong |chu tich |sep )?(?:duyet|tra loi|noi|phan hoi)(?: gi)?)${END}`,
)

/** 'Ai duyệt gia hạn cho em', 'bao giờ thì duyệt gia hạn bên em' */
const WHO_DECIDES = new RegExp(
  `${OPENING}(?:ai|khi nao|bao gio|chung nao|bua nao|hom nao|sao)(?: (?:thi|se|moi|la nguoi|chua|chua ai|chua thay|khong|ai|lau|ma|van|con|mai))* (?:duyet|xet duyet|xet|quyet dinh|quyet|giai quyet|tra loi|dong y|xu ly)(?: (?:cai|viec|don|xin|de nghi|cho|vu))* ${MORE_TIME}\\b`,
)

const WHO =
  '(?:co )?(?:nhung |cac |may )?(?:ai|don vi nao|ben nao|nganh nao|hoi nao|doan the nao|thon nao|bo phan nao|cho nao)'
const REPORTS = '(?:(?:da|co|moi|vua) )*(?:bao cao|bao|tra loi|phan hoi|hoi am|nop|gui|nhan tin|thong tin|len tieng)'
const WHAT =
  '(?: (?:len|ve|cho|xong|duoc|them|lai|viec|tin|bai|minh|van phong))*(?: (?:gi|chi|nhung gi|nhung chi|cai gi|viec gi|cong viec gi|khong|chua|roi))*'
const HEARD: readonly RegExp[] = [
  new RegExp(`${OPENING}${WHEN_PAST} (?:thi |da )?${WHO} ${REPORTS}${WHAT}${END}`),
  new RegExp(`${OPENING}${WHO} ${REPORTS}${WHAT} (?:trong |vao |luc |hoi )?${WHEN_PAST}(?: (?:khong|chua))?${END}`),
  new RegExp(
    `${OPENING}${WHEN_PAST} (?:thi |da )?(?:co|nhan duoc|nhan|thay)(?: (?:duoc|them|nhung|may))* (?:bao cao|tin bao|tin|phan hoi|tra loi|gi moi)(?: (?:gi|nao|moi|cua ai|tu ai|ve|gui ve|gui len))*(?: (?:khong|chua))?${END}`,
  ),
]

const UNIT = '(?:nhung |cac |may )?(?:don vi|ben|nganh|hoi|doan the|thon|ap|bo phan|phong ban|ban nganh|to chuc)'
const NOBODY =
  '(?:con |van |hien |dang |hien tai |hien nay )*(?:chua|khong|thieu|trong|khuyet)(?: (?:co|phan cong|bo tri|cu|gan))*(?: (?:ai|nguoi|can bo|dau moi|thanh vien|nguoi nao|tai khoan))+(?: (?:het|ca|phu trach|nhan tin|tra loi|dam nhan|dam nhiem|theo doi|dung ten|lo|lam|viec|trong bot|tren bot|vao bot|dung bot|chiu trach nhiem|nao|cong viec))*'
const ALONE: readonly RegExp[] = [
  new RegExp(`${OPENING}(?:con |co |hien |hien nay )*${UNIT} nao ${NOBODY}(?: (?:khong|nua))?${END}`),
  new RegExp(`${OPENING}(?:co |con )*${NOBODY} (?:la )?${UNIT} nao${END}`),
]

const TITLE = '(?:anh|chi|co|chu|bac|ong|ba|dong chi|d\\/c|dc)'
const SOMEBODY = `(?!viec|cong|nhiem|don vi|hoi|doan|phong|ubnd|ai\\b|gi\\b)(?<name>${TITLE} [a-z]+(?: [a-z]+){0,3}?|em|toi|minh|tui|[a-z]+(?: [a-z]+){1,3}?|[a-z]{2,8})`
const SOON =
  '(?:(?:hom nay|bua nay|mai|ngay mai|mot|tuan nay|tuan sau|bay gio|hien nay|hien tai|thoi gian nay) (?:thi )?)?'
const AWAY = '(?:nghi|vang|di vang|di cong tac|di hop|di hoc|di tap huan|om|nghi om|nghi phep)'
const DOES_INSTEAD =
  '(?:lam|truc|tra loi|lo|phu trach|giai quyet|ky|nhan|dam nhan|xu ly|quyet dinh|quyet|duyet|viec| )*'
const STAND_IN: readonly RegExp[] = [
  new RegExp(
    `${OPENING}${SOON}(?:ai|nguoi nao)(?: (?:se|dang|la nguoi|duoc cu|duoc|co))* ${DOES_INSTEAD}thay(?: (?:cho|the|vi|viec|phan|mat|cua))* ${SOMEBODY}(?: ${AWAY}| (?:hom nay|mai|tuan nay|tuan sau))?${END}`,
  ),
  new RegExp(
    `${OPENING}${SOON}${SOMEBODY} ${AWAY}(?: (?:phep|om|roi|thi|mai|hom nay|tuan nay|tuan sau))*,? (?:thi )?(?:ai (?:se |dang )?(?:${DOES_INSTEAD}thay|lo|tra loi|phu trach|lam|duyet|ky)|(?:hoi|gap|lien he|bao|goi) ai)${END}`,
  ),
  new RegExp(`${OPENING}nguoi (?:lam |tra loi |truc )?thay(?: cho)? ${SOMEBODY} la ai${END}`),
  new RegExp(
    `${OPENING}${SOMEBODY} ${AWAY}(?: (?:phep|om))* (?:den|toi) (?:bao gio|khi nao|hom nao|ngay nao|bua nao|chung nao)${END}`,
  ),
]

const WHY =
  '(?:(?:tai|vi|cho|lam) sao|sao|vi rang|rang|ly do(?: gi| vi sao)?|nguyen nhan(?: gi)?|vi dau|do dau|ai|khi nao|bao gio|hoi nao|hom nao|chung nao)'
const DROPPED = '(?:huy bo|huy|bo|xoa|cat|gac|dep|khoi lam|khong lam nua|khong to chuc nua|khong thuc hien nua)'
const WHY_DROPPED: readonly RegExp[] = [
  new RegExp(
    `${OPENING}${WHY}(?: (?:ma|lai|viec|bi|da|cho|duoc|nay|la|quyet dinh|yeu cau|noi dung))* ${DROPPED}(?: (?:nua|viec|nay|di|mat|het))*${END}`,
  ),
  new RegExp(
    `${OPENING}(?:(?:viec|nay|bi|da|duoc|nhiem vu) )*${DROPPED}(?: (?:roi|mat|di|la|do|vi|boi))* (?:vi sao|tai sao|sao|ly do gi|ly do|li do gi|khi nao|hoi nao|bao gio|ai|la sao|dau)${END}`,
  ),
]

/** The command behind such a question, or null. `decides`: the asker answers for the whole office. */
export function officeQuestion(text: string, decides: boolean): Command | null {
  const refs = taskRefs(text)
  const words = plain(withoutTasks(text))
  const [ref, ...more] = refs
  if (ref !== undefined && more.length === 0 && WHY_DROPPED.some((asks) => asks.test(words)))
    return { say: 'why_cancelled', ref }
  if (more.length === 0 && (WISH.test(words) || WHO_DECIDES.test(words)))
    return decides ? { say: 'waiting' } : { say: 'own_wishes', ref: ref ?? '' }
  if (ref !== undefined) return null
  const name = STAND_IN.map((asks) => asks.exec(words)?.groups?.name).find((one) => one !== undefined)
  if (name !== undefined) return { say: 'stand_in', name: nameIn(name) }
  if (!decides) return null
  const day = HEARD.map((asks) => asks.exec(words)?.groups?.day).find((one) => one !== undefined)
  if (day !== undefined) return { say: 'heard_on', day }
  return ALONE.some((asks) => asks.test(words)) ? { say: 'units_alone' } : null
}

/** Without a form of address; '' for who asks. */
function nameIn(said: string): string {
  return /^(?:em|toi|minh|tui)$/.test(said) ? '' : said.replace(new RegExp(`^${TITLE} `), '')
}

function plain(text: string): string {
  return fold(text)
    .replace(/[?!.…,:;"“”«»]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
