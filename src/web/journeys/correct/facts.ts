import { cohortOfStart } from '../../../core/bounds.ts'
import { recordMeant, type RecordMeant } from '../../../core/changes/correct/record-meant.ts'
import { schoolCohortOf, type Situation } from '../../../core/situation.ts'
import { timelineOf } from '../../../core/timeline.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import type { OfferFacts } from '../asking/offer.ts'
import { schoolFacts, type SchoolFacts } from '../asking/participants.ts'
import { participantNamed, type Participant } from '../asking/people.ts'
import type { LookUp } from '../asking/typed.ts'
import type { Find } from '../binding/find.ts'

/** What the journey of a correction knows: whose record, which one, and what is wrong in it. */
export interface CorrectFacts extends SchoolFacts, OfferFacts {
  readonly one: Participant | null
  /** The records of that person at this school, oldest first. */
  readonly records: readonly RecordMeant[]
  /** The one that is to be corrected, as far as it is known. */
  readonly meant: RecordMeant | null
  /** Whether it has to be asked which: no link names it, and there are several. */
  readonly isAskedWhich: boolean
  /** What was said to be wrong so far. */
  readonly what: string | undefined
}

type Looking = Pick<SchoolVisit, 'school' | 'today' | 'home'> & { readonly typed: LookUp }

/** Reads the records of somebody at a school. Those of other schools are theirs to correct. */
export async function correctFacts(looking: Looking, find: Find): Promise<CorrectFacts | null> {
  const { typed, today } = looking
  const facts = await schoolFacts(looking, find)
  if (facts === null) return null
  const { situation } = facts
  const one = participantNamed(facts.participants, typed)
  const records = one ? recordsAt(situation, one, facts.school.id) : []
  const begunOn = (day: string | undefined) => records.find(({ record }) => record.from === day)
  const known = begunOn(typed('record')) ?? (records.length === 1 ? records[0] : undefined)
  const meant = known ?? begunOn(typed('which')) ?? null
  return {
    ...facts,
    one,
    records,
    meant,
    isAskedWhich: known === undefined,
    what: typed('what'),
    cohort: meant ? schoolCohortOf(situation, meant.record.programme).cohort : cohortOfStart(today),
    providerChosen: typed('leadProvider'),
  }
}

/** The records of somebody at one school, each with what comes right before and after it. */
export const recordsAt = (
  situation: Situation,
  { profile }: Pick<Participant, 'profile'>,
  school: SchoolVisit['school']['id'],
): readonly RecordMeant[] =>
  timelineOf(situation, profile.id)
    .entries.filter(({ schoolCohort }) => schoolCohort.school === school)
    .flatMap(({ from }) => recordMeant(situation, profile.id, from) ?? [])
