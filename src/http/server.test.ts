import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, unlistenedServer, type Server, type ServerOptions } from './server.ts'
import { failureAsJson } from './failures.ts'
import { json, notFound, redirect, view } from './responses.ts'
import { route } from './route.ts'
import type { SessionContents, SessionStore } from './sessions.ts'
import { templatesIn } from './templates.ts'

const here = new URL('./examples', import.meta.url).pathname
const failurePages = {
  403: 'failure.njk',
  404: 'failure.njk',
  413: 'failure.njk',
  422: 'failure.njk',
  500: 'failure.njk',
  503: 'failure.njk',
}

/** Keeps sessions in memory, until it is told that it is away. */
function sessionsInMemory() {
  const kept = new Map<string, SessionContents>()
  const state = { isAway: false, isFull: false }
  const present = () => {
    if (state.isAway) throw Object.assign(new Error('no route'), { name: 'DatabaseUnavailable' })
  }
  const store: SessionStore = {
    get: async id => (present(), kept.get(id) ?? null),
    set: async (id, contents) => {
      present()
      if (state.isFull) throw new Error('could not extend file')
      kept.set(id, contents)
    },
    destroy: async id => (present(), void kept.delete(id)),
  }
  return { store, kept, state }
}

const sessions = sessionsInMemory()
const faults: object[] = []
const taken: string[] = []
let ids = 0
let server: Server

const routes = [
  route('GET', '/form', () => view('form.njk', { name: '<b>"Ada" & co</b>' })),
  route('POST', '/form', ({ typed }) => {
    taken.push(typed('name') ?? 'nothing')
    return redirect('/form')
  }),
  route('GET', '/people/:person', ({ params, query }) =>
    json({ person: params.person, sort: query('sort') ?? null, sorts: query.all('sort') }),
  ),
  route('GET', '/nobody', () => notFound),
  route('GET', '/broken', () => {
    throw new Error('the password is hunter2')
  }),
  route('GET', '/away', () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { name: 'DatabaseUnavailable' })
  }),
  route('GET', '/api/broken', () => {
    throw new Error('the password is hunter2')
  }),
  route('GET', '/api/away', () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { name: 'DatabaseUnavailable' })
  }),
  route('POST', '/api/things', ({ body, typed }) =>
    json({ body, reason: typed('reason') ?? null }),
  ),
  route('POST', '/sign-in', async ({ session, typed }) => {
    await session.renew()
    session.set('person', typed('name'))
    return redirect('/me')
  }),
  route('GET', '/me', ({ session }) => json({ person: session.get('person') ?? null })),
  route('POST', '/sign-out', async ({ session }) => {
    await session.end()
    return redirect('/me')
  }),
]

const options: ServerOptions = {
  routes,
  templates: templatesIn(here),
  assets: {
    versioned: [{ folder: here, files: ['example.css'] }],
    steady: `${here}/steady`,
  },
  failurePages,
  frame: request => ({ person: request?.session.get('person') ?? null }),
  machines: { under: '/api/', told: failureAsJson },
  sessions: { store: sessions.store, secrets: ['s'.repeat(32)], minutes: 30, secure: false },
  listen: { host: '127.0.0.1', port: 0 },
  behindProxy: false,
  log: { info: () => {}, error: entry => faults.push(entry) },
  newId: () => `request-${++ids}`,
  isHealthy: async () => !sessions.state.isAway,
  isUnavailable: error => error instanceof Error && error.name === 'DatabaseUnavailable',
}

beforeAll(async () => {
  server = await unlistenedServer(options)
})

afterAll(() => server.close())

const get = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ method: 'GET', url, headers })

const post = (url: string, payload: string, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })

/** Opens the form, and keeps what a browser would: the cookie and the token in the page. */
async function openForm(cookie = '') {
  const page = await get('/form', { cookie })
  const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const set = page.cookies.find(({ name }) => name === 'session')
  return { page, token, cookie: set ? `session=${encodeURIComponent(set.value)}` : cookie }
}

test('a form that its own page sent is taken, once it brings its token', async () => {
  const { token, cookie } = await openForm()
  const sent = await post('/form', `name=Ada&_csrf=${token}`, { cookie })
  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/form'])
  expect(taken.splice(0)).toEqual(['Ada'])
})

