/** The texts in each language, with keys that the compiler knows. The only room that knows i18next. */
import i18next from 'i18next'
import enChange from '../../locales/en/change.json' with { type: 'json' }
import enMessages from '../../locales/en/messages.json' with { type: 'json' }
import enPapers from '../../locales/en/papers.json' with { type: 'json' }
import enTalk from '../../locales/en/talk.json' with { type: 'json' }
import enTroubles from '../../locales/en/troubles.json' with { type: 'json' }
import enWords from '../../locales/en/words.json' with { type: 'json' }
import viChange from '../../locales/vi/change.json' with { type: 'json' }
import viMessages from '../../locales/vi/messages.json' with { type: 'json' }
import viPapers from '../../locales/vi/papers.json' with { type: 'json' }
import viTalk from '../../locales/vi/talk.json' with { type: 'json' }
import viTroubles from '../../locales/vi/troubles.json' with { type: 'json' }
import viWords from '../../locales/vi/words.json' with { type: 'json' }
import type { Language } from '../application/ports.js'

const vi = { ...viWords, ...viMessages, ...viTroubles, ...viPapers, ...viTalk, ...viChange }
const en = { ...enWords, ...enMessages, ...enTroubles, ...enPapers, ...enTalk, ...enChange }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts'
    resources: { texts: typeof vi }
  }
}

/** 'left_other' is asked for as 'left', with a count. */
type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K
type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${WithoutPlural<K>}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]
/** Every text there is: 'answer.claim_recorded'. Vietnamese is the original; a test holds the other languages to it. */
export type TextKey = Leaves<typeof vi>
/** What a text shows where a fact was not given: better a gap that can be seen than no message. */
export const GAP = '[?]'
/** Says one text with its facts. A text that is missing is our fault and is thrown. */
export type Texts = (key: TextKey, facts?: Record<string, string | number>) => string

/** Both languages, ready to speak; nothing global is changed. */
export function loadTexts(): Record<Language, Texts> {
  const instance = i18next.createInstance()
  void instance.init({
    lng: 'vi',
    fallbackLng: false,
    defaultNS: 'texts',
    resources: { vi: { texts: vi }, en: { texts: en } },
    // What people wrote is said as they wrote it, whatever '{{' or '$t(' it holds.
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: () => GAP,
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`No text ${key}`)
    },
    initAsync: false,
  })
  const speaker = (language: Language): Texts => {
    const say = instance.getFixedT(language)
    return (key, facts = {}) => say(key, facts)
  }
  return { vi: speaker('vi'), en: speaker('en') }
}
