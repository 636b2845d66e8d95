import { laterOf, type CalendarDate } from './calendar.ts'
import { retract, state, type Circumstances, type Decision, type Notice } from './decision.ts'
import type { TrainingStatus } from './facts.ts'
import type { FactId, LeadProviderId, PersonId, ProfileId, SchoolId } from './identity.ts'
import { leadProviderOf } from './notices.ts'
import { begunOn } from './settle.ts'
import { profileOf, type Kind, type ParticipantProfile, type Situation } from './situation.ts'
import { of, timelineOf, trainingStatusOn, type Entry } from './timeline.ts'
import { lastEntryWith } from './visibility.ts'

/*
 * A lead provider's word about somebody: that it does not train her for the time being, or no
 * longer, or that it does again. It is the provider's own, and alters nobody else's facts.
 */

/** Of whom a provider speaks. */
export interface Spoken {
  readonly leadProvider: LeadProviderId
  readonly participant: PersonId
  readonly kind: Kind
}

/** How a provider trains somebody, as its own latest record of her has it. */
export interface Trained {
  readonly profile: ProfileId
  readonly leadProvider: LeadProviderId
  readonly school: SchoolId
  /** Its training of her has not ended. */
  readonly isCurrent: boolean
  readonly status: TrainingStatus['status']
  readonly since: CalendarDate | null
  /** From when another word of the provider holds: today, or her first day with it. */
  readonly from: CalendarDate
}

/** How a provider trains, or trained, somebody; `null` if she was never with it. */
export function trainedBy(
  situation: Situation,
  { leadProvider, participant, kind }: Spoken,
  today: CalendarDate,
): Trained | null {
  const profile = profileOf(situation, participant, kind)
  const own = profile ? entriesWith(situation, leadProvider, profile) : []
  const [first, last] = [own.at(0), own.at(-1)]
  if (profile === null || first === undefined || last === undefined) return null
  const seen = lastEntryWith(situation, leadProvider, profile) ?? last
  const { status, from: since } = trainingStatusOn(
    situation,
    profile.id,
    leadProvider,
    laterOf(today, seen.from),
  )
  const { school } = seen.schoolCohort
  return {
    profile: profile.id,
    leadProvider,
    school,
    isCurrent: seen.until === null || seen.until > today,
    status,
    since,
    from: laterOf(today, first.from),
  }
}

/** Her records with a provider, challenged or not, oldest first. (Contract 11.1.) */
export const entriesWith = (
  situation: Situation,
  leadProvider: LeadProviderId,
  { id }: ParticipantProfile,
): readonly Entry[] =>
  timelineOf(situation, id).entries.filter(
    ({ programme }) => leadProviderOf(situation, programme.id) === leadProvider,
  )

/** The provider's word from now on, in place of what it was to be from a later day. */
export function sayingSo(
  situation: Situation,
  { profile, leadProvider, from }: Trained,
  { status, reason }: Pick<TrainingStatus, 'status' | 'reason'>,
  { newId }: Pick<Circumstances, 'newId'>,
  notices: readonly Notice[] = [],
): Decision {
  const said = of(situation, 'training-status', profile).filter(
    other => other.leadProvider === leadProvider,
  )
  return {
    effects: [
      ...said.filter(other => other.from > from).map(({ id }) => retract(id)),
      state({
        facet: 'training-status',
        id: begunOn(said, from)?.id ?? (newId() as FactId),
        profile,
        leadProvider,
        status,
        reason,
        from,
        until: null,
      }),
    ],
    notices,
    effectiveOn: from,
    nature: 'circumstance',
  }
}
