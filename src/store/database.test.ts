import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../test/database/fresh-database.ts'
import { openDatabase, sql, type Database } from './database.ts'
import { isDatabaseUnavailable, violationOf } from './faults.ts'

const database = await freshDatabase()
await database.run(sql`
  create table day_out (
    name text primary key,
    guests int not null constraint somebody_comes check (guests > 0)
  )
`)

const guestsOf = async (name: string) => {
  const [found] = await database.rows<{ guests: number }>(sql`
    select day_out.guests from day_out where day_out.name = ${name} order by day_out.name
  `)
  return found?.guests ?? null
}

const plan = (held: Database, name: string, guests: number) =>
  held.run(sql`insert into day_out (name, guests) values (${name}, ${guests})`)

const oneMore = (held: Database, name: string) =>
  held.run(sql`update day_out set guests = guests + 1 where name = ${name}`)

const errorOf = async (work: Promise<unknown>) => {
  try {
    return await work
  } catch (error) {
    return error
  }
}

test('days and spans are text, instants in UTC to the millisecond, positions numbers', async () => {
  const rows = await database.rows(sql`
    select
      date '2022-02-01' as day,
      array[date '2022-02-01', null] as days,
      daterange('2022-02-01', '2022-03-01') as span,
      timestamptz '2022-07-01 10:30:00.123456+01' as instant,
      array[timestamptz '2022-02-01 09:30:00+00'] as instants,
      9007199254740991::bigint as position,
      array[1::bigint, 2] as positions
  `)
  expect(rows).toEqual([
    {
      day: '2022-02-01',
      days: ['2022-02-01', null],
      span: '[2022-02-01,2022-03-01)',
      instant: '2022-07-01T09:30:00.123Z',
      instants: ['2022-02-01T09:30:00.000Z'],
      position: 9007199254740991,
      positions: [1, 2],
    },
  ])
})

test('a number that would not be exact is refused', async () => {
  const read = database.rows(sql`select 9007199254740992::bigint`)
  await expect(read).rejects.toThrow('The number 9007199254740992 is too large to be exact')
})

test('what was affected is counted', async () => {
  expect(await plan(database, 'counted', 1)).toBe(1)
  expect(await oneMore(database, 'counted')).toBe(1)
  expect(await oneMore(database, 'nobody planned this')).toBe(0)
})

test('all of a transaction is recorded', async () => {
  const answer = await database.transaction(async held => {
    await plan(held, 'museum', 2)
    await held.transaction(inner => oneMore(inner, 'museum'))
    expect(await guestsOf('museum')).toBeNull()
    return 'done'
  })
  expect(answer).toBe('done')
  expect(await guestsOf('museum')).toBe(3)
})

test('none of a transaction that fails is recorded', async () => {
  const failing = database.transaction(async held => {
    await plan(held, 'seaside', 2)
    throw new Error('It rains')
  })
  await expect(failing).rejects.toThrow('It rains')
  expect(await guestsOf('seaside')).toBeNull()
})

test('the database names the rule that it held', async () => {
  expect(violationOf(await errorOf(plan(database, 'empty', 0)))).toBe('somebody_comes')
  expect(violationOf(await errorOf(database.run(sql`select 1 / 0`)))).toBeNull()
  expect(violationOf(new Error('of another kind'))).toBeNull()
})

test('a trigger names its rule as a constraint does', async () => {
  const raised = await errorOf(
    database.run(sql`
      do $$ begin
        raise exception 'No' using errcode = 'check_violation', constraint = 'only_on_sundays';
      end $$
    `),
  )
  expect(violationOf(raised)).toBe('only_on_sundays')
})

test('of two transactions in a deadlock both are done in the end', async () => {
  await plan(database, 'zoo', 1)
  await plan(database, 'park', 1)
  const bothHold = meetingOf(2)

  const inOrder = (first: string, second: string) =>
    database.transaction(async held => {
      await oneMore(held, first)
      await bothHold()
      await oneMore(held, second)
    })
  await Promise.all([inOrder('zoo', 'park'), inOrder('park', 'zoo')])

  expect(await guestsOf('zoo')).toBe(3)
  expect(await guestsOf('park')).toBe(3)
})

