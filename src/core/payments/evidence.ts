import type { DeclarationType } from '../declarations.ts'
import { accept, refuse, type Result } from '../result.ts'
import type { Kind } from '../situation.ts'

export const kindsOfEvidence = [
  'training-event-attended',
  'self-study-material-completed',
  'materials-engaged-with-offline',
  '75-percent-engagement-met',
  '75-percent-engagement-met-reduced-induction',
  'one-term-induction',
  'other',
] as const

export type Evidence = (typeof kindsOfEvidence)[number]

export type EvidenceRefusal =
  | { readonly reason: 'evidence-missing' }
  | { readonly reason: 'evidence-not-accepted'; readonly accepted: readonly Evidence[] }

/** What is declared, as far as evidence depends on it. */
interface Declared {
  readonly kind: Kind
  readonly type: DeclarationType
  readonly detailedEvidence: boolean
  readonly evidence: string | null
}

/** The evidence that is kept with a declaration. (DE-12) */
export function evidenceFor(declared: Declared): Result<Evidence | null, EvidenceRefusal> {
  const { type, detailedEvidence, evidence } = declared
  if (type === 'started' && !detailedEvidence) return accept(null) // Whatever was sent.
  if (evidence === null)
    return type === 'started' ? accept(null) : refuse({ reason: 'evidence-missing' })
  const accepted = acceptedFor(declared)
  const known = accepted.find(each => each === evidence)
  return known ? accept(known) : refuse({ reason: 'evidence-not-accepted', accepted })
}

const ofAnyKind = ['training-event-attended', 'self-study-material-completed', 'other'] as const
const ofTraining = [
  'training-event-attended',
  'self-study-material-completed',
  'materials-engaged-with-offline',
  'other',
] as const
const ofEngagement = [
  '75-percent-engagement-met',
  '75-percent-engagement-met-reduced-induction',
] as const

function acceptedFor({ kind, type, detailedEvidence }: Declared): readonly Evidence[] {
  if (!detailedEvidence) return ofAnyKind
  if (type === 'completed')
    return kind === 'ect' ? [...ofEngagement, 'one-term-induction'] : ofEngagement
  return type === 'retained-2' ? ofEngagement : ofTraining
}
