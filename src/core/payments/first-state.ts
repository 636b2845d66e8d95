import { dayInUtc, type Instant } from '../calendar.ts'
import { isLive, type DeclarationType } from '../declarations.ts'
import type { Cohort } from '../identity.ts'
import { the, type ParticipantProfile, type Situation } from '../situation.ts'
import { of } from '../timeline.ts'
import { openStatement, type Books, type StateOfDeclaration } from './books.ts'

interface Declared {
  readonly profile: ParticipantProfile
  readonly type: DeclarationType
  readonly cohort: Cohort
  readonly now: Instant
}

/** What a declaration is as soon as it is made. (DE-14) */
export function firstState(
  situation: Situation,
  { statements }: Books,
  { profile, type, cohort, now }: Declared,
): StateOfDeclaration {
  if (isDeclaredOfSamePerson(situation, profile, type))
    return { ...unpaid('ineligible'), reason: 'duplicate_declaration' }
  const isEligible = of(situation, 'funding-eligibility', profile.id).at(0)?.status === 'eligible'
  const pays = isEligible ? openStatement(statements, cohort, dayInUtc(now)) : null
  return pays ? { ...unpaid('eligible'), statement: pays.id } : unpaid('submitted')
}

/** A state without a statement. */
export const unpaid = (state: StateOfDeclaration['state']): StateOfDeclaration => ({
  state,
  statement: null,
  clawbackStatement: null,
  reason: null,
})

/** Whether the same teacher, known as another person, has a live declaration of the type. */
function isDeclaredOfSamePerson(
  situation: Situation,
  { person, kind }: ParticipantProfile,
  type: DeclarationType,
): boolean {
  const { trn } = the(situation.people, person)
  return [...situation.declarations.values()].some(declared => {
    const other = situation.profiles.get(declared.profile)
    return (
      other !== undefined &&
      other.person !== person &&
      other.kind === kind &&
      the(situation.people, other.person).trn === trn &&
      declared.type === type &&
      isLive(declared)
    )
  })
}
