import { describe, expect, test } from 'vitest'
import {
  dayIn,
  openJourneys,
  optionsOn,
  pageName,
  teacherIn,
  type Journeys,
} from '../../../../test/journey-pages.ts'
import { ada, ben, mary, personOf } from '../../../../test/database/small-world.ts'
import { cara, dev } from '../../../../test/school-pages.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()
const start = '/schools/100002/transfer-in'

/** As far as the programme, for Cara, who is to begin at Ashfield. */
async function caraJoins({ birchwood: tutor }: Journeys, day = '2024-06-03') {
  await tutor.open(start)
  await tutor.submit(teacherIn(cara))
  await tutor.submit({ isThem: 'yes' })
  return tutor.submit(dayIn('joins-joiningOn', day))
}

test('who mentors somebody at their other school is not told before they join', async () => {
  const { birchwood: tutor } = await openJourneys()
  await tutor.open(start)
  await tutor.submit(teacherIn(cara))
  await tutor.submit({ isThem: 'yes' })
  await tutor.submit(dayIn('joins-joiningOn', '2024-05-07'))
  const { text } = await tutor.submit({ programme: 'keep' })
  expect(text).toContain('Their mentor there mentors Cara Diaz until 6 May 2024.')
  expect(text).not.toContain('Mary Hart')
})

test('to go on as before: five pages, and both schools share one boundary', async () => {
  const at = await openJourneys()
  const { birchwood: tutor, ashfield, world } = at
  const pages = [
    await tutor.open(start),
    await tutor.submit(teacherIn(ben)),
    await tutor.submit({ isThem: 'yes' }),
    await tutor.submit(dayIn('joins-joiningOn', '2024-03-18')),
    await tutor.submit({ programme: 'keep' }),
  ]
  expect(pages.map(pageName)).toEqual(['teacher', 'is-them', 'joins', 'programme', 'check-answers'])
  const check = pages.at(-1)?.text ?? ''
  expect(check).toContain('Same email address as before')
  expect(check).toContain('Ben Cole is at Birchwood Academy from 18 March 2024: Ambition Institute')
  expect(check).toContain('their other school')
  expect(check).toContain('ends: the last day is 17 March 2024.')
  expect(check).not.toContain('Ashfield')

  const done = await tutor.submit()
  expect(done.text).toContain('Ben Cole joins your school On 18 March 2024')
  expect(done.text).toContain('Ashfield Primary is told that Ben Cole joins another school')
  const participant = await personOf(world.database, ben)
  expect(await at.recorded()).toMatchObject([
    {
      kind: 'transfer-in',
      request: { participant, joiningOn: '2024-03-18', programme: { choose: 'keep' }, email: null },
    },
  ])
  const left = await ashfield.open(`/schools/100001/ects/${participant}`)
  expect(left.text).toContain('17 March 2024')
})

test('the school’s default, with another address and a mentor of the school', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const mentor = await personOf(world.database, mary)
  await tutor.open('/schools/100001/transfer-in')
  await tutor.submit(teacherIn(ada))
  await tutor.submit({ isThem: 'yes' })
  await tutor.submit({
    ...dayIn('joins-joiningOn', '2024-05-07'),
    'joins-email': 'ada@ashfield.example.org',
  })
  expect(pageName(await tutor.submit({ programme: 'default' }))).toBe('mentor')
  await tutor.submit({ mentor })
  expect((await tutor.submit()).text).toContain('Mary Hart mentors Ada Obi from 7 May 2024.')
  expect(await at.recorded()).toMatchObject([
    { request: { programme: { choose: 'default' }, email: 'ada@ashfield.example.org', mentor } },
  ])
})

test('another programme is described as the school would', async () => {
  const at = await openJourneys()
  const { birchwood: tutor } = at
  const programmes = await caraJoins(at)
  expect(optionsOn(programmes)).toEqual(['keep', 'default', 'another'])
  expect(pageName(await tutor.submit({ programme: 'another' }))).toBe('route')
  await tutor.submit({ route: 'diy' })
  expect((await tutor.submit()).text).toContain('Cara Diaz joins your school')
  expect(await at.recorded()).toMatchObject([
    { request: { programme: { choose: 'offer', offer: { route: 'diy' } } } },
  ])
})

test('somebody who left is brought back by the link on her page', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const person = await personOf(world.database, ada)
  const shown = await tutor.open(`/schools/100001/transfer-in?participant=${person}&kind=ect`)
  expect(pageName(shown)).toBe('is-them')
  expect(shown.text).toContain('Is this Ada Obi?')
})

describe('who cannot be brought in, with nothing recorded', () => {
  test.each([
    ['nobody has the number', teacherIn('7654321'), 'not-found', 'We cannot find this teacher'],
    ['another date of birth', teacherIn(ben, '1990-01-01'), 'not-found', 'We cannot find this'],
    ['at no school yet', teacherIn(dev), 'not-registered', 'not registered at any school'],
    ['here already', teacherIn(ada), 'already-here', 'registered at your school already'],
  ])('%s', async (_, teacher, page, text) => {
    await still.birchwood.open(start)
    const shown = await still.birchwood.submit(teacher)
    expect(pageName(shown)).toBe(page)
    expect(shown.text).toContain(text)
    expect(await still.recorded()).toEqual([])
  })

  test('who is at no school is registered without typing the number again', async () => {
    await still.birchwood.open(start)
    const stopped = await still.birchwood.submit(teacherIn(dev))
    const next = await still.birchwood.open(stopped.path.replace(/[^/]*$/, 'register'))
    expect(next.path).toMatch(/\/register\/[^/]+\/kind$/)
    expect((await still.birchwood.submit({ kind: 'ect' })).text).toContain('Is this Dev Evans?')
  })

  test('a link to somebody whom the school never had names nobody', async () => {
    const person = await personOf(still.world.database, ben)
    const shown = await still.birchwood.open(`${start}?participant=${person}&kind=ect`)
    expect(pageName(shown)).toBe('teacher')
    expect(shown.html).not.toContain('Ben Cole')
  })
})

describe('what cannot be taken, beside its field, with nothing recorded', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['nothing', {}, ['Enter their first day at your school']],
    [
      'nonsense',
      { ...dayIn('joins-joiningOn', '2024-02-31'), 'joins-email': 'nobody' },
      [
        'First day at your school must be a real date',
        'Enter an email address in the correct format, like name@example.com',
      ],
    ],
    [
      'too much',
      { ...dayIn('joins-joiningOn', `${'9'.repeat(999)}-1-1`) },
      ['First day at your school must be a real date'],
    ],
  ])('the first day: %s', async (_, fields, problems) => {
    await still.birchwood.open(start)
    await still.birchwood.submit(teacherIn(ben))
    await still.birchwood.submit({ isThem: 'yes' })
    const shown = await still.birchwood.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, problems])
    expect(await still.recorded()).toEqual([])
  })

  test.each([
    ['2024-04-15', 'First day at your school must be after 15 April 2024'],
    ['2021-08-31', 'First day at your school must be on or after 1 September 2021'],
    ['2025-03-05', 'First day at your school must be on or before 4 March 2025'],
  ])('the first day %s', async (day, problem) => {
    await caraJoins(still, day)
    const shown = await still.birchwood.submit({ programme: 'default' })
    expect([pageName(shown), shown.status]).toEqual(['joins', 422])
    expect(shown.problems[0]).toContain(problem)
  })
})
