import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDateAt } from '../../src/domain/calendar.js'
import type { DayInput } from '../../src/domain/day-plan.js'
import { planDay } from '../../src/domain/day-plan.js'
import { foreseeYear } from '../../src/domain/foreseen-year.js'
import type { PlannedMessage } from '../../src/domain/planned-message.js'
import { progress } from '../../src/domain/progress.js'
import type { Work } from '../../src/domain/work.js'
import { CHAIRMAN, CLERK, dayInput, day as dayOf, live, people } from '../support/day-by-day.js'
import { assignment, counting, member, settings, task, work } from '../support/office.js'

const collection = task({ id: 1, code: 'V-1', period: null, dueOn: '2023-01-29', dueFrom: 'stated', collection: true })
const quarterly = task({ id: 2 })
const plan = work([collection, quarterly], [assignment({ id: 1, taskId: 1 }), assignment({ id: 2, taskId: 2 })])

const day = (today: string, change: Partial<DayInput> = {}) => dayOf(today, { works: [plan], ...change })

const rungs = (messages: { message: PlannedMessage }[]) => messages.flatMap((m) => m.message.rungs)

describe('the reminder ladder', () => {
  test('the collection is spoken of on the stated working days, to the stated people', () => {
    const said = live('2023-01-03', '2023-02-10', [work([collection], [assignment({ id: 1, taskId: 1 })])])
    const ladder = said.flatMap(({ on, message }) => message.rungs.map((r) => [on, r.rung, message.key.split(':')[1]]))
    expect(ladder).toEqual([
      ['2023-01-11', 'before-7', 'm12'],
      ['2023-01-17', 'before-3', 'm12'],
      ['2023-01-19', 'before-1', 'm12'],
      ['2023-01-27', 'due', 'm12'],
      ['2023-01-30', 'last', 'm12'],
      ['2023-01-31', 'clerk+1', 'm10'],
      ['2023-02-02', 'chairman+3', 'm11'],
      ['2023-02-06', 'late-2023-02-06', 'm12'],
      ['2023-02-06', 'chairman+5', 'm11'],
    ])
  })

  test.each(['claimed', 'confirmed', 'cancelled'] as const)('%s work is not nudged', (state) => {
    const quiet = work([collection], [assignment({ id: 1, taskId: 1, state })])
    expect(rungs(live('2023-01-03', '2023-02-10', [quiet]))).toEqual([])
  })

  test('an extension moves every rung with it', () => {
    const moved = work([collection], [assignment({ id: 1, taskId: 1, extendedTo: '2023-02-28' })])
    const said = live('2023-01-03', '2023-03-31', [moved])
    expect(said.filter(({ message }) => message.rungs.length).map(({ on }) => on)[0]).toBe('2023-02-17')
  })

  describe('late work is put to the unit on each weekly day', () => {
    const lateOf = (works: Work[], to = '2023-03-08') =>
      live('2023-01-31', to, works).flatMap(({ on, message }) =>
        message.rungs.filter((r) => r.rung.startsWith('late-')).map(() => on),
      )
    const late = (change: Parameters<typeof assignment>[0] | object, more: Partial<Work> = {}) =>
      work([collection], [assignment({ id: 1, taskId: 1, ...change })], more)

    test('every Monday until it answers', () => {
      expect(lateOf([late({})])).toEqual(['2023-02-06', '2023-02-13', '2023-02-20', '2023-02-27', '2023-03-06'])
    })

    test.each([
      ['it answered less than a week ago', { answeredAt: new Date('2023-02-08T03:00:00Z') }, '2023-02-13', false],
      ['its answer is older than a week', { answeredAt: new Date('2023-02-02T03:00:00Z') }, '2023-02-13', true],
      [
        'it said after the last day what stands in its way',
        { blocked: { reason: 'r', since: '2023-01-31' } },
        '2023-02-13',
        false,
      ],
      [
        'it was stuck before the last day and said no more',
        { blocked: { reason: 'r', since: '2023-01-12' } },
        '2023-02-06',
        true,
      ],
    ])('%s', (_name, change, on, asked) => {
      const planned = day(on, { works: [late(change)] })
      expect(rungs(planned.messages.map((message) => ({ message }))).some((r) => r.rung.startsWith('late-'))).toBe(
        asked,
      )
    })

    test('more time was asked for and nobody has decided yet', () => {
      const asked = {
        id: 1,
        assignmentId: 1,
        memberId: 12,
        from: null,
        to: '2023-03-15',
        reason: 'r',
        state: 'asked' as const,
      }
      expect(lateOf([late({}, { extensions: [asked] })])).toEqual([])
    })

    test('one unit is enough and has reported: the other is left alone', () => {
      const one = task({ id: 1, dueOn: '2023-01-30', dueFrom: 'stated' })
      const shares = [assignment({ id: 1, taskId: 1, state: 'claimed' }), assignment({ id: 2, taskId: 1 })]
      expect(lateOf([work([one], shares)])).toEqual([])
    })

    test('the group is not told a second time where nobody can be reached; a missed Monday is made up once', () => {
      expect(
        rungs(
          day('2023-02-06', { works: [late({})], members: [CLERK, CHAIRMAN] }).messages.map((message) => ({ message })),
        ).map((r) => r.audience),
      ).not.toContain('unit')
      const said = live('2023-01-31', '2023-02-17', [late({})], (date) => date >= '2023-02-04' && date <= '2023-02-07')
      const days = said
        .filter(({ message }) => message.rungs.some((r) => r.rung.startsWith('late-')))
        .map(({ on }) => on)
      expect(days).toEqual(['2023-02-08', '2023-02-13'])
    })

    test('an office without a weekly message asks nobody weekly', () => {
      const planned = day('2023-02-06', { works: [late({})], settings: { ...settings, weeklyOn: null } })
      expect(rungs(planned.messages.map((message) => ({ message }))).map((r) => r.rung)).not.toContain(
        'late-2023-02-06',
      )
    })
  })

  test('a unit that nobody can be reached for is reminded before the group', () => {
    const said = day('2023-01-11', { members: [CLERK, CHAIRMAN] })
    expect(said.messages.filter((m) => m.rungs.length).map((m) => m.key)).toEqual(['note:g1:2023-01-11'])
  })
})

