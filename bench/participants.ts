import { raw } from 'sql-template-tag'
import type { Instant } from '../src/core/calendar.ts'
import { passDays } from '../src/operations/day.ts'
import { sql, type Database } from '../src/store/database.ts'
import { checkProviderViews } from '../src/store/read/provider-views.ts'
import { inMilliseconds, type Comparison, type Figure } from './figures.ts'
import { middleOf, timed, type Case } from './measure.ts'
import { served, tokenOf, type Served } from './served.ts'
import { takeStatistics, type MeasuredServer } from './server.ts'
import { fillSchool, measuredWorld, type MeasuredWorld } from './world.ts'

const peopleAtSchool = 100
const moment = '2023-09-05T09:00:00.000Z' as Instant

/** A page of 100 participants over HTTP, of few people and of many, beside the same rows in SQL. */
export async function measureParticipants(server: MeasuredServer): Promise<readonly Figure[]> {
  return server.withDatabase(async database => {
    const world = await measuredWorld(database, { schools: 200 })
    const figures: Figure[] = []
    let filled = 0
    for (const people of [1000, 20_000]) {
      await fill(world, filled, people / peopleAtSchool)
      filled = people / peopleAtSchool
      await takeStatistics(database)
      figures.push(...(await pagesAmong(world, people)))
    }
    return [...figures, await checked(world)]
  })
}

/** The last school that is filled is heard of a day later. */
async function fill(world: MeasuredWorld, from: number, until: number) {
  for (let at = from; at < until; at++) {
    const school = world.schools[at]
    if (at === until - 1) world.clock.set(moment)
    if (school !== undefined)
      await fillSchool(world, school, {
        first: 2_000_000 + at * peopleAtSchool,
        count: peopleAtSchool,
      })
  }
}

async function pagesAmong(world: MeasuredWorld, people: number): Promise<readonly Figure[]> {
  await passDays(world) // What is kept is served only once today is noted.
  const api = await served(world)
  try {
    const plain = `100 of ${people}: plain SQL`
    const cases = [
      { name: plain, prepare: (times: number) => () => plainSql(world, times) },
      ...(await pages(world, api, people)),
    ]
    return inMilliseconds(
      await timed(cases, { rounds: 11, times: 6 }),
      cases
        .slice(1)
        .map(({ name }): Comparison => ({ name, of: plain, to: 'plain SQL', atMost: 2 })),
    )
  } finally {
    await api.close()
  }
}

async function pages(world: MeasuredWorld, api: Served, people: number): Promise<readonly Case[]> {
  const queries = {
    'first page': 'page[page]=1',
    'last page': `page[page]=${people / 100}`,
    'updated since': `filter[updated_since]=${encodeURIComponent(moment)}`,
  }
  const headers = await tokenOf(world)
  return Object.entries(queries).map(([name, query]) => ({
    name: `100 of ${people}: ${name}`,
    prepare: times =>
      api.asks(`/api/v3/participants/ecf?page[per_page]=100&${query}`, headers, times),
  }))
}

/** The facts that the JSON of the first hundred participants rests on: a query for each table. */
async function plainSql({ database, pair }: MeasuredWorld, times: number) {
  for (let asked = 0; asked < times; asked++) {
    const people = await database.rows<{ person: string }>(sql`
      select view.person_id as "person", view.participant_moved_at
      from provider_view as view
      where view.lead_provider_id = ${pair.leadProvider} and view.sees
      order by view.person_position, view.person_id
      limit 100
    `)
    await factsOf(
      database,
      people.map(({ person }) => person),
    )
  }
}

async function factsOf(database: Database, people: readonly string[]) {
  await database.rows(sql`
    select person.*, details.full_name
    from person join person_details as details on details.person_id = person.id
    where person.id = any(${people}) and details.superseded_by is null
  `)
  const profiles = await database.rows<{ id: string }>(sql`
    select profile.* from participant_profile as profile where profile.person_id = any(${people})
  `)
  const ids = profiles.map(({ id }) => id)
  for (const table of facets)
    await database.rows(sql`
      select fact.*
      from ${raw(table)} as fact
      where fact.profile_id = any(${ids}) and fact.superseded_by is null
    `)
  await database.rows(sql`
    select mentorship.*
    from mentorship
    where mentorship.ect_profile_id = any(${ids}) and mentorship.superseded_by is null
  `)
}

const facets = [
  'induction_record',
  'training_status',
  'schedule_in_use',
  'email_in_use',
  'completion',
  'funding_eligibility',
]

/** That the world is what the product would have made of it, and how long that takes to see. */
async function checked({ database, clock }: MeasuredWorld): Promise<Figure> {
  const from = performance.now()
  const wrong = await checkProviderViews(database, clock.today())
  if (wrong.length > 0) throw new Error(`${wrong.length} provider views are wrong`)
  const seconds = (performance.now() - from) / 1000
  return { name: 'checking all provider views, once', measured: middleOf([seconds]), unit: 's' }
}
