import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import { saidText } from './marked-text'
import type { Ages, CopyView } from './verify-view'

/** Whether a copy is the release and how old it is, as text; what weighs most comes first. */
export function copyBlocks(view: CopyView, words: Words): Block[] {
  const { t, date, number } = words
  const { version, checkedOn, evidenceUntil, days, isClockWrong, ages } = view
  return [
    { text: t('verify.title'), look: 'heading' },
    releaseBlock(view, words),
    ...(view.comparison.sha256 === undefined
      ? []
      : [{ text: t('verify.short', { number: shortOf(view.comparison.sha256) }) }]),
    ...(isClockWrong ? [{ text: t('notice.clock'), look: 'notice' as const }] : []),
    { text: t('about.version', { version }) },
    { text: t('about.checkedOn', { on: date(checkedOn) }), isTight: true },
    ...(days === undefined
      ? []
      : [{ text: t('verify.days', { days: number(days) }), isTight: true }]),
    { text: t('about.evidence', { on: date(evidenceUntil) }), isTight: true },
    ...(ages === undefined ? [{ text: t('verify.uncounted') }] : ageBlocks(ages, words)),
    ...numberBlocks(view, words),
    { text: t('verify.limits') },
  ]
}

/** The start of a sum in groups of four, to be read out on a phone. */
export function shortOf(sha256: string): string {
  return sha256.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
}

function releaseBlock({ isRelease, comparison }: CopyView, { t }: Words): Block {
  if (isRelease) return { text: t('verify.same') }
  const isRecorded = comparison.record !== undefined
  return { text: t(isRecorded ? 'verify.differs' : 'verify.noRecord'), look: 'notice' }
}

function ageBlocks({ statements, topics, help }: Ages, words: Words): Block[] {
  const { t, number } = words
  const counts = ({ past, pastOfHighRisk }: Ages['statements'] | Ages['topics'][number]) => ({
    past: number(past),
    high: number(pastOfHighRisk),
  })
  return [
    { text: t('verify.statements', { all: number(statements.all), ...counts(statements) }) },
    ...topics.map((topic) => ({
      text: t('verify.topic', {
        topic: topic.number,
        title: saidText(topic.title, words),
        ...counts(topic),
      }),
      isTight: true,
      indent: 2,
    })),
    ...(statements.pastOfHighRisk > 0
      ? [{ text: t('verify.pastReview'), look: 'notice' as const }]
      : []),
    { text: t('verify.help', { all: number(help.all), old: number(help.old) }) },
  ]
}

// A whole number is one line, so that it can be copied and searched for.
function numberBlocks({ isRelease, comparison }: CopyView, { t }: Words): Block[] {
  const { sha256, record } = comparison
  const whole = (text: string, sum: string | undefined): Block[] =>
    sum === undefined ? [] : [{ text }, { text: sum, isTight: true, isWhole: true }]
  return [
    ...whole(t('verify.long'), sha256),
    ...whole(t('verify.recorded'), isRelease ? undefined : record?.sha256),
  ]
}
