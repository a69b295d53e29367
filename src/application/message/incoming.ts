/** What a platform's decoder makes of an update. */
import type { Platform } from '../../domain/member.js'
import type { Action } from '../actions.js'
import type { FileRefusal } from '../ports/surroundings.js'

export interface Sender {
  externalId: string
  name: string
  username: string | null
  /** Speaks as the group itself: nobody can tell who it is, so it has no role. */
  anonymous: boolean
}

export interface ChatAddress {
  platform: Platform
  externalId: string
  /** The forum topic, where the group has topics. */
  topic: string | null
}

export interface IncomingFile {
  /** What the platform wants for fetching it. */
  externalId: string
  name: string
  mime: string
  /** Bytes, as announced. */
  size: number
  /** Set where the bytes are kept already: they came through the upload page. */
  sha256?: string
  /** Set where they were looked at on the upload page and not kept. */
  refused?: FileRefusal
}

/** A file that was fetched and kept before anything was decided about it; `sha256` null where it could not be had. */
export interface FetchedFile {
  name: string
  mime: string
  size: number
  sha256: string | null
  problem: 'too_big' | 'gone' | 'empty' | FileRefusal | null
}

interface IncomingBase {
  /** Unique for this update on this platform; the same update again has the same key. */
  key: string
  platform: Platform
  at: string
  sender: Sender
  chat: ChatAddress & { kind: 'private' | 'group'; title: string | null }
}

/** Somebody wrote, or changed what was written. Only what is meant for the bot comes this far. */
export interface IncomingText extends IncomingBase {
  kind: 'text' | 'edited'
  messageId: string
  /** Without the bot's own mention; the caption where files came. */
  text: string
  /** The command without '/' and '@bot', and what follows it: '/start ABC' -> { name: 'start', rest: 'ABC' }. */
  command: { name: string; rest: string } | null
  /** The message of ours that it replies to. */
  answers: string | null
  files: IncomingFile[]
  /** Files sent together carry the same album. */
  album: string | null
}

/** A button of ours was pressed. `action` is null where the data could not be read. */
export interface IncomingPress extends IncomingBase {
  kind: 'press'
  pressId: string
  /** The message that carried the button. */
  messageId: string
  action: Action | null
}

/** The bot's own standing in a chat changed. */
export interface IncomingStanding extends IncomingBase {
  kind: 'standing'
  standing: 'added' | 'removed' | 'muted' | 'started' | 'blocked' | { movedTo: string }
}

/** Talk of a group that is not for the bot shows what may be a code: nothing else of it is taken, and that only where the code is good. */
export interface IncomingShownCode extends IncomingBase {
  kind: 'shown_code'
  messageId: string
  /** The codes alone. */
  text: string
}

export type IncomingMessage = IncomingText | IncomingPress | IncomingStanding | IncomingShownCode
