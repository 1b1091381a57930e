import type { Enforced } from '../guard/enforced'
import type { MessageKey, Words } from '../locale/words'

/** One heading of what the program says about its own privacy, and the sentences under it. */
export interface PrivacySection {
  readonly id: 'touches' | 'refusedByNode' | 'heldByTests' | 'cannotHide'
  readonly title: string
  readonly lines: readonly string[]
}

/** The Node of this run: its version, what it refuses, and whether it could refuse the network. */
export interface Run {
  readonly version: string
  readonly enforced: Enforced
  readonly knowsNetwork: boolean
  /** The command that starts the program locked. */
  readonly launcher: string
}

/** What the program touches, what Node refuses it in this very run, what tests hold, and what nothing can prevent. */
export function viewPrivacy({ t }: Words, run: Run): PrivacySection[] {
  const say = (keys: readonly MessageKey[]) => keys.map((key) => t(key, { launcher: run.launcher }))
  return [
    { id: 'touches', title: t('privacy.title'), lines: say(TOUCHES) },
    {
      id: 'refusedByNode',
      title: t('privacy.node', { version: run.version }),
      lines: say(refusedIn(run)),
    },
    { id: 'heldByTests', title: t('privacy.held'), lines: say(HELD) },
    { id: 'cannotHide', title: t('privacy.cannotHide'), lines: say(CANNOT_HIDE) },
  ]
}

const TOUCHES: readonly MessageKey[] = [
  ...(['privacy.asks', 'privacy.files', 'privacy.network', 'privacy.search'] as const),
  ...(['privacy.screen', 'privacy.errors', 'privacy.quiet', 'privacy.taken'] as const),
]
const HELD: readonly MessageKey[] = ['privacy.traced', 'privacy.built', 'privacy.untraced']
const CANNOT_HIDE: readonly MessageKey[] = [
  ...(['privacy.people', 'privacy.history', 'privacy.computer'] as const),
  ...(['privacy.memory', 'privacy.forced', 'privacy.plain'] as const),
]

function refusedIn({ enforced, knowsNetwork }: Run): MessageKey[] {
  const { isWritingRefused, isReadingRefused, areProcessesRefused, isNetworkRefused } = enforced
  const network = knowsNetwork ? 'privacy.network.open' : 'privacy.network.unknown'
  const isLocked = isWritingRefused && isReadingRefused && areProcessesRefused
  return [
    isWritingRefused ? 'privacy.writing.refused' : 'privacy.writing.open',
    isReadingRefused ? 'privacy.reading.refused' : 'privacy.reading.open',
    areProcessesRefused ? 'privacy.processes.refused' : 'privacy.processes.open',
    isNetworkRefused ? 'privacy.network.refused' : network,
    ...(isLocked ? [] : (['privacy.lock'] as const)),
  ]
}
