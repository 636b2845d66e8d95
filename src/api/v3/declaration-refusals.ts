import type { DeclareRefusal } from '../../core/payments/declare.ts'
import type { Words } from '../../core/refusals.ts'
import type { NotVoided } from '../../operations/payments/void-declaration.ts'
import { inWholeSeconds } from '../../provider-contract/moments.ts'
import { errorSaid, type ErrorSaid } from './answers.ts'
import { courseNotRecognised, participantNotRecognised } from './who-is-meant.ts'

/* What lead providers are told of declarations that cannot be: contract 15.3 and 15.4. */

export const whyNotDeclared: Words<DeclareRefusal, ErrorSaid> = {
  'npq-no-longer-supported': () => errorSaid('npq-not-supported'),
  'participant-not-recognised': () => participantNotRecognised,
  withdrawn: ({ at }) => errorSaid('withdrawn-before-date', { moment: inWholeSeconds(at) }),
  'date-missing': () => errorSaid('date-missing'),
  'date-badly-written': () => errorSaid('date-badly-written'),
  'date-ahead': () => errorSaid('date-ahead'),
  'before-milestone': () => errorSaid('before-milestone'),
  'after-milestone': () => errorSaid('after-milestone'),
  'type-missing': () => errorSaid('type-missing'),
  'type-not-on-schedule': () => errorSaid('type-not-on-schedule'),
  'type-not-for-mentors': () => errorSaid('type-not-for-mentors'),
  'no-open-statement': ({ cohort }) => errorSaid('contract-ended', { year: String(cohort) }),
  'already-declared': () => errorSaid('already-declared'),
  'course-not-recognised': () => courseNotRecognised,
  'evidence-missing': () => errorSaid('evidence-missing'),
  'evidence-not-accepted': () => errorSaid('evidence-not-accepted'),
}

export const whyNotVoided: Words<Exclude<NotVoided, { reason: 'not-found' }>, ErrorSaid> = {
  'already-voided': () => errorSaid('already-voided'),
  'already-clawed-back': () => errorSaid('already-clawed-back'),
  'no-open-statement-to-claim-back': ({ cohort }) =>
    errorSaid('contract-ended-so-not-voided', { year: String(cohort) }),
}
