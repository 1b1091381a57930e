import { sep } from 'node:path'

/** The launcher that starts the program locked, as it is typed on this system. */
export const LAUNCHER = sep === '\\' ? 'bin\\locked.cmd' : 'bin/locked'
