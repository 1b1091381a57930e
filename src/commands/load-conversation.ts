import type { App } from '../app'
import { damaged, type ExitCode } from '../errors'

/** What a conversation needs besides what every start does, from a bundle of its own. Throws `DamagedError` when that is not there. */
export function loadConversation(): Promise<typeof import('./ask')> {
  return import('./ask').catch(damaged('conversation.cjs'))
}

/** Walk one person from a question to sourced statements and to help: see ask.ts. */
export async function ask(app: App): Promise<ExitCode> {
  return (await loadConversation()).ask(app)
}
