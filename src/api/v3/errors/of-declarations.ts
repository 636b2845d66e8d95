import type { ErrorText } from './error-text.ts'

const about = (title: string, ...operations: readonly string[]) =>
  ({ status: 422, title, givenBy: { operations } }) as const

const declaring = 'submitDeclaration'
const date = about('declaration_date', declaring)
const type = about('declaration_type', declaring)
const evidence = about('evidence_held', declaring)
const voiding = about('Invalid action', 'voidDeclaration')

const contractEnded =
  'You cannot submit or void declarations for the {year} cohort. The funding contract for this' +
  ' cohort has ended. Get in touch if you need to discuss this with us'

/** What can stand in the way of a declaration, or of voiding one. */
export const errorsOfDeclarations = {
  'npq-not-supported': {
    ...about('course_identifier', declaring),
    text: 'NPQ Courses are no longer supported',
    means: 'The course is a national professional qualification. This service does not have those.',
    remedy: 'Send ecf-induction or ecf-mentor.',
  },
  'withdrawn-before-date': {
    ...about('participant_id', declaring),
    text:
      'This participant withdrew from this course on {moment}. Enter a' +
      " '#/declaration_date' that's on or before the withdrawal date.",
    means: 'You withdrew the participant at this moment, and the date is not before it.',
    remedy: 'Send a date before the withdrawal, or resume the participant if you train them again.',
  },
  'date-missing': {
    ...date,
    text: "Enter a '#/declaration_date'.",
    means: 'There is no date, or one that is no moment at all.',
    remedy: 'Add declaration_date, such as 2025-02-10T09:00:00Z.',
  },
  'date-badly-written': {
    ...date,
    text: "Enter a valid RCF3339 '#/declaration_date'.",
    means: 'The date is not written as it has to be, or there is no such day or hour.',
    remedy: 'Send a moment with a T between day and time, such as 2025-02-10T09:00:00Z.',
  },
  'date-ahead': {
    ...date,
    text: "The '#/declaration_date' value cannot be a future date. Check the date and try again.",
    means: 'The moment has not come yet.',
    remedy: 'Declare after the event. In the sandbox, X-With-Server-Date can set a later moment.',
  },
  'before-milestone': {
    ...date,
    text: "Enter a '#/declaration_date' that's on or after the milestone start.",
    means: 'On the participant’s schedule, the days for this type of declaration begin later.',
    remedy: 'Check the date, the type and the participant’s schedule_identifier.',
  },
  'after-milestone': {
    ...date,
    text: "Enter a '#/declaration_date' that's before the milestone end date.",
    means: 'On the participant’s schedule, the days for this type are over by then.',
    remedy:
      'Check the date and type. If the participant follows another schedule, change it first.',
  },
  'type-missing': {
    ...type,
    text: "Enter a '#/declaration_type'.",
    means: 'The request does not say what you declare.',
    remedy: 'Add declaration_type, such as started or retained-1.',
  },
  'type-not-on-schedule': {
    ...type,
    text: "The property '#/declaration_type' does not exist for this schedule.",
    means:
      'The participant’s schedule has no such declaration. Those that are called extended are for' +
      ' extended schedules.',
    remedy: 'Check the type and the participant’s schedule_identifier.',
  },
  'type-not-for-mentors': {
    ...type,
    text:
      'You cannot send retained or extended declarations for participants who began their mentor' +
      ' training after June 2025. Resubmit this declaration with either a started or completed' +
      ' declaration.',
    means: 'From cohort 2025 on, mentors have a started and a completed declaration only.',
    remedy: 'Send started or completed.',
  },
  'contract-ended': {
    ...about('cohort', declaring),
    text: contractEnded,
    means: 'You have no statement for this cohort whose cut-off date is still to come.',
    remedy: 'Look at your statements. Contact us if you expect to be paid for this cohort.',
  },
  'already-declared': {
    ...about('base', declaring),
    text: 'A declaration has already been submitted that will be, or has been, paid for this event',
    means:
      'You, or another provider, have declared this for the participant, and it was not voided.' +
      ' An identical request sent twice is also refused.',
    remedy:
      'Read the participant’s declarations. To repeat a request safely, send it under the same' +
      ' Idempotency-Key: it is then answered as the first time.',
  },
  'evidence-missing': {
    ...evidence,
    text: "Enter a '#/evidence_held' value for this participant.",
    means: 'This type of declaration needs evidence, and the request names none.',
    remedy: 'Add evidence_held with the evidence that you hold.',
  },
  'evidence-not-accepted': {
    ...evidence,
    text: "Enter an available '#/evidence_held' type for this participant's event and course.",
    means: 'This kind of evidence is not accepted for this type, course and cohort.',
    remedy: 'Send a kind of evidence that is accepted for the declaration.',
  },
  'contract-ended-so-not-voided': {
    ...voiding,
    text: `Participant declaration ${contractEnded}`,
    means: 'The declaration was paid, and there is no open statement that could claim it back.',
    remedy: 'Contact us.',
  },
  'already-voided': {
    ...voiding,
    text: 'This declaration has already been voided.',
    means: 'You voided this declaration before.',
    remedy: 'You need do nothing.',
  },
  'already-clawed-back': {
    ...voiding,
    text: 'This declaration has been clawed-back, so you can only view it.',
    means: 'You voided this declaration after it was paid. It is, or will be, claimed back.',
    remedy: 'You need do nothing.',
  },
} as const satisfies Record<string, ErrorText>
