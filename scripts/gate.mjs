// What a bundle may do. Held against what esbuild says it imports, and against its text: docs/decisions/0013-build-gate.md.
import { doingsRefused, mayLoad } from './gate-text.mjs'

/** What people start: it reads, and writes to its terminal. */
export const STARTED = {
  builtins: [
    ...['async_hooks', 'events', 'fs', 'path', 'process'],
    ...['readline', 'stream', 'string_decoder', 'tty', 'util'],
  ],
  files: [
    ...[
      './authoring.cjs',
      './conversation.cjs',
      './copy.cjs',
      './help.cjs',
      './pack.cjs',
      './pages.cjs',
      './present.cjs',
    ],
    ...['./qr.cjs', './search.cjs'],
  ],
  writing: [],
  constructing: false,
}

/** What makes pages to take home: it may also save what the person named, with the functions of src/disk/. */
export const SAVING = {
  ...STARTED,
  writing: ['mkdirSync', 'renameSync', 'rmSync', 'writeFileSync'],
}

/**
 * A copy to carry: all that people start in one file, so it loads none. Of libraries only this one may come near files there: the
 * build holds in `itin-rights.cjs` that it reads.
 */
export const CARRIED = {
  ...SAVING,
  files: [],
  reading: ['node_modules/commander/lib/command.js'],
}

/** What those who write call: it may also write files, with the functions of src/authoring/write-file.ts. */
export const AUTHORING = {
  builtins: ['buffer', 'crypto', 'fs', 'path', 'process'],
  files: [],
  writing: ['appendFileSync', 'mkdirSync', 'renameSync', 'rmSync', 'writeFileSync'],
  // zod and yaml make another thing of the same kind.
  constructing: true,
}

/** What a bundle does that its rule refuses, a line each; empty when it passes. */
export function findRefused({ metafile, text }, rule) {
  return [...new Set([...importsRefused(metafile, rule), ...doingsRefused(text, rule)])]
}

function importsRefused({ inputs, outputs }, rule) {
  const paths = Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  const refused = paths.filter((path) => !mayLoad(path, rule))
  const writers = Object.entries(inputs)
    .filter(([file]) => rule.writing.length > 0 && /(^|\/)node_modules\//.test(file))
    .filter(([file]) => !rule.reading?.includes(file))
    .filter(([, { imports }]) => imports.some(({ path }) => /^(node:)?fs\b/.test(path)))
  return [
    ...refused.map((path) => `imports ${path}, which is not on its list`),
    ...writers.map(([file]) => `lets a library use the disk: ${file}`),
  ]
}
