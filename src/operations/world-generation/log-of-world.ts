import type { Instant } from '../../core/calendar.ts'
import { dateOf, type DayNumber } from './days.ts'
import type { Planned } from './report.ts'

/** Where a change comes in the log, and when it was recorded. */
export interface Entry {
  readonly position: number
  readonly recordedAt: Instant
}

/** How many changes are recorded on each day. */
export type DayCounts = readonly number[]

/** Hands out places in the log: in the order of days, though it is told school by school. */
export interface LogOfWorld {
  readonly length: number
  readonly take: (on: DayNumber) => Entry
}

/** Reports come from half past six to half past six: of a day's, one after the other. */
const opens = 6.5 * 3_600_000
const hours = 12 * 3_600_000

/** Of the days' changes, some may have been recorded already. */
export function logOfWorld(counts: DayCounts, recorded: DayCounts = []): LogOfWorld {
  const taken = counts.map((_, on) => recorded[on] ?? 0)
  let length = 0
  const before = counts.map(count => {
    length += count
    return length - count
  })
  return {
    length,
    take: on => {
      const [count, rank, base] = [counts[on], taken[on], before[on]]
      if (count === undefined || rank === undefined || base === undefined || rank >= count)
        throw new Error(`Day ${dateOf(on)} has no room for another change`)
      taken[on] = rank + 1
      const moment = opens + Math.floor((rank * hours) / count)
      return {
        position: base + rank + 1,
        recordedAt: `${dateOf(on)}T${clockTime(moment)}Z` as Instant,
      }
    },
  }
}

const two = (number: number) => String(number).padStart(2, '0')

/** Milliseconds since midnight, as `HH:MM:SS.mmm`. */
function clockTime(milliseconds: number) {
  const seconds = Math.floor(milliseconds / 1000)
  const minutes = Math.floor(seconds / 60)
  const rest = String(milliseconds % 1000).padStart(3, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}.${rest}`
}

/** Adds a school's plans to how many changes each day has. */
export function countInto(counts: number[], plans: readonly Pick<Planned, 'on'>[]) {
  for (const { on } of plans) {
    while (counts.length <= on) counts.push(0)
    counts[on] = (counts[on] ?? 0) + 1
  }
}
