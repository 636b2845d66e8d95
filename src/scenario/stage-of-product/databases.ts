import { newId } from '../../ids.ts'
import { openDatabase, type Database } from '../../store/database.ts'
import { createDatabase, dropDatabase, urlOfDatabase } from '../../store/databases.ts'
import { migrate } from '../../store/migrate.ts'
import { writeListsOfEveryWorld } from './write-world.ts'

/** A database that only one scenario uses. */
export interface ScenarioDatabase {
  readonly database: Database
  readonly url: string
  /** Closes and removes it. */
  readonly drop: () => Promise<void>
}

/** A server on which every scenario can have a database of its own. */
export interface ScenarioDatabases {
  readonly fresh: () => Promise<ScenarioDatabase>
  /** Removes what the scenarios had in common. */
  readonly close: () => Promise<void>
}

/** Prepares a server: a migrated database with the lists that hold in every world, to be copied. */
export async function prepareDatabases(serverUrl: string): Promise<ScenarioDatabases> {
  const template = freshName('scenario_template')
  const templateUrl = urlOfDatabase(serverUrl, template)
  await createDatabase(serverUrl, template)
  const close = () => dropDatabase(serverUrl, template)
  try {
    await migrate(templateUrl)
    const database = await openDatabase(templateUrl, { connections: 1 })
    await writeAndClose(database)
  } catch (error) {
    await close()
    throw error
  }
  return { fresh: () => freshDatabase(serverUrl, template), close }
}

async function writeAndClose(database: Database) {
  try {
    await writeListsOfEveryWorld(database)
  } finally {
    await database.close()
  }
}

async function freshDatabase(serverUrl: string, template: string): Promise<ScenarioDatabase> {
  const name = freshName('scenario')
  const url = urlOfDatabase(serverUrl, name)
  await createDatabase(serverUrl, name, template)
  const database = await openDatabase(url, { connections: 4 })
  return {
    database,
    url,
    drop: async () => {
      await database.close()
      await dropDatabase(serverUrl, name)
    },
  }
}

const freshName = (kind: string) => `${kind}_${newId().replaceAll('-', '')}`
