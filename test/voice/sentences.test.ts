import { describe, expect, test } from 'vitest'
import type { Capabilities, Facts, LedgerLine, ShareView } from '../../src/application/message.js'
import type { ChatKind } from '../../src/application/ports.js'
import type { Changes } from '../../src/domain/changes.js'
import {
  claim,
  collection,
  extension,
  lateShare,
  NO_CHANGES,
  share,
  status,
  TELEGRAM,
  task,
  WORDS_ONLY,
} from './fixtures.js'
import { labels, say, textOf, textOfAll } from './say.js'

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
const firstLine = (kind: 'person_note', facts: Facts['person_note']) => textOfAll(say(kind, facts)).split('\n')[0]
const dueLine = (view: Partial<ShareView>) =>
  textOfAll(say('my_tasks', { shares: [{ ...share, ...view }], later: [], whole: false, filesWaiting: [] }))
    .split('\n')
    .filter((line) => /^(?:Hạn|Giữ hạn)/.test(line))

describe('the due date', () => {
  test.each([
    ['days left', {}, ['Hạn: thứ Sáu, 31/03/2023 (theo quý), còn 3 ngày làm việc']],
    ['stated', { dueFrom: 'stated' }, ['Hạn: thứ Sáu, 31/03/2023, còn 3 ngày làm việc']],
    ['of a month', { code: 'T3-1' }, ['Hạn: thứ Sáu, 31/03/2023 (theo tháng), còn 3 ngày làm việc']],
    ['of a half-year', { code: 'H1-1' }, ['Hạn: thứ Sáu, 31/03/2023 (theo 6 tháng), còn 3 ngày làm việc']],
    ['today', { dueFrom: 'stated', workingDays: 0 }, ['Hạn: hôm nay, thứ Sáu, 31/03/2023']],
    ['late', { dueFrom: 'stated', late: true, workingDays: 2 }, ['Hạn: thứ Sáu, 31/03/2023, quá hạn 2 ngày làm việc']],
    [
      'late since a day off',
      { dueFrom: 'stated', late: true, workingDays: 0 },
      ['Hạn: thứ Sáu, 31/03/2023, đã quá hạn'],
    ],
    ['claimed', { dueFrom: 'stated', state: 'claimed' }, ['Hạn: thứ Sáu, 31/03/2023, đã báo xong, chờ xác nhận']],
    [
      'claimed and late',
      { dueFrom: 'stated', state: 'claimed', late: true, workingDays: 1 },
      ['Hạn: thứ Sáu, 31/03/2023, đã báo xong, chờ xác nhận'],
    ],
    [
      'extended',
      { extendedFrom: '2023-03-15' },
      ['Hạn: thứ Sáu, 31/03/2023 (gia hạn từ thứ Tư, 15/03/2023), còn 3 ngày làm việc'],
    ],
    ['none', { due: null, workingDays: null }, ['Hạn: chưa có']],
  ] satisfies [string, Partial<ShareView>, string[]][])('%s', (_, view, lines) => {
    expect(dueLine(view)).toEqual(lines)
  })

  test('on a day off: as written, with the day after which it counts as late', () => {
    const dayOff = { name: 'Giỗ Tổ Hùng Vương', lateAfter: '2023-05-04' }
    const view = { due: '2023-04-29', dueFrom: 'stated', dayOff } as const
    expect(dueLine(view)).toEqual([
      'Hạn: thứ Bảy, 29/04/2023, còn 3 ngày làm việc',
      'Giữ hạn như văn bản; vì là ngày nghỉ (Giỗ Tổ Hùng Vương) nên chỉ tính quá hạn sau thứ Năm, 04/05/2023.',
    ])
    expect(dueLine({ ...view, workingDays: 0 })[0]).toBe('Hạn: thứ Bảy, 29/04/2023, hôm nay nộp vẫn tính đúng hạn')
    expect(dueLine({ ...view, late: true })).toHaveLength(1)
  })

  test('on a day off where the office counts as written', () => {
    const view = { due: '2023-04-29', dueFrom: 'stated', dayOff: { name: null, lateAfter: '2023-04-29' } } as const
    expect(dueLine({ ...view, workingDays: 0 })).toEqual([
      'Hạn: thứ Bảy, 29/04/2023, sau hôm nay không còn ngày làm việc nào',
      'Hạn rơi vào ngày nghỉ, vẫn tính theo ngày đã ghi.',
    ])
  })
})

