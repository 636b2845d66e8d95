import { bodiesOfEct, bodyOfCohort, sameAnswer } from '../../../core/bodies.ts'
import type { CalendarDate } from '../../../core/calendar.ts'
import type { AppropriateBodyAnswer } from '../../../core/facts.ts'
import type { Cohort } from '../../../core/identity.ts'
import { schoolCohortAt, type Situation } from '../../../core/situation.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { schoolFacts } from '../asking/participants.ts'
import { participantNamed, type Participant } from '../asking/people.ts'
import { cohortTyped, type LookUp } from '../asking/typed.ts'
import type { Find } from '../binding/find.ts'

/** What the journey of an appropriate body knows: whose it is, and which one it is now. */
export interface AppointFacts {
  readonly situation: Situation
  readonly today: CalendarDate
  /** The ECT whom it is about; nobody where it is about all who start in a year. */
  readonly ect: Participant | null
  readonly cohort: Cohort
  /** What holds today, or will first. */
  readonly now: AppropriateBodyAnswer | null
  /** What the school said of the cohort, where it is not what holds for the ECT. */
  readonly asCohort: AppropriateBodyAnswer | null
  /** Today, or the first day of an ECT who has not begun. */
  readonly soonest: CalendarDate
}

type Looking = SchoolVisit & { readonly typed: LookUp }

/** Reads what is known of a cohort, or of the ECT whom a link names. */
export const appointFacts = (visit: Looking, find: Find): Promise<AppointFacts | null> =>
  visit.typed('participant') ? factsOfEct(visit, find) : factsOfCohort(visit, find)

async function factsOfCohort(
  { school, today, typed }: Looking,
  find: Find,
): Promise<AppointFacts | null> {
  const situation = await find.situation({ schools: [school.id] })
  const cohort = cohortTyped(situation, typed, today)
  if (cohort === null) return null
  const schoolCohort = schoolCohortAt(situation, school.id, cohort)
  return {
    situation,
    today,
    ect: null,
    cohort,
    now: schoolCohort && bodyOfCohort(situation, schoolCohort.id, today),
    asCohort: null,
    soonest: today,
  }
}

async function factsOfEct(visit: Looking, find: Find): Promise<AppointFacts | null> {
  const facts = await schoolFacts(visit, find)
  if (facts === null) return null
  const ect = participantNamed(facts.participants, visit.typed)
  if (ect?.kind !== 'ect' || !ect.entry) return null
  const { situation, today } = facts
  const soonest = ect.time.from > today ? ect.time.from : today
  const steps = bodiesOfEct(situation, ect.profile.id, ect.time)
  const now = steps.findLast(({ from }) => from <= soonest)?.appropriateBody ?? null
  const ofCohort = bodyOfCohort(situation, ect.entry.schoolCohort.id, soonest)
  return {
    situation,
    today,
    ect,
    cohort: ect.entry.schoolCohort.cohort,
    now,
    asCohort: ofCohort && now && sameAnswer(ofCohort, now) ? null : ofCohort,
    soonest,
  }
}
