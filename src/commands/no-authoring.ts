import { UserError } from '../errors'
import type * as loading from './load-authoring'

/** What `load-authoring.ts` does, in a copy to carry: throws `UserError`, because the room of those who write is not in it. */
export const loadAuthoring: typeof loading.loadAuthoring = async () => {
  throw new UserError('error.carried')
}
