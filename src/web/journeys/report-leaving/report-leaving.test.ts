import { describe, expect, test } from 'vitest'
import { register } from '../../../core/changes/register/register.ts'
import { dayIn, openJourneys, optionsOn, pageName } from '../../../../test/journey-pages.ts'
import {
  ada,
  ben,
  joiner,
  mary,
  personOf,
  recorded,
  type SmallWorld,
} from '../../../../test/database/small-world.ts'
import { cara } from '../../../../test/school-pages.ts'
import type { Visitor } from '../../../../test/visitor.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()
const start = '/schools/100001/report-leaving'

const linkTo = async ({ database }: SmallWorld, trn: typeof ben, kind = 'ect') =>
  `${start}?participant=${await personOf(database, trn)}&kind=${kind}`

/** Answers all that is asked of somebody who leaves, up to check answers. */
async function leaves(tutor: Visitor, reason: string, lastDay: string) {
  expect(pageName(await tutor.submit({ reason }))).toBe('last-day')
  return tutor.submit(dayIn('lastDay', lastDay))
}

test('a mentor moves on: whom she leaves without a mentor is named, and each can have another', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const person = await personOf(world.database, mary)
  const chooser = await tutor.open(start)
  expect(optionsOn(chooser)).toHaveLength(3)
  expect(chooser.text).not.toContain('Ada Obi')
  const why = await tutor.submit({ participant: `mentor:${person}` })
  expect([pageName(why), optionsOn(why)]).toEqual([
    'reason',
    ['moving-school', 'left-teaching-profession', 'long-term-absence', 'other'],
  ])
  const check = await leaves(tutor, 'moving-school', '2024-05-31')
  expect(check.text).toContain('the last day is 31 May 2024')
  expect(check.text).toContain('Mary Hart mentors Cara Diaz until 31 May 2024.')
  expect(check.text).toContain('Cara Diaz has no mentor from 1 June 2024')
  const done = await tutor.submit()
  expect(done.text).toContain('You have reported that Mary Hart leaves')
  const assign = /href="([^"]+)">Assign another mentor to Cara Diaz/.exec(done.html)?.[1] ?? ''
  expect(pageName(await tutor.open(assign.replaceAll('&amp;', '&')))).toBe('mentor')
  expect(await at.recorded()).toMatchObject([
    { kind: 'transfer-out', request: { kind: 'mentor', leavesOn: '2024-06-01' } },
  ])
})

test.each([
  ['left-teaching-profession', 'leaving teaching'],
  ['long-term-absence', 'away for a long time'],
  ['other', 'Another reason'],
])('an ECT leaves for the reason %s, also on a day gone by', async (reason, words) => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const first = await tutor.open(await linkTo(world, cara))
  expect([pageName(first), first.text]).toEqual(['reason', expect.stringContaining('Cara Diaz')])
  world.clock.set('2024-05-20T09:00:00.000Z' as Parameters<typeof world.clock.set>[0])
  const check = await leaves(tutor, reason, '2024-05-03')
  expect(check.text).toContain(words)
  expect(check.text).toContain('Mary Hart mentors Cara Diaz until 3 May 2024.')
  expect(check.text).not.toContain('has no mentor')
  const done = await tutor.submit()
  expect(done.text).toContain('You have reported that Cara Diaz left')
  expect(done.text).toContain('Their last day was 3 May 2024')
  expect(await at.recorded()).toMatchObject([
    { kind: 'report-leaving', request: { kind: 'ect', leavesOn: '2024-05-04', reason } },
  ])
  const page = `/schools/100001/ects/${await personOf(world.database, cara)}`
  expect((await tutor.open(page)).text).toContain('register them again')
})

test('a report is shown, and changed with what was reported filled in', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const link = await linkTo(world, ben)
  const page = await tutor.open(`/schools/100001/ects/${await personOf(world.database, ben)}`)
  expect(page.text).toContain('Reason for leaving Moving to another school')
  expect(page.html).toContain('Change or cancel leaving')
  const shown = await tutor.open(link)
  expect(pageName(shown)).toBe('what')
  expect(shown.text).toContain('You reported 31 March 2024 as the last day.')
  const why = await tutor.submit({ what: 'change' })
  expect(why.html).toMatch(/value="moving-school" checked/)
  const lastDay = await tutor.submit({ reason: 'left-teaching-profession' })
  expect(lastDay.html).toMatch(/name="lastDay-day"[^>]* value="31"/)
  expect(lastDay.html).toMatch(/name="lastDay-month"[^>]* value="3"/)
  const check = await tutor.submit(dayIn('lastDay', '2024-04-12'))
  expect(check.text).toContain('is 12 April 2024, and not 31 March 2024')
  await tutor.submit()
  expect(await at.recorded()).toMatchObject([
    {
      kind: 'report-leaving',
      request: { leavesOn: '2024-04-13', reason: 'left-teaching-profession' },
    },
  ])
})

test('another reason for the same day is a change', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  await tutor.open(await linkTo(world, ben))
  await tutor.submit({ what: 'change' })
  const check = await leaves(tutor, 'other', '2024-03-31')
  expect(check.text).toContain('Ben Cole leaves for another reason.')
  await tutor.submit()
  expect(await at.recorded()).toMatchObject([{ kind: 'report-leaving' }])
})

