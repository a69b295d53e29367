/** A whole rehearsal for a test: the real bot on a real PostgreSQL, its Telegram over HTTP, a clock that stands still until turned. */
import { vi } from 'vitest'
import { CLERK, GROUP, PEOPLE } from '../../src/cli/rehearsal-office.js'
import type { Rehearsal } from '../../src/cli/rehearse.js'
import { startRehearsal } from '../../src/cli/rehearse.js'
import { instantOf } from '../../src/domain/calendar.js'
import { createLogger } from '../../src/logger.js'
import type { WorldMessage } from '../../src/rehearsal/world.js'
import { atEnd } from './at-end.js'
import { newDatabase } from './database.js'
import { newFolder } from './folder.js'

export const CHAIRMAN = 102
export const HANH = 103
export const BINH = 104
export { CLERK, GROUP, PEOPLE }

export interface Story extends Rehearsal {
  /** Somebody writes; resolves with what the bot wrote in that chat because of it, once everything is worked on. */
  say(
    from: number,
    chatId: number,
    text: string,
    more?: { replyTo?: number; files?: { name: string; mime: string; bytes: Uint8Array }[] },
  ): Promise<WorldMessage[]>
  /** Presses the newest button in this chat whose label has this text. */
  press(from: number, chatId: number, label: string): Promise<WorldMessage[]>
  turnTo(date: string, time?: string): Promise<void>
  /** The bot's messages in a chat, oldest first. */
  fromBot(chatId: number): WorldMessage[]
  last(chatId: number): string
  /** Waits until the bot is at rest. */
  rest(): Promise<void>
}

/** Stopped at the end of the test file. */
export async function startStory(): Promise<Story> {
  const rehearsal = await startRehearsal({
    dataDir: newFolder(),
    databaseUrl: await newDatabase(),
    port: 0,
    logger: createLogger('error'),
    running: false,
    onLost: () => {},
  })
  atEnd(() => rehearsal.stop())
  const { world, zalo, clock, app } = rehearsal
  const fromBot = (chatId: number) => world.messages(chatId).filter((m) => m.from === 'bot')

  /** Everything people sent has been polled, worked on and answered. */
  async function rest(): Promise<void> {
    await vi.waitFor(
      () => {
        if (world.unfetched() + zalo.unfetched() > 0) throw new Error('updates wait')
      },
      { timeout: 20_000, interval: 5 },
    )
    await app.settle()
  }

  async function during(chatId: number, act: () => void): Promise<WorldMessage[]> {
    const before = fromBot(chatId).length
    act()
    await rest()
    return fromBot(chatId).slice(before)
  }

  await rest()
  return {
    ...rehearsal,
    fromBot,
    rest,
    say: (from, chatId, text, more) => during(chatId, () => world.say({ from, chatId, text, ...more })),
    press: (from, chatId, label) =>
      during(chatId, () => {
        const message = world.messages(chatId).findLast((m) => m.buttons.flat().some((b) => b.label.includes(label)))
        const button = message?.buttons.flat().find((b) => b.label.includes(label))
        if (!message || !button)
          throw new Error(`No button "${label}" in chat ${chatId}; there are: ${buttonsOf(world.messages(chatId))}`)
        world.press({ from, chatId, messageId: message.id, data: button.data })
      }),
    turnTo: (date, time = '08:05') => clock.turnTo(instantOf(date, time), () => {}),
    last: (chatId) => fromBot(chatId).at(-1)?.text ?? '',
  }
}

function buttonsOf(messages: WorldMessage[]): string {
  return messages
    .flatMap((m) => m.buttons.flat())
    .map((b) => b.label)
    .slice(-12)
    .join(' | ')
}
