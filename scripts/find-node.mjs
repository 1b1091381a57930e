import { spawnSync } from 'node:child_process'

/** Where npm has a Node of that version, and its exact version. Throws when it cannot be had. */
export function findNode(version) {
  // Without a space or a quote: on Windows it goes through a shell.
  const asked = 'JSON.stringify([process.execPath,process.version])'
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['--yes', '-p', `node@${version}`, 'node', '-p', asked],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  )
  if (status !== 0) throw new Error(`Node ${version} could not be had: ${stderr}`)
  const [path, exact] = JSON.parse(stdout)
  return { path, exact }
}
