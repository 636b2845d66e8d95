import fc from 'fast-check'
import { expect, test } from 'vitest'
import { raw } from 'sql-template-tag'
import { day } from '../../src/core/calendar.ts'
import type { ChangeId } from '../../src/core/identity.ts'
import type { Situation } from '../../src/core/situation.ts'
import { sql, join, type Database } from '../../src/store/database.ts'
import { authorsOf } from '../../src/store/read/authors.ts'
import { facetsOnFile } from '../../src/store/read/facets.ts'
import { checkProviderViews } from '../../src/store/read/provider-views.ts'
import { readSituation } from '../../src/store/read/situation.ts'
import { undoing } from '../language/acts.ts'
import type { Told } from '../language/log.ts'
import { dfe } from '../language/world.ts'
import { lives, livesWithoutUndoing, seed, type Turn } from './lives.ts'
import {
  inWorldOfStories,
  recordedLife,
  reportedTwice,
  type RecordedMoment,
  type RecordedWorld,
} from './recorded-lives.ts'
import { everySchool, everyTrn } from './story-in-database.ts'

/* What holds of any life that is recorded. Few lives in the suite; many by `test:properties`. */
const runs = process.env['RUNS']
const numRuns = runs === undefined ? 3 : Math.ceil(Number(runs) / 20)
const timeout = numRuns * 20_000

const inAnyRecordedLife = (
  of: fc.Arbitrary<readonly Turn[]>,
  look: (world: RecordedWorld, moments: AsyncGenerator<RecordedMoment>) => Promise<void>,
) =>
  fc.assert(
    fc.asyncProperty(of, turns =>
      inWorldOfStories(async world => {
        const lines: string[] = []
        try {
          await look(world, noting(recordedLife(world, turns), lines))
        } catch (cause) {
          throw new Error(`After this life:\n${lines.join('\n')}\n${String(cause)}`, { cause })
        }
      }),
    ),
    { numRuns, seed, endOnFailure: runs === undefined },
  )

async function* noting(moments: AsyncGenerator<RecordedMoment>, lines: string[]) {
  for await (const moment of moments) {
    lines.push(moment.line)
    yield moment
  }
}

test(
  'what is recorded is what was shown, reads as the core had it, and deletes nothing',
  async () => {
    await inAnyRecordedLife(lives, async ({ database }, moments) => {
      const recorded: { readonly position: number; readonly after: Told }[] = []
      let rows = await rowCounts(database)
      for await (const { today, after, recorded: change } of moments) {
        const now = await rowCounts(database)
        expect([...rows].filter(([table, count]) => (now.get(table) ?? 0) < count)).toEqual([])
        rows = now
        if (change === null) continue
        recorded.push({ position: change.position, after })
        expect(await readBack(database)).toEqual(factsOf(after.situation))
        expect(await authorsIn(database, after)).toEqual(namesOf(after.situation.authors, after))
        expect(await checkProviderViews(database, today)).toEqual([])
      }
      for (const { position, after } of recorded)
        expect(await readBack(database, position)).toEqual(factsOf(after.situation))
    })
  },
  timeout,
)

test(
  'what is undone in a database, the latest first, leaves what there was before each',
  async () => {
    await inAnyRecordedLife(livesWithoutUndoing, async (world, moments) => {
      const recorded: RecordedMoment[] = []
      for await (const moment of moments) if (moment.recorded) recorded.push(moment)
      let told = recorded.at(-1)?.after ?? world.told
      for (const { before, recorded: change } of recorded.toReversed()) {
        const act = undoing(dfe, () => change?.id ?? ('no change' as ChangeId))
        const undone = await reportedTwice({ ...world, told }, act)
        expect(undone).toMatchObject({ recorded: {} })
        told = undone.after
        expect(withoutNames(await readBack(world.database))).toEqual(
          withoutNames(factsOf(before.situation)),
        )
      }
      expect(await checkProviderViews(world.database, day('2022-09-01'))).toEqual([])
    })
  },
  timeout,
)

/** Everything that is believed, or was at a position of the log. */
async function readBack(database: Database, knownAt: number | null = null) {
  const concerns = { schools: everySchool, trns: everyTrn }
  return factsOf(await readSituation(database, concerns, { held: false, knownAt }))
}

const factsOf = ({ facts }: Situation) =>
  [...facts.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** Which change each fact that is believed is by. */
const namesOf = (authors: Situation['authors'], { situation }: Told) =>
  new Map([...situation.facts.keys()].map(id => [id, authors.get(id)?.id]))

const authorsIn = async (database: Database, told: Told) =>
  namesOf(await authorsOf(database, [...told.situation.facts.keys()]), told)

/** A name is not unsaid with the registration that brought it. */
const withoutNames = (facts: ReturnType<typeof factsOf>) =>
  facts.filter(({ facet }) => facet !== 'person-details')

/** How many rows each table of the timeline has, of whatever is or was believed. */
async function rowCounts(database: Database) {
  const tables = Object.values(facetsOnFile).map(
    ({ table }) =>
      sql`select ${table}::text as "table", count(*)::int as "count" from ${raw(table)}`,
  )
  const rows = await database.rows<{ table: string; count: number }>(join(tables, ' union all '))
  return new Map(rows.map(({ table, count }) => [table, count]))
}