describe('the first line of the daily note says what is wanted, by when', () => {
  test('one task', () => {
    expect(firstLine('person_note', { ...note, own: [share] })).toBe(
      'Kính gửi đồng chí: 1 việc cần làm (Q1-3), hạn thứ Sáu, 31/03/2023 (còn 3 ngày làm việc)',
    )
  })
  test('due today', () => {
    expect(firstLine('person_note', { ...note, own: [{ ...share, workingDays: 0 }] })).toBe(
      'Kính gửi đồng chí: 1 việc cần làm (Q1-3), hạn hôm nay',
    )
  })
  test('several: what is late, then the nearest that is still in time', () => {
    expect(firstLine('person_note', { ...note, own: [lateShare, share] })).toBe(
      'Kính gửi đồng chí: 1 việc đã quá hạn (V-1); còn 1 việc cần làm, gần nhất hạn thứ Sáu, 31/03/2023 (còn 3 ngày làm việc)',
    )
  })
  test('late because of an interruption: that comes first, and only when it was meant for an earlier day', () => {
    expect(firstLine('person_note', { ...note, own: [share], meantFor: '2023-01-30' })).toBe(
      'Tin này lẽ ra gửi thứ Hai, 30/01/2023; Nhắc Việc bị gián đoạn nên nay mới gửi.',
    )
    expect(firstLine('person_note', { ...note, own: [share], meantFor: note.on })).toContain('Kính gửi')
  })
})

test('the daily note has a heading only between what differs, and no empty section', () => {
  const text = textOfAll(
    say('person_note', {
      ...note,
      role: 'clerk',
      late: [lateShare],
      waiting: [claim],
      summary: {
        span: 'quarter',
        period: '2022-Q4',
        plans: [
          {
            status,
            changes: { ...NO_CHANGES, since: '2022-10-01' },
            unchanged: false,
            results: null,
          },
        ],
      },
    }),
  )
  expect(text).toMatch(/^Kính gửi đồng chí: 1 việc của các đơn vị đã quá hạn\n\nV-1 Hội Nông dân/)
  expect(text).toContain('\n\nChờ đồng chí xác nhận (1)\n')
  expect(text).toContain('\n\nTổng hợp quý IV/2022\nTừ 01/10 chưa có thay đổi.\nTiến độ')
  expect(text).not.toContain('Việc của đơn vị đã quá hạn (')
})

test('a period post names the period, the plan and the nearest date, and says once how to answer by words', () => {
  const post = { title: 'Kế hoạch năm 2023', period: '2023-Q1', tasks: [task, collection], carried: [], meantFor: null }
  const [part] = say('period_post', post)
  const text = textOf(part ?? { lines: [] })
  expect(text).toMatch(
    /^Kính gửi các đồng chí: 2 nhiệm vụ quý I\/2023, hạn gần nhất Chủ nhật, 29\/01\/2023\nKế hoạch năm 2023\n/,
  )
  expect(text.match(/xong Q1-3/g)).toHaveLength(1)
  expect(part?.buttons.map((row) => row.map((b) => b.label))).toEqual([
    ['Q1-3 Xong', 'Chưa xong', 'Xin gia hạn'],
    ['V-1 Xong', 'Chưa xong', 'Xin gia hạn'],
  ])
  expect(part?.lines).toContainEqual([{ bold: 'Q1-3' }, ` ${task.title}`])
  expect(textOfAll(say('period_post', post, WORDS_ONLY)).match(/xong Q1-3/g)).toHaveLength(1)
})

test.each([
  ['2023-Q3', 'nhiệm vụ quý III/2023'],
  ['2023-03', 'nhiệm vụ tháng 3/2023'],
  ['2023-H1', 'nhiệm vụ 6 tháng đầu năm 2023'],
  ['2023', 'nhiệm vụ năm 2023'],
  [null, 'nhiệm vụ có thời hạn riêng'],
])('the period %s is called %s', (period, name) => {
  expect(textOfAll(say('period_post', { title: 'KH', period, tasks: [task], carried: [], meantFor: null }))).toContain(
    `1 ${name}, hạn`,
  )
})

