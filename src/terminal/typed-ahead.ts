import type { Readable } from 'node:stream'

/** The keyboard of a terminal, as far as it is needed here. */
export type Keyboard = Readable & {
  readonly isTTY?: boolean
  setRawMode?: (isRaw: boolean) => unknown
}

/** Long enough for a terminal to hand over what it has. */
const A_MOMENT = 20

/**
 * Takes away what was typed and not read yet, half a line too: the shell that comes next would take it for a command, and show
 * it. Does nothing where nobody types. Never throws: the terminal may be gone.
 */
export async function dropTypedAhead(keyboard: Keyboard): Promise<void> {
  if (keyboard.isTTY !== true || keyboard.setRawMode === undefined) return
  const drop = () => {}
  try {
    keyboard.setRawMode(true)
    keyboard.on('data', drop).resume()
    await new Promise((resolve) => setTimeout(resolve, A_MOMENT))
    keyboard.removeListener('data', drop).pause()
    keyboard.setRawMode(false)
  } catch {
    // The terminal is gone, and with it what was typed.
  }
}
