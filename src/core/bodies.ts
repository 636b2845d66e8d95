import type { CalendarDate } from './calendar.ts'
import { state, type Effect } from './decision.ts'
import type { AppropriateBodyAnswer } from './facts.ts'
import type { FactId, ProfileId, SchoolCohortId } from './identity.ts'
import { begunOn, stepOn } from './settle.ts'
import { factsOf, type Situation } from './situation.ts'
import { of } from './timeline.ts'

const sameAnswer = (one: AppropriateBodyAnswer, other: AppropriateBodyAnswer) =>
  one.answer === other.answer &&
  (one.answer !== 'named' || other.answer !== 'named' || one.body === other.body)

/** What a school answered for a cohort, as on a day; `null` if it was not asked. */
export const bodyOfCohort = (
  situation: Situation,
  schoolCohort: SchoolCohortId,
  day: CalendarDate,
): AppropriateBodyAnswer | null =>
  stepOn(bodiesOfCohort(situation, schoolCohort), day)?.appropriateBody ?? null

const bodiesOfCohort = (situation: Situation, schoolCohort: SchoolCohortId) =>
  factsOf(situation, 'appropriate-body-of-cohort').filter(
    body => body.schoolCohort === schoolCohort,
  )

/** The body of a cohort from a day on; nothing where that is what holds already. */
export function appointForCohort(
  situation: Situation,
  { schoolCohort, answer, from }: BodyOf<{ schoolCohort: SchoolCohortId }>,
  newId: () => string,
): readonly Effect[] {
  const bodies = bodiesOfCohort(situation, schoolCohort)
  const before = stepOn(bodies, from)
  if (before && sameAnswer(before.appropriateBody, answer)) return []
  return [
    state({
      facet: 'appropriate-body-of-cohort',
      id: begunOn(bodies, from)?.id ?? (newId() as FactId),
      schoolCohort,
      appropriateBody: answer,
      from,
      until: null,
    }),
  ]
}

/** The body of one ECT from a day on; nothing where that is what holds already. */
export function appointForEct(
  situation: Situation,
  { profile, answer, from }: BodyOf<{ profile: ProfileId }>,
  newId: () => string,
): readonly Effect[] {
  const bodies = of(situation, 'appropriate-body-of-ect', profile)
  const before = stepOn(bodies, from)
  if (before && sameAnswer(before.appropriateBody, answer)) return []
  return [
    state({
      facet: 'appropriate-body-of-ect',
      id: begunOn(bodies, from)?.id ?? (newId() as FactId),
      profile,
      appropriateBody: answer,
      from,
      until: null,
    }),
  ]
}

type BodyOf<Whose> = Whose & {
  readonly answer: AppropriateBodyAnswer
  readonly from: CalendarDate
}