test('buttons of several decisions say what each is about; a single one needs not', () => {
  const other = { ...claim, claim: 8, unit: 'Hội Cựu chiến binh' }
  expect(labels(say('waiting', { claims: [claim, other], extensions: [] }))).toEqual([
    'Xác nhận V-1 Hội Liên hiệp Phụ nữ',
    'Trả lại V-1 Hội Liên hiệp Phụ nữ',
    'Xác nhận V-1 Hội Cựu chiến binh',
    'Trả lại V-1 Hội Cựu chiến binh',
    'Xác nhận hết (2)',
  ])
  expect(labels(say('waiting', { claims: [claim, { ...other, task }], extensions: [extension] }))).toEqual([
    'Xác nhận V-1',
    'Trả lại V-1',
    'Xác nhận Q1-3',
    'Trả lại Q1-3',
    'Đồng ý gia hạn',
    'Không gia hạn',
    'Xác nhận hết (2)',
  ])
  expect(labels(say('claim_review', claim))).toEqual(['Xác nhận', 'Trả lại'])
})

test('what waits is counted as the status counts it: reports and wishes apart', () => {
  const first = (claims: (typeof claim)[], extensions: (typeof extension)[]) =>
    textOfAll(say('waiting', { claims, extensions })).split('\n')[0]
  expect(first([claim], [extension])).toBe('Chờ xác nhận (1), xin gia hạn (1)')
  expect(first([claim, claim], [])).toBe('Chờ xác nhận (2)')
  expect(first([], [extension])).toBe('Xin gia hạn (1)')
  expect(first([], [])).toBe('Không có việc nào chờ xác nhận.')
  expect(labels(say('status', { ...status, waiting: [claim], asked: [extension] }))).toContain(
    'Chờ xác nhận (1), xin gia hạn (1)',
  )
})

test('a report is as late as it was when it was made', () => {
  const late = { ...claim, daysLate: 2 }
  expect(textOfAll(say('claim_review', late))).toContain('báo trễ 2 ngày làm việc')
  expect(textOfAll(say('claim_review', { ...late, daysLate: 0 }))).toContain('báo sau hạn')
  expect(textOfAll(say('claim_review', claim))).not.toContain('báo trễ')
})

test("the plan's own line is quoted as a sentence, not as a row of cells", () => {
  const facts = {
    topic: 'due' as const,
    collection: false,
    plan: { title: 'KH', number: null },
    units: [],
    prompt: null,
  }
  const quoted = (original: string) =>
    textOfAll(say('plan_answer', { ...facts, task, original, lastAnswerAt: null, on: '2023-01-05' }))
  expect(quoted('3 | Đăng ký các chỉ tiêu. | - UBND xã - Hội đồng TĐKT | Quý I')).toContain(
    '«3. Đăng ký các chỉ tiêu; UBND xã - Hội đồng TĐKT; Quý I»',
  )
  expect(quoted('Tổ chức hội nghị – báo cáo UBND xã.')).toContain('«Tổ chức hội nghị – báo cáo UBND xã.»')
})

test('the words of a decision name the unit where other units wait with the same task', () => {
  const several = { ...claim, amongSeveral: true }
  const other = { ...several, claim: 8, unit: 'Hội Nông dân' }
  expect(textOfAll(say('claim_review', claim, WORDS_ONLY))).toContain('Trả lời: xác nhận V-1 · trả lại V-1')
  expect(textOfAll(say('claim_review', other, WORDS_ONLY))).toContain(
    'Trả lời: xác nhận V-1 Hội Nông dân · trả lại V-1 Hội Nông dân',
  )
  const list = textOfAll(say('waiting', { claims: [several, other], extensions: [] }, WORDS_ONLY))
  expect(list).toContain('xác nhận V-1 Hội Liên hiệp Phụ nữ · trả lại V-1 Hội Liên hiệp Phụ nữ · xác nhận hết')
  expect(list).toContain('(mục khác: thay mã số, đơn vị)')
  expect(textOfAll(say('extension_review', { ...extension, amongSeveral: true }, WORDS_ONLY))).toContain(
    'đồng ý gia hạn V-1 Hội Nông dân · không gia hạn V-1 Hội Nông dân',
  )
})

