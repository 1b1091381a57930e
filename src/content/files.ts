import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'

// How the compiled files are read. A copy to carry has them inside of the program: its build puts what `inside.ts` makes in
// place of this module.

/** The names of what is in a folder. Throws when it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
}

/** All of a file. Throws when it cannot be read. */
export function readWhole(file: string): Buffer {
  return readFileSync(file)
}

/** A part of a file. Throws when the file is shorter. */
export function readPart(file: string, position: number, length: number): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(length)
    if (readSync(descriptor, bytes, 0, length, position) !== length)
      throw new Error('the file is shorter than it says')
    return bytes
  } finally {
    closeSync(descriptor)
  }
}

const CHUNK = 32 * 1024

/** The first line of a file, without its end. Throws when no line ends. */
export function readFirstLine(file: string): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const chunks: Buffer[] = []
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const size = readSync(descriptor, chunk, 0, CHUNK, null)
      const end = chunk.subarray(0, size).indexOf(10)
      chunks.push(chunk.subarray(0, end < 0 ? size : end))
      if (end >= 0) return Buffer.concat(chunks)
      if (size === 0) throw new Error('no line of the file ends')
    }
  } finally {
    closeSync(descriptor)
  }
}
