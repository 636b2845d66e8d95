import pg from 'pg'

/** Thrown when the database cannot be reached. Nobody but us can mend it; asking again may. */
export interface DatabaseUnavailable extends Error {
  readonly fault: 'database-unavailable'
}

export const isDatabaseUnavailable = (error: unknown): error is DatabaseUnavailable =>
  error instanceof Error && 'fault' in error && error.fault === 'database-unavailable'

/**
 * The rule that the database held against a write: the name of the constraint, or the one that a
 * trigger gave with `using constraint = '…'`. `null` if the error is of another kind.
 */
export const violationOf = (error: unknown): string | null =>
  error instanceof pg.DatabaseError ? (error.constraint ?? null) : null

/** Deadlock and serialization failure: the whole transaction may be tried again. */
export const isWorthRetrying = (error: unknown) =>
  error instanceof pg.DatabaseError && (error.code === '40P01' || error.code === '40001')

/** An error of the connection is told apart from an error of the query; others pass as they are. */
export const asFault = (error: unknown): unknown =>
  !isDatabaseUnavailable(error) && isOfTheConnection(error)
    ? Object.assign(new Error('The database cannot be reached', { cause: error }), {
        fault: 'database-unavailable',
      } satisfies Pick<DatabaseUnavailable, 'fault'>)
    : error

/** Class 08, too many connections, and a server that is starting or stopping. */
const sqlStates = /^(08...|53300|57P0[123])$/
const systemCodes = /^(E(CONN.*|PIPE|TIMEDOUT|NOENT|NOTFOUND|AI_AGAIN|HOST.*|NET.*|ACCES))$/
const driverMessages =
  /^(Connection terminated|Client has encountered|timeout exceeded|Client was closed)/

function isOfTheConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (error instanceof pg.DatabaseError) return sqlStates.test(code)
  if (error instanceof AggregateError) return error.errors.some(isOfTheConnection)
  return systemCodes.test(code) || driverMessages.test(error.message)
}
