import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type pg from 'pg'
import { rules } from '../../src/store/rules.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { attacksOnAgreement } from './attacks/agreement.ts'
import { attacksOnDays } from './attacks/days.ts'
import { attacksOnHistory } from './attacks/history.ts'
import { attacksOnLists } from './attacks/lists.ts'
import { attacksOnPeople } from './attacks/people.ts'
import { attacksOnProviderViews } from './attacks/provider-views.ts'
import { attacksOnPayments } from './attacks/payments.ts'
import { attacksOnTheLog } from './attacks/log.ts'
import { attempt, connect, foundLawfulWorld, rehearse } from './saboteur.ts'

const attacks = [
  ...attacksOnTheLog,
  ...attacksOnHistory,
  ...attacksOnDays,
  ...attacksOnPeople,
  ...attacksOnAgreement,
  ...attacksOnLists,
  ...attacksOnPayments,
  ...attacksOnProviderViews,
]

const { url } = await freshDatabase()
let client: pg.Client
beforeAll(async () => {
  client = await connect(url)
  await foundLawfulWorld(client)
})
afterAll(() => client.end())

describe.each(attacks)('$rule', ({ rule, by, attack, lawful }) => {
  test(`cannot be broken by ${by}`, async () => {
    expect(await attempt(client, attack)).toBe(rule)
    expect(await rehearse(client, lawful)).toBe('done')
  })
})

test('every rule that the database holds is attacked', () => {
  const attacked = new Set(attacks.map(({ rule }) => rule))
  expect(rules.filter(rule => !attacked.has(rule))).toEqual([])
})
