import { describe, expect, test } from 'vitest'
import { dayIn, openJourneys, optionsOn, pageName } from '../../../../test/journey-pages.ts'
import { ben, mary, personOf } from '../../../../test/database/small-world.ts'
import { cara } from '../../../../test/school-pages.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()
const start = '/schools/100001/unassign-mentor'
const caraThere = await personOf(still.world.database, cara)

test('from the ECT: why, and from the day that the mentor would start', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const ect = await personOf(world.database, cara)
  const first = await tutor.open(`${start}?participant=${ect}&kind=ect`)
  expect([pageName(first), optionsOn(first)]).toEqual([
    'why',
    ['unavailable', 'no-match', 'ect-asked', 'other'],
  ])
  expect(first.text).toContain('Why will Mary Hart no longer mentor Cara Diaz?')
  const since = await tutor.submit({ why: 'ect-asked' })
  expect(since.text).toContain('From 15 April 2024')
  const check = await tutor.submit({ since: 'soonest' })
  expect(check.text).toContain('Mary Hart does not mentor Cara Diaz after all.')
  expect(check.text).toContain('Cara Diaz has no mentor from 15 April 2024')
  const done = await tutor.submit()
  expect(done.text).toContain('The mentor of Cara Diaz is removed From 15 April 2024')
  const assign = /href="([^"]+)">Assign another mentor to Cara Diaz/.exec(done.html)?.[1] ?? ''
  expect(pageName(await tutor.open(assign.replaceAll('&amp;', '&')))).toBe('mentor')
  expect(await at.recorded()).toMatchObject([
    {
      kind: 'unassign-mentor',
      request: {
        participant: ect,
        from: '2024-04-15',
        reason: 'The ECT asked for another mentor',
      },
    },
  ])
})

test('from the mentor: which of her ECTs, another reason and another day; and she can come back', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const [ect, mentor] = [await personOf(world.database, cara), await personOf(world.database, mary)]
  const first = await tutor.open(`${start}?participant=${mentor}&kind=mentor`)
  expect([pageName(first), optionsOn(first)]).toEqual(['ect', [ect]])
  expect(first.text).toContain('Whom will Mary Hart no longer mentor?')
  await tutor.submit({ ect })
  expect(pageName(await tutor.submit({ why: 'other' }))).toBe('other-reason')
  await tutor.submit({ otherReason: 'Their timetables never meet' })
  expect(pageName(await tutor.submit({ since: 'another-day' }))).toBe('from')
  const check = await tutor.submit(dayIn('from', '2024-06-03'))
  expect(check.text).toContain('Mary Hart mentors Cara Diaz until 2 June 2024.')
  await tutor.submit()
  expect(await at.recorded()).toMatchObject([
    { request: { from: '2024-06-03', reason: 'Their timetables never meet' } },
  ])
  world.clock.set('2024-06-10T09:00:00.000Z' as Parameters<typeof world.clock.set>[0])
  const again = await tutor.open(`/schools/100001/assign-mentor?participant=${mentor}&kind=mentor`)
  expect(optionsOn(again)).toContain(ect)
  await tutor.submit({ ect })
  await tutor.submit({ since: 'soonest' })
  expect((await tutor.submit()).text).toContain('Mary Hart mentors Cara Diaz From 10 June 2024')
})

test('a school of which nobody has a mentor is told so', async () => {
  const shown = await still.birchwood.open('/schools/100002/unassign-mentor')
  expect(pageName(shown)).toBe('nobody-mentored')
  expect(shown.text).toContain('Nobody at your school has a mentor.')
})

describe('what cannot be taken, beside its field, with nothing recorded', () => {
  const link = `${start}?participant=${caraThere}&kind=ect`

  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['nonsense', { why: 'because' }],
    ['too much', { why: 'x'.repeat(9999) }],
  ])('the reason: %s', async (_, fields) => {
    await still.ashfield.open(link)
    const shown = await still.ashfield.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, ['Select why the mentor is removed']])
  })

  test.each<[string, string, string]>([
    ['nothing', ' ', 'Enter the reason'],
    ['too much', 'x'.repeat(201), 'Reason must be 200 characters or less'],
  ])('another reason: %s', async (_, otherReason, problem) => {
    await still.ashfield.open(link)
    await still.ashfield.submit({ why: 'other' })
    const shown = await still.ashfield.submit({ otherReason })
    expect([shown.status, shown.problems]).toEqual([422, [problem]])
  })

  test.each([
    ['2024-04-14', 'Enter a day on which Cara Diaz is at your school'],
    ['2021-01-01', 'The day must be on or after 1 September 2021'],
    ['2026-01-01', 'The day must be on or before 4 March 2025'],
    ['2024-02-31', 'The day from which they have no mentor must be a real date'],
  ])('the day %s', async (day, problem) => {
    await still.ashfield.open(link)
    await still.ashfield.submit({ why: 'unavailable' })
    await still.ashfield.submit({ since: 'another-day' })
    const shown = await still.ashfield.submit(dayIn('from', day))
    expect([pageName(shown), shown.status, shown.problems]).toEqual(['from', 422, [problem]])
    expect(await still.recorded()).toEqual([])
  })

  test('who has no mentor, and somebody of another school, cannot be chosen', async () => {
    await still.ashfield.open(start)
    const shown = await still.ashfield.submit({ ect: await personOf(still.world.database, ben) })
    expect(shown.problems).toEqual(['Select whose mentor you want to remove'])
    const foreign = await still.birchwood.open(
      `/schools/100002/unassign-mentor?participant=${caraThere}&kind=ect`,
    )
    expect(foreign.status).toBe(404)
  })
})
