import type { ConfirmPartnership } from '../../core/changes/confirm-partnership/confirm-partnership.ts'
import { refusalsOf } from '../../core/changes/confirm-partnership/refusals.ts'
import type { Cohort, DeliveryPartnerId, SchoolId } from '../../core/identity.ts'
import type { Reference } from '../../core/organisations.ts'
import { accept, refuse, type Result } from '../../core/result.ts'
import type { Concerns } from '../../core/situation.ts'
import { readSituation } from '../../store/read/situation.ts'
import type { ErrorSaid } from './answers.ts'
import { yearIn } from './parameters.ts'
import * as said from './partnership-refusals.ts'
import type { Writing } from './reading.ts'
import { uuidIn } from './uuid-in.ts'

const fields = ['cohort', 'school_id', 'delivery_partner_id'] as const

type Texts = Readonly<Record<(typeof fields)[number], string | null>>

/**
 * What a provider asks to confirm; or, of every field, the first thing that is wrong with it. A
 * field that is missing or unknown says so itself; whatever else there is to say is the core's.
 */
export async function partnershipAskedFor(
  texts: Texts,
  { database, provider }: Writing,
): Promise<Result<ConfirmPartnership, readonly ErrorSaid[]>> {
  const cohort = texts.cohort === null ? null : yearIn(texts.cohort)
  const named = texts.school_id === null ? null : (uuidIn(texts.school_id) as SchoolId | null)
  const situation = await readSituation(database, concernsOf(named, cohort), { held: true })
  const school = named !== null && situation.schools.has(named) ? named : null
  const deliveryPartner =
    texts.delivery_partner_id === null
      ? null
      : partnerNamed(situation.reference, texts.delivery_partner_id)
  const asked = { leadProvider: provider.id, school, cohort, deliveryPartner }
  const wrong = [
    ...missingOrUnknown(texts, asked),
    ...refusalsOf(situation, asked).map(refusal => said.whyNotConfirmed[refusal.reason]),
  ]
  if (school !== null && cohort !== null && deliveryPartner !== null && wrong.length === 0)
    return accept({ leadProvider: provider.id, school, cohort, deliveryPartner })
  return refuse(fields.flatMap(field => wrong.find(({ title }) => title === field) ?? []))
}

const concernsOf = (school: SchoolId | null, cohort: Cohort | null): Concerns => ({
  schools: school === null ? [] : [school],
  ...(school === null || cohort === null ? {} : { everybodyIn: { school, cohort } }),
})

/** The delivery partner that a text names by its id, or `null`. */
export function partnerNamed(
  { deliveryPartners }: Pick<Reference, 'deliveryPartners'>,
  text: string,
): DeliveryPartnerId | null {
  const named = uuidIn(text)
  return deliveryPartners.find(({ id }) => id === named)?.id ?? null
}

const missingOrUnknown = (
  texts: Texts,
  asked: Readonly<Record<'cohort' | 'school' | 'deliveryPartner', unknown>>,
): readonly ErrorSaid[] => [
  ...unless(asked.cohort, texts.cohort, said.cohortMissing, said.cohortUnknown),
  ...unless(asked.school, texts.school_id, said.schoolMissing, said.schoolUnknown),
  ...unless(
    asked.deliveryPartner,
    texts.delivery_partner_id,
    said.partnerMissing,
    said.partnerUnknown,
  ),
]

/** Nothing, if a field could be read; else that it is missing, or that nobody knows it. */
function unless(known: unknown, text: string | null, missing: ErrorSaid, unknown: ErrorSaid) {
  if (known !== null) return []
  return [text === null ? missing : unknown]
}