describe('what the group has just been told by name', () => {
  const friday = work([quarterly], [assignment({ id: 2, taskId: 2 })])
  const heardInGroup = new Map([[1, new Set([12])]])
  const week = (change: Partial<DayInput>) =>
    live('2023-03-20', '2023-03-31', [friday], () => false, change).flatMap(({ on, message }) =>
      message.rungs.map((r) => [on, r.rung]),
    )

  test('is not said in private on the next working day, but on the last ones', () => {
    expect(week({ heardInGroup })).toEqual([
      ['2023-03-22', 'before-7'],
      ['2023-03-30', 'before-1'],
      ['2023-03-31', 'due'],
    ])
    const justTold = [{ on: '2023-03-27', group: 1, posted: null }]
    const tuesday = day('2023-03-28', { works: [friday], heardInGroup, justTold })
    expect(tuesday.skipped.map(({ rung, reason }) => [rung.rung, reason])).toEqual([
      ['before-7', 'superseded'],
      ['before-3', 'superseded'],
    ])
  })

  test('is said all the same to who is not known to read the group, and where the overview has not left', () => {
    expect(week({})).toContainEqual(['2023-03-28', 'before-3'])
    const unsent = day('2023-03-28', { works: [friday], heardInGroup })
    expect(rungs(unsent.messages.map((message) => ({ message }))).map((r) => r.rung)).toEqual(['before-3'])
  })

  test('is said all the same to who reads another group than the one that was told', () => {
    const justTold = [{ on: '2023-03-27', group: 1, posted: null }]
    const elsewhere = new Map([[2, new Set([12])]])
    const said = day('2023-03-28', { works: [friday], heardInGroup: elsewhere, justTold }).messages
    expect(rungs(said.map((message) => ({ message }))).map((r) => r.rung)).toEqual(['before-3'])
  })

  test('is said in private too on the very day: whether the overview leaves is not known yet', () => {
    const thursday = work([task({ id: 4, dueOn: '2023-03-30' })], [assignment({ id: 4, taskId: 4 })])
    const monday = day('2023-03-27', { works: [thursday], heardInGroup }).messages
    expect(rungs(monday.map((message) => ({ message }))).map((r) => r.rung)).toEqual(['before-3'])
  })

  test('the last reminder before the due date is said whatever the group was told, and whatever the ladder is', () => {
    const wednesday = work([task({ id: 5, dueOn: '2023-03-15' })], [assignment({ id: 5, taskId: 5 })])
    const told = (before: number[]) =>
      live('2023-03-06', '2023-03-15', [wednesday], () => false, {
        ...{ heardInGroup, settings: { ...settings, ladder: { ...settings.ladder, before } } },
      }).flatMap(({ on, message }) => message.rungs.map((r) => [on, r.rung]))
    expect(told([7, 3, 1])).toContainEqual(['2023-03-14', 'before-1'])
    expect(told([6])).toContainEqual(['2023-03-07', 'before-6'])
  })

  test("a period's post counts as much as the overview of a week", () => {
    const soon = work([task({ id: 3, period: '2023-01', dueOn: '2023-01-09' })], [assignment({ id: 3, taskId: 3 })])
    const said = (change: Partial<DayInput>) =>
      live('2023-01-03', '2023-01-09', [soon], () => false, change).flatMap(({ on, message }) =>
        message.rungs.map((r) => [on, r.rung]),
      )
    const lastDays = [
      ['2023-01-06', 'before-1'],
      ['2023-01-09', 'due'],
    ]
    expect(said({ heardInGroup })).toEqual(lastDays)
    // Who is not known to read the group is reminded on the day after.
    expect(said({})).toEqual([['2023-01-04', 'before-3'], ...lastDays])
  })

  test('of what a post tells nothing else is said on the same day, but on the last one', () => {
    const late = task({ id: 3, period: '2023-Q1', dueOn: '2023-01-10' })
    const today = { ...late, id: 4, code: 'Q1-4', dueOn: '2023-01-31' }
    const whole = work([late, today], [assignment({ id: 3, taskId: 3 }), assignment({ id: 4, taskId: 4 })])
    const begun = { ...whole, plan: { ...whole.plan, activatedAt: new Date('2023-01-31T02:00:00Z') } }
    const said = live('2023-01-31', '2023-02-01', [begun]).flatMap(({ on, message }) =>
      message.rungs.map((r) => [on, r.assignment.id, r.rung]),
    )
    expect(said).toEqual([
      ['2023-01-31', 4, 'due'],
      ['2023-02-01', 3, 'clerk+1'],
      ['2023-02-01', 4, 'clerk+1'],
      ['2023-02-01', 3, 'chairman+5'],
      ['2023-02-01', 3, 'late-2023-01-30'],
    ])
  })
})

