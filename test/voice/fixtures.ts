/** Facts of every kind of message, from the seed plan's office. A new kind without facts here does not compile. */
import type {
  Capabilities,
  ClaimView,
  DraftTaskView,
  ExtensionView,
  Facts,
  LedgerLine,
  ShareView,
  StatusView,
  TaskView,
  UnheardView,
  UnitStanding,
  VerdictItem,
} from '../../src/application/message.js'
import { LEDGER_REASONS } from '../../src/application/message.js'
import type { Changes } from '../../src/domain/changes.js'
import { changeFacts } from './change-fixtures.js'

export const TELEGRAM: Capabilities = {
  maxText: 4096,
  buttons: true,
  maxButtons: 100,
  edit: true,
  replyTo: true,
  filesIn: 'any',
  maxFileIn: 20 * 1024 * 1024,
  maxFileOut: 20 * 1024 * 1024,
  picturesByLink: false,
  tables: true,
  pressNotice: true,
  mentions: true,
  reactions: true,
}
/** As little as a platform can do. */
export const WORDS_ONLY: Capabilities = {
  ...TELEGRAM,
  maxText: 2000,
  buttons: false,
  maxButtons: 0,
  filesIn: 'none',
  maxFileIn: 0,
  maxFileOut: 0,
  pressNotice: false,
  mentions: false,
  reactions: false,
}

export const task: TaskView = {
  id: 13,
  code: 'Q1-3',
  title: 'Đăng ký các chỉ tiêu thi đua năm 2023 với UBND huyện, Hội đồng TĐKT huyện, Cụm thi đua số V.',
  units: ['UBND xã', 'Hội đồng TĐKT'],
  shared: 'any_unit',
  due: '2023-03-31',
  dueFrom: 'period',
  extendedFrom: null,
  extensions: 0,
  dayOff: null,
  late: false,
  claimedInTime: false,
  workingDays: 3,
  state: 'open',
  evidence: 'none',
}
export const share: ShareView = {
  ...task,
  assignment: 31,
  unit: 'Hội đồng TĐKT',
  blocked: null,
  blockedSince: null,
  soFar: null,
}
function verdictItem(say: VerdictItem['say']): VerdictItem {
  const told = ['Lý Văn Bình', 'Nông Văn Sơn']
  return { say, task: 13, code: 'Q1-3', title: 'Đăng ký các chỉ tiêu thi đua', unit: 'UBND xã', reason: '', told }
}

const standings: UnitStanding[] = [
  { ...share, unit: 'UBND xã', people: ['Trần Văn Bình'], since: null, files: 0 },
  { ...share, people: ['Nguyễn Thị Hạnh'], state: 'claimed', since: '2023-01-03', files: 2 },
  { ...share, unit: 'Hội Nông dân', people: [], state: 'done', since: '2023-01-03', files: 0 },
  {
    ...share,
    unit: 'Đoàn Thanh niên',
    people: [],
    blocked: 'huyện chưa có mẫu',
    blockedSince: '2023-01-02',
    since: null,
    files: 0,
  },
  { ...share, unit: 'Trạm Y tế', people: [], soFar: { said: '80%', on: '2023-01-04' }, since: null, files: 0 },
  { ...share, unit: 'Công an xã', people: [], late: true, since: null, files: 0 },
]
export const collection: TaskView = {
  ...task,
  id: 21,
  code: 'V-1',
  title: 'Kế hoạch công tác thi đua, khen thưởng năm 2023 của các ngành, đoàn thể gửi Văn phòng – Thống kê.',
  units: ['Hội Nông dân', 'Hội Liên hiệp Phụ nữ', 'Hội Cựu chiến binh'],
  shared: 'every_unit',
  due: '2023-01-29',
  dueFrom: 'stated',
  dayOff: { name: null, lateAfter: '2023-01-30' },
  workingDays: 2,
  evidence: 'file',
}
export const lateShare: ShareView = {
  ...collection,
  assignment: 41,
  unit: 'Hội Nông dân',
  late: true,
  workingDays: 2,
  soFar: null,
  blocked: 'chưa họp được ban chấp hành',
  blockedSince: '2023-01-27',
}
export const claim: ClaimView = {
  claim: 7,
  task: { ...collection, state: 'claimed' },
  unit: 'Hội Liên hiệp Phụ nữ',
  member: 'Nguyễn Thị Hạnh',
  heard: 'Em nộp kế hoạch rồi ạ',
  on: '2023-01-30',
  daysLate: null,
  byTelephone: false,
  files: ['Ke hoach TDKT Hoi Phu nu.docx', 'Bien ban.pdf'],
  amongSeveral: false,
  others: { policy: 'every_unit', open: ['Hội Nông dân', 'Đoàn Thanh niên'], stuck: ['Hội Cựu chiến binh'] },
}
export const extension: ExtensionView = {
  extension: 5,
  task: collection,
  unit: 'Hội Nông dân',
  member: 'Trần Văn Bình',
  from: '2023-01-29',
  to: '2023-02-15',
  reason: 'chưa họp được ban chấp hành',
  amongSeveral: false,
}
export const status: StatusView = {
  planId: 1,
  plan: 'Kế hoạch Công tác thi đua, khen thưởng năm 2023',
  on: '2023-02-01',
  lastAnswerAt: '2023-01-30T02:15:00.000Z',
  total: 13,
  done: 5,
  late: [lateShare, { ...lateShare, assignment: 42, unit: 'Hội Cựu chiến binh', blocked: null }],
  stuck: [lateShare],
  underWay: [{ ...share, soFar: { said: '3/12', on: '2023-01-30' } }],
  carried: ['Q1-2', 'V-1'],
  waiting: [claim],
  dueThisWeek: [{ ...share, due: '2023-02-03' }],
  next: [{ ...share, due: '2023-04-10' }],
  asked: [extension],
  extended: [{ ...share, due: '2023-04-15', extendedFrom: '2023-03-31', extensions: 1 }],
}
const draftTask: DraftTaskView = {
  ...task,
  named: [
    { name: 'UBND xã', role: 'lead', known: true },
    { name: 'Hội đồng TĐKT', role: 'responsible', known: true },
    { name: 'Hội Khuyến học', role: 'support', known: false },
  ],
  policy: 'any_unit',
  collection: false,
  period: '2023-Q1',
  original: '3 Đăng ký các chỉ tiêu thi đua năm 2023 - UBND xã - Hội đồng TĐKT',
  findings: [],
}
const finding = {
  n: 3,
  code: 'due_from_period',
  severity: 'note',
  taskCode: null,
  excerpt: 'QUÝ I',
  params: { number: '1, 2, 3, 4', due: '2023-03-31', count: 4 },
} as const
const asking = {
  n: 4,
  code: 'date_cut_off',
  severity: 'ask',
  taskCode: 'Q1-3',
  excerpt: 'Kế hoạch số 02/KH-UBND, ngày 06/01/202',
  params: { written: '06/01/202' },
} as const
const unknownUnit = { ...asking, code: 'unit_unknown', params: { unit: 'Hội ND' } }
const point = { plan: 1, prompt: 9, of: 12, left: 2, task: null, codes: [], takes: null } satisfies Partial<
  Facts['draft_point']
>
const running = { title: 'Kế hoạch Công tác thi đua, khen thưởng năm 2023', since: '2022-12-30' }
const draft: Facts['draft'] = {
  running: null,
  link: 'https://bot.xa.vn/draft/MToxOjE.t0.abc',
  plan: 1,
  title: 'Kế hoạch Công tác thi đua, khen thưởng năm 2023',
  documentType: 'KH',
  number: null,
  issuer: 'UBND xã Tân Thành',
  issuedOn: '2023-01-12',
  signer: 'Hoàng Văn Thọ',
  recipients: 7,
  periods: [
    { period: '2023-Q1', tasks: 4 },
    { period: '2023-Q2', tasks: 2 },
    { period: null, tasks: 1 },
  ],
  tasks: 7,
  units: 12,
  findings: [finding, asking],
  obstacles: [
    { taskCode: 'Q1-3', lacks: 'unit' },
    { taskCode: 'V-1', lacks: 'due' },
  ],
}
const askedAgain: Facts['asked_again'] = {
  prompt: 5,
  on: '2023-01-30',
  heard: 'việc 1, 2 xong rồi ạ',
  files: [],
  question: {
    kind: 'read_back',
    prompt: 5,
    items: [{ code: 'Q1-3', title: task.title, what: 'claim', to: null, said: 'xong rồi ạ' }],
  },
}
const NOWHERE_ELSE = { alsoAt: null, evidence: null, moveTo: [] }

const note: Facts['person_note'] = {
  on: '2023-01-31',
  role: 'official',
  own: [],
  late: [],
  lateNow: { tasks: 1, shares: 1, reported: 0, since: null },
  waiting: [],
  summary: null,
  ledger: null,
  unanswered: null,
  meantFor: null,
}
const ledgerLine: LedgerLine = {
  to: 'Vi Thị Hạnh',
  what: 'person_note',
  dueAt: '2023-01-31T01:00:00.000Z',
  sentAt: '2023-01-31T01:00:04.000Z',
  state: 'sent',
  reason: null,
  attempts: 1,
  nextAt: null,
  mayRepeat: false,
}
const unheard: UnheardView[] = [
  { unit: 'Hội Cựu chiến binh', notStarted: [], away: [] },
  { unit: 'Đoàn Thanh niên', notStarted: ['Nông Thị Mai'], away: [] },
  { unit: 'Hội Khuyến học', notStarted: [], away: ['Trần Văn Bình'] },
]
const everybody = { kind: 'group', name: '' } as const
const binh = { kind: 'member', name: 'Trần Văn Bình' } as const
const hanh = { kind: 'member', name: 'Vi Thị Hạnh' } as const
const year: Facts['year_rehearsal'] = {
  unheard,
  plan: 1,
  total: 123,
  usual: 3,
  most: 9,
  busy: [{ monday: '2023-01-30', count: 9 }],
  regular: [
    { to: everybody, what: 'weekly', from: '2023-01-09', until: '2023-12-25', count: 49, codes: [] },
    { to: binh, what: 'overdue', from: '2023-02-06', until: '2023-12-25', count: 40, codes: ['V-1', 'Q1-1', 'Q1-2'] },
    { to: hanh, what: 'week_summary', from: '2023-01-09', until: '2023-12-25', count: 30, codes: [] },
    { to: hanh, what: 'ledger', from: '2023-01-09', until: '2023-12-25', count: 50, codes: [] },
  ],
  messages: [
    { on: '2023-01-16', at: '08:00', to: [everybody], what: 'period_post', codes: ['Q1-1', 'Q1-2'] },
    { on: '2023-01-30', at: '08:00', to: [binh, hanh], what: 'reminder', codes: ['V-1'] },
    { on: '2023-01-31', at: '08:00', to: [hanh], what: 'late', codes: ['V-1'] },
    { on: '2023-04-03', at: '08:00', to: [hanh], what: 'summary', codes: [] },
  ],
  page: 1,
  pages: 2,
}

/** A week in which nobody did anything. */
export const NO_CHANGES: Changes = {
  ...{ since: '2023-01-25', edits: [] },
  ...{
    done: [],
    partly: [],
    reported: [],
    returned: [],
    reopened: [],
    stuck: [],
    freed: [],
    asked: [],
    answered: [],
    late: [],
    moved: [],
  },
}

