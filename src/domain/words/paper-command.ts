/** Words that ask for the files of a plan, of a period or of the whole plan, and for how they count. */

import type { Settings, SummarySpan } from '../plan.js'
import type { Command } from './command.js'
import type { Rule } from './command-rule.js'
import { REF, rule } from './command-rule.js'
import type { SpokenPeriod } from './spoken-period.js'
import { PERIOD_WORDS, readSpokenPeriod } from './spoken-period.js'

/** Which parts of the work are asked for. */
export type AskedShares = 'late' | 'soon' | 'stuck' | 'open' | 'unreported' | 'silent'

/** What the office asks of its papers, and how they count. */
export type PaperCommand =
  | {
      say: 'paper'
      paper: 'picture' | 'report' | 'book' | 'standing' | 'evidence' | 'page' | 'calendar'
      period: SpokenPeriod | null
    }
  | { say: 'report_to'; names: string[] }
  /** null: whoever signed the plan. */
  | { say: 'report_signer'; signer: Settings['reportSigner'] }
  /** `unit` '': of all. */
  | { say: 'unit_calendar'; unit: string }
  /** What was handed in for a task. */
  | { say: 'task_files'; ref: string }
  | { say: 'files_received' }
  | { say: 'papers' | 'silent' | 'late_tasks' | 'all_tasks' }
  | { say: 'period_tasks'; period: SpokenPeriod }
  /** 'Báo cáo quý 5' */
  | { say: 'no_such_period'; said: string }
  /** Units' parts of tasks of this kind, in a period or now. */
  | { say: 'asked_tasks'; about: AskedShares; period: SpokenPeriod | null }
  | { say: 'next_year' }
  | { say: 'cut_off'; day: number | null }
  | { say: 'weights'; weights: { onTime: number; late: number; notDone: number } }
  /** `at`: the hour as typed. */
  | { say: 'summary_at'; span: SummarySpan; at: string | null }
  | { say: 'summary_hours' }

/** How the name of a unit begins: 'lịch họp', 'lịch hội nghị' ask for something else. */
const UNIT =
  '(?:hoi (?!nghi|hop|thao|y)|doan |dang uy|ubnd|uy ban|hdnd|mat tran|mttq|ubmttq|cong an|quan su|ban |van phong|vp|phong |trung tam|truong |tram |' +
  'hop tac|chi (?:bo|hoi|doan)|cong doan|to (?!chuc )|thon |ap |khu |bo phan|can bo|cong chuc)'

