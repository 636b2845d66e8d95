import { describe, expect, test } from 'vitest'
import {
  dayIn,
  openJourneys,
  optionsOn,
  pageName,
  teacherIn,
} from '../../../../test/journey-pages.ts'
import { day } from '../../../core/calendar.ts'
import { register } from '../../../core/changes/register/register.ts'
import { transferOut } from '../../../core/changes/transfer-out/transfer-out.ts'
import {
  ada,
  ben,
  joiner,
  mary,
  personOf,
  recorded,
} from '../../../../test/database/small-world.ts'
import { cara, dev } from '../../../../test/school-pages.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()
const start = '/schools/100001/assign-mentor'

test('from the ECT: a mentor is chosen, from today', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const [ect, mentor] = [await personOf(world.database, ben), await personOf(world.database, mary)]
  const first = await tutor.open(`${start}?participant=${ect}&kind=ect`)
  expect([pageName(first), optionsOn(first)]).toEqual(['mentor', [mentor]])
  expect(first.text).toContain('Who will mentor Ben Cole?')
  expect(pageName(await tutor.submit({ mentor }))).toBe('since')
  const check = await tutor.submit({ since: 'soonest' })
  expect(check.text).toContain('Mary Hart mentors Ben Cole from 4 March 2024.')
  expect((await tutor.submit()).text).toContain('Mary Hart mentors Ben Cole From 4 March 2024')
  expect(await at.recorded()).toMatchObject([
    { kind: 'assign-mentor', request: { participant: ect, mentor, from: '2024-03-04' } },
  ])
})

test('from the mentor: an ECT is chosen, from a day gone by', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const [ect, mentor] = [await personOf(world.database, ben), await personOf(world.database, mary)]
  const first = await tutor.open(`${start}?participant=${mentor}&kind=mentor`)
  expect(first.text).toContain('Whom will Mary Hart mentor?')
  expect(pageName(await tutor.submit({ ect }))).toBe('since')
  expect(pageName(await tutor.submit({ since: 'another-day' }))).toBe('from')
  await tutor.submit(dayIn('from', '2023-10-02'))
  expect((await tutor.submit()).text).toContain('Mary Hart mentors Ben Cole From 2 October 2023')
})

test('the mentor of now is shown and filled in, and cannot be assigned again', async () => {
  const [ect, mentor] = [
    await personOf(still.world.database, cara),
    await personOf(still.world.database, mary),
  ]
  const shown = await still.ashfield.open(`${start}?participant=${ect}&kind=ect`)
  expect(shown.text).toContain('Mentor from 15 April 2024: Mary Hart')
  expect(shown.html).toMatch(new RegExp(`value="${mentor}" checked`))
  await still.ashfield.submit({ mentor })
  const refused = await still.ashfield.submit({ since: 'soonest' })
  expect([pageName(refused), refused.problems]).toEqual([
    'mentor',
    ['Select somebody else: Cara Diaz has this mentor on that day already'],
  ])
  expect(await still.recorded()).toEqual([])
})

test('from a mentor, whom she mentors already is not offered', async () => {
  const [ect, mentor] = [
    await personOf(still.world.database, ben),
    await personOf(still.world.database, mary),
  ]
  const shown = await still.ashfield.open(`${start}?participant=${mentor}&kind=mentor`)
  expect(optionsOn(shown)).toContain(ect)
  expect(shown.text).toContain('No mentor yet')
})

test('another mentor can follow on the day on which the mentor of now leaves', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  await recorded(
    world,
    register,
    joiner(world.ashfield, 'mentor', { trn: dev, start: '2024-03-04' }),
  )
  const [ect, leaver, follower] = [
    await personOf(world.database, cara),
    await personOf(world.database, mary),
    await personOf(world.database, dev),
  ]
  await recorded(world, transferOut, {
    school: world.ashfield,
    participant: leaver,
    kind: 'mentor',
    leavesOn: day('2024-06-01'),
  })
  await tutor.open(`${start}?participant=${ect}&kind=ect`)
  const since = await tutor.submit({ mentor: follower })
  expect(optionsOn(since)).toEqual(['without', 'soonest', 'another-day'])
  expect(since.text).toContain('From 1 June 2024 When they have no mentor any more')
  await tutor.submit({ since: 'without' })
  expect((await tutor.submit()).text).toContain('Dev Evans mentors Cara Diaz From 1 June 2024')
})

