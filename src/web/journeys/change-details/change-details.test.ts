import { describe, expect, test } from 'vitest'
import { openJourneys, pageName } from '../../../../test/journey-pages.ts'
import { ben, personOf } from '../../../../test/database/small-world.ts'
import { cara } from '../../../../test/school-pages.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()
const start = '/schools/100001/change-details'
const linkTo = async ({ world }: typeof still) =>
  `${start}?participant=${await personOf(world.database, ben)}&kind=ect`

test('a name that was entered wrongly', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  expect(pageName(await tutor.open(await linkTo(at)))).toBe('what')
  expect(pageName(await tutor.submit({ what: 'name' }))).toBe('why')
  const asked = await tutor.submit({ why: 'entered-wrongly' })
  expect(asked.title).toContain('What should Ben Cole’s name be?')
  expect(asked.html).toMatch(/name="fullName"[^>]* value="Ben Cole"/)
  const check = await tutor.submit({ fullName: 'Ben Coles' })
  expect(check.text).toContain('Everybody sees the name Ben Coles instead of Ben Cole.')
  expect((await tutor.submit()).text).toContain('Name changed Ben Coles')
  expect(await at.recorded()).toMatchObject([
    { kind: 'change-details', request: { fullName: 'Ben Coles', reason: 'entered-wrongly' } },
  ])
  const page = `/schools/100001/ects/${await personOf(at.world.database, ben)}`
  expect((await tutor.open(page)).text).toMatch(
    /The name was changed to Ben Coles\. .* Reason: It was entered wrongly/,
  )
})

test('another e-mail address', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  await tutor.open(await linkTo(at))
  const asked = await tutor.submit({ what: 'email' })
  expect(pageName(asked)).toBe('email')
  expect(asked.html).toMatch(/name="email"[^>]* value="ect\.1000002@example\.org"/)
  const check = await tutor.submit({ email: 'ben@example.org' })
  expect(check.text).toContain('We write to Ben Cole at ben@example.org from 4 March 2024.')
  expect((await tutor.submit()).text).toContain('Email address changed')
})

test('confirming twice, from two windows, is one change and shows the same page', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  await tutor.open(await linkTo(at))
  await tutor.submit({ what: 'email' })
  const check = await tutor.submit({ email: 'ben@example.org' })
  const again = await at.another()
  await again.open(check.path)
  const [one, other] = [await tutor.submit(), await again.submit()]
  expect(other.text).toBe(one.text)
  expect(await at.recorded()).toHaveLength(1)
})

describe('what is not changed, with nothing recorded', () => {
  test('a different person is not a change of name', async () => {
    const { ashfield: tutor } = still
    await tutor.open(await linkTo(still))
    await tutor.submit({ what: 'name' })
    const shown = await tutor.submit({ why: 'somebody-else' })
    expect(pageName(shown)).toBe('different-person')
  })

  test.each<[string, Record<string, string>, string]>([
    ['nothing', { fullName: ' ' }, 'Enter their name'],
    ['too much', { fullName: 'x'.repeat(101) }, 'Name must be 100 characters or less'],
  ])('the name: %s', async (_, fields, problem) => {
    const { ashfield: tutor } = still
    await tutor.open(await linkTo(still))
    await tutor.submit({ what: 'name' })
    await tutor.submit({ why: 'changed' })
    const shown = await tutor.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, [problem]])
  })

  test('an address that somebody else uses', async () => {
    const { ashfield: tutor } = still
    await tutor.open(await linkTo(still))
    await tutor.submit({ what: 'email' })
    const shown = await tutor.submit({ email: 'ect.1000004@example.org' })
    expect([pageName(shown), shown.status, shown.problems]).toEqual([
      'email',
      422,
      ['Enter another email address: somebody else uses this one'],
    ])
  })

  test.each([
    ['name', 'fullName', 'Ben Cole', 'Enter another name: this is the one that we have'],
    [
      'email',
      'email',
      'ECT.1000002@example.org',
      'Enter another email address: this is the one that we have',
    ],
  ])('the same %s again', async (what, field, same, problem) => {
    const { ashfield: tutor } = still
    await tutor.open(await linkTo(still))
    await tutor.submit({ what })
    if (what === 'name') await tutor.submit({ why: 'changed' })
    const shown = await tutor.submit({ [field]: same })
    expect([shown.status, shown.problems]).toEqual([422, [problem]])
  })

  test('somebody of another school is not there', async () => {
    const person = await personOf(still.world.database, cara)
    const shown = await still.birchwood.open(
      `/schools/100002/change-details?participant=${person}&kind=ect`,
    )
    expect(shown.status).toBe(404)
    expect(await still.recorded()).toEqual([])
  })

  test('a form that was not made for this visitor is refused', async () => {
    const { ashfield: tutor } = still
    await tutor.open(await linkTo(still))
    expect((await tutor.submit({ what: 'name', _csrf: 'forged' })).status).toBe(403)
    expect(await still.recorded()).toEqual([])
  })
})
