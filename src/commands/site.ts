import type { App } from '../app'
import { compareWithRelease } from '../content/release'
import { replaceFolder } from '../disk/replace-folder'
import { ExitCode, UserError } from '../errors'
import { siteScript } from '../render/pages/site/script'
import { countFiles, siteFiles } from '../render/pages/site/site'

/** Write every topic in every language as pages into a folder. Throws `UserError` without a folder, for one of others, and on a full disk. */
export async function site(app: App, folder?: string): Promise<ExitCode> {
  if (folder === undefined || folder === '') throw new UserError('error.missingSite')
  const { terminal, locales, speak, today, spoken } = app
  const { t, number } = spoken.words
  const { sha256 } = await compareWithRelease(app.folder)
  const whole = {
    tongues: locales.map(({ tag }) => speak(tag)),
    sha256,
    script: await siteScript(),
  }
  const all = countFiles(whole)

  let done = 0
  try {
    replaceFolder(folder, markOf(spoken.edition.head.version), (save) => {
      for (const { name, text } of siteFiles(whole, today)) {
        save(name, text)
        done++
        if (done % STEP === 0) {
          terminal.progress(t('site.progress', { done: number(done), all: number(all) }))
        }
      }
    })
  } finally {
    terminal.progress('')
  }
  terminal.note(t('site.saved', { folder, count: number(done), file: 'index.html' }))
  return ExitCode.ok
}

const STEP = 20

function markOf(version: string) {
  return {
    name: 'itin-rights-site.txt',
    text: `This folder was made by itin-rights ${version}. All of it is replaced each time: keep nothing else in it.\n`,
  }
}
