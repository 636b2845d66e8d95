import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database/fresh-database.ts'
import { sql } from './database.ts'

const database = await freshDatabase()

test('days and spans are text, instants are in UTC to the millisecond, positions are numbers', async () => {
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
