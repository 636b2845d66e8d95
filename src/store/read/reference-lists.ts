import type { Reference } from '../../core/organisations.ts'
import { sql, type Database } from '../database.ts'

interface PackedReference extends Omit<Reference, 'pairings'> {
  readonly version: string
  /** Lead provider, cohort, delivery partners. */
  readonly pairings: readonly [
    Reference['pairings'][number]['leadProvider'],
    number,
    readonly Reference['pairings'][number]['deliveryPartner'][],
  ][]
}

/** The lists that were read last, by their versions: what has a version never changes. */
const read = new Map<string, Reference>()

/** As many as there may be databases in one process at a time. */
const mostKept = 8

/** The lists that hold for everybody; read anew only if one of them has changed. */
export async function referenceLists(database: Database): Promise<Reference> {
  const [now] = await database.rows<{ readonly version: string }>(sql`
    select lists.version from version_of_lists as lists
  `)
  const there = now && read.get(now.version)
  if (there) return there
  const { version, ...reference } = await readLists(database)
  const [oldest] = read.keys()
  if (oldest !== undefined && read.size >= mostKept) read.delete(oldest)
  read.set(version, reference)
  return reference
}

/** The lists and their version in one statement, so that the two belong together. */
async function readLists(database: Database): Promise<Reference & { readonly version: string }> {
  const [packed] = await database.rows<PackedReference>(sql`
    select
      (select lists.version from version_of_lists as lists) as "version",
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
      (${pairings}) as "pairings",
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

const pairings = sql`
  select coalesce(json_agg(json_build_array(
     pairs.lead_provider_id, pairs.cohort, pairs.partners
   )), '[]')
   from (
     select
       pairing.lead_provider_id,
       pairing.cohort,
       array_agg(pairing.delivery_partner_id) as partners
     from provider_pairing as pairing
     group by pairing.lead_provider_id, pairing.cohort
   ) as pairs
`