test('a question says how it is answered: in private, in a group, and where replies are not heard', () => {
  const facts = { prompt: 9, heard: 'xong rồi ạ', files: [], options: [{ code: 'Q1-3', title: task.title }] }
  const ask = (can: Capabilities, place: ChatKind) => textOfAll(say('which_task', facts, can, 'vi', place))
  expect(ask(TELEGRAM, 'private')).toContain('Bấm nút hoặc gõ số.')
  expect(ask(TELEGRAM, 'group')).toContain('Bấm nút, hoặc trả lời tin này bằng số.')
  expect(ask({ ...TELEGRAM, buttons: false }, 'group')).toContain('Trả lời tin này bằng số: 1')
  expect(ask(WORDS_ONLY, 'private')).toContain('Trả lời: 1')
  expect(ask({ ...WORDS_ONLY, replyTo: false }, 'group')).toContain('Gọi tên Nhắc Việc kèm số: 1')
  const parts = {
    prompt: 9,
    items: [{ code: 'Q1-3', title: task.title, what: 'claim', to: null, said: 'xong' }],
  } as const
  expect(
    textOfAll(say('read_back', { ...parts, items: [...parts.items] }, { ...TELEGRAM, buttons: false }, 'vi', 'group')),
  ).toContain('Trả lời tin này bằng chữ: đúng · sai')
})

test('wording that has to be short is broken between words', () => {
  const facts = { prompt: 9, heard: '', files: [], options: [{ code: 'Q1-3', title: task.title }] }
  expect(textOfAll(say('which_task', facts))).toContain(
    'Q1-3 Đăng ký các chỉ tiêu thi đua năm 2023 với UBND huyện, Hội…',
  )
})

test('the draft offers to activate; to activate anyway is offered after what is open has been said', () => {
  const draft: Facts['draft'] = {
    running: null,
    link: null,
    plan: 1,
    title: 'Kế hoạch năm 2023',
    documentType: 'KH',
    number: '15/KH-UBND',
    issuer: null,
    issuedOn: null,
    signer: null,
    recipients: 0,
    periods: [{ period: '2023-Q1', tasks: 4 }],
    tasks: 4,
    units: 2,
    findings: [],
    obstacles: [],
  }
  expect(labels(say('draft', draft))).toEqual(['Quý I/2023 (4)', 'Thêm việc', 'Diễn tập cả năm', 'Kích hoạt'])
  expect(textOfAll(say('draft', draft))).toContain('Kế hoạch số 15/KH-UBND')
  const doubts = say('activation_doubts', { plan: 1, lacking: [], open: 12, asks: 2 })
  expect(labels(doubts)).toEqual(['Xem từng điểm (12)', 'Vẫn kích hoạt'])
})

test('a mention stays a mention where the platform knows them, and is a name where not', () => {
  const facts: Facts['group_note'] = {
    on: '2023-02-06',
    weekly: true,
    dueThisWeek: [],
    late: [],
    reminders: [],
    missing: [],
    moreTime: [],
    notStarted: [{ name: 'Trần Văn Bình', username: 'binhtran', account: '104' }],
    unchangedSince: null,
    meantFor: null,
  }
  const spans = (can: typeof TELEGRAM) => say('group_note', facts, can).flatMap((p) => p.lines.flat())
  expect(spans(TELEGRAM)).toContainEqual({ mention: 'Trần Văn Bình', account: '104', username: 'binhtran' })
  expect(spans(WORDS_ONLY)).toContain('Trần Văn Bình')
})

