#!/usr/bin/env node
import { join } from 'node:path'
import { main } from '../src/main'

main({
  args: process.argv.slice(2),
  env: process.env,
  // Opened when they are needed: only a conversation reads, and most commands have nothing to warn of.
  get input() {
    return process.stdin
  },
  get output() {
    return process.stdout
  },
  get errors() {
    return process.stderr
  },
  folder: join(__dirname, 'locales'),
  now: new Date(),
}).then((code) => {
  process.exitCode = code
})
