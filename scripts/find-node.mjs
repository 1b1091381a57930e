import { spawnSync } from 'node:child_process'

/** Where npm has a Node of that version, and its exact version. Throws when it cannot be had. */
export function findNode(version) {
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['--yes', '-p', `node@${version}`, 'node', '-p', 'process.execPath + " " + process.version'],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  )
  const [path, exact] = stdout.trim().split(' ')
  if (status !== 0 || !path) throw new Error(`Node ${version} could not be had: ${stderr}`)
  return { path, exact }
}
