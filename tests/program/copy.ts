import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { recordOf } from '../../src/content/release'
import type { CompiledHead } from '../../src/content/types'
import { localesOf, PROGRAM } from '../support/run-program'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'itin-rights-'))
  folders.push(folder)
  return folder
}

/** The files of the program that are loaded only by what needs them. */
export const APART = ['conversation.cjs', 'copy.cjs', 'help.cjs', 'pack.cjs', 'search.cjs']

/** A copy of the built program in a folder of that name, for a test to damage; the path of its file. */
export function copyProgram(name = 'copy'): string {
  const folder = join(temporaryFolder(), name)
  const program = join(folder, 'itin-rights.cjs')
  mkdirSync(folder)
  for (const file of ['itin-rights.cjs', 'package.json', ...APART])
    cpSync(join(dirname(PROGRAM), file), join(folder, file))
  cpSync(localesOf(PROGRAM), localesOf(program), { recursive: true })
  cpSync(recordOf(localesOf(PROGRAM)), recordOf(localesOf(program)))
  return program
}

/** Cut a compiled file off where that part begins: the rest of the download is missing. */
export function cutAt(file: string, part: string): void {
  const bytes = readFileSync(file)
  const end = bytes.indexOf(10)
  const head = JSON.parse(bytes.subarray(0, end).toString('utf8')) as CompiledHead
  const [offset, length] = head.parts[part] ?? [0, 0]
  writeFileSync(file, bytes.subarray(0, end + 1 + offset + Math.floor(length / 2)))
}
