import { createInstance } from 'i18next'
import { formatDate } from '../locale/dates'
import type { Values } from '../locale/words'

/** Says a message of one locale with its values put in. Throws for a message that is not there or is empty. */
export type Interpolate = (key: string, values: Values) => string

/** Reads `{{on, date}}`, `{{count, number}}` and `{{amount, usd}}` in the messages; nesting and markup are off. */
export function interpolatorOf(
  locale: string,
  formats: string,
  messages: Readonly<Record<string, string>>,
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
  formatter?.add('date', (value) => formatDate(String(value), formats))
  formatter?.add('number', (value) => new Intl.NumberFormat(formats).format(Number(value)))
  formatter?.add('usd', (value) => new Intl.NumberFormat(formats, USD).format(Number(value)))
  // Among its options a value called "lng", "context" or "postProcess" would be one of them.
  return (key, values) => i18n.t(key, { replace: values, nest: false })
}

const USD: Intl.NumberFormatOptions = {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
}
