import { baseOf, type Content } from './content'

/** The flow in Mermaid's language: questions, choices on the arrows, and outcomes with the numbers of their topics. */
export function drawFlow(content: Content): string {
  const { flow } = content
  const words = baseOf(content).words.flow
  const say = (key: string) => words[key] ?? key
  return [
    'flowchart TD',
    ...Object.entries(flow.questions).flatMap(([id, question]) => drawQuestion(id, question, say)),
    ...Object.entries(flow.outcomes).map(([id, outcome]) => drawOutcome(id, outcome, say)),
  ].join('\n')
}

type Say = (key: string) => string

function drawQuestion(
  id: string,
  { ask = id, choices }: Content['flow']['questions'][string],
  say: Say,
): string[] {
  // Choices that lead to the same step share an arrow: three arrows side by side say no more than one.
  const targets = [...new Set(choices.map(({ to }) => to))]
  return [
    `  ${nodeOf(id)}{{${labelOf([say(`${ask}.title`)])}}}`,
    ...targets.map((target) => {
      const labels = choices
        .filter(({ to }) => to === target)
        .map((choice) => say(`${ask}.choice.${choice.id}`))
      return `  ${nodeOf(id)} -->|${labelOf(labels)}| ${nodeOf(target)}`
    }),
  ]
}

function drawOutcome(
  id: string,
  { words = id, topics, helpFirst }: Content['flow']['outcomes'][string],
  say: Say,
): string {
  const lines = [
    say(`outcome.${words}.title`),
    ...(helpFirst ? ['Help first'] : []),
    ...(topics.length > 0 ? [`Topics ${topics.join(', ')}`] : []),
  ]
  return `  ${nodeOf(id)}[${labelOf(lines)}]`
}

// Mermaid reads words such as "end" and signs such as "--" in a name as its own. Ids of content have no underscore and no two
// signs in a row, so that no two of them become one.
function nodeOf(id: string): string {
  return `step_${id.replaceAll('.', '__').replaceAll('-', '_')}`
}

function labelOf(lines: readonly string[]): string {
  return `"${lines.map(quoted).join('<br/>')}"`
}

// Everything that Mermaid, Markdown or HTML could take for a sign of their own, as the number of its character.
function quoted(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/["#<>&`|\\]/g, (sign) => {
    return `#${sign.charCodeAt(0)};`
  })
}
