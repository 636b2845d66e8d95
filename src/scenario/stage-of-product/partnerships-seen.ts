import type { PartnershipStanding } from '../../core/facts.ts'
import { factsOf, the, type Situation } from '../../core/situation.ts'
import type { Json } from '../compare.ts'
import type { World } from '../world.ts'
import { providerId } from './ids.ts'
import { namesById } from './situation.ts'

/** A lead provider's partnerships at each school, by cohort, without those made for persons. */
export function partnershipsSeen(situation: Situation, world: World, provider: string): Json {
  const names = namesById(situation, world)
  const seen = factsOf(situation, 'partnership-standing')
    .map(standing => ({ standing, partnership: the(situation.partnerships, standing.partnership) }))
    .filter(
      ({ standing, partnership }) =>
        standing.status !== 'made-for-persons' && partnership.leadProvider === providerId(provider),
    )
    .toSorted((one, other) => one.partnership.cohort - other.partnership.cohort)
  const bySchool = Map.groupBy(seen, ({ partnership }) => the(names, partnership.school))
  return Object.fromEntries(
    [...bySchool].map(([school, list]) => [
      school,
      list.map(({ standing, partnership: { cohort, school: id } }) => ({
        cohort: String(cohort),
        urn: the(situation.schools, id).urn,
        school_id: school,
        ...standingSeen(situation, names, standing),
      })),
    ]),
  )
}

const standingSeen = (
  { authors }: Situation,
  names: ReadonlyMap<string, string>,
  { id, status, deliveryPartner, challengeReason }: PartnershipStanding,
) => {
  const since = authors.get(id)?.recordedAt ?? null
  const partner = deliveryPartner && the(names, deliveryPartner)
  return {
    delivery_partner_id: partner,
    delivery_partner_name: partner,
    status: status === 'challenged' ? 'challenged' : 'active',
    challenged_reason: challengeReason,
    challenged_at: status === 'challenged' ? since : null,
    updated_at: since,
  }
}
