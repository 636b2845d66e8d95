import { addDays, covers, laterOf, type CalendarDate } from './calendar.ts'
import type { Completion, FundingEligibility } from './facts.ts'
import type { DeliveryPartnerId, LeadProviderId, PersonId, SchoolId } from './identity.ts'
import type { Partnership } from './induction-programme.ts'
import { scheduleOn } from './schedules.ts'
import { stepOn } from './settle.ts'
import { factsOf, the, type ParticipantProfile, type Situation } from './situation.ts'
import { nameOf, of, timelineOf, trainingStatusOn, type Entry } from './timeline.ts'

/*
 * The one function that decides what a lead provider sees of a person. A provider sees somebody
 * through the records on its own, unchallenged partnerships; what it shows of them is read on a day
 * of its own last record, so that nothing of the next school, provider or e-mail shows through.
 */

export type ParticipantStatus = 'joining' | 'active' | 'leaving' | 'left'

/** One participant profile, as one provider sees it. */
export interface Enrolment {
  readonly profile: ParticipantProfile
  readonly school: SchoolId
  readonly cohort: number
  readonly status: ParticipantStatus
  readonly trainingStatus: 'active' | 'deferred' | 'withdrawn'
  readonly trainingReason: string | null
  readonly trainingStatusFrom: CalendarDate | null
  readonly deliveryPartner: DeliveryPartnerId | null
  readonly email: string | null
  readonly mentor: PersonId | null
  readonly scheduleIdentifier: string | null
  /** She is in another cohort because the payments of hers were closed. */
  readonly movedFromClosedCohort: boolean
  readonly eligibility: Pick<FundingEligibility, 'status' | 'reason'> | null
  readonly completion: Pick<Completion, 'completedOn' | 'reason'> | null
}

/** A person, as one provider sees her. */
export interface ProviderView {
  readonly person: PersonId
  readonly trn: string
  readonly fullName: string
  readonly enrolments: readonly [Enrolment, ...Enrolment[]]
}

/** What a provider sees of a person on a day; `null` if nothing. */
export function viewOf(
  situation: Situation,
  provider: LeadProviderId,
  person: PersonId,
  day: CalendarDate,
): ProviderView | null {
  const [first, ...others] = profilesOf(situation, person).flatMap(
    profile => enrolmentOf(situation, provider, profile, day) ?? [],
  )
  if (first === undefined) return null
  return {
    person,
    trn: the(situation.people, person).trn,
    fullName: nameOf(situation, person),
    enrolments: [first, ...others],
  }
}

export const profilesOf = (situation: Situation, person: PersonId) =>
  [...situation.profiles.values()]
    .filter(profile => profile.person === person)
    .toSorted((one, other) => (one.kind < other.kind ? -1 : 1))

/** The providers that see anything of a person. */
export const providersThatSee = (situation: Situation, person: PersonId) =>
  new Set(
    profilesOf(situation, person)
      .flatMap(profile => timelineOf(situation, profile.id).entries)
      .flatMap(entry => unchallengedPartnershipOf(situation, entry)?.leadProvider ?? []),
  )

/** The partnership that a record is trained under, if there is one and it is not challenged. */
export function unchallengedPartnershipOf(situation: Situation, entry: Entry): Partnership | null {
  const { offer } = entry.programme
  if (offer.route !== 'provider-led' || offer.partnership === null) return null
  const standing = factsOf(situation, 'partnership-standing').find(
    ({ partnership }) => partnership === offer.partnership,
  )
  return standing === undefined || standing.status === 'challenged'
    ? null
    : the(situation.partnerships, offer.partnership)
}

/** The record that a provider's view is read from: the latest, for after an open one none comes. */
export const lastEntryWith = (
  situation: Situation,
  provider: LeadProviderId,
  profile: ParticipantProfile,
): Entry | null =>
  timelineOf(situation, profile.id).entries.findLast(
    entry => unchallengedPartnershipOf(situation, entry)?.leadProvider === provider,
  ) ?? null

function enrolmentOf(
  situation: Situation,
  provider: LeadProviderId,
  profile: ParticipantProfile,
  day: CalendarDate,
): Enrolment | null {
  const entry = lastEntryWith(situation, provider, profile)
  if (entry === null) return null
  const { offer } = entry.programme
  const read = dayRead(entry, day)
  const training = trainingStatusOn(situation, profile.id, provider, laterOf(day, entry.from))
  const followed = scheduleOn(situation, provider, entry, day)
  return {
    profile,
    school: entry.schoolCohort.school,
    cohort: entry.schoolCohort.cohort,
    status: statusOf(entry, day),
    trainingStatus: training.status,
    trainingReason: training.reason,
    trainingStatusFrom: training.from,
    deliveryPartner: offer.route === 'provider-led' ? offer.deliveryPartner : null,
    email: stepOn(of(situation, 'email-in-use', profile.id), read)?.email ?? null,
    mentor: mentorOn(situation, profile, entry.schoolCohort.school, read),
    scheduleIdentifier:
      situation.reference.schedules.find(({ id }) => id === followed?.schedule)?.identifier ?? null,
    movedFromClosedCohort: typeof followed?.closedCohort === 'number',
    eligibility: of(situation, 'funding-eligibility', profile.id).at(0) ?? null,
    completion: completionSeen(situation, profile, entry, day),
  }
}

/** A record that begins in the future is `joining`, also if it already has an end. (Ruling 24.) */
export function statusOf(entry: Entry, day: CalendarDate): ParticipantStatus {
  if (entry.from > day) return 'joining'
  if (entry.until === null) return 'active'
  return entry.until > day ? 'leaving' : 'left'
}

/** The day on which a record is read: today, but no day before it began or after it ended. */
function dayRead(entry: Entry, day: CalendarDate): CalendarDate {
  if (day < entry.from) return entry.from
  return entry.until !== null && day >= entry.until ? addDays(entry.until, -1) : day
}

function mentorOn(
  situation: Situation,
  profile: ParticipantProfile,
  school: SchoolId,
  day: CalendarDate,
): PersonId | null {
  const mentorship = factsOf(situation, 'mentorship').find(
    fact => fact.ect === profile.id && fact.school === school && covers(fact, day),
  )
  return mentorship ? the(situation.profiles, mentorship.mentor).person : null
}

function completionSeen(
  situation: Situation,
  profile: ParticipantProfile,
  entry: Entry,
  day: CalendarDate,
) {
  const completion = of(situation, 'completion', profile.id).at(0)
  if (completion === undefined || completion.completedOn > day) return null
  return entry.until !== null && completion.completedOn >= entry.until ? null : completion
}
