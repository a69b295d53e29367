/** What people ask to see, in their own words: the same as the commands. Looking changes nothing, so this may be generous. */
import type { Command } from './command.js'
import { parseCommand } from './command.js'
import { PERIOD_WORDS, readSpokenPeriod } from './spoken-period.js'
import { taskRefs, withoutTasks } from './task-ref.js'
import { fold } from './vietnamese.js'

const OPENING =
  /^(?:(?:da|thua|bao cao|a|alo)[, ]+)*(?:(?:anh|chi|em|bot|dong chi|nhac viec)(?: oi[, ]+|, *))?(?:(?:cho|xin|nho|giup|gui)(?: (?:em|toi|minh|anh|chi|bot))?(?: (?:xem|hoi|biet|voi))? )?(?:(?:em|toi|minh|anh|chi) (?:muon |can )?(?:xem|hoi|biet) )?(?:la )?/
const CLOSING =
  /(?: (?:a|nhe|nha|voi|vay|the|di|nhi|ha|hen|he|hien nay|bay gio|(?:(?:em|anh|chi|bot|dong chi) )?oi)(?: (?:em|anh|chi|bot|oi))*)+$/

const ME =
  '(?:em|toi|minh|tui|chau|con|(?:ben|don vi|co quan|phong|hoi|doan|nganh) (?:em|toi|minh|tui|chung toi|chung em))'
const WHEN = '(?: (?:trong )?(?:quy|thang|nam|dot|ky) nay)?'
/** 'Còn lại những gì chưa xong': 'chưa xong' without a question before it is a report. */
const WHAT_IS_LEFT =
  '(?: (?:hien|hien tai|hien nay|dang|gio|thi|con|con lai|co|no|la|gom|phai lam|can lam|phai nop|den han|nhung|cac))* (?:viec gi|viec nao|nhiem vu (?:gi|nao)|cai gi|nhung gi|gi|(?:may|bao nhieu) viec|the nao|sao|ra sao|den dau)(?: (?:con lai|can lam|phai lam|phai nop|den han|chua (?:xong|lam|nop|bao)|dang do|nua|roi|khong))*'

