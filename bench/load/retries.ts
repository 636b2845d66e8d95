import type { Database } from '../../src/store/database.ts'

/** A database that counts how often the work of a transaction had to be done again. */
export function countingRetries(database: Database) {
  let retried = 0
  const counting: Database = {
    ...database,
    transaction: (work, how) => {
      let begun = 0
      return database.transaction(held => {
        begun += 1
        if (begun > 1) retried += 1
        return work(held)
      }, how)
    },
  }
  return { database: counting, retried: () => retried }
}
