import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { journeys } from '../../src/web/journeys/all.ts'
import { addressOf } from '../../src/web/journey/walk.ts'
import { besieged, journeyOf, sendable, signedIn } from './besieged.ts'
import { guestOf, formOf, type Fields, type Told } from './guest.ts'
import { anyText, leaking, nonsense } from './nonsense.ts'
import { tutors } from '../school-pages.ts'

const siege = await besieged()
const { ashfield, birchwood, both, server } = siege
const paths = sendable(siege.routes).filter(path => !path.startsWith('/provider/'))
const ofSchools = paths.filter(path => path.startsWith('/schools/'))

afterAll(() => server.close())

/** Where something real could be sent: the last page of a draft, or a change that may be undone. */
async function addressAt(path: string, urn = '100001') {
  const journey = journeyOf(path)
  const draft = journey && (await siege.draftOf(journey, siege.answers[journey] ?? {}))
  return path
    .replace(':urn', urn)
    .replace(':draft', draft ?? '')
    .replace(':page', 'check-answers')
    .replace(':change', siege.undoable)
}

/** Opens the page of a form, so that its fingerprint is known. */
async function formAt(address: string): Promise<Fields> {
  const page = await ashfield.ask('GET', address)
  expect(page.status).toBe(200)
  return { fingerprint: page.hidden('fingerprint'), reason: 'A mistake', user: tutors.ashfield }
}

/** What was written of anybody's history, and who is told of it. */
async function recorded() {
  const { position, notices } = (await siege.written()) as Readonly<Record<string, unknown>>
  return { position, notices }
}

test('every way in that takes a form is besieged, those of providers elsewhere', () => {
  expect(paths).toEqual([
    '/sign-in',
    '/sign-out',
    '/schools/:urn/undo/:change',
    '/schools/:urn/choose-programme/:draft/:page',
    '/schools/:urn/register/:draft/:page',
    '/schools/:urn/transfer-in/:draft/:page',
    '/schools/:urn/report-leaving/:draft/:page',
    '/schools/:urn/assign-mentor/:draft/:page',
    '/schools/:urn/unassign-mentor/:draft/:page',
    '/schools/:urn/change-programme/:draft/:page',
    '/schools/:urn/change-details/:draft/:page',
    '/schools/:urn/correct/:draft/:page',
    '/schools/:urn/appoint-appropriate-body/:draft/:page',
    '/schools/:urn/accept-partnership/:draft/:page',
    '/schools/:urn/challenge-partnership/:draft/:page',
    '/sign-in/provider',
  ])
})

describe.each(paths)('%s', path => {
  test('without the token of its own session nothing is done', async () => {
    const address = await addressAt(path)
    const fields = path === '/sign-out' ? {} : await formAt(address)
    const before = await siege.written()
    for (const tokens of [
      {},
      { _csrf: '' },
      { _csrf: 'forged' },
      { _csrf: birchwood.token() },
      { _csrf: [ashfield.token(), ashfield.token()] },
      { '_csrf[]': ashfield.token() },
      { '__proto__[_csrf]': ashfield.token() },
    ]) {
      const told = await ashfield.ask('POST', address, formOf({ ...fields, ...tokens }))
      expect([told.status, await siege.written()]).toEqual([403, before])
    }
    expect((await ashfield.ask('GET', '/schools/100001')).status).toBe(200)
  })
})

describe.each(ofSchools)('%s', path => {
  test('somebody who is not signed in is asked to, and nothing is done', async () => {
    const address = await addressAt(path)
    const fields = await formAt(address)
    const before = await siege.written()
    const stranger = guestOf(server)
    await stranger.ask('GET', '/sign-in')
    const told = await stranger.send(address, fields)
    expect([told.status, told.location]).toEqual([303, '/sign-in'])
    expect(await siege.written()).toEqual(before)
  })

  test('a tutor of another school is refused, under either school’s address', async () => {
    const address = await addressAt(path)
    const fields = await formAt(address)
    const before = await siege.written()
    const under = async (guest: typeof birchwood, urn: string) =>
      (await guest.send(address.replace('100001', urn), fields)).status
    expect(await under(birchwood, '100001')).toBe(403)
    expect(await under(birchwood, '100002')).toBe(404)
    expect(await under(both, '100002')).toBe(404)
    expect(await under(birchwood, '999999')).toBe(404)
    expect(await recorded()).toEqual(pick(before))
  })

  test('what was not shown is not recorded', async () => {
    const address = await addressAt(path)
    const { fingerprint, ...fields } = await formAt(address)
    const before = await recorded()
    for (const tampered of [
      {},
      { fingerprint: '' },
      { fingerprint: `${String(fingerprint)}0` },
      { fingerprint: [String(fingerprint), String(fingerprint)] },
      { 'fingerprint[]': String(fingerprint) },
      { fingerprint: 'x'.repeat(10_000) },
    ]) {
      const told = await ashfield.send(address, { ...fields, ...tampered })
      expect([told.status, await recorded()]).toEqual([409, before])
    }
  })
})

const pick = (written: unknown) => {
  const { position, notices } = written as Readonly<Record<string, unknown>>
  return { position, notices }
}

test.each(ofSchools.filter(path => journeyOf(path)))(
  '%s: the draft of another tutor of the same school is not there',
  async path => {
    const address = await addressAt(path)
    const before = await siege.written()
    expect((await both.ask('GET', address)).status).toBe(404)
    expect((await both.send(address, await formAt(address))).status).toBe(404)
    expect(await siege.written()).toEqual(before)
  },
)

