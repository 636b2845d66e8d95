import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database/fresh-database.ts'
import { sql } from './database.ts'
import { dumpSchema } from './schema-dump.ts'

const committed = readFileSync(new URL('schema.sql', import.meta.url), 'utf8')

test('the committed schema is what the migrations make; if not: npm run schema:dump', async () => {
  const database = await freshDatabase()
  expect(await dumpSchema(database)).toBe(committed)
})

test('a table, its rules, and what acts on it are told as SQL', async () => {
  const database = await freshDatabase()
  await database.run(sql`
    create table pavilion (
      id bigint generated always as identity primary key,
      during daterange not null default '[2022-09-01,)',
      length int generated always as (1 + 1) stored,
      name text collate "C",
      constraint one_pavilion_a_day exclude using gist (during with &&) where (name is null)
        deferrable initially deferred
    )
  `)
  await database.run(sql`create unique index pavilion_by_name on pavilion (lower(name))`)
  await database.run(
    sql`create view named_pavilion as select id from pavilion where name is not null`,
  )
  await database.run(sql`
    create function refuse_it() returns trigger language plpgsql as 'begin return null; end'
  `)
  await database.run(sql`
    create trigger pavilions_never_change before update on pavilion
      for each row execute function refuse_it()
  `)

  const dumped = (await dumpSchema(database)).split('\n\n')
  expect(dumped.filter(part => /pavilion|refuse_it/.test(part))).toEqual([
    [
      'create table pavilion (',
      '  id bigint generated always as identity not null,',
      "  during daterange default '[2022-09-01,)'::daterange not null,",
      '  length integer generated always as ((1 + 1)) stored,',
      '  name text collate "C",',
      '  constraint pavilion_pkey PRIMARY KEY (id),',
      '  constraint one_pavilion_a_day EXCLUDE USING gist (during WITH &&) WHERE (name IS NULL)' +
        ' DEFERRABLE INITIALLY DEFERRED',
      ');',
    ].join('\n'),
    'CREATE UNIQUE INDEX pavilion_by_name ON public.pavilion USING btree (lower(name));',
    'create view named_pavilion as\n SELECT id\n   FROM pavilion\n  WHERE name IS NOT NULL;',
    [
      'CREATE OR REPLACE FUNCTION public.refuse_it()',
      ' RETURNS trigger',
      ' LANGUAGE plpgsql',
      'AS $function$begin return null; end$function$;',
    ].join('\n'),
    'CREATE TRIGGER pavilions_never_change BEFORE UPDATE ON pavilion' +
      ' FOR EACH ROW EXECUTE FUNCTION refuse_it();',
  ])
})
