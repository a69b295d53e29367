/** The messengers: how the bot says something, and what it hears. */
import type { Part, Platform } from '../../domain/member.js'
import type { Capabilities, ChatAddress, IncomingMessage, Outgoing, Said } from '../message.js'
import type { Language } from './records.js'

/** Whose fault a failed send is, and what may be done. */
export type DeliveryAnswer =
  /** `thisChatOnly`: others may be written to meanwhile. */
  | { kind: 'rate_limited'; retryAfterSeconds: number; thisChatOnly?: true }
  /** `maybeSent`: the request left and its answer was lost. */
  | { kind: 'unreachable'; maybeSent: boolean }
  | { kind: 'chat_gone'; movedTo: string | null }
  | { kind: 'rejected'; reason: string }

export class DeliveryError extends Error {
  constructor(
    readonly answer: DeliveryAnswer,
    options?: ErrorOptions,
  ) {
    super(answer.kind === 'rejected' ? `rejected: ${answer.reason}` : answer.kind, options)
    this.name = 'DeliveryError'
  }
}

export interface SentMessage {
  messageId: string
  /** The chat's topic is gone or closed: it was said in the group itself. */
  topicGone?: true
}

/** How a platform sees the bot in a group. */
export interface GroupStanding {
  /** 'out': it was removed, or there is no such group. */
  place: 'admin' | 'member' | 'out'
  canPost: boolean
  /** Everything that is said, or only what is addressed to it: replies, its name, commands. */
  hears: 'all' | 'addressed'
  /** The group's new id where it has moved. */
  movedTo: string | null
}

export interface Messenger {
  readonly platform: Platform
  readonly capabilities: Capabilities
  /** Messages a month that the platform allows this bot, those it gets counted too; null where it does not count. */
  readonly monthlyMessages: number | null
  /** Sends one message. Success means that a message id came back. Throws only DeliveryError. `before`: the last thing that is done
   *  before it leaves; where that throws it does not leave. */
  send(
    chat: ChatAddress,
    said: Said,
    options: { replyTo: string | null; before?(): Promise<void> },
  ): Promise<SentMessage>
  /** Puts the sign for "noted", or for "it has come", under somebody's message; the newer takes the place of the older. False: this
   *  chat or message allows none. Throws only DeliveryError. */
  acknowledge(chat: ChatAddress, messageId: string, sign?: 'noted' | 'come'): Promise<boolean>
  /** Says something else in a message of ours. False: there is nothing left to rewrite. Throws only DeliveryError. */
  rewrite(chat: ChatAddress, messageId: string, said: Said): Promise<boolean>
  /** Tells the person who pressed, and nobody else; without `said` it only ends the waiting. False: too late for that. */
  answerPress(pressId: string, said: Said | null): Promise<boolean>
  /** The bytes of a file; throws DeliveryError where the platform has it no more. */
  fetchFile(externalId: string, maxBytes: number): Promise<Uint8Array>
  leave(chat: ChatAddress): Promise<void>
  /** How the bot stands in a group; null where the platform does not say, or not now. */
  standingIn(chat: ChatAddress): Promise<GroupStanding | null>
  /** How people find the bot: 't.me/NhacViecBot'; null until known. */
  address(): string | null
}

/** What a platform cannot do at present: it cannot be asked for messages. */
export interface PlatformTrouble {
  since: Date
  /** Safe to log and to show: no token, no text. */
  reason: string
}

/** A platform that runs: it hands over what comes in, and acknowledges it only when `accept` has resolved. */
export interface PlatformAdapter extends Messenger {
  start(accept: (messages: IncomingMessage[]) => Promise<void>): Promise<void>
  stop(): Promise<void>
  /** Whether several processes may receive at the same time: messages are brought, not fetched. */
  readonly shared: boolean
  /** Why nothing comes in at present; null where all is well. */
  trouble(): PlatformTrouble | null
}

/** What a signed link opens: one that was made for one purpose opens nothing else. */
export type LinkPurpose = 'ledger' | 'paper' | 'upload' | 'draft'

/** The address of a page that whoever has the link may see until `expires`, and that is about `subject` (an id, in clear
 *  text); null where this bot has no public address. */
export type MakeLink = (purpose: LinkPurpose, subject: string, expires: Date) => string | null

/** Says a message in a language for a platform: one part, or several where it does not fit into one. */
export type Voice = (message: Outgoing, language: Language, capabilities: Capabilities, audience: Audience) => Said[]

/** Who reads a message, and where. */
export interface Audience {
  /** In a group the bot hears only what is said to it: how to answer is told accordingly. */
  place: ChatKind
  /** The reader's; in a group, of whom it answers. Only what these may do is offered. */
  roles: readonly Part[]
}

export type ChatKind = 'private' | 'group'
