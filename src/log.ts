import { pino, type DestinationStream, type Logger } from 'pino'

export type Log = Logger

/**
 * The log, as lines of JSON. It may name changes, schools and requests, and never people: what
 * could name them is struck out wherever it stands.
 */
export const openLog = (level: string, output: DestinationStream = pino.destination(1)): Log =>
  pino({ level, redact: { paths: personal.flatMap(atAnyDepth), remove: true } }, output)

const atAnyDepth = (name: string) => [name, `*.${name}`, `*.*.${name}`]

const personal = [
  'name',
  'fullName',
  'full_name',
  'email',
  'trn',
  'body',
  'typed',
  'answers',
  'password',
  'token',
  'authorization',
  'cookie',
  // Where PostgreSQL says which values broke a rule.
  'detail',
  'where',
]
