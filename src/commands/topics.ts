import type { App } from '../app'
import { DEPTHS } from '../content/types'
import { ExitCode } from '../errors'
import { renderJson, topicsFields } from '../render/json'
import { type TopicView, viewTopic } from '../render/topic-view'

/** List every topic with the number that is the same in all languages. */
export function topics(app: App, { json }: { json: boolean }): ExitCode {
  const { spoken, second, terminal } = app
  const { edition, words } = spoken
  const list = edition.topics()
  if (json) {
    const views = list.map(({ number }) => viewWhole(number, app))
    terminal.print(renderJson(topicsFields(edition.head.locale.tag, views)))
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

function viewWhole(number: number, { spoken: { edition }, second, today }: App): TopicView {
  const topic = edition.findTopic(number)
  if (topic === undefined) throw new Error(`the list has a topic that is not there: ${number}`)
  return viewTopic(topic, {
    depths: DEPTHS,
    today,
    pack: edition.head.pack,
    help: [],
    second: second?.edition.findTopic(number),
  })
}
