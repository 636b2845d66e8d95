import type { Cohort, DeliveryPartnerId, LeadProviderId } from '../../core/identity.ts'
import type { DeliveryPartnerShown } from '../../provider-contract/delivery-partner.ts'
import { empty, sql, type Database, type Sql } from '../database.ts'
import { inOrder, type ListColumns, type ListPart } from './list-part.ts'

export type DeliveryPartnerField = 'id' | 'created_at' | 'updated_at' | 'name'

/** Those that a lead provider works with in one of the cohorts; `null` for all after 2020. */
export const deliveryPartnersOnPage = (
  database: Database,
  { provider, cohorts }: { provider: LeadProviderId; cohorts: readonly Cohort[] | null },
  { order, limit, offset }: ListPart<DeliveryPartnerField>,
) => {
  const wanted =
    cohorts === null ? sql`pairing.cohort > 2020` : sql`pairing.cohort = any(${cohorts}::int[])`
  return database.rows<DeliveryPartnerShown>(sql`
    ${partnersOf(provider, null)}
    having bool_or(${wanted})
    ${inOrder(order, columns)}
    limit ${limit} offset ${offset}
  `)
}

/** One that a lead provider works with in any cohort, or `null`. */
export async function deliveryPartnerOf(
  database: Database,
  provider: LeadProviderId,
  partner: DeliveryPartnerId,
): Promise<DeliveryPartnerShown | null> {
  const [found = null] = await database.rows<DeliveryPartnerShown>(partnersOf(provider, partner))
  return found
}

const partnersOf = (provider: LeadProviderId, one: DeliveryPartnerId | null): Sql => sql`
  select
    partner.id as "partner",
    partner.name,
    array_agg(pairing.cohort order by pairing.cohort) as "cohorts",
    partner.recorded_at as "createdAt",
    ${movedAt} as "updatedAt"
  from delivery_partner as partner
    join provider_pairing as pairing on pairing.delivery_partner_id = partner.id
  where pairing.lead_provider_id = ${provider}
    ${one === null ? empty : sql`and partner.id = ${one}`}
  group by partner.id
`

/** When its name or the cohorts with this lead provider last became what they are. */
const movedAt = sql`greatest(partner.moved_at, max(pairing.recorded_at))`

const columns: ListColumns<DeliveryPartnerField> = {
  id: sql`partner.id`,
  created_at: sql`partner.recorded_at`,
  updated_at: movedAt,
  name: sql`partner.name`,
}
