import { describe, expect, test } from 'vitest'
import { dayIn, openJourneys, optionsOn, pageName } from '../../../../test/journey-pages.ts'
import { ada, ben, mary, personOf } from '../../../../test/database/small-world.ts'
import { cara, devTrainsWithUcl } from '../../../../test/school-pages.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()
const start = '/schools/100001/appoint-appropriate-body'
const ofCohort = `${start}?cohort=2023`
const linkTo = async ({ world }: typeof still, trn = ben) =>
  `${start}?participant=${await personOf(world.database, trn)}&kind=ect`

type Tutor = (typeof still)['ashfield']

/** Chooses the one body of a name. */
const chooses = async (tutor: Tutor, words: string) => {
  await tutor.submit({ body: 'from-the-list' })
  const found = await tutor.submit({ 'namedBody-words': words, 'namedBody-search': 'yes' })
  const namedBody = optionsOn(found)[0] ?? ''
  return { namedBody, next: await tutor.submit({ 'namedBody-words': words, namedBody }) }
}

const alban = 'Alban Teaching School Hub (Sandringham School)'

test('a cohort: a body from the list, from today; who follows is named', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  const first = await tutor.open(ofCohort)
  expect(first.title).toContain('Who is the appropriate body for ECTs who start in 2023 to 2024?')
  const { namedBody, next } = await chooses(tutor, 'alban')
  expect(pageName(next)).toBe('since')
  const check = await tutor.submit({ since: 'soonest' })
  expect(check.text).toContain(
    `The appropriate body for those who start in 2023 to 2024, from 4 March 2024: ${alban}.`,
  )
  expect(check.text).toContain('It changes for: Ben Cole and Cara Diaz.')
  expect(check.text).toContain(`${alban} is told that it is the appropriate body of these ECTs`)
  expect((await tutor.submit()).text).toContain(
    `Appropriate body for 2023 to 2024 recorded ${alban}, from 4 March 2024`,
  )
  expect(await at.recorded()).toMatchObject([
    {
      kind: 'appoint-appropriate-body',
      request: {
        whose: { of: 'cohort', cohort: 2023 },
        answer: { answer: 'named', body: namedBody },
        from: '2024-03-04',
      },
    },
  ])
  const home = await tutor.open('/schools/100001')
  expect(home.text).toContain(`Appropriate body ${alban}, from 4 March 2024`)
})

test('one ECT: another body from a day to come stands on the page beside the one of now', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  await tutor.open(ofCohort)
  await chooses(tutor, 'alban')
  await tutor.submit({ since: 'soonest' })
  await tutor.submit()

  const first = await tutor.open(await linkTo(at))
  expect(first.title).toContain('Who is the appropriate body for Ben Cole?')
  expect(first.text).toContain(`Now: ${alban}.`)
  await tutor.submit({ body: 'not-listed' })
  expect(pageName(await tutor.submit({ since: 'another-day' }))).toBe('from')
  const check = await tutor.submit(dayIn('from', '2024-03-18'))
  expect(check.text).toContain(
    'The appropriate body of Ben Cole, from 18 March 2024: Another body, not on our list.',
  )
  expect(check.text).toContain('Ben Cole is told that their appropriate body changes')
  expect(check.text).toContain(`${alban} is told that it is no longer the appropriate body`)
  expect((await tutor.submit()).text).toContain('Appropriate body of Ben Cole recorded')
  expect((await at.recorded()).at(-1)).toMatchObject({
    request: { whose: { of: 'ect' }, answer: { answer: 'not-listed' }, from: '2024-03-18' },
  })
  const page = await tutor.open(`/schools/100001/ects/${await personOf(at.world.database, ben)}`)
  expect(page.text).toContain(
    `Appropriate body ${alban}, from 4 March 2024 ` +
      'Appropriate body to come Another body, not on our list, from 18 March 2024',
  )
})

