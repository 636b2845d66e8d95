import { expect, test } from 'vitest'
import { standingClock } from '../../src/clock.ts'
import { day, type Instant } from '../../src/core/calendar.ts'
import { changeDetails } from '../../src/core/changes/change-details/change-details.ts'
import { register } from '../../src/core/changes/register/register.ts'
import { transferOut } from '../../src/core/changes/transfer-out/transfer-out.ts'
import type { PersonId } from '../../src/core/identity.ts'
import { passDays } from '../../src/operations/day.ts'
import type { World } from '../../src/operations/world.ts'
import { sql } from '../../src/store/database.ts'
import { checkProviderViews } from '../../src/store/read/provider-views.ts'
import { freshDatabase, type FreshDatabase } from '../database/fresh-database.ts'
import {
  ada,
  ben,
  bothSchoolsChoose,
  joiner,
  personOf,
  recorded,
  smallWorld,
  type SmallWorld,
} from '../database/small-world.ts'
import { session } from '../store/saboteur.ts'
import { untilSoManyWait } from '../store/sessions.ts'

/*
 * Whoever begins before midnight may be done after it. The clock of one who is late stands at
 * 2 October 2023; the days have passed, or pass meanwhile, until 3 October.
 */

interface Midnight {
  readonly database: FreshDatabase
  readonly late: SmallWorld
  readonly next: World
  readonly adaObi: PersonId
  readonly benCole: PersonId
}

async function beforeMidnight(): Promise<Midnight> {
  const database = await freshDatabase()
  const late = await smallWorld(database, '2023-10-02T22:59:59.000Z')
  await passDays(late)
  await bothSchoolsChoose(late)
  for (const trn of [ada, ben])
    await recorded(late, register, joiner(late.ashfield, 'ect', { trn, start: '2023-09-01' }))
  const adaObi = await personOf(database, ada)
  await recorded(late, transferOut, leaving(late, adaObi))
  const next = { ...late, clock: standingClock('2023-10-03T00:00:01.000Z' as Instant) }
  return { database, late, next, adaObi, benCole: await personOf(database, ben) }
}

const leaving = ({ ashfield }: SmallWorld, participant: PersonId) =>
  ({ school: ashfield, participant, kind: 'ect', leavesOn: day('2023-10-03') }) as const

const renaming = ({ ashfield }: SmallWorld, participant: PersonId) =>
  ({
    school: ashfield,
    participant,
    kind: 'ect',
    fullName: 'Ada Lovelace',
    email: null,
    reason: 'married-or-divorced',
  }) as const

const statuses = ({ database }: Midnight) =>
  database.rows(sql`
    select
      person.trn,
      view.participant::json -> 'attributes' -> 'ecf_enrolments' -> 0 ->> 'participant_status'
        as "status"
    from provider_view as view join person on person.id = view.person_id
    order by person.trn
  `)

test('what is recorded late, when the next day is reached, is seen as of the next day', async () => {
  const midnight = await beforeMidnight()
  const { late, next, adaObi, benCole } = midnight
  await passDays(next)
  await recorded(late, changeDetails, renaming(late, adaObi))
  await recorded(late, transferOut, leaving(late, benCole))
  expect(await statuses(midnight)).toEqual([
    { trn: ada, status: 'left' },
    { trn: ben, status: 'left' },
  ])
  expect(await checkProviderViews(late.database, day('2023-10-03'))).toEqual([])
})

test('what is recorded while the day passes is seen as of the day that it passes to', async () => {
  const midnight = await beforeMidnight()
  const { database, late, next, adaObi, benCole } = midnight
  const gate = await session(database.url)
  const watcher = await session(database.url)
  // Whoever passes the day has read who is due, and waits for the only one.
  await gate.query('begin')
  await gate.query('select from person where id = $1 for update', [adaObi])
  const passing = passDays(next)
  await untilSoManyWait(watcher, 1)
  await recorded(late, transferOut, leaving(late, benCole))
  await gate.query('commit')
  await passing
  expect(await statuses(midnight)).toEqual([
    { trn: ada, status: 'left' },
    { trn: ben, status: 'left' },
  ])
  expect(await checkProviderViews(late.database, day('2023-10-03'))).toEqual([])
})
