import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { pairForDemonstration, type NamedPairing } from '../core/reference.ts'
import { idNamed } from '../ids.ts'
import type { Database } from '../store/database.ts'
import { writeReferenceData, type ReferenceLists } from '../store/write/reference-data.ts'

const shipped = join(import.meta.dirname, '..', '..', 'data', 'reference')

/**
 * Loads the lists that come with the product and answers with how many rows changed: none when
 * they have been loaded before.
 */
export async function loadReferenceData(database: Database): Promise<number> {
  return writeReferenceData(database, await shippedLists())
}

const leadProviderId = (name: string) => idNamed('lead provider', name)
const deliveryPartnerId = (name: string) => idNamed('delivery partner', name)
const scheduleId = ({ cohort, identifier }: ScheduleName) =>
  idNamed('schedule', `${cohort} ${identifier}`)

/** The lists that come with the product. */
export async function shippedLists(): Promise<ReferenceLists> {
  const [partners, active] = await Promise.all([readPartners(), readActiveProviders()])
  const [schedules, milestones] = await Promise.all([
    read<keyof ScheduleName>('schedules'),
    read<keyof ScheduleName>('milestones'),
  ])
  const [providers, suppliers, bodies] = await Promise.all([
    read<'name'>('lead-providers'),
    read<'name'>('materials-suppliers'),
    read<'name'>('appropriate-bodies'),
  ])
  return {
    ...(await readPlainLists()),
    schedule: schedules.map(row => ({ ...row, id: scheduleId(row) })),
    milestone: milestones.map(({ cohort, identifier, ...row }) => ({
      ...row,
      schedule_id: scheduleId({ cohort, identifier }),
    })),
    leadProvider: providers.map(({ name }) => ({ id: leadProviderId(name), name })),
    leadProviderCohort: active.map(({ lead_provider, cohort }) => ({
      lead_provider_id: leadProviderId(lead_provider),
      cohort,
    })),
    deliveryPartner: partners.map(({ name }) => ({ id: deliveryPartnerId(name), name })),
    providerPairing: pairingsOf(partners, active).map(
      ({ leadProvider, deliveryPartner, cohort }) => ({
        lead_provider_id: leadProviderId(leadProvider),
        delivery_partner_id: deliveryPartnerId(deliveryPartner),
        cohort,
      }),
    ),
    materialsSupplier: suppliers.map(row => ({
      ...row,
      id: idNamed('materials supplier', row.name),
    })),
    appropriateBody: bodies.map(row => ({ ...row, id: idNamed('appropriate body', row.name) })),
  }
}

/** The lists whose files have the columns of their tables. */
async function readPlainLists() {
  const [cohort, statementCalendar, localAuthority, district] = await Promise.all([
    read('cohorts'),
    read('statements'),
    read('local-authorities'),
    read('districts'),
  ])
  const [establishmentType, establishmentStatus, schoolPhase] = await Promise.all([
    read('establishment-types'),
    read('establishment-statuses'),
    read('school-phases'),
  ])
  return {
    cohort,
    statementCalendar,
    localAuthority,
    district,
    establishmentType,
    establishmentStatus,
    schoolPhase,
  }
}

type ScheduleName = Listed<'cohort' | 'identifier'>
type Partner = Listed<'name'> & { readonly known_lead_provider: string | null }
type ActiveProvider = Listed<'lead_provider' | 'cohort' | 'active'>

const readPartners = () => read<'name'>('delivery-partners') as Promise<readonly Partner[]>

async function readActiveProviders(): Promise<readonly ActiveProvider[]> {
  const listed = await read<keyof ActiveProvider>('lead-provider-cohorts')
  return listed.filter(({ active }) => active === 'yes')
}

function pairingsOf(
  partners: readonly Partner[],
  active: readonly ActiveProvider[],
): readonly NamedPairing[] {
  const providersIn = Map.groupBy(active, ({ cohort }) => Number(cohort))
  return pairForDemonstration(
    partners.map(({ name, known_lead_provider }) => ({
      name,
      knownLeadProvider: known_lead_provider,
    })),
    [...providersIn].map(([cohort, rows]) => ({
      cohort,
      leadProviders: rows.map(({ lead_provider }) => lead_provider),
    })),
  )
}

/** A row of a file: an empty field is `null`, and those named are never empty. */
type Listed<Filled extends string> = Readonly<Record<Filled, string>>

async function read<Filled extends string = never>(list: string) {
  const text = await readFile(join(shipped, `${list}.csv`), 'utf8')
  const rows: readonly (Listed<Filled> & Readonly<Record<string, string | null>>)[] = parse(text, {
    columns: true,
    cast: value => (value === '' ? null : value),
  })
  return rows
}
