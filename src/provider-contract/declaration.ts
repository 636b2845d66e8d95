import { Type, type Static } from 'typebox'
import type { Instant } from '../core/calendar.ts'
import { declarationStates, declarationTypes } from '../core/declarations.ts'
import type { DeliveryPartnerId, PersonId } from '../core/identity.ts'
import type { DeclarationOnFile } from '../core/payments/books.ts'
import { kindsOfEvidence, type Evidence } from '../core/payments/evidence.ts'
import type { Kind } from '../core/situation.ts'
import { inWholeSeconds } from './moments.ts'
import { dateTime, nullable, resource, uuid } from './schemas.ts'

/** A declaration, as contract 15.2 has it: 16 attributes. */
export const declarationSchema = resource('participant-declaration', {
  participant_id: uuid,
  declaration_type: Type.Enum([...declarationTypes]),
  course_identifier: Type.Enum(['ecf-induction', 'ecf-mentor']),
  declaration_date: dateTime,
  mentor_id: nullable(uuid),
  state: Type.Enum([...declarationStates]),
  updated_at: dateTime,
  created_at: dateTime,
  delivery_partner_id: nullable(uuid),
  statement_id: nullable(uuid),
  clawback_statement_id: nullable(uuid),
  ineligible_for_funding_reason: nullable(Type.Literal('duplicate_declaration')),
  uplift_paid: Type.Boolean(),
  evidence_held: nullable(Type.Enum([...kindsOfEvidence])),
  has_passed: nullable(Type.Boolean()),
  lead_provider_name: Type.String(),
})

export type DeclarationJson = Static<typeof declarationSchema>

/** A declaration with all that is shown of it. */
export interface DeclarationRead extends DeclarationOnFile {
  readonly person: PersonId
  readonly kind: Kind
  readonly mentor: PersonId | null
  readonly deliveryPartner: DeliveryPartnerId | null
  readonly evidence: Evidence | null
  /** Her school was one for whose participants more was paid when it was made. */
  readonly withUplift: boolean
  readonly leadProviderName: string
  readonly madeAt: Instant
  /** When it came into the state that it is in. */
  readonly stateSince: Instant
}

const courses = { ect: 'ecf-induction', mentor: 'ecf-mentor' } as const

/** A declaration as every provider reads it that may. */
export const declarationJson = (declared: DeclarationRead): DeclarationJson => ({
  id: declared.id,
  type: 'participant-declaration',
  attributes: {
    participant_id: declared.person,
    declaration_type: declared.type,
    course_identifier: courses[declared.kind],
    declaration_date: inWholeSeconds(declared.declaredFor),
    mentor_id: declared.mentor,
    state: declared.state,
    updated_at: inWholeSeconds(declared.stateSince),
    created_at: inWholeSeconds(declared.madeAt),
    delivery_partner_id: declared.deliveryPartner,
    statement_id: declared.statement,
    clawback_statement_id: declared.clawbackStatement,
    ineligible_for_funding_reason: declared.reason,
    uplift_paid: isUpliftPaid(declared),
    evidence_held: declared.evidence,
    has_passed: null, // Accepted by nobody and shown by nobody since NPQs went.
    lead_provider_name: declared.leadProviderName,
  },
})

const paidStates: ReadonlySet<DeclarationRead['state']> = new Set([
  'paid',
  'awaiting-clawback',
  'clawed-back',
])

const isUpliftPaid = ({ kind, type, state, withUplift }: DeclarationRead) =>
  withUplift && kind === 'ect' && type === 'started' && paidStates.has(state)
