/** Every deed, by every role, in the group and in private: who may not is told so before anything is looked at. */
import { expect, test } from 'vitest'
import type { Action } from '../../src/application/actions.js'
import { ACTION_NEEDS } from '../../src/application/actions.js'
import type { Office } from '../../src/application/ports.js'
import { runAction } from '../../src/application/route/action.js'
import { runCommand } from '../../src/application/route/command.js'
import { COMMAND_NEEDS } from '../../src/application/route/needs.js'
import type { Desk, Request } from '../../src/application/shared/desk.js'
import type { Role } from '../../src/domain/member.js'
import type { Command } from '../../src/domain/words/command.js'
import { counting, member, settings } from '../support/office.js'
import { BUTTONS, type MayDo, WORDS } from '../support/office-rule.js'

/** As the office has agreed it, and not as the program has it. */
const AGREED: Record<'button' | 'word', ReadonlyMap<string, MayDo>> = {
  button: new Map(BUTTONS.map(({ name, may }) => [name, may])),
  word: new Map(WORDS.map(({ name, may }) => [name, may])),
}
/** A role, or an official who stands in for somebody of one. */
type Who = Role | 'in place of the clerk' | 'in place of the chairman'
const STAND_INS: readonly Who[] = ['in place of the clerk', 'in place of the chairman']
const MAY: Record<MayDo, Who[]> = {
  anybody: ['official', 'clerk', 'chairman', ...STAND_INS],
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
  const covered = as === 'in place of the clerk' ? 'clerk' : as === 'in place of the chairman' ? 'chairman' : null
  const who = member({ id: 7, role: STAND_INS.includes(as) ? 'official' : (as as Role) })
  const away = covered && member({ id: 8, role: covered, awayThrough: '2023-03-10', substituteId: 7 })
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

const EVERYBODY: readonly Who[] = ['official', 'clerk', 'chairman', ...STAND_INS]
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
