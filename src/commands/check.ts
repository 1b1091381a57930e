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

type Checked = ReturnType<Awaited<ReturnType<typeof loadAuthoring>>['checkContent']>

/** Hold content or locale files against their rules. Speaks English: it is for those who write. */
export async function check(
  app: App,
  { json, what, folder, tag }: CheckOptions,
): Promise<ExitCode> {
  const { checkContent, checkLocale } = await loadAuthoring()
  const checked =
    what === 'content' ? checkContent(folder, app.today) : checkLocale(folder, app.today, tag)

  return printFindings(app, checked, json)
}

/** Print what a check found. */
export function printFindings(
  { terminal }: Pick<App, 'terminal'>,
  { findings, summary }: Checked,
  json: boolean,
): ExitCode {
  if (json) terminal.print(renderJson({ findings }))
  else {
    for (const { file, line, severity, rule, message } of findings) {
      const where = harmless(`${file}${line ? `:${line}` : ''}`)
      terminal.print(`${where}  ${severity}  ${rule}\n    ${harmless(message)}`)
    }
    if (summary !== undefined) terminal.note(summary)
  }
  return findings.length === 0 ? ExitCode.ok : ExitCode.problemsFound
}
