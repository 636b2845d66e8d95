import { byFrom, covers, day, type CalendarDate, type Span } from './calendar.ts'
import { state, type Effect } from './decision.ts'
import type { AppropriateBodyAnswer, AppropriateBodyOfCohort } from './facts.ts'
import type { Cohort, FactId, ProfileId, SchoolCohortId } from './identity.ts'
import { begunOn, stepOn } from './settle.ts'
import { factsOf, schoolCohortOf, type Situation } from './situation.ts'
import { of } from './timeline.ts'

/** Whether two answers about an appropriate body are one. */
export const sameAnswer = (one: AppropriateBodyAnswer, other: AppropriateBodyAnswer) =>
  one.answer === other.answer &&
  (one.answer !== 'named' || other.answer !== 'named' || one.body === other.body)

/** What a school answered for a cohort, as on a day; `null` if it was not asked. */
export const bodyOfCohort = (
  situation: Situation,
  schoolCohort: SchoolCohortId,
  day: CalendarDate,
): AppropriateBodyAnswer | null =>
  stepOn(bodiesOfCohort(situation, schoolCohort), day)?.appropriateBody ?? null

/** What a school answered for a cohort and has planned for it, oldest first. */
export const bodiesOfCohort = (
  situation: Situation,
  schoolCohort: SchoolCohortId,
): readonly AppropriateBodyOfCohort[] =>
  factsOf(situation, 'appropriate-body-of-cohort')
    .filter(body => body.schoolCohort === schoolCohort)
    .toSorted(byFrom)

/** What holds for an ECT on a day: what was said of her, else what was said of her cohort. */
export function bodyOfEct(
  situation: Situation,
  profile: ProfileId,
  day: CalendarDate,
): AppropriateBodyAnswer | null {
  const own = stepOn(of(situation, 'appropriate-body-of-ect', profile), day)
  if (own) return own.appropriateBody
  const record = of(situation, 'induction-record', profile).find(other => covers(other, day))
  return record
    ? bodyOfCohort(situation, schoolCohortOf(situation, record.programme).id, day)
    : null
}

/** An answer about an appropriate body, and the first day on which it holds. */
export interface AppropriateBodyStep {
  readonly appropriateBody: AppropriateBodyAnswer
  readonly from: CalendarDate
}

/** What holds for an ECT in a span of days and will, oldest first: each answer once in a row. */
export function bodiesOfEct(
  situation: Situation,
  profile: ProfileId,
  span: Span,
): readonly AppropriateBodyStep[] {
  const own = of(situation, 'appropriate-body-of-ect', profile)
  const records = of(situation, 'induction-record', profile)
  const ofCohorts = records.flatMap(({ programme }) =>
    bodiesOfCohort(situation, schoolCohortOf(situation, programme).id),
  )
  const days = [span, ...records, ...own, ...ofCohorts].map(({ from }) => from)
  const steps = [...new Set(days)]
    .filter(from => covers(span, from))
    .toSorted()
    .flatMap(from => {
      const appropriateBody = bodyOfEct(situation, profile, from)
      return appropriateBody ? [{ appropriateBody, from }] : []
    })
  return steps.filter((step, at) => {
    const before = steps[at - 1]
    return before === undefined || !sameAnswer(before.appropriateBody, step.appropriateBody)
  })
}

/** A body that takes on no new inductions from a day on is not appointed any more. */
export interface BodyRefusal {
  readonly reason: 'body-takes-no-new-inductions'
  readonly from: CalendarDate
}

/** Why a body may not be appointed in a cohort from a day on, if it may not. */
export function bodyRefusal(
  { reference }: Situation,
  { answer, cohort, from }: { answer: AppropriateBodyAnswer; cohort: Cohort; from: CalendarDate },
): BodyRefusal | null {
  if (answer.answer !== 'named') return null
  const body = reference.appropriateBodies.find(({ id }) => id === answer.body)
  const year = body?.noNewInductionsFrom ?? null
  if (year === null) return null
  const closes = day(`${year}-09-01`)
  return cohort >= year || from >= closes
    ? { reason: 'body-takes-no-new-inductions', from: closes }
    : null
}

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