const againAfter = (error: unknown) => violationOf(error) === 'day_out_pkey'

test('after an error that is named, all of the outermost transaction is done again', async () => {
  let failures = 0
  const brokenOnce = async (held: Database) => {
    await plan(held, 'Stonehenge', 2)
    await held.transaction(async within => {
      if (failures++ === 0) await plan(within, 'Stonehenge', 3)
    })
  }
  await database.transaction(brokenOnce, { plannedOnce: false, againAfter })
  expect([failures, await guestsOf('Stonehenge')]).toEqual([2, 2])
})

test('what only reads sees one moment and writes nothing, and within another it joins it', async () => {
  const reading = { plannedOnce: false, isReading: true } as const
  const refused = await errorOf(database.transaction(held => plan(held, 'Skye', 2), reading))
  expect(String(refused)).toContain('read-only')
  await database.transaction(async held => {
    await plan(held, 'Skye', 2)
    await held.transaction(within => oneMore(within, 'Skye'), reading)
  })
  expect(await guestsOf('Skye')).toBe(3)
})

test('a transaction that can never succeed is not tried for ever', async () => {
  let tried = 0
  const failing = database.transaction(held => {
    tried += 1
    return held.run(sql`do $$ begin raise exception 'No' using errcode = '40001'; end $$`)
  })
  await expect(failing).rejects.toThrow('No')
  expect(tried).toBe(5)
})

test('a server that is not there is a fault of its own kind', async () => {
  const error = await errorOf(openDatabase('postgres://somebody@127.0.0.1:1/nothing'))
  expect(isDatabaseUnavailable(error)).toBe(true)
})

test('a lost connection is a fault of its own kind, and the next query finds another', async () => {
  const short = await openDatabase(database.url, { connections: 1 })
  onTestFinished(() => short.close())
  const breakOff = (pid: number | undefined) =>
    database.rows(sql`select pg_terminate_backend(${pid}, 5000)`)

  const lost = short.transaction(async held => {
    const [us] = await held.rows<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await breakOff(us?.pid)
    return held.rows(sql`select 1`)
  })
  expect(isDatabaseUnavailable(await errorOf(lost))).toBe(true)
  expect(await short.rows(sql`select 1 as one`)).toEqual([{ one: 1 }])
})

test('a query that takes too long is cancelled', async () => {
  const hasty = await openDatabase(database.url, { longestQuery: 50 })
  onTestFinished(() => hasty.close())
  await expect(hasty.rows(sql`select pg_sleep(20)`)).rejects.toThrow('statement timeout')
})

/** Where so many must have arrived before any goes on; who comes later goes on at once. */
function meetingOf(expected: number) {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  let arrived = 0
  return () => {
    arrived += 1
    if (arrived >= expected) resolve(undefined)
    return promise
  }
}

const planning = (held: Database) =>
  held.rows(sql`
    select
      current_setting('plan_cache_mode') as "mode",
      (select count(*) from pg_prepared_statements) as "prepared"
  `)

test('what is planned once is planned for any values, and the next transaction as ever', async () => {
  const alone = await openDatabase(database.url, { connections: 1 })
  onTestFinished(() => alone.close())
  const once = { plannedOnce: true }
  const own = { mode: 'force_generic_plan', prepared: 1 }
  expect(await alone.transaction(planning, once)).toEqual([own])
  expect(await alone.transaction(planning, once)).toEqual([own])
  expect(await alone.transaction(planning)).toEqual([{ mode: 'auto', prepared: 1 }])
})

test('who only reads does not wait for a connection that a writer has', async () => {
  const busy = await openDatabase(database.url, { connections: 1 })
  onTestFinished(() => busy.close())
  const read = busy.transaction(() => busy.rows(sql`select 1 as one`))
  expect(await read).toEqual([{ one: 1 }])
})
