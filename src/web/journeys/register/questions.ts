import type { CalendarDate } from '../../../core/calendar.ts'
import { calendarDate, email } from '../../journey/questions.ts'
import { together } from '../../journey/together.ts'
import { longDate } from '../../words/days.ts'

interface Named {
  readonly name: string
}

/** The first day at a school: asked alone, or with the e-mail address. */
export const firstDayQuestion = calendarDate<Named>(
  ({ name }) => `When is ${name}’s first day at your school?`,
  {
    row: 'First day at your school',
    hint: 'The real first day, not the start of term. For example, 4 9 2025',
    missing: 'Enter their first day at your school',
    wrong: 'First day at your school must be a real date',
    played: longDate,
  },
)

/** The e-mail address alone. */
export const emailQuestion = email<Named>(({ name }) => `What is ${name}’s email address?`, {
  row: 'Email address',
  hint: 'We and their lead provider write to them at this address.',
  missing: 'Enter their email address',
})

/** When somebody begins, and how to write to them. */
export const contactQuestion = together<
  { readonly start: CalendarDate; readonly email: string },
  Named
>(
  ({ name }) => `When does ${name} start, and how can we write to them?`,
  { row: 'First day and email address' },
  {
    start: calendarDate('First day at your school', {
      hint: 'The real first day, not the start of term. For example, 4 9 2025',
      missing: 'Enter their first day at your school',
      wrong: 'First day at your school must be a real date',
      played: longDate,
    }),
    email: email('Email address', {
      hint: 'We and their lead provider write to them at this address.',
      missing: 'Enter their email address',
    }),
  },
)
