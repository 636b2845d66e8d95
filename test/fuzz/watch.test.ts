import { expect, test } from 'vitest'
import { sql } from '../../src/store/database.ts'
import { fuzzWorld } from './fuzz-world.ts'
import { mayMove, movedBetween, resourcesOf } from './resources.ts'
import { secretsMadeBy, secretsOf } from './secrets.ts'
import { checkAnswer, keptIn, tablesMoved } from './watch.ts'
import { clientOn, curlOf, onWire } from './wire.ts'

/* A watch that sees nothing would say that all is well: here is what it has to see. */

const world = await fuzzWorld()
const { people, api } = world
const asked = (by: 'ambition' | 'ucl', path: string) =>
  onWire(
    {
      operationId: '',
      by,
      method: 'GET',
      target: `/api/v3${path}`,
      headers: [['authorization', 'Bearer «token»']],
      sent: null,
    },
    world,
  )

const answered = async (by: 'ambition' | 'ucl', path: string) => {
  const client = clientOn(api.url)
  const answer = await client.send(asked(by, path))
  client.close()
  return answer
}

test.each([
  ['ambition', 'ucl', '/participants/ecf', 'listParticipants'],
  ['ucl', 'ambition', '/participants/ecf', 'listParticipants'],
  ['ambition', 'ucl', '/unfunded-mentors/ecf', 'listUnfundedMentors'],
  ['ucl', 'ambition', '/partnerships/ecf', 'listPartnerships'],
  ['ambition', 'ucl', '/statements', 'listStatements'],
  ['ambition', 'ucl', '/participant-declarations', 'listDeclarations'],
  ['ucl', 'ambition', '/participant-declarations', 'listDeclarations'],
] as const)('what %s reads is seen when %s gets it: %s', async (reads, gets, path, operationId) => {
  const answer = await answered(reads, path)
  const check = (by: 'ambition' | 'ucl') =>
    checkAnswer({ operationId, by }, asked(by, path), answer, secretsOf(world))
  expect(answer.status).toBe(200)
  expect(() => check(reads)).not.toThrow()
  expect(() => check(gets)).toThrow(`${gets} was told`)
})

test('a fault is seen, and a status that nobody described', async () => {
  const answer = await answered('ucl', '/statements')
  const check = (status: number) => () =>
    checkAnswer(
      { operationId: 'listStatements', by: 'ucl' },
      asked('ucl', '/statements'),
      { ...answer, status },
      [],
    )
  expect(check(200)).not.toThrow()
  expect(check(500)).toThrow('It failed')
  expect(check(418)).toThrow('no such status is described')
})

test('a row that is added is seen, and one that is altered', async () => {
  const { database } = world.world
  const before = await keptIn(database)
  expect(tablesMoved(before, await keptIn(database))).toEqual([])
  await database.run(sql`update demonstration_teacher set full_name = full_name`)
  const altered = await keptIn(database, before)
  expect(tablesMoved(before, altered)).toEqual(['demonstration_teacher'])
  await database.run(sql`insert into district (code, name) values ('E09000999', 'Nowhere')`)
  expect(tablesMoved(altered, await keptIn(database, altered))).toEqual(['district'])
})

test('a write may move what it names, and nothing of the other provider', async () => {
  const before = await resourcesOf(world)
  const tara = `participant ${people.tara.id}`
  expect([...before.keys()].filter(name => name.includes(tara))).toHaveLength(2)
  const after = new Map([...before, [`ucl ${tara}`, ''], [`ambition ${tara}`, '']])
  const moved = movedBetween(before, after)
  const made = { id: people.tara.id, type: 'participant', attributes: {} }
  expect(moved.filter(name => !mayMove(name, 'ucl', made))).toEqual([`ambition ${tara}`])
})

const declared = (who: 'ada' | 'tara', declaration_date: string) => ({
  id: 'new',
  type: 'participant-declaration',
  attributes: { participant_id: people[who].id, declaration_date },
})

test('what one declares of its own is hidden from the other', () => {
  const hidden = (...of: Parameters<typeof declared>) =>
    secretsMadeBy('ambition', declared(...of), world).map(({ from }) => from)
  expect(hidden('ada', '2023-10-02T09:00:00Z')).toEqual(['ucl'])
  expect(hidden('tara', '2023-10-02T09:00:00Z')).toEqual([])
  expect(
    secretsMadeBy('ucl', declared('tara', '2024-02-01T09:00:00Z'), world).map(({ from }) => from),
  ).toEqual(['ambition'])
})

test('a request can be sent again from a shell, whatever is in it', () => {
  const wire = { method: 'PUT', target: "/a'b", headers: [['x', 'é']] as const, body: '{\n\\}' }
  expect(curlOf('http://here', wire)).toBe(
    String.raw`curl -sS --globoff --path-as-is -X PUT -H $'x: \xc3\xa9' --data-binary $'{\x0a\\}' $'http://here/a\'b'`,
  )
})
