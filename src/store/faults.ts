import pg from 'pg'
import { sentenceOf } from './rules.ts'

/** Thrown when the database cannot be reached. Nobody but us can mend it; asking again may. */
export interface DatabaseUnavailable extends Error {
  readonly fault: 'database-unavailable'
}

export const isDatabaseUnavailable = (error: unknown): error is DatabaseUnavailable =>
  error instanceof Error && 'fault' in error && error.fault === 'database-unavailable'

/** Thrown when a write is against a rule that the database holds. Its message is a sentence. */
interface RuleBroken extends Error {
  readonly fault: 'rule-broken'
  readonly rule: string
}

const isRuleBroken = (error: unknown): error is RuleBroken =>
  error instanceof Error && 'fault' in error && error.fault === 'rule-broken'

/**
 * The rule that the database held against a write: the name of the constraint, or the one that a
 * trigger gave with `using constraint = '…'`. `null` if the error is of another kind.
 */
export function violationOf(error: unknown): string | null {
  if (isRuleBroken(error)) return error.rule
  if (!(error instanceof pg.DatabaseError)) return null
  return error.constraint ?? (isBackwards(error) ? 'span_is_not_empty' : null)
}

/** A span that ends before it begins is no value at all: no constraint ever sees it. */
const isBackwards = ({ code, routine }: pg.DatabaseError) =>
  code === '22000' && routine === 'range_serialize'

/** Deadlock and serialization failure: the whole transaction may be tried again. */
export const isWorthRetrying = (error: unknown) =>
  error instanceof pg.DatabaseError && (error.code === '40P01' || error.code === '40001')

/** What is lost is the connection, or what is broken is a rule; other errors pass as they are. */
export function asFault(error: unknown): unknown {
  if (isDatabaseUnavailable(error) || isRuleBroken(error)) return error
  if (isOfTheConnection(error))
    return Object.assign(new Error('The database cannot be reached', { cause: error }), {
      fault: 'database-unavailable',
    } satisfies Pick<DatabaseUnavailable, 'fault'>)
  const rule = violationOf(error)
  const sentence = rule === null ? null : sentenceOf(rule)
  return rule === null || sentence === null ? error : ruleBroken(rule, sentence, error)
}

const ruleBroken = (rule: string, sentence: string, cause: unknown): RuleBroken =>
  Object.assign(new Error(`${sentence} (${rule})`, { cause }), {
    fault: 'rule-broken',
    rule,
  } as const)

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
