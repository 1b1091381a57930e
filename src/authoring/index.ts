import { blockingFindings, checkContent, checkLocale } from './check'
import { writeCompiled } from './compile'
import type { Finding } from './finding'
import { drawFlow } from './flow-chart'
import { loadContent } from './load'
import { lockDrafts } from './lock'
import { doWithPack } from './pack'
import { makePacket } from './packet'
import { writePacket } from './packet/write'
import { recordChanges } from './record'
import { recordRelease } from './release'
import { loadSound } from './sound'

export {
  checkContent,
  checkLocale,
  doWithPack,
  lockDrafts,
  makePacket,
  recordChanges,
  recordRelease,
  writePacket,
}

/** Check a folder's content and locales and write the compiled files. Writes nothing when anything blocks; returns what does. */
export function build(folder: string, version: string, out: string): readonly Finding[] {
  const { content, findings } = loadContent(folder)
  if (content === undefined) return findings
  const blocking = blockingFindings(content)
  if (blocking.length === 0) writeCompiled(content, version, out)
  return blocking
}

/** The flow of a folder as a Mermaid chart. Throws `UserError` for content that cannot be built. */
export function drawFlowOf(folder: string): string {
  return drawFlow(loadSound(folder))
}
