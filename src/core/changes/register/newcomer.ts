import { establish, state, type Circumstances, type Effect } from '../../decision.ts'
import type { FundingEligibility } from '../../facts.ts'
import type { FactId, PersonId, ProfileId } from '../../identity.ts'
import type { TeacherRecord } from '../../organisations.ts'
import type { Kind, ParticipantProfile, Person, Situation } from '../../situation.ts'
import { factsOf } from '../../situation.ts'
import { of } from '../../timeline.ts'

/** Who is registered: as the national record has her, and as far as we know her already. */
export interface Newcomer {
  readonly teacher: TeacherRecord
  readonly known: Person | null
  readonly profile: ParticipantProfile | null
  readonly kind: Kind
}

/** The person and the profile, where they are not there yet. */
export function comeToBeKnown(
  situation: Situation,
  { teacher, known, profile, kind }: Newcomer,
  { newId }: Circumstances,
): { readonly profile: ParticipantProfile; readonly effects: readonly Effect[] } {
  const person: Person = known ?? {
    thing: 'person',
    id: newId() as PersonId,
    trn: teacher.trn,
    dateOfBirth: teacher.dateOfBirth,
  }
  const participant: ParticipantProfile = profile ?? {
    thing: 'participant-profile',
    id: newId() as ProfileId,
    person: person.id,
    kind,
  }
  const named = factsOf(situation, 'person-details').some(fact => fact.person === person.id)
  return {
    profile: participant,
    effects: [
      ...(known ? [] : [establish(person)]),
      ...(named
        ? []
        : [
            state({
              facet: 'person-details',
              id: newId() as FactId,
              person: person.id,
              fullName: teacher.fullName,
            }),
          ]),
      ...(profile ? [] : [establish(participant)]),
      ...(of(situation, 'funding-eligibility', participant.id).length > 0
        ? []
        : [state(eligibilityOf(teacher, participant.id, newId))]),
    ],
  }
}

/** Whoever has qualified teacher status is eligible; who has not is looked at by hand. */
const eligibilityOf = (
  { qualifiedOn }: TeacherRecord,
  profile: ProfileId,
  newId: () => string,
): FundingEligibility => ({
  facet: 'funding-eligibility',
  id: newId() as FactId,
  profile,
  ...(qualifiedOn
    ? { status: 'eligible', reason: 'none' }
    : { status: 'manual-check', reason: 'no-qts' }),
})
