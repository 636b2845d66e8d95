/** Something whose speed is asked for. */
export interface Case {
  readonly name: string
  /** Makes ready what is then timed: work that does the thing so many times. */
  readonly prepare: (times: number) => Work | Promise<Work>
}

export type Work = () => unknown

/** How often each case is asked, and how many times the thing is done when it is. */
export interface Rounds {
  readonly rounds: number
  readonly times: number
}

/** What one case took, round by round: milliseconds each time the thing was done. */
export type Timings = ReadonlyMap<string, readonly number[]>

/**
 * Times cases in turns, so that whatever else the machine does slows all of them alike. The first
 * rounds only warm up.
 */
export async function timed(
  cases: readonly Case[],
  { rounds, times }: Rounds,
  warmingUp = 2,
): Promise<Timings> {
  const timings = new Map<string, number[]>(cases.map(({ name }) => [name, []]))
  for (let round = -warmingUp; round < rounds; round++)
    for (const { name, prepare } of round % 2 === 0 ? cases : cases.toReversed()) {
      const work = await prepare(times)
      const from = performance.now()
      await work()
      const took = performance.now() - from
      if (round >= 0) timings.get(name)?.push(took / times)
    }
  return timings
}

/** A middle, and how far from it half of the measurements lay: 0.1 is a tenth of it. */
export interface Middle {
  readonly median: number
  readonly noise: number
}

export function middleOf(measured: readonly number[]): Middle {
  const sorted = measured.toSorted((one, other) => one - other)
  const at = (share: number) => {
    const place = share * (sorted.length - 1)
    const [below = Number.NaN, above = below] = sorted.slice(
      Math.floor(place),
      Math.ceil(place) + 1,
    )
    return below + (above - below) * (place - Math.floor(place))
  }
  const median = at(0.5)
  return { median, noise: (at(0.75) - at(0.25)) / 2 / median }
}

/** How many times as long one case took as another in the same round. */
export function ratioOf(timings: Timings, name: string, to: string): Middle {
  const others = timings.get(to) ?? []
  return middleOf((timings.get(name) ?? []).map((took, round) => took / (others[round] ?? NaN)))
}
