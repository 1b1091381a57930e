import { UserError } from '../../errors'
import { findLocale } from '../../locale/choose'
import { type AuthoredLocale, BASE, type Content } from '../content'
import { loadSound } from '../sound'
import { renderPacket } from './packet-html'
import { type PacketOptions, viewPacket } from './view'

/** What decides a packet besides the content: the language beside English is one of the folder's. */
export interface MakeOptions extends Omit<PacketOptions, 'locale'> {
  readonly tag?: string | undefined
}

/** The packet of a folder as HTML. Throws `UserError` for content that cannot be built, and for a language it does not have. */
export function makePacket(folder: string, { tag, ...options }: MakeOptions): string {
  const content = loadSound(folder)
  return renderPacket(viewPacket(content, { ...options, locale: localeBeside(content, tag) }))
}

function localeBeside(
  { locales }: Content,
  wanted: string | undefined,
): AuthoredLocale | undefined {
  if (wanted === undefined) return undefined
  const tags = locales.map(({ tag }) => tag)
  const tag = findLocale(wanted, tags)
  if (tag === undefined)
    throw new UserError('error.unknownLanguage', { tag: wanted, tags: tags.join(', ') })
  return tag === BASE ? undefined : locales.find((locale) => locale.tag === tag)
}
