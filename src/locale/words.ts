import { createInstance } from 'i18next'
import type ui from '../../locales/en/ui.json'
import { formatDate } from './dates'

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutPlural<Key> = Key extends `${infer Stem}_${PluralForm}` ? Stem : Key

/** The id of one message of the interface. */
export type MessageKey = WithoutPlural<keyof typeof ui>
export type Values = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: Values) => string

/** The words of one locale, with its ways to write dates and numbers. */
export interface Words {
  readonly t: Translate
  /** The same for a key that is only known while running; throws for a key that no message has. */
  readonly say: (key: string, values?: Values) => string
  readonly has: (key: string) => boolean
  readonly date: (written: string) => string
  readonly number: (value: number) => string
}

/** Reads `{{on, date}}`, `{{count, number}}` and `{{amount, usd}}` in the messages. Nesting and markup are off. */
export function wordsOf(
  locale: string,
  formats: string,
  messages: Readonly<Record<string, string>>,
): Words {
  const i18n = createInstance()
  i18n.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: messages } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  })
  const number = new Intl.NumberFormat(formats)
  const usd = () =>
    new Intl.NumberFormat(formats, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 })
  const formatter = i18n.services.formatter
  formatter?.add('date', (value) => formatDate(String(value), formats))
  formatter?.add('number', (value) => number.format(Number(value)))
  formatter?.add('usd', (value) => usd().format(Number(value)))

  const say = (key: string, values: Values = {}) => {
    if (!i18n.exists(key, values)) throw new Error(`no message "${key}" in ${locale}`)
    return i18n.t(key, values)
  }
  return {
    t: say,
    say,
    has: (key) => i18n.exists(key),
    date: (written) => formatDate(written, formats),
    number: (value) => number.format(value),
  }
}