describe('a list of shares', () => {
  test('says a task once, and the units together that stand alike', () => {
    const late = { ...lateShare, blocked: null }
    const shares = ['Hội Nông dân', 'Hội Liên hiệp Phụ nữ', 'Hội Cựu chiến binh'].map((unit, i) => ({
      ...late,
      assignment: i,
      unit,
      state: i === 2 ? ('claimed' as const) : late.state,
    }))
    const text = textOfAll(
      say('group_note', {
        ...{ on: '2023-02-01', weekly: true, dueThisWeek: [], late: shares, reminders: [], missing: [], moreTime: [] },
        ...{ notStarted: [], unchangedSince: null, meantFor: null },
      }),
    )
    expect(text.split(late.title.slice(0, 30))).toHaveLength(2)
    expect(text).toContain('Còn chờ 2 đơn vị: Hội Nông dân, Hội Liên hiệp Phụ nữ\n')
    expect(text).toMatch(/Đơn vị: Hội Cựu chiến binh\n.*đã báo xong, chờ xác nhận/)
  })
})

test('a long task is said whole in its post, and short wherever it is said again', () => {
  const long = {
    ...lateShare,
    title: `Các ngành, đoàn thể chủ động xây dựng kế hoạch công tác ${'thi đua '.repeat(40)}hết`,
  }
  const again = textOfAll(say('person_note', { ...note, own: [long] }))
  expect(again).toContain('Các ngành, đoàn thể chủ động xây dựng kế hoạch công tác thi…\n')
  const post = { title: 'Kế hoạch', period: '2023-Q1', tasks: [long], carried: [], meantFor: null }
  expect(textOfAll(say('period_post', post))).toContain(long.title)
  expect(textOfAll(say('period_post', { ...post, tasks: [], carried: [long] }))).not.toContain('thi đua hết')
})

test('a unit with more time is named with its date beside those that are waited for', () => {
  const moreTime = [{ code: lateShare.code, unit: 'Hội Cựu chiến binh', until: '2023-02-15' }]
  const note = { ...{ on: '2023-02-01', weekly: true, dueThisWeek: [], late: [lateShare], reminders: [], missing: [] } }
  const text = (unchangedSince: string | null) =>
    textOfAll(say('group_note', { ...note, moreTime, notStarted: [], unchangedSince, meantFor: null }))
  for (const since of [null, '2023-01-30'])
    expect(text(since)).toContain('\nĐược gia hạn: Hội Cựu chiến binh đến thứ Tư, 15/02/2023')
})

test('a summary names each change of the plan on a line, with its reason', () => {
  const lines = (edits: Changes['edits'], done: string[] = []) => {
    const changes = { ...NO_CHANGES, since: '2023-07-03', done, edits }
    const summary = {
      span: 'week' as const,
      period: null,
      plans: [{ status, changes, unchanged: false, results: null }],
    }
    return textOfAll(say('person_note', { ...note, role: 'chairman', summary }))
  }
  const about = { task: 1, code: 'Q3-9', reason: 'huyện lùi lịch' }
  const state = (before: 'active' | 'cancelled', after: 'active' | 'cancelled') => ({
    ...about,
    edit: { field: 'state' as const, before, after },
  })
  const due = (before: string | null, after: string) => ({ ...about, edit: { field: 'due' as const, before, after } })
  expect(lines([state('active', 'cancelled')])).toContain(
    'Từ 03/07, kế hoạch được điều chỉnh:\n– Đã hủy Q3-9: huyện lùi lịch\n',
  )
  expect(lines([state('cancelled', 'active')], ['Q1-1'])).toContain('(Q1-1).\n– Thực hiện lại Q3-9: huyện lùi lịch\n')
  expect(lines([due('2023-06-30', '2023-07-31')])).toContain('– Q3-9 lùi hạn từ 30/06/2023 sang 31/07/2023: huyện')
  expect(lines([due('2023-07-31', '2023-06-30')])).toContain('– Q3-9 rút hạn từ 31/07/2023 về 30/06/2023: huyện')
})

test('late work that was reported is shown as reported, and since when it waits', () => {
  const late = { ...lateShare, state: 'claimed' as const, blocked: null, reportedOn: '2023-01-31' }
  const text = textOfAll(say('status', { ...status, late: [late] }))
  expect(text).toContain('Quá hạn (1 việc, trong đó 1 việc đã báo, chờ xác nhận từ 31/01/2023)')
  expect(text).toContain('V-1 Hội Nông dân: đã báo xong, chờ xác nhận từ 31/01/2023')
})

