import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type pg from 'pg'
import { freshDatabase } from '../database/fresh-database.ts'
import { attacksOnAgreement } from './attacks/agreement.ts'
import { attacksOnDays } from './attacks/days.ts'
import { attacksOnPeople } from './attacks/people.ts'
import { attempt, connect, foundLawfulWorld, rehearse } from './saboteur.ts'

const attacks = [...attacksOnDays, ...attacksOnAgreement, ...attacksOnPeople]

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
