import { membersOf, type Member } from '../../../core/changes/change-programme/members.ts'
import { schoolFacts, type SchoolFacts } from '../asking/participants.ts'
import type { OfferFacts } from '../asking/offer.ts'
import { participantNamed, type Participant } from '../asking/people.ts'
import { answerTyped, cohortTyped, type LookUp } from '../asking/typed.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import type { Find } from '../binding/find.ts'
import { programmeDescribed, whenQuestion } from './questions.ts'

/** Whose training changes: one person's, that of some who are picked, or a whole cohort's. */
export type Whom = 'one' | 'some' | 'everyone'

export interface ChangeProgrammeFacts extends SchoolFacts, OfferFacts {
  readonly whom: Whom
  /** The one person whose training changes. */
  readonly one: Participant | null
  /** Everybody of the cohort, as the change described so far would find each. */
  readonly members: readonly Member[]
}

type Looking = Pick<SchoolVisit, 'school' | 'today' | 'home'> & { readonly typed: LookUp }

/** Reads the people of a school, and how the change as described would find each of a cohort. */
export async function changeProgrammeFacts(
  looking: Looking,
  find: Find,
): Promise<ChangeProgrammeFacts | null> {
  const { typed, today, school } = looking
  const facts = await schoolFacts(looking, find)
  if (facts === null) return null
  const one = typed('participant') ? participantNamed(facts.participants, typed) : null
  if (typed('participant') && !one?.entry) return null
  const cohort = one?.entry?.schoolCohort.cohort ?? cohortTyped(facts.situation, typed, today)
  if (cohort === null) return null
  const described = { ...facts, cohort, providerChosen: typed('leadProvider') }
  const programme = programmeDescribed(described, typed)
  const from = answerTyped(whenQuestion, 'when', typed)?.from ?? today
  return {
    ...described,
    one,
    whom: one ? 'one' : typed('whom') === 'some' ? 'some' : 'everyone',
    members: membersOf(facts.situation, { school: school.id, cohort, from, programme }, today),
  }
}
