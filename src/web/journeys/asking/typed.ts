import { cohortOfStart } from '../../../core/bounds.ts'
import type { CalendarDate } from '../../../core/calendar.ts'
import type { Cohort } from '../../../core/identity.ts'
import type { Situation } from '../../../core/situation.ts'
import type { Question, Typed } from '../../journey/question.ts'

/** Looks up what was typed into a field. */
export type LookUp = (field: string) => string | undefined

/** What was answered so far to a question that needs to know nothing, or `null`. */
export function answerTyped<Value>(
  question: Question<Value, never>,
  name: string,
  typed: LookUp,
): Value | null {
  const fields: Typed = Object.fromEntries(
    question.fields(name).map(field => [field, typed(field) ?? '']),
  )
  const reading = question.read(fields, name, undefined as never)
  return reading.ok ? reading.value : null
}

/** The cohort that a link names, or that of today; `null` where the service knows none such. */
export function cohortTyped(
  { reference }: Situation,
  typed: LookUp,
  today: CalendarDate,
): Cohort | null {
  const written = typed('cohort') ?? ''
  const cohort = written === '' ? cohortOfStart(today) : Number(written)
  return reference.cohorts.includes(cohort) ? cohort : null
}
