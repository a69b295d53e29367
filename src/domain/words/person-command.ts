/** What the clerk types about a person who leaves, is called otherwise, or asks what is kept of them. */
import { fold } from '../vietnamese.js'
import { CODE, REST, rule } from './command-rule.js'
import { withoutCourtesy } from './without-courtesy.js'

export type PersonCommand =
  | { say: 'remove_member'; name: string }
  /** `from` '': whoever says it. */
  | { say: 'rename_member'; from: string; to: string }
  | { say: 'export_person'; name: string }
  | { say: 'invitations' }
  | { say: 'withdraw_invitation'; name: string }
  /** What is kept of whoever says it. */
  | { say: 'own_data' }
  /** `name` null: whoever says it; `agrees`: the words are those that the read-back asked for, or deny it; null: neither. */
  | { say: 'erase_person'; name: string | null; agrees: boolean | null }

const NOT = '(?:khong|ko|k|hong|chua|not)'
/** 'Trần Thị Hồng đồng ý' agrees: as part of a name these have a capital or other marks. */
const DENIES = /^(?:không|khong|ko|k|hông|hong|chưa|chua|not)$/
/** 'Đồng ý luôn ạ', 'đồng ý xóa nhé' */
const SMALL = '(?: (?:xoa|luon|ngay|di|nhe|nha|roi|a|em|anh|chi|ban))*'
const ERASE = '(?:xoa(?: (?:het|toan bo|tat ca))? (?:cac )?du lieu(?: ca nhan)?(?: (?:cua|ve))?|erase data of)'
/** 'Cho anh Bình nghỉ việc'; 'nghỉ việc riêng' is a leave. */
const LEAVES = 'nghi (?:viec|huu)'
const ONESELF = '(?:(?:chinh )?(?:toi|em|minh|tui)|me|myself)'

/** 'Mã mời', 'lời mời' */
const INVITATION = '(?:ma|loi) moi'

export const PERSON_RULES = [
  rule(
    `(?:(?:xem|cac|nhung|danh sach|con) )*${INVITATION}(?: (?:nao|dang|con|chua|cho|dung|han|hieu luc))*\\??|(?:open )?invitations`,
    () => ({ say: 'invitations' }),
  ),
  rule(
    `(?:(?:huy|thu hoi|rut(?: lai)?|bo|xoa)(?: (?:cac|het))? ${INVITATION}(?: (?:cua|cho))?|withdraw invitation(?: of)?)${REST}`,
    ({ rest }) => ({ say: 'withdraw_invitation', name: rest }),
  ),
  rule(
    `(?:(?:cho|gui)(?: (?:toi|em|minh|tui))? )?(?:xuat|lay|xem|gui)(?: (?:toan bo|tat ca))? du lieu(?: ca nhan)?(?: (?:cua|ve))? ${ONESELF}(?: (?:a|voi|nhe|nha))*|export my data|export data of (?:me|myself)`,
    () => ({ say: 'own_data' }),
  ),
  rule(`(?:(?:xuat|lay) du lieu(?: cua)?|export data of)${REST}`, ({ rest }) => ({
    say: 'export_person',
    name: withoutCourtesy(rest),
  })),
  rule(ERASE, () => ({ say: 'erase_person', name: '', agrees: null })),
  rule(`${ERASE}[ :]+(?<rest>.+?)(?:,? (?<not>${NOT} )?(?<agreed>dong y|yes)${SMALL})?`, ({ rest, group, written }) => {
    const denies = DENIES.test(written('not'))
    const name = withoutCourtesy(denies ? rest : `${rest} ${written('not')}`.trim())
    return {
      say: 'erase_person',
      name: new RegExp(`^${ONESELF}$`).test(fold(name)) ? null : name,
      agrees: denies ? false : group('agreed') ? true : null,
    }
  }),
  rule(
    `(?:(?:cho )?thoi viec|cho ${LEAVES}(?! (?:rieng|\\d|mot|nua|hom|ngay|buoi|den))|remove)[ :]+(?<rest>.+)`,
    ({ rest }) => ({
      say: 'remove_member',
      name: withoutCourtesy(rest),
    }),
  ),
  rule(`cho (?!${ONESELF} )(?<rest>.+?) (?:thoi viec|${LEAVES})(?: han)?${SMALL}`, ({ rest }) => ({
    say: 'remove_member',
    name: rest,
  })),
  rule('(?:(?:doi|sua) ten(?: can bo| dong chi)?|rename)[ :]+(?<rest>.+ (?:thanh|to) .+)', ({ rest }) => {
    const [, from, to] = RENAMED.exec(rest.normalize('NFC')) ?? []
    return from && to && !NO_PERSON.test(fold(from)) ? { say: 'rename_member', from, to } : null
  }),
  rule('(?:ten (?:toi|em|minh|tui) la|my name is)[ :]+(?<rest>.+)', ({ rest }) => ({
    say: 'rename_member',
    from: '',
    to: rest,
  })),
]

/** A name may hold 'Thành': what parts them is written small. */
const RENAMED = /^(.+?) +(?:thành|thanh|to) +(.+)$/u
const NO_PERSON = new RegExp(`^(?:don vi|ke hoach|nhom|viec|nhiem vu|${CODE})(?: |$)`)