test.each([
  ['no token', () => 'name=Ada'],
  ['a forged token', () => 'name=Ada&_csrf=forged'],
  ['two tokens', (token: string) => `name=Ada&_csrf=${token}&_csrf=${token}`],
])('a form with %s is refused and nothing is done', async (_, form) => {
  const { token, cookie } = await openForm()
  const sent = await post('/form', form(token), { cookie })
  expect(sent.statusCode).toBe(403)
  expect(sent.body).toContain('failure page')
  expect(taken).toEqual([])
})

test('a token is of no use in another session', async () => {
  const mine = await openForm()
  const theirs = await openForm()
  const sent = await post('/form', `name=Ada&_csrf=${mine.token}`, { cookie: theirs.cookie })
  expect([sent.statusCode, taken]).toEqual([403, []])
})

test('what is shown is escaped', async () => {
  const { page } = await openForm()
  expect(page.body).toContain('&lt;b&gt;&quot;Ada&quot; &amp; co&lt;/b&gt;')
})

test('a page sets strict headers and is kept by nobody', async () => {
  const { headers } = await get('/form')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('the session cookie is out of reach of scripts and other sites', async () => {
  const { page } = await openForm()
  expect(page.headers['set-cookie']).toMatch(/HttpOnly/)
  expect(page.headers['set-cookie']).toMatch(/SameSite=Lax/)
})

test('signing in changes the id of the session, and signing out ends it', async () => {
  const before = await openForm()
  const form = `name=Ada&_csrf=${before.token}`
  const signedIn = await post('/sign-in', form, { cookie: before.cookie })
  const cookie = `session=${encodeURIComponent(signedIn.cookies[0]?.value ?? '')}`
  expect(cookie).not.toBe(before.cookie)
  expect((await get('/me', { cookie })).json()).toEqual({ person: 'Ada' })
  expect((await get('/me', { cookie: before.cookie })).json()).toEqual({ person: null })

  const { token } = await openForm(cookie)
  await post('/sign-out', `_csrf=${token}`, { cookie })
  expect((await get('/me', { cookie })).json()).toEqual({ person: null })
})

test.each([
  ['a path that nobody answers', '/nothing-here', 404],
  ['a path that says so', '/nobody', 404],
  ['a NUL in the path', '/people/ada%00', 404],
  ['a broken percent-encoding', '/people/%E0%A4%A', 404],
  ['half a percent-encoding', '/people/%', 404],
  ['a path part that is too long', `/people/${'a'.repeat(300)}`, 404],
  ['a way out of the folder', '/assets/..%2f..%2fpackage.json', 404],
  ['an encoded slash', '/people/a%2Fb', 200],
  ['a NUL in the query', '/people/ada?sort=%00', 422],
  ['a broken percent-encoding in the query', '/people/ada?sort=%E0%A4%A', 200],
  ['a prototype in the query', '/people/ada?__proto__[x]=1&constructor=2', 200],
])('%s is answered, never with a fault', async (_, url, status) => {
  const answer = await get(url)
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
  expect(faults).toEqual([])
})

test('a name that is sent twice has no one text', async () => {
  const answer = await get('/people/ada?sort=a&sort=b')
  expect(answer.json()).toEqual({ person: 'ada', sort: null, sorts: ['a', 'b'] })
})

test.each([
  ['a form that is too long', `name=${'a'.repeat(100_001)}`, {}, 413],
  ['a NUL in a form', 'name=%00', {}, 403],
  ['JSON where a form is expected', '{"name":"Ada"}', { 'content-type': 'application/json' }, 403],
  ['no form at all', 'name', { 'content-type': 'text/x-unheard-of' }, 403],
])('%s is refused', async (_, payload, headers, status) => {
  expect((await post('/form', payload, headers)).statusCode).toBe(status)
  expect(taken).toEqual([])
})

test('a NUL in a form with its token is unprocessable', async () => {
  const { token, cookie } = await openForm()
  const sent = await post('/form', `name=%00&_csrf=${token}`, { cookie })
  expect([sent.statusCode, taken]).toEqual([422, []])
})

test('a fault is told to us in full, and outside by its reference only', async () => {
  const page = await get('/broken')
  expect(page.statusCode).toBe(500)
  expect(page.body).toContain(`reference ${String(page.headers['x-request-id'])}`)
  expect(page.body).not.toContain('hunter2')
  expect(faults.splice(0)).toMatchObject([{ id: page.headers['x-request-id'], status: 500 }])

  const answer = await get('/api/broken')
  expect([answer.statusCode, answer.json()]).toEqual([500, { error: 'Internal server error' }])
  faults.length = 0
})

test.each([
  ['/api/nothing', 404, { error: 'Resource not Found' }],
  ['/api/%E0%A4%A', 404, { error: 'Resource not Found' }],
  ['/api/away', 503, { error: 'Service unavailable' }],
])('a machine that asks for %s is told %i in JSON', async (url, status, body) => {
  const answer = await get(url)
  expect([answer.statusCode, answer.json()]).toEqual([status, body])
  faults.length = 0
})

test.each([
  ['JSON', '{"a":null}', 'application/json', { body: { a: null }, reason: null }],
  ['JSON of the API', '[1]', 'application/vnd.api+json', { body: [1], reason: null }],
  ['broken JSON', '{"a":', 'application/json', { reason: null }],
  ['a form', 'reason=other', 'application/x-www-form-urlencoded', { reason: 'other' }],
  ['a prototype', '{"__proto__":{"x":1}}', 'application/json', { body: {}, reason: null }],
  ['JSON too deep', '['.repeat(52) + ']'.repeat(52), 'application/json', { reason: null }],
  ['JSON far too deep', '['.repeat(99_999), 'application/json', { reason: null }],
  ['what names no type', '{"a":null}', 'json', { reason: null }],
  ['what names nothing', '{"a":null}', '\u00e9; a=b', { reason: null }],
  ['an empty type', '{"a":null}', '', { reason: null }],
])('a machine may send %s without a token', async (_, payload, type, expected) => {
  const answer = await post('/api/things', payload, { 'content-type': type })
  expect([answer.statusCode, answer.json()]).toEqual([200, expected])
})

test('JSON may be nested, and nothing that is sent is decompressed', async () => {
  const headers = { 'content-type': 'application/json' }
  const nested = '['.repeat(51) + ']'.repeat(51)
  expect((await post('/api/things', nested, headers)).json()).toHaveProperty('body')
  const compressed = { ...headers, 'content-encoding': 'gzip' }
  expect((await post('/api/things', '[1]', compressed)).statusCode).toBe(200)
  expect((await get('/api/things', { 'content-encoding': 'x' })).statusCode).not.toBe(422)
})

test('half of a character in JSON is for the handler to judge, after it knows who asks', async () => {
  const headers = { 'content-type': 'application/json' }
  expect((await post('/api/things', '{"a":"\\ud800"}', headers)).statusCode).toBe(200)
})

test('when the database is away pages say so, and what does not need it lives on', async () => {
  const { cookie } = await openForm()
  sessions.state.isAway = true
  const statuses = [
    (await get('/form', { cookie })).statusCode,
    (await get('/nothing-here', { cookie })).statusCode,
    (await get('/healthz')).statusCode,
    (await get('/assets/steady.txt')).statusCode,
  ]
  sessions.state.isAway = false
  const after = await get('/form', { cookie })
  expect([...statuses, after.statusCode]).toEqual([503, 503, 503, 200, 200])
  faults.length = 0
})

test('a session that cannot be kept is a fault, and not half an answer', async () => {
  const { cookie } = await openForm()
  sessions.state.isFull = true
  const page = await get('/form', { cookie })
  sessions.state.isFull = false
  expect(page.statusCode).toBe(500)
  expect(page.body).toContain('failure page')
  expect(page.body).not.toContain('extend')
  faults.length = 0
})

test.each([
  'session=',
  'session=%E0%A4%A',
  'session=forged.signature',
  '=;;==',
  'session=a; session=b',
])('the cookie "%s" is a new visitor', async cookie => {
  expect((await get('/me', { cookie })).json()).toEqual({ person: null })
})

test('a server that listens answers, and lets go of its port when it is closed', async () => {
  const listening = await startServer(options)
  const answer = await fetch(`${listening.url}/healthz`)
  expect([answer.status, await answer.json()]).toEqual([200, { healthy: true }])
  await listening.close()
  await expect(fetch(`${listening.url}/healthz`)).rejects.toThrow('fetch failed')
})

test('styles have an address that changes with them, and are kept for a year', async () => {
  const { page } = await openForm()
  const address = /href="([^"]+\.css)"/.exec(page.body)?.[1] ?? ''
  const style = await get(address)
  expect(style.statusCode).toBe(200)
  expect(style.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await get(address.replace('example.css', 'form.njk'))).statusCode).toBe(404)
})

test('long answers are compressed where the asker can read that', async () => {
  const address = `/people/ada?${'sort=aaaaaaaaaaaaaaaaaaaa&'.repeat(100)}`
  const { headers } = await get(address, { 'accept-encoding': 'gzip' })
  expect(headers['content-encoding']).toBe('gzip')
})
