import type ui from '../../locales/en/ui.json'
import { formatDate } from './dates'

/** The id of one message of the interface. */
export type MessageKey = keyof typeof ui
/** Values for the placeholders of a message, by name. */
export type Values = Readonly<Record<string, string | number>>
/** Says a message of the interface with its values put in. */
export type Translate = (key: MessageKey, values?: Values) => string

/** The words of the interface in one locale, with its ways to write dates and numbers. */
export interface Words {
  /** What the program is called where a message says what to type. */
  readonly program: string
  readonly t: Translate
  /** The same for a key that is only known while running; throws for a key that no message has. */
  readonly say: (key: string, values?: Values) => string
  readonly has: (key: string) => boolean
  readonly date: (written: string) => string
  readonly number: (value: number) => string
}

/**
 * Puts values into `{{name}}` as they are, and nothing else: no nesting, no markup, no formats. `dates` are dates already
 * written in this locale, because making a formatter takes longer than all else on a start. `program` stands in place of
 * the program's own name before a command, so that a hint says what the person types anyway.
 */
export function wordsOf(
  formats: string,
  messages: Readonly<Record<string, string>>,
  dates: Readonly<Record<string, string>> = {},
  program = OWN_NAME,
): Words {
  const say = (key: string, values: Values = {}) => {
    const message = ownOf(messages, key)
    if (!message) throw new Error(`no message "${key}"`)
    const named = program === OWN_NAME ? message : message.replaceAll(`${OWN_NAME} `, `${program} `)
    return named.replace(PLACEHOLDER, (_, name: string) => String(ownOf(values, name) ?? ''))
  }
  return {
    program,
    t: say,
    say,
    has: (key) => ownOf(messages, key) !== undefined,
    date: (written) => ownOf(dates, written) ?? formatDate(written, formats),
    number: (value) => new Intl.NumberFormat(formats).format(value),
  }
}

/** The name that the program was started by; its own where nothing says, or where that is no short, plain word or path. */
export function nameOfEnvironment(env: Readonly<Record<string, string | undefined>>): string {
  const { ITIN_RIGHTS_AS: name = '' } = env
  return /^(?:sh )?[\w./\\-]{1,24}$/.test(name) ? name : OWN_NAME
}

const OWN_NAME = 'itin-rights'
/**
 * The same words for a conversation that goes line by line and may be heard: a message that has another with "Lines" after
 * its key is said as that one, without signs that are read aloud or not heard at all.
 */
export function inLines(words: Words): Words {
  const say: Words['say'] = (key, values) =>
    words.say(words.has(`${key}Lines`) ? `${key}Lines` : key, values)
  return { ...words, t: say, say }
}

const PLACEHOLDER = /\{\{(\w+)\}\}/g

// Names come from files: "constructor" is none of theirs, although every object has one.
function ownOf<T>(named: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(named, name) ? named[name] : undefined
}
