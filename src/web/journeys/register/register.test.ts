import { describe, expect, test } from 'vitest'
import {
  dayIn,
  openJourneys,
  optionsOn,
  pageName,
  teacherIn,
  type Journeys,
} from '../../../../test/journey-pages.ts'
import {
  ada,
  ben,
  mary,
  offerOf,
  personOf,
  recorded,
} from '../../../../test/database/small-world.ts'
import { dev } from '../../../../test/school-pages.ts'
import { chooseProgramme } from '../../../core/changes/choose-programme/choose-programme.ts'
import { changeProgramme } from '../../../core/changes/change-programme/change-programme.ts'
import { day } from '../../../core/calendar.ts'
import { sql } from '../../../store/database.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()

let at: Journeys

const start = '/schools/100001/register'
const contact = { ...dayIn('contact-start', '2024-04-15'), 'contact-email': 'Dev@example.org' }

/** As far as the first day and the address. */
async function devIsFound(kind = 'ect', tutor = at.ashfield) {
  await tutor.open(start)
  await tutor.submit({ kind })
  await tutor.submit(teacherIn(dev))
  return tutor.submit({ isThem: 'yes' })
}

test('an ECT on what the school chose: seven pages, and the change', async () => {
  at = await openJourneys()
  const { ashfield: tutor, world } = at
  const body = world.reference.appropriateBodies[0]?.id
  await recorded(world, chooseProgramme, {
    school: world.ashfield,
    cohort: 2023,
    chosen: { route: 'provider-led', ...world.ambition },
    appropriateBody: { answer: 'not-appointed-yet' },
  })
  const mentor = await personOf(world.database, mary)
  const pages = [
    await tutor.open(start),
    await tutor.submit({ kind: 'ect' }),
    await tutor.submit(teacherIn(dev)),
    await tutor.submit({ isThem: 'yes' }),
    await tutor.submit(contact),
    await tutor.submit({ plan: 'as-chosen' }),
    await tutor.submit({ mentor }),
  ]
  expect(pages.map(pageName)).toEqual([
    'kind',
    'teacher',
    'is-them',
    'contact',
    'plan',
    'mentor',
    'check-answers',
  ])
  const { text } = pages.at(-1) ?? { text: '' }
  expect(text).toContain('Dev Evans is at Ashfield Primary from 15 April 2024: Ambition Institute')
  expect(text).toContain('Mary Hart mentors Dev Evans from 15 April 2024.')
  expect(text).toContain('Ambition Institute is told that it trains Dev Evans')

  const done = await tutor.submit()
  expect(done.text).toContain('Dev Evans is registered As an ECT at your school from 15 April 2024')
  const [, change] = await at.recorded()
  expect(body).toBeDefined()
  expect(change).toMatchObject({
    kind: 'register',
    request: {
      trn: dev,
      dateOfBirth: '1995-05-05',
      kind: 'ect',
      email: 'Dev@example.org',
      start: '2024-04-15',
      programme: { choose: 'default' },
      mentor,
      appropriateBody: { answer: 'not-appointed-yet' },
    },
  })
})

