import { UserError } from '../errors'
import { blockingFindings } from './check'
import type { Content } from './content'
import { loadContent } from './load'

/** The content of a folder, when a build of it would ship. Throws `UserError` when it would not, or when there is none. */
export function loadSound(folder: string): Content {
  const { content } = loadContent(folder)
  if (content === undefined || blockingFindings(content).length > 0)
    throw new UserError('error.contentBroken', { folder })
  return content
}
