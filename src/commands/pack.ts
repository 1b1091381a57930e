import type { App } from '../app'
import { BESIDE } from '../content/pack-place'
import type { ExitCode } from '../errors'
import { printFindings } from './check'
import { loadAuthoring } from './load-authoring'

export { BESIDE }

/** What can be done with the folder of a pack. */
export const PACK_WORK = ['new', 'check', 'record', 'build'] as const

/** What to do with which folder. */
export interface PackOptions {
  readonly what: (typeof PACK_WORK)[number]
  readonly folder: string
  /** Where a build writes. */
  readonly out?: string | undefined
  readonly json: boolean
}

/** Make an example of a pack, check one, record its translations, or build its file. Throws `UserError`. */
export async function workOnPack(app: App, { json, ...options }: PackOptions): Promise<ExitCode> {
  const { doWithPack } = await loadAuthoring()
  const { said, ...checked } = doWithPack(options, app.folder, app.today)
  const code = printFindings(app, checked, json)
  if (said) app.terminal.note(app.spoken.words.say(said.key, said.values))
  return code
}
