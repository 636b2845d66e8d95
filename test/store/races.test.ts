import type pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../database/fresh-database.ts'
import {
  change,
  choice,
  email,
  mentorHere,
  mentorship,
  name,
  partnership,
  person,
  programme,
  record,
  schoolCohort,
  standing,
  supersede,
} from './attacks/rows.ts'
import { answerTo, foundLawfulWorld, session } from './saboteur.ts'
import { untilItWaits } from './sessions.ts'

let url: string
let first: pg.Client
let second: pg.Client
let reader: pg.Client
beforeEach(async () => {
  url = (await freshDatabase()).url
  first = await session(url)
  second = await session(url)
  reader = await session(url)
  await foundLawfulWorld(first)
})

const beginChange = async (client: pg.Client, begin = 'begin') => {
  await client.query(begin)
  return positionFrom(await client.query('select record_change() as position'))
}

const positionFrom = ({ rows }: pg.QueryResult) =>
  Number((rows as readonly { position: string }[])[0]?.position)

const positionsSeen = async () =>
  (
    await reader.query<{ position: string }>(
      'select position from change_of_circumstance order by position',
    )
  ).rows.map(({ position }) => Number(position))

/** What the second is answered, who began before the first had ended and could not see its work. */
async function answerToTheSecond(firstWrites: string, secondWrites: string) {
  await beginChange(first)
  await first.query(firstWrites)
  const secondBegun = beginChange(second)
  await untilItWaits(reader, second)
  await first.query('commit')
  await secondBegun
  return answerTo(async () => {
    await second.query(secondWrites)
    await second.query('commit')
  })
}

const endStay =
  supersede('induction_record', 'spring') +
  record({ id: "id('spring')", during: "'[2024-01-01,2024-04-01)'" })
const endPresence =
  supersede('mentor_at_school', 'Nora here') +
  mentorHere({
    id: "id('Nora here')",
    mentor_profile_id: "id('Nora the mentor')",
    mentor_person_id: "id('Nora')",
    during: "'[2023-11-01,2024-04-01)'",
  })
const mentorBeyond = mentorship({ during: "'[2024-03-01,2024-06-01)'" })
const waiting = { status: "'made-for-persons'", confirmed_on: 'null', delivery_partner_id: 'null' }
const ashfield = { school_id: "id('Ashfield')" }
const sameEmail = {
  profile_id: "id('Ben the ECT')",
  person_id: "id('Ben')",
}

const races = [
  {
    rule: 'one_record_a_day',
    what: 'records that share days',
    one: record(),
    other: record({ id: "id('the other')", during: "'[2025-08-31,)'" }),
    lawful: record({ id: "id('the other')", during: "'[2025-09-01,)'" }),
  },
  {
    rule: 'mentorship_lies_within_both_stays',
    what: "the end of an ECT's stay, and a mentorship beyond it",
    one: endStay,
    other: mentorBeyond,
    lawful: mentorship({ during: "'[2024-03-01,2024-04-01)'" }),
  },
  {
    rule: 'mentorship_lies_within_both_stays',
    what: "a mentorship, and the end of the ECT's stay before it ends",
    one: mentorBeyond,
    other: endStay,
    lawful: endStay.replace('2024-04-01', '2024-06-01'),
  },
  {
    rule: 'mentorship_lies_within_both_stays',
    what: "the end of a mentor's time, and a mentorship beyond it",
    one: endPresence,
    other: mentorBeyond,
    lawful: mentorship({ during: "'[2024-03-01,2024-04-01)'" }),
  },
  {
    rule: 'mentorship_lies_within_both_stays',
    what: "a mentorship, and the end of the mentor's time before it ends",
    one: mentorBeyond,
    other: endPresence,
    lawful: endPresence.replace('2024-04-01', '2024-06-01'),
  },
  {
    rule: 'one_mentor_a_day',
    what: 'two mentors',
    one: mentorBeyond,
    other: mentorship({ id: "id('the other')", during: "'[2024-05-31,2024-06-01)'" }),
    lawful: mentorship({
      id: "id('the other')",
      mentor_profile_id: "id('Mary the mentor')",
      mentor_person_id: "id('Mary')",
      during: "'[2024-06-01,2024-07-01)'",
    }),
  },
  {
    rule: 'one_trn_one_person',
    what: 'two persons of one TRN',
    one: person(),
    other: person({ id: "id('Evelyn')" }),
    lawful: person({ id: "id('Evelyn')", trn: "'1000010'" }),
  },
  {
    rule: 'one_live_email_one_person',
    what: 'two persons who take one e-mail',
    one: email(),
    other: email({ ...sameEmail, id: "id('the other')", during: "'[2025-08-31,)'" }),
    lawful: email({ ...sameEmail, id: "id('the other')", during: "'[2025-09-01,)'" }),
  },
  {
    rule: 'one_default_programme_a_school_cohort',
    what: 'two defaults',
    one: choice(),
    other: choice({ id: "id('the other')" }),
    lawful: choice({
      id: "id('the other')",
      school_cohort_id: "id('Ashfield 2022')",
      default_programme_id: "id('diy 2022')",
    }),
  },
  {
    rule: 'one_live_partnership_a_provider_and_partner',
    what: 'two partnerships of which no partner is known',
    one: partnership() + standing({ ...waiting, ...ashfield, ...of('another partnership') }),
    other:
      partnership({ id: "id('third')" }) +
      standing({ ...waiting, ...ashfield, ...of('third'), id: "id('the other')" }),
    lawful: standing({ id: "id('the other')" }),
  },
  {
    rule: 'one_programme_an_offer',
    what: 'one programme, offered twice',
    one: programme(),
    other: programme({ id: "id('the other')" }),
    lawful: programme({ id: "id('the other')", route: "'school-funded'" }),
  },
  {
    rule: 'one_school_cohort_a_school_and_cohort',
    what: 'one school cohort, set up twice',
    one: schoolCohort(),
    other: schoolCohort({ id: "id('the other')" }),
    lawful: name(),
  },
  {
    rule: 'one_change_an_id',
    what: 'one change, recorded twice',
    one: change(),
    other: change(),
    lawful: change({ id: "id('the other')" }),
  },
  {
    rule: 'a_change_is_undone_once',
    what: 'one change, undone twice',
    one: change({ undoes: '1' }),
    other: change({ id: "id('the other')", undoes: '1' }),
    lawful: change({ id: "id('the other')", undoes: '2' }),
  },
]

