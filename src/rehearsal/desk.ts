/** The rehearsal's desk: the chats of both messengers side by side, for a page that need not know which is which. */
import type { DeskChat, Notice, TelegramWorld, WorldMessage, ZaloWorld } from './world.js'

export interface Desk
  extends Pick<TelegramWorld, 'say' | 'press' | 'edit' | 'showButtons' | 'file' | 'messages' | 'people'> {
  chats(): DeskChat[]
  readonly buttonsShown: boolean
  onMessage(listener: (message: WorldMessage) => void): void
  onNotice(listener: (notice: Notice) => void): void
}

/** Chats of the two have different numbers. What Zalo has not (buttons, edits, notices) stays Telegram's alone. */
export function deskOf(telegram: TelegramWorld, zalo: ZaloWorld): Desk {
  const isOnZalo = (chatId: number) => zalo.chats().some((chat) => chat.id === chatId)
  return {
    people: () => [...telegram.people(), ...zalo.people()],
    chats: () => [
      ...telegram.chats().map((chat): DeskChat => ({ ...chat, app: 'telegram' })),
      ...zalo.chats().map((chat): DeskChat => ({ ...chat, app: 'zalo' })),
    ],
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
