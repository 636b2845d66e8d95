import { appointForEct } from './bodies.ts'
import { laterOf, type CalendarDate } from './calendar.ts'
import { defaultProgrammeAt, defaultsToFollow } from './choices.ts'
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
import { beginsAnew, goOn, type Training } from './training.ts'
import { accept, refuse, type Result } from './result.ts'
import { assign, mayMentorAt } from './mentors.ts'
import { scheduleBegins } from './schedules.ts'
import { begunOn, presenceAround, stepOn, timeAt } from './settle.ts'
import {
  factsOf,
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

/** Somebody is to join a cohort of a school from a day on. */
interface Placement {
  readonly school: SchoolId
  readonly cohort: Cohort
  readonly wanted: WantedProgramme
  readonly from: CalendarDate
}

/** The programme that somebody joins: the default is today's, or that of a day to come. */
export function placeProgramme(
  situation: Situation,
  { school, cohort, wanted, from }: Placement,
  circumstances: Circumstances,
): Result<Placed, PlacementRefusal> {
  if (wanted.choose === 'offer')
    return placeOffer(situation, { school, cohort, wanted: wanted.offer }, circumstances)
  if (!situation.reference.cohorts.includes(cohort))
    return refuse({ reason: 'cohort-unknown', cohort })
  const programme = defaultProgrammeAt(
    situation,
    school,
    cohort,
    laterOf(from, circumstances.today),
  )
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
  { newId, today }: Pick<Circumstances, 'newId' | 'today'>,
): readonly Effect[] {
  const { profile, placed, from, begunBy, followsDefault } = beginning
  const grown = withEffects(situation, [establish(profile), ...placed.effects])
  const { school } = schoolCohortOf(grown, placed.programme)
  const record = newId() as RecordId
  const training = { profile: profile.id, programme: placed.programme, from }
  const { mentor, appropriateBody } = beginning
  const stay = [
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
    ...scheduleBegins(grown, training, newId),
    ...(beginning.keepsProvider ? [] : beginsAnew(grown, training, newId)),
    ...(appropriateBody && profile.kind === 'ect'
      ? appointForEct(grown, { profile: profile.id, answer: appropriateBody, from }, newId)
      : []),
    ...(profile.kind === 'mentor'
      ? mayMentorAt(grown, { profile: profile.id, school, stay: record, from }, newId)
      : []),
    ...(mentor ? assign(grown, profile.id, { mentor, school, from }, newId) : []),
  ]
  return followsDefault
    ? [...stay, ...followOn(withEffects(grown, stay), training, { newId, today })]
    : stay
}

/** Who follows the default comes along where the school has planned that all who follow do. */
export function followOn(
  situation: Situation,
  { profile, programme: first, from: began }: Training,
  { newId, today }: Pick<Circumstances, 'newId' | 'today'>,
): readonly Effect[] {
  const { id: schoolCohort } = schoolCohortOf(situation, first)
  const effects: Effect[] = []
  let before = first
  for (const { programme, from } of defaultsToFollow(
    situation,
    schoolCohort,
    laterOf(began, today),
  ))
    if (programme !== before) {
      effects.push(
        ...goOn(
          withEffects(situation, effects),
          { profile, before, programme, from, followsDefault: true },
          newId,
        ),
      )
      before = programme
    }
  return effects
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
