import { addDays, covers, type CalendarDate, type Span } from './calendar.ts'
import type { Fact, InductionRecord, LeavingReport } from './facts.ts'
import type { ProfileId, SchoolId } from './identity.ts'
import type { InductionProgramme, SchoolCohort } from './induction-programme.ts'
import { mentorTimeAt, spanOf, staysOf, stepOn, type Stay } from './settle.ts'
import {
  factsOf,
  schoolCohortOf,
  the,
  type ParticipantProfile,
  type Person,
  type Situation,
} from './situation.ts'

/** A record with the programme, school and cohort that it means. */
export interface Entry extends Span {
  readonly record: InductionRecord
  readonly programme: InductionProgramme
  readonly schoolCohort: SchoolCohort
}

/** One participant's history: who she is, and every record that is believed, oldest first. */
export interface Timeline {
  readonly person: Person
  readonly profile: ParticipantProfile
  readonly fullName: string
  readonly stays: readonly Stay[]
  readonly entries: readonly Entry[]
  readonly reports: readonly LeavingReport[]
  readonly completedOn: CalendarDate | null
}

export function timelineOf(situation: Situation, id: ProfileId): Timeline {
  const profile = the(situation.profiles, id)
  const stays = staysOf(situation, id)
  return {
    person: the(situation.people, profile.person),
    profile,
    fullName: nameOf(situation, profile.person),
    stays,
    entries: stays.flatMap(({ records }) =>
      records.map(record => ({
        record,
        from: record.from,
        until: record.until,
        programme: the(situation.programmes, record.programme),
        schoolCohort: schoolCohortOf(situation, record.programme),
      })),
    ),
    reports: of(situation, 'leaving-report', id),
    completedOn: of(situation, 'completion', id).at(0)?.completedOn ?? null,
  }
}

/** The facts of one kind about one participant. */
export const of = <Kind extends Extract<Fact, { readonly profile: ProfileId }>['facet']>(
  situation: Situation,
  facet: Kind,
  profile: ProfileId,
) => factsOf(situation, facet).filter(fact => 'profile' in fact && fact.profile === profile)

export const nameOf = (situation: Situation, person: Person['id']) => {
  const details = factsOf(situation, 'person-details').find(fact => fact.person === person)
  if (details === undefined) throw new Error(`Nobody was read under ${person}`)
  return details.fullName
}

export const entryOn = ({ entries }: Timeline, day: CalendarDate) =>
  entries.find(entry => covers(entry, day)) ?? null

/** When somebody is at a school, oldest first: stays, and a mentor's time, which may be longer. */
export function timesAt(
  situation: Situation,
  profile: ParticipantProfile,
  school: SchoolId,
): readonly Span[] {
  const mentoring = mentorTimeAt(situation, profile.id, school)
  const stays = staysOf(situation, profile.id)
    .filter(stay => stay.school === school)
    .map(spanOf)
    .filter(stay => !mentoring.some(time => covers(time, stay.from)))
  return [...stays, ...mentoring].toSorted((one, other) => (one.from < other.from ? -1 : 1))
}

/** How a provider trains somebody on a day; somebody nothing was said of is `active`. */
export function trainingStatusOn(
  situation: Situation,
  profile: ProfileId,
  leadProvider: string,
  day: CalendarDate,
) {
  const said = of(situation, 'training-status', profile).filter(
    status => status.leadProvider === leadProvider,
  )
  return stepOn(said, day) ?? { status: 'active' as const, reason: null, from: null, id: null }
}

/** The last day of a span, or `null` while it has no end. Words and pages count this day in. */
export const lastDayOf = ({ until }: Span) => until && addDays(until, -1)
