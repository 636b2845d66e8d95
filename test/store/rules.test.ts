import { expect, test } from 'vitest'
import { sql } from '../../src/store/database.ts'
import { violationOf } from '../../src/store/faults.ts'
import { rules, sentenceOf } from '../../src/store/rules.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { answerTo } from './saboteur.ts'

const database = await freshDatabase()

/**
 * Another always speaks before them: the primary key, for those that only give a foreign key
 * something to point at; and the rules of one day, for the indexes of a school's present facts.
 */
const silent = new Set([
  'declaration_of_profile_type_provider_and_cohort',
  'partnership_of_provider',
  'partnership_of_school_cohort_and_provider',
  'profile_of_person',
  'profile_of_person_and_kind',
  'programme_in_school_cohort',
  'programme_of_school_cohort',
  'schedule_in_cohort',
  'school_cohort_of_school_and_cohort',
  'school_facts_now_by_school',
  'school_facts_now_by_urn',
  'statement_of_provider_and_cohort',
])

/** Every name that somebody gave; PostgreSQL's own begin with the name of the table. */
const namesInTheSchema = sql`
  select kept.conname::text as "name"
  from pg_constraint as kept
    join pg_class as relation on relation.oid = kept.conrelid
  where kept.connamespace = 'public'::regnamespace
    and kept.contype in ('c', 'f', 'u', 'p', 'x')
    and kept.conname !~ ('^' || relation.relname || '_.*(pkey|key|check|fkey|excl)$')
    and kept.conname <> relation.relname || '_pkey'
    and relation.relname <> 'schema_migration'
  union
  select index_name.relname::text
  from pg_index
    join pg_class as index_name on index_name.oid = pg_index.indexrelid
  where index_name.relnamespace = 'public'::regnamespace
    and pg_index.indisunique
    and not exists (select from pg_constraint where pg_constraint.conindid = pg_index.indexrelid)
  union
  select said.parts[1]
  from pg_proc
    cross join lateral
      regexp_matches(pg_proc.prosrc, 'constraint = ''([a-z_]+)''', 'g') as said(parts)
  where pg_proc.pronamespace = 'public'::regnamespace
  order by "name"
`

test('every rule in the schema that can speak has its sentence, and no sentence is left over', async () => {
  const named = await database.rows<{ name: string }>(namesInTheSchema)
  const speaking = named.map(({ name }) => name).filter(name => !silent.has(name))
  expect(rules.toSorted()).toEqual(speaking.toSorted())
})

test('what is silent is in the schema', async () => {
  const named = await database.rows<{ name: string }>(namesInTheSchema)
  expect([...silent].filter(name => !named.some(other => other.name === name))).toEqual([])
})

test('a broken rule becomes a sentence, and keeps what the database said of it', async () => {
  const write = database.run(sql`insert into clock_setting values (false, now())`)
  await expect(write).rejects.toMatchObject({
    message: 'The clock is set once (one_clock_setting)',
    rule: 'one_clock_setting',
    cause: { code: '23514', table: 'clock_setting' },
  })
  const fault: unknown = await write.catch((error: unknown) => error)
  expect(violationOf(fault)).toBe('one_clock_setting')
})

test('a rule that is held when the transaction ends becomes a sentence, too', async () => {
  const write = database.transaction(held =>
    held.run(sql`update log_head set position = position + 1`),
  )
  await expect(write).rejects.toThrow(
    'Every position in the log has a change (every_position_has_a_change)',
  )
})

test('a span that ends before it begins is refused by name, though no constraint sees it', async () => {
  const backwards = database.rows(sql`select daterange('2024-01-02', '2024-01-01')`)
  await expect(backwards).rejects.toThrow(/^A span has at least one day, .* \(span_is_not_empty\)$/)
  expect(await answerTo(() => database.rows(sql`select 1 / 0`))).toBe('error: division by zero')
})

test('a rule of another database has no sentence', () => {
  expect(sentenceOf('somebody_comes')).toBeNull()
  expect(sentenceOf('toString')).toBeNull()
})
