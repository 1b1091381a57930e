import { createInstance } from 'i18next'
import type ui from '../../locales/en/ui.json'
import { formatDate } from './dates'

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutPlural<Key> = Key extends `${infer Stem}_${PluralForm}` ? Stem : Key

/** The id of one message of the interface. */
export type MessageKey = WithoutPlural<keyof typeof ui>
export type Values = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: Values) => string

/** The words of one locale, with its way to write dates. */
export interface Words {
  readonly t: Translate
  /** The same for a key that is only known while running; throws for a key that no message has. */
  readonly say: (key: string, values?: Values) => string
  readonly has: (key: string) => boolean
  readonly date: (written: string) => string
}

/**
 * Reads `{{on, date}}`, `{{count, number}}` and `{{amount, usd}}` in the messages; nesting and markup are off. `dates` are
 * dates already written in this locale: making a formatter takes longer than all else on a start.
 */
export function wordsOf(
  locale: string,
  formats: string,
  messages: Readonly<Record<string, string>>,
  dates: Readonly<Record<string, string>> = {},
): Words {
  const date = (written: string) => dates[written] ?? formatDate(written, formats)
  let interpolate: Interpolate | undefined
  const say = (key: string, values: Values = {}) => {
    const message = messages[key]
    // Most messages need no more than their values put in as they are; i18next is for formats and plurals.
    if (message && IS_PLAIN.test(message))
      return message.replace(NAMED, (_, name: string) => String(values[name] ?? ''))
    interpolate ??= interpolatorOf(locale, formats, messages, date)
    return interpolate(key, values)
  }
  return { t: say, say, has: (key) => messages[key] !== undefined, date }
}

const NAMED = /\{\{(\w+)\}\}/g
const IS_PLAIN = /^(?:[^{]|\{(?!\{)|\{\{\w+\}\})*$/

type Interpolate = (key: string, values: Values) => string

function interpolatorOf(
  locale: string,
  formats: string,
  messages: Readonly<Record<string, string>>,
  date: (written: string) => string,
): Interpolate {
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
    parseMissingKeyHandler(key) {
      throw new Error(`no message "${key}" in ${locale}`)
    },
  })
  const formatter = i18n.services.formatter
  formatter?.add('date', (value) => date(String(value)))
  formatter?.add('number', (value) => new Intl.NumberFormat(formats).format(Number(value)))
  formatter?.add('usd', (value) => new Intl.NumberFormat(formats, USD).format(Number(value)))
  return (key, values) => i18n.t(key, { ...values, nest: false })
}

const USD: Intl.NumberFormatOptions = {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
}
