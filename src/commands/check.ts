import type { App } from '../app'
import { ExitCode } from '../errors'
import { renderJson } from '../render/json'
import { harmless } from '../text/harmless'
import { loadAuthoring } from './load-authoring'

/** What to check, and where. */
export interface CheckOptions {
  readonly json: boolean
  readonly what: 'content' | 'locale'
  readonly folder: string
  /** Only this locale; every one when left out. */
  readonly tag?: string | undefined
}

/** Hold content or locale files against their rules. Speaks English: it is for those who write. */
export async function check(
  { terminal, today }: App,
  { json, what, folder, tag }: CheckOptions,
): Promise<ExitCode> {
  const { checkContent, checkLocale } = await loadAuthoring()
  const { findings, summary } =
    what === 'content' ? checkContent(folder, today) : checkLocale(folder, today, tag)

  if (json) terminal.print(renderJson({ findings }))
  else {
    for (const { file, line, severity, rule, message } of findings) {
      const where = harmless(`${file}${line ? `:${line}` : ''}`)
      terminal.print(`${where}  ${severity}  ${rule}\n    ${harmless(message)}`)
    }
    terminal.note(summary)
  }
  return findings.length === 0 ? ExitCode.ok : ExitCode.problemsFound
}
