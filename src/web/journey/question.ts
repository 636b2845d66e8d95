/** What was typed into a journey so far, by the name of the field. */
export type Typed = Readonly<Record<string, string>>

/** An answer as it was read, or why it could not be. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem | null }

/** What is wrong with an answer, and at which field. No problem and no value: not done yet. */
export interface Problem {
  readonly text: string
  readonly field: string
  /** What else is wrong on the same page. */
  readonly also?: readonly Problem[]
}

export const read = <Value>(value: Value): Reading<Value> => ({ ok: true, value })

export const problem = (text: string, field: string): Reading<never> => ({
  ok: false,
  problem: { text, field },
})

/** Words that may depend on what is known. */
export type Saying<Facts> = string | ((facts: Facts) => string)

export const said = <Facts>(saying: Saying<Facts>, facts: Facts) =>
  typeof saying === 'string' ? saying : saying(facts)

/** One question on one page: how it looks, how its answer is read, how it is played back. */
export interface Question<Value, Facts> {
  /** The component that asks. */
  readonly asks: 'text' | 'date' | 'choice' | 'search' | 'together' | 'groups'
  title(facts: Facts): string
  /** The short name of the answer on check answers. */
  row(facts: Facts): string
  /** The fields whose text is kept in the draft; one that ends with `*` is all that begin so. */
  fields(name: string): readonly string[]
  read(typed: Typed, name: string, facts: Facts): Reading<Value>
  played(value: Value, facts: Facts): string
  /** What the component needs to know. */
  shown(asking: Asking<Facts>): object
  /** Another way to go than to answer. */
  otherwise?(facts: Facts): Link | null
}

export interface Link {
  readonly text: string
  readonly href: string
}

/** A question as it is put: what was typed before, and what was wrong with it. */
export interface Asking<Facts> {
  readonly name: string
  readonly facts: Facts
  readonly typed: Typed
  readonly problem: Problem | null
}

/** What every question is told. */
export interface Telling<Facts> {
  readonly hint?: Saying<Facts>
  /** The short name of the answer on check answers; the question itself if there is none. */
  readonly row?: Saying<Facts>
  readonly missing: string
}

/** The parts that all questions share. */
export const telling = <Facts>(title: Saying<Facts>, { hint, row }: Telling<Facts>) => ({
  title: (facts: Facts) => said(title, facts),
  row: (facts: Facts) => said(row ?? title, facts),
  label: (facts: Facts) => heading(title, facts, 'govuk-label--l'),
  fieldset: (facts: Facts) => ({ legend: heading(title, facts, 'govuk-fieldset__legend--l') }),
  hinted: (facts: Facts) => (hint === undefined ? {} : { hint: { text: said(hint, facts) } }),
})

const heading = <Facts>(title: Saying<Facts>, facts: Facts, classes: string) => ({
  text: said(title, facts),
  isPageHeading: true,
  classes,
})

/** What was typed into a field, without what cannot be seen. */
export const tidied = (typed: Typed, field: string) =>
  (typed[field] ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** How a component shows what is wrong with its answer. */
export const errorOf = (wrong: Problem | null) =>
  wrong === null ? {} : { errorMessage: { text: wrong.text } }
