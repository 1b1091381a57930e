import type { App } from '../app'
import { ExitCode } from '../errors'
import { loadAuthoring } from './load-authoring'

/** Which packet to make, and where to put it. */
export interface PacketOptions {
  readonly folder: string
  /** The language beside English; English alone when left out. */
  readonly lang?: string | undefined
  /** A file, or "-" to print it. */
  readonly out?: string | undefined
}

/** Write everything that is said, with its sources, into one file for a reviewer. Speaks English. Throws `UserError`. */
export async function packet(
  { spoken, terminal, today }: App,
  { folder, lang, out = 'itin-rights-packet.html' }: PacketOptions,
): Promise<ExitCode> {
  const { makePacket, writePacket } = await loadAuthoring()
  const { version } = spoken.edition.head
  const made = makePacket(folder, { today, version, tag: lang })
  if (out === '-') terminal.print(made)
  else terminal.note(`The packet is in ${writePacket(made, out)}`)
  return ExitCode.ok
}
