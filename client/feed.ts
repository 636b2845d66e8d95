import type { Answer, Api } from './api.ts'

/** A part of the feed: what moved, the cursor after it, and whether there is more already. */
export type Changes = Answer<'listChanges'>

/** One alteration of what a provider sees of one person. */
export type Change = Changes['data'][number]

export interface Following {
  /** The cursor from which to go on; without it, from the beginning. */
  readonly after?: string | null
  /** How many entries are taken at once. */
  readonly limit?: number
  /** Waits before the feed is asked again once all is taken in; without it, that is the end. */
  readonly pause?: () => Promise<unknown>
}

/**
 * The feed, part by part, for as long as `pause` says. Take in all of a part and its cursor at
 * once, in one transaction: whoever is broken off then goes on from the cursor that was kept.
 */
export async function* followChanges(
  api: Api,
  { after = null, limit = 1000, pause }: Following = {},
): AsyncGenerator<Changes> {
  for (let cursor = after; ;) {
    const part = await api.listChanges({ query: { limit, ...(cursor && { after: cursor }) } })
    yield part
    cursor = part.cursor
    if (part.more) continue
    if (pause === undefined) return
    await pause()
  }
}
