/**
 * A short sum over bytes that changes when any of them does (FNV-1a over 32-bit words). It tells a damaged copy from a
 * whole one; it is no protection against someone who changes a copy on purpose.
 */
export function checksumOf(bytes: Uint8Array): number {
  const padded = new Uint8Array((bytes.length + 3) & ~3)
  padded.set(bytes)
  // Words, and an index: on a start this runs once, before anything is compiled, and every step counts.
  const words = new Uint32Array(padded.buffer)
  let sum = bytes.length
  for (let index = 0; index < words.length; index++) {
    sum = Math.imul(sum ^ (words[index] ?? 0), 0x01000193)
  }
  return sum >>> 0
}

/** The text with its checksum before it, eight hex digits long. */
export function sealed(text: string): string {
  return checksumOf(Buffer.from(text)).toString(16).padStart(SEAL, '0') + text
}

/** The text of what `sealed` made. Throws when any of its bytes has changed. */
export function unsealed(bytes: Buffer): string {
  const text = bytes.subarray(SEAL)
  if (Number.parseInt(bytes.toString('latin1', 0, SEAL), 16) !== checksumOf(text)) {
    throw new Error('the checksum is another')
  }
  return text.toString('utf8')
}

const SEAL = 8
