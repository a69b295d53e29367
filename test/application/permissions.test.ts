/** Every deed, by every role, in the group and in private: who may not is told so before anything is looked at. */
import { expect, test } from 'vitest'
import type { Action } from '../../src/application/actions.js'
import { ACTION_NEEDS } from '../../src/application/actions.js'
import type { Office, Prompt, PromptQuestion } from '../../src/application/ports.js'
import { runAction } from '../../src/application/route/action.js'
import { answerPrompt } from '../../src/application/route/answer.js'
import { runCommand } from '../../src/application/route/command.js'
import { pressedLate } from '../../src/application/route/late-answer.js'
import { COMMAND_NEEDS } from '../../src/application/route/needs.js'
import type { Desk, Request } from '../../src/application/shared/desk.js'
import type { Role } from '../../src/domain/member.js'
import type { Command } from '../../src/domain/words/command.js'
import { counting, member, settings } from '../support/office.js'
import { ANSWERS, BUTTONS, type MayDo, WORDS } from '../support/office-rule.js'

/** As the office has agreed it, and not as the program has it. */
const AGREED: Record<'button' | 'word', ReadonlyMap<string, MayDo>> = {
  button: new Map(BUTTONS.map(({ name, may }) => [name, may])),
  word: new Map(WORDS.map(({ name, may }) => [name, may])),
}
/** A role, or an official who stands in for somebody of one. */
type Who = Role | 'in place of the clerk' | 'in place of the chairman' | 'no more in place of the chairman'
const STAND_INS: readonly Who[] = ['in place of the clerk', 'in place of the chairman']
/** The leave ended yesterday. */
const STOOD_IN: Who = 'no more in place of the chairman'
const MAY: Record<MayDo, Who[]> = {
  anybody: ['official', 'clerk', 'chairman', ...STAND_INS, STOOD_IN],
  deciders: ['clerk', 'chairman', ...STAND_INS],
  leaders: ['clerk', 'chairman'],
  clerk: ['clerk'],
}

class Touched extends Error {}
/** An office that nobody may look into. */
const closed = new Proxy({} as Office, {
  get: (_target, name) => () => Promise.reject(new Touched(String(name))),
})

function scene(as: Who, where: 'group' | 'private'): { desk: Desk; request: Request } {
  const role = as === 'official' || as === 'clerk' || as === 'chairman' ? as : null
  const covered = as === 'in place of the clerk' ? 'clerk' : 'chairman'
  const awayThrough = as === STOOD_IN ? '2023-03-05' : '2023-03-10'
  const who = member({ id: 7, role: role ?? 'official' })
  const away = role === null ? member({ id: 8, role: covered, awayThrough, substituteId: 7 }) : null
  const desk: Desk = {
    office: closed,
    commune: { id: 1, name: 'UBND xã', language: 'vi', settings, plannedThrough: null, trouble: null, restored: null },
    members: away ? [who, away] : [who],
    units: [],
    counting,
    now: new Date('2023-03-06T02:00:00Z'),
    today: '2023-03-06',
    counted: new Set(),
  }
  const chat = { platform: 'telegram', externalId: '7', topic: null, kind: where, title: null } as const
  const sender = { externalId: '7', name: 'A', username: null, anonymous: false }
  const request: Request = {
    incomingId: 1,
    member: who,
    message: {
      ...{ kind: 'press', key: 'k', platform: 'telegram', at: '2023-03-06T02:00:00Z', sender, chat },
      ...{ pressId: 'p', messageId: '1', action: null },
    },
    messageId: null,
    files: [],
    album: null,
    link: () => null,
    bots: [],
  }
  return { desk, request }
}

/** 'refused', or what came of it: an answer, or a look into the office. */
async function outcome(work: Promise<{ kind: string }[]>): Promise<'refused' | 'let in'> {
  try {
    const [said] = await work
    return said?.kind === 'refusal' && 'code' in said && said.code === 'not_your_role' ? 'refused' : 'let in'
  } catch {
    return 'let in'
  }
}