test('a mentor who mentors every ECT is told so', async () => {
  const at = await openJourneys()
  const mentor = await personOf(at.world.database, mary)
  const link = `${start}?participant=${mentor}&kind=mentor`
  for (const trn of [ben, cara]) {
    await at.ashfield.open(link)
    await at.ashfield.submit({ ect: await personOf(at.world.database, trn) })
    await at.ashfield.submit({ since: 'soonest' })
    await at.ashfield.submit()
  }
  const shown = await at.ashfield.open(link)
  expect(shown.text).toContain('Mary Hart mentors every ECT at your school already.')
})

test('a school without mentors is asked to register one', async () => {
  const shown = await still.birchwood.open('/schools/100002/assign-mentor')
  expect(pageName(shown)).toBe('no-mentors')
  expect(shown.text).toContain('Register a mentor first')
})

test('two tutors change the same ECT at once: one is recorded, and the other sees the new facts', async () => {
  const at = await openJourneys()
  const { ashfield: one, world } = at
  await one.open('/schools/100001/register?kind=mentor')
  await one.submit(teacherIn(dev))
  await one.submit({ isThem: 'yes' })
  await one.submit({ ...dayIn('contact-start', '2024-03-04'), 'contact-email': 'dev@example.org' })
  await one.submit({ plan: 'as-chosen' })
  await one.submit()
  const [ect, first, second] = [
    await personOf(world.database, ben),
    await personOf(world.database, mary),
    await personOf(world.database, dev),
  ]
  const other = await at.another()
  for (const [tutor, mentor] of [
    [one, first],
    [other, second],
  ] as const) {
    await tutor.open(`${start}?participant=${ect}&kind=ect`)
    await tutor.submit({ mentor })
    await tutor.submit({ since: 'soonest' })
  }
  const shown = await Promise.all([one.submit(), other.submit()])
  expect(new Set(shown.map(({ status }) => status))).toEqual(new Set([200, 409]))
  const loser = shown.find(({ status }) => status === 409)
  expect(loser?.text).toContain('The facts have changed since you checked your answers.')
  expect(await at.recorded()).toHaveLength(2)
})

describe('what cannot be taken, beside its field, with nothing recorded', () => {
  test.each<[string, Record<string, string>, string]>([
    ['nothing', {}, 'Select who will mentor them'],
    ['nonsense', { mentor: 'nobody' }, 'Select who will mentor them'],
  ])('the mentor: %s', async (_, fields, problem) => {
    const ect = await personOf(still.world.database, ben)
    await still.ashfield.open(`${start}?participant=${ect}&kind=ect`)
    const shown = await still.ashfield.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, [problem]])
  })

  test('somebody of another school is no mentor here, and no ECT', async () => {
    const stranger = await personOf(still.world.database, ada)
    await still.ashfield.open(start)
    expect((await still.ashfield.submit({ ect: stranger })).problems).toEqual([
      'Select the ECT who needs a mentor',
    ])
    await still.ashfield.submit({ ect: await personOf(still.world.database, ben) })
    expect((await still.ashfield.submit({ mentor: stranger })).problems).toEqual([
      'Select who will mentor them',
    ])
    expect(await still.recorded()).toEqual([])
  })

  test.each([
    ['2023-09-01', 'Enter a day on which Ben Cole is at your school: from 5 September 2023'],
    ['2021-01-01', 'The day must be on or after 1 September 2021'],
    ['2026-01-01', 'The day must be on or before 4 March 2025'],
    ['2024-02-31', 'The day from which they have this mentor must be a real date'],
  ])('the day %s', async (day, problem) => {
    const ect = await personOf(still.world.database, ben)
    await still.ashfield.open(`${start}?participant=${ect}&kind=ect`)
    await still.ashfield.submit({ mentor: await personOf(still.world.database, mary) })
    await still.ashfield.submit({ since: 'another-day' })
    const shown = await still.ashfield.submit(dayIn('from', day))
    expect([pageName(shown), shown.status, shown.problems]).toEqual(['from', 422, [problem]])
    expect(await still.recorded()).toEqual([])
  })
})