test('where the school has said nothing of an appropriate body it is seven as well', async () => {
  at = await openJourneys()
  const { ashfield: tutor } = at
  await devIsFound()
  await tutor.submit(contact)
  expect(pageName(await tutor.submit({ plan: 'as-chosen' }))).toBe('mentor')
  expect(pageName(await tutor.submit({ mentor: 'later' }))).toBe('check-answers')
  const done = await tutor.submit()
  expect(done.text).toContain('Every ECT must have an appropriate body: say which it is')
  expect(done.html).toMatch(/appoint-appropriate-body\?participant=[^"]+kind=ect/)
})

test('who joins before a planned change of the default comes along, and both are said', async () => {
  at = await openJourneys()
  const { ashfield: tutor, world } = at
  await recorded(world, changeProgramme, {
    school: world.ashfield,
    whom: { who: 'cohort', cohort: 2023, also: [], except: [] },
    to: offerOf(world.ucl),
    from: day('2024-09-02'),
    makeDefault: true,
  })
  await devIsFound('mentor')
  const plan = await tutor.submit(contact)
  expect(plan.text).toMatch(/Ambition Institute with [^.]+\. From 2 September 2024: UCL Institute/)
  const { text } = await tutor.submit({ plan: 'as-chosen' })
  expect(text).toContain('Dev Evans is at Ashfield Primary from 15 April 2024: Ambition Institute')
  expect(text).toContain(
    'The training of Dev Evans from 2 September 2024: UCL Institute of Education',
  )
  await tutor.submit()
  expect(await at.recorded()).toHaveLength(2)
})

test('a mentor: six pages', async () => {
  at = await openJourneys()
  const { ashfield: tutor } = at
  await devIsFound('mentor')
  await tutor.submit(contact)
  const check = await tutor.submit({ plan: 'as-chosen' })
  expect(pageName(check)).toBe('check-answers')
  const done = await tutor.submit()
  expect(done.text).toContain('Dev Evans is registered As a mentor')
  expect(done.text).toContain('Assign an ECT to Dev Evans')
})

test('another programme than the school chose, described anew', async () => {
  at = await openJourneys()
  const { ashfield: tutor, world } = at
  await devIsFound()
  await tutor.submit(contact)
  const programmes = await tutor.submit({ plan: 'different' })
  expect(optionsOn(programmes)).toEqual(['default', 'another'])
  expect(pageName(await tutor.submit({ programme: 'another' }))).toBe('route')
  const supplier = world.reference.suppliers[0]?.id ?? ''
  expect(pageName(await tutor.submit({ route: 'accredited-materials' }))).toBe('supplier')
  await tutor.submit({ supplier })
  expect(pageName(await tutor.submit({ mentor: 'later' }))).toBe('appropriate-body')
  await tutor.submit({ appropriateBody: 'not-listed' })
  const done = await tutor.submit()
  expect(done.text).toContain('Every ECT must have a mentor: assign one to Dev Evans.')
  expect(await at.recorded()).toMatchObject([
    {
      request: {
        programme: { choose: 'offer', offer: { route: 'accredited-materials', supplier } },
        mentor: null,
        appropriateBody: { answer: 'not-listed' },
      },
    },
  ])
})

test('a school that has chosen nothing for the year is asked how they train', async () => {
  at = await openJourneys()
  const { ashfield: tutor } = at
  await devIsFound()
  const next = await tutor.submit({ ...contact, ...dayIn('contact-start', '2024-09-02') })
  expect(pageName(next)).toBe('route')
  await tutor.submit({ route: 'diy' })
  await tutor.submit({ mentor: 'later' })
  await tutor.submit({ appropriateBody: 'not-appointed-yet' })
  expect((await tutor.submit()).text).toContain('Dev Evans is registered')
})

describe('who is not registered here now', () => {
  test.each([
    ['nobody has the number', teacherIn('7654321'), 'not-found', 'We cannot find this teacher'],
    ['another date of birth', teacherIn(dev, '1995-05-06'), 'not-found', 'We cannot find this'],
    ['an ECT elsewhere', teacherIn(ada), 'at-another-school', 'registered at another school'],
    [
      'an ECT here',
      teacherIn(ben),
      'already-here',
      'Ben Cole is registered at your school already',
    ],
  ])('%s', async (_, teacher, page, text) => {
    const { ashfield: tutor } = still
    await tutor.open(`${start}?kind=ect`)
    const shown = await tutor.submit(teacher)
    expect([pageName(shown), shown.status]).toEqual([page, 200])
    expect(shown.text).toContain(text)
    expect(await still.recorded()).toEqual([])
  })

  test('an unknown number and a wrong date of birth read the same', async () => {
    const { ashfield: tutor } = still
    await tutor.open(`${start}?kind=ect`)
    const unknown = await tutor.submit(teacherIn('7654321'))
    await tutor.open(`${start}?kind=ect`)
    const wrong = await tutor.submit(teacherIn(ada, '1990-01-01'))
    expect(wrong.text).toBe(unknown.text)
  })

  test('who has completed induction is not an ECT again', async () => {
    at = await openJourneys()
    const { ashfield: tutor, world } = at
    await world.database.run(sql`
      update demonstration_teacher set induction_completed_on = '2023-07-20' where trn = ${dev}
    `)
    await tutor.open(`${start}?kind=ect`)
    const shown = await tutor.submit(teacherIn(dev))
    expect(shown.text).toContain('Dev Evans has completed induction')
  })

  test('somebody else was meant', async () => {
    const { ashfield: tutor } = still
    await tutor.open(`${start}?kind=ect`)
    await tutor.submit(teacherIn(dev))
    expect(pageName(await tutor.submit({ isThem: 'no' }))).toBe('somebody-else')
  })

  test('who is elsewhere is brought in without typing the number again', async () => {
    const { ashfield: tutor } = still
    await tutor.open(`${start}?kind=ect`)
    const stopped = await tutor.submit(teacherIn(ada))
    const next = await tutor.open(stopped.path.replace(/[^/]*$/, 'transfer-in'))
    expect(next.path).toMatch(/\/schools\/100001\/transfer-in\/[^/]+\/is-them$/)
    expect(next.text).toContain('Is this Ada Obi?')
  })

  test('what was typed by one school carries nothing to another', async () => {
    const { ashfield: tutor, birchwood } = still
    await tutor.open(`${start}?kind=ect`)
    const stopped = await tutor.submit(teacherIn(ada))
    const path = stopped.path.replace(/[^/]*$/, 'transfer-in').replace('100001', '100002')
    expect((await birchwood.open(path)).status).toBe(404)
  })
})

test('a mentor who trains elsewhere is asked for the day alone, and may then mentor here', async () => {
  at = await openJourneys()
  const { birchwood: tutor } = at
  await tutor.open('/schools/100002/register?kind=mentor')
  await tutor.submit(teacherIn(mary))
  expect(pageName(await tutor.submit({ isThem: 'yes' }))).toBe('first-day')
  const check = await tutor.submit(dayIn('firstDay', '2024-04-15'))
  expect(pageName(check)).toBe('check-answers')
  expect(check.text).toContain('may mentor at your school from 15 April 2024')
  expect(check.text).not.toContain('Ashfield Primary')
  expect((await tutor.submit()).text).toContain('Mary Hart is registered')
})

describe('what cannot be taken, beside its field, with nothing recorded', () => {
  const long = 'x'.repeat(300)
  test.each<[string, Record<string, string>, string[]]>([
    ['nothing', {}, ['Enter their first day at your school', 'Enter their email address']],
    [
      'nonsense',
      { ...dayIn('contact-start', '2024-13-45'), 'contact-email': 'nobody' },
      [
        'First day at your school must be a real date',
        'Enter an email address in the correct format, like name@example.com',
      ],
    ],
    [
      'too much',
      { ...dayIn('contact-start', `${long}-1-1`), 'contact-email': `${long}@example.org` },
      [
        'First day at your school must be a real date',
        'Enter an email address in the correct format, like name@example.com',
      ],
    ],
    ['only one part', { ...contact, 'contact-email': '' }, ['Enter their email address']],
  ])('the first day and the address: %s', async (_, fields, problems) => {
    const { ashfield: tutor } = still
    await devIsFound('ect', still.ashfield)
    const shown = await tutor.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, problems])
    expect(await still.recorded()).toEqual([])
  })

  test.each<[string, Record<string, string>, string[]]>([
    ['nothing', {}, ['Enter their teacher reference number', 'Enter their date of birth']],
    [
      'nonsense',
      teacherIn('ABC', '0000-00-00'),
      [
        'Teacher reference number must be 7 digits, like 1234567',
        'Date of birth must be a real date',
      ],
    ],
    [
      'too much',
      teacherIn('1'.repeat(500)),
      ['Teacher reference number must be 7 digits, like 1234567'],
    ],
  ])('the number and the date of birth: %s', async (_, fields, problems) => {
    const { ashfield: tutor } = still
    await tutor.open(`${start}?kind=ect`)
    const shown = await tutor.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, problems])
  })

  test.each([
    ['kind', { kind: 'head teacher' }, 'Select whether you want to register an ECT or a mentor'],
    ['nothing', {}, 'Select whether you want to register an ECT or a mentor'],
  ])('the role: %s', async (_, fields, problem) => {
    await still.ashfield.open(start)
    const shown = await still.ashfield.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, [problem]])
  })

  test('a person of another school is no mentor here', async () => {
    await devIsFound('ect', still.ashfield)
    await still.ashfield.submit(contact)
    await still.ashfield.submit({ plan: 'as-chosen' })
    const stranger = await personOf(still.world.database, ada)
    const shown = await still.ashfield.submit({ mentor: stranger })
    expect([shown.status, shown.problems]).toEqual([
      422,
      ['Select a mentor, or select that you will choose later'],
    ])
  })

  test('an address that somebody else uses, beside the address', async () => {
    const { ashfield: tutor } = still
    await devIsFound('mentor', still.ashfield)
    await tutor.submit({ ...contact, 'contact-email': 'ect.1000002@example.org' })
    const shown = await tutor.submit({ plan: 'as-chosen' })
    expect([pageName(shown), shown.status]).toEqual(['contact', 422])
    expect(shown.problems).toEqual(['Enter another email address: somebody else uses this one'])
    expect(shown.html).toContain('href="#contact-email"')
  })

  test('a day too far ahead, beside the day', async () => {
    const { ashfield: tutor } = still
    await devIsFound('mentor', still.ashfield)
    await tutor.submit({ ...contact, ...dayIn('contact-start', '2026-01-01') })
    const shown = await tutor.submit({ route: 'diy' })
    expect([pageName(shown), shown.problems]).toEqual([
      'contact',
      ['First day at your school must be on or before 4 March 2025'],
    ])
  })
})