describe('after silence', () => {
  test.each([
    ['three days', '2023-01-10', '2023-01-12'],
    ['twenty days', '2023-01-09', '2023-02-01'],
  ])('%s off: at most one note a person, marked with the day it was meant for', (_name, from, to) => {
    const said = live('2023-01-03', '2023-02-03', [plan], (date) => date >= from && date <= to)
    const firstDay = said.filter(({ on }) => on > to).map(({ on }) => on)[0] ?? ''
    const caughtUp = said.filter(({ on }) => on === firstDay)
    const keys = caughtUp.map(({ message }) => message.key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(caughtUp.some(({ message }) => message.meantFor < firstDay)).toBe(true)
  })

  test('each rung is said at most once and never on a day off, whatever days are silent', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 60 }), (offs) => {
        const silent = new Set(offs.map((n) => addDays('2023-01-03', n)))
        const said = live('2023-01-03', '2023-05-03', [plan], (date) => silent.has(date))
        const keys = rungs(said).map((r) => r.key)
        return new Set(keys).size === keys.length && said.every(({ on }) => counting.calendar.isWorkingDay(on))
      }),
      { numRuns: 60 },
    )
  })

  test('a thousand looks at the same day say what one says', () => {
    const recorded = new Set<string>()
    const first = day('2023-01-11', { recorded })
    for (const message of first.messages) for (const rung of message.rungs) recorded.add(rung.key)
    for (let i = 0; i < 1000; i++)
      expect(rungs(day('2023-01-11', { recorded }).messages.map((message) => ({ message })))).toEqual([])
  })

  test('missed weeks are noted as overtaken by the newest', () => {
    const planned = day('2023-03-15', { silentSince: '2023-02-21' })
    expect(planned.overtaken.map((o) => o.on)).toEqual(['2023-02-27', '2023-03-06'])
    expect(planned.messages.filter((m) => m.weekly && m.kind === 'group_note').map((m) => m.meantFor)).toEqual([
      '2023-03-13',
    ])
  })
})

