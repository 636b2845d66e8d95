import pg from 'pg'
import { asFault } from './faults.ts'

/** The URL of another database on the same server. */
export function urlOfDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = database
  return other.href
}

/** Makes a database, as a copy of another if one is named. */
export async function createDatabase(url: string, name: string, template = 'template0') {
  await onServer(url, `create database ${name} template ${template}`)
}

/** Drops a database, and breaks off whoever still uses it. */
export async function dropDatabase(url: string, name: string) {
  await onServer(url, `drop database if exists ${name} with (force)`)
}

/** Drops the databases that a run which failed has left. */
export async function dropDatabasesLike(url: string, pattern: string) {
  const left = await onServer(url, 'select datname from pg_database where datname like $1', pattern)
  for (const { datname } of left as readonly { datname: string }[]) await dropDatabase(url, datname)
}

async function onServer(url: string, query: string, ...values: readonly string[]) {
  const client = new pg.Client(urlOfDatabase(url, 'postgres'))
  try {
    await client.connect()
    return (await client.query(query, [...values])).rows as readonly unknown[]
  } catch (error) {
    throw asFault(error)
  } finally {
    await client.end()
  }
}
