import { globals, ofProcess } from './taken-away.json'

/**
 * Takes away, before anything else is loaded, the ready-made ways to the network, to native code and to files that this
 * program never uses, so that no library in it can either. The first import of `bin/`; does its work when it is loaded.
 * The build refuses a bundle that uses one of these names: scripts/gate-text.mjs reads the same list.
 */
for (const name of globals) Reflect.deleteProperty(globalThis, name)
for (const name of ofProcess) Reflect.deleteProperty(process, name)
// Node opens its debugger, over the network, for anyone who sends this signal; where someone listens it does not.
process.on('SIGUSR1', () => {})
