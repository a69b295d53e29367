/** What voice makes of a message: lines and buttons, before a platform sends them. */
import type { Action } from '../actions.js'
import type { Facts } from './facts.js'

/** A piece of a line. Plain text needs no escaping anywhere: platforms mark spans by position. */
export type Span =
  | string
  | { bold: string }
  | { italic: string }
  | { mention: string; account: string; username: string | null }
export type Line = readonly Span[]

export interface Button {
  label: string
  action: Action
}

/** One message on the platform: lines, and rows of buttons under it. */
export interface Said {
  lines: Line[]
  buttons: Button[][]
  /** Ids of the tasks it is about, so that a reply to it finds them. */
  tasks: number[]
  /** Goes with it; its lines are then the file's caption. Only where the platform carries files. */
  file?: OfferedFile
  /** A picture that goes with it as its address; only where the platform fetches pictures by itself. */
  picture?: string
  /** The same laid out as a table, where the platform draws tables; `lines` say all of it too. */
  table?: Table
}

/** Sentences, a table of rows with one cell across or two, sentences. */
export interface Table {
  above: Line[]
  rows: Line[][]
  below: Line[]
}

/** A file the bot hands out. */
export interface OfferedFile {
  /** In plain letters, with its ending: 'tien-do-2023-02-06.png'. */
  name: string
  mime: string
  /** A picture is shown in the chat; anything else is a document to open. */
  as: 'picture' | 'document'
  /** Large ones come piece by piece, anew at each call. */
  bytes: Uint8Array | (() => AsyncIterable<Uint8Array>)
}

/** What a page says, in words that are ready. */
export interface PageText {
  language: 'vi' | 'en'
  title: string
  /** Sentences under the title. */
  lead: string[]
  sections: PageSection[]
}

export interface PageSection {
  heading: string
  /** The heads of the columns, and the rows under them; the tone colours the last cell. */
  columns: string[]
  rows: { cells: string[]; tone: 'good' | 'bad' | 'plain' }[]
  /** Said in place of rows where there are none. */
  none: string
}

/** What a platform can do; `voice` says the same thing with less where it can do less. */
export interface Capabilities {
  /** UTF-16 units a message may have. */
  maxText: number
  buttons: boolean
  /** Buttons that one message may carry. */
  maxButtons: number
  edit: boolean
  replyTo: boolean
  /** What people can hand in through the chat itself; the rest goes through the upload page. */
  filesIn: 'any' | 'photos' | 'none'
  /** Bytes that may be fetched; 0 where files cannot come in. */
  maxFileIn: number
  /** Bytes of a picture or a document that the bot may send; 0 where it can send none. */
  maxFileOut: number
  /** The platform fetches a picture from its address and shows it; perhaps more than once. */
  picturesByLink: boolean
  /** A sign under somebody's message, instead of an answer. */
  reactions: boolean
  /** A short notice that only the person who pressed sees. */
  pressNotice: boolean
  mentions: boolean
  /** Draws a table in a message. */
  tables: boolean
}

/** Whether a paper goes along with what is said of it; else its link has to do. */
export function travelsAsFile(
  { paper, size }: Pick<Facts['paper'], 'paper' | 'size'>,
  { maxFileOut }: Pick<Capabilities, 'maxFileOut'>,
): boolean {
  return paper !== 'page' && maxFileOut > 0 && size <= maxFileOut
}

/** The address of a paper that the platform shows as a picture; null where it does not, or the bot has no address. */
export function shownByLink(
  { paper, link }: Pick<Facts['paper'], 'paper' | 'link'>,
  { picturesByLink }: Pick<Capabilities, 'picturesByLink'>,
): string | null {
  return paper === 'picture' && picturesByLink ? link : null
}
