import { beforeEach, expect, test } from 'vitest'
import { serverOf, signedInAs, tutors, twoSchools } from '../../../../test/school-pages.ts'
import type { SmallWorld } from '../../../../test/database/small-world.ts'
import type { Visitor } from '../../../../test/visitor.ts'
import { sql } from '../../../store/database.ts'

let world: SmallWorld
let tutor: Visitor
beforeEach(async () => {
  world = await twoSchools()
  tutor = await signedInAs(await serverOf(world), tutors.ashfield)
})

const start = '/schools/100001/choose-programme?cohort=2024'

/** The changes of this kind that were recorded since the world began. */
const recorded = async () =>
  world.database.rows<{ request: { chosen: object; appropriateBody: object | null } }>(sql`
    select request from change_of_circumstance
    where kind = 'choose-programme' order by position offset 2
  `)

test('a named provider and partner: six pages to the end', async () => {
  expect((await tutor.open(start)).title).toContain('How will you train ECTs who start in 2024')
  const { leadProvider, deliveryPartner } = world.ucl
  const paths = [
    await tutor.submit({ route: 'provider-led' }),
    await tutor.submit({ leadProvider }),
  ].map(({ path }) => path.replace(/.*\//, ''))
  expect(paths).toEqual(['lead-provider', 'delivery-partner'])
  const partner = world.reference.pairings.find(
    pair => pair.leadProvider === leadProvider && pair.cohort === 2024,
  )?.deliveryPartner
  await tutor.submit({ deliveryPartner: partner ?? deliveryPartner })
  await tutor.submit({ appropriateBody: 'named' })
  const found = await tutor.submit({ 'namedBody-words': 'kent', 'namedBody-search': 'yes' })
  const body = /type="radio" value="([^"]+)"/.exec(found.html)?.[1] ?? ''
  const check = await tutor.submit({ 'namedBody-words': 'kent', namedBody: body })
  expect(check.path).toMatch(/check-answers$/)
  expect(check.text).toContain('UCL Institute of Education')
  expect(check.text).toContain('ECTs and mentors who start in 2024 to 2025 are offered')
  const done = await tutor.submit()
  expect(done.text).toContain('Training chosen for 2024 to 2025')
  expect(await recorded()).toHaveLength(1)
})
