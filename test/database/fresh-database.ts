import { afterAll, inject, onTestFinished, TestRunner } from 'vitest'
import { newId } from '../../src/ids.ts'
import { openDatabase, type Database, type DatabaseOptions } from '../../src/store/database.ts'
import { createDatabase, dropDatabase, urlOfDatabase } from '../../src/store/databases.ts'

/** A database of one's own, with the URL that names it to other processes. */
export interface FreshDatabase extends Database {
  readonly url: string
}

/**
 * A migrated, empty database. It is dropped after the test that asked for it, or after the file, if
 * it was asked for at the head of the file: `const database = await freshDatabase()`.
 */
export async function freshDatabase(options?: DatabaseOptions): Promise<FreshDatabase> {
  const templateUrl = inject('templateUrl')
  const template = new URL(templateUrl).pathname.slice(1)
  const name = template.replace('template', 'copy') + `_${newId().replaceAll('-', '')}`
  await createDatabase(templateUrl, name, template)
  const url = urlOfDatabase(templateUrl, name)
  const database = await openDatabase(url, options)
  whenOver(async () => {
    await database.close()
    await dropDatabase(url, name)
  })
  return { ...database, url }
}

const whenOver = (drop: () => Promise<void>) => {
  if (TestRunner.getCurrentTest()) onTestFinished(drop)
  else afterAll(drop)
}
