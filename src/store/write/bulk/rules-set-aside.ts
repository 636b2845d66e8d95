import { raw } from 'sql-template-tag'
import { sql, type Database } from '../../database.ts'
import { rulesOn, rulesSetAside, type RuleOnFile } from '../../read/rules-on-file.ts'

/*
 * A row that is checked as it comes costs ten times what it costs to check all of them together at
 * the end. So a bulk load sets the rules of its tables aside, and has the database make them anew:
 * it refuses to if any row breaks one. What was set aside is kept in the database, in the
 * transaction that sets it aside, so that nothing is lost if the load is broken off.
 */

/** Sets aside every key, index, reference and trigger of some tables. */
export const setRulesAside = (database: Database, tables: readonly string[]) =>
  database.transaction(async held => {
    for (const { table, name, kind, definition } of await rulesOn(held, tables)) {
      await held.run(sql`
        insert into rule_set_aside (table_name, name, kind, definition)
        values (${table}, ${name}, ${kind}, ${definition})
      `)
      await held.run(raw(setAside[kind](table, name)))
    }
  })

const setAside: Readonly<Record<RuleOnFile['kind'], (table: string, name: string) => string>> = {
  reference: (table, name) => `alter table ${table} drop constraint "${name}"`,
  key: (table, name) => `alter table ${table} drop constraint "${name}"`,
  index: (_, name) => `drop index "${name}"`,
  triggers: table => `alter table ${table} disable trigger user`,
}

/** How far the making of rules is: rules made, of all. */
export interface RulesMade {
  readonly made: number
  readonly of: number
}

interface Making {
  readonly onProgress?: (step: RulesMade) => void
  /** Stops after the rules that are being made. */
  readonly signal?: AbortSignal
}

/** How many tables are worked on at a time. */
const atATime = 2

/**
 * Makes every rule that was set aside, and so holds every row against it. It can be broken off and
 * called again. Answers whether all are made.
 */
export async function makeRulesAgain(
  database: Database,
  { onProgress, signal }: Making = {},
): Promise<boolean> {
  const rules = await rulesSetAside(database)
  let made = 0
  const one = async (rule: RuleOnFile) => {
    if (signal?.aborted) return
    await makeAgain(database, rule)
    made += 1
    onProgress?.({ made, of: rules.length })
  }
  const ofKind = (...kinds: readonly RuleOnFile['kind'][]) =>
    rules.filter(({ kind }) => kinds.includes(kind))
  await inTurns(byTable(ofKind('key', 'index')), one)
  if (signal?.aborted) return false
  for (const rule of ofKind('reference')) await nameReference(database, rule)
  await inTurns(byTable(ofKind('reference')), one)
  await inTurns(byTable(ofKind('triggers')), one)
  return (await rulesSetAside(database)).length === 0
}

const byTable = (rules: readonly RuleOnFile[]) => [
  ...Map.groupBy(rules, ({ table }) => table).values(),
]

/** Each list in its own order, several lists at a time. */
async function inTurns<Item>(
  lists: readonly (readonly Item[])[],
  work: (item: Item) => Promise<void>,
) {
  const waiting = [...lists]
  const worker = async (): Promise<void> => {
    const list = waiting.shift()
    if (list === undefined) return
    for (const item of list) await work(item)
    return worker()
  }
  await Promise.all(Array.from({ length: atATime }, worker))
}

/**
 * A reference is named first and held against the rows later, for to name it asks for both tables,
 * and several of them at a time would wait for each other for ever.
 */
const nameReference = (database: Database, { table, name, definition }: RuleOnFile) =>
  database.transaction(async held => {
    const [named] = await held.rows(sql`
      select 1
      from pg_constraint
      where pg_constraint.conrelid = ${table}::regclass and pg_constraint.conname = ${name}
    `)
    if (named === undefined)
      await held.run(raw(`alter table ${table} add constraint "${name}" ${definition} not valid`))
  })

const makeAgain = (database: Database, rule: RuleOnFile) =>
  database.transaction(async held => {
    await held.run(sql`set local statement_timeout = 0`)
    await held.run(sql`set local maintenance_work_mem = '512MB'`)
    await held.run(raw(makingOf(rule)))
    await held.run(sql`delete from rule_set_aside where ordinal = ${rule.ordinal}`)
  })

function makingOf({ table, name, kind, definition }: RuleOnFile) {
  switch (kind) {
    case 'index':
      return definition
    case 'key':
      return `alter table ${table} add constraint "${name}" ${definition}`
    case 'reference':
      return `alter table ${table} validate constraint "${name}"`
    case 'triggers':
      return `alter table ${table} enable trigger user`
  }
}
