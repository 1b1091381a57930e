#!/usr/bin/env node
import { join } from 'node:path'
import { main } from '../src/main'

main({
  args: process.argv.slice(2),
  env: process.env,
  // Opened when it is needed: only a conversation reads.
  get input() {
    return process.stdin
  },
  output: process.stdout,
  errors: process.stderr,
  folder: join(__dirname, 'locales'),
  now: new Date(),
}).then((code) => {
  process.exitCode = code
})