const EVERYBODY: readonly Who[] = ['official', 'clerk', 'chairman', ...STAND_INS, STOOD_IN]
const PLACES = ['group', 'private'] as const
const cases = (kind: 'button' | 'word') =>
  // Who may have a paper, or the page for a plan, depends on which: looked at, and tested, where it is made.
  [...AGREED[kind]]
    .filter(([deed]) => !['paper', 'upload', 'telephone'].includes(deed))
    .flatMap(([deed, may]) => EVERYBODY.flatMap((role) => PLACES.map((where) => ({ deed, may, role, where }))))

test('the list names every button and every word there is', () => {
  expect([...AGREED.button.keys()].sort()).toEqual(Object.keys(ACTION_NEEDS).sort())
  expect([...AGREED.word.keys()].filter((word) => word !== 'telephone').sort()).toEqual(
    Object.keys(COMMAND_NEEDS).sort(),
  )
})

test.each(cases('button'))('button $deed, $role, $where', async ({ deed, may, role, where }) => {
  const { desk, request } = scene(role, where)
  const facts = { task: 1, claim: 1, assignment: 1, extension: 1, evidence: 1, plan: 1, request: 1, prompt: 1, page: 1 }
  const action = {
    ...facts,
    do: deed,
    option: 1,
    finding: 1,
    seat: null,
    anyway: false,
    period: '',
  } as unknown as Action
  expect(await outcome(runAction(desk, request, action))).toBe(MAY[may].includes(role) ? 'let in' : 'refused')
})

test.each(cases('word'))('word $deed, $role, $where', async ({ deed, may, role, where }) => {
  const { desk, request } = scene(role, where)
  const facts = { ref: 'Q1-1', rest: 'x', to: 'V-1', unit: 'x', n: 1, name: 'x', units: [], from: 'x', page: 1 }
  const command = {
    ...facts,
    say: deed,
    next: false,
    anyway: false,
    working: true,
    date: 'x',
    role: 'official',
  } as unknown as Command
  expect(await outcome(runCommand(desk, request, command, 'x'))).toBe(MAY[may].includes(role) ? 'let in' : 'refused')
})

test('the words and the buttons of one deed need the same', () => {
  for (const deed of Object.keys(ACTION_NEEDS).filter((name) => name in COMMAND_NEEDS))
    expect([deed, COMMAND_NEEDS[deed as Command['say']]]).toEqual([deed, ACTION_NEEDS[deed as Action['do']]])
})

const ways = { 'in time': answerPrompt, late: pressedLate }
const answers = Object.entries(ANSWERS).flatMap(([ask, may]) =>
  EVERYBODY.flatMap((role) => (['in time', 'late'] as const).map((when) => ({ ask, may, role, when }))),
)

test.each(answers)('answer to $ask, $role, $when', async ({ ask, may, role, when }) => {
  const { desk, request } = scene(role, 'private')
  const closedIds: number[] = []
  desk.office = new Proxy({} as Office, {
    get: (_target, name) =>
      name === 'closePrompt' ? async (id: number) => void closedIds.push(id) : closed[name as keyof Office],
  })
  const { chat } = request.message
  const facts = { assignments: [], claims: [], extensions: [], items: [], parts: [], members: [], intent: 'confirm' }
  const spoken = { heard: 'xong', incoming: 1, messageId: null, files: [], album: null }
  const question = { ...facts, spoken, ask, choices: [], moves: [], questions: [] } as unknown as PromptQuestion
  const times = { askedAt: desk.now, putAgainAt: null, expiresAt: desk.now }
  const prompt: Prompt = { id: 3, memberId: 7, chat, question, ...times }
  const isIn = MAY[may].includes(role)
  const answered =
    when === 'late' ? ways.late(desk, request, prompt, 1) : ways['in time'](desk, request, prompt, { option: 1 })
  expect(await outcome(answered)).toBe(isIn ? 'let in' : 'refused')
  if (!isIn) expect(closedIds, 'the question waits no more').toEqual([3])
})

test('which of the own reports is taken back anybody may say', async () => {
  const { desk, request } = scene('official', 'private')
  const question: PromptQuestion = { ask: 'which_claim', intent: 'withdraw', claims: [1], reason: null }
  const { chat } = request.message
  const prompt: Prompt = {
    id: 3,
    memberId: 7,
    chat,
    question,
    askedAt: desk.now,
    putAgainAt: null,
    expiresAt: desk.now,
  }
  expect(await outcome(answerPrompt(desk, request, prompt, { option: 1 }))).toBe('let in')
})
