import { oneOf } from '../../journey/choices.ts'
import type { Question, Saying, Telling } from '../../journey/question.ts'

/** Something that may be chosen: what the form calls it, what people read, and what it means. */
export interface Option<Value> {
  readonly key: string
  readonly text: string
  readonly hint?: string
  /** Set apart from those above it by an "or". */
  readonly apart?: boolean
  readonly value: Value
}

/** One of a few options that carry their own words. */
export const choice = <Value, Facts>(
  title: Saying<Facts>,
  {
    played = ({ text }) => text,
    ...told
  }: Telling<Facts> & {
    readonly from: (facts: Facts) => readonly Option<Value>[]
    /** How the answer reads on check answers: otherwise as it was offered. */
    readonly played?: (option: Option<Value>, facts: Facts) => string
  },
): Question<Option<Value>, Facts> => ({
  ...oneOf<Option<Value>, Facts>(title, {
    ...told,
    keyed: ({ key }) => key,
    named: ({ text }) => text,
    hinted: ({ hint }) => hint,
    apart: ({ apart = false }) => apart,
  }),
  played,
})
