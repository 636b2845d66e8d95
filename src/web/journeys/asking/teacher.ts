import type { CalendarDate } from '../../../core/calendar.ts'
import type { Trn } from '../../../core/identity.ts'
import { yesNo } from '../../journey/choices.ts'
import type { Question, Telling } from '../../journey/question.ts'
import { calendarDate, trn } from '../../journey/questions.ts'
import { together } from '../../journey/together.ts'
import { longDate } from '../../words/days.ts'

/** What shows that a school knows whom it speaks of. */
export interface TeacherNamed {
  readonly trn: Trn
  readonly dateOfBirth: CalendarDate
}

/** Asks for the number and the date of birth: neither alone finds anybody. */
export const teacherQuestion = together<TeacherNamed, unknown>(
  'What are their teacher reference number and date of birth?',
  { row: 'TRN and date of birth' },
  {
    trn: trn('Teacher reference number (TRN)', {
      hint: 'It is 7 digits long. They can find it on their payslip or teacher’s pension.',
      missing: 'Enter their teacher reference number',
      wrong: 'Teacher reference number must be 7 digits, like 1234567',
    }),
    dateOfBirth: calendarDate('Date of birth', {
      hint: 'For example, 27 3 1997',
      missing: 'Enter their date of birth',
      wrong: 'Date of birth must be a real date',
      played: date => `Born ${longDate(date)}`,
    }),
  },
)

/** Asks whether somebody who was found is meant. */
export const isThemQuestion = <Facts extends { readonly name: string }>(
  told: Telling<Facts>,
): Question<boolean, Facts> => ({
  ...yesNo<Facts>(({ name }) => `Is this ${name}?`, { row: 'Name', ...told }),
  played: (isThem, { name }) => (isThem ? name : 'Somebody else'),
})
