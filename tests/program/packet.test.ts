import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fixtureContent, writeFolder } from '../support/fixture-content'
import { runProgram } from '../support/run-program'
import { temporaryFolder } from './copy'
import { speak } from './words'

const make = (cwd: string, ...more: string[]) =>
  runProgram(['content', 'packet', writeFolder(fixtureContent()), ...more], { cwd })

it('writes one file into the folder where one is, and says where', async () => {
  const cwd = temporaryFolder()
  const { code, stdout, stderr } = await make(cwd, '--lang', 'es')

  expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: '' })
  expect(readdirSync(cwd)).toEqual(['itin-rights-packet.html'])
  expect(stderr.replace(/\s/g, '')).toContain(join(cwd, 'itin-rights-packet.html'))
  const packet = readFileSync(join(cwd, 'itin-rights-packet.html'), 'utf8')
  expect(packet).toContain('lang="es"')
  expect(packet).toContain(speak('en').edition.head.version)
})

it('prints it when asked to, by the day that was asked for, and writes nothing', async () => {
  const cwd = temporaryFolder()
  const { code, stdout, stderr } = await make(cwd, '--out', '-', '--as-of', '2031-01-02')

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^<!doctype html>.*Made on January 2, 2031.*<\/html>\n+$/s)
  expect(stdout).not.toContain('lang="es"')
  expect(readdirSync(cwd)).toEqual([])
})