const LOOKS: readonly [asks: RegExp, command: Command][] = [
  [
    new RegExp(
      `^(?:nhung |danh sach |cac )?(?:cong )?(?:viec|nhiem vu) (?:(?:nao |gi )?(?:cua|thuoc) (?:${ME}|anh|chi)|${ME})${WHEN}(?:${WHAT_IS_LEFT})?${WHEN}$`,
    ),
    { say: 'my_tasks' },
  ],
  [
    new RegExp(`^(?:${ME}|anh|chi)(?= (?:hien |dang |gio )*(?:con|co|phai lam|can lam) )${WHAT_IS_LEFT}${WHEN}$`),
    { say: 'my_tasks' },
  ],
  [
    /^(?:han|viec|lich|deadline)(?: (?:gi|nao))?(?: (?:den han|phai nop|can nop))?(?: trong)? tuan nay(?: (?:la gi|co gi|gom gi|the nao|co nhung gi))?$/,
    { say: 'due_week', next: false },
  ],
  [
    /^(?:trong )?tuan nay (?:co|den han|phai nop|can nop|phai lam)(?: han)?(?: nhung)? (?:gi|viec gi|viec nao)(?: (?:den han|phai nop|khong))?$/,
    { say: 'due_week', next: false },
  ],
  [
    /^(?:han|viec|lich|deadline)(?: (?:gi|nao))?(?: (?:den han|phai nop|can nop))?(?: trong)? tuan (?:sau|toi)(?: (?:la gi|co gi|gom gi|the nao))?$/,
    { say: 'due_week', next: true },
  ],
  [
    /^(?:trong )?tuan (?:sau|toi) (?:co|den han|phai nop|can nop|phai lam)(?: han)?(?: nhung)? (?:gi|viec gi|viec nao)(?: (?:den han|phai nop))?$/,
    { say: 'due_week', next: true },
  ],
  [
    /^(?:tien do|tinh hinh)(?: (?:chung|cong viec|ke hoach|thuc hien|nhiem vu|hom nay))*(?: (?:the nao|den dau|ra sao|sao|toi dau))?(?: roi)?$/,
    { say: 'status' },
  ],
  [
    /^(?:so gui tin|(?:tin|nhac viec|bot|cac tin|tin nhac)(?: nhac)?(?: hom nay)? (?:da )?(?:gui|den)(?: (?:di|du|het))? chua|(?:hom nay )?(?:da )?gui (?:du |het )?(?:tin )?(?:cho (?:ai|moi nguoi|cac don vi) )?chua)$/,
    { say: 'ledger' },
  ],
  [
    /^(?:(?:moi |cac |cong )?viec |ke hoach )?(?:da |dang )?(?:lam )?(?:den|toi) (?:dau|muc nao)(?: roi)?(?: (?:moi nguoi|ca nha|cac dong chi|cac anh chi|the))?$/,
    { say: 'status' },
  ],
  [
    /^(?:(?:con|dang|hien|co|nhung|cac) )*(?:ai|gi|cai gi|viec (?:gi|nao)|don vi nao|ben nao|(?:may|bao nhieu) viec)(?: (?:con|dang|van|phai))* cho (?:(?:anh|em|chi|toi|minh|chu tich|van phong) )?(?:xac nhan|duyet)(?: khong)?(?: (?:em|anh|chi))?$/,
    { say: 'waiting' },
  ],
]
/** 'Hôm nay tôi có việc gì không', 'mai em phải làm gì': of an official the own tasks; of who decides and speaks of no self, the office's. */
const TODAY = '(?:hom nay|sang nay|chieu nay|bay gio|(?:ngay )?mai)'
const WHAT_TODAY = new RegExp(
  `^(?:(?<first>${TODAY})[, ]+)?(?<me>${ME} )?(?:(?<mid>${TODAY}) )?(?:thi )?(?:co|con|phai lam|can lam|phai nop|lam)(?: nhung)? (?:viec gi|viec nao|nhiem vu gi|gi)(?: (?:phai|can) (?:lam|nop))?(?: (?<last>${TODAY}))?(?: (?:khong|ko|k|hong))?$`,
)
/** 'Còn việc nào chưa xong không': of an official the own tasks, of who decides the office's. */
const ANYTHING_LEFT = new RegExp(
  `^(?:con|con lai|co)(?: (?:nhung|cac))? (?:viec|nhiem vu) (?:gi|nao)(?: (?:con|dang))? (?:chua (?:xong|lam|nop|bao)|ton|dang do|phai lam|can lam|phai nop|den han)(?: (?:khong|nua))*${WHEN}(?: (?:em|anh|chi))?$`,
)
const WHO_IS_MISSING =
  /^(?:con )?(?:ai|nhung ai|don vi nao|nhung don vi nao|ben nao|nganh nao)(?: (?:con|van|dang))? chua (?:bao cao|nop|bao|gui|lam|xong|tra loi)(?: (?:bao cao|ke hoach|bai|xong))?(?: (?:cho|o))?$/
const SEARCH =
  /^(?:tim|tra cuu|tim kiem)(?: (?:giup|cho))?(?: (?:em|toi|minh))?(?: (?:viec|nhiem vu|muc))?(?: (?:ve|lien quan den|co chu|nao ve))? (.+)$/

/** 'Còn việc gì chậm không', 'việc nào quá hạn rồi' */
const WHAT_IS_LATE =
  /^(?:(?:con|co|nhung|cac|dang) )*(?:viec|nhiem vu|don vi|muc)?(?: (?:gi|nao|nhung gi))?(?: (?:con|dang|bi|da))* ?(?:cham|tre|qua han|tre han|cham han|cham tien do)(?: (?:viec|nhiem vu))?(?: (?:gi|nao|nhung gi))?(?: (?:khong|roi|the|vay))*$/
const THE_PAPERS = /^(?:(?:lap|lam|xuat|in|viet|soan) )?(?:cac |mau )?(?:bao cao|van ban)$/
const THE_STANDING = /^(?:xep (?:loai|hang|thu tu)|so sanh|cham diem)(?: (?:cac|giua cac))? (?:don vi|nganh|ban nganh)$/

/** What only shows something: asked for in whatever words, it can be shown. */
const SHOWS: readonly Command['say'][] = [
  ...(['my_tasks', 'whole_year', 'status', 'status_words', 'waiting', 'help', 'people', 'units', 'draft'] as const),
  ...(['findings', 'ledger', 'missing', 'due_week', 'papers', 'paper', 'silent', 'late_tasks', 'all_tasks'] as const),
  ...(['period_tasks', 'task_files', 'unit_calendar', 'summary_hours'] as const),
]
const SHOW_ME =
  /^(?:(?:xem|mo|lay|gui|in|lap|dua)(?: (?:lai|giup|cho|ra|len))*(?: (?:em|toi|minh|anh|chi))? )?(?:(?:xem )?(?:danh sach|cac) (?=can bo|don vi|viec))?/
