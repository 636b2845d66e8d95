import { afterAll, beforeAll, expect, test } from 'vitest'
import { ada, personOf } from '../../../test/database/small-world.ts'
import { checkAgainstDocument } from '../../../test/api/declared.ts'
import { servedWhole, type Served } from '../../../test/reference-pages.ts'
import { visitor } from '../../../test/visitor.ts'
import { apiReference } from '../../api/v3/reference.ts'
import { slugOf } from './addresses.ts'
import { documentIn, operationsIn } from './described.ts'
import { asText, exampleOf } from './examples.ts'

let sandbox: Served
let production: Served

beforeAll(async () => {
  sandbox = await servedWhole()
  production = await servedWhole({ isProduction: true })
})

afterAll(async () => {
  await sandbox.server.close()
  await production.server.close()
})

const home = '/provider/reference'
const defer = `${home}/operations/defer-participant`

/** The addresses that a page leads to within the reference, without fragments. */
const leadsTo = (html: string) =>
  [...html.matchAll(/href="(\/provider\/reference[^"#]*)/g)].map(([, href = '']) => href)

test('every link of the reference leads to a page of its own, for anybody', async () => {
  const browsing = visitor(sandbox.server)
  const seen = new Map<string, string>()
  const waiting = [home]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    const { status, html, title } = await browsing.open(path)
    expect([path, status]).toEqual([path, 200])
    seen.set(path, title)
    waiting.push(...leadsTo(html))
  }
  const { errors, document } = apiReference
  const pages = [
    ...operationsIn(documentIn({ document })).map(({ id }) => `${home}/operations/${slugOf(id)}`),
    ...errors.map(({ id }) => `${home}/errors/${id}`),
    `${home}/resources/participant`,
    `${home}/getting-started`,
    `${home}/choices`,
  ]
  expect(pages.filter(page => !seen.has(page))).toEqual([])
  expect(pages.length).toBeGreaterThan(90)
})

test('every example of an answer is one that its operation could give', () => {
  const document = documentIn(apiReference)
  const headers = new Headers({ 'content-type': 'application/vnd.api+json' })
  for (const { method, path, answer } of operationsIn(document)) {
    const body = answer && exampleOf(document, answer)
    const example = { status: 200, headers, text: asText(body), body }
    expect(() => checkAgainstDocument(method, path, example)).not.toThrow()
  }
})

test('an operation says what it is sent, what it answers and how it is refused', async () => {
  const { text } = await visitor(sandbox.server).open(defer)
  expect(text).toContain('PUT /api/v3/participants/ecf/{id}/defer')
  expect(text).toContain('data.attributes.reason')
  expect(text).toContain('long-term-sickness')
  expect(text).toContain('data.attributes.ecf_enrolments')
  expect(text).toContain('The participant is already deferred Status 422')
  expect(text).not.toContain('The participant is already active')
})

test('an error says what it means, what to do, and who answers with it', async () => {
  const { title, text } = await visitor(sandbox.server).open(`${home}/errors/already-deferred`)
  expect(title).toContain('The participant is already deferred')
  expect(text).toContain('Field or title participant_profile')
  expect(text).toContain('To give another reason, resume and then defer.')
  expect(text).toContain('PUT /api/v3/participants/ecf/{id}/defer')
})

test('an operation is tried; the token is neither shown nor logged', async () => {
  const { server, token, world, lines } = sandbox
  const browsing = visitor(server)
  await browsing.open(defer)
  const shown = await browsing.submit({
    token,
    'path:id': await personOf(world.database, ada),
    'header:X-With-Server-Date': '2023-09-20T09:00:00Z',
    body: JSON.stringify({
      data: { attributes: { course_identifier: 'ecf-induction', reason: 'career-break' } },
    }),
  })
  expect(shown.title).toContain('200 OK')
  expect(shown.text).toContain('"full_name": "Ada Obi"')
  expect(shown.text).toContain('"training_status": "deferred"')
  expect(shown.text).toContain('authorization: Bearer (your token)')
  expect(shown.text).not.toContain(token)
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('\n')).not.toContain(token)
})

test('what is refused leads to the page of its error', async () => {
  const browsing = visitor(sandbox.server)
  await browsing.open(`${home}/operations/list-participants`)
  const shown = await browsing.submit({
    token: sandbox.token,
    'query:filter[training_status]': 'resting',
  })
  expect(shown.text).toContain('The API answered 400 Bad Request')
  expect(shown.text).toContain('GET /api/v3/participants/ecf?filter[training_status]=resting')
  expect(shown.html).toContain(`href="${home}/errors/training-status-unknown">What this means`)
})

test('without an id, or with a token that is no header, nothing is asked', async () => {
  const browsing = visitor(sandbox.server)
  await browsing.open(`${home}/operations/show-participant`)
  const shown = await browsing.submit({ token: 'tokén\n', 'path:id': '..' })
  expect([shown.status, shown.problems]).toEqual([
    422,
    ['The token must only have characters of ASCII', 'Enter the id of the path'],
  ])
  expect(shown.text).not.toContain('The API answered')
})

test('what is tried counts towards the limit of its token', async () => {
  const { server } = sandbox
  const headers = { authorization: 'Bearer asked-too-often' }
  for (let asked = 0; asked < 1000; asked += 1)
    await server.inject({ url: '/api/v3/statements', headers })
  const browsing = visitor(server)
  await browsing.open(`${home}/operations/list-statements`)
  const shown = await browsing.submit({ token: 'asked-too-often' })
  expect(shown.text).toContain('The API answered 429 Too Many Requests')
  expect(shown.html).toContain(`href="${home}/errors/retry-later">What this means: Retry later`)
})

test('a form that was not sent by its page asks nothing', async () => {
  const { server } = sandbox
  const answer = await server.inject({ method: 'POST', url: defer, payload: {} })
  expect(answer.statusCode).toBe(403)
})

test('in production everything can be read and nothing tried', async () => {
  const { server } = production
  const { status, html } = await visitor(server).open(defer)
  expect(status).toBe(200)
  expect(html).not.toContain('id="try"')
  const answer = await server.inject({ method: 'POST', url: defer, payload: {} })
  expect(answer.statusCode).toBe(404)
})

test.each(['operations/burn', 'resources/nothing', 'errors/none'])('%s is no page', async path => {
  const { status } = await visitor(sandbox.server).open(`${home}/${path}`)
  expect(status).toBe(404)
})
