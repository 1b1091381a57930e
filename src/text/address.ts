import { harmless } from './harmless'

/**
 * An address that is what it looks like: `https`, in plain ASCII, without a user's name. Other letters become punycode or
 * percent signs. Undefined for anything else, which then must not be shown as an address.
 */
export function plainAddress(text: string): string | undefined {
  if (isPlainAddress(text)) return text
  const isShort = !/^[a-z][a-z0-9+.-]*:/i.test(text)
  const url = urlOf(isShort ? `https://${text}` : text)
  if (url === undefined || url.protocol !== 'https:' || url.hostname === '') return undefined
  const { host, pathname, search, hash } = url
  const shown = `${host}${pathname}${search}${hash}`.replace(/[^!-~]/gu, encodeURIComponent)
  return isShort ? shown : `https://${shown}`
}

/** Whether an address shows where it leads: ASCII, a name with dots, no number for it, no user, no port, no other scheme. */
export function isPlainAddress(text: string): boolean {
  return PLAIN.test(text)
}

/** The text of what is no address, so that no program that looks for addresses takes it for one. */
export function noAddress(text: string): string {
  const said = harmless(text).replace(/^\s*[a-z][a-z0-9+.-]*:(?:\/\/)?/i, '')
  return said.replace(/[^ -~]/gu, (sign) => (sign === '\ufffd' ? '?' : encodeURIComponent(sign)))
}

// With or without its https, a name with dots, and no "@" or "\" before the path, which would hide the real name.
const PLAIN = /^(?:https:\/\/)?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:[/?#][!#-;=?-[\]_a-z~]*)?$/

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
