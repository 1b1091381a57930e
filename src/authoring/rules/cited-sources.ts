import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Every source that is cited is in the register, and every source in the register is cited, if only by an old change. */
export function citedSources({
  claims,
  help,
  clinics,
  changes,
  sources,
  lineOf,
}: Content): Finding[] {
  const error = errorsOf('cited-sources', lineOf)
  const cited = [
    ...claims.flatMap(({ id, file, sources: all }) =>
      all.map((source) => ({ file, path: [id], by: id, source: source.id })),
    ),
    ...help.flatMap(({ id, sources: all }) =>
      all.map((source) => ({ file: FILES.help as string, path: [id], by: id, source })),
    ),
    ...clinics.flatMap(({ id, sources: all, urlSource, phones }) =>
      [...all, ...(urlSource ? [urlSource] : []), ...phones.flatMap(({ alsoIn }) => alsoIn)]
        .filter((source) => source !== 'others')
        .map((source) => ({ file: FILES.clinics as string, path: [id], by: id, source })),
    ),
    ...changes.map(({ claim, source }, index) => ({
      file: FILES.changes as string,
      path: [index, 'source'],
      by: claim,
      source,
    })),
  ]
  const used = new Set(cited.map(({ source }) => source))
  return [
    ...cited
      .filter(({ source }) => sources[source] === undefined)
      .map(({ file, path, by, source }) =>
        error(
          file,
          path,
          `"${by}" cites ${source}, which is not in the register. Add it to content/sources.yaml, or mend the id.`,
        ),
      ),
    ...Object.keys(sources)
      .filter((id) => !used.has(id))
      .map((id) => error(FILES.sources, [id], `Nothing cites ${id}. Cite it, or take it out.`)),
  ]
}
