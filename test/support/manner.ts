/** The two ways in which an office talks to the bot: pressing and writing properly, or with words alone and no diacritics. */
import type { House } from './house.js'

export interface Manner {
  name: string
  buttons: boolean
  /** A sentence as this office writes it. */
  write(text: string): string
  /** Presses the button, or types the word that does the same. */
  choose(house: House, person: number, chat: number, label: string, word: string): Promise<void>
}

export const MANNERS: Manner[] = [
  {
    name: 'with buttons, with diacritics',
    buttons: true,
    write: (text) => text,
    choose: async (house, person, chat, label) => {
      await house.press(person, chat, label)
    },
  },
  {
    name: 'with words alone, without diacritics',
    buttons: false,
    write: withoutDiacritics,
    choose: async (house, person, chat, _label, word) => {
      await house.say(person, chat, withoutDiacritics(word))
    },
  },
]

function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC')
}

/** A small file with this content. */
export function fileOf(name: string, content: string) {
  return { name, mime: 'application/octet-stream', bytes: new TextEncoder().encode(content) }
}
