import { byFrom, covers, type CalendarDate } from './calendar.ts'
import { retract, state, type Effect } from './decision.ts'
import type { CohortChoice, InductionRecord, SchoolCohortChoice } from './facts.ts'
import type { Cohort, FactId, ProgrammeId, SchoolCohortId, SchoolId } from './identity.ts'
import { begunOn, stepOn } from './settle.ts'
import { factsOf, schoolCohortAt, schoolCohortOf, the, type Situation } from './situation.ts'

/** What a school chose for a cohort and has planned for it, oldest first. */
export const choicesFor = (
  situation: Situation,
  schoolCohort: SchoolCohortId,
): readonly SchoolCohortChoice[] =>
  factsOf(situation, 'school-cohort-choice')
    .filter(choice => choice.schoolCohort === schoolCohort)
    .toSorted(byFrom)

/** The choice of a school for a cohort as on a day, if it had made one. */
export const choiceOn = (situation: Situation, schoolCohort: SchoolCohortId, day: CalendarDate) =>
  stepOn(choicesFor(situation, schoolCohort), day)

/** The programme that a school proposes on a day to those who join a cohort, if it has one. */
export function defaultProgrammeAt(
  situation: Situation,
  school: SchoolId,
  cohort: Cohort,
  day: CalendarDate,
) {
  const schoolCohort = schoolCohortAt(situation, school, cohort)
  return schoolCohort && (choiceOn(situation, schoolCohort.id, day)?.defaultProgramme ?? null)
}

/** The defaults after a day to which a school moves those who follow. */
export const defaultsToFollow = (
  situation: Situation,
  schoolCohort: SchoolCohortId,
  day: CalendarDate,
): readonly { readonly programme: ProgrammeId; readonly from: CalendarDate }[] =>
  choicesFor(situation, schoolCohort).flatMap(({ takesFollowers, defaultProgramme, from }) =>
    takesFollowers && defaultProgramme !== null && from > day
      ? [{ programme: defaultProgramme, from }]
      : [],
  )

/** A school's choice from a day on; what it had planned for later is given up. */
export function choose(
  situation: Situation,
  schoolCohort: SchoolCohortId,
  chosen: {
    readonly choice: CohortChoice
    readonly programme: ProgrammeId | null
    readonly from: CalendarDate
    readonly takesFollowers?: boolean
  },
  newId: () => string,
): readonly Effect[] {
  const { choice, programme, from, takesFollowers = false } = chosen
  const choices = choicesFor(situation, schoolCohort)
  const before = stepOn(choices, from)
  const planned = choices.filter(other => other.from > from).map(({ id }) => retract(id))
  if (before?.choice === choice && before.defaultProgramme === programme) return planned
  return [
    ...planned,
    state({
      facet: 'school-cohort-choice',
      id: begunOn(choices, from)?.id ?? (newId() as FactId),
      schoolCohort,
      choice,
      defaultProgramme: programme,
      takesFollowers,
      from,
      until: null,
    }),
  ]
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
