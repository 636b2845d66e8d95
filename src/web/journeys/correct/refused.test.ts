import { describe, expect, test } from 'vitest'
import { day } from '../../../core/calendar.ts'
import { changeDetails } from '../../../core/changes/change-details/change-details.ts'
import { complete } from '../../../core/changes/complete/complete.ts'
import { register } from '../../../core/changes/register/register.ts'
import { confirm } from '../../../operations/confirm.ts'
import { because, corrections, linkTo, says } from '../../../../test/correcting.ts'
import { dayIn, openJourneys, optionsOn, pageName } from '../../../../test/journey-pages.ts'
import {
  ada,
  ben,
  freshChangeId,
  joiner,
  mary,
  personOf,
  recorded,
} from '../../../../test/database/small-world.ts'
import { cara, dev } from '../../../../test/school-pages.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()
const home = '/schools/100001'

test('a mentor who trains at another school has no record here to correct', async () => {
  const at = await openJourneys()
  const { birchwood: tutor, world } = at
  await recorded(
    world,
    register,
    joiner(world.birchwood, 'mentor', { trn: mary, start: '2024-03-11' }),
  )
  const shown = await tutor.open(await linkTo(world, mary, { kind: 'mentor', at: '100002' }))
  expect(pageName(shown)).toBe('no-record')
  expect(shown.text).toContain('Mary Hart mentors at your school and trains at another one.')
  expect(shown.html).not.toContain('Ashfield')
  const page = await tutor.open(`/schools/100002/mentors/${await personOf(world.database, mary)}`)
  expect(page.html).not.toContain('/correct?')
})

test('who was registered again had left before, and came no sooner', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  await recorded(world, register, joiner(world.ashfield, 'ect', { trn: ben, start: '2024-04-15' }))
  const link = await linkTo(world, ben)
  await tutor.open(`${link}&record=2024-04-15`)
  await says(tutor, 'first-day', dayIn('firstDay', '2024-03-25'))
  expect((await tutor.submit(because)).problems).toEqual([
    'First day must be on or after 1 April 2024: until then something else is recorded',
  ])
  const what = await tutor.open(`${link}&record=2023-09-05`)
  expect(optionsOn(what)).toEqual(['first-day', 'last-day', 'programme'])
  await says(tutor, 'last-day', dayIn('lastDay', '2024-04-19'))
  expect((await tutor.submit(because)).problems).toEqual([
    'Last day must be before 15 April 2024, when their next record begins',
  ])
  expect(await corrections(at)).toEqual([])
})

test('nobody began after completing, nor with the address of somebody else', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  await confirm(world, {
    change: complete,
    request: { participant: await personOf(world.database, ben), completedOn: day('2024-02-15') },
    id: freshChangeId(),
    by: { role: 'dfe', name: 'DfE' },
  })
  await tutor.open(await linkTo(world, ben))
  await says(tutor, 'first-day', dayIn('firstDay', '2024-02-16'))
  expect((await tutor.submit(because)).problems).toEqual([
    'First day must be before 15 February 2024, when they completed induction',
  ])

  await recorded(world, register, joiner(world.ashfield, 'ect', { trn: dev, start: '2023-09-04' }))
  const address = 'ect.1000005@example.org'
  for (const [trn, email] of [
    [dev, 'dev@example.org'],
    [cara, address],
  ] as const)
    await recorded(world, changeDetails, {
      school: world.ashfield,
      participant: await personOf(world.database, trn),
      kind: 'ect',
      fullName: null,
      email,
      reason: null,
    })
  await tutor.open(await linkTo(world, cara))
  await says(tutor, 'first-day', dayIn('firstDay', '2024-02-01'))
  const shown = await tutor.submit(because)
  expect(shown.status).toBe(422)
  expect(shown.text).toContain('Their email address belonged to somebody else then')
  expect(shown.html).not.toContain(address)
  expect(await corrections(at)).toEqual([])
})

