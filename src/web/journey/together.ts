import { read, said } from './question.ts'
import type { Problem, Question, Reading, Saying, Typed } from './question.ts'

interface Asked<Facts> {
  /** The short name of the answers on check answers. */
  readonly row: Saying<Facts>
  readonly hint?: Saying<Facts>
}

type Parts<Values, Facts> = { readonly [Name in keyof Values]: Question<Values[Name], Facts> }

/** A few short questions that belong together, on one page; each part keeps its own problem. */
export function together<Values extends object, Facts>(
  title: Saying<Facts>,
  { row, hint }: Asked<Facts>,
  parts: Parts<Values, Facts>,
): Question<Values, Facts> {
  const named = Object.entries<Question<unknown, Facts>>(parts)
  return {
    asks: 'together',
    title: facts => said(title, facts),
    row: facts => said(row, facts),
    fields: name => named.flatMap(([part, question]) => question.fields(`${name}-${part}`)),
    read: (typed, name, facts) => readAll<Values>(readings(named, typed, name, facts)),
    played: (values, facts) =>
      named
        .map(([part, question]) => question.played(values[part as keyof Values], facts))
        .join('\n'),
    shown: ({ name, facts, typed, problem }) => ({
      hint: hint === undefined ? null : said(hint, facts),
      parts: named.map(([part, question]) => ({
        asks: question.asks,
        field: asPart(
          question.shown({
            name: `${name}-${part}`,
            facts,
            typed,
            problem: problemAt(problem, question.fields(`${name}-${part}`)),
          }),
        ),
      })),
    }),
  }
}

const readings = <Facts>(
  parts: readonly (readonly [string, Question<unknown, Facts>])[],
  typed: Typed,
  name: string,
  facts: Facts,
) =>
  parts.map(([part, question]) => [part, question.read(typed, `${name}-${part}`, facts)] as const)

function readAll<Values>(all: readonly (readonly [string, Reading<unknown>])[]): Reading<Values> {
  const problems = all.flatMap(([, reading]) =>
    reading.ok || reading.problem === null ? [] : [reading.problem],
  )
  const [first, ...also] = problems
  if (first !== undefined) return { ok: false, problem: { ...first, also } }
  if (all.some(([, reading]) => !reading.ok)) return { ok: false, problem: null }
  return read(
    Object.fromEntries(all.map(([part, reading]) => [part, reading.ok && reading.value])) as Values,
  )
}

/** The problem of one part, of all that were found. */
const problemAt = (problem: Problem | null, fields: readonly string[]) =>
  (problem ? [problem, ...(problem.also ?? [])] : []).find(({ field }) => fields.includes(field)) ??
  null

/** The title of the page is over all parts, so none of theirs is. */
function asPart(shown: object): object {
  const { label, fieldset } = shown as {
    readonly label?: object
    readonly fieldset?: { readonly legend: object }
  }
  return {
    ...shown,
    ...(label ? { label: { ...label, ...smaller('label') } } : {}),
    ...(fieldset
      ? { fieldset: { legend: { ...fieldset.legend, ...smaller('fieldset__legend') } } }
      : {}),
  }
}

const smaller = (element: string) => ({ isPageHeading: false, classes: `govuk-${element}--m` })
