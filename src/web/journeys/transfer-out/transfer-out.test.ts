import { describe, expect, test } from 'vitest'
import { dayIn, openJourneys, optionsOn, pageName } from '../../../../test/journey-pages.ts'
import { ada, ben, mary, personOf } from '../../../../test/database/small-world.ts'
import { cara } from '../../../../test/school-pages.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()
const start = '/schools/100001/transfer-out'

test('who leaves is chosen, and the last day is counted in', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const person = await personOf(world.database, mary)
  const chooser = await tutor.open(start)
  expect(optionsOn(chooser)).toHaveLength(3)
  expect(chooser.text).not.toContain('Ada Obi')
  expect(pageName(await tutor.submit({ participant: `mentor:${person}` }))).toBe('last-day')
  const check = await tutor.submit(dayIn('lastDay', '2024-05-31'))
  expect(check.text).toContain('the last day is 31 May 2024')
  expect(check.text).toContain('Mary Hart mentors Cara Diaz until 31 May 2024.')
  const done = await tutor.submit()
  expect(done.text).toContain('You have reported that Mary Hart leaves')
  expect(await at.recorded()).toMatchObject([
    { kind: 'transfer-out', request: { kind: 'mentor', leavesOn: '2024-06-01' } },
  ])
})

test('a report is shown, changed, and can be taken back', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const person = await personOf(world.database, ben)
  const shown = await tutor.open(`${start}?participant=${person}&kind=ect`)
  expect(pageName(shown)).toBe('last-day')
  expect(shown.text).toContain('You reported 31 March 2024. Enter another day to change it.')
  const cancel = /href="([^"]+\/undo\/[^"]+)"/.exec(shown.html)?.[1] ?? ''
  expect((await tutor.open(cancel)).status).toBe(200)
  await tutor.open(shown.path)
  await tutor.submit(dayIn('lastDay', '2024-04-12'))
  await tutor.submit()
  expect(await at.recorded()).toMatchObject([{ request: { leavesOn: '2024-04-13' } }])
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
      'Enter another day: this is the last day that you have reported already',
    ],
  ])('the last day: %s', async (_, fields, problem) => {
    const person = await personOf(still.world.database, ben)
    await still.ashfield.open(`${start}?participant=${person}&kind=ect`)
    const shown = await still.ashfield.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, [problem]])
    expect(await still.recorded()).toEqual([])
  })

  test('somebody of another school is not there to be chosen', async () => {
    const person = await personOf(still.world.database, cara)
    const link = await still.birchwood.open(
      `/schools/100002/transfer-out?participant=${person}&kind=ect`,
    )
    expect(link.status).toBe(404)
    await still.birchwood.open('/schools/100002/transfer-out')
    const shown = await still.birchwood.submit({ participant: `ect:${person}` })
    expect([shown.status, shown.problems]).toEqual([422, ['Select who is leaving']])
    expect(await personOf(still.world.database, ada)).not.toBe(person)
  })
})
