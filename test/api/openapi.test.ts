import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { documentOf } from '../../src/api/v3/openapi.ts'
import { operations } from '../../src/api/v3/operations.ts'
import { standingClock } from '../../src/clock.ts'
import type { Instant } from '../../src/core/calendar.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { checkAgainstDocument } from './declared.ts'
import { apiForThisTest } from './listening-api.ts'

const kept = new URL('../../docs/generated/openapi.json', import.meta.url)

test('the document that is kept is the one that the operations make', () => {
  const made = JSON.stringify(documentOf(operations), null, 2)
  expect(readFileSync(kept, 'utf8').trim(), 'run npm run openapi:write').toBe(made)
})

test('the document is lawful OpenAPI 3.1', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(documentOf(operations)))
  expect([valid, errors ?? []]).toEqual([true, []])
  expect(validator.version).toBe('3.1')
})

test('it is served to anybody', async () => {
  const clock = standingClock('2023-09-04T09:00:00.000Z' as Instant)
  const api = await apiForThisTest({ database: await freshDatabase(), clock })
  const answer = await fetch(`${api.url}/api/v3/openapi.json`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(await answer.json()).toEqual(JSON.parse(readFileSync(kept, 'utf8')))
})

test('every operation has an id of its own, and every answer one description', () => {
  const ids = operations.map(({ operationId }) => operationId)
  expect(ids).toEqual([...new Set(ids)])
  expect(operations.length).toBeGreaterThan(3)
})

const answer = (status: number, body: unknown, type = 'application/vnd.api+json') => ({
  status,
  headers: new Headers({ 'content-type': type }),
  text: JSON.stringify(body),
  body,
})
const list = '/api/v3/participants/ecf'
const nobody = { error: 'HTTP Token: Access denied' }

test('an answer that is described passes the check of every test', () => {
  expect(() => checkAgainstDocument('GET', list, answer(200, { data: [] }))).not.toThrow()
  expect(() => checkAgainstDocument('GET', `${list}.json?a=b`, answer(401, nobody))).not.toThrow()
  expect(() => checkAgainstDocument('GET', '/api/v3/nowhere', answer(404, {}))).not.toThrow()
})

test.each([
  ['a status that is not described', 'no such status', list, answer(201, { data: [] })],
  [
    'another type of content',
    'no such type of content',
    list,
    answer(200, { data: [] }, 'application/json'),
  ],
  ['a body that lacks something', 'data', list, answer(200, {})],
  [
    'a body with more than is described',
    'schema is false',
    list,
    answer(200, { data: [], links: {} }),
  ],
  ['a body of another shape', 'error', list, answer(401, { errors: [] })],
  ['a body where none belongs', 'described as empty', list, answer(403, nobody)],
  [
    'an address that is not described',
    'is not described',
    '/api/v3/nowhere',
    answer(200, { data: [] }),
  ],
])('%s fails the test that met it', (_, problem, path, answer) => {
  expect(() => checkAgainstDocument('GET', path, answer)).toThrow(problem)
})
