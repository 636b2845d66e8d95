import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database/fresh-database.ts'
import { smallWorld } from '../../test/database/small-world.ts'
import type { Instant } from '../core/calendar.ts'
import { newId } from '../ids.ts'
import { sql } from '../store/database.ts'
import { apiTokenOf, apiTokensOf } from '../store/read/api-tokens.ts'
import { createTokenOf } from './create-token.ts'
import { recogniseToken } from './recognise-token.ts'
import { revokeToken } from './revoke-token.ts'

const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:10.000Z')
const { leadProvider } = world.ambition

const ownerOf = async (token: string) => (await recogniseToken(world, token))?.leadProvider?.id

async function made(description: string) {
  const id = newId()
  const token = await createTokenOf(world, { id, leadProvider, description })
  if (token === null) throw new Error('No token was made')
  return { id, token }
}

test('a token is its provider’s until it is revoked, and from that moment on nobody’s', async () => {
  const { id, token } = await made('Nightly job')
  expect(await ownerOf(token)).toBe(leadProvider)
  expect(await revokeToken(world, { id, leadProvider })).toBe(true)
  expect(await recogniseToken(world, token)).toBeNull()
  expect(await revokeToken(world, { id, leadProvider })).toBe(false)
})

test('nobody revokes another provider’s token, or finds it', async () => {
  const { id, token } = await made('Dashboard')
  const other = world.ucl.leadProvider
  expect(await revokeToken(world, { id, leadProvider: other })).toBe(false)
  expect(await revokeToken(world, { id: "' or true --", leadProvider })).toBe(false)
  expect(await apiTokenOf(world.database, other, id)).toBeNull()
  expect((await apiTokensOf(world.database, other)).map(one => one.id)).not.toContain(id)
  expect(await ownerOf(token)).toBe(leadProvider)
})

test.each([
  ['nothing', () => ''],
  ['another’s last letter', (token: string) => `${token.slice(0, -1)}!`],
  ['the beginning of it', (token: string) => token.slice(0, -1)],
  ['more than it', (token: string) => `${token}A`],
  ['its digest', () => 'a'.repeat(64)],
])('%s is nobody’s token', async (_, wrong) => {
  const { token } = await made('For a near miss')
  expect(await recogniseToken(world, wrong(token))).toBeNull()
})

test('a form that is sent twice makes one token', async () => {
  const wanted = { id: newId(), leadProvider, description: 'Sent twice' }
  const first = await createTokenOf(world, wanted)
  expect(await createTokenOf(world, wanted)).toBeNull()
  expect(await ownerOf(first ?? '')).toBe(leadProvider)
})

test('of the uses of a token in one minute one is written, and of the next minute another', async () => {
  const { id, token } = await made('Busy')
  const versions = async () => {
    const [row] = await world.database.rows(sql`
      select token.xmin::text as "written", token.last_used_at as "lastUsedAt"
      from api_token as token
      where token.id = ${id}
    `)
    return row as { readonly written: string; readonly lastUsedAt: string | null }
  }
  expect((await versions()).lastUsedAt).toBeNull()
  await recogniseToken(world, token)
  const first = await versions()
  expect(first.lastUsedAt).toBe('2023-09-04T09:00:10.000Z')
  world.clock.set('2023-09-04T09:00:59.999Z' as Instant)
  await Promise.all(Array.from({ length: 8 }, async () => recogniseToken(world, token)))
  expect(await versions()).toEqual(first)
  world.clock.set('2023-09-04T09:01:00.000Z' as Instant)
  await Promise.all(Array.from({ length: 8 }, async () => recogniseToken(world, token)))
  expect((await versions()).lastUsedAt).toBe('2023-09-04T09:01:00.000Z')
})

test('what is kept of a token is 32 bytes from which it cannot be read', async () => {
  const { id, token } = await made('Secret')
  const [row] = await world.database.rows<{ kept: string; bytes: number }>(sql`
    select to_jsonb(token)::text as "kept", length(token.digest) as "bytes"
    from api_token as token
    where token.id = ${id}
  `)
  expect(row?.kept).not.toContain(token)
  expect(row?.kept).not.toContain(Buffer.from(token).toString('hex'))
  expect(row?.bytes).toBe(32)
})
