import { appointForEct } from './bodies.ts'
import { covers, type CalendarDate } from './calendar.ts'
import { defaultProgrammeAt } from './choices.ts'
import {
  establish,
  retract,
  state,
  withEffects,
  type Circumstances,
  type Effect,
} from './decision.ts'
import type { AppropriateBodyAnswer, BegunBy } from './facts.ts'
import type { Cohort, FactId, PersonId, ProfileId, RecordId, SchoolId } from './identity.ts'
import { placeOffer, type OfferRefusal, type Placed, type WantedOffer } from './offers.ts'
import { leadProviderOf } from './notices.ts'
import { accept, refuse, type Result } from './result.ts'
import { begunOn, mentorTimeAt, presenceAround, stepOn, timeAt } from './settle.ts'
import {
  factsOf,
  profileOf,
  schoolCohortOf,
  the,
  type ParticipantProfile,
  type Situation,
} from './situation.ts'
import { of } from './timeline.ts'

/** The default of the cohort, taken as offered, or a programme that is named. */
export type WantedProgramme =
  { readonly choose: 'default' } | { readonly choose: 'offer'; readonly offer: WantedOffer }

export type PlacementRefusal =
  OfferRefusal | { readonly reason: 'no-default-programme'; readonly cohort: Cohort }

/** The programme that somebody joins in a cohort of a school. */
export function placeProgramme(
  situation: Situation,
  { school, cohort, wanted }: { school: SchoolId; cohort: Cohort; wanted: WantedProgramme },
  circumstances: Circumstances,
): Result<Placed, PlacementRefusal> {
  if (wanted.choose === 'offer')
    return placeOffer(situation, { school, cohort, wanted: wanted.offer }, circumstances)
  if (!situation.reference.cohorts.includes(cohort))
    return refuse({ reason: 'cohort-unknown', cohort })
  const programme = defaultProgrammeAt(situation, school, cohort)
  return programme
    ? accept({ programme, effects: [] })
    : refuse({ reason: 'no-default-programme', cohort })
}

/** Another person is using the address, and not only until before the day. (Ruling 29.) */
export const isUsedByAnother = (
  situation: Situation,
  { email, person, from }: { email: string; person: PersonId | null; from: CalendarDate },
) =>
  factsOf(situation, 'email-in-use').some(
    used =>
      used.email === email.toLowerCase() &&
      the(situation.profiles, used.profile).person !== person &&
      (used.until === null || used.until > from),
  )

export type MentorRefusal =
  | { readonly reason: 'mentor-is-the-ect' }
  | { readonly reason: 'mentor-not-at-this-school'; readonly from: CalendarDate }

/** Why somebody may not mentor an ECT at a school from a day on, if they may not. */
export function mentorRefusal(
  situation: Situation,
  { mentor, ect, school, from }: MentorWanted & { ect: PersonId | null },
): MentorRefusal | null {
  if (mentor === ect) return { reason: 'mentor-is-the-ect' }
  const profile = profileOf(situation, mentor, 'mentor')
  return profile && mentorTimeAt(situation, profile.id, school).some(time => covers(time, from))
    ? null
    : { reason: 'mentor-not-at-this-school', from }
}

export interface MentorWanted {
  readonly mentor: PersonId
  readonly school: SchoolId
  readonly from: CalendarDate
}

/** The mentor of an ECT from a day on, until the next; in place of one who began on the same day. */
export function assign(
  situation: Situation,
  ect: ProfileId,
  { mentor, school, from }: MentorWanted,
  newId: () => string,
): readonly Effect[] {
  const same = begunOn(
    factsOf(situation, 'mentorship').filter(mentorship => mentorship.ect === ect),
    from,
  )
  const profile = profileOf(situation, mentor, 'mentor')
  if (profile === null) throw new Error(`Person ${mentor} is no mentor`)
  return [
    ...(same ? [retract(same.id)] : []),
    state({
      facet: 'mentorship',
      id: newId() as FactId,
      ect,
      mentor: profile.id,
      school,
      from,
      until: null,
      unassignedOn: null,
    }),
  ]
}

/** Somebody begins at a school: everything that a stay begins with. */
export interface Beginning {
  readonly profile: ParticipantProfile
  readonly placed: Placed
  readonly from: CalendarDate
  readonly begunBy: BegunBy
  readonly followsDefault: boolean
  /** The provider goes with her, so how it trains her goes on. (Ruling 10.) */
  readonly keepsProvider: boolean
  readonly email: string | null
  readonly mentor: PersonId | null
  readonly appropriateBody: AppropriateBodyAnswer | null
}

