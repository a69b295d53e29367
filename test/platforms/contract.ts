/**
 * What the application relies on, whichever platform it speaks through. Every adapter passes this suite, on a stage that
 * speaks its platform's own protocol.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChatAddress, IncomingMessage, Said } from '../../src/application/message.js'
import { DeliveryError, type PlatformAdapter } from '../../src/application/ports.js'
import { gate } from '../support/telegram-gate.js'

export type Failure = 'rate_limited' | 'chat_gone' | 'refused' | 'server_error' | 'answer_lost'

/** A platform with one bot and one person who has a private chat with it. */
export interface Stage {
  /** A new adapter for the bot, as after a restart of the process. */
  adapter(): PlatformAdapter
  chat: ChatAddress
  person: { externalId: string; name: string }
  /** Whether the platform keeps what the bot has not taken, and brings it again. */
  keepsUnheard: boolean
  /** The person writes to the bot in private. */
  write(text: string): void
  /** The person sends a file, or a photo where the platform brings only these. */
  sendFile(file: { name: string; mime: string; bytes: Uint8Array }): void
  /** What the person has received, oldest first. */
  received(): string[]
  /** The next send fails so; false where this platform has no such failure. */
  failNextSend(failure: Failure): boolean
  close(): Promise<void>
}

const say = (text: string): Said => ({ lines: [[text]], buttons: [], tasks: [] })
const alone = { replyTo: null }

