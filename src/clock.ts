import { dayInLondon, type CalendarDate, type Instant } from './core/calendar.ts'

/** What time it is. The only place that asks the machine; everybody else asks a clock. */
export interface Clock {
  now(): Instant

  /** The day in London. */
  today(): CalendarDate
}

/** The machine's own time. */
export const systemClock: Clock = clockOf(() => Temporal.Now.instant())

/** A clock that stands still until it is set: for tests, and for one request as of its moment. */
export interface StandingClock extends Clock {
  set(moment: Instant): void
}

/** Makes a clock that stands at a moment. */
export function standingClock(moment: Instant): StandingClock {
  let standing = Temporal.Instant.from(moment)
  return {
    ...clockOf(() => standing),
    set: next => {
      standing = Temporal.Instant.from(next)
    },
  }
}

/** A clock that can be set while the product runs, to show what the passing of days does. */
export interface MovableClock extends Clock {
  /** It stands at the moment; `null` lets it run again. */
  standAt(moment: Instant | null): void
}

/** Makes a clock that runs as another does until it is set. */
export function movableClock(real: Clock = systemClock): MovableClock {
  let standing: Instant | null = null
  return {
    ...clockOf(() => Temporal.Instant.from(standing ?? real.now())),
    standAt: moment => {
      standing = moment
    },
  }
}

/** The middle of a day, far from midnight in London and in UTC. */
export const middayOn = (date: CalendarDate) => `${date}T12:00:00.000Z` as Instant

function clockOf(moment: () => Temporal.Instant): Clock {
  const now = () => moment().toString({ smallestUnit: 'millisecond' }) as Instant
  return { now, today: () => dayInLondon(now()) }
}
