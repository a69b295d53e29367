import type { Capabilities } from '../../application/message.js'
import { MAX_PHOTO, MAX_TEXT } from './assumptions.js'

/**
 * What the Zalo Bot API allows a bot: ten methods, among them none for buttons, edits, replies, reactions or documents. Photos
 * come in as a link and go out as one; documents come as "unsupported" or not at all.
 */
export const ZALO_CAPABILITIES: Capabilities = {
  maxText: MAX_TEXT,
  buttons: false,
  maxButtons: 0,
  edit: false,
  replyTo: false,
  filesIn: 'photos',
  maxFileIn: MAX_PHOTO,
  maxFileOut: 0,
  tables: false,
  picturesByLink: true,
  pressNotice: false,
  mentions: false,
  reactions: false,
}
