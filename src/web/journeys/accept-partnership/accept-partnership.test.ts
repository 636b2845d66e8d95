import { expect, test } from 'vitest'
import { openJourneys, pageName } from '../../../../test/journey-pages.ts'
import { confirmedBeside } from '../../../../test/school-pages.ts'
import { sql } from '../../../store/database.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()

const linkIn = ({ world }: typeof still, cohort: number | string = 2024) =>
  `/schools/100001/accept-partnership?cohort=${cohort}&provider=${world.ucl.leadProvider}`

const beside = async () => {
  const at = await openJourneys()
  await confirmedBeside(at.world)
  return at
}

test('the link leads straight to what follows, and one press records it', async () => {
  const at = await beside()
  const { ashfield: tutor, world } = at
  const check = await tutor.open(linkIn(at))
  expect([pageName(check), check.title]).toEqual([
    'check-answers',
    expect.stringContaining('Accept a lead provider'),
  ])
  expect(check.text).toMatch(
    /who start in 2024 to 2025 are offered: UCL Institute .*Nobody who is registered already is/,
  )
  expect(check.text).toContain('UCL Institute of Education is told that Ashfield Primary offers')
  expect(check.html).not.toContain('<dl')
  const done = await tutor.submit()
  expect(done.text).toContain('Lead provider accepted UCL Institute of Education, 2024 to 2025')
  expect(done.html).toContain(
    'href="/schools/100001/change-programme?cohort=2024&amp;whom=everyone"',
  )
  expect((await at.recorded()).at(-1)).toMatchObject({
    kind: 'accept-partnership',
    request: { cohort: 2024, leadProvider: world.ucl.leadProvider },
  })
  expect((await tutor.open('/schools/100001')).text).not.toContain('not the training you chose')
})

test('accepted again, it is what the school offers already', async () => {
  const at = await beside()
  await at.ashfield.open(linkIn(at))
  await at.ashfield.submit()
  const shown = await at.ashfield.open(linkIn(at))
  expect(shown.status).toBe(422)
  expect(shown.text).toContain(
    'You offer UCL Institute of Education for 2024 to 2025 already Nothing has to be recorded.',
  )
  expect(await at.recorded()).toHaveLength(3)
})

test('a provider that has not confirmed is not accepted, and the page says why', async () => {
  const shown = await still.ashfield.open(linkIn(still))
  expect(shown.status).toBe(422)
  expect(shown.text).toContain(
    'UCL Institute of Education does not train people at your school in 2024 to 2025',
  )
  expect(shown.text).toContain('Rule AP-3 of this service')
  expect(await still.recorded()).toEqual([])
})

test('nor where DfE does not pay for it', async () => {
  const at = await beside()
  await at.world.database.run(sql`
    update school_facts set eligible_for_funding = false where urn = '100001'
  `)
  const shown = await at.ashfield.open(linkIn(at))
  expect(shown.status).toBe(422)
  expect(shown.text).toContain('DfE does not pay for training by a provider at your school')
  expect(await at.recorded()).toHaveLength(2)
})

test('what another tutor accepted meanwhile is not recorded twice', async () => {
  const at = await beside()
  const other = await at.another()
  await at.ashfield.open(linkIn(at))
  await other.open(linkIn(at))
  await other.submit()
  expect((await at.ashfield.submit()).status).toBe(422)
  expect(await at.recorded()).toHaveLength(3)
})

test.each([
  ['no year', 'cohort='],
  ['a year that there is not', 'cohort=1066'],
  ['nonsense', 'cohort=nonsense'],
  ['too much', `cohort=${'9'.repeat(400)}`],
])('a link with %s leads nowhere', async (_, query) => {
  const { leadProvider } = still.world.ucl
  const path = `/schools/100001/accept-partnership?${query}&provider=${leadProvider}`
  expect((await still.ashfield.open(path)).status).toBe(404)
})

test.each([[''], ['nonsense'], ['%00'], ["' or true --"]])(
  'a link with the provider "%s" leads nowhere',
  async name => {
    const provider = encodeURIComponent(name)
    const path = `/schools/100001/accept-partnership?cohort=2024&provider=${provider}`
    expect((await still.ashfield.open(path)).status).toBe(404)
  },
)

test('the draft of another school is not there', async () => {
  const at = await beside()
  const { path } = await at.ashfield.open(linkIn(at))
  expect((await at.birchwood.open(path)).status).toBe(403)
  expect((await at.birchwood.open(path.replace('100001', '100002'))).status).toBe(404)
})
