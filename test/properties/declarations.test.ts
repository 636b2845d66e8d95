import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, type Instant } from '../../src/core/calendar.ts'
import { declarationTypes, isLive, type DeclarationId } from '../../src/core/declarations.ts'
import { declarationsSeen } from '../../src/core/payments/seen.ts'
import { factsOf, personWith, type Situation } from '../../src/core/situation.ts'
import { newId } from '../../src/ids.ts'
import { passPaymentDays } from '../../src/operations/payments/pass-payment-days.ts'
import { sql, type Database } from '../../src/store/database.ts'
import { declarationById, declarationsOnPage } from '../../src/store/read/payments-declarations.ts'
import { readSituation } from '../../src/store/read/situation.ts'
import { writeStatementsOfProviders } from '../../src/store/write/payments-statements.ts'
import { submit, voiding } from '../database/declaring.ts'
import { momentOn } from '../language/log.ts'
import { ambition, asha, ben, mo, teachFirst } from '../language/world.ts'
import { lives, seed } from './lives.ts'
import { inWorldOfStories, recordedLife, type RecordedWorld } from './recorded-lives.ts'
import { asInDatabase, everySchool, everyTrn } from './story-in-database.ts'

/* Whatever providers declare and void after any life. Few lives in the suite; many by RUNS. */
const runs = process.env['RUNS']
const numRuns = runs === undefined ? 3 : Math.ceil(Number(runs) / 20)

const providers = [ambition, teachFirst].map(({ id }) => asInDatabase(id))

/** A provider declares something of somebody for a day, or voids what it declared so long ago. */
const doing = fc.record({
  waiting: fc.nat({ max: 40 }),
  voids: fc.option(fc.nat({ max: 5 }), { freq: 3 }),
  provider: fc.constantFrom(...providers),
  who: fc.constantFrom(asha, ben, mo),
  kind: fc.constantFrom('ect' as const, 'mentor' as const),
  type: fc.constantFrom(...declarationTypes),
  ago: fc.nat({ max: 400 }),
})

type Doing = typeof doing extends fc.Arbitrary<infer Value> ? Value : never

test(
  'a type is live once for a participant, no history is altered, and SQL finds what may be seen',
  async () => {
    await fc.assert(
      fc.asyncProperty(lives, fc.array(doing, { maxLength: 30, size: 'max' }), (turns, doings) =>
        inWorldOfStories(async world => {
          for await (const { after } of recordedLife(world, turns)) expect(after).toBeDefined()
          await openBooks(world.database)
          const before = await everything(world.database)
          const made = await declareAll(world, before, doings)
          const after = await everything(world.database)
          expect(factsBut(after, 'completion')).toEqual(factsBut(before, 'completion'))
          liveOnce(after)
          await paidOnce(world.database)
          for (const provider of providers) await seenAlike(world.database, after, provider, made)
        }),
      ),
      { numRuns, seed, endOnFailure: runs === undefined },
    )
  },
  numRuns * 30_000,
)

/** Milestones that never close, and a statement each quarter. */
const openBooks = (database: Database) =>
  database.transaction(async held => {
    await held.run(sql`
      insert into milestone (schedule_id, declaration_type, name, starts_on)
      select schedule.id, type, type, '2021-01-01'
      from schedule cross join unnest(${[...declarationTypes]}::text[]) as type
    `)
    await held.run(sql`
      insert into statement_calendar (cohort, name, deadline_on, pays_on, output_fee)
      select cohort.start_year, to_char(month, 'FMMonth YYYY'), month - interval '1 day',
        month + interval '24 days', true
      from cohort
        cross join generate_series('2022-10-01', '2026-10-01', interval '3 months') as month
    `)
    await writeStatementsOfProviders(held)
  })

async function declareAll(world: RecordedWorld, before: Situation, doings: readonly Doing[]) {
  const made: DeclarationId[] = []
  let today = day(world.clock.today())
  for (const { waiting, voids, provider, who, ago, ...declared } of doings) {
    today = addDays(today, waiting)
    world.clock.set(momentOn(today))
    if (waiting > 20) await passPaymentDays(world)
    const old = voids === null ? undefined : made.at(-1 - voids)
    const participant = personWith(before, who.trn)?.id ?? (newId() as never)
    if (old !== undefined) await voiding(world, provider, old)
    else {
      const asked = { leadProvider: provider, participant, on: addDays(today, -ago), ...declared }
      const answer = await submit(world, asked)
      if (answer.ok) made.push(answer.value)
    }
  }
  world.clock.set('2026-12-01T09:00:00.000Z' as Instant)
  await passPaymentDays(world)
  return made
}

const everything = (database: Database) =>
  readSituation(database, { trns: everyTrn, schools: everySchool }, { held: false })

const factsBut = (situation: Situation, facet: 'completion') => {
  const left = new Set(factsOf(situation, facet).map(({ id }) => id))
  return [...situation.facts.values()]
    .filter(({ id }) => !left.has(id))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

function liveOnce({ declarations }: Situation) {
  const live = [...declarations.values()].filter(isLive).map(each => `${each.profile} ${each.type}`)
  expect(new Set(live).size).toBe(live.length)
}

/** What is paid or will be is on one statement, of its own provider. */
async function paidOnce(database: Database) {
  const [sums] = await database.rows<{ readonly paid: number; readonly onStatements: number }>(sql`
    select
      (select count(*) from declaration_state as present
       where not present.superseded and present.state in ('eligible', 'payable', 'paid')) as "paid",
      (select coalesce(sum(counted.declarations), 0)::int from (
         select count(*) as declarations
         from statement
           join declaration_state as present on present.statement_id = statement.id
             and present.lead_provider_id = statement.lead_provider_id
             and not present.superseded
             and present.state in ('eligible', 'payable', 'paid')
         group by statement.id
       ) as counted) as "onStatements"
  `)
  expect(sums?.onStatements).toBe(sums?.paid)
}

async function seenAlike(
  database: Database,
  situation: Situation,
  provider: (typeof providers)[number],
  made: readonly DeclarationId[],
) {
  const all = await Promise.all(made.map(id => declarationById(database, id)))
  const seen = declarationsSeen(
    situation,
    all.flatMap(each => each ?? []),
    provider,
  )
  const wanted = { provider, cohorts: null, people: null, deliveryPartners: null }
  const listed = await declarationsOnPage(
    database,
    { ...wanted, updatedSince: null },
    { limit: 1000, offset: 0 },
  )
  expect(ids(listed)).toEqual(ids(seen))
}

const ids = (some: readonly { readonly id: DeclarationId }[]) => some.map(({ id }) => id).toSorted()
