/** What the bot says: a message's kind and facts, in a language, for a platform. */
import type { Facts, Outgoing } from '../application/message.js'
import type { Language, Voice } from '../application/ports.js'
import { findingText as findingIn } from './finding-text.js'
import { answers } from './say-answers.js'
import { draft } from './say-draft.js'
import { group } from './say-group.js'
import { people } from './say-people.js'
import { views } from './say-views.js'
import type { Block, Speech } from './speech.js'
import { split } from './split.js'
import type { TextKey } from './texts.js'
import { loadTexts } from './texts.js'

/** How each kind of message is said; a new kind without words does not compile. */
const SAY = { ...people, ...draft, ...group, ...answers, ...views } satisfies {
  [K in keyof Facts]: (speech: Speech, facts: Facts[K]) => Block[]
}

const texts = loadTexts()

export function createVoice(): Voice {
  return (message, language, capabilities) => {
    const speech: Speech = { t: texts[language], language }
    return split(speech, blocksOf(speech, message), capabilities)
  }
}

function blocksOf(speech: Speech, message: Outgoing): Block[] {
  // The table's type ties each kind to its facts; the compiler cannot follow that through the union.
  const say = SAY[message.kind] as (speech: Speech, facts: Outgoing) => Block[]
  return say(speech, message)
}

/** A finding of the plan reader, for the terminal. */
export function findingText(
  finding: { code: string; params: Record<string, string | number> },
  language: Language,
): string {
  return findingIn(finding, { t: texts[language], language })
}

/** Why a document could not be read, for the terminal. */
export function unreadableText(reason: string, params: Record<string, string | number>, language: Language): string {
  return texts[language](`unreadable.${reason}` as TextKey, params)
}
