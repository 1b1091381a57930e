import type { Checked } from '../check'
import { buildPackFile } from './build'
import { checkPackFolder } from './check'
import { writeExamplePack } from './example'
import { recordPack } from './record'

/** What was found, and what to say of what was done. */
export interface PackDone extends Checked {
  readonly said?: { readonly key: string; readonly values: Readonly<Record<string, string>> }
}

/** Which work on which folder. */
export interface PackWork {
  readonly what: 'new' | 'check' | 'record' | 'build'
  readonly folder: string
  readonly out?: string | undefined
}

/** Does one work on the folder of a pack; `locales` is where the compiled files of this copy are. Throws `UserError`. */
export function doWithPack(
  { what, folder, out }: PackWork,
  locales: string,
  today: string,
): PackDone {
  switch (what) {
    case 'new':
      writeExamplePack(folder, today)
      return { findings: [], said: { key: 'pack.made', values: { folder } } }
    case 'check':
      return withoutFile(checkPackFolder(folder, locales, today))
    case 'record':
      return recordPack(folder, locales, today)
    case 'build':
      return buildPackFile(folder, locales, today, out)
  }
}

function withoutFile({ findings, summary }: Checked): PackDone {
  return { findings, summary }
}