test('work reported in time counts as late until confirmed, and its unit is not blamed; the number is the same everywhere', () => {
  const inTime = { ...lateShare, assignment: 42, state: 'claimed' as const, claimedInTime: true, blocked: null }
  const atStatus = textOfAll(say('status', { ...status, late: [lateShare, inTime] }))
  expect(atStatus).toContain('Quá hạn (1 việc, 2 phần việc, trong đó 1 phần việc đã báo, chờ xác nhận)')
  expect(atStatus).toContain('V-1 Hội Nông dân: báo đúng hạn, chờ xác nhận')
  const own = {
    ...note,
    role: 'clerk' as const,
    late: [lateShare],
    lateNow: { tasks: 2, shares: 2, reported: 1, since: '2023-01-20' },
  }
  expect(textOfAll(say('person_note', own))).toMatch(
    /^Kính gửi đồng chí: 2 việc của các đơn vị đã quá hạn, trong đó 1 việc đã báo, chờ xác nhận từ 20\/01\/2023\n/,
  )
})

test('the note to a group counts tasks, and says each of them once', () => {
  const dayOff = { name: null, lateAfter: '2023-01-30' }
  const open = { ...lateShare, late: false, dayOff, blocked: null }
  const shares = ['Hội Nông dân', 'Hội Phụ nữ', 'Đoàn xã'].map((unit, i) => ({ ...open, assignment: 50 + i, unit }))
  const stuck = { ...open, assignment: 59, unit: 'Hội Cựu chiến binh', blocked: 'chưa họp' }
  const text = textOfAll(
    say('group_note', {
      ...{ on: '2023-01-30', weekly: true, dueThisWeek: [...shares, stuck], late: [], reminders: shares.slice(0, 2) },
      missing: [{ code: 'V-1', units: ['Hội Nông dân', 'Hội Phụ nữ', 'Đoàn xã'] }],
      moreTime: [],
      ...{ notStarted: [], unchangedSince: null, meantFor: null },
    }),
  )
  expect(text).toMatch(/^Kính gửi các đồng chí: tuần này có 1 việc đến hạn \(V-1\)\n/)
  expect(text).toContain('Còn chờ 4 đơn vị: Hội Nông dân, Hội Phụ nữ, Đoàn xã, Hội Cựu chiến binh\n')
  expect(text).toContain('Hội Cựu chiến binh: đang vướng từ')
  expect(text.split(open.title.slice(0, 30))).toHaveLength(2)
  expect(text.match(/Giữ hạn như văn bản/g)).toHaveLength(1)
  expect(text).not.toContain('Sắp đến hạn')
  expect(text).not.toContain('Còn chờ nộp')
})

test('overdue work comes first in the lead of the own tasks', () => {
  const text = textOfAll(
    say('my_tasks', { shares: [{ ...lateShare, blocked: null }, share], later: [], whole: false, filesWaiting: [] }),
  )
  expect(text).toMatch(/^Đồng chí có 2 việc, trong đó 1 việc quá hạn \(V-1\)\n/)
})

