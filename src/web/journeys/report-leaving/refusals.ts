import type { CalendarDate } from '../../../core/calendar.ts'
import { longDate } from '../../words/days.ts'
import { lastDayRefusals } from '../asking/days.ts'
import { beside, stopping } from '../../journey/journey.ts'

const besideDay = (text: string) => beside('lastDay', text)

const cannotCancel = (...paragraphs: readonly string[]) =>
  stopping('You cannot cancel this report here', ...paragraphs)

const restsOnIt = () =>
  cannotCancel(
    'Something that was reported later rests on it.',
    'Look at the change history on their page to see what, and undo that first.',
  )

const stillOther = () => cannotCancel('Their record has changed since you began. Try again.')

/** Why somebody may not be reported as leaving, or a report may not be cancelled. */
export const leavingRefusals = {
  ...lastDayRefusals('Last day at your school', besideDay),
  'not-at-this-school': () => stopping('They are not at your school', 'Nothing has been recorded.'),
  'leaves-before-joining': ({ joined }: { readonly joined: CalendarDate }) =>
    besideDay(`Last day at your school must be on or after ${longDate(joined)}, when they joined`),
  'leaves-before-latest-record': ({ began }: { readonly began: CalendarDate }) =>
    besideDay(
      `Last day at your school must be on or after ${longDate(began)}, ` +
        'when their present training began',
    ),
  'leaving-reason-unknown': () => beside('reason', 'Select why they are leaving'),
  'nothing-would-change': () =>
    besideDay('Enter another day, or choose another reason: this is what you reported already'),
  'change-unknown': stillOther,
  'not-yours-to-undo': () => cannotCancel('Somebody else reported it. Ask them to take it back.'),
  'cannot-be-undone': stillOther,
  'already-undone': () => cannotCancel('It has been cancelled already.'),
  'declarations-rest-on-it': stillOther,
  'later-change-rests-on-it': restsOnIt,
  'record-unknown': stillOther,
  'reason-missing': () => beside('whyNot', 'Select why you are cancelling the report'),
  'would-overlap': ({ with: joined }: { readonly with: CalendarDate }) =>
    cannotCancel(
      `They are registered again from ${longDate(joined)}, so they have to leave first.`,
    ),
  'would-be-empty': stillOther,
  'email-in-use': () => cannotCancel('Somebody else uses their email address now.'),
  'completed-before-it-began': stillOther,
  'cohort-unknown': stillOther,
  'not-eligible-for-funding': stillOther,
  'provider-does-not-train-the-cohort': stillOther,
  'providers-do-not-work-together': stillOther,
}
