/** A line of a table: for a case with these values, or one of these, that is the answer. */
export type Rule<Dimensions, Answer> = readonly [
  when: { readonly [Name in keyof Dimensions]?: Dimensions[Name] | readonly Dimensions[Name][] },
  answer: Answer,
]

/** The answer of the first line that fits; every table has to have one for every case. */
export function firstThatFits<Dimensions extends object, Answer>(
  table: readonly Rule<Dimensions, Answer>[],
  given: Dimensions,
): Answer {
  const rule = table.find(([when]) =>
    (Object.keys(when) as (keyof Dimensions)[]).every(name => {
      const wanted: unknown = when[name]
      return Array.isArray(wanted) ? wanted.includes(given[name]) : wanted === given[name]
    }),
  )
  if (rule === undefined) throw new Error(`The table has no line for ${JSON.stringify(given)}`)
  return rule[1]
}
