import { systemClock } from '../../src/clock.ts'
import type { Instant } from '../../src/core/calendar.ts'
import type { LeadProviderId } from '../../src/core/identity.ts'
import { createToken } from '../../src/operations/create-token.ts'
import { openDatabase, sql, type Database } from '../../src/store/database.ts'
import { inMilliseconds, type Comparison, type Figure } from '../figures.ts'
import { middleOf, timed, type Case } from '../measure.ts'
import { asking, sustained, wholeFeed, type Asking } from './asking.ts'
import { keptRows, sameRows } from './same-rows.ts'
import { servedApart } from './served-apart.ts'

/** A provider, and what is needed to ask for its people. */
interface Provider {
  readonly id: LeadProviderId
  readonly name: string
  readonly people: number
  readonly person: string
  /** The moment since which about a hundred people were updated. */
  readonly since: Instant
  /** The last entry of its feed. */
  readonly end: string
}

/**
 * The API of the largest provider of a world that was generated before, and lies at `WORLD_URL`:
 * `manage-training world generate` makes it, in minutes for England's size.
 */
export async function measureProviderApi(): Promise<readonly Figure[]> {
  const url = process.env['WORLD_URL']
  if (url === undefined) {
    console.log('provider-api is left out: WORLD_URL names no generated world (see measure.md)')
    return []
  }
  const database = await openDatabase(url)
  const product = await servedApart(url)
  try {
    const provider = await largestProvider(database)
    console.log(`${provider.name}: ${provider.people} people`)
    const tokens = await tokensOf(database, provider.name, 40)
    const api = asking(product.url, tokens)
    return [
      ...(await pages(database, provider, api)),
      await wholeFeed(api),
      ...(await sustained(api, { aSecond: 200, seconds: 30 })),
      memory(product.mostMemory()),
    ]
  } finally {
    await product.close()
    await database.close()
  }
}

async function pages(database: Database, provider: Provider, api: Asking) {
  const [today] = await database.rows<{ day: string }>(
    sql`select day_reached.day::text from day_reached`,
  )
  const raw = 'page of 100: SQL for the same rows'
  const kept = 'page of 100: SQL for what is kept'
  const cases: readonly Case[] = [
    each(raw, () => sameRows(database, provider.id, today?.day ?? '2026-11-21')),
    each(kept, () => keptRows(database, provider.id)),
    ...Object.entries(addressesOf(provider)).map(([name, path]) => each(name, () => api.get(path))),
  ]
  const first = 'page of 100: first'
  const comparisons: readonly Comparison[] = [
    { name: kept, of: raw, to: 'SQL' },
    ...['first', 'last', 'updated since', 'one cohort'].map(which => ({
      name: `page of 100: ${which}`,
      of: which === 'last' ? first : raw,
      to: which === 'last' ? 'first' : 'SQL',
      ...(which === 'last' ? { atMost: 1.2 } : { atMost: 2 }),
    })),
  ]
  return inMilliseconds(await timed(cases, { rounds: 15, times: 8 }, 3), comparisons)
}

const addressesOf = ({
  people,
  person,
  since,
  end,
}: Provider): Readonly<Record<string, string>> => {
  const participants = '/api/v3/participants/ecf'
  return {
    'page of 100: first': participants,
    'page of 100: last': `${participants}?page[page]=${Math.max(1, Math.floor(people / 100))}`,
    'page of 100: updated since': `${participants}?filter[updated_since]=${since}`,
    'page of 100: one cohort': `${participants}?filter[cohort]=2023`,
    'page of 3,000': `${participants}?page[per_page]=3000`,
    'one participant': `${participants}/${person}`,
    'transfers, page of 100': `${participants}/transfers`,
    'unfunded mentors, page of 100': '/api/v3/unfunded-mentors/ecf',
    'feed from zero, 1,000 entries': '/api/v3/changes',
    'feed from the end': `/api/v3/changes?after=${end}`,
    fingerprint: '/api/v3/fingerprint',
    'fingerprint, one bucket': '/api/v3/fingerprint?bucket=a3',
  }
}

const each = (name: string, work: () => Promise<unknown>): Case => ({
  name,
  prepare: times => async () => {
    for (let done = 0; done < times; done++) await work()
  },
})

const memory = (mebibytes: number): Figure => ({
  name: 'most memory of the process',
  measured: middleOf([mebibytes]),
  unit: 'MiB',
  goal: { says: 'below 512 MiB', isMet: mebibytes < 512 },
})

async function largestProvider(database: Database): Promise<Provider> {
  const [largest] = await database.rows<Provider>(sql`
    select
      provider.id,
      provider.name,
      seen.people,
      (select view.person_id from provider_view as view
       where view.lead_provider_id = provider.id and view.sees
       order by view.person_position desc limit 1) as "person",
      (select min(recent.participant_moved_at)
       from (
         select view.participant_moved_at from provider_view as view
         where view.lead_provider_id = provider.id and view.sees
         order by view.participant_moved_at desc limit 100
       ) as recent) as "since",
      (select entry.position || '.' || entry.ordinal from provider_feed_entry as entry
       where entry.lead_provider_id = provider.id
       order by entry.position desc, entry.ordinal desc limit 1) as "end"
    from lead_provider as provider
      join (
        select view.lead_provider_id, count(*) as people
        from provider_view as view
        where view.sees
        group by view.lead_provider_id
      ) as seen on seen.lead_provider_id = provider.id
    order by seen.people desc
    limit 1
  `)
  if (largest === undefined) throw new Error('Nobody is seen by any provider: generate a world')
  return largest
}

/** As many as the limit of requests asks for. */
async function tokensOf(database: Database, provider: string, count: number) {
  const tokens: string[] = []
  for (let made = 0; made < count; made++) {
    const created = await createToken({ database, clock: systemClock }, provider, 'A bench')
    if (created.ok) tokens.push(created.value.token)
  }
  return tokens
}
