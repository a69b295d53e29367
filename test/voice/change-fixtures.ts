/** Facts of what is said when the live plan is changed. */
import type { ChangeView, Facts, TaskView } from '../../src/application/message.js'
import type { TaskEdit } from '../../src/domain/task-edit.js'

const EDITS: TaskEdit[] = [
  { field: 'due', before: '2023-03-31', after: '2023-04-14' },
  { field: 'due', before: null, after: '2023-04-14' },
  {
    field: 'units',
    before: [{ unit: 'UBND xã', role: 'responsible' }],
    after: [
      { unit: 'Hội Nông dân', role: 'lead' },
      { unit: 'Hội Cựu chiến binh', role: 'support' },
    ],
  },
  { field: 'title', before: 'Đăng ký thi đua.', after: 'Đăng ký các chỉ tiêu thi đua năm 2023.' },
  { field: 'policy', before: 'any_unit', after: 'every_unit' },
  { field: 'state', before: 'active', after: 'cancelled' },
  { field: 'state', before: 'cancelled', after: 'active' },
]

const FIELDS = ['due', 'units', 'title', 'cancel', 'restore', 'any_unit', 'every_unit'] as const
const NO_DOUBT = { date: null, cancels: false, done: [] } as const
const TOLD = { groups: 1, people: [], untold: false, at: '2023-03-06T02:05:00.000Z', on: '2023-03-06' }

const CLOSED: Facts['change_made']['closed'] = [
  { unit: 'Hội Nông dân', what: 'extension', told: ['Nông Văn Sơn'] },
  { unit: 'Hội Nông dân', what: 'extension', told: [] },
  { unit: 'UBND xã', what: 'claim', told: ['Lý Văn Bình', 'Nông Văn Sơn'] },
  { unit: 'UBND xã', what: 'claim', told: [] },
]

type Change = Pick<
  Facts,
  | 'live_task'
  | 'change_ask_value'
  | 'change_ask_reason'
  | 'change_read_back'
  | 'change_left'
  | 'change_dropped'
  | 'change_made'
  | 'plan_changed'
  | 'closed_by_change'
  | 'still_closed'
>

export function changeFacts(task: TaskView): { [K in keyof Change]: Change[K][] } {
  const { code, title } = task
  const views = EDITS.map((edit): ChangeView => ({ task: task.id, code, title, edit, reason: 'huyện lùi lịch' }))
  const view = (edit: TaskEdit): ChangeView => ({ task: task.id, code, title, edit, reason: 'huyện lùi lịch' })
  const named = [
    { unit: 'UBND xã', role: 'lead' as const },
    { unit: 'Hội đồng TĐKT', role: 'support' as const },
  ]
  const live = { named, policy: 'any_unit', collection: false, original: task.title } as const
  return {
    live_task: [
      { task, ...live, named },
      { task: { ...task, units: [] }, ...live, named: [], collection: true, original: 'Nguyên văn khác' },
      { task: { ...task, state: 'cancelled' }, ...live, named },
    ],
    change_ask_value: [
      { prompt: 9, code, field: 'due', now: '2023-03-31' },
      { prompt: 9, code, field: 'due', now: '' },
      { prompt: 9, code, field: 'units', now: 'UBND xã' },
      { prompt: 9, code, field: 'title', now: title },
    ],
    change_ask_reason: views.map(({ reason: _reason, ...change }) => ({ prompt: 9, ...change })),
    change_read_back: [
      {
        ...view({ field: 'state', before: 'active', after: 'cancelled' }),
        ...{ prompt: 9, units: ['UBND xã', 'Hội Nông dân'] },
        doubts: {
          ...{ date: null, cancels: true },
          done: [
            { unit: 'UBND xã', state: 'claimed', files: 2 },
            { unit: 'Hội Nông dân', state: 'confirmed', files: 0 },
            { unit: 'Hội Cựu chiến binh', state: 'open', files: 1 },
          ],
        },
      },
      ...(['past', 'earlier', 'far'] as const).map((date) => ({
        ...view({
          field: 'due',
          before: '2023-03-31',
          after: { past: '2023-02-28', earlier: '2023-03-15', far: '2032-03-31' }[date],
        }),
        ...{ prompt: 9, units: [], doubts: { ...NO_DOUBT, done: [], date } },
      })),
      {
        ...view({ field: 'units', before: [{ unit: 'UBND xã', role: 'responsible' }], after: named }),
        ...{ prompt: 9, units: ['UBND xã'] },
        doubts: { ...NO_DOUBT, done: [{ unit: 'UBND xã', state: 'claimed', files: 0 }] },
      },
      ...views.map((change) => ({
        ...change,
        ...{ prompt: 9, units: ['UBND xã'], doubts: { ...NO_DOUBT, done: [] } },
      })),
    ],
    change_left: [{ code }],
    change_dropped: FIELDS.map((field) => ({ code, field })),
    change_made: [
      ...views.map((change) => ({ ...change, told: TOLD, kept: [], closed: [], stillClosed: [], change: 5 })),
      ...views.map(({ reason: _reason, ...change }) => ({
        ...{ ...change, reason: '', undoes: 4, told: { ...TOLD, groups: 0, untold: true } },
        ...{ kept: [], closed: [], stillClosed: CLOSED, change: 5 },
      })),
      {
        ...view({ field: 'due', before: '2023-03-31', after: '2023-03-10' }),
        ...{
          told: { ...TOLD, groups: 0, people: ['Trần Văn Bình'] },
          kept: [{ unit: 'Hội Nông dân', to: '2023-04-14' }],
        },
        closed: CLOSED,
        stillClosed: [],
        change: 5,
      },
      {
        ...view({ field: 'state', before: 'active', after: 'cancelled' }),
        ...{ told: { ...TOLD, groups: 0 }, kept: [], closed: [], stillClosed: [], change: 5 },
      },
    ],
    plan_changed: [
      ...views.map((change) => ({ changes: [change], by: ['Phạm Thị Lan'], alone: false })),
      ...[false, true].map((alone) => ({
        ...{ changes: [...views.slice(0, 1), ...views.slice(2)], by: ['Phạm Thị Lan', 'Phùng Văn Quang'], alone },
      })),
    ],
    still_closed: views.flatMap((change) =>
      (['claim', 'extension'] as const).map((what) => ({
        ...{ ...change, what, unit: 'Hội Nông dân', by: 'Phạm Thị Lan', reason: '', undoes: 4 },
      })),
    ),
    closed_by_change: [
      ...views.filter(({ edit }) => edit.field === 'units' || edit.field === 'state').slice(0, 2),
      ...views.slice(0, 1),
    ].flatMap((change) =>
      (['claim', 'extension'] as const)
        .filter((what) => what === 'extension' || change.edit.field !== 'due')
        .map((what) => ({ ...change, what, unit: 'Hội Nông dân', by: 'Phạm Thị Lan' })),
    ),
  }
}