const FOR_ME = / (?:giup|ho|cho)(?: (?:em|anh|chi|toi|minh))?$/

function shown(words: string): Command | null {
  const command = parseCommand(words.replace(SHOW_ME, '').replace(FOR_ME, ''))
  return command && SHOWS.includes(command.say) ? command : null
}

/** The command behind a question of this kind, or null. `decides`: the asker answers for the whole office. */
export function askedToSee(text: string, decides: boolean): Command | null {
  const words = bare(text)
  const ofPeriod = periodAsked(words)
  if (ofPeriod) return ofPeriod
  if (ANYTHING_LEFT.test(words)) return { say: decides ? 'status' : 'my_tasks' }
  const today = WHAT_TODAY.exec(words)?.groups
  if (today && (today.first ?? today.mid ?? today.last ?? today.me))
    return { say: decides && !today.me ? 'status' : 'my_tasks' }
  const look = LOOKS.find(([asks]) => asks.test(words))?.[1]
  if (look) return look
  const [ref, ...more] = taskRefs(text)
  if (more.length === 0 && WHO_IS_MISSING.test(bare(withoutTasks(text)))) return { say: 'missing', ref: ref ?? '' }
  if (WHAT_IS_LATE.test(words) && /\b(?:gi|nao)\b/.test(words)) return { say: decides ? 'late_tasks' : 'my_tasks' }
  if (decides && THE_PAPERS.test(words)) return { say: 'papers' }
  if (decides && THE_STANDING.test(words)) return { say: 'paper', paper: 'standing', period: null }
  const search = SEARCH.exec(words)?.[1]
  return search ? { say: 'find', rest: search } : shown(words)
}

const STANDS =
  '(?: (?:the nao|den dau|toi dau|ra sao|sao|la gi|roi|co gi|gom gi|gom nhung gi|chua|xong chua|em|anh|chi|vay|the|nhi|day))*'
/** 'Tiến độ quý 1 thế nào rồi', 'quý 2 có những việc gì'. */
const OF_PERIOD = new RegExp(
  `^(?:(?:tien do|tinh hinh|ket qua)(?: (?:cong viec|thuc hien|nhiem vu|ke hoach|cua|trong))*|(?:cac |nhung )?(?:cong )?viec(?: (?:cua|trong))?) (?<period>${PERIOD_WORDS})${STANDS}$|^(?<of>${PERIOD_WORDS})(?: (?:co|con|gom|phai lam|thi))* (?:nhung )?(?:viec gi|viec nao|gi)(?: (?:phai lam|can lam|chua xong|nua|khong))*$|^(?<whole>${PERIOD_WORDS}) (?:den dau|toi dau|the nao|ra sao|sao|xong (?:het )?chua)(?: (?:roi|em|anh|chi))*$`,
)
/** 'Cả năm đơn vị nào chậm nhất': how the units stand against each other. */
const WHO_IS_WORST = new RegExp(
  `^(?:(?:trong )?(?<before>${PERIOD_WORDS})(?: thi)? )?(?:(?:don vi|ben|nganh|hoi|doan the) nao|ai)(?: (?:lam|dang|la|bi))* (?:cham|tre|kem|yeu|tot|nhanh|gioi|nhieu viec qua han|tot)(?: (?:tre|han))? nhat(?: (?:trong )?(?<after>${PERIOD_WORDS}))?(?: (?:em|anh|chi))?$`,
)

function periodAsked(words: string): Command | null {
  const said = OF_PERIOD.exec(words)?.groups
  const period = readSpokenPeriod(said?.period ?? said?.of ?? said?.whole ?? '')
  // How things stand is how they stand now: another year is looked for among the plans that are there.
  const isYear =
    period !== null &&
    ('part' in period ? period.part === '' && period.year === null : period.running === 'year' && period.back === 0)
  if (said && period) return isYear ? { say: 'status' } : { say: 'period_tasks', period }
  const worst = WHO_IS_WORST.exec(words)?.groups
  return WHO_IS_WORST.test(words)
    ? { say: 'paper', paper: 'standing', period: readSpokenPeriod(worst?.before ?? worst?.after ?? '') }
    : null
}

function bare(text: string): string {
  return fold(text)
    .replace(/[?!.…,]+$/, '')
    .replace(OPENING, '')
    .replace(CLOSING, '')
    .replace(/(?<= (?:roi|chua|khong|nao|sao)) (?:em|anh|chi|dong chi)$/, '')
    .replace(/^[\s,:]+|[\s,:]+$/g, '')
}
