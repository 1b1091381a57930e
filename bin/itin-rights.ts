#!/usr/bin/env node
import { join } from 'node:path'
import { main } from '../src/main'

const { argv, env, stdin, stdout, stderr } = process

main({
  args: argv.slice(2),
  env,
  input: stdin,
  output: stdout,
  errors: stderr,
  folder: join(__dirname, 'locales'),
  now: new Date(),
}).then((code) => {
  process.exitCode = code
})
