import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { violationOf } from '../../src/store/faults.ts'

/** Something tried against a rule in SQL, and its lawful neighbour, which differs in that alone. */
export interface Attack {
  readonly rule: string
  readonly by: string
  readonly attack: string
  readonly lawful: string
}

/** A plain connection, as anybody has who knows the address of the database. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  await client.connect()
  return client
}

/** A plain connection that ends with the test. */
export async function session(url: string): Promise<pg.Client> {
  const client = await connect(url)
  onTestFinished(() => client.end())
  return client
}

const lawfulWorld = readFileSync(join(import.meta.dirname, 'lawful-world.sql'), 'utf8')

/** Writes a few lawful rows to be attacked, and what makes the attacks short. */
export async function foundLawfulWorld(client: pg.Client) {
  await client.query(lawfulWorld)
}

/** What the database answers: the rule that was broken, or that nothing stood in the way. */
export async function answerTo(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'done'
  } catch (error) {
    return violationOf(error) ?? String(error)
  }
}

/** Tries something beside a lawful change, and to commit it. */
export async function attempt(client: pg.Client, attack: string): Promise<string> {
  await client.query('begin')
  try {
    return await answerTo(async () => {
      await client.query('select record_change()')
      await client.query(attack)
      await client.query('commit')
    })
  } finally {
    await client.query('rollback')
  }
}

/** Tries something to the very end, and leaves no trace of it. */
export async function rehearse(client: pg.Client, lawful: string): Promise<string> {
  await client.query('begin')
  try {
    return await answerTo(async () => {
      await client.query('select record_change()')
      await client.query(lawful)
      await client.query('set constraints all immediate')
    })
  } finally {
    await client.query('rollback')
  }
}

type Columns = Readonly<Record<string, string>>

/** Writes an insertion: the columns that are lawful, but for those that are given. */
export const rowOf =
  (table: string, lawful: Columns) =>
  (otherwise: Columns = {}): string => {
    const columns = { ...lawful, ...otherwise }
    const names = Object.keys(columns).join(', ')
    return `insert into ${table} (${names}) values (${Object.values(columns).join(', ')});`
  }
