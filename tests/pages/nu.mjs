// The Nu HTML checker, as it is published.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const folder = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '..')

/** What the checker finds in files, a line each: errors, warnings and remarks. */
export function nuFindings(files) {
  const { stdout, error } = spawnSync(
    'java',
    [
      '-jar',
      join(folder, 'build/dist/vnu.jar'),
      '--format',
      'json',
      '--stdout',
      '--exit-zero-always',
      ...files,
    ],
    { encoding: 'utf8', maxBuffer: 1e8 },
  )
  if (error) throw error
  return JSON.parse(stdout).messages.map(
    ({ type, subType, url, lastLine, message }) =>
      `${subType ?? type} ${url}:${lastLine} ${message}`,
  )
}
