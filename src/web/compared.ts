import type { Bar, Lane } from './history.ts'

/** A bar as it was known, and what is known of it now. */
export interface Compared {
  readonly was: Bar
  /** The same bar as it is known now; nothing where it is no longer believed at all. */
  readonly is: Bar | null
}

/** A lane as it was known, beside what is known now. */
export interface ComparedLane {
  readonly name: string
  readonly bars: readonly Compared[]
  /** What was not known then. */
  readonly since: readonly Bar[]
}

/** What makes a bar the same thing in two tellings, the surest first. */
const likenesses: readonly ((one: Bar, other: Bar) => boolean)[] = [
  (one, other) => isSame(one, other),
  (one, other) => one.from === other.from && one.text === other.text,
  (one, other) => one.from === other.from,
  (one, other) => one.text === other.text,
]

/** Whether nothing about a bar reads otherwise. */
export const isSame = (one: Bar, other: Bar | null) =>
  one.from === other?.from && one.until === other.until && one.text === other.text

/** A history as it was known, beside the one that is known now. */
export function comparedLanes(
  then: readonly Lane[],
  now: readonly Lane[],
): readonly ComparedLane[] {
  const names = new Set([...now, ...then].map(({ name }) => name))
  return [...names].map(name => comparedLane(name, barsOf(then, name), barsOf(now, name)))
}

const barsOf = (lanes: readonly Lane[], wanted: string) =>
  lanes.find(({ name }) => name === wanted)?.bars ?? []

function comparedLane(name: string, then: readonly Bar[], now: readonly Bar[]): ComparedLane {
  const pairs = new Map<Bar, Bar>()
  const taken = new Set<Bar>()
  for (const isLike of likenesses)
    for (const bar of then) {
      const other = pairs.has(bar) ? null : now.find(one => !taken.has(one) && isLike(bar, one))
      if (other) {
        pairs.set(bar, other)
        taken.add(other)
      }
    }
  return {
    name,
    bars: then.map(bar => ({ was: bar, is: pairs.get(bar) ?? null })),
    since: now.filter(bar => !taken.has(bar)),
  }
}
