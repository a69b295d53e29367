/**
 * What people ask of what the bot has sent: whether, what, to whom, when, and what did not get through. It is read from parts, as the
 * questions about the record are; each word must have its part, or be the name of somebody, so that nothing which reports is taken for one.
 * 'Hội Nông dân gửi chưa' asks of the unit's own work, 'đã gửi cho Hội Nông dân chưa' of the bot.
 */
import type { CivilDate } from '../calendar.js'
import { addDays, mondayOf } from '../calendar.js'
import type { Role } from '../member.js'
import type { Word } from '../reply/word.js'
import { unitsFoundIn } from '../unit-name.js'
import { normalise } from '../vietnamese.js'
import { withoutCall, withoutGreeting } from './greeting.js'
import { oneDay, type SendingTime, timeSaidIn } from './sending-time.js'
import type { Part } from './sending-words.js'
import { isNoMessage, isCondition, isParticle, partsOf, wordsAsked } from './sending-words.js'
import { taskRefs, withoutTasks } from './task-ref.js'
import type { Office } from './who-is-meant.js'
import { memberNamedBy, peopleFoundIn, unitsNamedBy } from './who-is-meant.js'

export interface SendingQuestion {
  /** Tasks as typed. */
  refs: string[]
  /** Ids of the units and of the people that are named. */
  units: number[]
  members: number[]
  /** What is called like a unit, and is none of the office's; '' for nothing. */
  unknown: string
  /** Of who receives it, where a role is named. */
  roles: Role[]
  /** What was sent into the group. */
  inGroup: boolean
  /** The days of which it is asked; null: of the last week. */
  past: SendingTime | null
  lately: boolean
  /** Of what is for whoever asks. */
  toMe: boolean
  /** Of what is still to be sent: the days that are asked of, or 'next' for the next time. Null: of what was sent. */
  ahead: SendingTime | 'next' | null
  /** Says of the sending nothing that makes it the bot's own: under a task's message it asks of the unit's. */
  isPlain: boolean
}

/** Longer words are a story. */
const LONGEST = 120

/** Null where the words ask nothing of what was sent. `decides`: the asker answers for the whole office, and speaks of nothing of the own. */
export function sendingAsked(
  text: string,
  office: Office & { today: CivilDate },
  decides: boolean,
): SendingQuestion | null {
  if (text.length > LONGEST) return null
  const refs = taskRefs(text)
  const {
    past,
    coming,
    isThisWeek,
    left,
    rest: said,
  } = timeSaidIn(withoutTasks(withoutCall(withoutGreeting(text))), office.today)
  if (!couldAsk(said)) return null
  const { words, units, members } = wordsAndNames(said.replaceAll('?', ' '), office)
  if (isCondition(words)) return null
  const all = words.map((word, at): readonly Part[] => {
    if (word === NAME) return ['named']
    if (isParticle(words, at)) return ['small']
    if (isMeUnmarked(words, at)) return ['me']
    if (isNoMessage(words, at)) return []
    // Whoever decides calls the bot so.
    return decides && word.bare === 'em' ? ['small'] : partsOf(word)
  })
  const strange = words.filter((_, at) => all[at]?.length === 0)
  const called = strange.flatMap((word) => word.said.toLowerCase().split(' '))
  const person = called.length === 0 ? null : memberNamedBy(called, office.members)
  const people = person ? [] : unitsNamedBy(called, strange.map((word) => word.said).join(' '), office)
  const isKnown = strange.length === 0 || person !== null || people.length > 0
  if (!isKnown && !strange.every(({ meaning }) => meaning === 'unit' || meaning === 'authority')) return null
  const spokenOf = spoken(all.flatMap((part) => (part.length > 0 ? part : (['named'] as const))))
  const parts: Part[] = past === null ? spokenOf : ['today', ...spokenOf]
  const has = (part: Part) => parts.includes(part)
  const toMe = parts.some((part, at) => part === 'me' && (parts[at - 1] === 'remind' || parts[at - 1] === 'to'))
  const isAhead = isOfWhatComes(parts, coming !== null, toMe)
  if ((coming !== null && !isAhead) || isRequest(parts, isAhead)) return null
  // 'Mai nhắc Hội Nông dân nhé?' orders.
  if (!asks(parts, !isAhead && said.includes('?'))) return null
  const isOfMine = isAhead && toMe
  if (!isOfMine && !isOfBot(isAhead ? ['today', ...parts] : parts, refs.length > 0, decides)) return null
  if (has('report') && !isReportOfBot(parts)) return null
  const untilSunday = { from: office.today, to: addDays(mondayOf(office.today), 6) }
  const roles: Role[] = [
    ...(has('chairman') ? (['chairman'] as const) : []),
    ...(has('clerk') ? (['clerk'] as const) : []),
  ]
  return {
    refs,
    units: [...new Set([...units, ...people])],
    unknown: isKnown ? '' : strange.map((word) => word.said).join(' '),
    roles,
    members: [...new Set([...members, ...(person ? [person.id] : [])])],
    inGroup: has('group'),
    past: isAhead ? null : (past ?? dayNamed(parts, office.today)),
    lately: has('week') || isThisWeek,
    toMe: isOfMine,
    ahead: isAhead
      ? (coming ?? left ?? (isThisWeek ? untilSunday : has('today') ? oneDay(office.today) : 'next'))
      : null,
    isPlain: !OF_BOT.some(has),
  }
}