export const PAPER_RULES = [
  paperRule(`(?:bao cao|report)(?: ve| of)? (?<period>${PERIOD_WORDS})`, 'report'),
  paperRule('(?:bao cao ket qua|bao cao ca ke hoach|full report)', 'report'),
  paperRule(`(?:so theo doi|excel|tracking book)(?: (?<period>${PERIOD_WORDS}))?`, 'book'),
  paperRule(
    `(?:ket qua(?: (?:cac|cua))? don vi|bang diem|cham diem thi dua|standing)(?: (?<period>${PERIOD_WORDS}))?`,
    'standing',
  ),
  paperRule(`(?:(?:ho so |goi )?(?:tai lieu )?minh chung|evidence)(?: (?<period>${PERIOD_WORDS}))?`, 'evidence'),
  rule(
    `(?:(?:cho )?(?:xem|lay|mo|gui lai|tai ve) )?(?:cac )?(?:tep|file|minh chung|files? of)(?: (?:cua|da nop|da nop cua))? ${REF}`,
    ({ ref }) => ({ say: 'task_files', ref }),
  ),
  rule(
    `(?:tep|file|minh chung|tai lieu)(?: cua)? ${REF} (?:dau|o dau|nam o dau)(?: roi)?(?:,? (?:gui|cho|mo)(?: (?:lai|cho|toi|anh|chi|em|minh|xem|coi))*)?`,
    ({ ref }) => ({ say: 'task_files', ref }),
  ),
  paperRule('(?:trang xem|xem tren web|page)', 'page'),
  rule('(?:lich (?:chung|ca xa|ca co quan|tat ca(?: cac)? don vi)|calendar of all)', () => ({
    say: 'unit_calendar',
    unit: '',
  })),
  paperRule('(?:lich(?: cua toi| cong viec)?|calendar)', 'calendar'),
  rule(`(?:lich|calendar)(?: cua| cho| of)? (?:don vi )?(?<rest>${UNIT}.*)`, ({ rest }) => ({
    say: 'unit_calendar',
    unit: rest,
  })),
  rule('(?:(?:lap |soan )?(?:du thao )?ke hoach nam (?:sau|toi)|du thao nam (?:sau|toi)|draft next year)', () => ({
    say: 'next_year',
  })),
  rule('(?:(?:con |nhung )?(?:ai|don vi nao) (?:con )?chua tra loi(?: (?:vay|the|nhi))?|who is silent)\\??', () => ({
    say: 'silent',
  })),
  rule('(?:viec qua han|hoi don vi qua han|late tasks)', () => ({ say: 'late_tasks' })),
  rule('(?:danh sach day du|tat ca cac viec|all tasks)', () => ({ say: 'all_tasks' })),
  rule('(?:van ban|cac van ban|xuat bao cao|papers)', () => ({ say: 'papers' })),
  rule('(?:bao cao kinh gui|reports to)[ :]+(?<rest>.+)', ({ rest }) => ({
    say: 'report_to',
    names: /^(?:nobody|khong ai|không ai)$/i.test(rest) ? [] : namesIn(rest),
  })),
  rule('(?:bao cao (?:khong|thoi) kinh gui|bao cao bo kinh gui)', () => ({ say: 'report_to', names: [] })),
  rule(
    '(?<post>pho chu tich|chu tich|deputy|chairman) (?:ky|signs) (?:bao cao|reports) ?: ?(?<rest>.+)',
    ({ group, rest }) => signedBy(rest.replace(/[\s.,;]+$/, ''), /pho|deputy/.test(group('post') ?? '')),
  ),
  rule('(?:nguoi ky bao cao|bao cao ky)(?: nhu| theo) ke hoach|reports signed as the plan', () => ({
    say: 'report_signer',
    signer: null,
  })),
  rule('(?:chot so lieu|close figures)(?: vao)? (?:ngay |on )?(?<n>[1-9]|1\\d|2[0-8])', ({ n }) => ({
    say: 'cut_off',
    day: n,
  })),
  rule('(?:khong chot so lieu|chot so lieu (?:ngay )?lap bao cao|never close figures)', () => ({
    say: 'cut_off',
    day: null,
  })),
  rule(
    '(?:diem thi dua|weights)[ :]+(?<a>\\d{1,2}|100)[ ,;/-]+(?<b>\\d{1,2}|100)[ ,;/-]+(?<c>\\d{1,2}|100)',
    ({ group }) => ({
      say: 'weights',
      weights: { onTime: Number(group('a')), late: Number(group('b')), notDone: Number(group('c')) },
    }),
  ),
] satisfies Rule[]

const TITLE = /^(?:(?:ông|bà|đồng chí|đ\/c) )+/iu
/** Two words or more, each with a capital: 'Hoàng Thị Lan'; what else stands there names nobody. */
const FULL_NAME = /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)+$/u

function signedBy(typed: string, deputy: boolean): Command | null {
  const name = typed.replace(TITLE, '')
  return FULL_NAME.test(name) ? { say: 'report_signer', signer: { name, deputy } } : null
}

/** Bodies have commas in their names: a semicolon stands between them. */
function namesIn(text: string): string[] {
  return text
    .split(';')
    .map((name) => name.replace(/^[\s–-]+|[\s.,]+$/g, ''))
    .filter((name) => name !== '')
}

function paperRule(pattern: string, paper: (Command & { say: 'paper' })['paper']): Rule {
  return rule(pattern, ({ group }) => ({ say: 'paper', paper, period: readSpokenPeriod(group('period') ?? '') }))
}
