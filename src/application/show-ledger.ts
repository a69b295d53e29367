/** 'Gửi chưa?': what was to be said today, what was sent, and what not and why; in the chat, and on a page with all of it. */
import type { Task } from '../domain/plan.js'
import type { SendingQuestion } from '../domain/words/sending-question.js'
import type { LedgerLine, LedgerView, Outgoing } from './message.js'
import type { Clock, Language, Store } from './ports.js'
import type { Desk, Request } from './shared/desk.js'
import { mayDo, openDesk, refusal } from './shared/desk.js'
import { ledgerOf } from './shared/ledger.js'
import { ledgerPart } from './shared/ledger-part.js'

const TROUBLES_SHOWN = 8
const LINES_SHOWN = 12
const LINK_MS = 24 * 3_600_000

const TELLS: Record<LedgerLine['state'], number> = {
  failed: 0,
  unknown: 0,
  retried: 0,
  waiting: 1,
  skipped: 2,
  sent: 3,
}

/** `whole`: every line of it. */
export async function showLedger(desk: Desk, request: Request, whole = false): Promise<Outgoing> {
  // Who could not be reached is not for the whole group.
  if (request.message.chat.kind === 'group') return refusal('not_in_group')
  const ledger = await ledgerOf(desk)
  const [troubles, lines] = whole ? [Infinity, Infinity] : [TROUBLES_SHOWN, LINES_SHOWN]
  return {
    kind: 'ledger',
    ...ledger,
    troubles: ledger.troubles.slice(0, troubles),
    moreTroubles: Math.max(0, ledger.troubles.length - troubles),
    lines: (whole ? ledger.lines : tellingFirst(ledger.lines)).slice(0, lines),
    moreLines: Math.max(0, ledger.lines.length - lines),
    link: request.link('ledger', `${desk.commune.id}:${request.member.id}`, new Date(desk.now.getTime() + LINK_MS)),
  }
}

/** Of a full day: what still waits, what was left out and why, then what was sent last. */
function tellingFirst(lines: readonly LedgerLine[]): LedgerLine[] {
  return lines.toSorted((a, b) => TELLS[a.state] - TELLS[b.state] || Date.parse(b.dueAt) - Date.parse(a.dueAt))
}

/** The same of whom, of what and of when it is asked; of today alone, or of what did not get through, all of it is told. */
export async function showLedgerPart(
  desk: Desk,
  request: Request,
  asked: SendingQuestion,
  tasks: readonly Task[],
): Promise<Outgoing> {
  const { units, members, roles, inGroup, past, lately } = asked
  const isOfSome = units.length + members.length + roles.length + tasks.length > 0 || inGroup
  const isNarrowed = isOfSome || lately || (past !== null && past.from !== desk.today)
  if (!isNarrowed || request.message.chat.kind === 'group') return showLedger(desk, request)
  return { kind: 'ledger_part', ...(await ledgerPart(desk, asked, tasks)) }
}

/** What a link for this subject shows, whole; null where its member may not see it any more. */
export async function ledgerPage(
  deps: { store: Store; clock: Clock },
  subject: string,
): Promise<{ ledger: LedgerView; language: Language; commune: string } | null> {
  const [communeId, memberId] = subject.split(':').map(Number)
  if (communeId === undefined || !Number.isInteger(communeId) || communeId <= 0) return null
  return deps.store.inCommune(communeId, async (office) => {
    const desk = await openDesk(office, deps.clock.now())
    const member = desk.members.find((m) => m.id === memberId && m.active)
    if (!member || !mayDo(desk, member, 'see_ledger')) return null
    return { ledger: await ledgerOf(desk), language: desk.commune.language, commune: desk.commune.name }
  })
}
