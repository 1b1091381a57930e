import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The only way to the disk that changes something. Only those who write come here: what people start is built without it, and
 * the build stops for any other function that changes files.
 */
export function writeFile(file: string, text: string): void {
  writeFileSync(file, text)
}

/** Put a text at the end of a file, which is made when it is not there. */
export function appendToFile(file: string, text: string): void {
  appendFileSync(file, text)
}

/** Make a folder with nothing in it: what stood there before is gone. */
export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}

/** Write a file whole or not at all: what stood there before stays until all of the new one is there. */
export function replaceFile(file: string, text: string): void {
  const part = `${file}.part`
  try {
    // Never through a link, which would lead to a file of others.
    rmSync(part, { force: true })
    writeFileSync(part, text, { flag: 'wx' })
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/** Make a folder with these files in it, by their names; nothing is left of it where one cannot be written. */
export function makeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder) // throws where there is one already
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}