export function platformContract(name: string, startStage: () => Promise<Stage>): void {
  describe(`${name} as a platform`, () => {
    let stage: Stage
    let adapter: PlatformAdapter
    beforeEach(async () => {
      stage = await startStage()
      adapter = stage.adapter()
    })
    afterEach(async () => {
      await adapter.stop()
      await stage.close()
    })

    /** An inbox as the store keeps it: a key comes in once. */
    function inbox() {
      const seen = new Map<string, IncomingMessage>()
      const accept = async (messages: IncomingMessage[]) => {
        for (const message of messages) if (!seen.has(message.key)) seen.set(message.key, message)
      }
      const texts = () => [...seen.values()].map((m) => ('text' in m ? m.text : m.kind))
      return { accept, texts, first: () => [...seen.values()][0] }
    }

    describe('what comes in', () => {
      test('is handed over with who, where and what', async () => {
        const { accept, first } = inbox()
        await adapter.start(accept)
        stage.write('Xong việc 3 rồi ạ 👍')
        await vi.waitFor(() => expect(first()).toBeDefined())
        expect(first()).toMatchObject({
          kind: 'text',
          platform: stage.chat.platform,
          text: 'Xong việc 3 rồi ạ 👍',
          command: null,
          answers: null,
          files: [],
          sender: { ...stage.person, anonymous: false },
          chat: { ...stage.chat, kind: 'private' },
        })
        expect(new Date(first()?.at ?? '').toISOString()).toBe(first()?.at)
      })

      test('a command is taken apart', async () => {
        const { accept, first } = inbox()
        await adapter.start(accept)
        stage.write('/start ABC-123')
        await vi.waitFor(() => expect(first()).toMatchObject({ command: { name: 'start', rest: 'ABC-123' } }))
      })

      test('what was said while the bot was away is heard when it is back', async (context) => {
        context.skip(!stage.keepsUnheard, `${name} gives each message once`)
        stage.write('một')
        stage.write('hai')
        const { accept, texts } = inbox()
        await adapter.start(accept)
        await vi.waitFor(() => expect(texts()).toEqual(['một', 'hai']))
      })

      test('what could not be saved comes again with the same key, and then no more', async () => {
        const keys: string[] = []
        const { accept, texts } = inbox()
        await adapter.start(async (messages) => {
          keys.push(...messages.map((m) => m.key))
          if (keys.length === 1) throw new Error('disk full')
          await accept(messages)
        })
        stage.write('một')
        await vi.waitFor(() => expect(texts()).toEqual(['một']), 10_000)
        stage.write('hai')
        await vi.waitFor(() => expect(texts()).toEqual(['một', 'hai']), 10_000)
        expect(keys).toHaveLength(3)
        expect(keys[1]).toBe(keys[0])
      })

      test('stopped before it was saved, it comes to the next process', async (context) => {
        context.skip(!stage.keepsUnheard, `${name} gives each message once`)
        const tried = gate()
        await adapter.start(() => {
          void tried.hold()
          return Promise.reject(new Error('disk full'))
        })
        stage.write('một')
        await tried.reached
        await adapter.stop()
        adapter = stage.adapter()
        const { accept, texts } = inbox()
        await adapter.start(accept)
        await vi.waitFor(() => expect(texts()).toEqual(['một']))
      })

      test('across restarts nothing is lost and nothing counts twice', async (context) => {
        context.skip(!stage.keepsUnheard, `${name} gives each message once`)
        const { accept, texts } = inbox()
        const said: string[] = []
        for (let round = 0; round < 5; round += 1) {
          for (const n of [1, 2, 3]) {
            said.push(`${round}.${n}`)
            stage.write(`${round}.${n}`)
          }
          const first = gate()
          await adapter.start(async (messages) => {
            await accept(messages)
            await first.hold()
          })
          await first.reached
          const stopped = adapter.stop()
          first.open()
          await stopped
          adapter = stage.adapter()
        }
        await adapter.start(accept)
        await vi.waitFor(() => expect(texts().toSorted()).toEqual(said.toSorted()))
      })

      test('stopping waits for the saving that has begun', async () => {
        const saving = gate()
        let saved = false
        await adapter.start(async () => {
          await saving.hold()
          saved = true
        })
        stage.write('một')
        await saving.reached
        const stopped = adapter.stop().then(() => expect(saved).toBe(true))
        saving.open()
        await stopped
      })

      test('stopping twice, or before any start, does no harm', async () => {
        await adapter.stop()
        await adapter.stop()
      })
    })

    describe('what goes out', () => {
      beforeEach(() => adapter.start(() => Promise.resolve()))

      test('arrives as it was said, and each message has its id', async () => {
        const texts = ['Việc Q1-3: _*[]()~`>#+-=|{}.!<b>&amp;"\\ 👩‍👩‍👧', 'Nộp trước 17h']
        const ids: string[] = []
        for (const text of texts) ids.push((await adapter.send(stage.chat, say(text), alone)).messageId)
        expect(stage.received()).toEqual(texts)
        expect(new Set(ids.filter((id) => id !== '')).size).toBe(2)
      })

      test('a text of the greatest length arrives whole, a longer one is rejected', async () => {
        const { maxText } = adapter.capabilities
        await adapter.send(stage.chat, say('ạ'.repeat(maxText)), alone)
        expect(stage.received()).toEqual(['ạ'.repeat(maxText)])
        const answer = await answerOf(adapter.send(stage.chat, say('ạ'.repeat(maxText + 1)), alone))
        expect(answer).toMatchObject({ kind: 'rejected' })
      })

      test('an answer to a message that is gone is said all the same', async () => {
        await adapter.send(stage.chat, say('đã ghi'), { replyTo: '987654' })
        expect(stage.received()).toEqual(['đã ghi'])
      })

      test.each([
        ['rate_limited', { kind: 'rate_limited' }, []],
        ['chat_gone', { kind: 'chat_gone', movedTo: null }, []],
        ['refused', { kind: 'rejected' }, []],
        ['server_error', { kind: 'unreachable', maybeSent: false }, []],
        // The truth is that it did arrive; the adapter must not say that it did not.
        ['answer_lost', { kind: 'unreachable', maybeSent: true }, ['một']],
      ] as const)('%s is told apart', async (failure, expected, arrived) => {
        if (!stage.failNextSend(failure)) return console.warn(`not tested: ${name} has no failure '${failure}'`)
        const answer = await answerOf(adapter.send(stage.chat, say('một'), alone))
        expect(answer).toMatchObject(expected)
        if (answer?.kind === 'rate_limited') expect(answer.retryAfterSeconds).toBeGreaterThan(0)
        expect(stage.received()).toEqual(arrived)
        await adapter.send(stage.chat, say('hai'), alone)
        expect(stage.received()).toEqual([...arrived, 'hai'])
      })

      test('says something else in a message of its own, as often as it likes; one that is gone is told by false', async () => {
        if (!adapter.capabilities.edit) return
        const { messageId } = await adapter.send(stage.chat, say('một'), alone)
        expect(await adapter.rewrite(stage.chat, messageId, say('hai'))).toBe(true)
        expect(await adapter.rewrite(stage.chat, messageId, say('hai')), 'once more the same').toBe(true)
        expect(stage.received()).toEqual(['hai'])
        expect(await adapter.rewrite(stage.chat, '987654', say('ba'))).toBe(false)
        expect(stage.received()).toEqual(['hai'])
      })

      test('puts its sign under a message; one that is gone is told by false', async () => {
        if (!adapter.capabilities.reactions) return
        const { messageId } = await adapter.send(stage.chat, say('một'), alone)
        expect(await adapter.acknowledge(stage.chat, messageId)).toBe(true)
        expect(await adapter.acknowledge(stage.chat, '987654')).toBe(false)
        expect(stage.received()).toEqual(['một'])
      })

      test('a press that nobody waits for any more is answered with false', async () => {
        expect(await adapter.answerPress('1234567890', say('muộn rồi'))).toBe(false)
      })

      test('people can be told where to find it', () => {
        expect(adapter.address()).toMatch(/\S/)
      })
    })

    test('files come as they were sent, or not at all', async () => {
      const { filesIn, maxFileIn } = adapter.capabilities
      expect(maxFileIn > 0).toBe(filesIn !== 'none')
      const { accept, first } = inbox()
      await adapter.start(accept)
      expect((await answerOf(adapter.fetchFile('không-có', 1_000)))?.kind).toBe('rejected')
      if (filesIn === 'none') return
      const bytes = new Uint8Array(Array.from({ length: 70_000 }, (_, n) => n % 251))
      const sent =
        filesIn === 'any'
          ? { name: 'Báo cáo quý I.docx', mime: 'application/msword' }
          : { name: 'IMG_2041.jpg', mime: 'image/jpeg' }
      stage.sendFile({ ...sent, bytes })
      await vi.waitFor(() => expect(first()).toBeDefined())
      const message = first()
      const file = message && 'files' in message ? message.files[0] : undefined
      if (filesIn === 'any') expect(file).toMatchObject({ ...sent, size: 70_000 })
      else expect(file, 'a photo has no name of its own').toMatchObject({ mime: sent.mime })
      expect(file?.name).toMatch(/\S\.\w+$/)
      expect(Buffer.from(await adapter.fetchFile(file?.externalId ?? '', 70_000)).equals(Buffer.from(bytes))).toBe(true)
      expect((await answerOf(adapter.fetchFile(file?.externalId ?? '', 69_999)))?.kind).toBe('rejected')
    })

    test('its abilities agree with each other', () => {
      const { maxText, buttons, maxButtons } = adapter.capabilities
      expect(maxText).toBeGreaterThan(0)
      expect(maxButtons > 0).toBe(buttons)
    })
  })
}

async function answerOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(DeliveryError)
  return error instanceof DeliveryError ? error.answer : null
}
