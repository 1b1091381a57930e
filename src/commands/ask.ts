import type { App, Spoken } from '../app'
import { Cancelled, damaged, ExitCode } from '../errors'
import { pickedAfter } from '../flow/history'
import { PICK, pickedUntilOutcome, placeAt } from '../flow/place'
import { inLines, type Words } from '../locale/words'
import { screenOf } from '../render/screens'
import { KEY, type Speaking } from '../render/speaking'

/** Walk one person from a question to sourced statements and to help. Throws `Cancelled` when they leave early. */
export async function ask(app: App): Promise<ExitCode> {
  const { terminal } = app
  const spoken = await converse(app)
  await terminal.close()
  terminal.note(wordsFor(terminal, spoken).t('ask.end'))
  return ExitCode.ok
}

/** The conversation alone; the terminal stays open. Gives back the words that were spoken last, and throws as `ask` does. */
export async function converse(app: App): Promise<Spoken> {
  const { terminal } = app
  let { spoken, second } = app
  let picked: readonly string[] = app.isLocaleKnown ? [] : [PICK.language]
  let isNew = true
  let hasSpoken = app.isLocaleKnown

  for (;;) {
    const { flow } = spoken.edition
    const place = placeAt(flow, picked)
    const screen = screenOf(place, {
      ...app,
      ...spoken,
      words: wordsFor(terminal, spoken),
      second,
      ...(place.kind === 'code' && (await loadCodes())),
      wipesOnLeave: terminal.wipesOnLeave,
      canGoBack: picked.length > 1 || hasSpoken,
    })
    const choice = await terminal.ask({ ...screen, at: picked.join(' '), isNew })
    if (choice === KEY.leave) throw new Cancelled()
    if (choice === KEY.done) return spoken

    const before = picked
    if (choice === KEY.back) picked = picked.slice(0, -1)
    else if (choice === KEY.again) picked = [PICK.begin]
    else if (choice === PICK.list) picked = pickedUntilOutcome(flow(), picked)
    else if (place.kind === 'language') {
      const other = spoken
      spoken = app.speak(choice)
      // Two people read: whoever's language goes up, the other's goes under.
      if (second && spoken === second) second = other
      hasSpoken = true
      picked = picked.slice(0, -1)
    } else picked = pickedAfter(picked, choice)
    isNew = picked.length > before.length || choice === KEY.again
  }
}

function wordsFor({ isLineByLine }: App['terminal'], { words }: Spoken): Words {
  return isLineByLine ? inLines(words) : words
}

// In a file of its own: most conversations show no code.
function loadCodes(): Promise<Pick<Speaking, 'qrCells'>> {
  return import('../text/qr').catch(damaged('qr.cjs'))
}