test('a tutor who is no longer one may do nothing from that moment on', async () => {
  const own = await besieged()
  const address = `/schools/100001/undo/${own.undoable}`
  const page = await own.ashfield.ask('GET', address)
  await own.dismiss(tutors.ashfield)
  const before = await own.written()
  const fields = { fingerprint: page.hidden('fingerprint'), reason: 'A mistake' }
  expect((await own.ashfield.send(address, fields)).status).toBe(403)
  expect(await own.written()).toEqual(before)
  await own.server.close()
})

const pages = journeys.flatMap(({ name, questions }) =>
  Object.entries(questions).map(([asks, question]) => ({
    page: `${name}/${addressOf(asks)}`,
    fields: question.fields(asks),
    journey: name,
  })),
)

/** What is answered to what can be no answer at all. */
const answered: Readonly<Record<string, readonly number[]>> = {
  'far too much': [413],
  'a NUL': [422],
}

interface Answered {
  readonly kind: string
  readonly told: Told
  readonly allowed: readonly number[]
}

const isBad = ({ told, allowed }: Answered) =>
  !allowed.includes(told.status) || leaking.test(told.body)

describe.each(pages)('$page', ({ page, journey, fields }) => {
  const send = async (sent: Fields, typed = siege.answers[journey] ?? {}) => {
    const draft = await siege.draftOf(journey, typed)
    const [, name = ''] = page.split('/')
    return ashfield.send(`/schools/100001/${journey}/${draft}/${name}`, sent)
  }

  test('nonsense in every field is answered, shown harmless, and never recorded', async () => {
    const before = await recorded()
    const answers: Answered[] = []
    for (const [kind, text] of Object.entries(nonsense)) {
      const told = await send(Object.fromEntries(fields.map(field => [field, text])))
      const allowed = answered[kind] ?? [303, 422]
      answers.push({ kind, told, allowed })
      const next = told.location === null ? null : await ashfield.ask('GET', told.location)
      if (next) answers.push({ kind, told: next, allowed: [200, 303, 404, 422] })
    }
    expect(answers.filter(isBad)).toEqual([])
    expect(await recorded()).toEqual(before)
  })

  test('nothing, everything twice, and what nobody asked for are answered', async () => {
    const before = await recorded()
    for (const sent of [
      {},
      Object.fromEntries(fields.map(field => [field, ['a', 'b']])),
      Object.fromEntries(fields.map(field => [`${field}[]`, 'a'])),
      Object.fromEntries(fields.map(field => [`${field}[__proto__][x]`, 'a'])),
      { constructor: 'a', toString: 'b', participant: 'c', kind: 'd', cohort: 'e' },
    ])
      expect((await send(sent)).status).toBeOneOf([303, 422])
    expect(await recorded()).toEqual(before)
  })
})

test.each(journeys.map(({ name }) => name))(
  '%s: whatever a draft holds, each of its pages opens or leads elsewhere',
  async journey => {
    const own = pages.filter(page => page.journey === journey)
    const right = siege.answers[journey] ?? {}
    const kept = [...new Set([...own.flatMap(({ fields }) => fields), ...Object.keys(right)])]
    const names = [...own.map(({ page }) => page.split('/')[1] ?? ''), 'check-answers', 'nonsense']
    const typed = fc.record(
      Object.fromEntries(
        kept.map(field => [
          field,
          fc.oneof(
            { weight: 4, arbitrary: fc.constant(right[field] ?? 'yes') },
            { weight: 1, arbitrary: anyText.map(text => text.toWellFormed().replaceAll('\0', '')) },
          ),
        ]),
      ),
      { requiredKeys: [] },
    ) as fc.Arbitrary<Readonly<Record<string, string>>>
    const before = await recorded()
    await fc.assert(
      fc.asyncProperty(typed, fc.constantFrom(...names), anyText, async (answers, page, text) => {
        const draft = await siege.draftOf(journey, answers)
        const address = `/schools/100001/${journey}/${draft}/${page}`
        expect((await ashfield.ask('GET', address)).status).toBeOneOf([200, 303, 404, 422])
        const sent = Object.fromEntries(kept.map(field => [field, text.toWellFormed()]))
        expect((await ashfield.send(address, sent)).status).toBeOneOf([303, 404, 409, 422])
      }),
      { numRuns: 15 },
    )
    expect(await recorded()).toEqual(before)
  },
)

test.each(Object.entries(nonsense))('signing in as %s is no fault', async (_, user) => {
  const guest = guestOf(server)
  await guest.ask('GET', '/sign-in')
  expect((await guest.send('/sign-in', { user })).status).toBeOneOf([303, 413, 422])
})

test.each(Object.entries(nonsense))('a reason of %s undoes nothing unseen', async (_, reason) => {
  const before = await recorded()
  const tutor = await signedIn(server, tutors.ashfield)
  const address = `/schools/100001/undo/${siege.undoable}`
  await tutor.ask('GET', address)
  const told = await tutor.send(address, { reason, fingerprint: 'forged' })
  expect(told.status).toBeOneOf([409, 413, 422])
  expect(leaking.exec(told.body)).toBeNull()
  expect(await recorded()).toEqual(before)
})

test('nothing of all this was a fault of ours', () => {
  expect(siege.faults).toEqual([])
})
