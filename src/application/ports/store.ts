/** The store: the inbox, the outbox and the directory of offices. */
import type { Traffic } from '../../domain/allowance.js'
import type { CivilDate, SpecialDay } from '../../domain/calendar.js'
import type { Member, Platform, Unit } from '../../domain/member.js'
import type { IncomingMessage } from '../message.js'
import type { Office } from './office.js'
import type { Commune, Delivery, DeliveryOutcome, ForeignGroup, Group, Language } from './records.js'

/** Before these moments. */
export interface ForgetBefore {
  /** What came in, be it that it could never be dealt with, and questions about it that nobody answered: who answers late is told what became of it. */
  incoming: Date
  /** What the bot said: that it was said, when and to whom, stays in the ledger. */
  delivered: Date
  /** Codes and requests that are over. */
  passing: Date
  /** Requests that nobody has settled: who asks again makes a new one. */
  waiting: Date
}

export interface Store {
  /** One transaction that sees and writes the rows of this commune only, whatever the query. Retried by nobody: `work`
   *  throwing rolls everything back. */
  inCommune<T>(communeId: number, work: (office: Office) => Promise<T>): Promise<T>
  inbox: Inbox
  outbox: Outbox
  directory: Directory
  /** Runs `work` while this process is the only one that sends for this bot; resolves false at once where another is. */
  asOnlySender<T>(bot: string, work: () => Promise<T>): Promise<T | false>
  /** Resolves while this process is surely still the one, of what it is the only sender for; asked last thing before a message leaves.
   *  Rejects where it may be another by now. */
  surelySender(): Promise<void>
  /** Tells the process that sends, whichever it is, that something was queued. */
  announce(): Promise<void>
  /** Who is told so; the last listener counts. */
  onAnnounced(listener: () => void): void
  /** Forgets the words of messages that were done with before these moments, of every commune; answers with how many. */
  forget(before: ForgetBefore): Promise<{ incoming: number; delivered: number }>
  /** Since when this store exists. */
  madeAt(): Promise<Date>
  /** Those of these files (SHA-256) that no row of any commune names. */
  unnamed(files: readonly string[]): Promise<string[]>
  /** Throws where the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface Accepted {
  id: number
  receivedAt: Date
  /** The commune of the sender's account, else of the group, else of the one-time code in the text, else (in private) of the sender's open request to join, else LOBBY. */
  communeId: number
  message: IncomingMessage
}

export interface Inbox {
  /** Saves in one transaction what is new and answers with just that, in order. Durable when it resolves. */
  accept(messages: IncomingMessage[], now: Date): Promise<Accepted[]>
  /** Accepted, not yet done, with fewer than `maxAttempts` failures, oldest first. */
  leftovers(maxAttempts: number): Promise<Accepted[]>
  /** Notes that processing failed (its transaction was rolled back) and answers how often by now. */
  failed(id: number, error: string): Promise<number>
}

export interface LedgerCounts {
  /** Due and not on its way yet; what waits for its hour, for the office to open or for a chat is not. */
  due: number
  /** How late the one is that has waited longest; 0 where nothing is late. */
  oldestDueSeconds: number
  /** Due before `stuckSince` and still waiting, or still under way. */
  stuck: number
  failed: number
  unknown: number
  /** Messages that came in and are not worked on yet. */
  incoming: number
}

export interface Outbox {
  /** Takes what is due, in order within a lane, answers to people first: marks it 'sending' for `owner`. */
  claimDue(now: Date, limit: number, owner: string): Promise<Delivery[]>
  /** Records what became of claimed deliveries, all in one transaction. */
  settle(outcomes: { id: number; outcome: DeliveryOutcome }[], now: Date): Promise<void>
  /** Everything queued in this delivery's lane waits until then, keeping its order. */
  pauseLane(deliveryId: number, until: Date): Promise<void>
  /** What a process was sending that is gone is due again at once, marked: its answer is lost. Answers with how many. */
  requeueAbandoned(now: Date): Promise<number>
  /** When the earliest queued delivery is due; null where none waits. */
  nextDue(now: Date): Promise<Date | null>
  /** Messages of all offices on this platform since `since`, both ways. */
  traffic(platform: Platform, since: Date): Promise<Traffic>
  /** How the ledger stands; `stuckSince` as below. `untried`: what nobody has tried is stuck too, as where the sender stands still. */
  counts(now: Date, stuckSince: Date, untried: boolean): Promise<LedgerCounts>
}

/** What the clock's work begins with, of all communes. */
export interface Outlook {
  /** Communes with an active plan whose messages for today are not planned yet. */
  toPlan: number[]
  /** Whether messages came in that are not done with. */
  leftovers: boolean
  /** Communes with messages that were due before `stuckSince`, were tried, and still wait. */
  stuck: number[]
  /** Communes with a trouble that is not over and told. */
  inTrouble: number[]
  /** Communes that have clerks, none of whom has a private chat with the bot. */
  withoutClerkInReach: number[]
  /** Wrong codes typed since `codesSince`, whoever typed them. */
  wrongCodes: number
  /** Every linked group. */
  groups: { communeId: number; id: number; state: Group['state'] }[]
  /** Groups that the bot has been in since `strangerSince` or longer, and that no office has linked. */
  toLeave: ForeignGroup[]
}

export interface Directory {
  communes(): Promise<{ id: number; name: string }[]>
  /** Asked for at each tick: one round trip. */
  outlook(asOf: { today: CivilDate; stuckSince: Date; codesSince: Date; strangerSince: Date }): Promise<Outlook>
  addCommune(commune: { name: string; language: Language }): Promise<number>
  /** Wrong codes typed by this account since `since`. */
  wrongCodes(platform: Platform, externalId: string, since: Date): Promise<number>
  /** The same, whoever typed them. */
  wrongCodesOfAll(since: Date): Promise<number>
  noteWrongCode(platform: Platform, externalId: string, at: Date): Promise<void>
  /** 32 random bytes of this name, made when first asked for; the same for every process on this store, and after a restore. */
  secret(name: string): Promise<Uint8Array>
}

/** The office and its people. */
export interface Standing {
  commune: Commune
  /** The office's own days. */
  specialDays: SpecialDay[]
  members: Member[]
  units: Unit[]
}
