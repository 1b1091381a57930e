import { dirname } from 'node:path'
import { LARGEST_PACK } from '../../content/pack-file'
import { UserError } from '../../errors'
import type { Checked } from '../check'
import { BASE, type Content } from '../content'
import type { Finding } from '../finding'
import { loadContent } from '../load'
import { localeRules, PACK_RULES } from '../rules'
import { pastReview } from '../rules/past-review'
import { compilePack } from './compile'
import { type AuthoredPack, inPack, loadPack } from './load'
import { noExamplesLeft, packValid } from './rules'

/** What a check of a pack found, and the file that it makes where nothing in it is an error. */
export interface CheckedPack extends Checked {
  readonly compiled?: string
}

/** Hold a pack against its rules; `locales` is where the compiled files of this copy are. Throws `UserError`. */
export function checkPackFolder(folder: string, locales: string, today: string): CheckedPack {
  return checkPackWith(folder, vettedBy(locales), today)
}

/** The same with the content that it adds to. */
export function checkPackWith(folder: string, vetted: Content, today: string): CheckedPack {
  const { pack, findings: unread } = loadPack(folder, vetted)
  if (pack === undefined)
    return { findings: unread, summary: summaryOf('not all files could be read', unread) }
  const found = findingsIn(pack, today)
  const isSound = found.every(({ severity }) => severity !== 'error')
  const compiled = isSound ? compilePack(pack) : undefined
  const tooLarge = sizeFindings(compiled)
  const findings = [...found, ...tooLarge]
  return {
    findings,
    summary: summaryOf(sizeOf(pack), findings),
    ...(compiled !== undefined && tooLarge.length === 0 && { compiled }),
  }
}

/** The content that packs for this copy add to: the files that it was built from. Throws `UserError` where they are not there. */
export function vettedBy(locales: string): Content {
  try {
    const { content } = loadContent(dirname(dirname(locales)))
    if (content !== undefined) return content
  } catch (error) {
    if (!UserError.is(error)) throw error
  }
  throw new UserError('error.packNeedsContent')
}

function findingsIn(pack: AuthoredPack, today: string): Finding[] {
  const others = pack.content.locales.filter(({ tag }) => tag !== BASE)
  const rules = [
    packValid(pack, today),
    noExamplesLeft(pack),
    ...PACK_RULES,
    ...others.flatMap(({ tag }) => localeRules(tag)),
    pastReview(today),
  ]
  return rules
    .flatMap((rule) => rule(pack.content))
    .map(({ file, message, ...finding }) => ({
      ...finding,
      file: inPack(file),
      message: message
        .replaceAll('content/', '')
        .replace(/npm run lock -- \S+/, 'itin-rights pack record'),
    }))
}

/** That a pack is larger than one may be. */
export function sizeFindings(compiled = ''): Finding[] {
  if (Buffer.byteLength(compiled) <= LARGEST_PACK) return []
  const message = 'The pack would be larger than 1 MB. Take out what a reader can do without.'
  return [{ file: 'pack.yaml', severity: 'error', rule: 'pack-size', message }]
}

function sizeOf({ content: { topics, claims, help, locales } }: AuthoredPack): string {
  return `${topics.length} topics, ${claims.length} claims, ${help.length} help entries, ${locales.length} locales`
}

function summaryOf(size: string, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return `pack check: ${size}; ${errors} errors, ${findings.length - errors} warnings`
}
