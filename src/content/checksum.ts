/**
 * A short sum over bytes that changes when any of them does (FNV-1a, 32 bits). It tells a damaged copy from a whole one;
 * it is no protection against someone who changes a copy on purpose.
 */
export function checksumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193)
  return sum >>> 0
}