test('an ECT who has not begun: from her first day, and as for the cohort is offered first', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  await tutor.open(await linkTo(at, cara))
  await tutor.submit({ body: 'not-appointed-yet' })
  const check = await tutor.submit({ since: 'soonest' })
  expect(check.text).toContain(
    'The appropriate body of Cara Diaz, from 15 April 2024: Not appointed yet.',
  )
  await tutor.submit()
  await tutor.open(ofCohort)
  await chooses(tutor, 'alban')
  const cohort = await tutor.submit({ since: 'soonest' })
  expect(cohort.text).toContain('It changes for: Ben Cole and Cara Diaz.')
  await tutor.submit()

  await tutor.open(await linkTo(at, cara))
  await tutor.submit({ body: 'not-listed' })
  await tutor.submit({ since: 'soonest' })
  await tutor.submit()
  const again = await tutor.open(await linkTo(at, cara))
  expect(optionsOn(again)).toEqual([
    'as-cohort',
    'from-the-list',
    'not-listed',
    'not-appointed-yet',
  ])
  expect(again.text).toContain(`${alban} As for your other ECTs who start in 2023 to 2024`)
})

test('who has a body of her own keeps it when the cohort’s changes, and is named', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  await tutor.open(await linkTo(at))
  await tutor.submit({ body: 'not-listed' })
  await tutor.submit({ since: 'soonest' })
  await tutor.submit()
  await tutor.open(ofCohort)
  await chooses(tutor, 'alban')
  const check = await tutor.submit({ since: 'soonest' })
  expect(check.text).toContain('It changes for: Cara Diaz.')
  expect(check.text).toContain('It stays as it is, another one, for: Ben Cole.')
})

test('undone, the body of before holds again, of an ECT and of a year', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  const undoOf = async (link: string) => {
    await tutor.open(link)
    await tutor.submit({ body: 'not-listed' })
    await tutor.submit({ since: 'soonest' })
    const { html } = await tutor.submit()
    const [, undo = ''] = /href="([^"]*\/undo\/[^"]*)"/.exec(html) ?? []
    return tutor.open(undo)
  }
  await tutor.open(ofCohort)
  await chooses(tutor, 'alban')
  await tutor.submit({ since: 'soonest' })
  await tutor.submit()

  const ofBen = await undoOf(await linkTo(at))
  expect(ofBen.text).toContain('The appropriate body of Ben Cole was changed to: Another body')
  expect(ofBen.text).toContain(`Appropriate body of Ben Cole: ${alban}`)
  await tutor.submit({ reason: 'Somebody else was meant' })
  const ofYear = await undoOf(ofCohort)
  expect(ofYear.text).toContain(`Appropriate body for those who start in 2023 to 2024: ${alban}`)
})

test('each answer is recorded as the one that was given', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  for (const body of ['not-listed', 'not-appointed-yet']) {
    await tutor.open(ofCohort)
    await tutor.submit({ body })
    await tutor.submit({ since: 'soonest' })
    await tutor.submit()
  }
  expect(await at.recorded()).toMatchObject([
    { request: { answer: { answer: 'not-listed' } } },
    { request: { answer: { answer: 'not-appointed-yet' } } },
  ])
})

test('the year of an ECT counts, and not the one that starts now', async () => {
  const at = await openJourneys()
  await devTrainsWithUcl(at.world)
  const shown = await at.ashfield.open(start)
  expect(shown.title).toContain('ECTs who start in 2024 to 2025')
})

