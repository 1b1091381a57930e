import type { App } from '../app'
import { ExitCode } from '../errors'
import { renderJson, topicsFields } from '../render/json'

/** List every topic with the number that is the same in all languages. */
export function topics({ spoken, second, terminal }: App, { json }: { json: boolean }): ExitCode {
  const { edition, words } = spoken
  const list = edition.topics()
  if (json) {
    terminal.print(renderJson(topicsFields(edition.head.locale.tag, list)))
    return ExitCode.ok
  }

  const others = second?.edition.topics()
  terminal.show(
    list.flatMap(({ number, title }) => {
      const under = others?.find((other) => other.number === number)?.title
      return [
        { text: `${number} ${title.text}`, isTight: true },
        ...(under && under.locale !== title.locale
          ? [{ text: under.text, indent: 4, isTight: true }]
          : []),
      ]
    }),
  )
  terminal.note(words.t('topics.hint'))
  return ExitCode.ok
}
