import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database/fresh-database.ts'
import { smallWorld, type SmallWorld } from '../../../test/database/small-world.ts'
import { addProviderPerson, signedInForProvider } from '../../../test/provider-pages.ts'
import { serverOf } from '../../../test/school-pages.ts'
import type { Visitor } from '../../../test/visitor.ts'
import type { Instant } from '../../core/calendar.ts'
import type { Server } from '../../http/server.ts'
import { recogniseToken } from '../../operations/recognise-token.ts'
import { sql } from '../../store/database.ts'

let world: SmallWorld
let server: Server
let joy: Visitor
let una: Visitor

beforeAll(async () => {
  world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
  server = await serverOf(world)
  joy = await signedInForProvider(server, await addProviderPerson(world, world.ambition, 'Joy'))
  una = await signedInForProvider(server, await addProviderPerson(world, world.ucl, 'Una'))
})

afterAll(() => server.close())

const tokenOn = (html: string) => /name="made"[^>]* value="([^"]*)"/.exec(html)?.[1] ?? ''
const idOn = (html: string) => /tokens\/([0-9a-f-]{36})\/revoke/.exec(html)?.[1] ?? ''
const ownerOf = async (token: string) => (await recogniseToken(world, token))?.leadProvider?.id

test('a token is made, shown once, used, listed and revoked, and then it is nobody’s', async () => {
  expect((await joy.open('/provider/tokens')).text).toContain('You have no tokens yet.')
  await joy.open('/provider/tokens/make')
  const made = await joy.submit({ description: ' Nightly <import> ' })
  const token = tokenOn(made.html)
  expect([made.status, made.title]).toEqual([
    200,
    'Copy your token now – Ambition Institute – Manage training for early career teachers – GOV.UK',
  ])
  expect(token).toMatch(/^[\w-]{32}$/)
  expect(made.text).toContain(
    `curl -H "Authorization: Bearer ${token}" http://localhost:80/api/v3/participants/ecf`,
  )
  expect(await ownerOf(token)).toBe(world.ambition.leadProvider)

  world.clock.set('2023-09-05T10:30:00.000Z' as Instant)
  await recogniseToken(world, token)
  const list = await joy.open('/provider/tokens')
  expect(list.text).toContain(
    'Nightly <import> Made 4 September 2023 at 10:00am Last used 5 September 2023 at 11:30am ' +
      'Revoked No. Revoke the token for Nightly <import>',
  )
  expect(list.html).not.toContain(token)

  const id = idOn(list.html)
  const asked = await joy.open(`/provider/tokens/${id}/revoke`)
  expect(asked.text).toContain('Are you sure you want to revoke this token?')
  expect(await ownerOf(token)).toBe(world.ambition.leadProvider)
  const revoked = await joy.submit()
  expect([revoked.path, revoked.status]).toEqual([`/provider/tokens/${id}/revoked`, 200])
  expect(revoked.text).toContain('Token revoked Nightly <import>')
  expect(await ownerOf(token)).toBeUndefined()
  expect((await joy.open('/provider/tokens')).text).toContain('Revoked 5 September 2023 at 11:30am')
  expect((await joy.open(`/provider/tokens/${id}/revoke`)).path).toBe(
    `/provider/tokens/${id}/revoked`,
  )
})

test.each([
  ['   ', 'Enter what the token is for'],
  ['x'.repeat(81), 'What it is for must be 80 characters or less'],
])('a token for “%s” is not made: %s', async (description, problem) => {
  await una.open('/provider/tokens/make')
  const shown = await una.submit({ description })
  expect([shown.status, shown.problems]).toEqual([422, [problem]])
  expect(shown.html).toContain(`value="${description.trim()}"`)
  expect((await una.open('/provider/tokens')).text).toContain('You have no tokens yet.')
})

test('the form of a token that is sent again makes no other, and does not show it again', async () => {
  const [tom, form] = [una, await una.open('/provider/tokens/make')]
  const id = /name="token" value="([^"]*)"/.exec(form.html)?.[1] ?? ''
  const first = await tom.submit({ description: 'Sent twice' })
  const token = tokenOn(first.html)
  await tom.open('/provider/tokens/make')
  const again = await tom.submit({ description: 'Sent twice', token: id })
  expect([again.path, again.html.includes(token)]).toEqual(['/provider/tokens', false])
  expect(again.text.match(/Revoke the token for/g)).toHaveLength(1)
  expect(await ownerOf(token)).toBe(world.ucl.leadProvider)
})

const kept = async () =>
  world.database.rows<{ readonly id: string }>(sql`select token.id from api_token as token`)

test('a form that names no id of a token, or another provider’s, makes none', async () => {
  const before = await kept()
  await una.open('/provider/tokens/make')
  const [other] = before
  const nonsense = await una.submit({ description: 'Mine', token: "' or true" })
  expect(nonsense.path).toBe('/provider/tokens/make')
  expect((await una.submit({ description: 'Mine', token: other?.id ?? '' })).path).toBe(
    '/provider/tokens',
  )
  expect(await kept()).toHaveLength(before.length)
})

test('without the mark that our page puts into its form nothing is made', async () => {
  await joy.open('/provider/tokens/make')
  const refused = await joy.submit({ description: 'Forged', _csrf: 'nonsense' })
  expect(refused.status).toBe(403)
})