export function beginStay(
  situation: Situation,
  beginning: Beginning,
  { newId }: Circumstances,
): readonly Effect[] {
  const { profile, placed, from, begunBy, followsDefault } = beginning
  const grown = withEffects(situation, [establish(profile), ...placed.effects])
  const { school, cohort } = schoolCohortOf(grown, placed.programme)
  const record = newId() as RecordId
  const { mentor, appropriateBody } = beginning
  return [
    ...placed.effects,
    state({
      facet: 'induction-record',
      id: record,
      profile: profile.id,
      programme: placed.programme,
      from,
      until: null,
      begunBy,
      followsDefault,
    }),
    ...emailFrom(grown, profile.id, beginning.email, from, newId),
    ...scheduleFrom(grown, profile.id, cohort, from, newId),
    ...activeAnew(grown, beginning, newId),
    ...(appropriateBody && profile.kind === 'ect'
      ? appointForEct(grown, { profile: profile.id, answer: appropriateBody, from }, newId)
      : []),
    ...(profile.kind === 'mentor'
      ? mayMentorAt(grown, { profile: profile.id, school, stay: record, from }, newId)
      : []),
    ...(mentor ? assign(grown, profile.id, { mentor, school, from }, newId) : []),
  ]
}

/** A mentor may be chosen at a school from a day on, if she may not already. */
export function mayMentorAt(
  situation: Situation,
  {
    profile,
    school,
    stay,
    from,
  }: { profile: ProfileId; school: SchoolId; stay: RecordId | null; from: CalendarDate },
  newId: () => string,
): readonly Effect[] {
  if (mentorTimeAt(situation, profile, school).some(time => covers(time, from))) return []
  return [
    state({
      facet: 'mentor-at-school',
      id: newId() as FactId,
      mentor: profile,
      school,
      stay,
      from,
      until: null,
    }),
  ]
}

/** The e-mail from a day on; nothing where it is the one in use. */
export function emailFrom(
  situation: Situation,
  profile: ProfileId,
  typed: string | null,
  from: CalendarDate,
  newId: () => string,
): readonly Effect[] {
  const emails = of(situation, 'email-in-use', profile)
  const email = typed?.toLowerCase() ?? null
  if (email === null || stepOn(emails, from)?.email === email) return []
  const id = begunOn(emails, from)?.id ?? (newId() as FactId)
  return [state({ facet: 'email-in-use', id, profile, email, from, until: null })]
}

/** Everybody begins on the standard schedule of the cohort; who has one in it keeps it. */
function scheduleFrom(
  situation: Situation,
  profile: ProfileId,
  cohort: Cohort,
  from: CalendarDate,
  newId: () => string,
): readonly Effect[] {
  const { schedules } = situation.reference
  const inUse = of(situation, 'schedule-in-use', profile)
  const before = stepOn(inUse, from)?.schedule
  if (schedules.some(schedule => schedule.id === before && schedule.cohort === cohort)) return []
  const standard = schedules.find(
    schedule => schedule.cohort === cohort && schedule.identifier === 'ecf-standard-september',
  )
  if (standard === undefined) throw new Error(`Cohort ${cohort} has no standard schedule`)
  const id = begunOn(inUse, from)?.id ?? (newId() as FactId)
  return [
    state({ facet: 'schedule-in-use', id, profile, schedule: standard.id, from, until: null }),
  ]
}

/** Whoever begins anew with a provider that had deferred or withdrawn her is active again. */
function activeAnew(
  situation: Situation,
  { profile, placed, from, keepsProvider }: Beginning,
  newId: () => string,
): readonly Effect[] {
  const leadProvider = leadProviderOf(situation, placed.programme)
  if (leadProvider === null || keepsProvider) return []
  const said = of(situation, 'training-status', profile.id).filter(
    status => status.leadProvider === leadProvider,
  )
  const before = stepOn(said, from)
  if (before === null || before.status === 'active') return []
  return [
    state({
      facet: 'training-status',
      id: begunOn(said, from)?.id ?? (newId() as FactId),
      profile: profile.id,
      leadProvider,
      status: 'active',
      reason: null,
      from,
      until: null,
    }),
  ]
}

/** What was said of somebody at a school for a day on which she is no longer there. */
export function nothingMoreFrom(
  situation: Situation,
  profile: ProfileId,
  school: SchoolId,
  day: CalendarDate,
): readonly Effect[] {
  const isHers = ({ ect, mentor }: { ect: ProfileId; mentor: ProfileId }) =>
    ect === profile || mentor === profile
  return factsOf(situation, 'mentorship')
    .filter(fact => isHers(fact) && fact.school === school && fact.from >= day)
    .map(({ id }) => retract(id))
}

/** The days without a break that somebody is at a school, around a day. */
export const presenceAt = (
  situation: Situation,
  profile: ProfileId,
  school: SchoolId,
  day: CalendarDate,
) => presenceAround(timeAt(situation, profile, school), day)
