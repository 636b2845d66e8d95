import type { Reference } from '../../core/organisations.ts'
import { sql, type Database } from '../database.ts'

interface PackedReference extends Omit<Reference, 'pairings'> {
  /** Lead provider, cohort, delivery partners. */
  readonly pairings: readonly [
    Reference['pairings'][number]['leadProvider'],
    number,
    readonly Reference['pairings'][number]['deliveryPartner'][],
  ][]
}

/** The lists that hold for everybody. */
export async function referenceLists(database: Database): Promise<Reference> {
  const [packed] = await database.rows<PackedReference>(sql`
    select
      array(select cohort.start_year from cohort order by cohort.start_year) as "cohorts",
      (select coalesce(json_agg(json_build_object(
         'id', schedule.id, 'cohort', schedule.cohort, 'identifier', schedule.identifier
       ) order by schedule.cohort, schedule.identifier), '[]')
       from schedule) as "schedules",
      (select coalesce(json_agg(json_build_object(
         'id', provider.id,
         'name', provider.name,
         'cohorts', array(
           select active.cohort from lead_provider_cohort as active
           where active.lead_provider_id = provider.id
           order by active.cohort
         )
       ) order by provider.name), '[]')
       from lead_provider as provider) as "leadProviders",
      (select coalesce(json_agg(json_build_object('id', partner.id, 'name', partner.name)
         order by partner.name), '[]')
       from delivery_partner as partner) as "deliveryPartners",
      (select coalesce(json_agg(json_build_array(
         pairs.lead_provider_id, pairs.cohort, pairs.partners
       )), '[]')
       from (
         select
           pairing.lead_provider_id,
           pairing.cohort,
           array_agg(pairing.delivery_partner_id) as partners
         from provider_pairing as pairing
         group by pairing.lead_provider_id, pairing.cohort
       ) as pairs) as "pairings",
      (select coalesce(json_agg(json_build_object('id', supplier.id, 'name', supplier.name)
         order by supplier.name), '[]')
       from materials_supplier as supplier) as "suppliers",
      (select coalesce(json_agg(json_build_object(
         'id', body.id,
         'name', body.name,
         'noNewInductionsFrom', body.no_new_inductions_from_year
       ) order by body.name), '[]')
       from appropriate_body as body) as "appropriateBodies"
  `)
  if (packed === undefined) throw new Error('No reference lists were read')
  return {
    ...packed,
    pairings: packed.pairings.flatMap(([leadProvider, cohort, partners]) =>
      partners.map(deliveryPartner => ({ leadProvider, deliveryPartner, cohort })),
    ),
  }
}