/** 'Nhac toi khi nao', 'gui cho toi': without its mark 'tôi' is written as 'tới', which stands before somebody. */
function isMeUnmarked(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word?.said !== 'toi' || next === NAME) return false
  if (!before || before.meaning === 'stop') return next !== undefined && partsOf(next).includes('send')
  const parts = partsOf(before)
  const isBeforeReader = next !== undefined && partsOf(next).some((part) => RECEIVERS.includes(part))
  return !isBeforeReader && (parts.includes('remind') || parts.includes('to'))
}

/** Whether it is asked of what is still to be sent: 'khi nào' before the sending, a day to come, 'sẽ', 'lần tới'; nothing that was. */
function isOfWhatComes(parts: readonly Part[], hasDayToCome: boolean, toMe: boolean): boolean {
  const has = (part: Part) => parts.includes(part)
  // 'Q1-5 sắp nhắc chưa'.
  const isNotYet = has('not_yet') && !(has('ahead') && parts.at(-1) === 'not_yet')
  if (has('past') || isNotYet || has('yesterday') || has('trouble')) return false
  const sends = parts.findIndex((part) => part === 'send' || part === 'remind' || part === 'tell')
  const when = parts.indexOf('when')
  // 'Bot nhắc tôi khi nào'.
  return hasDayToCome || has('ahead') || (when >= 0 && (when < sends || toMe))
}

function dayNamed(parts: readonly Part[], today: CivilDate): SendingTime | null {
  if (parts.includes('yesterday')) return oneDay(addDays(today, -1))
  return parts.includes('today') ? oneDay(today) : null
}

/** 'Mai nhắc anh Bình được không', 'gửi lại tin cho anh Bình được không' ask for it to be done; 'gửi được không' whether it can be. */
function isRequest(parts: readonly Part[], isAhead: boolean): boolean {
  const begins = parts[0] === 'send' || parts[0] === 'remind'
  const isOfSomebody = isAhead || (begins && parts.some((part) => part === 'named' || RECEIVERS.includes(part)))
  return isOfSomebody && parts.at(-1) === 'not' && parts.at(-2) === 'able'
}

/** 'Gửi báo cáo cho chủ tịch chưa': the summaries are what the bot sends; other reports are the units'. */
function isReportOfBot(parts: readonly Part[]): boolean {
  const sends = parts.indexOf('send')
  return sends >= 0 && parts.slice(sends).includes('chairman') && !parts.includes('named') && !parts.includes('who')
}

/** A first look, before names are looked for. */
function couldAsk(said: string): boolean {
  const parts = spoken(wordsAsked(said).flatMap(partsOf))
  if (isUnheard(parts)) return true
  return parts.some((part) => DOES.includes(part)) && asks(parts, said.includes('?'))
}

/** Without what bears nothing, and without whom it is said to: '… chưa em'. */
function spoken(all: readonly Part[]): Part[] {
  const parts = all.filter((part) => part !== 'small')
  while (parts.at(-1) === 'stop') parts.pop()
  const isCalled = parts.at(-1) === 'me' && !DOES.includes(parts.at(-2) ?? 'small') && parts.at(-2) !== 'to'
  return isCalled ? parts.slice(0, -1) : parts
}

const NAME: Word = { meaning: 'unit', said: '', bare: '', isMarked: true }

/** A name is one word. */
function wordsAndNames(
  text: string,
  { units, members }: Office,
): { words: Word[]; units: number[]; members: number[] } {
  const clean = normalise(text)
  const named = unitsFoundIn(clean, units).map(({ unit, ...at }) => ({ ...at, unit, member: null }))
  const people = peopleFoundIn(clean, members).map(({ member, ...at }) => ({ ...at, unit: null, member: member.id }))
  const found = [...named, ...people]
    .sort((a, b) => a.from - b.from)
    .filter((name, at, all) => name.from >= (all[at - 1]?.to ?? 0))
  const words: Word[] = []
  let from = 0
  for (const name of found) {
    words.push(...wordsAsked(clean.slice(from, name.from)), NAME)
    from = name.to
  }
  return {
    words: [...words, ...wordsAsked(clean.slice(from))],
    units: found.flatMap(({ unit }) => unit ?? []),
    members: found.flatMap(({ member }) => member ?? []),
  }
}

