/**
 * A platform of one person at a terminal: for trying the bot's words without any messenger, and the measure of what a further
 * platform has to bring. A line is a message; what the bot says is printed.
 */
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Capabilities, IncomingMessage, IncomingText, Line, Said, Span } from '../../application/message.js'
import { DeliveryError, type PlatformAdapter } from '../../application/ports.js'
import { PATIENCE, pause, pauseAfter } from '../patience.js'
import { clean } from '../values.js'

export const CONSOLE_CAPABILITIES: Capabilities = {
  maxText: 10_000,
  buttons: false,
  maxButtons: 0,
  edit: false,
  replyTo: false,
  filesIn: 'none',
  maxFileIn: 0,
  maxFileOut: 0,
  tables: false,
  picturesByLink: false,
  pressNotice: false,
  mentions: false,
  reactions: false,
}

/** `person`: who sits at the terminal, known to the office as an account on 'console'. */
export function consolePlatform(parts: {
  input: Readable
  output: Writable
  person: { externalId: string; name: string }
  now?: () => Date
}): PlatformAdapter {
  const { input, output, person } = parts
  const now = parts.now ?? (() => new Date())
  const began = now().getTime()
  const stopping = new AbortController()
  let saving: Promise<void> = Promise.resolve()
  let lines: ReturnType<typeof createInterface> | null = null
  let heard = 0
  let said = 0

  function messageOf(typed: string): IncomingText {
    heard += 1
    const text = clean(typed)
    const command = /^\/(?<name>\S+)(?:\s+(?<rest>.*))?$/u.exec(text)?.groups
    const chat = {
      platform: 'console',
      externalId: person.externalId,
      topic: null,
      kind: 'private',
      title: null,
    } as const
    return {
      kind: 'text',
      key: `line:${began}:${heard}`,
      platform: 'console',
      at: now().toISOString(),
      sender: { ...person, username: null, anonymous: false },
      chat,
      messageId: `line-${heard}`,
      text,
      command: command ? { name: command.name ?? '', rest: command.rest ?? '' } : null,
      answers: null,
      files: [],
      album: null,
    }
  }

  /** Nobody can type it again for the person: tried until it is saved. */
  async function save(message: IncomingText, accept: (messages: IncomingMessage[]) => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await accept([message])
      } catch {
        if (stopping.signal.aborted) return
        await pause(pauseAfter(attempt, PATIENCE), stopping.signal)
      }
    }
  }

  return {
    platform: 'console',
    capabilities: CONSOLE_CAPABILITIES,
    monthlyMessages: null,
    async start(accept) {
      lines = createInterface({ input })
      lines.on('line', (line) => {
        const message = messageOf(line)
        saving = saving.then(() => save(message, accept))
      })
    },
    async stop() {
      stopping.abort()
      lines?.close()
      await saving
    },
    async send(_, message) {
      const text = textOf(message)
      if (text.length > CONSOLE_CAPABILITIES.maxText)
        throw new DeliveryError({ kind: 'rejected', reason: `the text has ${text.length} characters` })
      await print(output, `${text}\n\n`)
      said += 1
      return { messageId: `said-${began}-${said}` }
    },
    acknowledge: () => Promise.resolve(false),
    rewrite: () => Promise.resolve(false),
    answerPress: () => Promise.resolve(false),
    fetchFile: () => Promise.reject(new DeliveryError({ kind: 'rejected', reason: 'a terminal brings no files' })),
    leave: () => Promise.resolve(),
    standingIn: () => Promise.resolve(null),
    address: () => 'cửa sổ dòng lệnh này',
    shared: false,
    trouble: () => null,
  }
}

function print(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) =>
      error ? reject(new DeliveryError({ kind: 'unreachable', maybeSent: false }, { cause: error })) : resolve(),
    )
  })
}

function textOf({ lines }: Said): string {
  return lines.map((line: Line) => line.map(spanText).join('')).join('\n')
}

function spanText(span: Span): string {
  if (typeof span === 'string') return span
  if ('bold' in span) return span.bold
  return 'italic' in span ? span.italic : span.mention
}
