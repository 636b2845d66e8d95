import { read, tidied, type Question } from '../../journey/question.ts'

/** The same question, which may be left empty; `none` is how that reads on check answers. */
export const optional = <Value, Facts>(
  question: Question<Value, Facts>,
  none: string,
): Question<Value | null, Facts> => ({
  ...question,
  read: (typed, name, facts) =>
    question.fields(name).every(field => tidied(typed, field) === '')
      ? read(null)
      : question.read(typed, name, facts),
  played: (value, facts) => (value === null ? none : question.played(value, facts)),
})
