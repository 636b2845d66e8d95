import { expect, test } from 'vitest'
import { day, type Instant } from '../../src/core/calendar.ts'
import { changes } from '../../src/core/changes/all.ts'
import type { Trn } from '../../src/core/identity.ts'
import { confirm } from '../../src/operations/confirm.ts'
import { recogniseToken } from '../../src/operations/recognise-token.ts'
import { clockSetting } from '../../src/store/read/clock-setting.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import {
  ada,
  born,
  freshChangeId,
  personOf,
  recorded,
  smallWorld,
  tutorOf,
} from '../database/small-world.ts'
import { manageTraining } from './command.ts'

const database = await freshDatabase()
const world = await smallWorld(database, '2023-09-04T09:00:00.000Z')
const here = { DATABASE_URL: database.url }
const production = { NODE_ENV: 'production', SESSION_SECRET: 's'.repeat(32), ...here }

test('help names every command, and each command teaches with an example', async () => {
  const { status, out } = await manageTraining(['--help'])
  expect(status).toBe(0)
  for (const name of 'start migrate import scenario token person time check world'.split(' '))
    expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
  const ofOne = await manageTraining(['token', 'create', '--help'])
  expect(ofOne.out).toContain('npx manage-training token create --provider "Teach First"')
})

test('a command that is misspelt is named with the nearest, and ends with status 2', async () => {
  const { status, err } = await manageTraining(['strat'])
  expect(status).toBe(2)
  expect(err).toContain('Did you mean start?')
})

test('a variable that cannot be understood is one sentence', async () => {
  const { status, err } = await manageTraining(['migrate'], { ...here, PORT: 'many' })
  expect(status).toBe(1)
  expect(err).toBe('PORT must be a port: a whole number from 0 to 65535\n')
})

test('a token is made for a provider by its name, and is that provider’s', async () => {
  const made = await manageTraining(['token', 'create', '--provider', 'Ambition Institute'], here)
  expect(made.status).toBe(0)
  const recognised = await recogniseToken(world, made.out.trim())
  expect(recognised).toEqual({
    leadProvider: { id: world.ambition.leadProvider, name: 'Ambition Institute' },
  })

  const unknown = await manageTraining(['token', 'create', '--provider', 'Ambition'], here)
  expect(unknown.status).toBe(1)
  expect(unknown.err).toBe(
    'unknown lead provider "Ambition"; nearest known: "Ambition Institute"\n',
  )
})

test('the clock is set to a day and let go again, and never in production', async () => {
  const set = await manageTraining(['time', 'set', '2026-01-05'], here)
  expect(set.out).toBe('The clock stands at 2026-01-05T12:00:00.000Z.\n')
  expect(await clockSetting(database)).toBe('2026-01-05T12:00:00.000Z')

  const refused = await manageTraining(['time', 'set', '2027-01-05'], production)
  expect(refused).toMatchObject({ status: 1, err: 'In production no clock is moved\n' })
  const nonsense = await manageTraining(['time', 'set', 'tomorrow'], here)
  expect(nonsense.err).toContain('"tomorrow" is no day and no moment')
  expect(await clockSetting(database)).toBe('2026-01-05T12:00:00.000Z')

  await manageTraining(['time', 'reset'], here)
  expect(await clockSetting(database)).toBeNull()
})

test('a person’s history is shown as it is and as it was known', async () => {
  const registered = await confirm(world, {
    change: changes.register,
    request: {
      school: world.ashfield,
      trn: ada,
      dateOfBirth: born,
      kind: 'ect',
      email: 'ada@ashfield.example',
      start: day('2023-09-04'),
      cohort: null,
      programme: { choose: 'offer', offer: { route: 'diy' } },
      mentor: null,
      appropriateBody: null,
    },
    id: freshChangeId(),
    by: tutorOf(world.ashfield),
  })
  expect(registered.outcome).toBe('recorded')

  const shown = await manageTraining(['person', 'show', ada], here)
  expect(shown.out).toMatch(/^Ada Obi, TRN 1000001\n\nAs an ECT:\n {2}2023-09-04 to now +Ashfield/)
  expect(shown.out).toMatch(
    / at Ashfield Primary on \S+, because her time there begins on 2023-09-04\n {4}ST-\d: \w/,
  )
  expect(shown.out).toContain('2023-09-04  register, from 2023-09-04, by Induction tutor\n')

  const earlier = ['person', 'show', ada, '--known-on', '2023-09-03']
  expect(await manageTraining(earlier, here)).toMatchObject({
    status: 1,
    err: 'Nobody was known by 1000001 on 2023-09-03\n',
  })
  const nobody = '7654321' as Trn
  expect(await manageTraining(['person', 'show', nobody], here)).toMatchObject({
    status: 1,
    err: 'Nobody is known by 7654321\n',
  })
})

test('what was known is drawn on its day, with what is different now', async () => {
  world.clock.set('2023-09-05T09:00:00.000Z' as Instant)
  await recorded(world, changes['change-details'], {
    school: world.ashfield,
    participant: await personOf(database, ada),
    kind: 'ect',
    fullName: 'Ada Bell',
    email: null,
    reason: 'changed',
  })
  const then = await manageTraining(['person', 'show', ada, '--known-on', '2023-09-04'], here)
  expect(then.out).toMatch(/^Ada Obi, TRN 1000001\n/)
  expect(then.out).toMatch(/^ {4}Ashfield Primary {2}#{60}>\n {22}\^ 2023-09-04$/m)
  expect(then.out).toContain(
    'Different now (- as known then, + as known now):\n' +
      '  - Ada Obi, TRN 1000001\n  + Ada Bell, TRN 1000001\n',
  )
  expect(then.out).not.toContain('change details')

  const now = await manageTraining(['person', 'show', ada, '--known-on', '2023-09-05'], here)
  expect(now.out).toContain('Nothing in it is different now.')
  const ahead = await manageTraining(['person', 'show', ada, '--known-on', '2999-01-01'], here)
  expect(ahead.status).toBe(1)
  expect(ahead.err).toMatch(
    /^--known-on must be today, \d{4}-\d\d-\d\d, or earlier; 2999-01-01 has/,
  )
})

test('what is kept for providers is compared with the histories', async () => {
  const { status, out } = await manageTraining(['check'], here)
  expect({ status, out }).toEqual({ status: 0, out: 'All is as the histories say.\n' })
})

test('a file that cannot be read or is none of the register is one sentence', async () => {
  const missing = await manageTraining(['import', 'gias', 'nowhere.csv'], here)
  expect(missing).toMatchObject({ status: 1, err: 'The file nowhere.csv cannot be read\n' })
  const other = await manageTraining(['import', 'gias', 'package.json'], here)
  expect(other.status).toBe(1)
  expect(other.err).toMatch(/^package\.json: The file .*\.\n$/)
})
