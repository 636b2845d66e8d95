import { expect, test } from 'vitest'
import { createToken } from '../../src/operations/create-token.ts'
import { recogniseToken } from '../../src/operations/recognise-token.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { smallWorld } from '../database/small-world.ts'
import { manageTraining } from './command.ts'

const database = await freshDatabase()
const world = await smallWorld(database, '2023-09-04T09:00:00.000Z')
const here = { DATABASE_URL: database.url }
const token = (...args: readonly string[]) => manageTraining(['token', ...args], here)

test('tokens are listed without the token itself, and one that is revoked stops at once', async () => {
  const created = await createToken(world, 'Teach First')
  const secret = created.ok ? created.value.token : ''
  const listed = await token('list', '--provider', 'teach first')
  expect(listed.out).toMatch(
    /^[0-9a-f-]{36} {2}made \S+ {2}never used {2}in use {2}Made by the command line\n$/,
  )
  expect(listed.out).not.toContain(secret)

  const id = listed.out.slice(0, 36)
  const ofAnother = await token('revoke', id, '--provider', 'Capita')
  expect(ofAnother).toMatchObject({
    status: 1,
    err: `Capita has no token in use with the id ${id}\n`,
  })
  expect(await recogniseToken(world, secret)).not.toBeNull()

  const revoked = await token('revoke', id, '--provider', 'Teach First')
  expect(revoked).toMatchObject({ status: 0, out: `Revoked ${id}.\n` })
  expect(await recogniseToken(world, secret)).toBeNull()
  const after = await token('list', '--provider', 'Teach First')
  expect(after.out).toMatch(/last used 2023-09-04T09:00:00\.000Z {2}revoked /)
}, 60_000)

test('a provider that has no tokens is told so', async () => {
  const none = await token('list', '--provider', 'Capita')
  expect(none.out).toBe('Capita has no tokens.\n')
})

test('a provider that there is not is named with the nearest', async () => {
  const { status, err } = await token('list', '--provider', 'Teach Last')
  expect([status, err]).toEqual([
    1,
    'unknown lead provider "Teach Last"; nearest known: "Teach First"\n',
  ])
})
