import { dayInUtc, type Instant } from '../calendar.ts'
import type { Cohort } from '../identity.ts'
import { accept, refuse, type Result } from '../result.ts'
import {
  openStatement,
  type DeclarationOnFile,
  type Statement,
  type StateOfDeclaration,
} from './books.ts'
import { unpaid } from './first-state.ts'

export type VoidRefusal =
  | { readonly reason: 'already-voided' }
  | { readonly reason: 'already-clawed-back' }
  | { readonly reason: 'no-open-statement-to-claim-back'; readonly cohort: Cohort }

/** The rule that each refusal comes from. */
export const rulesOfVoiding: { readonly [Reason in VoidRefusal['reason']]: `VO-${number}` } = {
  'already-voided': 'VO-3',
  'already-clawed-back': 'VO-4',
  'no-open-statement-to-claim-back': 'VO-2',
}

/** What becomes of a declaration that its provider voids. */
export function voidDeclaration(
  declared: DeclarationOnFile,
  statements: readonly Statement[],
  now: Instant,
): Result<StateOfDeclaration, VoidRefusal> {
  switch (declared.state) {
    case 'submitted':
    case 'eligible':
    case 'payable':
    case 'ineligible':
      return accept(unpaid('voided')) // VO-1
    case 'paid':
      return clawBack(declared, statements, now) // VO-2
    case 'voided':
      return refuse({ reason: 'already-voided' }) // VO-3
    case 'awaiting-clawback':
    case 'clawed-back':
      return refuse({ reason: 'already-clawed-back' }) // VO-4
  }
}

function clawBack(
  { cohort, statement }: DeclarationOnFile,
  statements: readonly Statement[],
  now: Instant,
): Result<StateOfDeclaration, VoidRefusal> {
  const open = openStatement(statements, cohort, dayInUtc(now))
  if (open === null) return refuse({ reason: 'no-open-statement-to-claim-back', cohort })
  return accept({ ...unpaid('awaiting-clawback'), statement, clawbackStatement: open.id })
}
