import type { ErrorText } from './error-text.ts'

const actions = [
  'deferParticipant',
  'resumeParticipant',
  'withdrawParticipant',
  'changeParticipantSchedule',
] as const
const withReason = { operations: ['deferParticipant', 'withdrawParticipant'] }
const schedule = {
  status: 422,
  title: 'schedule_identifier',
  givenBy: { operations: ['changeParticipantSchedule'] },
} as const

/** What can stand in the way of what a provider reports of a participant. */
export const errorsOfParticipants = {
  'participant-not-recognised': {
    status: 422,
    title: 'participant_id',
    text:
      "Your update cannot be made as the '#/participant_id' is not recognised." +
      ' Check participant details and try again.',
    means:
      'There is nobody with this id, or the person was never with you in this role. We do not say' +
      ' which. For a declaration, it can also mean that another provider has since changed the' +
      ' participant’s schedule.',
    remedy:
      'Check the id against your list of participants, and the course against participant_type.' +
      ' If you expect to see this person, use "Find out why you cannot see a person".',
    givenBy: { operations: [...actions, 'submitDeclaration'] },
  },
  'course-not-recognised': {
    status: 422,
    title: 'course_identifier',
    text:
      "The entered '#/course_identifier' is not recognised for the given participant." +
      ' Check details and try again.',
    means: 'The course is unknown, or the person is with you, but not in the role of this course.',
    remedy: 'Send ecf-induction for an ECT and ecf-mentor for a mentor.',
    givenBy: { operations: [...actions, 'submitDeclaration'] },
  },
  'course-missing': {
    status: 422,
    title: 'course_identifier',
    text: "Enter a '#/course_identifier' value for this participant.",
    means: 'The request does not say whether the person is meant as an ECT or as a mentor.',
    remedy: 'Add course_identifier: ecf-induction for an ECT and ecf-mentor for a mentor.',
    givenBy: { operations: [...actions] },
  },
  'reason-missing': {
    status: 422,
    title: 'reason',
    text: "The property '#/reason' must be present",
    means: 'The request gives no reason. It always comes with "must be a valid reason".',
    remedy: 'Add one of the reasons that the page of the operation lists.',
    givenBy: withReason,
  },
  'reason-unknown': {
    status: 422,
    title: 'reason',
    text: "The property '#/reason' must be a valid reason",
    means: 'The reason is not one that this operation knows. Deferring and withdrawing differ.',
    remedy: 'Send one of the reasons that the page of the operation lists, spelt as it is there.',
    givenBy: withReason,
  },
  'already-deferred': {
    status: 422,
    title: 'participant_profile',
    text: 'The participant is already deferred',
    means: 'You deferred this participant before, and have not resumed them since.',
    remedy: 'You need do nothing. To give another reason, resume and then defer.',
    givenBy: { operations: ['deferParticipant'] },
  },
  'already-withdrawn': {
    status: 422,
    title: 'participant_profile',
    text: 'The participant is already withdrawn',
    means: 'You withdrew this participant before, and have not resumed them since.',
    remedy: 'You need do nothing. To defer instead, resume first.',
    givenBy: withReason,
  },
  'already-active': {
    status: 422,
    title: 'participant_profile',
    text: 'The participant is already active',
    means: 'You have not deferred or withdrawn this participant.',
    remedy: 'You need do nothing.',
    givenBy: { operations: ['resumeParticipant'] },
  },
  'schedule-unknown': {
    ...schedule,
    text: "The property '#/schedule_identifier' must be present and correspond to a valid schedule",
    means: 'The schedule is missing, or there is no such schedule in the cohort.',
    remedy: 'Send one of the identifiers that the page of the operation lists.',
  },
  'withdrawn-participant': {
    status: 422,
    title: 'participant_id',
    text: 'Cannot perform actions on a withdrawn participant',
    means: 'You have withdrawn this participant, so their schedule cannot change.',
    remedy: 'Resume the participant first, if you train them again.',
    givenBy: { operations: ['changeParticipantSchedule'] },
  },
  'schedule-already-theirs': {
    ...schedule,
    text: 'Selected schedule is already on the profile',
    means: 'The participant follows this schedule in this cohort now.',
    remedy: 'You need do nothing.',
  },
  'schedule-not-for-course': {
    ...schedule,
    text: 'Selected schedule is not valid for the course',
    means: 'Replacement schedules are for mentors only.',
    remedy: 'Choose a standard, reduced or extended schedule for an ECT.',
  },
  'declarations-outside-schedule': {
    ...schedule,
    text: 'Changing schedule would invalidate existing declarations. Please void them first.',
    means:
      'A declaration for this participant, perhaps another provider’s, has a date outside the' +
      ' new schedule’s days for its type, or the new schedule has no such type.',
    remedy: 'Void the declaration if it is yours, change the schedule, and declare again.',
  },
  'cohort-has-declarations': {
    status: 422,
    title: 'cohort',
    text: "You cannot change the '#/cohort' field",
    means: 'The participant has declarations in the cohort that they are in.',
    remedy: 'Void your declarations first. Other providers’ declarations stay in the way.',
    givenBy: { operations: ['changeParticipantSchedule'] },
  },
  'no-partnership-in-cohort': {
    status: 422,
    title: 'cohort',
    text:
      'You cannot change a participant to this cohort as you do not have a partnership with the' +
      ' school for the cohort. Contact the DfE for assistance.',
    means:
      'You have no unchallenged partnership with the participant’s school in that cohort, or' +
      ' the participant is no longer with you.',
    remedy: 'Confirm a partnership with the school for that cohort first.',
    givenBy: { operations: ['changeParticipantSchedule'] },
  },
} as const satisfies Record<string, ErrorText>
