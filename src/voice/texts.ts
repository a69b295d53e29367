/** The texts in each language, with keys that the compiler knows. The only room that knows i18next. */
import i18next from 'i18next'
import en from '../../locales/en/bot.json' with { type: 'json' }
import vi from '../../locales/vi/bot.json' with { type: 'json' }
import type { Language } from '../application/ports.js'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'bot'
    resources: { bot: typeof vi }
  }
}

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]
/** Every text there is: 'answer.claim_recorded'. */
export type TextKey = Leaves<typeof vi>
/** Says one text with its facts. A text that is missing is our fault and is thrown. */
export type Texts = (key: TextKey, facts?: Record<string, string | number>) => string

/** Both languages, ready to speak; nothing global is changed. */
export function loadTexts(): Record<Language, Texts> {
  const instance = i18next.createInstance()
  void instance.init({
    lng: 'vi',
    fallbackLng: false,
    defaultNS: 'bot',
    resources: { vi: { bot: vi }, en: { bot: en } },
    interpolation: { escapeValue: false, skipOnVariables: true },
    initAsync: false,
  })
  const speaker = (language: Language): Texts => {
    const t = instance.getFixedT(language) as unknown as (key: string, facts: Record<string, string | number>) => string
    return (key, facts = {}) => {
      if (!instance.exists(key, { lng: language })) throw new Error(`No text ${key} in ${language}`)
      return t(key, facts)
    }
  }
  return { vi: speaker('vi'), en: speaker('en') }
}
