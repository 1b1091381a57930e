import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Every source has an address, or says why it has none. */
export function sourcesWithAddress({ sources, lineOf }: Content): Finding[] {
  const error = errorsOf('sources-with-address', lineOf)
  return Object.entries(sources)
    .filter(([, { url, noUrl }]) => (url === null) === (noUrl === undefined))
    .map(([id, { url }]) =>
      error(
        FILES.sources,
        [id],
        url === null
          ? `${id} has no address. Say why with "noUrl".`
          : `${id} has an address and also a reason why it has none. Take one of the two out.`,
      ),
    )
}
