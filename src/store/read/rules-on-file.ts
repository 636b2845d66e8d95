import { sql, type Database } from '../database.ts'

/** A rule of a table that can be set aside and made again. */
export interface RuleOnFile {
  /** In the order in which they are made again; 0 for one that is not set aside. */
  readonly ordinal: number
  readonly table: string
  readonly name: string
  readonly kind: 'key' | 'index' | 'reference' | 'triggers'
  readonly definition: string
}

/**
 * The keys, indexes, references and triggers of some tables, and the references to them, in an
 * order in which they can be taken away: what rests on another comes before it.
 */
export const rulesOn = (database: Database, tables: readonly string[]) =>
  database.rows<RuleOnFile>(sql`
    with concerned as (
      select given.name::regclass as table_id
      from unnest(${tables}::text[]) as given (name)
    )
    select
      0 as "ordinal",
      rule.table_id::regclass::text as "table",
      rule.name as "name",
      rule.kind as "kind",
      rule.definition as "definition"
    from (
      select
        made.conrelid as table_id,
        made.conname::text as name,
        case made.contype when 'f' then 'reference' else 'key' end as kind,
        pg_get_constraintdef(made.oid) as definition
      from pg_constraint as made
      where made.contype in ('p', 'u', 'x', 'f')
        and (
          made.conrelid in (select concerned.table_id from concerned)
          or made.confrelid in (select concerned.table_id from concerned)
        )
      union all
      select
        made.indrelid,
        named.relname::text,
        'index',
        pg_get_indexdef(made.indexrelid)
      from pg_index as made
        join pg_class as named on named.oid = made.indexrelid
      where made.indrelid in (select concerned.table_id from concerned)
        and not exists (select from pg_constraint where conindid = made.indexrelid)
      union all
      select concerned.table_id, 'all', 'triggers', ''
      from concerned
    ) as rule
    order by
      array_position(array['triggers', 'reference', 'key', 'index'], rule.kind),
      rule.table_id::regclass::text,
      rule.name
  `)

/** What is set aside, the largest tables first. */
export const rulesSetAside = (database: Database) =>
  database.rows<RuleOnFile>(sql`
    select
      rule.ordinal as "ordinal",
      rule.table_name as "table",
      rule.name as "name",
      rule.kind as "kind",
      rule.definition as "definition"
    from rule_set_aside as rule
    order by pg_relation_size(rule.table_name::regclass) desc, rule.table_name, rule.ordinal
  `)
