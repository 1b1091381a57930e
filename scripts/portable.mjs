// Everything for a USB stick in one folder: npm run portable -- [--out FOLDER] [--pack FILE] [--sea [--for SYSTEM …]]
// The same content and program give the same files, byte for byte. docs/portable.md tells what is in it.
import { parseArgs } from 'node:util'
import { SYSTEMS } from './portable/executables.mjs'
import { makePortable } from './portable/folder.mjs'
import { Told } from './portable/told.mjs'

try {
  const { out = 'portable', pack, sea = false, for: systems = SYSTEMS } = optionsOf(process.argv)
  const unknown = systems.find((system) => !SYSTEMS.includes(system))
  if (unknown !== undefined)
    throw new Told(`There is no "${unknown}". Choose from: ${SYSTEMS.join(', ')}.`)
  const { files, number } = await makePortable(out, { pack, systems: sea ? systems : [], progress })
  progress('')
  console.log(`${out}: ${files} files. The short number of this copy: ${number}`)
} catch (error) {
  progress('')
  const told = error instanceof Told ? error.message : ofDisk(error)
  if (told === undefined) throw error
  console.error(told)
  process.exitCode = 2
}

function optionsOf([, , ...args]) {
  try {
    return parseArgs({
      args,
      options: {
        ...{ out: { type: 'string' }, pack: { type: 'string' }, sea: { type: 'boolean' } },
        for: { type: 'string', multiple: true },
      },
    }).values
  } catch ({ message }) {
    throw new Told(
      `${message.split('. ')[0]}. Usage: npm run portable -- [--out FOLDER] [--pack FILE] [--sea [--for SYSTEM]]`,
    )
  }
}

function ofDisk({ code, path }) {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code))
    return 'There is no room on the disk, so nothing was changed. Free some space or choose another disk with --out.'
  if (['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(code))
    return `${path} may not be written, so nothing was changed. Choose another folder with --out.`
}

/** How far it has come, in one line that is written over; nothing where no window would show it. */
function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}\x1b[K`)
}
