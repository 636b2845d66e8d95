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

/** The six sections of a school's list, the same for ECTs and mentors. */
export const standings = [
  'training',
  'joining',
  'leaving',
  'left',
  'no-longer-training',
  'completed',
] as const

export type Standing = (typeof standings)[number]

/**
 * How somebody stands at a school on a day, or `null` if the school has nothing to do with her.
 * The time there that is now counts, else the latest. (Rulings 17, 24 and 26.)
 */
export function standingAt(
  situation: Situation,
  profile: ParticipantProfile,
  school: SchoolId,
  day: CalendarDate,
): Standing | null {
  const times = timesAt(situation, profile, school)
  const time = times.find(other => covers(other, day)) ?? times.at(-1)
  if (time === undefined) return null
  if (time.from > day) return 'joining'
  if (time.until !== null && time.until <= day) return 'left'
  if (of(situation, 'completion', profile.id).some(({ completedOn }) => completedOn <= day))
    return 'completed'
  if (time.until !== null) return 'leaving'
  return isTrainedNoLonger(situation, profile.id, day) ? 'no-longer-training' : 'training'
}

/** When somebody is at a school, oldest first: stays, and a mentor's time at further schools. */
export function timesAt(
  situation: Situation,
  profile: ParticipantProfile,
  school: SchoolId,
): readonly Span[] {
  const stays = staysOf(situation, profile.id)
    .filter(stay => stay.school === school)
    .map(spanOf)
  const further = mentorTimeAt(situation, profile.id, school).filter(
    time => !stays.some(({ from }) => from === time.from),
  )
  return [...stays, ...further].toSorted((one, other) => (one.from < other.from ? -1 : 1))
}

/** Her provider has deferred or withdrawn her, and it is her provider still. */
function isTrainedNoLonger(situation: Situation, profile: ProfileId, day: CalendarDate) {
  const entry = entryOn(timelineOf(situation, profile), day)
  if (entry?.programme.offer.route !== 'provider-led') return false
  const { partnership } = entry.programme.offer
  if (partnership === null) return false
  const { leadProvider } = the(situation.partnerships, partnership)
  return trainingStatusOn(situation, profile, leadProvider, day).status !== 'active'
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
