/** The rehearsal's desk: the chats of both messengers side by side, for a page that need not know which is which. */
import type { DeskChat, Notice, Person, TelegramWorld, WorldMessage, ZaloWorld } from './world.js'

export interface Desk
  extends Pick<TelegramWorld, 'say' | 'press' | 'edit' | 'showButtons' | 'file' | 'messages' | 'people'> {
  /** In the order in which they came to the desk. */
  chats(): DeskChat[]
  /** Somebody new with a telephone: a private chat, and a place in the group where there is one. The bot knows nothing of it. */
  welcome(newcomer: Newcomer): Person
  readonly buttonsShown: boolean
  onMessage(listener: (message: WorldMessage) => void): void
  onNotice(listener: (notice: Notice) => void): void
}

export interface Newcomer {
  /** 'Triệu Thị Mai': the last word is the given name. */
  name: string
  /** What the page says under the name. */
  post: string
  app: DeskChat['app']
  inGroup: boolean
}

/** Where the numbers of newcomers begin: far from those of the office. */
const FIRST_NEWCOMER = { telegram: 501, zalo: 1501 } as const

/** `shown`: the chats on the desk at the beginning. Chats of the two have different numbers. What Zalo has not (buttons, edits,
 *  notices) stays Telegram's alone. */
export function deskOf(telegram: TelegramWorld, zalo: ZaloWorld, shown: readonly number[]): Desk {
  const worlds = { telegram, zalo }
  const mentions = { telegram: `@${telegram.botUsername}`, zalo: `@${zalo.botName}` }
  const onDesk = [...shown]
  let newcomers = 0
  const isOnZalo = (chatId: number) => zalo.chats().some((chat) => chat.id === chatId)

  function chats(): DeskChat[] {
    const all = (['telegram', 'zalo'] as const).flatMap((app) =>
      worlds[app].chats().map((chat): DeskChat => ({ ...chat, app, mention: mentions[app] })),
    )
    return onDesk.flatMap((id) => all.filter((chat) => chat.id === id))
  }

  return {
    people: () => [...telegram.people(), ...zalo.people()],
    chats,
    welcome({ name, post, app, inGroup }) {
      const words = name.trim().split(/\s+/)
      const person: Person = {
        id: FIRST_NEWCOMER[app] + newcomers,
        firstName: words.at(-1) ?? name,
        lastName: words.slice(0, -1).join(' '),
        username: null,
        post,
      }
      newcomers += 1
      worlds[app].addPerson(person)
      onDesk.push(person.id)
      const group = chats().find((chat) => chat.kind === 'group' && chat.app === app)
      if (inGroup && group) worlds[app].join(group.id, person.id)
      return person
    },
    messages: (chatId) => (isOnZalo(chatId) ? zalo : telegram).messages(chatId),
    say: (said) => (isOnZalo(said.chatId) ? zalo : telegram).say(said),
    press: (pressed) => telegram.press(pressed),
    edit(edited) {
      if (isOnZalo(edited.chatId)) throw new Error('Trên Zalo không sửa được tin đã gửi. Nhắn tin mới.')
      telegram.edit(edited)
    },
    file: (fileId) => telegram.file(fileId) ?? zalo.file(fileId),
    showButtons: (shown) => telegram.showButtons(shown),
    get buttonsShown() {
      return telegram.buttonsShown
    },
    onMessage(listener) {
      telegram.onMessage(listener)
      zalo.onMessage(listener)
    },
    onNotice: (listener) => telegram.onNotice(listener),
  }
}
