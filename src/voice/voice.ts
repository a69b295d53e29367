/** What the bot says: a message's kind and facts, in a language, for a platform. */
import type { Action } from '../application/actions.js'
import type { DraftPageText, DraftPageView, Facts, LedgerView, Outgoing, PageText } from '../application/message.js'
import type { ContentRefusal, Language, Voice } from '../application/ports.js'
import type { FindingFacts } from './finding-text.js'
import { findingIn } from './finding-text.js'
import { ahead } from './say-ahead.js'
import { answers } from './say-answers.js'
import { changes } from './say-change.js'
import { draft } from './say-draft.js'
import { draftPageWords } from './say-draft-page.js'
import { group } from './say-group.js'
import { ledger, ledgerPageIn } from './say-ledger.js'
import { lessons } from './say-lessons.js'
import { lists } from './say-lists.js'
import { nudges } from './say-nudge.js'
import { papers } from './say-papers.js'
import { joining } from './say-joining.js'
import { people } from './say-people.js'
import { person } from './say-person.js'
import { points } from './say-points.js'
import { questions } from './say-questions.js'
import { record } from './say-record.js'
import { standing } from './say-standing.js'
import { summaries } from './say-summary.js'
import { talk } from './say-talk.js'
import { together } from './say-together.js'
import { troubles } from './say-troubles.js'
import { views } from './say-views.js'
import { year } from './say-year.js'
import type { Block, Speech } from './speech.js'
import { split } from './split.js'
import type { TextKey } from './texts.js'
import { loadTexts } from './texts.js'
import type { UploadFacts } from './upload-text.js'
import { uploadWords } from './upload-text.js'
import type { WordFacts } from './words.js'
import { wordIn } from './words.js'

/** How each kind of message is said; a new kind without words does not compile. */
const SAY = {
  ...people,
  ...joining,
  ...draft,
  ...changes,
  ...points,
  ...lessons,
  ...year,
  ...ahead,
  ...group,
  ...person,
  ...answers,
  ...questions,
  ...talk,
  ...standing,
  ...record,
  ...summaries,
  ...together,
  ...nudges,
  ...views,
  ...ledger,
  ...papers,
  ...lists,
  ...troubles,
} satisfies { [K in keyof Facts]: (speech: Speech, facts: Facts[K]) => Block[] }

const texts = loadTexts()

/** A voice that speaks every language; the same message always sounds the same. Throws where a text is missing: our fault. */
export function createVoice(): Voice {
  return (message, language, can, { place, roles }) => {
    const speech: Speech = { t: texts[language], language, can, place, roles }
    return split(speech, blocksOf(speech, message))
  }
}

function blocksOf(speech: Speech, message: Outgoing): Block[] {
  // The table's type ties each kind to its facts; the compiler cannot follow that through the union.
  const say = SAY[message.kind] as (speech: Speech, facts: Outgoing) => Block[]
  const besides = (message.besides ?? []).flatMap((facts) => SAY.refusal(speech, facts))
  return [...say(speech, message), ...besides]
}

/** The word to type for an action: 'xong Q1-3'. Throws where the word needs a fact that is not given. */
export function wordFor(action: Action, facts: WordFacts, language: Language): string {
  return wordIn(texts[language], action, facts)
}

/** The ledger of this office as a page. */
export function ledgerPageText(view: LedgerView, commune: string, language: Language): PageText {
  return ledgerPageIn({ t: texts[language], language }, view, commune)
}

/** A draft as a page. */
export function draftPageText(view: DraftPageView): DraftPageText {
  return draftPageWords({ t: texts[view.language], language: view.language }, view)
}

/** A finding of the plan reader, for the terminal. */
export function findingText(finding: FindingFacts, language: Language): string {
  return findingIn({ t: texts[language], language }, finding)
}

/** Why a document could not be read, for the terminal. */
export function unreadableText(reason: string, params: Record<string, string | number>, language: Language): string {
  return texts[language](`unreadable.${reason}` as TextKey, params)
}

/** Why a file is not taken, for the page on which it was handed in. */
export function fileRefusalText(refused: ContentRefusal, name: string, language: Language): string {
  return texts[language](`refusal.file_${refused}`, { name })
}

/** The words of the page on which files are handed in. */
export function uploadText(facts: UploadFacts, language: Language): ReturnType<typeof uploadWords> {
  return uploadWords({ t: texts[language], language }, facts)
}
