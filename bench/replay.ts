import { raw } from 'sql-template-tag'
import type { Trn } from '../src/core/identity.ts'
import { newId } from '../src/ids.ts'
import { empty, join, sql, type Database, type Sql } from '../src/store/database.ts'

/*
 * What a confirmed change wrote, written again about somebody else, as somebody would who knew all
 * of it beforehand: one plain statement for each row, in one transaction.
 */

interface CapturedRow {
  readonly table: string
  readonly columns: Readonly<Record<string, string | null>>
}

/** All that one confirmed change wrote. */
export interface Captured {
  readonly position: number
  readonly added: readonly CapturedRow[]
  readonly superseded: readonly { readonly table: string; readonly version: string }[]
}

/** By which column each table says which change wrote a row; in an order that its keys allow. */
const writers = {
  change_of_circumstance: 'position',
  person: 'recorded_by',
  participant_profile: 'recorded_by',
  participant_identity: 'recorded_by',
  person_details: 'made_by',
  induction_record: 'made_by',
  leaving_report: 'made_by',
  training_status: 'made_by',
  schedule_in_use: 'made_by',
  email_in_use: 'made_by',
  appropriate_body_of_ect: 'made_by',
  funding_eligibility: 'made_by',
  change_subject: 'position',
  outbox: 'change_position',
  provider_view: 'participant_moved_by',
  provider_feed_entry: 'position',
} as const

/** Columns that hold the position of the change itself. */
const positions = new Set<string>([
  ...Object.values(writers),
  'transfers_moved_by',
  'unfunded_mentor_moved_by',
  'person_position',
])

/** Columns that the database fills by itself. */
const isFilledIn = (table: string, column: string) =>
  ['transaction_id', 'superseded_by'].includes(column) ||
  (table === 'outbox' && column === 'id') ||
  (table === 'change_of_circumstance' && column === 'position')

/** Reads back every row that a change wrote or superseded. */
export async function captured(database: Database, position: number): Promise<Captured> {
  const added: CapturedRow[] = []
  const superseded: { table: string; version: string }[] = []
  for (const [table, column] of Object.entries(writers)) {
    const rows = await database.rows<{ row: Readonly<Record<string, unknown>> }>(sql`
      select to_jsonb(written) as "row"
      from ${raw(table)} as written
      where written.${raw(column)} = ${position}
    `)
    added.push(...rows.map(({ row }) => ({ table, columns: asText(table, row) })))
    if (column !== 'made_by') continue
    const gone = await database.rows<{ version: string }>(sql`
      select gone.version_id as "version"
      from ${raw(table)} as gone
      where gone.superseded_by = ${position}
    `)
    superseded.push(...gone.map(({ version }) => ({ table, version })))
  }
  return { position, added, superseded }
}

const asText = (table: string, row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !isFilledIn(table, column))
      .map(([column, value]) => [column, textOf(value)]),
  )

function textOf(value: unknown) {
  if (value === null) return null
  if (Array.isArray(value)) return `{${value.join(',')}}`
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** One statement for each row, once the position of the change is known. */
export interface Replay {
  readonly change: Sql
  readonly rest: (position: number) => readonly Sql[]
  /** How many rows it writes, the change among them. */
  readonly rows: number
}

/** The same changes, in the same order, about somebody else. */
export function replays(
  changes: readonly Captured[],
  who: Trn,
  somebodyElse: Trn,
): readonly Replay[] {
  const ids = new Map(
    changes
      .flatMap(({ added }) => added)
      .flatMap(({ columns }) => [columns['id'], columns['version_id']])
      .flatMap(id => (id ? [[id, newId()] as const] : [])),
  )
  const anew = (text: string) =>
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, id => ids.get(id) ?? id)
      .replaceAll(who, somebodyElse)
  return changes.map(change => replayOf(change, anew))
}

function replayOf({ position, added, superseded }: Captured, anew: (text: string) => string) {
  const [change, ...others] = added.map(({ table, columns }) => ({
    table,
    columns: Object.entries(columns).map(([column, value]) => ({
      column,
      isPosition: positions.has(column) && value === String(position),
      value: value && anew(value),
    })),
  }))
  if (change === undefined) throw new Error(`Change ${position} wrote nothing`)
  const gone = superseded.map(({ table, version }) => ({ table, version: anew(version) }))
  return {
    change: sql`${insert(change, 0)} returning position`,
    rest: (now: number) => [
      ...gone.map(
        ({ table, version }) =>
          sql`update ${raw(table)} set superseded_by = ${now} where version_id = ${version}`,
      ),
      ...others.map(row => insert(row, now)),
    ],
    rows: added.length + superseded.length,
  }
}

interface RowAnew {
  readonly table: string
  readonly columns: readonly {
    readonly column: string
    readonly isPosition: boolean
    readonly value: string | null
  }[]
}

function insert({ table, columns }: RowAnew, position: number): Sql {
  const names = columns.map(({ column }) => raw(column))
  const values = columns.map(({ isPosition, value }) => sql`${isPosition ? position : value}`)
  return sql`
    insert into ${raw(table)} (${join(names)}) values (${join(values)})
    ${table === 'provider_view' ? orInstead(names) : empty}
  `
}

const orInstead = (names: readonly Sql[]) => sql`
  on conflict (lead_provider_id, person_id)
  do update set ${join(names.map(name => sql`${name} = excluded.${name}`))}
`

/** Writes it all, and commits. */
export const replay = (database: Database, { change, rest }: Replay) =>
  database.transaction(async held => {
    const [recorded] = await held.rows<{ position: number }>(change)
    for (const statement of rest(recorded?.position ?? 0)) await held.run(statement)
  })
