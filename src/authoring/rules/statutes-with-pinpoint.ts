import type { Content } from '../content'
import { errorsOf, type Finding } from '../finding'

/** A statute is cited by the place in it: nobody can check a claim against a hundred pages. */
export function statutesWithPinpoint({ claims, sources, lineOf }: Content): Finding[] {
  const error = errorsOf('statutes-with-pinpoint', lineOf)
  return claims.flatMap(({ id, file, sources: cited }) =>
    cited
      .filter((citation) => citation.at === undefined && sources[citation.id]?.kind === 'statute')
      .map((citation) =>
        error(
          file,
          [id, 'sources'],
          `"${id}" cites the statute ${citation.id} without saying where in it. Add "at", for example "6103(i)(2)(B)".`,
        ),
      ),
  )
}
