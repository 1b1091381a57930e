import type { Values, Words } from '../../src/locale/words'

/**
 * Words for tests that say which message was asked for and with what: a change of the shipped words breaks no test.
 * `claim.sources` with a kind and sources reads `claim.sources(kind.law; The Daily)`.
 */
export const echoWords: Words = {
  program: 'itin-rights',
  t: echo,
  say: echo,
  has: (key) => !key.startsWith('pinpoint.6'),
  date: (written) => `on ${written}`,
  number: (value) => String(value),
}

function echo(key: string, values: Values = {}): string {
  const { first, second, number } = values
  // What only joins or numbers texts is written as the shipped words do.
  if (key === 'text.both') return `${first} / ${second}`
  if (key === 'source.mark' || key === 'source.listMark') return `[${number}]`
  const said = Object.values(values)
  return said.length === 0 ? key : `${key}(${said.join('; ')})`
}
