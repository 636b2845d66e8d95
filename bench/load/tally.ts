/** What became of something that was asked for. */
export type Outcome = 'accepted' | 'refused'

/** How often each kind of write was accepted and refused, and how long everything took. */
export interface Tally {
  readonly outcomes: ReadonlyMap<string, Readonly<Record<Outcome, number>>>
  readonly times: ReadonlyMap<string, readonly number[]>
  /** What must never be, in words. */
  readonly faults: readonly string[]
  /** Writes that were accepted. */
  accepted(): number
  count(kind: string, outcome: Outcome): void
  /** Keeps a number of milliseconds under a name. */
  time(name: string, milliseconds: number): void
  fault(text: string): void
}

export function newTally(): Tally {
  const outcomes = new Map<string, Record<Outcome, number>>()
  const times = new Map<string, number[]>()
  const faults: string[] = []
  let accepted = 0
  return {
    outcomes,
    times,
    faults,
    accepted: () => accepted,
    count: (kind, outcome) => {
      const counted = outcomes.get(kind) ?? { accepted: 0, refused: 0 }
      outcomes.set(kind, { ...counted, [outcome]: counted[outcome] + 1 })
      if (outcome === 'accepted') accepted += 1
    },
    time: (name, milliseconds) => {
      const kept = times.get(name)
      if (kept) kept.push(milliseconds)
      else times.set(name, [milliseconds])
    },
    fault: text => {
      faults.push(text)
    },
  }
}

/** The number below which a share of all numbers lies; of none, 0. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
