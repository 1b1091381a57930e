import { basename } from 'node:path'
import type * as files from './files'

/**
 * Each file by name: a function whose body is one comment, with the bytes of the file as letters of Latin-1, one each. Node keeps the
 * text of a program anyway, and reads over a comment in a third of the time that it takes for a text in quotes.
 */
export type Inside = Readonly<Record<string, () => unknown>>

const BEFORE = '()=>{/*'
const AFTER = '*/}'

/** What `files.ts` does, for files that are inside of the program: in a copy to carry it takes the place of that module. */
export function inside(all: Inside): typeof files {
  const textOf = (file: string): string => {
    const text = String(all[basename(file)])
    if (!text.startsWith(BEFORE)) throw new Error('there is no such file inside')
    return text.slice(BEFORE.length, -AFTER.length)
  }
  return {
    namesIn: () => Object.keys(all).filter((name) => name !== RECORD),
    readWhole: (file) => bytesOf(textOf(file)),
    readPart(file, position, length) {
      const part = textOf(file).slice(position, position + length)
      if (part.length !== length) throw new Error('the file is shorter than it says')
      return bytesOf(part)
    },
    readFirstLine(file) {
      const text = textOf(file)
      const end = text.indexOf('\n')
      if (end < 0) throw new Error('no line of the file ends')
      return bytesOf(text.slice(0, end))
    },
  }
}

// Stands beside the compiled files, not among them.
const RECORD = 'release.json'

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