describe('what is not corrected, with nothing recorded', () => {
  test.each<[string, string, Record<string, string>, string, string]>([
    ['no day', 'first-day', {}, 'first-day', 'Enter the right first day'],
    [
      'no such day',
      'first-day',
      dayIn('firstDay', '2023-02-30'),
      'first-day',
      'First day must be a real date',
    ],
    [
      'words for a day',
      'last-day',
      dayIn('lastDay', 'x-y-z'),
      'last-day',
      'Last day must be a real date',
    ],
  ])('%s', async (_, what, fields, page, problem) => {
    const { ashfield: tutor } = still
    await tutor.open(await linkTo(still.world, ben))
    const shown = await says(tutor, what, fields)
    expect([pageName(shown), shown.status, shown.problems]).toEqual([page, 422, [problem]])
  })

  test.each<[string, string, string, string]>([
    [
      'the same first day',
      'first-day',
      '2023-09-05',
      'First day must be another day: this one is recorded already',
    ],
    [
      'before the service',
      'first-day',
      '2021-08-31',
      'First day must be on or after 1 September 2021',
    ],
    ['far ahead', 'last-day', '2025-03-04', 'Last day must be on or before 3 March 2025'],
    [
      'begun after its end',
      'first-day',
      '2024-04-01',
      'First day must be on or before 31 March 2024, the last day',
    ],
    [
      'ended before it began',
      'last-day',
      '2023-09-04',
      'Last day must be on or after 5 September 2023, the first day',
    ],
  ])('%s', async (_, what, given, problem) => {
    const { ashfield: tutor } = still
    await tutor.open(await linkTo(still.world, ben))
    await says(tutor, what, dayIn(what === 'first-day' ? 'firstDay' : 'lastDay', given))
    const shown = await tutor.submit(because)
    expect([pageName(shown), shown.status, shown.problems]).toEqual([what, 422, [problem]])
    expect(shown.text).toContain('Why?')
  })

  test('a joining before the record at the other school began', async () => {
    const { birchwood: tutor } = still
    await tutor.open(await linkTo(still.world, ada, { at: '100002' }))
    await says(tutor, 'first-day', dayIn('firstDay', '2023-09-04'))
    const shown = await tutor.submit(because)
    expect(shown.problems).toEqual([
      'First day must be after 4 September 2023, when the record before it begins',
    ])
  })

  test('the training that is recorded', async () => {
    const { ashfield: tutor, world } = still
    const { leadProvider, deliveryPartner } = world.ambition
    await tutor.open(await linkTo(world, ben))
    await tutor.submit({ what: 'programme' })
    await tutor.submit({ route: 'provider-led' })
    await tutor.submit({ leadProvider })
    await tutor.submit({ deliveryPartner })
    const shown = await tutor.submit(because)
    expect([pageName(shown), shown.problems]).toEqual([
      'route',
      ['Select another training: this one is recorded already'],
    ])
  })

  test.each<[string, Record<string, string>, string]>([
    ['no reason', {}, 'Enter why the record is wrong'],
    ['spaces', { reason: ' \t ' }, 'Enter why the record is wrong'],
    ['too much', { reason: 'x'.repeat(201) }, 'Reason must be 200 characters or less'],
  ])('%s', async (_, fields, problem) => {
    const { ashfield: tutor } = still
    await tutor.open(await linkTo(still.world, ben))
    await says(tutor, 'first-day', dayIn('firstDay', '2023-09-11'))
    const shown = await tutor.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, [problem]])
  })

  test('nothing that is wrong, or something else', async () => {
    const { ashfield: tutor } = still
    await tutor.open(await linkTo(still.world, cara))
    for (const what of ['', 'no-end', 'last-day', 'nonsense']) {
      const shown = await tutor.submit({ what })
      expect(shown.problems).toEqual(['Select what is wrong in the record'])
    }
  })

  test('a record that a link names wrongly is the only one, or is asked for', async () => {
    const { ashfield: tutor } = still
    const link = await linkTo(still.world, ben)
    for (const record of ['2023-09-06', 'nonsense', ''])
      expect(pageName(await tutor.open(`${link}&record=${record}`))).toBe('what')
  })

  test('whose record is asked for without a link, of everybody who ever had one there', async () => {
    const { ashfield: tutor } = still
    const shown = await tutor.open(`${home}/correct`)
    expect(pageName(shown)).toBe('participant')
    expect(optionsOn(shown)).toHaveLength(4)
  })

  test('the records of another school are not there', async () => {
    const shown = await still.birchwood.open(await linkTo(still.world, ben, { at: '100002' }))
    expect(shown.status).toBe(404)
    const { text, html } = await still.birchwood.open(
      `/schools/100002/ects/${await personOf(still.world.database, ada)}`,
    )
    expect(text).toContain('Ashfield Primary 4 September 2023')
    expect(html.match(/record=[\d-]+/g)).toEqual(['record=2024-02-01'])
    expect(await still.recorded()).toEqual([])
  })
})
