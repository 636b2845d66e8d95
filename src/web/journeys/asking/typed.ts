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