describe('what a group reads of one task', () => {
  const waiting = { ...lateShare, late: false, blocked: null }
  const noteOf = (shares: ShareView[]) =>
    textOfAll(
      say('group_note', {
        ...{ on: '2023-01-30', weekly: true, dueThisWeek: shares, late: [], reminders: [], missing: [], moreTime: [] },
        ...{ notStarted: [], unchangedSince: null, meantFor: null },
      }),
    )
  const of = (unit: string, assignment: number, change: Partial<ShareView> = {}) => ({
    ...{ ...waiting, unit, assignment },
    ...change,
  })

  test('how far one unit is stands with its name; how many are waited for is said once', () => {
    const text = noteOf([of('Phòng Văn hóa', 1, { soFar: { said: '12/18', on: '2023-01-25' } }), of('Công an', 2)])
    expect(text.match(/Còn chờ/g)).toHaveLength(1)
    expect(text).toContain('Còn chờ 2 đơn vị: Phòng Văn hóa, Công an\n')
    expect(text).toContain('Phòng Văn hóa: đã được 12/18 (25/01/2023)')
  })

  test('where one unit is enough no number of units is waited for', () => {
    const any = { shared: 'any_unit' as const }
    const two = noteOf([of('Phòng Văn hóa', 1, any), of('Công an', 2, any)])
    expect(two).toContain('Chờ một trong 2 đơn vị báo: Phòng Văn hóa, Công an\n')
    const apart = noteOf([of('Phòng Văn hóa', 1, any), of('Công an', 2, { ...any, due: '2023-02-03', dayOff: null })])
    expect(apart).toContain('Chờ một trong 2 đơn vị báo\n– Phòng Văn hóa\n')
    const reported = noteOf([
      of('Phòng Văn hóa', 1, { ...any, state: 'claimed' }),
      of('Công an', 2, { ...any, blocked: 'thiếu kinh phí' }),
    ])
    expect(reported).toContain('Đơn vị: Công an\n')
    for (const text of [two, apart, reported]) expect(text).not.toMatch(/Còn chờ/)
  })

  test('of units with dates of their own too', () => {
    const text = noteOf([of('Phòng Văn hóa', 1), of('Công an', 2, { due: '2023-02-03', dayOff: null })])
    expect(text.match(/Còn chờ/g)).toHaveLength(1)
    expect(text).toMatch(/Còn chờ 2 đơn vị\n– Phòng Văn hóa\nHạn: .*\n(?:.*\n)?– Công an\nHạn: thứ Sáu, 03\/02\/2023/)
  })
})

describe('a post tells', () => {
  const post = (change: Partial<Facts['period_post']>) =>
    textOfAll(
      say('period_post', {
        ...{ title: 'Kế hoạch', period: '2023-Q2', tasks: [task], carried: [], meantFor: null },
        ...change,
      }),
    )

  test('who leads and who helps, where the plan says so', () => {
    const units = ['Trung tâm Phục vụ hành chính công', 'Văn phòng']
    const led = { ...task, units, shared: null, roles: { lead: [units[0] ?? ''], support: [units[1] ?? ''] } }
    expect(post({ tasks: [led] })).toContain('Chủ trì: Trung tâm Phục vụ hành chính công; phối hợp: Văn phòng\n')
    const both = { ...led, shared: 'any_unit' as const, roles: { lead: units, support: [] } }
    expect(post({ tasks: [both] })).toContain(`Chủ trì: ${units.join(', ')} (một đơn vị báo xong là đủ)\n`)
    const helped = { ...led, roles: { lead: [], support: ['Văn phòng'] } }
    expect(post({ tasks: [helped] })).toContain('Đơn vị: Trung tâm Phục vụ hành chính công; phối hợp: Văn phòng\n')
  })

  test('of what is carried over how much is late and how much is reported: that is not called late', () => {
    const late = { ...task, id: 71, code: 'Q1-1', late: true, workingDays: 3 }
    const reported = { ...late, id: 72, code: 'Q1-2', state: 'claimed' as const, reportedOn: '2023-04-05' }
    const text = post({ carried: [late, reported] })
    expect(text.split('\n')[0]).toContain(
      'còn 2 việc từ kỳ trước chuyển sang, trong đó 1 việc quá hạn, 1 việc đã báo, chờ xác nhận',
    )
    expect(text).toContain('đã báo xong, chờ xác nhận từ 05/04/2023')
    expect(post({ carried: [{ ...late, late: false }] }).split('\n')[0]).toMatch(/còn 1 việc từ kỳ trước chuyển sang$/)
  })

  test('what a code with V means, in the first that has one', () => {
    expect(post({ explainsCode: true })).toContain('Mã bắt đầu bằng V: việc kế hoạch không xếp vào kỳ nào.')
    expect(post({})).not.toContain('Mã bắt đầu bằng V')
  })
})