test('a report is cancelled in one go, and one that was changed is cancelled whole', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const link = await linkTo(world, ben)
  const cancel = async () => {
    await tutor.open(link)
    expect(pageName(await tutor.submit({ what: 'cancel' }))).toBe('why-not')
    const check = await tutor.submit({ whyNot: 'stays' })
    expect(check.text).toContain('Ben Cole stays at Ashfield Primary')
    expect((await tutor.submit()).text).toContain('Ben Cole is no longer reported as leaving')
    const page = await tutor.open(`/schools/100001/ects/${await personOf(world.database, ben)}`)
    expect(page.text).toContain('Report that they are leaving')
  }
  await cancel()
  for (const day of ['2024-05-01', '2024-05-02']) {
    await tutor.open(link)
    await tutor.submit({ what: 'change' })
    await leaves(tutor, 'moving-school', day)
    await tutor.submit()
  }
  await cancel()
  const kinds = (await at.recorded()).map(({ kind }) => kind)
  expect(kinds).toEqual(['undo', 'transfer-out', 'transfer-out', 'correct'])
})

test('a mentor of two schools leaves one, and goes on at the other', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, birchwood, world } = at
  await recorded(
    world,
    register,
    joiner(world.birchwood, 'mentor', { trn: mary, start: '2024-03-04' }),
  )
  const person = await personOf(world.database, mary)
  const page = await birchwood.open(`/schools/100002/mentors/${person}`)
  expect(page.text).toContain('They also mentor at another school.')
  await birchwood.open(`/schools/100002/report-leaving?participant=${person}&kind=mentor`)
  const check = await leaves(birchwood, 'other', '2024-05-31')
  expect(check.text).toContain('Their time at their other school goes on.')
  expect(check.text).not.toContain('Cara')
  expect((await birchwood.submit()).text).toContain('They go on mentoring at their other school.')
  const again = await birchwood.open(
    `/schools/100002/report-leaving?participant=${person}&kind=mentor`,
  )
  expect(pageName(again)).toBe('what')
  await birchwood.submit({ what: 'cancel' })
  await birchwood.submit({ whyNot: 'mistake' })
  await birchwood.submit()
  expect((await at.recorded()).map(({ kind }) => kind)).toEqual([
    'register',
    'report-leaving',
    'undo',
  ])
  expect((await tutor.open(`/schools/100001/mentors/${person}`)).text).toContain('Training')
})

test('the address that the journey had before leads to it', async () => {
  const link = (await linkTo(still.world, ben)).replace('report-leaving', 'transfer-out')
  expect((await still.ashfield.open(link)).text).toContain('Ben Cole')
  expect(pageName(await still.ashfield.open('/schools/100001/transfer-out'))).toBe('participant')
})

describe('what cannot be taken, beside its field, with nothing recorded', () => {
  test.each<[string, Record<string, string>, string]>([
    ['nothing', {}, 'Enter their last day at your school'],
    ['nonsense', dayIn('lastDay', '2024-02-30'), 'Last day at your school must be a real date'],
    [
      'too much',
      dayIn('lastDay', `${'2'.repeat(999)}-1-1`),
      'Last day at your school must be a real date',
    ],
    [
      'too early',
      dayIn('lastDay', '2023-09-04'),
      'Last day at your school must be on or after 5 September 2023, when they joined',
    ],
    [
      'too late',
      dayIn('lastDay', '2025-03-04'),
      'Last day at your school must be on or before 3 March 2025',
    ],
    [
      'before the service began',
      dayIn('lastDay', '2021-08-30'),
      'Last day at your school must be on or after 31 August 2021',
    ],
    [
      'the same again',
      dayIn('lastDay', '2024-03-31'),
      'Enter another day, or choose another reason: this is what you reported already',
    ],
  ])('the last day: %s', async (_, fields, problem) => {
    await still.ashfield.open(await linkTo(still.world, ben))
    await still.ashfield.submit({ what: 'change' })
    await still.ashfield.submit({ reason: 'moving-school' })
    const shown = await still.ashfield.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, [problem]])
    expect(await still.recorded()).toEqual([])
  })

  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['nonsense', { reason: 'holiday' }],
    ['too much', { reason: 'x'.repeat(9999) }],
  ])('the reason: %s', async (_, fields) => {
    await still.ashfield.open(await linkTo(still.world, cara))
    const shown = await still.ashfield.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, ['Select why they are leaving']])
  })

  test.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['nothing', {}, {}, 'Select whether you want to change the report or to cancel it'],
    ['nonsense', {}, { what: 'x' }, 'Select whether you want to change the report or to cancel it'],
    ['no reason', { what: 'cancel' }, {}, 'Select why you are cancelling the report'],
    [
      'an odd reason',
      { what: 'cancel' },
      { whyNot: 'x' },
      'Select why you are cancelling the report',
    ],
  ])('change or cancel: %s', async (_, before, fields, problem) => {
    await still.ashfield.open(await linkTo(still.world, ben))
    if (Object.keys(before).length > 0) await still.ashfield.submit(before)
    const shown = await still.ashfield.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, [problem]])
    expect(await still.recorded()).toEqual([])
  })

  test('somebody of another school is not there to be chosen', async () => {
    const person = await personOf(still.world.database, cara)
    const link = await still.birchwood.open(
      `/schools/100002/report-leaving?participant=${person}&kind=ect`,
    )
    expect(link.status).toBe(404)
    await still.birchwood.open('/schools/100002/report-leaving')
    const shown = await still.birchwood.submit({ participant: `ect:${person}` })
    expect([shown.status, shown.problems]).toEqual([422, ['Select who is leaving']])
    expect(await personOf(still.world.database, ada)).not.toBe(person)
  })
})
