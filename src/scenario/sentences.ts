import type { ChangeRefusal } from '../core/changes/all.ts'

/** Each reason for which a change can be refused, in a sentence; the compiler asks for new ones. */
export const sentences: Readonly<Record<ChangeRefusal['reason'], string>> = {
  'already-active': 'The provider trains them already.',
  'already-at-this-school': 'They are at this school on that day, or will be later.',
  'already-confirmed': 'This provider has confirmed its partnership with the school already.',
  'already-deferred': 'The provider has deferred them already.',
  'already-undone': 'The change has been undone already.',
  'already-withdrawn': 'The provider has withdrawn them already.',
  'another-provider-confirmed':
    'Another provider has confirmed a partnership, and the school has not named this one.',
  'body-takes-no-new-inductions':
    'This appropriate body takes on no new inductions by then, or not in this cohort.',
  'cannot-be-undone': 'A change of this kind cannot be undone.',
  'challenge-reason-unknown': 'There is no such reason for challenging a partnership.',
  'challenged-too-late':
    'The partnership can no longer be challenged; the day until which it could be is over.',
  'change-unknown': 'There is no such change.',
  'changes-before-latest-record':
    'A training record that has begun already began on that day or later.',
  'cohort-has-declarations':
    'Training in the present cohort has been declared, so the cohort can no longer be changed.',
  'cohort-unknown': 'There is no such cohort.',
  'completed-ahead': 'The day of completion is ahead.',
  'completed-for-another-reason':
    'The mentor counts as having completed, or as not completing, for another reason.',
  'completed-before-it-began':
    'The day of completion is on or before the first day of the induction.',
  'day-before-service-began': 'The day is before 1 September 2021, when the service began.',
  'day-too-far-ahead': 'The day is more than one year ahead.',
  'declarations-outside-schedule':
    'Something was declared for a day on which the new schedule does not have it.',
  'declarations-rest-on-it':
    'The provider has declared training under this partnership, and has not voided it.',
  'deferral-reason-unknown': 'There is no such reason for deferring.',
  'email-in-use': 'The e-mail address is in use by another person.',
  'has-ects': 'The school has ECTs in this cohort.',
  'induction-completed': 'The ECT has completed induction.',
  'joins-before-latest-record':
    'The joining day is on or before the first day of the record that it would end.',
  'later-change-rests-on-it': 'A later change rests on this one, and has to be undone first.',
  'leaves-before-joining': 'The leaving day is on or before the first day at the school.',
  'leaves-before-latest-record': 'A later training record at the school has begun already.',
  'leaving-reason-unknown': 'There is no such reason for leaving.',
  'made-for-persons-with-this-partner':
    'A school named or kept the provider with this delivery partner for some people already.',
  'mentor-is-the-ect': 'Nobody mentors themselves.',
  'mentor-not-at-this-school': 'The mentor is no mentor at this school on that day.',
  'no-default-programme': 'The school has no default programme for this cohort.',
  'no-longer-with-this-provider': 'They are no longer with this provider.',
  'no-mentor-on-the-day': 'They have no mentor at this school on that day.',
  'no-partnership-in-cohort':
    'The provider has confirmed no partnership with the school for the other cohort.',
  'no-partnership-of-this-provider':
    'The provider has confirmed no such partnership there for this cohort.',
  'no-partnership-to-accept': 'The provider has confirmed no partnership there for this cohort.',
  'no-partnership-to-challenge':
    'No provider has confirmed a partnership there for this cohort, or not this one.',
  'not-at-this-school': 'They are not at this school.',
  'not-eligible-for-funding': 'DfE does not pay for training by a provider at this school.',
  'not-registered': 'They have not been registered; register them instead.',
  'not-registered-for-funded-training':
    'The school may only use the service for a programme of its own.',
  'not-trained-by-this-provider': 'They are not and were not trained by this provider.',
  'not-yours-to-undo': 'The change was made by somebody else.',
  'nothing-would-change': 'Everything is so already: nothing would change.',
  'open-at-another-school':
    'They are at another school on that day; transfer them in instead of registering them.',
  'partnership-challenged':
    'The school has challenged the partnership; it has to be confirmed anew.',
  'provider-does-not-train-the-cohort': 'The provider does not train this cohort.',
  'provider-not-named': 'Several providers have confirmed a partnership; one has to be named.',
  'providers-do-not-work-together':
    'The lead provider and the delivery partner do not work together in this cohort.',
  'reason-missing': 'No reason is given.',
  'record-unknown': 'No training record of theirs begins on that day, or not at this school.',
  'schedule-for-mentors-only': 'The schedule is for mentors only.',
  'schedule-unknown': 'The cohort has no such schedule.',
  'school-has-not-confirmed-training':
    'The school had a provider for the cohort before and has not chosen anything for this one.',
  'starts-before-latest-record': 'The start is before a record that is there already.',
  'teacher-not-found': 'No teacher has this TRN and date of birth.',
  'withdrawal-reason-unknown': 'There is no such reason for withdrawing.',
  'would-be-empty': 'A training record would have no day left.',
  'would-overlap': 'Two training records, or two times at a school, would share days.',
  'withdrawn-by-provider':
    'The provider has withdrawn them, so its training cannot be kept; it can be begun anew.',
}
