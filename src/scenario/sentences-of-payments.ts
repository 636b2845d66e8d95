import type { RuleId } from '../core/decision.ts'
import { rulesOfDeclaring, type DeclareRefusal } from '../core/payments/declare.ts'
import { rulesOfVoiding } from '../core/payments/void-declaration.ts'
import type { NotVoided } from '../operations/payments/void-declaration.ts'

export type PaymentRefusal = (DeclareRefusal | NotVoided)['reason']

/** Each reason for which a declaration, or voiding one, can be refused, in a sentence. */
export const sentencesOfPayments: Readonly<Record<PaymentRefusal, string>> = {
  'npq-no-longer-supported': 'Courses of national professional qualifications are not supported.',
  'participant-not-recognised': 'The provider does not train anybody who is known by this.',
  withdrawn: 'The provider had withdrawn them by then.',
  'date-missing': 'The declaration says no moment.',
  'date-badly-written': 'The moment is not written as the contract has it.',
  'date-ahead': 'The moment that is declared for is ahead.',
  'before-milestone': 'The moment is before the first day of the milestone.',
  'after-milestone': 'The moment is after the last day of the milestone.',
  'type-missing': 'The declaration says no type.',
  'type-not-on-schedule': 'The schedule has no milestone of this type.',
  'type-not-for-mentors': 'Mentors of this cohort are declared as started and completed only.',
  'no-open-statement': 'No statement of the provider is open for the cohort.',
  'already-declared': 'This has been declared already, and is paid or will be.',
  'course-not-recognised': 'They do not train in this role.',
  'evidence-missing': 'This type needs evidence.',
  'evidence-not-accepted': 'This evidence is not accepted for the type, role and cohort.',
  'already-voided': 'The declaration has been voided already.',
  'already-clawed-back': 'The declaration is clawed back, or will be.',
  'no-open-statement-to-claim-back': 'No statement is open that could claim it back.',
  'not-found': 'The provider has made no such declaration.',
}

/** The rule behind each of them. */
export const rulesOfPayments: Readonly<Record<PaymentRefusal, RuleId>> = {
  ...rulesOfDeclaring,
  ...rulesOfVoiding,
  'not-found': 'VO-5',
}
