import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarDate } from '../../src/core/calendar.ts'
import { buildProviderViews } from '../../src/operations/provider-views.ts'
import { sql, type Database, type Sql } from '../../src/store/database.ts'
import { checkProviderSums, checkProviderViews } from '../../src/store/read/provider-views.ts'
import { startBuild } from '../../src/store/write/provider-view-build.ts'
import { seed } from './lives.ts'
import { inWorldOfStories, recordedLife, type RecordedWorld } from './recorded-lives.ts'
import { livesWithUnfundedMentor } from './unfunded-mentor.ts'

/*
 * What providers see is written with each change; after an update of the product, or for a world
 * that was loaded at once, it is written anew from the timeline. Both ways come to the same.
 */
const runs = process.env['RUNS']
const numRuns = runs === undefined ? 2 : Math.ceil(Number(runs) / 20)

const inAnyBuiltWorld = (
  before: Sql,
  look: (world: RecordedWorld, kept: Kept, built: Kept) => Promise<void>,
) =>
  fc.assert(
    fc.asyncProperty(livesWithUnfundedMentor, turns =>
      inWorldOfStories(async world => {
        for await (const { today } of recordedLife(world, turns)) expect(today).not.toBe('')
        const today = world.clock.today()
        const kept = await keptIn(world.database)
        await unbuilt(world.database, before)
        expect(await buildProviderViews(world)).toBe(true)
        await expectRight(world.database, today)
        await look(world, kept, await keptIn(world.database))
      }),
    ),
    { numRuns, seed: seed + 9, endOnFailure: runs === undefined },
  )

/** The feed is only ever added to; here it is as it was before there was one. */
const unbuilt = (database: Database, before: Sql) =>
  database.transaction(async held => {
    await held.run(sql`set local session_replication_role = replica`)
    await held.run(sql`delete from provider_feed_entry`)
    await held.run(sql`delete from provider_mentor`)
    await held.run(sql`delete from provider_fingerprint`)
    await held.run(sql`delete from provider_list_count`)
    await held.run(before)
    await startBuild(held)
  })

const asBeforeDocuments = sql`
  update provider_view
  set
    is_written = false,
    participant = null,
    transfers = null,
    unfunded_mentor = null,
    unfunded_mentor_digest = null,
    unfunded_mentor_moved_by = null,
    unfunded_mentor_moved_at = null,
    sees_unfunded_mentor = false,
    mentors = '{}',
    trains_as_mentor = false,
    digest = null
`

const asInAWorldLoadedAtOnce = sql`delete from provider_view`

async function expectRight(database: Database, today: CalendarDate) {
  expect(await checkProviderViews(database, today)).toEqual([])
  expect(await checkProviderSums(database)).toEqual([])
}

interface Row {
  readonly key: string
  readonly participant: string | null
  readonly transfers: string | null
  readonly unfundedMentor: string | null
}

type Kept = Awaited<ReturnType<typeof keptIn>>

const keptIn = async (database: Database) => ({
  views: await database.rows<Row>(sql`
    select
      view.lead_provider_id || ' ' || view.person_id as "key",
      view.participant,
      view.transfers,
      view.unfunded_mentor as "unfundedMentor"
    from provider_view as view
    where view.digest is not null
    order by 1
  `),
  people: await database.rows(sql`
    select lead_provider_id, bucket, people from provider_fingerprint
    where people > 0
    order by 1, 2
  `),
  counts: await database.rows(sql`
    select * from provider_list_count where people > 0 order by 1, 2, 3, 4, 5
  `),
})

/** What is read, but for when it last moved. */
const unstamped = (rows: readonly Row[]) =>
  rows.map(row => JSON.stringify(row).replaceAll(/\\"updated_at\\":\\"[^"]*\\"/g, ''))

const withoutMentors = ({ views }: Kept) => views.map(view => ({ ...view, unfundedMentor: null }))

test(
  'after an update, all that was kept before is kept as with each change',
  async () => {
    let mentors = 0
    await inAnyBuiltWorld(asBeforeDocuments, async (_, kept, built) => {
      expect(kept.views.length).toBeGreaterThan(0)
      mentors += kept.views.filter(({ unfundedMentor }) => unfundedMentor !== null).length
      expect(withoutMentors(built)).toEqual(withoutMentors(kept))
      expect(unstamped(built.views)).toEqual(unstamped(kept.views))
      expect([built.people, built.counts]).toEqual([kept.people, kept.counts])
    })
    expect(mentors).toBeGreaterThan(0)
  },
  numRuns * 60_000,
)

test(
  'a world that was loaded at once is as with each change, but for when it last moved',
  async () => {
    await inAnyBuiltWorld(asInAWorldLoadedAtOnce, async (_, kept, built) => {
      expect(kept.views.length).toBeGreaterThan(0)
      expect(unstamped(built.views)).toEqual(unstamped(kept.views))
      expect([built.people, built.counts]).toEqual([kept.people, kept.counts])
    })
  },
  numRuns * 60_000,
)
