import { sql, type Database } from '../database.ts'

/**
 * Lets the days pass anew from the first that is told: while nothing has ever been recorded, it is
 * of no consequence which days have passed.
 */
export const forgetDaysPassed = (database: Database) =>
  database.run(sql`
    delete from day_reached where not exists (select from change_of_circumstance)
  `)
