import { sql, type Database } from '../database.ts'
import type { ReferenceLists } from './reference-data.ts'

/** Who trains, who delivers, who supplies materials, who assures induction; who may pair up. */
export const writeOrganisations = async (held: Database, lists: ReferenceLists) =>
  (await writeNames(held, lists)) +
  (await writeAppropriateBodies(held, lists)) +
  (await writeCohortsOfProviders(held, lists)) +
  (await writePairings(held, lists))

/* Their ids follow from their names, so what is there already is right. */
const writeNames = async (held: Database, lists: ReferenceLists) =>
  (await held.run(sql`
    insert into lead_provider (id, name)
    select
      given.id,
      given.name
    from jsonb_populate_recordset(
      null::lead_provider, ${JSON.stringify(lists.leadProvider)}::jsonb
    ) as given
    on conflict (id) do nothing
  `)) +
  (await held.run(sql`
    insert into delivery_partner (id, name)
    select
      given.id,
      given.name
    from jsonb_populate_recordset(
      null::delivery_partner, ${JSON.stringify(lists.deliveryPartner)}::jsonb
    ) as given
    on conflict (id) do nothing
  `)) +
  (await held.run(sql`
    insert into materials_supplier (id, name)
    select
      given.id,
      given.name
    from jsonb_populate_recordset(
      null::materials_supplier, ${JSON.stringify(lists.materialsSupplier)}::jsonb
    ) as given
    on conflict (id) do nothing
  `))

const writeAppropriateBodies = (held: Database, { appropriateBody }: ReferenceLists) =>
  held.run(sql`
    insert into appropriate_body as present (
      id, name, body_type, lead_school, no_new_inductions_from_year, ceased_to_operate_year
    )
    select
      given.id,
      given.name,
      given.body_type,
      given.lead_school,
      given.no_new_inductions_from_year,
      given.ceased_to_operate_year
    from jsonb_populate_recordset(
      null::appropriate_body, ${JSON.stringify(appropriateBody)}::jsonb
    ) as given
    on conflict (id) do update
    set
      body_type = excluded.body_type,
      lead_school = excluded.lead_school,
      no_new_inductions_from_year = excluded.no_new_inductions_from_year,
      ceased_to_operate_year = excluded.ceased_to_operate_year
    where present is distinct from excluded
  `)

const writeCohortsOfProviders = (held: Database, { leadProviderCohort }: ReferenceLists) =>
  held.run(sql`
    insert into lead_provider_cohort (lead_provider_id, cohort)
    select
      given.lead_provider_id,
      given.cohort
    from jsonb_populate_recordset(
      null::lead_provider_cohort, ${JSON.stringify(leadProviderCohort)}::jsonb
    ) as given
    on conflict (lead_provider_id, cohort) do nothing
  `)

const writePairings = (held: Database, { providerPairing }: ReferenceLists) =>
  held.run(sql`
    insert into provider_pairing (lead_provider_id, delivery_partner_id, cohort)
    select
      given.lead_provider_id,
      given.delivery_partner_id,
      given.cohort
    from jsonb_populate_recordset(
      null::provider_pairing, ${JSON.stringify(providerPairing)}::jsonb
    ) as given
    on conflict (lead_provider_id, delivery_partner_id, cohort) do nothing
  `)
