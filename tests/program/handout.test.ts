import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flat } from '../support/pty'
import { runProgram, runShell } from '../support/run-program'
import { temporaryFolder } from './copy'
import { speak } from './words'

const { t } = speak('en').words
const isRoot = process.getuid?.() === 0

describe.concurrent('saving a handout', () => {
  it('leaves a whole file, and nothing beside it', async () => {
    const folder = temporaryFolder()
    const { code, stdout, stderr } = await runProgram(['handout', '20', '-o', 'ä b.html'], {
      cwd: folder,
    })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(flat(stderr)).toBe(flat(t('handout.saved', { file: 'ä b.html' })))
    expect(readdirSync(folder)).toEqual(['ä b.html'])
    expect(readFileSync(join(folder, 'ä b.html'), 'utf8')).toMatch(/<\/html>\n$/)
  })

  it('leaves nothing half-written on a disk that is full', async () => {
    const folder = temporaryFolder()
    const { code, stderr } = await runShell(
      'ulimit -f 8; "$NODE" "$PROGRAM" handout 20 -o full.html',
      { cwd: folder },
    )
    expect({ code, said: flat(stderr) }).toEqual({
      code: 2,
      said: flat(t('error.diskFull', { file: 'full.html' })),
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps the old file where the new one has no room', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'old.html'), 'old')
    const { code } = await runShell(
      'ulimit -f 8; "$NODE" "$PROGRAM" handout 20 -o old.html --force',
      { cwd: folder },
    )
    expect(code).toBe(2)
    expect(readdirSync(folder)).toEqual(['old.html'])
    expect(readFileSync(join(folder, 'old.html'), 'utf8')).toBe('old')
  })

  it('says that a folder lets nobody write in it', async () => {
    const file = join(readOnlyFolder(), 'a.html')
    const { code, stderr } = await runProgram(['handout', '20', '-o', file])
    expect({ code, said: flat(stderr) }).toEqual({
      code: 2,
      said: flat(t('error.cannotSave', { file })),
    })
  })

  it('replaces a file only with --force', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.html'), 'old')
    const run = (...more: readonly string[]) =>
      runProgram(['handout', '20', '-o', 'a.html', ...more], { cwd: folder })

    expect((await run()).code).toBe(2)
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('old')
    expect((await run('--force')).code).toBe(0)
    expect(readdirSync(folder)).toEqual(['a.html'])
  })

  it('makes no file for a topic that is not there', async () => {
    const folder = temporaryFolder()
    const { code, stdout, stderr } = await runProgram(['handout', '20', '77', '-o', 'a.html'], {
      cwd: folder,
    })
    expect({ code, stdout, said: flat(stderr) }).toEqual({
      code: 2,
      stdout: '',
      said: flat(t('error.unknownTopic', { topic: '77' })),
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('goes through a pipe that is closed early', async () => {
    const { stdout, code } = await runShell('"$NODE" "$PROGRAM" handout --all | head -1')
    expect({ stdout, code }).toEqual({ stdout: '<!doctype html>\n', code: 0 })
  })
})

// Nobody holds root back from a folder of a real disk.
function readOnlyFolder(): string {
  if (isRoot) return '/sys'
  const folder = join(temporaryFolder(), 'locked')
  mkdirSync(folder)
  chmodSync(folder, 0o555)
  return folder
}
