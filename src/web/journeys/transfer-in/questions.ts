import type { CalendarDate } from '../../../core/calendar.ts'
import { calendarDate, email } from '../../journey/questions.ts'
import { together } from '../../journey/together.ts'
import { longDate } from '../../words/days.ts'
import { optional } from '../asking/optional.ts'

/** When somebody joins, and how to write to her from then on. */
export const joinsQuestion = together<
  { readonly joiningOn: CalendarDate; readonly email: string | null },
  { readonly name: string }
>(
  ({ name }) => `When does ${name} join your school?`,
  { row: 'First day and email address' },
  {
    joiningOn: calendarDate('First day at your school', {
      hint: 'If they have no gap, this is the day after they leave. For example, 8 1 2026',
      missing: 'Enter their first day at your school',
      wrong: 'First day at your school must be a real date',
      played: longDate,
    }),
    email: optional(
      email('New email address (optional)', {
        hint: 'Leave this empty if they keep the address that we have.',
        missing: 'Enter their email address',
      }),
      'Same email address as before',
    ),
  },
)
