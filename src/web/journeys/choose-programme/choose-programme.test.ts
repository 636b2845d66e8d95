import { describe, expect, test } from 'vitest'
import { openJourneys, optionsOn, pageName } from '../../../../test/journey-pages.ts'
import { sql } from '../../../store/database.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()
const start = '/schools/100001/choose-programme?cohort=2024'

test('a named provider, partner and appropriate body: six pages, and the change', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const { leadProvider } = world.ucl
  const first = await tutor.open(start)
  expect(first.title).toContain('How will you train ECTs who start in 2024 to 2025?')
  expect(pageName(await tutor.submit({ route: 'provider-led' }))).toBe('lead-provider')
  const partners = await tutor.submit({ leadProvider })
  expect(pageName(partners)).toBe('delivery-partner')
  const deliveryPartner = optionsOn(partners)[0] ?? ''
  expect(pageName(await tutor.submit({ deliveryPartner }))).toBe('appropriate-body')
  expect(pageName(await tutor.submit({ appropriateBody: 'named' }))).toBe('named-body')
  const found = await tutor.submit({ 'namedBody-words': 'kent', 'namedBody-search': 'yes' })
  const namedBody = optionsOn(found)[0] ?? ''
  const check = await tutor.submit({ 'namedBody-words': 'kent', namedBody })
  expect(pageName(check)).toBe('check-answers')
  expect(check.text).toContain('ECTs and mentors who start in 2024 to 2025 are offered: UCL')
  expect((await tutor.submit()).text).toContain('Training chosen for 2024 to 2025')
  expect(await at.recorded()).toMatchObject([
    {
      kind: 'choose-programme',
      request: {
        cohort: 2024,
        chosen: { route: 'provider-led', leadProvider, deliveryPartner },
        appropriateBody: { answer: 'named', body: namedBody },
      },
    },
  ])
})

test.each([
  [{ route: 'no-ects' }, 'check-answers'],
  [{ route: 'not-yet-known' }, 'check-answers'],
  [{ route: 'diy' }, 'appropriate-body'],
  [{ route: 'accredited-materials' }, 'supplier'],
])('%o leads to %s', async (fields, page) => {
  await still.ashfield.open(start)
  expect(pageName(await still.ashfield.submit(fields))).toBe(page)
})

test('a provider that is not known yet has no partner to be asked for', async () => {
  await still.ashfield.open(start)
  await still.ashfield.submit({ route: 'provider-led' })
  const next = await still.ashfield.submit({ leadProvider: 'to-be-confirmed' })
  expect(pageName(next)).toBe('appropriate-body')
})

test('a school that DfE funds no provider for is offered what it may have', async () => {
  const at = await openJourneys()
  await at.world.database.run(sql`
    update school_facts set eligible_for_funding = false, own_programme_only = true
    where urn = '100001'
  `)
  expect(optionsOn(await at.ashfield.open(start))).toEqual([
    'accredited-materials',
    'school-funded',
    'diy',
    'no-ects',
    'not-yet-known',
  ])
  expect(pageName(await at.ashfield.submit({ route: 'provider-led' }))).toBe('route')
  expect(pageName(await at.ashfield.submit({ route: 'school-funded' }))).toBe('provider-name')
  await at.ashfield.submit({ providerName: 'Kent Training' })
  await at.ashfield.submit({ appropriateBody: 'not-listed' })
  expect((await at.ashfield.submit()).text).toContain('Training chosen')
})

test('when another tutor chooses meanwhile, the new facts are shown, and nothing is recorded', async () => {
  const at = await openJourneys()
  const other = await at.another()
  for (const [tutor, route] of [
    [at.ashfield, 'diy'],
    [other, 'no-ects'],
  ] as const) {
    await tutor.open(start)
    await tutor.submit({ route })
  }
  await at.ashfield.submit({ appropriateBody: 'not-listed' })
  await other.submit()
  const shown = await at.ashfield.submit()
  expect(shown.status).toBe(409)
  expect(shown.text).toContain('The facts have changed since you checked your answers.')
  expect(await at.recorded()).toHaveLength(1)
})

describe('what cannot be taken, with nothing recorded', () => {
  test.each([['1066'], ['nonsense'], ['2024.5'], ['9'.repeat(400)]])(
    'the year %s is not there',
    async cohort => {
      const shown = await still.ashfield.open(`/schools/100001/choose-programme?cohort=${cohort}`)
      expect(shown.status).toBe(404)
    },
  )

  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['nonsense', { route: 'nonsense' }],
    ['a route that is not open to the school', { route: 'school-funded' }],
    ['too much', { route: 'x'.repeat(5000) }],
  ])('the training: %s', async (_, fields) => {
    await still.ashfield.open(start)
    const shown = await still.ashfield.submit(fields)
    expect([shown.status, shown.problems]).toEqual([
      422,
      ['Select how you will train ECTs, or that you do not expect any'],
    ])
    expect(await still.recorded()).toEqual([])
  })

  test('no ECTs, while there are some: beside the question', async () => {
    await still.ashfield.open('/schools/100001/choose-programme?cohort=2023')
    const shown = await still.ashfield.submit({ route: 'no-ects' })
    expect([pageName(shown), shown.status, shown.problems]).toEqual([
      'route',
      422,
      ['Select how you train ECTs: some are registered for 2023 to 2024 already'],
    ])
  })

  test('a partner that does not work with the provider is not there to be chosen', async () => {
    await still.ashfield.open(start)
    await still.ashfield.submit({ route: 'provider-led' })
    await still.ashfield.submit({ leadProvider: still.world.ucl.leadProvider })
    const shown = await still.ashfield.submit({ deliveryPartner: still.world.ashfield })
    expect([shown.status, shown.problems]).toEqual([
      422,
      ['Select a delivery partner, or leave it to the lead provider'],
    ])
  })

  test('the draft of another school is not there', async () => {
    const mine = await still.ashfield.open(start)
    expect((await still.birchwood.open(mine.path)).status).toBe(403)
    const theirs = mine.path.replace('100001', '100002')
    expect((await still.birchwood.open(theirs)).status).toBe(404)
  })
})
