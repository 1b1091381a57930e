import type { App } from '../app'
import { ExitCode } from '../errors'
import { renderJson } from '../render/json'
import { loadAuthoring } from './load-authoring'

/** Print the flow of a folder as a Mermaid chart. Throws `UserError` for content that cannot be built. */
export async function graph(
  { terminal }: App,
  folder: string,
  { json }: { json: boolean },
): Promise<ExitCode> {
  const { drawFlowOf } = await loadAuthoring()
  const chart = drawFlowOf(folder)
  terminal.print(json ? renderJson({ mermaid: chart }) : chart)
  return ExitCode.ok
}
