import type { App } from '../app'
import { ExitCode } from '../errors'
import { addedBlocks } from '../render/added-text'
import { renderJson, topicsFields } from '../render/json'
import { viewTopics } from '../render/topics-view'

/** List every topic with the number that is the same in all languages. */
export function topics(app: App, { json }: { json: boolean }): ExitCode {
  const { spoken, second, terminal, today } = app
  const { edition, words } = spoken
  if (json) {
    const views = viewTopics(edition, today, second?.edition)
    terminal.print(renderJson(topicsFields(edition.head.locale.tag, views)))
    return ExitCode.ok
  }

  const others = second?.edition.topics()
  terminal.show(
    edition.topics().flatMap(({ number, title, addedBy }) => {
      const under = others?.find((other) => other.number === number)?.title
      return [
        { text: `${number} ${title.text}`, isTight: true },
        ...(under && under.locale !== title.locale
          ? [{ text: under.text, indent: 4, isTight: true }]
          : []),
        ...addedBlocks(addedBy, words, 4),
      ]
    }),
  )
  terminal.note(words.t('topics.hint'))
  return ExitCode.ok
}