test('the clerk’s note lists wishes for more time and questions without an answer, each with the words that settle it', () => {
  const facts = {
    ...{ ...note, role: 'clerk' as const, lateNow: { tasks: 0, shares: 0, reported: 0, since: null } },
    asked: [extension],
    questions: [
      { said: 'nộp cho ai', by: ['Lê Quốc Huy'], code: 'V-11', on: '2023-01-27' },
      { said: 'bên hội có việc gì không', by: ['Vi Thị Hạnh'], code: null, on: '2023-01-26' },
    ],
  }
  const text = textOfAll(say('person_note', facts, WORDS_ONLY))
  expect(text.split('\n')[0]).toMatch(/^Kính gửi đồng chí: 1 việc xin gia hạn, chờ đồng chí quyết định$/)
  expect(text).toMatch(/đồng ý gia hạn|đồng ý/i)
  expect(text).toContain('2 câu hỏi chưa trả lời')
  expect(text).toContain('V-11: «nộp cho ai» (Lê Quốc Huy, thứ Sáu, 27/01/2023)')
  expect(text).toContain('Đồng chí gõ: trả lời V-11: …')
})

test('late work that is all reported is not called late to a leader', () => {
  const lead = firstLine('person_note', {
    ...{ ...note, role: 'chairman' as const, own: [share] },
    lateNow: { tasks: 2, shares: 2, reported: 2, since: '2023-01-20' },
  })
  expect(lead).toMatch(/; 2 việc của các đơn vị đã báo, chờ xác nhận, sớm nhất từ 20\/01\/2023$/)
  expect(lead).not.toContain('quá hạn')
})

test('what is confirmed in a word is read back with the day that will count', () => {
  const said = { ...claim, heard: 'Hôm 28/1 em nộp rồi ạ', saidOn: '2023-01-28' }
  const one = textOfAll(say('decide_ask', { prompt: 9, claims: [said], extensions: [], until: null }))
  const all = textOfAll(say('decide_ask', { prompt: 9, claims: [said, claim], extensions: [], until: null }))
  for (const text of [one, all])
    expect(text).toContain('«Hôm 28/1 em nộp rồi ạ»; tính xong ngày thứ Bảy, 28/01/2023, theo lời báo; 2 tệp')
  expect(all.match(/tính xong/g)).toHaveLength(1)
})

test.each<[string, Capabilities, string]>([
  ['a command', TELEGRAM, 'gõ /link trong'],
  ['what calls it and words', WORDS_ONLY, 'gõ @ và chọn tên bot, rồi ghi “liên kết nhóm” trong'],
])('a group is linked by %s, and without one everybody is written to in private', (_, can, how) => {
  const activated = { title: 'Kế hoạch', tasks: 1, instead: null, renamed: [], firstPost: null, groups: 0, unheard: [] }
  for (const said of [say('activated', activated, can), say('setup_done', { commune: 'UBND xã', name: 'Lan' }, can)]) {
    expect(textOfAll(said)).toContain(how)
    expect(textOfAll(said)).toContain('gửi bằng tin nhắn riêng')
  }
  expect(textOfAll(say('refusal', { code: 'only_in_group', params: {} }, can))).toContain(how)
})

test('where there is no page with all of the ledger, the word for the rest is told', () => {
  const line: LedgerLine = {
    ...{ to: 'Vi Thị Hạnh', what: 'report', dueAt: '2023-01-31T01:00:00.000Z', sentAt: '2023-01-31T01:00:00.000Z' },
    ...{ state: 'sent', reason: null, attempts: 0, nextAt: null, mayRepeat: false },
  }
  const text = (link: string | null) =>
    textOfAll(
      say('ledger', {
        ...{ on: '2023-01-31', today: { due: 14, sent: 14, waiting: 0, failed: 0, skipped: 0 }, idle: null },
        ...{ answers: 0, answersLost: 0, week: { sent: 14, failed: 0 }, unreached: [], troubles: [], before: [] },
        ...{ moreTroubles: 0, lines: [line], moreLines: 4, link },
      }),
    )
  expect(text(null)).toContain('và 4 tin khác; xem hết, gõ: sổ gửi đầy đủ')
  expect(text('https://bot.xa.vn/l')).not.toContain('sổ gửi đầy đủ')
})
