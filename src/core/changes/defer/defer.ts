import type { CalendarDate } from '../../calendar.ts'
import { state, type Change, type Circumstances, type Decision } from '../../decision.ts'
import type { FactId, LeadProviderId, PersonId } from '../../identity.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { begunOn } from '../../settle.ts'
import { profileOf, type Kind, type Situation } from '../../situation.ts'
import { of, trainingStatusOn } from '../../timeline.ts'
import { lastEntryWith } from '../../visibility.ts'

export interface Defer {
  readonly leadProvider: LeadProviderId
  readonly participant: PersonId
  readonly kind: Kind
  readonly reason: string
}

const known = [
  'bereavement',
  'long-term-sickness',
  'parental-leave',
  'career-break',
  'other',
] as const

/** Looked for in this order; the first that holds is the answer. */
export type DeferRefusal =
  | { readonly reason: 'not-trained-by-this-provider' }
  | { readonly reason: 'deferral-reason-unknown'; readonly known: readonly string[] }
  | { readonly reason: 'already-deferred'; readonly from: CalendarDate | null }
  | { readonly reason: 'already-withdrawn'; readonly from: CalendarDate | null }

export const defer: Change<'defer', Defer, DeferRefusal> = {
  name: 'defer',
  concerns: ({ participant }) => ({ people: [participant] }),
  rules: {
    'not-trained-by-this-provider': 'DF-1',
    'deferral-reason-unknown': 'DF-2',
    'already-deferred': 'DF-3',
    'already-withdrawn': 'DF-3',
  },
  decide: decideDefer,
}

export function decideDefer(
  situation: Situation,
  { leadProvider, participant, kind, reason }: Defer,
  { today, newId }: Circumstances,
): Result<Decision, DeferRefusal> {
  const profile = profileOf(situation, participant, kind)
  const entry = profile && lastEntryWith(situation, leadProvider, profile)
  if (!profile || !entry) return refuse({ reason: 'not-trained-by-this-provider' }) // DF-1
  if (!known.some(other => other === reason))
    return refuse({ reason: 'deferral-reason-unknown', known }) // DF-2
  const from = entry.from > today ? entry.from : today
  const { status, from: since } = trainingStatusOn(situation, profile.id, leadProvider, from)
  if (status === 'deferred') return refuse({ reason: 'already-deferred', from: since }) // DF-3
  if (status === 'withdrawn') return refuse({ reason: 'already-withdrawn', from: since }) // DF-3

  const said = of(situation, 'training-status', profile.id).filter(
    other => other.leadProvider === leadProvider,
  )
  return accept({
    effects: [
      state({
        facet: 'training-status',
        id: begunOn(said, from)?.id ?? (newId() as FactId),
        profile: profile.id,
        leadProvider,
        status: 'deferred',
        reason,
        from,
        until: null,
      }), // DF-4
    ],
    notices: [],
    effectiveOn: from,
    nature: 'circumstance',
  })
}
