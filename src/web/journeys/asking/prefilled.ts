import type { Question, Typed } from '../../journey/question.ts'

/**
 * The same question, which shows what is so now until something else is typed. It is asked all the
 * same: what was not sent is no answer.
 */
export const prefilled = <Value, Facts>(
  question: Question<Value, Facts>,
  now: (facts: Facts, name: string) => Typed,
): Question<Value, Facts> => ({
  ...question,
  shown(asking) {
    const isTyped = question.fields(asking.name).some(field => asking.typed[field] !== undefined)
    const typed = isTyped ? asking.typed : { ...asking.typed, ...now(asking.facts, asking.name) }
    return question.shown({ ...asking, typed })
  },
})

/** A day as its three fields hold it. */
export const dayTyped = (name: string, day: string): Typed => {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  return {
    [`${name}-day`]: String(Number(dayOfMonth)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  }
}