describe('posts, weekly notes and summaries', () => {
  test('a period is posted on its first working day, once for each group', () => {
    const q2 = work([task({ id: 3, period: '2023-Q2', dueOn: '2023-06-30' })], [assignment({ id: 3, taskId: 3 })])
    const said = live('2023-01-03', '2023-06-30', [q2])
    expect(said.filter(({ message }) => message.kind === 'period_post').map(({ on }) => on)).toEqual(['2023-04-03'])
  })

  test('a plan that goes live in the middle of a period posts that period only', () => {
    const late = work(
      [task({ id: 1 }), task({ id: 3, period: '2023-Q2', dueOn: '2023-06-30' })],
      [assignment({ id: 1, taskId: 1 })],
      {
        plan: { ...plan.plan, activatedAt: new Date('2023-05-10T02:00:00Z') },
      },
    )
    const posts = planDay({ ...dayInput('2023-05-10', { works: [plan] }), works: [late] }).messages.filter(
      (m) => m.kind === 'period_post',
    )
    expect(posts.map((m) => m.period)).toEqual(['2023-Q2'])
  })

  test('the weekly note comes on Monday, or on the first working day after it', () => {
    const said = live('2023-01-04', '2023-05-15', [plan])
    const weekly = said.filter(({ message }) => message.weekly && message.kind === 'group_note').map(({ on }) => on)
    expect(weekly).toContain('2023-01-09')
    expect(weekly).toContain('2023-01-27') // Monday to Thursday were Tết
    expect(weekly).toContain('2023-05-04') // Monday to Wednesday were days off
    expect(new Set(weekly).size).toBe(weekly.length)
  })

  test('the chairman gets the longest summary that has come due', () => {
    const year = work(
      ['2023-01-29', '2023-05-10', '2023-08-10', '2023-12-31'].map((dueOn, i) => task({ id: i + 1, dueOn })),
      [1, 2, 3, 4].map((id) => assignment({ id, taskId: id })),
    )
    const summaries = live('2023-01-03', '2024-01-05', [year])
      .filter(({ message }) => message.summary && message.summary.span !== 'week')
      .map(({ on, message }) => [on, message.summary?.span])
    expect(summaries).toEqual([
      ['2023-04-03', 'quarter'],
      ['2023-07-03', 'half'],
      ['2023-10-02', 'quarter'],
      ['2024-01-02', 'year'],
    ])
  })
})

