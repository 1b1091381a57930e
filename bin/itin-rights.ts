#!/usr/bin/env node
import '../src/guard/prelude'
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
  node: {
    version: process.version,
    execArgv: process.execArgv,
    options: process.env.NODE_OPTIONS ?? '',
    permission: process.permission,
    knowsNetwork: () => process.allowedNodeEnvironmentFlags.has('--allow-net'),
  },
  onCrash: (report) => process.on('uncaughtException', report),
}).then((code) => {
  process.exitCode = code
})
