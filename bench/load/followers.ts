import { setTimeout as waiting } from 'node:timers/promises'
import type { Api } from '../../client/api.ts'
import { applyChange, type Copy } from '../../client/copy.ts'
import { followChanges, type Changes } from '../../client/feed.ts'
import type { LeadProviderId } from '../../src/core/identity.ts'
import { isOver, type Load } from './load.ts'

/** A provider's client that keeps a copy in step by the feed. */
export interface Follower {
  readonly provider: LeadProviderId
  readonly api: Api
  readonly limit: number
  /** Loses its copy in the middle, and begins again from nothing. */
  readonly startsAgain: boolean
  readonly copy: Copy
  cursor: string | null
  entries: number
  startedAgain: boolean
}

const limits = [1000, 100, 37, 250, 11]

/** So many followers, of the providers in turn; the second one starts again. */
export const followersOf = (load: Load, count: number): readonly Follower[] =>
  Array.from({ length: count }, (_, at) => {
    const provider = load.world.providers[at % load.world.providers.length]?.id
    if (provider === undefined) throw new Error('There are no providers')
    return {
      provider,
      api: load.apiOf(provider),
      limit: limits[at % limits.length] ?? 1000,
      startsAgain: at === 1,
      copy: new Map(),
      cursor: null,
      entries: 0,
      startedAgain: false,
    }
  })

const pause = () => waiting(100)

/** Follows until the load is over; what is left then is taken in by `drain`. */
export async function follow(load: Load, follower: Follower): Promise<void> {
  while (!isOver(load)) {
    const { api, limit, cursor } = follower
    for await (const part of followChanges(api, { after: cursor, limit, pause })) {
      takeIn(load, follower, part)
      if (isOver(load) || beginsAgain(load, follower)) break
    }
  }
}

/** Takes in all that there is. Answers with how many entries that were. */
export async function drain(load: Load, follower: Follower): Promise<number> {
  const { api, limit, cursor, entries } = follower
  for await (const part of followChanges(api, { after: cursor, limit }))
    takeIn(load, follower, part)
  return follower.entries - entries
}

function takeIn({ tally, recordedAt }: Load, follower: Follower, part: Changes) {
  const now = performance.now()
  for (const change of part.data) {
    applyChange(follower.copy, change)
    const recorded = recordedAt.get(Number(change.id.split('.', 1)[0]))
    if (recorded !== undefined && !follower.startedAgain)
      tally.time('feed lag', Math.max(0, now - recorded))
  }
  follower.cursor = part.cursor
  follower.entries += part.data.length
}

function beginsAgain({ progress }: Load, follower: Follower) {
  if (!follower.startsAgain || follower.startedAgain || progress() < 0.5) return false
  follower.copy.clear()
  follower.cursor = null
  follower.startedAgain = true
  return true
}
