import { damaged } from '../errors'

/** The room of those who write, from a bundle of its own. Throws `DamagedError` when that is not there. */
export function loadAuthoring(): Promise<typeof import('../authoring/index')> {
  return import('../authoring/index').catch(damaged('authoring.cjs'))
}
