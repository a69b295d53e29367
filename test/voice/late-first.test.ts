/** What is late stands first and is told once; a long list has few buttons. */
import { expect, test } from 'vitest'
import type { Facts } from '../../src/application/message.js'
import { lateShare, share } from './fixtures.js'
import { labels, say, textOfAll } from './say.js'

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

test('the first line of a mixed note says what is late before what is due', () => {
  const late = { ...lateShare, blocked: null }
  expect(textOfAll(say('person_note', { ...note, own: [late, share] }))).toMatch(
    /^Kính gửi đồng chí: 1 việc đã quá hạn \(V-1\); còn 1 việc cần làm, gần nhất hạn thứ Sáu, 31\/03\/2023/,
  )
  const summary = { span: 'week' as const, period: null, plans: [] }
  const leader = {
    ...note,
    role: 'chairman' as const,
    summary,
    lateNow: { tasks: 1, shares: 5, reported: 0, since: null },
  }
  expect(textOfAll(say('person_note', leader)).split('\n')[0]).toMatch(
    /; 1 việc \(5 phần việc\) của các đơn vị đã quá hạn$/,
  )
  const group = {
    on: '2023-02-06',
    weekly: true,
    dueThisWeek: [share],
    late: [late],
    reminders: [],
    missing: [],
    moreTime: [],
  }
  const text = textOfAll(say('group_note', { ...group, notStarted: [], unchangedSince: null, meantFor: null }))
  expect(text).toMatch(/^Kính gửi các đồng chí: tuần này có 1 việc quá hạn \(V-1\), 1 việc đến hạn \(Q1-3\)\n/)
  expect(text.indexOf('Đã quá hạn')).toBeLessThan(text.indexOf('Đến hạn trong tuần'))
})

test('many open tasks have a button each, eight at most; the other answers are typed', () => {
  const shares = Array.from({ length: 11 }, (_, n) => ({
    ...share,
    id: 100 + n,
    assignment: 200 + n,
    code: `Q1-${n + 1}`,
  }))
  const facts = { shares, later: [share], whole: false, filesWaiting: [] }
  expect(labels(say('my_tasks', facts))).toHaveLength(8)
  expect(textOfAll(say('my_tasks', facts))).toContain('ví dụ: chưa Q1-1 · gia hạn Q1-1')
  expect(textOfAll(say('my_tasks', facts))).toContain('Còn 1 việc ở các kỳ sau: gõ “cả năm”.')
  expect(labels(say('my_tasks', { ...facts, shares: shares.slice(0, 2) }))).toHaveLength(6)
  const claimed = shares.map((one) => ({ ...one, state: 'claimed' as const }))
  expect(labels(say('my_tasks', { ...facts, shares: claimed })), 'nothing to answer').toEqual([])
})

test('late work of several units has the wording of the task once', () => {
  const other = { ...lateShare, assignment: 42, unit: 'Hội Cựu chiến binh' }
  const text = textOfAll(say('late_tasks', { title: 'Kế hoạch', shares: [lateShare, other] }))
  expect(text.split(lateShare.title.slice(0, 30))).toHaveLength(2)
  expect(text).toMatch(/\nV-1 Hội Cựu chiến binh\nHạn: /)
})

test('what is reported already is not what is due next', () => {
  const reported = { ...share, id: 90, due: '2023-01-20', state: 'claimed' as const }
  const facts = { shares: [reported, share], later: [], whole: false, filesWaiting: [] }
  expect(textOfAll(say('my_tasks', facts)).split('\n')[0]).toContain('thứ Sáu, 31/03/2023')
  expect(textOfAll(say('my_tasks', { ...facts, shares: [reported] })).split('\n')[0]).toContain('20/01/2023')
})
