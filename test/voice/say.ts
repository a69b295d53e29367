/** What the bot says, as a reader sees it. */
import type { Capabilities, Facts, Outgoing, Said, Span } from '../../src/application/message.js'
import type { ChatKind, Language } from '../../src/application/ports.js'
import type { Role } from '../../src/domain/member.js'
import { ROLES } from '../../src/domain/member.js'
import { createVoice } from '../../src/voice/voice.js'
import { TELEGRAM } from './fixtures.js'

const voice = createVoice()

export function say<K extends keyof Facts>(
  kind: K,
  facts: Facts[K],
  can: Capabilities = TELEGRAM,
  language: Language = 'vi',
  place: ChatKind = 'private',
  roles: readonly Role[] = ROLES,
): Said[] {
  return voice({ kind, ...facts } as Outgoing, language, can, { place, roles })
}

export function textOf(said: Pick<Said, 'lines'>): string {
  return said.lines.map((line) => line.map(spanText).join('')).join('\n')
}

/** The whole message, all parts. */
export function textOfAll(parts: readonly Said[]): string {
  return parts.map(textOf).join('\n')
}

export function labels(parts: readonly Said[]): string[] {
  return parts.flatMap((p) => p.buttons.flat().map((b) => b.label))
}

function spanText(span: Span): string {
  if (typeof span === 'string') return span
  if ('bold' in span) return span.bold
  return 'italic' in span ? span.italic : span.mention
}
