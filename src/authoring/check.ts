import { UserError } from '../errors'
import { BASE, type Content } from './content'
import type { Finding } from './finding'
import { loadContent } from './load'
import { CONTENT_RULES, contentRulesOn, localeRules, localeRulesOn } from './rules'

/** What a check found, and one line that sums it up. */
export interface Checked {
  readonly findings: readonly Finding[]
  readonly summary?: string | undefined
}

/** Hold the content of a folder against its rules, as of a day. Throws `UserError` when there is none. */
export function checkContent(folder: string, today: string): Checked {
  const { content, findings: unread } = loadContent(folder)
  const rules = [...CONTENT_RULES, ...contentRulesOn(today)]
  const findings = content === undefined ? unread : rules.flatMap((rule) => rule(content))
  const size = content === undefined ? 'not all files could be read' : sizeOf(content)
  return { findings, summary: `content check: ${size}; ${countOf(findings)}` }
}

/** Hold the words of one locale, or of all, against the base locale, as of a day. Throws `UserError` for a locale that is not there. */
export function checkLocale(folder: string, today: string, tag?: string): Checked {
  const { content, findings: unread } = loadContent(folder)
  if (content === undefined)
    return {
      findings: unread,
      summary: `locale check: not all files could be read; ${countOf(unread)}`,
    }
  const tags = content.locales.map((locale) => locale.tag)
  if (tag !== undefined && !tags.includes(tag)) {
    throw new UserError('error.unknownLanguage', { tag, tags: tags.join(', ') })
  }
  const checked = tag === undefined ? tags : [tag]
  const rules = checked.flatMap((one) => [...localeRules(one), ...localeRulesOn(one, today)])
  const findings = rules.flatMap((rule) => rule(content))
  return { findings, summary: `locale check: ${checked.join(', ')}; ${countOf(findings)}` }
}

/** Everything that keeps a build from shipping, in content and in all locales, whatever the day: see `contentRulesOn`. */
export function blockingFindings(content: Content): Finding[] {
  const translations = content.locales.filter(({ tag }) => tag !== BASE)
  const rules = [...CONTENT_RULES, ...translations.flatMap(({ tag }) => localeRules(tag))]
  return rules.flatMap((rule) => rule(content)).filter(({ severity }) => severity === 'error')
}

function sizeOf({ topics, claims, sources, help, clinics, locales }: Content): string {
  return `${topics.length} topics, ${claims.length} claims, ${Object.keys(sources).length} sources, ${help.length} help entries, ${clinics.length} clinics, ${locales.length} locales`
}

function countOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return `${errors} errors, ${findings.length - errors} warnings`
}