describe('what cannot be taken, with nothing recorded', () => {
  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['nonsense', { body: 'nonsense' }],
    ['what is not offered', { body: 'as-cohort' }],
    ['too much', { body: 'x'.repeat(5000) }],
  ])('the body: %s', async (_, fields) => {
    await still.ashfield.open(ofCohort)
    const shown = await still.ashfield.submit(fields)
    expect([shown.status, shown.problems]).toEqual([
      422,
      ['Select who the appropriate body is, or that you have not appointed one yet'],
    ])
    expect(await still.recorded()).toEqual([])
  })

  test('a body that takes on nobody new: beside its name, with why', async () => {
    await still.ashfield.open(`${start}?cohort=2022`)
    const { next } = await chooses(still.ashfield, 'bedford')
    expect(pageName(next)).toBe('since')
    const shown = await still.ashfield.submit({ since: 'soonest' })
    expect([pageName(shown), shown.status, shown.problems]).toEqual([
      'named-body',
      422,
      ['Select a body that takes on new ECTs: this one took none from 1 September 2023 on'],
    ])
    expect(shown.text).toContain('It takes on nobody new from 1 September 2023.')
    expect(await still.recorded()).toEqual([])
  })

  test.each([
    ['2021-01-01', 'The day must be on or after 1 September 2021'],
    ['2026-01-01', 'The day must be on or before 4 March 2025'],
    ['2024-02-31', 'The day from which this holds must be a real date'],
    [
      '2024-04-02',
      'Enter a day on which Ben Cole is at your school: 5 September 2023 to 31 March 2024',
    ],
    [
      '2023-09-01',
      'Enter a day on which Ben Cole is at your school: 5 September 2023 to 31 March 2024',
    ],
  ])('the day %s', async (day, problem) => {
    await still.ashfield.open(await linkTo(still))
    await still.ashfield.submit({ body: 'not-listed' })
    await still.ashfield.submit({ since: 'another-day' })
    const shown = await still.ashfield.submit(dayIn('from', day))
    expect([pageName(shown), shown.status, shown.problems]).toEqual(['from', 422, [problem]])
    expect(await still.recorded()).toEqual([])
  })

  test('what is known already', async () => {
    const at = await openJourneys()
    const { ashfield: tutor } = at
    const again = async () => {
      await tutor.open(ofCohort)
      await tutor.submit({ body: 'not-listed' })
      return tutor.submit({ since: 'soonest' })
    }
    await again()
    await tutor.submit()
    const shown = await again()
    expect(shown.status).toBe(422)
    expect(shown.text).toContain('This is what we know of ECTs who start in 2023 to 2024 already')
    expect(await at.recorded()).toHaveLength(1)
  })

  test.each([['1066'], ['nonsense'], ['2024.5'], ['9'.repeat(400)]])(
    'the year %s is not there',
    async cohort => {
      expect((await still.ashfield.open(`${start}?cohort=${cohort}`)).status).toBe(404)
    },
  )

  test('somebody of another school is not there, nor a mentor, nor nonsense', async () => {
    const [moved, mentor] = [
      await personOf(still.world.database, ada),
      await personOf(still.world.database, mary),
    ]
    const status = async (urn: string, query: string) =>
      (
        await (urn === '100001' ? still.ashfield : still.birchwood).open(
          `/schools/${urn}/appoint-appropriate-body?${query}`,
        )
      ).status
    expect(await status('100002', `participant=${mentor}&kind=ect`)).toBe(404)
    expect(await status('100001', `participant=${mentor}&kind=mentor`)).toBe(404)
    expect(await status('100001', `participant=${mentor}&kind=ect`)).toBe(404)
    expect(await status('100001', 'participant=nonsense&kind=ect')).toBe(404)
    expect(await status('100001', `participant=${moved}`)).toBe(404)
  })

  test('who left is not appointed a body for days at another school', async () => {
    await still.ashfield.open(await linkTo(still, ada))
    await still.ashfield.submit({ body: 'not-listed' })
    const shown = await still.ashfield.submit({ since: 'soonest' })
    expect(shown.status).toBe(422)
    expect(shown.text).toContain('Ada Obi is at your school')
    expect(await still.recorded()).toEqual([])
  })

  test('the draft of another school is not there', async () => {
    const { path } = await still.ashfield.open(ofCohort)
    expect((await still.birchwood.open(path)).status).toBe(403)
    expect((await still.birchwood.open(path.replace('100001', '100002'))).status).toBe(404)
  })
})
