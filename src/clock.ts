import { dayInLondon, type CalendarDate, type Instant } from './core/calendar.ts'

/** What time it is. The only place that asks the machine; everybody else asks a clock. */
export interface Clock {
  now(): Instant

  /** The day in London. */
  today(): CalendarDate
}

/** The machine's own time. */
export const systemClock: Clock = clockOf(() => Temporal.Now.instant())

/** A clock for tests: it stands still until it is set. */
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

/**
 * How a clock was moved: to a day, where it goes on from the time of day that it is in London; or
 * by so many milliseconds.
 */
export type ClockSetting = { readonly day: CalendarDate } | { readonly ahead: number }

/** A clock that can be moved while the product runs, to show what the passing of days does. */
export interface MovableClock extends Clock {
  /** `null` puts it right again. */
  move(setting: ClockSetting | null): void
}

/** Makes a clock that runs as another does until it is moved. */
export function movableClock(real: Clock = systemClock): MovableClock {
  let moved: ClockSetting | null = null
  return {
    ...clockOf(() => movedBy(moved, Temporal.Instant.from(real.now()))),
    move: setting => {
      moved = setting
    },
  }
}

function movedBy(setting: ClockSetting | null, real: Temporal.Instant) {
  if (setting === null) return real
  if ('ahead' in setting) return real.add({ milliseconds: setting.ahead })
  return real.toZonedDateTimeISO('Europe/London').with(fieldsOf(setting.day)).toInstant()
}

function fieldsOf(date: CalendarDate) {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return { year, month, day }
}

function clockOf(moment: () => Temporal.Instant): Clock {
  const now = () => moment().toString({ smallestUnit: 'millisecond' }) as Instant
  return { now, today: () => dayInLondon(now()) }
}
