import { covers, type CalendarDate } from './calendar.ts'
import { state, type Effect } from './decision.ts'
import type { CohortChoice, InductionRecord, SchoolCohortChoice } from './facts.ts'
import type { Cohort, FactId, ProgrammeId, SchoolCohortId, SchoolId } from './identity.ts'
import { factsOf, schoolCohortAt, schoolCohortOf, the, type Situation } from './situation.ts'

/** The choice of a school for a cohort, if it made one. */
export const choiceOf = (situation: Situation, schoolCohort: SchoolCohortId) =>
  factsOf(situation, 'school-cohort-choice').find(choice => choice.schoolCohort === schoolCohort) ??
  null

/** The programme that a school proposes to those who join a cohort, if it has one. */
export function defaultProgrammeAt(situation: Situation, school: SchoolId, cohort: Cohort) {
  const schoolCohort = schoolCohortAt(situation, school, cohort)
  return schoolCohort && (choiceOf(situation, schoolCohort.id)?.defaultProgramme ?? null)
}

/** States a school's choice anew, as the same fact. */
export function choose(
  situation: Situation,
  schoolCohort: SchoolCohortId,
  { choice, programme }: { choice: CohortChoice; programme: ProgrammeId | null },
  newId: () => string,
): Effect {
  const chosen: SchoolCohortChoice = {
    facet: 'school-cohort-choice',
    id: choiceOf(situation, schoolCohort)?.id ?? (newId() as FactId),
    schoolCohort,
    choice,
    defaultProgramme: programme,
  }
  return state(chosen)
}

/** The records in one cohort of a school. */
export const recordsIn = (
  situation: Situation,
  school: SchoolId,
  cohort: Cohort,
): readonly InductionRecord[] =>
  factsOf(situation, 'induction-record').filter(({ programme }) => {
    const schoolCohort = schoolCohortOf(situation, programme)
    return schoolCohort.school === school && schoolCohort.cohort === cohort
  })

/** ECTs who are in a cohort of a school on a day or will be. */
export const hasEcts = (
  situation: Situation,
  school: SchoolId,
  cohort: Cohort,
  today: CalendarDate,
) =>
  recordsIn(situation, school, cohort).some(
    record =>
      the(situation.profiles, record.profile).kind === 'ect' &&
      (record.from > today || covers(record, today)),
  )
