import { resolve } from 'node:path'
import { z } from 'zod'

const developmentSecret = 'only-for-trying-it-out-on-your-own-machine'

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const textOr = (otherwise: string) => z.string().trim().min(1).default(otherwise)

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535

const variables = z.object({
  PORT: z
    .string()
    .default('3000')
    .refine(isPort, 'must be a port: a whole number from 0 to 65535')
    .transform(Number),
  HOST: textOr('127.0.0.1'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a URL that begins with postgres://' })
    .optional(),
  DATA_DIR: textOr(resolve(import.meta.dirname, '..', '.data')),
  NODE_ENV: textOr('development'),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
  SESSION_SECRET: z.string().min(32, 'must be at least 32 characters long').optional(),
})

/** How this product was told to run. */
export interface Config {
  readonly port: number
  readonly host: string

  /** A PostgreSQL server; `null` to use the one that the product brings with it. */
  readonly databaseUrl: string | null

  /** Where the product's own PostgreSQL server keeps what it is told. */
  readonly dataDirectory: string

  /** In production nobody signs in as a demonstration person, and no clock is moved. */
  readonly isProduction: boolean
  readonly logLevel: string
  readonly sessionSecret: string
}

/** Reads the environment. Throws a sentence that names each variable that cannot be understood. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { success, data, error } = variables.safeParse(withoutEmpty(environment))
  if (!success) throw new Error(error.issues.map(sentence).join('\n'))
  const isProduction = data.NODE_ENV === 'production'
  if (isProduction && data.SESSION_SECRET === undefined)
    throw new Error('SESSION_SECRET must be set in production: at least 32 characters, at random')
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL ?? null,
    dataDirectory: resolve(data.DATA_DIR),
    isProduction,
    logLevel: data.LOG_LEVEL,
    sessionSecret: data.SESSION_SECRET ?? developmentSecret,
  }
}

const sentence = ({ path, message }: { path: readonly PropertyKey[]; message: string }) =>
  `${path.join('.')} ${message}`

/** A variable that is set to nothing is as good as not set. */
const withoutEmpty = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
