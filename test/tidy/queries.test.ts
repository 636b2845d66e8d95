import { expect, test } from 'vitest'
import { queriesOfAnyVersion, timelineTables } from './queries.ts'

const schema = [
  'create table induction_record (\n  id uuid not null,\n  superseded_by bigint,\n',
  '  constraint one_a_day CHECK (true)\n);\n\ncreate table school (\n  id uuid\n);\n',
  '\ncreate table mentorship (\n  superseded_by bigint\n);\n',
].join('')

const complaints = (query: string) =>
  queriesOfAnyVersion(schema)({
    path: 'src/store/read/records.ts',
    text: `\nexport const records = sql\`${query}\``,
  })

test('the tables of the timeline are those whose rows are superseded', () => {
  expect(timelineTables(schema)).toEqual(['induction_record', 'mentorship'])
})

test('a query that takes every version for the truth is found', () => {
  expect(complaints('select record.id from induction_record as record')).toEqual([
    'src/store/read/records.ts:2: a query of induction_record speaks of superseded_by 0 times;' +
      ' say of each which versions it means.',
  ])
})

test('to speak of one table is not to speak of the other', () => {
  const query = `
    select record.id
    from induction_record as record
      join mentorship on mentorship.ect = record.participant
    where record.superseded_by is null
  `
  expect(complaints(query)).toHaveLength(1)
  expect(complaints(`${query} and mentorship.superseded_by is null`)).toEqual([])
})

test('what is put into a query is read with it', () => {
  const put = "select record.id from induction_record as record where ${believed('record', at)}"
  expect(complaints(put)).toEqual([])
  const nested = 'select ${held ? sql`true` : sql`false`} from induction_record'
  expect(complaints(nested)).toHaveLength(1)
})

test('other tables, and rows that are added, are let be', () => {
  expect(complaints('select school.id from school')).toEqual([])
  expect(complaints('insert into induction_record (id) values (${id})')).toEqual([])
})
