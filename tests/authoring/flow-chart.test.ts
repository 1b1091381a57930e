import { expect, it } from 'vitest'
import { drawFlowOf } from '../../src/authoring'
import { drawFlow } from '../../src/authoring/flow-chart'
import { UserError } from '../../src/errors'
import { fixtureContent, temporaryFolder, writeFolder } from '../support/fixture-content'

it('draws questions, choices on one arrow for each step, and outcomes with their topics', () => {
  expect(drawFlow(fixtureContent())).toMatchInlineSnapshot(`
    "flowchart TD
      step_reason{{"What do you want to know about?"}}
      step_reason -->|"What an ITIN is"| step_itin_group
      step_reason -->|"What is shared<br/>I would rather not say"| step_sharing
      step_itin_group{{"Is any of these true?"}}
      step_itin_group -->|"Yes, at least one<br/>I would rather not say"| step_sharing
      step_itin_group -->|"No, none of these"| step_itin
      step_itin["About the ITIN<br/>Topics 10"]
      step_sharing["Help comes first<br/>Help first<br/>Topics 20, 10"]"
  `)
})

it('lets no sign of a text be one of the chart', () => {
  const chart = drawFlow(
    fixtureContent(({ locales }) => {
      locales[0]!.words.flow['reason.title'] = 'A "quote" <b>&amp;</b>\n#35; `code` a|b'
    }),
  )

  expect(chart).toContain(
    '{{"A #34;quote#34; #60;b#62;#38;amp;#60;/b#62; #35;35; #96;code#96; a#124;b"}}',
  )
})

it('keeps steps apart whose ids differ in a sign, and has no name that Mermaid reads as its own', () => {
  const chart = drawFlow(
    fixtureContent(({ flow }) => {
      const [first, second] = flow.questions.reason!.choices
      flow.outcomes['a.b'] = flow.outcomes.itin!
      flow.outcomes['a-b'] = flow.outcomes.itin!
      flow.outcomes.end = flow.outcomes.itin!
      first!.to = 'a.b'
      second!.to = 'a-b'
    }),
  )

  expect(chart.match(/--> *\|[^|]*\| (step_a_+b)/g)).toHaveLength(2)
  expect(new Set(chart.match(/step_a_+b/g))).toEqual(new Set(['step_a__b', 'step_a_b']))
  expect(chart).not.toMatch(/^ *end\b/m)
})

it('is refused for content that cannot be built, and where there is none', () => {
  const broken = writeFolder(
    fixtureContent(({ flow }) => {
      flow.start = 'nowhere'
    }),
  )

  expect(() => drawFlowOf(broken)).toThrow(new UserError('error.contentBroken', { folder: broken }))
  expect(() => drawFlowOf(temporaryFolder())).toThrow(UserError)
})
