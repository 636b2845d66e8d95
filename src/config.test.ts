import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('with nothing set it runs on this machine, with a database of its own', () => {
  expect(readConfig({ DATABASE_URL: '' })).toEqual({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    dataDirectory: expect.stringMatching(/\/\.data$/) as string,
    isProduction: false,
    logLevel: 'info',
    sessionSecret: 'only-for-trying-it-out-on-your-own-machine',
  })
})

test('each variable is heard', () => {
  const secret = 'forty characters that nobody could guess'
  expect(
    readConfig({
      PORT: '4000',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://us@server/training',
      DATA_DIR: '/var/lib/training',
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      SESSION_SECRET: secret,
    }),
  ).toEqual({
    port: 4000,
    host: '0.0.0.0',
    databaseUrl: 'postgres://us@server/training',
    dataDirectory: '/var/lib/training',
    isProduction: true,
    logLevel: 'warn',
    sessionSecret: secret,
  })
})

test.each([
  [{ PORT: 'three thousand' }, 'PORT must be a port: a whole number from 0 to 65535'],
  [{ PORT: '70000' }, 'PORT must be a port: a whole number from 0 to 65535'],
  [{ PORT: '-1' }, 'PORT must be a port: a whole number from 0 to 65535'],
  [{ PORT: '80.5' }, 'PORT must be a port: a whole number from 0 to 65535'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a URL that begins with postgres://'],
  [{ SESSION_SECRET: 'short' }, 'SESSION_SECRET must be at least 32 characters long'],
  [{ NODE_ENV: 'production' }, 'SESSION_SECRET must be set in production'],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
  ],
])('%j is refused by name', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence)
})

test('everything that is wrong is said at once', () => {
  expect(() => readConfig({ PORT: 'x', SESSION_SECRET: 'short' })).toThrow(
    'PORT must be a port: a whole number from 0 to 65535\n' +
      'SESSION_SECRET must be at least 32 characters long',
  )
})
