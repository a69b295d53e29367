/** A message of the rehearsal's worlds with nothing in it yet but where, when and from whom. */
import type { WorldMessage } from './world.js'

type Known = Pick<WorldMessage, 'id' | 'chatId' | 'from'>

export function newMessage(at: Date, known: Known & Partial<WorldMessage>): WorldMessage {
  return {
    at: at.toISOString(),
    text: '',
    entities: [],
    replyTo: null,
    buttons: [],
    files: [],
    table: null,
    album: null,
    reactions: [],
    editedAt: null,
    heard: true,
    ...known,
  }
}
