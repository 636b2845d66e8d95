import { withoutNull } from './fields.ts'
import { followed, type DocumentDescribed, type SchemaDescribed } from './described.ts'

/* Examples are made of the description, so that they cannot fall behind it. */

const participant = '5f0d8a52-0f0e-4c1f-9a5f-2b4c7e6d1a01'
const mentor = '77b1c1de-5a1e-4b0c-a1c4-9be0d5a4f212'
const partner = 'c4b4b6b0-51a5-4a55-9d8c-4a3b8f0e7d03'
const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

/** What stands in a field of an example; nothing in it is anybody's. */
const known: Readonly<Record<string, unknown>> = {
  full_name: 'Asha Rowe',
  teacher_reference_number: '2345678',
  email: 'a.rowe@school.example',
  school_urn: '100001',
  urn: '100001',
  cohort: '2025',
  year: '2025',
  month: 'November',
  provider: 'Example Provider',
  lead_provider_name: 'Example Provider',
  delivery_partner_name: 'North Hub',
  induction_tutor_name: 'Ola Berg',
  induction_tutor_email: 'o.berg@school.example',
  participant_id: participant,
  person_id: participant,
  mentor_id: mentor,
  training_record_id: '0b6f3c1e-7a52-4a39-8a2e-5f4f1c0d9b02',
  delivery_partner_id: partner,
  school_id: '2f6f7d3e-93e0-4a0c-8f57-0d4f7f0b6a11',
  statement_id: '8a1d6f0e-3f4b-4f1a-9b7e-6c5d4e3f2a10',
  clawback_statement_id: null,
  withdrawal: null,
  deferral: null,
  induction_end_date: null,
  mentor_funding_end_date: null,
  mentor_ineligible_for_funding_reason: null,
  cohort_changed_after_payments_frozen: false,
  pupil_premium_uplift: false,
  sparsity_uplift: false,
  participant_id_changes: [],
  challenged_reason: null,
  challenged_at: null,
  ineligible_for_funding_reason: null,
  uplift_paid: false,
  has_passed: null,
  no_longer_seen: null,
  participant_transfer: null,
  unfunded_mentor: null,
  members: null,
  kind: 'register',
  cursor: '1204.0',
  bucket: '01',
  people: 1,
  digest,
  more: false,
  name: 'North Hub',
  title: 'reason',
  detail: "The property '#/reason' must be a valid reason",
  error: 'Resource not Found',
  declaration_date: '2025-10-20T09:00:00Z',
  declaration_type: 'started',
  course_identifier: 'ecf-induction',
  schedule_identifier: 'ecf-standard-september',
  state: 'eligible',
  evidence_held: 'training-event-attended',
}

/** What stands for a value of a schema, under a name. */
export function exampleOf(
  document: DocumentDescribed,
  schema: SchemaDescribed,
  name = '',
): unknown {
  const { schema: possible, isNullable } = withoutNull(schema)
  if (isNullable && known[name] === null) return null
  const whole = followed(document, possible)
  const { properties, items, examples, const: only, enum: values } = whole
  if (only !== undefined) return only
  if (values?.length === 1) return values[0]
  if (properties !== undefined && !(name in known))
    return Object.fromEntries(
      Object.entries(properties).map(([field, of]) => [field, exampleOf(document, of, field)]),
    )
  if (items !== undefined)
    return Array.isArray(known[name]) ? known[name] : [exampleOf(document, items, name)]
  if (name in known) return known[name]
  return examples?.[0] ?? values?.[0] ?? ofKind(whole)
}

function ofKind({ type, format }: SchemaDescribed): unknown {
  if (format === 'uuid') return participant
  if (format === 'date') return '2025-09-01'
  if (format === 'date-time') return '2025-09-02T09:30:00Z'
  if (type === 'integer') return 1
  return type === 'boolean' ? true : 'text'
}

/** An example as it is written on a page. */
export const asText = (value: unknown) => JSON.stringify(value, null, 2)