export const FACTS = {
  setup_done: [{ commune: 'UBND xã Tân Thành', name: 'Hoàng Thị Lan' }],
  welcome: [
    { name: 'Trần Văn Bình', role: 'official', units: ['Hội Nông dân'] },
    { name: 'Trần Văn Bình', role: 'official', units: [] },
    { name: 'Lê Văn An', role: 'chairman', units: [] },
  ],
  stranger: [{}],
  join_requested: [{}],
  join_waiting: [{}],
  which_member: [
    {
      prompt: 9,
      said: 'Hương',
      options: [
        { name: 'Nguyễn Thị Hương', role: 'official', units: ['Hội Phụ nữ'], hasLeft: false },
        { name: 'Nguyễn Thị Hương', role: 'official', units: [], hasLeft: false },
        { name: 'Nguyễn Thị Hường', role: 'official', units: [], hasLeft: true },
      ],
    },
    {
      ...{ prompt: 9, said: 'Vi Thị Hạnh (CA xã)', isElsewhere: true },
      options: [{ name: 'Vi Thị Hạnh', role: 'official', units: ['Hội Phụ nữ'], hasLeft: false }],
    },
  ],
  same_name_ask: [
    {
      ...{ prompt: 9, request: 3, account: 'Hương Nguyễn (@huong90)', beside: 'Nguyễn Hương (Hội Nông dân)' },
      known: [{ name: 'Nguyễn Hương', units: ['Hội Phụ nữ'], usernames: ['huong'] }],
    },
    {
      ...{ prompt: 9, request: 3, account: 'Hương', beside: 'Hương (số 3)' },
      known: ['Hương', 'Hương (thôn 3)'].map((name) => ({ name, units: [], usernames: [] })),
    },
  ],
  member_admitted: [
    { name: 'Nga Triệu Thị', units: ['Đoàn Thanh niên'] },
    { name: 'Nga Triệu Thị', units: [] },
  ],
  code_shown: [
    { name: 'Mùa A Chớ', sender: 'Chớ' },
    { name: null, sender: 'Chớ' },
  ],
  account_tied: [{ name: 'Vi Thị Hạnh', role: 'official' }],
  join_review: [
    {
      request: 3,
      name: 'Bình Trần',
      listed: 'Trần Bình',
      username: 'binhtran',
      units: [
        { id: 1, name: 'Hội Nông dân' },
        { id: 2, name: 'Hội Cựu chiến binh' },
      ],
    },
    { request: 4, name: 'Hạnh', listed: 'Hạnh', username: null, left: 'Vi Thị Hạnh', units: [] },
  ],
  join_refused: [{ request: 4, name: 'Trần Văn Lạ' }],
  invitation: [
    { name: 'Trần Văn Bình', role: 'official', units: ['Hội Nông dân'], code: 'K7P4QX', validDays: 7, voided: true },
    { name: 'Lê Văn An', role: 'chairman', units: [], code: 'K7P4QY', validDays: 1, voided: false, isLinked: true },
  ],
  came_in: [
    {
      ...{ name: 'Mùa A Chớ', role: 'official', units: ['Đoàn Thanh niên'], isKnown: false },
      ...{ platform: 'telegram', account: 'Chớ', by: 'Hoàng Thị Lan', request: 3 },
    },
    {
      ...{ name: 'Lê Văn An', role: 'clerk', units: [], isKnown: false },
      ...{ platform: 'zalo', account: 'An Lê', by: 'Hoàng Thị Lan', request: null },
    },
    {
      ...{ name: 'Vi Thị Hạnh', role: 'official', units: ['Hội Phụ nữ'], isKnown: true },
      ...{ platform: 'zalo', account: 'Hạnh', by: 'Hoàng Thị Lan', request: 4 },
    },
  ],
  invitations: [
    { invitations: [] },
    {
      invitations: [
        {
          ...{ name: 'Mùa A Chớ', role: 'official', units: ['Đoàn Thanh niên'] },
          ...{ by: 'Hoàng Thị Lan', until: '2023-01-10' },
        },
        { name: 'Lê Văn An', role: 'chairman', units: [], by: 'Hoàng Thị Lan', until: '2023-01-11' },
      ],
    },
  ],
  invitation_withdrawn: [{ name: 'Mùa A Chớ' }],
  upload_links: [
    {
      why: 'asked',
      items: [{ code: 'Q1-3', title: task.title, url: 'https://bot.xa.gov.vn/upload/MS4z.t0.abc' }],
      more: null,
      plan: null,
    },
    {
      why: 'unreadable',
      items: [
        { code: 'Q1-3', title: task.title, url: 'https://bot.xa.gov.vn/upload/MS4z.t0.abc' },
        { code: 'V-1', title: collection.title, url: 'https://bot.xa.gov.vn/upload/MS4z.t0.abd' },
      ],
      more: 'Q1-4',
      plan: 'https://bot.xa.gov.vn/upload/MS4z.t0.abf',
    },
    {
      why: { name: 'Video hội nghị.mp4', limitMb: 20 },
      items: [{ code: 'Q1-3', title: task.title, url: 'https://bot.xa.gov.vn/upload/MS4z.t0.abc' }],
      more: null,
      plan: null,
    },
    { why: 'unreadable', items: [], more: null, plan: 'https://bot.xa.gov.vn/upload/MS4z.t0.abe' },
    { why: 'asked', items: [], more: null, plan: 'https://bot.xa.gov.vn/upload/MS4z.t0.abe' },
  ],
  link_code: [
    {
      code: 'LIENKET 482913',
      minutes: 30,
      bots: [{ platform: 'zalo', address: 'https://bot.zaloplatforms.com/bots/1459232241454765289' }],
    },
  ],
  account_linked: [{ name: 'Vi Thị Hạnh', platform: 'zalo', account: 'Hạnh Vi' }],
  preference_noted: [
    { platform: 'zalo', other: 'telegram' },
    { platform: 'telegram', other: null },
  ],
  people: [
    {
      members: [
        { name: 'Hoàng Thị Mai', role: 'clerk', units: [], started: true },
        { name: 'Trần Văn Bình', role: 'official', units: ['Hội Nông dân'], started: false },
      ],
      unitsWithoutMember: ['Đoàn Thanh niên'],
    },
    { members: [{ name: 'Hoàng Thị Mai', role: 'clerk', units: [], started: true }], unitsWithoutMember: [] },
  ],
  units: [
    {
      units: [
        { name: 'Hội Nông dân', collects: true, members: ['Trần Văn Bình'] },
        { name: 'UBND xã', collects: false, members: [] },
      ],
    },
    { units: [] },
  ],
  unit_added: [{ names: ['Hội Nông dân'] }, { names: ['Hội Nông dân', 'Đoàn Thanh niên'] }],
  unit_remove_ask: [
    { prompt: 9, name: 'Hội Nông dân' },
    { prompt: 9, name: 'Hội Nông dân', said: 'Nông dân' },
  ],
  unit_kept: [{ name: 'Hội Nông dân' }],
  unit_removed: [{ name: 'Hội Nông dân' }],
  seat_changed: [
    { name: 'Trần Văn Bình', units: ['Hội Nông dân'] },
    { name: 'Trần Văn Bình', units: [] },
    { name: 'Trần Văn Bình', units: ['Hội Nông dân'], left: ['UBND xã', 'Hội Cựu chiến binh'] },
  ],
  group_linked: [{ title: 'Cán bộ xã Tân Thành' }],
  group_not_linked: [{ stays: null }, { stays: 3 }],
  files_coming: [{}],
  help: [{}],
  calendar_changed: [
    { date: '2026-02-06', working: false, name: 'Lễ hội xã' },
    { date: '2026-02-07', working: true, name: '' },
  ],
  plan_being_read: [{ name: 'ke-hoach.docx' }],
  draft: [draft, { ...draft, running, link: null, number: '15/KH-UBND', findings: [], obstacles: [] }],
  draft_period: [
    {
      plan: 1,
      period: '2023-Q1',
      tasks: [draftTask, { ...draftTask, id: 14, code: 'Q1-4', findings: [asking] }],
      next: { period: '2023-Q2', tasks: 2 },
    },
    { plan: 1, period: null, tasks: [], next: null },
  ],
  draft_task: [
    { plan: 1, task: { ...draftTask, findings: [asking] }, above: { id: 12, code: 'Q1-2' } },
    {
      plan: 1,
      task: {
        ...draftTask,
        ...collection,
        units: [],
        named: [],
        policy: 'every_unit',
        collection: true,
        period: null,
        due: null,
      },
      above: null,
    },
  ],
  draft_ask: [
    { code: 'Q1-3', field: 'title', now: task.title, prompt: 9 },
    { code: 'Q1-3', field: 'units', now: 'UBND xã, Hội đồng TĐKT', prompt: 9 },
    { code: 'Q1-3', field: 'due', now: '2023-03-31', prompt: 9 },
    { code: 'Q1-3', field: 'due', now: '', prompt: 9 },
  ],
  draft_ask_new: [{ plan: 1, prompt: 9 }],
  draft_changed: [
    { plan: 1, task: draftTask, field: 'due', before: '', after: '2023-03-31' },
    { plan: 1, task: draftTask, field: 'title', before: 'Cũ', after: task.title },
    { plan: 1, task: draftTask, field: 'units', before: 'UBND xã', after: 'UBND xã, Hội đồng TĐKT' },
    { plan: 1, task: draftTask, field: 'policy', before: 'every_unit', after: 'any_unit' },
    { plan: 1, task: draftTask, field: 'evidence', before: 'none', after: 'file' },
  ],
  draft_added: [{ plan: 1, task: draftTask }],
  draft_dropped: [{ plan: 1, code: 'Q1-3', title: task.title }],
  draft_ask_split: [{ code: 'Q1-3', title: task.title, prompt: 9 }],
  draft_split: [{ plan: 1, code: 'Q1-3', tasks: [draftTask, { ...draftTask, id: 14, code: 'Q1-3a' }] }],
  draft_merged: [{ plan: 1, task: draftTask, gone: 'Q1-4' }],
  draft_point: [
    {
      ...point,
      finding: asking,
      task: draftTask,
      choices: [{ pick: 'due', date: '2023-01-06' }, { pick: 'keep', due: null }, { pick: 'drop' }, { pick: 'later' }],
      takes: 'due',
      done: { what: 'split', code: 'Q4-10', codes: ['Q4-10', 'Q4-10a', 'Q4-10b'] },
    },
    {
      ...point,
      finding: {
        ...asking,
        code: 'due_unsure',
        params: { number: '3', due: '2023-03-31', written: 'Tuần 2', why: 'vague' },
      },
      choices: [{ pick: 'keep', due: '2023-03-31' }, { pick: 'later' }],
      takes: 'due',
      done: { what: 'kept' },
    },
    {
      ...point,
      finding: { ...asking, code: 'several_jobs', params: { number: '10', jobs: 3 } },
      choices: [{ pick: 'split', count: 3 }, { pick: 'keep', due: null }, { pick: 'later' }],
      done: { what: 'created', units: ['Hội Khuyến học'] },
    },
    {
      ...point,
      finding: unknownUnit,
      codes: ['Q1-1', 'Q2-3'],
      choices: [
        { pick: 'tie', unit: 'Hội Nông dân' },
        { pick: 'create' },
        { pick: 'create_all', units: ['Thôn Đông', 'Ban Giám sát', 'Tổ Một', 'Hội Chữ thập đỏ'] },
        { pick: 'nobody' },
        { pick: 'later' },
      ],
      takes: 'units',
      done: { what: 'meant', name: 'Hội ND', units: ['Hội Nông dân'], codes: ['Q1-1'] },
    },
    {
      ...point,
      finding: { ...unknownUnit, code: 'unit_is_collective', params: { unit: 'Các ngành, đoàn thể' } },
      choices: [
        { pick: 'collecting', units: ['Hội Nông dân', 'Đoàn Thanh niên'] },
        { pick: 'nobody' },
        { pick: 'later' },
      ],
      takes: 'units',
      done: { what: 'nobody', name: 'Nhân dân', codes: ['Q1-1'] },
    },
    {
      ...point,
      finding: { ...unknownUnit, code: 'unit_is_collective', params: { unit: 'Các thôn' } },
      choices: [{ pick: 'register', units: ['Thôn Đông', 'Thôn Đoài'] }, { pick: 'nobody' }, { pick: 'later' }],
      takes: 'units',
      done: { what: 'unknown_units', names: ['Thôn Đông', 'Thôn Đoài'] },
    },
    {
      ...point,
      finding: { ...asking, code: 'unit_missing', params: { title: 'Tổ chức gặp mặt đầu xuân, tặng quà hội viên…' } },
      choices: [{ pick: 'tie', unit: 'UBND xã' }, { pick: 'drop' }, { pick: 'later' }],
      takes: 'units',
      done: { what: 'units', code: 'Q1-2', units: ['UBND xã'] },
    },
    {
      ...point,
      finding: { ...finding, code: 'number_blank', excerpt: 'Số: /KH-UBND', params: {} },
      choices: [{ pick: 'keep', due: null }, { pick: 'later' }],
      takes: 'number',
      done: { what: 'due', code: 'Q1-2', date: '2023-03-15' },
    },
    {
      ...point,
      finding: { ...finding, code: 'duty_without_date', params: { written: 'Giao Văn phòng theo dõi' } },
      choices: [{ pick: 'add' }, { pick: 'columns' }, { pick: 'keep', due: null }, { pick: 'later' }],
      done: { what: 'added', code: 'V-2' },
    },
    { ...point, finding: asking, choices: [{ pick: 'later' }], done: { what: 'dropped', code: 'Q1-2' } },
    { ...point, finding: asking, choices: [{ pick: 'later' }], done: { what: 'number', number: '15/KH-UBND' } },
  ],
  lessons: [
    {
      lessons: [
        { id: 3, written: 'Hội ND', units: ['Hội Nông dân'], column: null },
        { id: 4, written: 'Nhân dân', units: [], column: null },
        { id: 5, written: 'Đầu mối', units: [], column: 'lead' },
      ],
    },
    { lessons: [] },
  ],
  column_ask: [
    {
      prompt: 9,
      heading: 'Đầu mối',
      n: 2,
      of: 4,
      choices: ['task', 'responsible', 'lead', 'support', 'time', 'number', 'other'],
    },
  ],
  columns_taught: [{ columns: [{ heading: 'Đầu mối', holds: 'lead' }] }],
  lesson_forgotten: [{ lesson: { id: 3, written: 'Hội ND', units: ['Hội Nông dân'], column: null } }],
  draft_notes: [
    { plan: 1, findings: [finding, { ...finding, n: 5, excerpt: '' }], done: { what: 'later' } },
    {
      plan: 1,
      findings: [finding, { ...finding, params: { title: 'Bình xét hội viên', more: 3, due: '2023-12-31', count: 4 } }],
      done: null,
    },
  ],
  draft_checked: [
    { plan: 1, left: 0, obstacles: [], first: { period: '2023-Q1', tasks: 4 }, done: { what: 'seen_all' } },
    { plan: 1, left: 2, obstacles: [{ taskCode: 'Q1-3', lacks: 'name' }], first: null, done: null },
  ],
  year_rehearsal: [
    year,
    { ...year, page: 2, regular: [], unheard: [] },
    { ...year, busy: [] },
    { ...year, messages: [], regular: [], busy: [], total: 0, most: 0, pages: 1 },
  ],
  activation_doubts: [
    { plan: 1, lacking: ['Q1-3', 'V-1'], open: 12, asks: 2 },
    { plan: 1, lacking: [], open: 12, asks: 2 },
    { plan: 1, lacking: ['Q1-3'], open: 0, asks: 0 },
  ],
  plan_again: [
    { plan: 1, running, keeps: [], dates: [], lacking: [], open: 0, asks: 0 },
    {
      ...{ plan: 1, running, lacking: ['Q1-3'], open: 12, asks: 2, keeps: ['Q1-4', 'Q2-6'] },
      dates: [{ code: 'Q2-5', from: '2023-06-30', to: '2023-07-31' }],
    },
  ],
  activated: [
    {
      title: draft.title,
      ...{
        tasks: 13,
        instead: { title: running.title, kept: 12 },
        renamed: [],
        firstPost: null,
        groups: 1,
        unheard: [],
      },
    },
    {
      title: draft.title,
      ...{ tasks: 13, instead: null, renamed: [{ from: 'Q1-1', to: 'Q1-7' }], firstPost: null, groups: 1, unheard: [] },
    },
    {
      title: draft.title,
      tasks: 13,
      instead: null,
      renamed: [],
      firstPost: { on: '2023-01-16', at: '08:00' },
      groups: 1,
      unheard,
    },
    { title: draft.title, tasks: 13, instead: null, renamed: [], firstPost: null, groups: 0, unheard: [] },
  ],
  ...changeFacts(task),
  period_post: [
    {
      title: draft.title,
      period: '2023-Q1',
      tasks: [task, collection],
      carried: [{ ...task, id: 11, code: 'Q4-1', late: true, workingDays: 1, due: '2022-12-30' }],
      meantFor: null,
    },
    { title: draft.title, period: null, tasks: [collection], carried: [], meantFor: '2023-01-16' },
    {
      title: draft.title,
      period: '2023-H1',
      tasks: [{ ...task, code: 'H1-1', due: null, dueFrom: null, workingDays: null, units: [] }],
      carried: [],
      meantFor: null,
    },
  ],
  group_note: [
    {
      on: '2023-02-06',
      weekly: true,
      dueThisWeek: [share],
      late: [lateShare],
      reminders: [],
      missing: [{ code: 'V-1', units: ['Hội Nông dân', 'Hội Cựu chiến binh'] }],
      moreTime: [{ code: 'V-1', unit: 'Hội Cựu chiến binh', until: '2023-02-15' }],
      notStarted: [
        { name: 'Trần Văn Bình', username: 'binhtran', account: '104' },
        { name: 'Nguyễn Thị Hạnh', username: null, account: '103' },
        { name: 'Lê Thị Lan', username: null, account: '' },
      ],
      unchangedSince: null,
      meantFor: null,
    },
    {
      on: '2023-02-13',
      weekly: true,
      dueThisWeek: [],
      late: [lateShare, { ...lateShare, id: 22, code: 'Q1-9', state: 'claimed', blocked: null }],
      reminders: [],
      missing: [],
      moreTime: [],
      notStarted: [{ name: 'Lê Thị Lan', username: null, account: '' }],
      unchangedSince: '2023-02-06',
      meantFor: null,
    },
    {
      on: '2023-03-28',
      weekly: false,
      dueThisWeek: [],
      late: [],
      reminders: [share],
      missing: [],
      moreTime: [],
      notStarted: [],
      unchangedSince: null,
      meantFor: '2023-03-27',
    },
  ],
  person_note: [
    { ...note, role: 'clerk', ledger: { sent: 64, failed: [], skipped: [] } },
    {
      ...note,
      ...{ role: 'clerk', late: [lateShare] },
      ledger: {
        sent: 64,
        failed: [{ to: 'Vi Thị Hạnh', what: 'person_note' }],
        skipped: [{ reason: 'nothing_to_say', count: 2 }],
      },
    },
    { ...note, own: [share] },
    { ...note, own: [{ ...share, due: '2023-01-31', dueFrom: 'stated', workingDays: 0 }] },
    {
      ...note,
      own: [
        { ...share, workingDays: 7 },
        { ...lateShare, late: false },
      ],
      meantFor: '2023-01-27',
    },
    {
      ...note,
      role: 'clerk',
      late: [lateShare, { ...lateShare, assignment: 42, unit: 'Hội Cựu chiến binh', blocked: null }],
      waiting: [claim],
    },
    { ...note, role: 'clerk', waiting: [claim] },
    ...[
      { kind: 'change_ask_value' as const, prompt: 9, code: 'Q1-3', field: 'due' as const, now: '2023-03-31' },
      {
        ...{ kind: 'change_ask_reason' as const, prompt: 9, task: 13, code: 'Q1-3', title: task.title },
        edit: { field: 'due' as const, before: '2023-03-31', after: '2023-04-28' },
      },
      {
        ...{ kind: 'change_read_back' as const, prompt: 9, task: 13, code: 'Q1-3', title: task.title },
        edit: { field: 'due' as const, before: '2023-03-31', after: '2023-04-28' },
        ...{ reason: 'huyện lùi lịch', units: ['UBND xã'], doubts: { date: null, cancels: false, done: [] } },
      },
    ].map((question) => ({ ...note, role: 'clerk' as const, change: { on: '2023-01-04', question } })),
    {
      ...note,
      own: [share],
      change: {
        on: '2023-01-04',
        question: { kind: 'change_ask_value', prompt: 9, code: 'Q1-3', field: 'due', now: '' },
      },
    },
    {
      ...note,
      role: 'chairman',
      summary: {
        span: 'week',
        period: null,
        plans: [
          {
            status,
            changes: {
              ...{ ...NO_CHANGES, since: '2023-01-25', done: ['Q1-1'], late: ['V-1'] },
              edits: [
                {
                  ...{ task: 2, code: 'Q3-9', reason: 'huyện không tổ chức lớp' },
                  edit: { field: 'state', before: 'active', after: 'cancelled' },
                },
                {
                  ...{ task: 3, code: 'Q2-6', reason: 'huyện lùi lịch' },
                  edit: { field: 'due', before: '2023-06-30', after: '2023-07-31' },
                },
              ],
            },
            unchanged: false,
            results: null,
          },
        ],
      },
    },
    {
      ...note,
      role: 'chairman',
      late: [lateShare],
      summary: {
        span: 'quarter',
        period: '2022-Q4',
        plans: [
          {
            status,
            changes: { ...NO_CHANGES, since: '2023-01-25', done: ['Q1-1'], late: ['V-1'], reported: ['Q1-3'] },
            unchanged: false,
            results: { total: 5, onTime: 2, doneLate: 1, late: 1, waiting: 0, open: 1 },
          },
        ],
      },
    },
    {
      ...note,
      role: 'chairman',
      summary: {
        span: 'year',
        period: '2023',
        plans: [
          {
            status,
            changes: { ...NO_CHANGES, since: '2023-01-25', done: ['Q1-1'], late: ['V-1'], reported: ['Q1-3'] },
            unchanged: false,
            results: { total: 5, onTime: 2, doneLate: 1, late: 1, waiting: 0, open: 1 },
          },
        ],
      },
    },
    note,
  ],
  claim_recorded: [
    {
      ...{ claim: 7, task: collection, unit: 'Hội Nông dân', files: 1, earlier: 2, repeated: [] },
      ...{ waiting: ['anh-2023-01-03-ab12cd.jpg'], needsFile: false, upload: null },
      ...{ byTelephone: false, decides: true, spared: '2023-02-06' },
      ...{ alsoAt: 'Q1-2', evidence: 5, moveTo: [{ id: 12, code: 'Q1-2' }] },
    },
    {
      ...{ claim: 7, task: collection, unit: 'Hội Nông dân', files: 0, earlier: 0, repeated: [], waiting: [] },
      ...{ needsFile: true, upload: 'https://bot.xa.gov.vn/upload/MS4z.t0.abc', byTelephone: false, decides: false },
      ...NOWHERE_ELSE,
    },
    {
      ...{ claim: 7, task: collection, unit: 'Hội Nông dân', files: 0, earlier: 0, repeated: [], waiting: [] },
      ...{ needsFile: true, upload: null, byTelephone: false, decides: false },
      ...NOWHERE_ELSE,
    },
    {
      ...{ claim: 7, task, unit: 'Hội đồng TĐKT', files: 2, earlier: 0, repeated: ['a.docx'], waiting: [] },
      ...{ needsFile: false, upload: null, byTelephone: true, decides: false },
      ...NOWHERE_ELSE,
    },
  ],
  claim_review: [
    claim,
    { ...claim, others: { policy: 'any_unit', open: [], stuck: ['Hội Nông dân'] } },
    { ...claim, heard: '', files: [], byTelephone: true, task: { ...claim.task, late: true } },
  ],
  not_heard: [{ code: 'V-1', units: unheard }],
  claim_confirmed: [{ task, unit: 'Hội đồng TĐKT', by: 'Hoàng Thị Mai' }],
  claim_returned: [
    { task: collection, unit: 'Hội Nông dân', by: 'Hoàng Thị Mai', reason: 'missing_file' },
    { task, unit: 'Hội đồng TĐKT', by: 'Hoàng Thị Mai', reason: 'wrong_task' },
    { task, unit: 'Hội đồng TĐKT', by: 'Hoàng Thị Mai', reason: { said: 'thiếu chữ ký' } },
  ],
  claim_withdrawn: [
    { task, unit: 'Hội đồng TĐKT', because: 'asked' },
    { task, unit: 'Hội đồng TĐKT', because: 'edited' },
  ],
  extension_withdrawn: [
    { task: 1, code: 'Q1-3', unit: 'Hội đồng TĐKT', due: '2023-03-31' },
    { task: 1, code: 'Q1-3', unit: 'Hội đồng TĐKT', due: null },
  ],
  not_done_recorded: [
    { task, unit: 'Hội đồng TĐKT', progress: null, cleared: true, wish: null },
    { task, unit: 'Hội đồng TĐKT', progress: '3/12', cleared: false, wish: null },
    { task, unit: 'Hội đồng TĐKT', progress: null, cleared: false, wish: { prompt: 9, to: '2023-04-20' } },
  ],
  blocked_recorded: [
    { task, unit: 'Hội đồng TĐKT', reason: 'vướng kinh phí, huyện chưa cấp', prompt: null },
    { task, unit: 'Hội đồng TĐKT', reason: '', prompt: 9 },
  ],
  unblocked_recorded: [{ task, unit: 'Hội đồng TĐKT' }],
  extension_ask: [
    { task: collection, prompt: 9, noSuchDay: null, lunar: null },
    { task: collection, prompt: 9, noSuchDay: { day: 30, month: 2, year: 2023 }, lunar: null },
    { task: collection, prompt: 9, noSuchDay: null, lunar: [] },
    { task: collection, prompt: 9, noSuchDay: null, lunar: ['2023-03-11', '2023-04-10'] },
  ],
  extension_recorded: [
    {
      ...{ task: collection, unit: 'Hội Nông dân', to: '2023-02-15', dayOff: null },
      ...{ reason: 'chưa họp được ban chấp hành', prompt: null },
    },
    {
      ...{ task: collection, unit: 'Hội Nông dân', to: '2023-04-29', reason: '', prompt: 9 },
      dayOff: { name: 'Giỗ Tổ Hùng Vương', lateAfter: '2023-05-04' },
    },
    {
      ...{ task: collection, unit: 'Hội Nông dân', to: '2023-02-18', reason: '', prompt: 9 },
      dayOff: { name: null, lateAfter: '2023-02-18' },
    },
  ],
  extension_review: [extension, { ...extension, from: null }],
  extension_decided: [
    {
      task,
      unit: 'Hội Nông dân',
      alsoFor: ['Đoàn Thanh niên'],
      granted: true,
      from: '2023-01-29',
      to: '2023-02-15',
      wished: '2023-03-01',
      by: 'Lê Văn An',
      reason: '',
      prompt: null,
    },
    {
      task,
      unit: 'Hội Nông dân',
      granted: true,
      from: null,
      to: '2023-02-15',
      wished: null,
      by: 'Lê Văn An',
      reason: '',
      prompt: null,
    },
    {
      task,
      unit: 'Hội Nông dân',
      granted: false,
      from: '2023-01-29',
      to: '2023-02-15',
      wished: null,
      by: 'Lê Văn An',
      reason: '',
      prompt: 9,
    },
    {
      task,
      unit: 'Hội Nông dân',
      granted: false,
      from: null,
      to: '2023-02-15',
      wished: null,
      by: 'Lê Văn An',
      reason: '',
      prompt: 9,
    },
    {
      ...{ task, unit: 'Hội Nông dân', granted: false, from: '2023-01-29', to: '2023-02-15', by: 'Lê Văn An' },
      ...{ wished: null, reason: 'hạn của huyện không đổi', prompt: null },
    },
  ],
  draft_discarded: [{ title: 'Kế hoạch thi đua, khen thưởng năm 2023' }],
  files_added: [{ task: 3, code: 'V-1', unit: 'Hội Nông dân', files: ['Phu luc.pdf'] }],
  refusal_reason: [null, ['Trần Văn Bình'], []].map((told, n) => ({
    ...(n === 0 && { anew: true as const }),
    ...{ task: 3, code: 'Q1-3', unit: 'Hội Nông dân', reason: 'hạn của huyện không đổi', by: 'Lê Văn An', told },
  })),
  reminders_explained: [{ passedOn: true }, { passedOn: false }],
  courtesy: [{ courtesy: 'thanks' }, { courtesy: 'greeting' }, { courtesy: 'praise' }],
  question_passed_on: [{}],
  question_for_clerk: [
    { member: 'Trần Văn Bình', task, said: 'Mẫu đăng ký lấy ở đâu ạ?' },
    { member: 'Trần Văn Bình', task: null, said: 'Mai có họp không ạ?' },
    { member: 'Trần Văn Bình', task: null, said: 'Mẫu ở đâu ạ?', codes: ['Q1-1', 'Q1-3'] },
  ],
  explanation_asked: [{ share: lateShare, by: 'Lê Văn An' }],
  which_task: [
    { prompt: 9, heard: 'xong rồi ạ', files: ['Bien ban.pdf'], options: [{ code: 'Q1-3', title: task.title }] },
    {
      prompt: 9,
      heard: 'xong rồi ạ',
      files: [],
      options: [
        { code: 'Q1-3', title: task.title },
        { code: 'V-1', title: collection.title },
      ],
    },
    { prompt: 9, heard: '', files: ['bien-ban.pdf'], options: [{ code: 'Q1-3', title: task.title }] },
    {
      ...{ prompt: 9, heard: 'xong V-1', files: [] },
      options: ['Hội Phụ nữ', 'Hội Nông dân'].map((unit) => ({
        code: 'V-1',
        title: `${unit}: ${collection.title}`,
        unit,
      })),
    },
  ],
  which_question: [
    {
      prompt: 9,
      said: 'chiều mai em gửi',
      options: [
        { code: 'Q1-2', asked: 'bao giờ có danh sách?' },
        { code: null, asked: 'đồng chí có dự họp không?' },
      ],
    },
  ],
  which_file: [
    {
      prompt: 9,
      options: [
        { files: ['a.pdf', 'b.pdf'], at: 'Q1-3', on: '2023-01-03', to: 'Q1-4', title: task.title },
        { files: ['bien-ban.pdf'], at: 'Q1-2', on: '2023-01-02', to: 'Q1-4', title: task.title },
      ],
      more: true,
    },
    {
      prompt: 9,
      options: ['Q1-4', 'Q2-4'].map((to) => ({
        files: ['a.pdf'],
        at: 'Q1-3',
        on: '2023-01-03',
        to,
        title: task.title,
      })),
      more: false,
    },
  ],
  withdraw_ask: [{ prompt: 9, code: 'Q1-3', unit: 'Hội Nông dân' }],
  which_claim: [
    {
      prompt: 9,
      options: [
        { code: 'V-1', unit: 'Hội Nông dân' },
        { code: 'V-1', unit: 'Hội Cựu chiến binh' },
      ],
      without: null,
    },
    { prompt: 9, options: [{ code: 'V-1', unit: 'Hội Nông dân' }], without: 'Hội Cựu chiến binh' },
  ],
  unclear: [
    { prompt: 9, task, heard: 'ok em', files: [] },
    { prompt: 9, task, heard: 'hình như nộp rồi', files: ['Bien ban.pdf', 'Anh.jpg'] },
  ],
  read_back: [
    {
      prompt: 9,
      items: [
        { code: 'Q1-1', title: task.title, what: 'claim', to: null, said: 'xong' },
        { code: 'Q1-2', title: task.title, what: 'not_done', to: null, said: 'chưa' },
        { code: 'Q1-5', title: task.title, what: 'not_done', to: null, soFar: '3/12', said: 'mới được 3/12 thôn' },
        { code: 'Q1-3', title: task.title, what: 'extension', to: '2023-04-15', said: 'xin gia hạn đến 15/4' },
        { code: 'Q1-4', title: task.title, what: 'extension', to: null, said: 'xin gia hạn' },
        { code: 'V-1', title: collection.title, what: 'blocked', to: null, said: 'vướng mẫu biểu' },
        { code: 'Q2-1', title: task.title, what: 'unclear', to: null, said: 'cơ bản' },
        { code: 'Q2-2', title: task.title, what: 'not_yours', to: null, said: 'xong' },
        { code: 'Q2-3', title: task.title, what: 'support', to: null, said: 'xong' },
      ],
    },
  ],
  left_as_it_is: [{}],
  asked_again: [askedAgain, { ...askedAgain, heard: '', files: ['bao cao.docx'] }],
  noted: [
    {
      items: [
        { what: 'claimed', code: 'Q1-3', unit: 'UBND xã', task: 13, claim: 7 },
        { what: 'not_done', code: 'Q1-4', unit: 'UBND xã', task: 14, claim: null },
        { what: 'blocked', code: 'V-1', unit: 'Hội Nông dân', task: 21, claim: null },
        { what: 'files', code: 'V-1', unit: 'Hội Cựu chiến binh', task: 21, claim: null },
      ],
    },
  ],
  blocked_review: [
    { task, unit: 'Hội đồng TĐKT', reason: 'huyện chưa có mẫu', assignment: 31 },
    { task, unit: 'Hội đồng TĐKT', reason: 'chờ chủ tịch ký', assignment: 31, signs: true },
  ],
  files_moved: [
    { from: 'Q1-3', to: 'V-1', task: 21, unit: 'Hội Nông dân', files: ['a.docx'], claimed: false, left: null },
    { from: 'Q1-3', to: 'Q1-4', task: 21, unit: 'Hội Nông dân', files: ['a.docx'], claimed: false, left: 'claimed' },
    { from: 'Q1-3', to: 'V-1', task: 21, unit: 'Hội Nông dân', files: ['a.docx'], claimed: true, left: null },
    { from: 'Q1-3', to: 'V-1', task: 21, unit: 'Hội Nông dân', files: ['a.docx'], claimed: true, left: 'open' },
  ],
  nudge: [
    { share, by: 'Nông Văn Sơn' },
    { share: { ...share, blocked: 'huyện chưa có mẫu' }, by: 'Nông Văn Sơn' },
    { share, by: 'Nông Văn Sơn', wish: { on: '2023-01-20', isBefore: true } },
  ],
  group_nudge: [
    { shares: [share, { ...share, unit: 'Hội Nông dân' }], by: 'Nông Văn Sơn' },
    { shares: [share], by: 'Nông Văn Sơn', wish: { on: '2023-01-20', isBefore: true } },
  ],
  group_nudged: [
    { items: [{ code: 'V-1', unit: 'Hội Nông dân' }], already: false, leavesAt: null, on: '2023-01-05' },
    {
      items: [{ code: 'V-1', unit: 'Hội Nông dân' }],
      ...{ already: false, leavesAt: '2023-01-06T00:00:00.000Z', on: '2023-01-05' },
    },
    { items: [{ code: 'V-1', unit: 'Hội Nông dân' }], already: true, leavesAt: null, on: '2023-01-05' },
  ],
  nudge_ask: [
    { prompt: 9, items: [{ code: 'V-1', unit: 'Hội Nông dân' }], wish: null },
    {
      prompt: 9,
      items: Array.from({ length: 14 }, (_, at) => ({ code: `Q1-${at + 1}`, unit: 'Hội Nông dân' })),
      wish: {
        day: { on: '2023-01-20', isBefore: false },
        told: ['Q1-2', 'Q1-3'],
        late: [{ code: 'Q1-1', due: '2023-01-05' }],
      },
    },
    {
      ...{ prompt: 9, items: [{ code: 'V-1', unit: 'Hội Nông dân' }] },
      wish: { day: { on: '2023-01-31', isBefore: true }, told: [], late: [{ code: 'V-1', due: '2023-01-29' }] },
    },
  ],
  signed: [
    { task, unit: 'UBND xã', by: 'Nông Văn Sơn', cleared: true },
    { task, unit: 'UBND xã', by: 'Nông Văn Sơn', cleared: false },
  ],
  signed_recorded: [
    { task, people: ['Trần Văn Bình'], cleared: ['UBND xã'] },
    { task, people: [], cleared: [] },
  ],
  wish_left: [
    { code: 'Q3-8', due: '2023-09-30', wish: { on: '2023-03-15', isBefore: true } },
    { code: 'V-1', due: null, wish: { on: '2023-03-15', isBefore: false } },
  ],
  nudged: [
    {
      items: [
        { code: 'V-1', unit: 'Hội Nông dân', people: ['Trần Văn Bình'], already: false },
        { code: 'Q1-3', unit: 'Hội Nông dân', people: ['Trần Văn Bình'], already: true },
      ],
      claimed: [{ code: 'V-1', unit: 'Đoàn Thanh niên' }],
      done: [{ code: 'Q1-1', unit: 'Hội Nông dân' }],
      unheard: [
        { code: 'V-1', unit: { unit: 'Hội Cựu chiến binh', notStarted: [], away: [] } },
        { code: 'V-1', unit: { unit: 'Công an xã', notStarted: ['Lê Văn Tú'], away: [] } },
      ],
      ...{ leavesAt: null, on: '2023-01-05' },
    },
    {
      items: [{ code: 'V-1', unit: 'Hội Nông dân', people: ['Trần Văn Bình'], already: false }],
      ...{ claimed: [], done: [], unheard: [], leavesAt: '2023-01-06T00:00:00.000Z', on: '2023-01-05' },
    },
    {
      items: [{ code: 'V-1', unit: 'Hội Nông dân', people: ['Trần Văn Bình'], already: false }],
      ...{ claimed: [], done: [], unheard: [], leavesAt: null, on: '2023-01-05' },
      wish: { day: { on: '2023-01-31', isBefore: false }, told: ['Q1-3'], late: [{ code: 'V-1', due: '2023-01-29' }] },
    },
  ],
  for_unit: [
    { prompt: 9, task, what: 'claim', units: ['UBND xã', 'Hội đồng TĐKT'] },
    { prompt: 9, task, what: 'not_done', units: ['UBND xã'] },
  ],
  decide_ask: [
    { prompt: 9, claims: [claim], extensions: [], until: null },
    { prompt: 9, claims: [{ ...claim, heard: '', files: [] }], extensions: [], until: null },
    {
      prompt: 9,
      claims: [claim, { ...claim, unit: 'Hội Nông dân', task: { ...collection, state: 'claimed', late: true } }],
      extensions: [],
      until: null,
    },
    { prompt: 9, claims: [], extensions: [extension], until: null },
    { prompt: 9, claims: [], extensions: [extension], until: '2023-02-10' },
  ],
  left_undecided: [{}],
  confirmed_together: [
    {
      confirmed: [
        { code: 'V-1', unit: 'Hội Nông dân' },
        { code: 'Q1-3', unit: 'UBND xã' },
      ],
      settled: [],
    },
    { confirmed: [], settled: ['V-1', 'Q1-3'] },
  ],
  verdicts_ask: [
    { prompt: 9, items: [verdictItem('reopen')], left: [] },
    { prompt: 9, items: [{ ...verdictItem('return'), reason: 'thiếu chữ ký' }], left: [] },
    { prompt: 9, items: [verdictItem('confirm'), verdictItem('return')], left: ['Q1-4'] },
    { prompt: 9, items: [verdictItem('again')], left: [] },
    { prompt: 9, items: [verdictItem('again'), verdictItem('again')], left: [] },
  ],
  claim_reopened: [
    { task, unit: 'UBND xã', by: 'Hoàng Thị Lan', reason: '' },
    { task, unit: 'UBND xã', by: 'Hoàng Thị Lan', reason: 'thiếu phụ lục' },
  ],
  reopened: [
    { task: 13, code: 'Q1-3', unit: 'UBND xã', reason: '', told: [], claim: 7 },
    { task: 13, code: 'Q1-3', unit: 'UBND xã', reason: 'thiếu phụ lục', told: ['Lý Văn Bình'], claim: 7 },
  ],
  return_recorded: [
    { task: 13, code: 'Q1-3', unit: 'UBND xã', reason: 'missing_file', told: ['Trần Văn Bình'] },
    { task: 13, code: 'Q1-3', unit: 'UBND xã', reason: { said: 'thiếu chữ ký' }, told: [] },
  ],
  share_standing: standings.flatMap((of) => [
    { share: of, on: '2023-01-05', lastAnswerAt: null },
    { share: of, on: '2023-01-05', lastAnswerAt: '2023-01-03T02:00:00.000Z' },
  ]),
  task_standing: [
    { task, notOf: null, units: standings, on: '2023-01-05', lastAnswerAt: null },
    {
      task,
      notOf: 'Hội Nông dân',
      units: standings.slice(0, 2),
      on: '2023-01-05',
      lastAnswerAt: '2023-01-05T02:00:00.000Z',
    },
    { task: { ...task, state: 'done' }, notOf: null, units: standings, on: '2023-01-05', lastAnswerAt: null },
  ],
  unit_standing: [
    {
      on: '2023-01-05',
      units: [
        {
          unit: 'Hội Nông dân',
          people: ['Trần Văn Bình'],
          total: 9,
          done: 2,
          late: 0,
          shares: standings,
          more: 2,
          lastAnswerAt: null,
        },
        {
          unit: 'Đoàn Thanh niên',
          people: [],
          total: 1,
          done: 1,
          late: 0,
          shares: [],
          more: 0,
          lastAnswerAt: '2023-01-03T02:00:00.000Z',
        },
        { unit: 'Công an xã', people: [], total: 3, done: 0, late: 2, shares: [], more: 1, lastAnswerAt: null },
        { unit: 'Công an xã', people: [], total: 0, done: 0, late: 0, shares: [], more: 0, lastAnswerAt: null },
      ],
    },
  ],
  plan_answer: [
    ...(['due', 'units', 'evidence', 'content'] as const).flatMap((topic) => [
      {
        topic,
        task,
        collection: false,
        original: task.title,
        plan: { title: 'Kế hoạch', number: '12/KH-UBND' },
        ...{ units: topic === 'units' ? standings : [], lastAnswerAt: null, on: '2023-01-05', prompt: 9 },
        ...(topic === 'due' && {
          moved: { from: '2023-02-28', on: '2023-01-04', by: 'Hoàng Thị Mai', reason: 'huyện lùi lịch' },
        }),
      },
      {
        topic,
        task: collection,
        collection: true,
        original: collection.title,
        plan: { title: 'Kế hoạch', number: null },
        ...{ units: [], lastAnswerAt: null, on: '2023-01-05', prompt: null },
      },
      {
        ...{ topic, task: { ...task, due: null, units: [], workingDays: null }, collection: false },
        ...{ original: task.title, plan: { title: 'Kế hoạch', number: null }, prompt: null },
        ...{ units: [], lastAnswerAt: null, on: '2023-01-05' },
      },
    ]),
  ],
  question_for_unit: [
    { unit: 'Hội Nông dân', from: null, task, said: 'khi nào nộp?', by: 'Hoàng Văn Thọ' },
    { unit: 'Hội Nông dân', from: 'Hội đồng TĐKT', task, said: 'đã có danh sách chưa?', by: 'Hoàng Thị Mai' },
  ],
  confirmed_doubted: [
    { task, unit: 'Hội Nông dân', said: 'V-1 chưa xong đâu', by: 'Trần Văn Bình', reopen: 'V-1 Hội Nông dân' },
  ],
  doubt_heard: [
    { task, unit: 'Hội Nông dân', passedOn: true, reopen: 'V-1 Hội Nông dân' },
    { task, unit: 'UBND xã', passedOn: false, reopen: 'Q1-3' },
  ],
  support_said: [
    {
      ...{ unit: 'Hội Nông dân', member: 'Trần Văn Bình', task, said: 'bên em đã phát xong vôi bột' },
      ...{ files: [], leads: ['Hội đồng TĐKT'], reports: true },
    },
    {
      ...{ unit: 'Hội Nông dân', member: 'Trần Văn Bình', task, said: '' },
      ...{ files: ['anh-1.jpg'], leads: ['Hội đồng TĐKT'], reports: false },
    },
  ],
  support_passed_on: [
    { code: 'Q1-3', leads: ['Hội đồng TĐKT'], to: ['Nguyễn Thị Hạnh'], reports: true, files: ['anh-1.jpg'] },
    { code: 'Q1-3', leads: ['Hội đồng TĐKT'], to: ['Hoàng Thị Mai'], reports: false, files: [] },
  ],
  question_answered: [
    { code: 'Q1-3', task: 13, asked: 'mẫu ở đâu ạ?', said: 'ở phòng Văn hóa nhé', by: 'Hoàng Thị Mai' },
    { code: null, task: null, asked: 'mẫu ở đâu ạ?', said: 'ở phòng Văn hóa nhé', by: 'Hoàng Thị Mai' },
  ],
  answer_passed_on: [
    { to: ['Nguyễn Thị Hạnh'], reports: null },
    { to: ['Hoàng Thị Lan'], reports: 'Q1-4' },
  ],
  explanations_sent: [null, '2023-02-13T01:00:00Z'].map((leavesAt) => ({
    items: [
      { unit: 'Hội đồng TĐKT', code: 'Q1-3', people: ['Hoàng Thị Mai', 'Lý Văn Bình'] },
      { unit: 'Văn phòng – Thống kê', code: 'Q1-3', people: [] },
    ],
    ...{ leavesAt, on: '2023-02-10' },
  })),
  unit_asked: [{ unit: 'Hội Nông dân', code: 'Q1-3', said: 'đã có danh sách chưa?', members: ['Trần Văn Bình'] }],
  ask_which_unit: [
    { prompt: 9, code: 'Q1-3', reason: 'huyện chưa có mẫu' },
    { prompt: 9, code: 'Q1-3', reason: '' },
  ],
  absence_noted: [
    {
      ...{ name: 'Nguyễn Thị Hạnh', from: '2023-05-08', until: '2023-05-12', substitute: 'Trần Văn Bình' },
      ...{
        role: 'official',
        units: ['Hội đồng TĐKT'],
        isOwn: true,
        standsInFor: [{ name: 'Hoàng Thị Lan', until: '2023-05-31' }],
        ask: { who: 'Hoàng Thị Lan', until: '2023-05-31' },
        substituteAway: { from: '2023-05-10', until: '2023-05-11' },
      },
    },
    {
      name: 'Lê Văn An',
      from: '2023-05-08',
      until: '2023-05-12',
      substitute: 'Trần Văn Bình',
      role: 'chairman',
      units: [],
    },
    { name: 'Lê Văn An', from: '2023-05-08', until: '2023-05-12', substitute: null, role: 'official', units: [] },
    {
      ...{ name: 'Lê Văn An', from: '2023-05-08', until: '2023-05-12', substitute: null, role: 'official', units: [] },
      isOwn: true,
    },
    {
      ...{ name: 'Lê Văn An', from: '2023-05-08', until: '2023-05-12', substitute: null, role: 'official', units: [] },
      ask: { who: 'Hoàng Thị Lan' },
    },
  ],
  substitute_gone: [{ until: '2023-05-12' }],
  standing_in_over: [{ name: 'Nguyễn Thị Hạnh' }],
  return_noted: [{ name: 'Nguyễn Thị Hạnh', units: ['Hội đồng TĐKT'] }],
  hand_over_ask: [{ prompt: 9, from: 'Vi Thị Hạnh', to: 'Lý Văn Bình', units: ['Hội Liên hiệp Phụ nữ'] }],
  hand_over_left: [{ from: 'Vi Thị Hạnh' }],
  handed_over: [
    { from: 'Nguyễn Thị Hạnh', to: 'Trần Văn Bình', units: ['Hội đồng TĐKT', 'Hội Liên hiệp Phụ nữ'] },
    { from: 'Nguyễn Thị Hạnh', to: 'Trần Văn Bình', units: [] },
  ],
  removal_ask: [
    { prompt: 7, name: 'Nguyễn Thị Hạnh', unitsWithoutMember: ['Hội đồng TĐKT'] },
    { prompt: 7, name: 'Nguyễn Thị Hạnh', unitsWithoutMember: [] },
  ],
  removal_left: [{ name: 'Nguyễn Thị Hạnh' }],
  member_renamed: [{ from: 'Hạnh Nguyễn Thị', to: 'Nguyễn Thị Hạnh' }],
  member_removed: [
    { name: 'Nguyễn Thị Hạnh', unitsWithoutMember: ['Hội đồng TĐKT'] },
    { name: 'Nguyễn Thị Hạnh', unitsWithoutMember: [] },
  ],
  evidence_rule: [
    { code: 'Q1-3', needsFile: true },
    { code: 'Q1-3', needsFile: false },
  ],
  due_week: [
    { from: '2023-01-30', to: '2023-02-05', next: false, shares: [share, lateShare], late: [lateShare] },
    { from: '2023-02-06', to: '2023-02-12', next: true, shares: [share], late: [] },
    { from: '2023-01-30', to: '2023-02-05', next: false, shares: [], late: [] },
  ],
  found: [
    {
      said: 'khen thưởng',
      total: 12,
      tasks: [
        { ...task, files: 2 },
        { ...collection, extendedFrom: '2023-01-20', extensions: 2, files: 0 },
      ],
    },
    { said: 'bóng đá', total: 0, tasks: [] },
  ],
  history: [
    {
      task,
      lines: [
        {
          ...{ at: '2023-01-03T08:20:00.000Z', what: 'claimed', who: 'Nguyễn Thị Hạnh', unit: 'Hội đồng TĐKT' },
          ...{ heard: 'xong rồi ạ', to: null, files: ['a.docx'], byTelephone: true, edit: null, undoes: false },
        },
        {
          ...{ at: '2023-01-04T08:20:00.000Z', what: 'extension_granted', who: 'Lê Văn An', unit: null },
          ...{ heard: null, to: '2023-04-15', files: [], byTelephone: false, edit: null, undoes: false },
        },
        {
          ...{ at: '2023-01-04T08:20:00.000Z', what: 'seen', who: null, unit: null },
          ...{ heard: null, to: null, files: [], byTelephone: false, edit: null, undoes: false },
        },
        {
          ...{ at: '2023-01-05T08:20:00.000Z', what: 'due_moved', who: 'Phạm Thị Lan', unit: null },
          ...{ heard: 'huyện lùi lịch', to: null, files: [], byTelephone: false, undoes: false },
          edit: { field: 'due', before: '2023-03-31', after: '2023-04-14' },
        },
        {
          ...{ at: '2023-01-05T08:20:00.000Z', what: 'task_cancelled', who: 'Phạm Thị Lan', unit: null },
          ...{ heard: null, to: null, files: [], byTelephone: false, undoes: true },
          edit: { field: 'state', before: 'active', after: 'cancelled' },
        },
      ],
      more: 3,
      editable: true,
    },
    { task, lines: [], more: 0, editable: false },
  ],
  return_ask: [{ claim, prompt: 9 }],
  files_recorded: [
    {
      ...{ task: collection, unit: 'Hội Nông dân', files: ['a.docx', 'b.pdf'], repeated: ['c.pdf'], alsoAt: 'Q1-3' },
      ...{ total: 3, claimed: false, evidence: 5, moveTo: [{ id: 13, code: 'Q1-3' }] },
    },
    {
      ...{ task: collection, unit: 'Hội Nông dân', files: [], repeated: ['a.docx'], alsoAt: null },
      ...{ total: 1, claimed: true, evidence: null, moveTo: [] },
    },
  ],
  own_wishes: [
    {
      wishes: [
        {
          ...{ task: 12, code: 'Q1-2', unit: 'Hội đồng TĐKT', state: 'extension_asked', on: '2023-03-06' },
          ...{ to: '2023-04-20', by: 'Vi Thị Hạnh', reason: 'chưa có kinh phí' },
        },
        {
          ...{ task: 13, code: 'Q1-3', unit: 'UBND xã', state: 'extension_granted', on: '2023-03-06' },
          ...{ to: '2023-04-20', by: 'Hoàng Thị Lan', reason: '' },
        },
        {
          ...{ task: 14, code: 'Q1-4', unit: 'UBND xã', state: 'extension_refused', on: '2023-03-06' },
          ...{ to: '2023-04-20', by: 'Hoàng Thị Lan', reason: 'cần sớm' },
        },
      ],
    },
    { wishes: [] },
  ],
  heard_on: [
    {
      on: '2023-03-06',
      lines: [
        {
          ...{ code: 'V-1', at: '2023-03-06T02:05:00.000Z', what: 'claimed', who: 'Vi Thị Hạnh', unit: 'Hội Phụ nữ' },
          ...{ heard: 'xong V-1', to: null, files: [], byTelephone: false, edit: null, undoes: false },
        },
      ],
      more: 2,
    },
    { on: '2023-03-06', lines: [], more: 0 },
  ],
  units_alone: [{ units: ['Hội Cựu chiến binh', 'Đoàn Thanh niên'] }, { units: [] }],
  stand_in: [
    {
      ...{ name: 'Vi Thị Hạnh', away: { from: '2023-03-07', until: '2023-03-09' } },
      ...{ substitute: 'Hoàng Thị Lan', units: ['Hội đồng TĐKT'] },
    },
    { name: 'Vi Thị Hạnh', away: { from: '2023-03-07', until: '2023-03-07' }, substitute: null, units: [] },
    { name: 'Vi Thị Hạnh', away: null, substitute: null, units: [] },
  ],
  why_cancelled: [
    {
      ...{ task: 15, code: 'Q2-5', title: 'Kiểm tra chéo' },
      line: {
        ...{ at: '2023-03-06T02:05:00.000Z', what: 'task_cancelled', who: 'Nông Văn Sơn', unit: null },
        ...{ heard: 'huyện không tổ chức', to: null, files: [], byTelephone: false, edit: null, undoes: false },
      },
    },
    { task: 15, code: 'Q2-5', title: 'Kiểm tra chéo', line: null },
  ],
  own_period: [
    { period: '2023-04', shares: [share] },
    { period: '2023-Q2', shares: [] },
  ],
  my_tasks: [
    {
      shares: [share, { ...lateShare, late: false, blocked: null }],
      later: [share],
      whole: false,
      filesWaiting: ['bien-ban.pdf', 'anh-1.jpg'],
    },
    { shares: [share, share, share], later: [share], whole: true, filesWaiting: [] },
    { shares: [lateShare], later: [], whole: false, filesWaiting: [] },
    { shares: [], later: [], whole: false, filesWaiting: [] },
  ],
  status: [
    status,
    { ...status, late: [], stuck: [], waiting: [], dueThisWeek: [], asked: [], extended: [], lastAnswerAt: null },
  ],
  silent: [
    {
      ...{ title: status.plan, asked: 9, answered: 5, seen: 1 },
      silent: [
        { unit: 'Hội Nông dân', assignment: 41, code: 'V-1', more: 0 },
        { unit: 'UBND xã', assignment: 42, code: 'Q1-3', more: 2 },
      ],
    },
    { title: status.plan, asked: 9, answered: 9, seen: 0, silent: [] },
  ],
  late_tasks: [
    { title: status.plan, shares: [lateShare] },
    { title: status.plan, shares: [] },
  ],
  files_received: [
    { files: [{ name: 'bao cao quy.docx', on: '2023-03-30', code: 'Q1-3' }], more: 2, waiting: [] },
    { files: [], more: 0, waiting: ['danh sach.pdf'] },
  ],
  asked_tasks: [
    { title: status.plan, about: 'late', period: '2023-Q1', until: null, shares: [lateShare] },
    { title: status.plan, about: 'soon', period: null, until: '2023-02-12', shares: [lateShare] },
    { title: status.plan, about: 'stuck', period: null, until: null, shares: [] },
    { title: status.plan, about: 'open', period: '2023-Q1', until: null, shares: [] },
  ],
  all_tasks: [null, '2023-Q1'].map((period) => ({ title: status.plan, period, tasks: [task, collection] })),
  paper_in_private: [{ paper: 'book' }, { paper: 'upload' }, { paper: 'list' }],
  papers: [{ plan: 1, title: status.plan, periods: ['2023-H1', '2023-Q2', '2023-Q3', '2023-H2', '2023'] }],
  summary_hours: [
    { at: { week: '16:00', quarter: '08:00', half: null, year: '08:00' }, changed: true },
    { at: { week: null, quarter: null, half: '09:30', year: null }, changed: false },
  ],
  report_signer_changed: [
    { signer: { name: 'Nông Văn Sơn', deputy: false } },
    { signer: { name: 'Hoàng Thị Lan', deputy: true } },
    { signer: null },
  ],
  report_to_changed: [{ names: ['UBND tỉnh Lạng Sơn', 'Sở Nội vụ'] }, { names: [] }],
  cut_off_changed: [{ day: 14 }, { day: null }],
  weights_changed: [{ onTime: 100, late: 50, notDone: 0 }],
  paper: [
    {
      ...{ units: [], dates: 0, paper: 'evidence', plan: 1, title: status.plan, period: null, asOf: '2023-02-06' },
      ...{ total: 1, done: 0, late: 0, size: 900, link: null },
      ofTask: {
        ...{ task: 21, code: 'V-1', title: collection.title },
        files: Array.from({ length: 10 }, (_, n) => ({
          name: `bao-cao-${n}.docx`,
          unit: 'Hội Nông dân',
          by: 'Trần Văn Bình',
          on: '2023-01-30',
          isSetAside: n === 1,
        })),
      },
    },
    {
      ...{ units: [], dates: 0, paper: 'report', plan: 1, title: status.plan, period: '2023-H1', asOf: '2023-06-14' },
      ...{ total: 7, done: 4, late: 2, ofTask: null, size: 0, link: 'https://bot.xa.gov.vn/paper/a.b.c' },
    },
    {
      ...{ units: [], dates: 0, paper: 'picture', plan: 1, title: status.plan, period: null, asOf: '2023-02-06' },
      ...{ total: 13, done: 4, late: 2, ofTask: null, size: 0, link: null },
    },
    {
      ...{ units: [], dates: 0, paper: 'picture', plan: 1, title: status.plan, period: '2023-Q1', asOf: '2023-02-06' },
      ...{ total: 5, done: 1, late: 0, ofTask: null, size: 0, link: null },
    },
    {
      ...{
        units: ['Hội Nông dân'],
        dates: 3,
        paper: 'calendar',
        plan: 1,
        title: status.plan,
        period: null,
        asOf: '2023-02-06',
      },
      ...{ total: 13, done: 1, late: 0, ofTask: null, size: 0, link: 'https://bot.xa.gov.vn/paper/a.b.c' },
    },
    {
      ...{ units: [], dates: 0, paper: 'evidence', plan: 1, title: status.plan, period: '2023-H1', asOf: '2023-02-06' },
      ...{ total: 13, done: 1, late: 0, ofTask: null, size: 90_000_000, link: 'https://bot.xa.gov.vn/paper/a.b.c' },
    },
    {
      ...{ units: [], dates: 0, paper: 'page', plan: 1, title: status.plan, period: null, asOf: '2023-02-06' },
      ...{ total: 13, done: 1, late: 0, ofTask: null, size: 0, link: null },
    },
  ],
  waiting: [
    { claims: [claim, { ...claim, claim: 8, unit: 'Hội Cựu chiến binh' }], extensions: [extension] },
    { claims: [], extensions: [] },
  ],
  missing: [
    {
      task: collection,
      handedIn: ['Hội Liên hiệp Phụ nữ'],
      confirmed: ['Đoàn Thanh niên'],
      missing: ['Hội Nông dân', 'Hội Cựu chiến binh'],
      moreTime: [{ code: 'V-1', unit: 'Hội Cựu chiến binh', until: '2023-02-15' }],
      ...{ on: '2023-01-05', lastAnswerAt: '2023-01-05T02:00:00.000Z' },
    },
    {
      ...{
        task: { ...collection, state: 'done' },
        handedIn: [],
        confirmed: ['Hội Nông dân'],
        missing: [],
        moreTime: [],
      },
      ...{ on: '2023-01-05', lastAnswerAt: null },
    },
  ],
  refusal: [
    { code: 'code_wrong', params: {} },
    { code: 'code_too_many', params: {} },
    { code: 'link_codes_paused', params: {} },
    { code: 'not_your_role', params: { needs: 'chairman' } },
    { code: 'not_your_role', params: { needs: 'clerk', who: 'Hoàng Thị Lan' } },
    { code: 'not_your_role', params: { needs: 'clerk', who: 'Hoàng Thị Lan', until: '2023-01-10', standsIn: 1 } },
    { code: 'not_your_task', params: { code: 'Q1-3', units: 'UBND xã, Hội đồng TĐKT' } },
    { code: 'not_your_question', params: {} },
    { code: 'no_such_task', params: { ref: 'Q1-9' } },
    { code: 'task_closed', params: { code: 'Q1-3' } },
    { code: 'task_cancelled', params: { code: 'Q1-3' } },
    { code: 'already_confirmed', params: { code: 'Q1-3' } },
    { code: 'already_claimed', params: { code: 'Q1-3' } },
    { code: 'nothing_to_withdraw', params: { code: 'Q1-3' } },
    { code: 'nothing_to_confirm', params: { ref: 'Q1-3' } },
    ...(['withdrawn', 'returned', 'reopened', 'confirmed', 'not_reported'] as const).map((how) => ({
      code: 'nothing_to_confirm' as const,
      params: { ref: 'Q1-3', how, unit: 'UBND xã', by: 'Hoàng Thị Lan', date: '2023-01-05' },
    })),
    { code: 'draft_anyway', params: {} },
    { code: 'draft_start', params: {} },
    { code: 'draft_words', params: {} },
    ...(
      [
        'draft_waits',
        'point_words',
        'point_words_due',
        'point_words_recurring',
        'point_words_units',
        'point_words_number',
      ] as const
    ).map((code) => ({ code, params: {} })),
    { code: 'row_words', params: { code: 'V-5' } },
    { code: 'assignment_passed_on', params: { code: 'Q1-1' } },
    { code: 'assignment_passed_on_plain', params: {} },
    { code: 'due_of_which', params: { unit: 'UBND xã', codes: 'Q1-3, Q1-4', first: 'Q1-3' } },
    { code: 'nothing_to_reopen', params: { code: 'Q1-3' } },
    { code: 'reopened_answered', params: { code: 'Q1-3', unit: 'UBND xã' } },
    ...(['returned', 'granted', 'refused', 'reported'] as const).map((how) => ({
      code: 'last_not_undone' as const,
      params: { code: 'Q1-3', unit: 'UBND xã', how },
    })),
    { code: 'last_not_undone', params: {} },
    { code: 'claim_settled', params: { code: 'Q1-3' } },
    { code: 'extension_settled', params: { code: 'Q1-3' } },
    { code: 'no_active_plan', params: {} },
    { code: 'no_draft', params: {} },
    { code: 'add_to_live', params: {} },
    { code: 'which_code', params: { ref: '3', codes: 'Q1-3, Q2-3' } },
    { code: 'change_cancelled', params: { code: 'Q1-3' } },
    { code: 'not_cancelled', params: { code: 'Q1-3' } },
    { code: 'nothing_changed', params: { code: 'Q1-3' } },
    { code: 'one_at_a_time', params: { code: 'Q1-3' } },
    { code: 'only_in_draft', params: { code: 'Q1-3' } },
    { code: 'text_missing', params: { field: 'reason' } },
    { code: 'no_tasks', params: {} },
    { code: 'file_empty', params: { name: 'bien-ban.pdf' } },
    { code: 'no_such_option', params: { count: 3 } },
    { code: 'single_choice', params: {} },
    { code: 'no_such_period', params: { said: 'quý 5' } },
    { code: 'seats_missing', params: { name: 'Lý Văn Bình', units: 'UBND xã; Hội Nông dân' } },
    { code: 'unit_one_or_several', params: { said: 'Ban A, B', parted: 'Ban A; B' } },
    { code: 'unit_in_use', params: { unit: 'Hội Nông dân', people: '' } },
    { code: 'unit_in_use', params: { unit: 'Hội Nông dân', people: 'Lý Văn Bình' } },
    { code: 'unit_invited', params: { unit: 'Hội Nông dân', people: 'Lý Văn Bình' } },
    { code: 'not_understood_of_task', params: { code: 'Q1-3' } },
    { code: 'not_understood_task', params: { code: 'Q1-3' } },
    { code: 'not_understood_leader', params: {} },
    { code: 'nothing_stuck', params: { code: 'Q1-3' } },
    { code: 'absence_until', params: {} },
    { code: 'delegate_until', params: { name: 'Vi Thị Hạnh' } },
    { code: 'delegate_decides', params: { name: 'Hoàng Thị Lan' } },
    { code: 'picture_without_task', params: { files: 'ke-hoach.jpg' } },
    { code: 'files_without_task', params: { files: 'bien-ban.pdf' } },
    { code: 'nothing_open', params: {} },
    { code: 'not_in_group', params: {} },
    { code: 'only_in_group', params: {} },
    { code: 'group_taken', params: {} },
    { code: 'account_known', params: { name: 'Vi Thị Hạnh' } },
    { code: 'platform_not_linked', params: { platform: 'zalo' } },
    { code: 'hour_not_sent', params: { from: '08:00', to: '18:00' } },
    { code: 'date_unreadable', params: { said: 'mai mốt' } },
    { code: 'date_past', params: { date: '2023-01-15' } },
    { code: 'date_not_later', params: { date: '2023-01-15', due: '2023-01-29' } },
    { code: 'unit_unknown', params: { said: 'Hội Làm vườn', near: '' } },
    { code: 'unit_unknown', params: { said: 'Hội', near: 'Hội Nông dân, Hội Cựu chiến binh' } },
    { code: 'member_unknown', params: { said: 'Bình' } },
    { code: 'not_away', params: { name: 'Vi Thị Hạnh' } },
    { code: 'not_away', params: {} },
    { code: 'code_in_group', params: {} },
    { code: 'code_shown', params: {} },
    { code: 'code_shown_by_clerk', params: { name: 'Mùa A Chớ' } },
    { code: 'link_code_in_group', params: {} },
    { code: 'no_invitation', params: { said: 'Mùa A Chớ' } },
    {
      code: 'invited_elsewhere',
      params: { said: 'Vi Thị Hạnh (CA xã)', name: 'Vi Thị Hạnh', unit: 'Công an xã', units: 'Hội Phụ nữ' },
    },
    { code: 'role_unknown', params: { said: 'phó chủ tịch' } },
    { code: 'confirms_at_once', params: { code: 'Q1-3' } },
    { code: 'grants_at_once', params: { code: 'Q1-3' } },
    { code: 'returns_at_once', params: { code: 'Q1-3' } },
    { code: 'own_to_decide', params: { code: 'Q1-3' } },
    { code: 'member_ambiguous', params: { said: 'Bình', near: 'Trần Văn Bình, Lý Văn Bình' } },
    { code: 'name_unfit', params: { said: '123' } },
    { code: 'removal_in_words', params: {} },
    { code: 'unit_removal_in_words', params: {} },
    { code: 'name_or_unit', params: { said: 'Lò Thị Mỷ', request: 4, account: 'Bống (@bong)' } },
    { code: 'name_taken', params: { said: 'Nguyễn Văn Nam' } },
    { code: 'invited_in_other_role', params: { name: 'Nguyễn Văn Nam', role: 'official' } },
    {
      code: 'invited_for_more',
      params: { name: 'Nguyễn Văn Nam', units: 'Hội Cựu chiến binh; Đoàn Thanh niên', more: 'Đoàn Thanh niên' },
    },
    { code: 'not_by_editing', params: {} },
    { code: 'erase_in_words', params: { name: 'Vi Thị Hạnh' } },
    { code: 'last_clerk', params: {} },
    { code: 'nobody_speaks', params: { unit: 'Hội Nông dân' } },
    { code: 'not_of_unit', params: { code: 'Q1-3', unit: 'Hội Nông dân', units: 'UBND xã' } },
    { code: 'nothing_to_nudge', params: { unit: 'Hội Nông dân' } },
    { code: 'nobody_to_nudge', params: {} },
    { code: 'nudge_whom', params: {} },
    { code: 'year_not_here', params: { year: '2022', years: '2023' } },
    { code: 'pause_or_drop', params: { code: 'Q2-5', reason: '…' } },
    { code: 'due_of_unit', params: { code: 'V-1', unit: 'Hội Nông dân' } },
    { code: 'nothing_of_yours_waits', params: {} },
    { code: 'command_misspelt', params: { said: '/stauts', near: '/status', word: 'tiến độ' } },
    { code: 'nothing_to_undo', params: { code: 'Q1-3' } },
    { code: 'nothing_of_yours_to_undo', params: {} },
    { code: 'undone_before', params: { code: 'Q1-3' } },
    { code: 'undo_overtaken', params: { code: 'Q1-3' } },
    { code: 'undo_impossible', params: { code: 'Q1-3' } },
    { code: 'change_is_leaders', params: { code: 'Q1-3' } },
    { code: 'hand_to_which', params: { code: 'Q1-3', units: 'UBND xã, Hội Nông dân', first: 'UBND xã' } },
    { code: 'reopening_passed_on', params: { code: 'Q1-3' } },
    { code: 'hand_over_passed_on', params: { code: 'Q1-3', to: 'Đoàn Thanh niên', units: 'UBND xã' } },
    { code: 'hand_to_whom', params: { code: 'Q1-3' } },
    { code: 'passed_to_clerk', params: {} },
    { code: 'extension_of_done', params: { code: 'Q1-3' } },
    { code: 'extension_of_claimed', params: { code: 'Q1-3' } },
    { code: 'which_unit', params: { code: 'V-1', units: 'Hội Nông dân, Hội Cựu chiến binh' } },
    { code: 'call_unclear', params: { code: 'V-1' } },
    { code: 'nothing_to_answer', params: {} },
    { code: 'no_files', params: { ref: 'Q1-3' } },
    { code: 'no_such_file', params: { name: 'bien-ban.pdf' } },
    { code: 'file_is_there', params: { name: 'bien-ban.pdf', at: 'Q1-3' } },
    { code: 'file_lies_at', params: { name: 'bien-ban.pdf', at: 'Q1-3', code: 'Q1-4' } },
    { code: 'nothing_collected', params: {} },
    { code: 'nothing_handed_in', params: {} },
    { code: 'text_missing', params: { field: 'question' } },
    { code: 'text_missing', params: { field: 'search' } },
    { code: 'text_missing', params: { field: 'title' } },
    { code: 'text_missing', params: { field: 'units' } },
    { code: 'text_missing', params: { field: 'due' } },
    { code: 'text_missing', params: { field: 'name' } },
    { code: 'text_missing', params: {} },
    { code: 'no_such_point', params: { n: 99 } },
    { code: 'point_settled', params: { n: 3 } },
    { code: 'no_such_lesson', params: { n: 99 } },
    { code: 'cannot_split', params: { code: 'Q1-3' } },
    { code: 'cannot_merge', params: { code: 'Q1-3' } },
    { code: 'already_active', params: { title: draft.title, date: '2022-12-30' } },
    { code: 'plan_unreadable', params: { reason: 'empty' } },
    { code: 'plan_unreadable', params: { reason: 'too_big', limitMb: 20, name: 'a.docx' } },
    { code: 'plan_unreadable', params: { reason: 'needs_converter', name: 'a.doc' } },
    { code: 'file_too_big', params: { name: 'a.zip', limitMb: 20 } },
    { code: 'file_not_allowed', params: { name: 'cai-dat.exe' } },
    { code: 'file_damaged', params: { name: 'ke-hoach.docx' } },
    { code: 'file_infected', params: { name: 'bao-cao.pdf' } },
    { code: 'file_unscanned', params: { name: 'bao-cao.pdf' } },
    { code: 'file_no_room', params: { name: 'bao-cao.pdf' } },
    { code: 'files_a_day', params: { names: 'anh-1.jpg, anh-2.jpg' } },
    { code: 'files_of_task', params: { names: 'anh-41.jpg', most: 40 } },
    { code: 'file_failed', params: { name: 'a.docx' } },
    { code: 'kind_unsupported', params: {} },
    { code: 'document_not_brought', params: {} },
    { code: 'no_upload_page', params: {} },
    { code: 'button_expired', params: {} },
    { code: 'question_expired', params: {} },
    { code: 'no_such_task', params: { ref: 'Q1-9', near: 'Q1-1, Q1-2' } },
    { code: 'code_not_needed', params: { name: 'Nguyễn Thị Hạnh' } },
    { code: 'claim_settled', params: { code: 'Q1-3' } },
    ...(['confirmed', 'returned', 'reopened', 'withdrawn', 'plan_changed', 'reported_again'] as const).map((how) => ({
      code: 'claim_settled' as const,
      params: { code: 'Q1-3', unit: 'UBND xã', how, by: 'Nguyễn Văn Sơn', date: '2023-01-30' },
    })),
    ...(['granted', 'refused', 'plan_changed', 'reported', 'replaced', 'withdrawn'] as const).map((how) => ({
      code: 'extension_settled' as const,
      params: { code: 'Q1-3', unit: 'UBND xã', to: '2023-04-10', how, by: 'Nguyễn Văn Sơn', date: '2023-01-30' },
    })),
    { code: 'too_late_to_withdraw', params: { code: 'Q1-3' } },
    { code: 'too_late_to_withdraw', params: { code: 'Q1-3', by: 'Nguyễn Văn Sơn', date: '2023-01-30' } },
    { code: 'task_replaced', params: { code: 'Q1-3', title: 'Kế hoạch năm 2023' } },
    { code: 'draft_replaced', params: { title: 'Kế hoạch năm 2023', open: 0 } },
    { code: 'draft_replaced', params: { title: 'Kế hoạch năm 2023', open: 3 } },
    { code: 'row_dropped', params: {} },
    { code: 'no_such_request', params: { waiting: '' } },
    { code: 'no_such_request', params: { waiting: '3 (Hạnh Vi Thị), 4 (An Đỗ (@an))' } },
    ...(['approved', 'refused'] as const).map((how) => ({
      code: 'request_settled' as const,
      params: { name: 'Lê Thị Lan', how },
    })),
    { code: 'question_answered', params: {} },
    { code: 'question_answered', params: { code: 'Q1-3', state: 'claimed' } },
    { code: 'unit_has_nothing_open', params: { unit: 'Hội Nông dân' } },
    { code: 'ask_of_which', params: { unit: 'Hội Nông dân', code: 'Q1-3', codes: 'Q1-3, Q1-4' } },
    { code: 'call_of_which', params: { unit: 'Hội Nông dân', code: 'Q1-3', codes: 'Q1-3, Q1-4' } },
    { code: 'nothing_told', params: {} },
    { code: 'no_files_yet', params: { code: 'Q1-3' } },
    { code: 'no_files_of_own', params: { code: 'V-1', units: 'Hội Nông dân' } },
    { code: 'question_settled', params: {} },
    { code: 'question_too_old', params: { heard: 'xong rồi ạ', files: '', date: '2023-01-03', code: 'Q1-2' } },
    { code: 'question_too_old', params: { heard: '', files: 'anh1.jpg', date: '2023-01-03', code: 'Q1-2' } },
    { code: 'no_such_day', params: { day: 30, month: 2, year: 2023 } },
    { code: 'command_unknown', params: { said: '/abc' } },
    { code: 'not_understood', params: {} },
  ],
  ledger: [
    {
      on: '2023-01-31',
      idle: null,
      today: { due: 5, sent: 3, waiting: 1, failed: 1, skipped: 1 },
      answers: 12,
      answersLost: 2,
      week: { sent: 64, failed: 1 },
      unreached: ['Lý Thị Hoa'],
      troubles: LEDGER_REASONS.map((reason, n) => ({
        ...ledgerLine,
        state: (['failed', 'unknown', 'retried', 'skipped', 'waiting'] as const)[n % 5] ?? 'failed',
        reason,
        attempts: 3,
        nextAt: '2023-01-31T02:15:00.000Z',
      })),
      before: [],
      moreTroubles: 2,
      lines: [
        { ...ledgerLine, to: 'Cán bộ xã Tân Thành', what: 'post' },
        { ...ledgerLine, to: null, what: 'answer' },
        { ...ledgerLine, sentAt: '2023-01-31T03:30:00.000Z', mayRepeat: true },
        { ...ledgerLine, what: 'notice', state: 'waiting', sentAt: null, nextAt: '2023-02-01T00:00:00.000Z' },
      ],
      moreLines: 3,
      link: 'https://bot.xa.vn/ledger/abc',
    },
    ...([null, 'no_plan', 'day_off', 'unplanned', { until: '08:00' }] as const).map((idle, n) => ({
      ...{
        on: '2023-01-31',
        idle,
        today: { due: 0, sent: 0, waiting: 0, failed: 0, skipped: 0 },
        answers: n,
        answersLost: 0,
      },
      ...{
        week: { sent: 0, failed: 0 },
        unreached: [],
        troubles: [],
        before: [{ ...ledgerLine, state: 'sent' as const }],
      },
      ...{ moreTroubles: 0, lines: [], moreLines: 0, link: null },
    })),
  ],
  ledger_part: [
    {
      ...{
        to: ['Vi Thị Hạnh'],
        inGroup: false,
        codes: [],
        span: { from: '2023-01-16', to: '2023-01-16' },
        on: '2023-01-31',
      },
      ...{ sent: 0, lastAt: null, lines: [], more: 0, unheard: [] },
    },
    {
      ...{ to: ['Hội Nông dân'], inGroup: false, codes: ['Q1-3'], span: null, on: '2023-01-31' },
      ...{ sent: 2, lastAt: '2023-01-31T01:00:00.000Z', lines: [ledgerLine], more: 1, unheard: [] },
    },
    {
      ...{ to: [], inGroup: true, codes: [], span: { from: '2023-01-30', to: '2023-01-30' }, on: '2023-01-31' },
      ...{ sent: 0, lastAt: null, lines: [], more: 0, unheard: [] },
    },
    {
      ...{
        to: ['Đoàn Thanh niên'],
        inGroup: false,
        codes: [],
        span: { from: '2023-01-31', to: '2023-01-31' },
        on: '2023-01-31',
      },
      ...{ sent: 0, lastAt: null, lines: [], more: 0 },
      unheard: [{ unit: 'Đoàn Thanh niên', notStarted: [], away: [] }],
    },
    {
      ...{ to: [], inGroup: false, codes: [], span: { from: '2023-01-23', to: '2023-01-29' }, on: '2023-01-31' },
      ...{ sent: 2, lastAt: '2023-01-27T01:00:00.000Z', lines: [ledgerLine], more: 0, unheard: [] },
    },
  ],
  sending_habit: [
    {
      ...{ postAt: '08:00', before: [7, 3, 1], onDueDay: true, clerkAfter: [1], chairmanAfter: [3, 5] },
      ...{ weeklyOn: 1, weekAt: '08:00' },
    },
    {
      ...{ postAt: '07:30', before: [3], onDueDay: false, clerkAfter: [1], chairmanAfter: [5] },
      ...{ weeklyOn: null, weekAt: null },
    },
  ],
  sending_ahead: [
    {
      ...{ to: [], inGroup: false, codes: [], span: { from: '2023-02-01', to: '2023-02-01' }, dayOff: false },
      lines: [
        {
          ...{ on: '2023-02-01', at: '08:00', what: 'reminder', codes: ['Q1-3'] },
          to: [{ kind: 'member', name: 'Vi Thị Hạnh' }],
        },
        { on: '2023-02-01', at: '08:00', what: 'weekly', codes: [], to: [{ kind: 'group', name: '' }] },
      ],
      ...{ count: 2, more: 0, next: null, unheard: [] },
    },
    {
      ...{ to: ['Hội Nông dân'], inGroup: false, codes: ['Q1-3'], span: null, dayOff: false },
      lines: [
        {
          ...{ on: '2023-02-01', at: '08:00', what: 'reminder', codes: ['Q1-3'] },
          to: [{ kind: 'member', name: 'Lý Văn Bình' }],
        },
      ],
      ...{ count: 1, more: 3, next: null },
      unheard: [{ unit: 'Hội Nông dân', notStarted: [], away: [] }],
    },
    {
      ...{ to: [], inGroup: true, codes: [], span: { from: '2023-02-04', to: '2023-02-04' }, dayOff: true },
      ...{ lines: [], count: 0, more: 0, next: '2023-02-06', unheard: [] },
    },
    {
      ...{
        to: ['Công an xã'],
        inGroup: false,
        codes: [],
        span: { from: '2023-02-06', to: '2023-02-12' },
        dayOff: false,
      },
      ...{ lines: [], count: 0, more: 0, next: null, unheard: [] },
    },
    {
      to: [],
      inGroup: false,
      codes: [],
      span: null,
      dayOff: false,
      lines: [],
      count: 0,
      more: 0,
      next: null,
      unheard: [],
    },
  ],
  stuck: [
    {
      items: [{ to: 'Vi Thị Hạnh', what: 'person_note', dueAt: ledgerLine.dueAt, reason: 'unreachable' }],
      more: 3,
    },
  ],
  stuck_in_group: [{}],
  line_back: [{ since: '2023-01-30T10:55:00.000Z', until: '2023-01-31T01:00:00.000Z' }],
  clerk_unreached: [
    {
      clerks: ['Lý Thị Hoa'],
      waiting: [
        { code: 'Q1-1', unit: 'Hội Liên hiệp Phụ nữ', what: 'done' },
        { code: 'Q1-3', unit: 'Hội Nông dân', what: 'more_time' },
      ],
      more: 3,
    },
    { clerks: ['Lý Thị Hoa', 'Vi Thị Hạnh'], waiting: [], more: 0 },
  ],
  clerk_unreached_in_group: [{}],
  allowance: [
    { platform: 'zalo', month: '2023-02', used: 2412, monthly: 3000, saving: false },
    { platform: 'zalo', month: '2023-02', used: 2850, monthly: 3000, saving: true },
  ],
  group_trouble: (
    ['removed', 'muted', 'open_again', 'hears_little', 'hears_all', 'topic_gone', 'anonymous'] as const
  ).map((trouble) => ({ title: 'Cán bộ xã Tân Thành', trouble })),
  personal_data: [
    { member: 3, name: 'Vi Thị Hạnh', size: 4_000 },
    { member: 3, name: 'Vi Thị Hạnh', size: 4_000, isOwn: true },
    { member: 3, name: 'Vi Thị Hạnh', size: 30 * 1024 * 1024 },
  ],
  erase_confirm: [
    {
      prompt: 7,
      name: 'Vi Thị Hạnh',
      seat: 'Cán bộ Hội Nông dân',
      who: 'member',
      isOnlyChairman: false,
      mentions: 3,
      namesakes: 1,
      unitsWithoutMember: ['Hội Nông dân'],
    },
    {
      prompt: 7,
      name: 'Vi Thị Hạnh',
      seat: 'Cán bộ Hội Nông dân',
      who: 'left',
      isOnlyChairman: true,
      mentions: 0,
      namesakes: 1,
      unitsWithoutMember: [],
    },
    {
      prompt: 7,
      name: 'Hoàng Thị Mai',
      seat: 'Cán bộ (đã xóa tên)',
      who: 'self',
      isOnlyChairman: false,
      mentions: 0,
      namesakes: 0,
      unitsWithoutMember: [],
    },
    {
      prompt: 7,
      name: 'Vi Thị Hạnh',
      seat: 'Người được mời (đã xóa tên)',
      who: 'invited',
      isOnlyChairman: false,
      mentions: 0,
      namesakes: 0,
      unitsWithoutMember: [],
    },
    {
      prompt: 7,
      name: 'Lạ Triệu Thị',
      seat: 'Người xin vào (đã xóa tên)',
      who: 'asked',
      isOnlyChairman: false,
      mentions: 0,
      namesakes: 0,
      unitsWithoutMember: [],
    },
  ],
  order_left: [{ say: 'erase_person' }, { say: 'rename_member' }],
  person_erased: [
    { seat: 'Cán bộ Hội Nông dân', who: 'member', namesakes: 0, unitsWithoutMember: ['Hội Nông dân'] },
    { seat: 'Cán bộ Hội Nông dân', who: 'left', namesakes: 1, unitsWithoutMember: [] },
    { seat: 'Cán bộ (đã xóa tên)', who: 'self', namesakes: 0, unitsWithoutMember: [] },
  ],
  backup_failing: [{ hours: 31 }, { hours: null }],
  codes_tried: [{}],
  member_blocked: [{ name: 'Trần Văn Bình' }],
  anonymous_speaker: [{}],
  fault: [{ number: '4711' }],
  missed: [{ count: 3, kinds: ['person_note', 'verdict'] }],
  undelivered: [
    {
      items: [
        { to: 'Trần Văn Bình', what: 'person_note', reason: 'never_started' },
        { to: 'Cán bộ xã Tân Thành', what: 'period_post', reason: 'chat_gone' },
        { to: 'Lê Văn An', what: 'person_note', reason: 'rejected' },
        { to: 'Nguyễn Thị Hạnh', what: 'person_note', reason: 'unreachable' },
      ],
    },
  ],
} satisfies { [K in keyof Facts]: Facts[K][] }
