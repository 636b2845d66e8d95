import { calendarDateOf, type CalendarDate } from '../../core/calendar.ts'
import { parseTrn, type Trn } from '../../core/identity.ts'
import { errorOf, problem, read, telling, tidied } from './question.ts'
import type { Question, Saying, Telling } from './question.ts'

interface Written<Facts> extends Telling<Facts> {
  /** Said when it cannot be read. */
  readonly wrong?: string
}

interface Line<Value, Facts> {
  readonly title: Saying<Facts>
  readonly told: Telling<Facts>
  readonly parse: (typed: string) => Value | null
  readonly wrong: string
  readonly attributes: object
  readonly played: (value: Value) => string
}

function line<Value, Facts>({ title, told, ...of }: Line<Value, Facts>): Question<Value, Facts> {
  const { hinted, label, ...shared } = telling(title, told)
  return {
    asks: 'text',
    ...shared,
    fields: name => [name],
    read(typed, name) {
      const text = tidied(typed, name)
      if (text === '') return problem(told.missing, name)
      const value = of.parse(text)
      return value === null ? problem(of.wrong, name) : read(value)
    },
    played: value => of.played(value),
    shown: ({ name, facts, typed, problem: wrong }) => ({
      ...of.attributes,
      ...hinted(facts),
      label: label(facts),
      ...errorOf(wrong),
      id: name,
      name,
      value: typed[name],
    }),
  }
}

/** A line of text. */
export const text = <Facts>(
  title: Saying<Facts>,
  told: Written<Facts> & { readonly longest?: number; readonly attributes?: object },
) => {
  const { longest = 200 } = told
  return line<string, Facts>({
    title,
    told,
    parse: typed => (typed.length <= longest ? typed : null),
    wrong: told.wrong ?? `Your answer must be ${longest} characters or less`,
    attributes: told.attributes ?? {},
    played: value => value,
  })
}

const address = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

/** An e-mail address. */
export const email = <Facts>(title: Saying<Facts>, told: Written<Facts>) =>
  line<string, Facts>({
    title,
    told,
    parse: typed => (typed.length <= 254 && address.test(typed) ? typed : null),
    wrong: told.wrong ?? 'Enter an email address in the correct format, like name@example.com',
    attributes: { type: 'email', autocomplete: 'email', spellcheck: false },
    played: value => value,
  })

/** A teacher reference number. */
export const trn = <Facts>(title: Saying<Facts>, told: Written<Facts>) =>
  line<Trn, Facts>({
    title,
    told,
    parse: typed => (typed.length <= 20 ? parseTrn(typed) : null),
    wrong: told.wrong ?? 'Teacher reference number must be 7 digits',
    attributes: { classes: 'govuk-input--width-10', inputmode: 'numeric', spellcheck: false },
    played: value => value,
  })

const parts = ['day', 'month', 'year'] as const

const partsOf = (name: string) => parts.map(part => `${name}-${part}`)
const widths = { day: 2, month: 2, year: 4 }

/** A day, in three fields; whatever does not name one is not a real date. */
export function calendarDate<Facts>(
  title: Saying<Facts>,
  told: Telling<Facts> & {
    readonly wrong: string
    readonly played: (value: CalendarDate) => string
  },
): Question<CalendarDate, Facts> {
  const { hinted, fieldset, ...shared } = telling(title, told)
  return {
    asks: 'date',
    ...shared,
    fields: partsOf,
    read(typed, name) {
      const [dayOfMonth = '', month = '', year = ''] = partsOf(name).map(at => tidied(typed, at))
      if (dayOfMonth + month + year === '') return problem(told.missing, `${name}-day`)
      const isWritten = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(`${dayOfMonth}/${month}/${year}`)
      const date = isWritten
        ? calendarDateOf(Number(year), Number(month), Number(dayOfMonth))
        : null
      return date === null ? problem(told.wrong, `${name}-day`) : read(date)
    },
    played: value => told.played(value),
    shown: ({ name, facts, typed, problem: wrong }) => ({
      ...hinted(facts),
      ...errorOf(wrong),
      fieldset: fieldset(facts),
      id: name,
      namePrefix: name,
      items: parts.map(part => ({
        name: part,
        value: typed[`${name}-${part}`],
        classes: [
          `govuk-input--width-${widths[part]}`,
          ...(wrong ? ['govuk-input--error'] : []),
        ].join(' '),
      })),
    }),
  }
}
