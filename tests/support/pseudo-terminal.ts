import { type IPty, type IPtyForkOptions, spawn } from '@lydell/node-pty'

/** How long a busy machine may take to read what was written just before the end. No test may wait less for an end. */
const PATIENCE = 2000

/** Not in the declared interface: the socket that the library reads from. */
interface WithSocket {
  readonly _socket: { destroy: (error?: Error) => unknown; readonly readableEnded: boolean }
  destroy(): void
}

/**
 * A program in a pseudo-terminal. The library drops what is not read 200 ms after an end; this one reads on until all of it has
 * come. `hangUp` closes the terminal itself: nobody holds its other end any more.
 */
export function spawnInTerminal(
  file: string,
  args: readonly string[],
  options: IPtyForkOptions,
): { readonly pty: IPty; readonly hangUp: () => void } {
  const pty = spawn(file, [...args], options)
  const inner = pty as unknown as WithSocket
  const destroy = inner._socket.destroy.bind(inner._socket)
  inner._socket.destroy = (error) => {
    // At its end or with an error all has been read.
    const isRead = error !== undefined || inner._socket.readableEnded
    return isRead ? destroy(error) : setTimeout(destroy, PATIENCE).unref()
  }
  return {
    pty,
    hangUp() {
      inner._socket.destroy = destroy
      inner.destroy()
    },
  }
}