const RECEIVERS: readonly Part[] = ['who', 'everyone', 'group', 'chairman', 'clerk']
const OF_BOT: readonly Part[] = ['message', 'remind', 'ledger', 'to', 'bot', 'see', 'group', 'everyone']
const ENDS: readonly (Part | undefined)[] = ['not_yet', 'not', 'really']
const DOES: readonly Part[] = ['send', 'remind', 'tell', 'receive', 'message', 'report', 'ledger', 'runs', 'trouble']

function asks(parts: readonly Part[], isMarked: boolean): boolean {
  const has = (part: Part) => parts.includes(part)
  const isUnseen = (has('see') && (has('not_yet') || has('not'))) || (has('message') && has('not_yet'))
  const isShown = (has('message') && has('show')) || ((has('message') || has('bot')) && has('trouble'))
  return (
    isMarked ||
    isUnseen ||
    isMissed(parts) ||
    isShown ||
    has('ledger') ||
    has('which') ||
    has('who') ||
    ENDS.includes(parts.at(-1))
  )
}

/** What tells that a thing happened, or is looked for: 'gửi cho ai' alone asks how it is done. */
const HAPPENS: readonly Part[] = [
  'not_yet',
  'past',
  'able',
  'have',
  'see',
  'bot',
  'today',
  'yesterday',
  'week',
  'trouble',
  'wait',
]

const BESIDE_A_MESSAGE: readonly Part[] = ['send', 'receive', 'to', 'trouble', 'wait', 'which', 'who', 'not_yet']

function isOfBot(parts: readonly Part[], ofTask: boolean, decides: boolean): boolean {
  const has = (part: Part) => parts.includes(part)
  const isOfMessage = has('message') || has('remind') || has('ledger')
  if (isMissed(parts) && !isSaidOfSelf(parts, decides)) return decides
  if (isSaidOfSelf(parts, decides) || isSentByNamed(parts) || isTooMuch(parts)) return false
  if (!decides && !isOfMessage && (!has('bot') || has('trouble'))) return false
  if (has('ledger')) return true
  // 'Bot có chạy không'.
  if (decides && has('bot') && (has('runs') || has('trouble'))) return true
  if (!HAPPENS.some(has) && !(isOfMessage && has('not'))) return false
  if (has('remind')) return true
  if (has('tell') && isTo(parts, parts.indexOf('tell'))) return true
  if (has('message')) return BESIDE_A_MESSAGE.some(has)
  return has('send') && (!has('stop') || has('bot')) && (!ofTask || has('to') || has('bot') || has('see'))
}

/** 'Hội Nông dân báo không nhận được tin', 'sao nhóm không thấy gì': somebody else did not get it. */
function isMissed(parts: readonly Part[]): boolean {
  const has = (part: Part) => parts.includes(part)
  return isUnheard(parts) && ((has('receive') && (has('named') || has('everyone'))) || has('group'))
}

function isUnheard(parts: readonly Part[]): boolean {
  const has = (part: Part) => parts.includes(part)
  return (has('receive') || has('see')) && (has('not_yet') || has('not'))
}

/** 'Tôi gửi …', and of an official whatever speaks of the own; 'cho tôi xem …' asks. */
function isSaidOfSelf(parts: readonly Part[], decides: boolean): boolean {
  return parts.some(
    (part, at) =>
      part === 'me' &&
      parts[at - 1] !== 'to' &&
      (!decides || DOES.includes(parts.slice(at + 1).find((next) => next !== 'past' && next !== 'able') ?? 'small')),
  )
}

/** 'Sao bot nhắc em hoài': whoever is reminded has had enough of it. */
function isTooMuch(parts: readonly Part[]): boolean {
  const isReminded = parts.some((part, at) => part === 'me' && parts[at - 1] === 'remind')
  return (isReminded || parts.includes('again')) && !parts.includes('not_yet') && !parts.includes('not')
}

/** Who is named before the sending, and not as its receiver, sends. */
function isSentByNamed(parts: readonly Part[]): boolean {
  const sends = parts.findIndex((part) => part === 'send' || part === 'tell')
  const named = parts.findIndex((part) => part === 'named' || part === 'who')
  const isTopic = parts.slice(0, named).some((part) => part === 'to' || part === 'message' || part === 'remind')
  return named >= 0 && named < sends && !isTopic && !parts.slice(0, sends).includes('remind')
}

function isTo(parts: readonly Part[], at: number): boolean {
  return parts
    .slice(at + 1)
    .some((part) => part === 'named' || part === 'group' || part === 'everyone' || part === 'chairman')
}