function of(partnershipName: string) {
  return { partnership_id: `id('${partnershipName}')` }
}

describe.each(races)('$rule, raced: $what', ({ rule, one, other, lawful }) => {
  test('of two sessions at once, the second waits and is refused', async () => {
    expect(await answerToTheSecond(one, other)).toBe(rule)
  })

  test('what goes well together is recorded by both', async () => {
    expect(await answerToTheSecond(one, lawful)).toBe('done')
  })
})

test('two sessions may each supersede a fact, and only one of them does', async () => {
  const gone = supersede('induction_record', 'of Mary')
  await beginChange(first)
  await first.query(gone)
  const secondBegun = beginChange(second)
  await untilItWaits(reader, second)
  await first.query('commit')
  await secondBegun
  expect((await second.query(gone)).rowCount).toBe(0)
})

test('who decided on an older picture of the whole database cannot record anything', async () => {
  for (const level of ['repeatable read', 'serializable']) {
    await second.query(`begin isolation level ${level}`)
    await second.query('select count(*) from mentorship')
    await beginChange(first)
    await first.query('commit')
    expect(await answerTo(() => second.query('select record_change()'))).toBe(
      'error: could not serialize access due to concurrent update',
    )
    await second.query('rollback')
  }
})

test('a position is given to one change at a time, in the order in which they end', async () => {
  expect(await beginChange(first)).toBe(2)
  const secondTakes = beginChange(second)
  await untilItWaits(reader, second)
  expect(await positionsSeen()).toEqual([1])
  await first.query('commit')
  expect(await positionsSeen()).toEqual([1, 2])
  expect(await secondTakes).toBe(3)
  expect(await positionsSeen()).toEqual([1, 2])
  await second.query('commit')
  expect(await positionsSeen()).toEqual([1, 2, 3])
})

test('a change that is broken off gives its position to the next, so that none is missing', async () => {
  await beginChange(first)
  const secondTakes = beginChange(second)
  await untilItWaits(reader, second)
  await first.query('rollback')
  expect(await secondTakes).toBe(2)
  await second.query('commit')
  expect(await positionsSeen()).toEqual([1, 2])
})

test('a change that is broken off within a transaction leaves no position behind either', async () => {
  await beginChange(first)
  await first.query('savepoint here; select record_change(); rollback to here')
  await first.query('commit')
  expect(await beginChange(first)).toBe(3)
  await first.query('commit')
  expect(await positionsSeen()).toEqual([1, 2, 3])
})

test('a session that dies gives its position back', async () => {
  await beginChange(first)
  first.on('error', () => undefined)
  const secondTakes = beginChange(second)
  await untilItWaits(reader, second)
  await reader.query(`select pg_terminate_backend(pg_stat_activity.pid) from pg_stat_activity
    where pg_stat_activity.pid = any(pg_blocking_pids((
      select waiting.pid from pg_stat_activity as waiting
      where cardinality(pg_blocking_pids(waiting.pid)) > 0
        and waiting.datname = current_database()
    )))`)
  expect(await secondTakes).toBe(2)
})

test('nobody chooses a position or a transaction', async () => {
  await first.query('begin')
  await first.query(change({ position: '999', transaction_id: "'999'" }))
  const { rows } = await first.query(`
    select position, transaction_id = pg_current_xact_id() as "ours"
    from change_of_circumstance where id = id('another change')
  `)
  expect(rows).toEqual([{ position: '2', ours: true }])
  await first.query('rollback')
})

test('a temporary table does not take the place of the head', async () => {
  await first.query('create temporary table log_head (only_row boolean, position bigint)')
  await first.query('insert into log_head values (true, 998)')
  expect(await beginChange(first)).toBe(2)
  await first.query('commit')
  expect((await reader.query('select position from log_head')).rows).toEqual([{ position: '2' }])
})
