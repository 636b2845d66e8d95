import type { CalendarDate } from '../../core/calendar.ts'
import type { LeadProviderId, PersonId } from '../../core/identity.ts'
import { sql, type Database } from '../database.ts'
import { providerViewRows, type ProviderViewRow } from '../provider-view-rows.ts'
import { readSituation } from './situation.ts'

/** A provider and a person whose row of the read model is not what the timeline says. */
export interface WrongProviderView {
  readonly leadProvider: LeadProviderId
  readonly person: PersonId
  /** The columns that differ. All of them, if the row is missing. */
  readonly differing: readonly string[]
}

const peopleAtATime = 200

/**
 * Compares every row of the read model of the providers with the timeline, as of the last day whose
 * passing was taken note of. The answer names each that differs: none, if all is well.
 */
export async function checkProviderViews(
  database: Database,
  today: CalendarDate,
): Promise<readonly WrongProviderView[]> {
  const wrong: WrongProviderView[] = []
  let after: PersonId | null = null
  for (;;) {
    const people: readonly PersonId[] = await peopleAfter(database, after)
    wrong.push(...(await wrongAmong(database, people, today)))
    after = people.at(-1) ?? null
    if (people.length < peopleAtATime) return wrong
  }
}

const peopleAfter = async (database: Database, after: PersonId | null) =>
  (
    await database.rows<{ readonly id: PersonId }>(sql`
      select person.id
      from person
      where ${after}::uuid is null or person.id > ${after}
      order by person.id
      limit ${peopleAtATime}
    `)
  ).map(({ id }) => id)

async function wrongAmong(database: Database, people: readonly PersonId[], today: CalendarDate) {
  const situation = await readSituation(database, { people }, { held: false })
  const kept = new Map((await keptRows(database, people)).map(row => [keyOf(row), row]))
  const providers = Map.groupBy(kept.values(), row => row.person_id)
  const right = providerViewRows(situation, people, today, person =>
    (providers.get(person) ?? []).map(row => row.lead_provider_id),
  )
  return right.flatMap(row => {
    const differing = differences(row, kept.get(keyOf(row)) ?? null)
    return differing.length === 0
      ? []
      : [{ leadProvider: row.lead_provider_id, person: row.person_id, differing }]
  })
}

const keptRows = (database: Database, people: readonly PersonId[]) =>
  database.rows<ProviderViewRow>(sql`
    select
      view.lead_provider_id,
      view.person_id,
      view.sees,
      view.sees_transfers,
      view.cohorts,
      view.training_statuses,
      view.participant_digest,
      view.transfers_digest
    from provider_view as view
    where view.person_id = any(${people})
    order by view.lead_provider_id, view.person_id
  `)

const keyOf = (row: ProviderViewRow) => `${row.lead_provider_id} ${row.person_id}`

const differences = (right: ProviderViewRow, kept: ProviderViewRow | null) =>
  Object.entries(right).flatMap(([column, value]) =>
    JSON.stringify(value) === JSON.stringify(kept?.[column as keyof ProviderViewRow])
      ? []
      : [column],
  )