describe('where messages are counted by the month', () => {
  const SECOND = member({ id: 13, seats: [2] })
  const both = work([collection], [assignment({ id: 1, taskId: 1 }), assignment({ id: 3, taskId: 1, unitId: 2 })])
  const on = (today: string, change: Partial<DayInput>) =>
    day(today, { works: [both], members: [...people, SECOND], ...change }).messages.filter((m) => m.rungs.length > 0)

  test('several people are reminded by one message to their group, each reminder once', () => {
    const apart = on('2023-01-17', {})
    expect(apart.map((m) => m.to)).toEqual([{ member: 12 }, { member: 13 }])
    const together = on('2023-01-17', {
      together: new Map([
        [12, 1],
        [13, 1],
      ]),
    })
    expect(together.map((m) => m.to)).toEqual([{ group: 1 }])
    expect(together[0]?.rungs).toHaveLength(2)
  })

  test('who is the only one, or is in another group, is reminded alone', () => {
    expect(on('2023-01-17', { together: new Map([[12, 1]]) }).map((m) => m.to)).toEqual([
      { member: 12 },
      { member: 13 },
    ])
    const apart = new Map([
      [12, 1],
      [13, 2],
    ])
    expect(on('2023-01-17', { groups: [1, 2], together: apart }).map((m) => m.to)).toEqual([
      { member: 12 },
      { member: 13 },
    ])
  })

  test('late work stays between the bot and its unit', () => {
    const together = new Map([
      [12, 1],
      [13, 1],
    ])
    const toUnits = on('2023-02-06', { together }).filter((m) => m.rungs.some((r) => r.audience === 'unit'))
    expect(toUnits.map((m) => m.to)).toEqual([{ member: 12 }, { member: 13 }])
  })
})

describe("the year's rehearsal", () => {
  test('foresees exactly what a year without answers brings', () => {
    const dues = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 6 })
    const said = (messages: { message: PlannedMessage }[]) =>
      messages
        .filter((m) => m.message.rungs.length || m.message.kind === 'period_post')
        .map(({ message }) => [message.key, ...message.rungs.map((r) => r.rung)])
    fc.assert(
      fc.property(dues, fc.boolean(), (days, reads) => {
        const tasks = days.map((n, i) => task({ id: i + 1, dueOn: addDays('2023-01-04', n) }))
        const works = [
          work(
            tasks,
            tasks.map(({ id }) => assignment({ id, taskId: id })),
          ),
        ]
        const heardInGroup = new Map(reads ? [[1, new Set([12])]] : [])
        const office = { members: people, groups: [1], outside: [], together: new Map(), settings, counting }
        const foreseen = [...foreseeYear({ works, heardInGroup, ...office }, '2023-01-03')]
        const lived = live('2023-01-03', foreseen.at(-1)?.on ?? '', works, () => false, { heardInGroup })
        expect(said(foreseen)).toEqual(said(lived))
        expect(foreseen.every(({ on }) => counting.calendar.isWorkingDay(on))).toBe(true)
      }),
      { numRuns: 10 },
    )
  })

  test('a draft is foreseen as if it went live today: the same messages, each post once', () => {
    const {
      today: _today,
      silentSince: _silent,
      recorded: _recorded,
      closed: _closed,
      justTold: _told,
      ...input
    } = dayInput('2023-01-03', { works: [plan] })
    const draft: Work = { ...plan, plan: { ...plan.plan, state: 'draft', activatedAt: null } }
    const said = (works: Work[]) =>
      Array.from(foreseeYear({ ...input, works }, '2023-01-03'), ({ on, message }) => [on, message.key])
    expect(said([draft])).toEqual(said([plan]))
  })
})

test('the plan of these tests went live when they say', () => {
  expect(civilDateAt(plan.plan.activatedAt ?? new Date(0))).toBe('2023-01-03')
})

test('what was due on a day off stays in view until the last day on which it is in time', () => {
  const codes = (today: string) => progress(plan, today, counting).dueThisWeek.map((share) => share.task.code)
  expect(codes('2023-01-30')).toContain('V-1')
  expect(codes('2023-01-31')).not.toContain('V-1')
})
