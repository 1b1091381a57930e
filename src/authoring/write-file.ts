import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'

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
