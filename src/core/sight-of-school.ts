import type { CalendarDate, Span } from './calendar.ts'
import type { SchoolId } from './identity.ts'
import type { ChangeEntry, Kind, ParticipantProfile, Situation } from './situation.ts'
import { timelineOf, timesAt } from './timeline.ts'

/** How far a school may see into somebody's history. */
export interface Sight {
  /** Nothing from this day on; `null` while she is at the school or is coming to it. */
  readonly until: CalendarDate | null
  /** The day on which she began at another school after leaving this one, and no more of it. */
  readonly movedOn: CalendarDate | null
}

/**
 * What a school may see: of somebody who is there, or will be, the whole training history; of
 * somebody who left, what was until her last day, and when she joined the next school. `null` if it
 * never had her.
 */
export function sightOf(
  situation: Situation,
  profile: ParticipantProfile,
  school: SchoolId,
  today: CalendarDate,
): Sight | null {
  const last = timesAt(situation, profile, school).at(-1)
  if (last === undefined) return null
  const { until } = last
  if (until === null || until > today) return { until: null, movedOn: null }
  const next = timelineOf(situation, profile.id).entries.find(({ from }) => from >= until)
  return { until, movedOn: next?.from ?? null }
}

/** The part of a span that is seen, or `null` if none of it is. */
export function seenOf<Part extends Span>(
  part: Part,
  { until }: Pick<Sight, 'until'>,
): Part | null {
  if (until === null) return part
  if (part.from >= until) return null
  return part.until === null || part.until > until ? { ...part, until } : part
}

/** How a school reads one entry of somebody's change history. */
export type ChangeSeen =
  'whole' | 'only-that-she-moved' | 'only-that-it-was-corrected' | 'not-at-all'

/** The school that reads, and whether the change was asked for about this very person. */
interface Reader {
  readonly school: SchoolId
  readonly isAboutHer: boolean
  /** The role in which she is spoken of. */
  readonly kind: Kind
  /** The first day of her last time at the school. */
  readonly cameOn: CalendarDate | null
}

/**
 * A school reads its own changes, and what others reported of the days that it sees. What another
 * school reported of somebody else, and who mentors whom there, is that school's; and of what took
 * somebody away it reads the day alone, and of a correction that another made, that there was one.
 * When a mentor leaves another school is that school's as well.
 */
export function changeSeen(
  { by, kind, effectiveOn, undone }: ChangeEntry,
  { school, isAboutHer, kind: role, cameOn }: Reader,
  { until, movedOn }: Sight,
): ChangeSeen {
  if (by.role === 'school' && by.school === school) return 'whole'
  if (isNobodyElses(kind)) return 'not-at-all'
  if (by.role === 'school' && (!isAboutHer || (role === 'mentor' && isLeaving(kind))))
    return 'not-at-all'
  const isSinceSheCame = until !== null && cameOn !== null && effectiveOn >= cameOn
  if (isSinceSheCame && kind === 'correct')
    return effectiveOn <= until ? 'only-that-it-was-corrected' : 'not-at-all'
  if (isSinceSheCame && kind === 'transfer-in')
    return movedOn !== null && effectiveOn <= movedOn && !undone
      ? 'only-that-she-moved'
      : 'not-at-all'
  if (until === null || effectiveOn < until) return 'whole'
  return 'not-at-all'
}

const isLeaving = (kind: string) => kind === 'transfer-out' || kind === 'report-leaving'

const isNobodyElses = (kind: string) =>
  kind === 'the-day' || kind === 'assign-mentor' || kind === 'unassign-mentor'

/** Whether a school that sees somebody may read the names of other schools: not of a mentor's. */
export const namesOtherSchools = (kind: Kind) => kind === 'ect'

/** The same situation, in which no other school can be named. */
export const withoutOtherSchools = (situation: Situation, school: SchoolId): Situation => ({
  ...situation,
  schools: new Map([...situation.schools].filter(([id]) => id === school)),
})
