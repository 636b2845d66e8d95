import { beforeAll, expect, test } from 'vitest'
import { joiner, mary, personOf, recorded } from '../../../test/database/small-world.ts'
import { serverOf, signedInAs, tutors, twoSchools } from '../../../test/school-pages.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { day } from '../../core/calendar.ts'
import { register } from '../../core/changes/register/register.ts'
import { transferIn } from '../../core/changes/transfer-in/transfer-in.ts'
import { transferOut } from '../../core/changes/transfer-out/transfer-out.ts'
import type { PersonId } from '../../core/identity.ts'

/*
 * Of a mentor's other schools a school reads only that there is another. (Decision 0011.)
 */
interface Tutors {
  readonly ashfield: Visitor
  readonly birchwood: Visitor
  readonly person: PersonId
}

let further: Tutors
let moved: Tutors
let leaving: Tutors

/** Mary, who trains and mentors at Ashfield, comes to Birchwood in one way or the other. */
async function open(comes: (world: Awaited<ReturnType<typeof twoSchools>>) => Promise<unknown>) {
  const world = await twoSchools()
  await comes(world)
  const server = await serverOf(world)
  return {
    person: await personOf(world.database, mary),
    ashfield: await signedInAs(server, tutors.ashfield),
    birchwood: await signedInAs(server, tutors.birchwood),
  }
}

beforeAll(async () => {
  further = await open(async world => {
    await recorded(
      world,
      register,
      joiner(world.birchwood, 'mentor', { trn: mary, start: '2024-03-05' }),
    )
    await recorded(world, transferOut, {
      school: world.birchwood,
      participant: await personOf(world.database, mary),
      kind: 'mentor',
      leavesOn: day('2024-06-03'),
    })
  })
  moved = await open(async world =>
    recorded(world, transferIn, {
      school: world.birchwood,
      participant: await personOf(world.database, mary),
      kind: 'mentor',
      joiningOn: day('2024-03-11'),
      programme: { choose: 'keep' },
      email: null,
      mentor: null,
      staysAsMentor: true,
    }),
  )
  leaving = await open(async world => {
    const participant = await personOf(world.database, mary)
    const leavesOn = day('2024-05-01')
    const who = { participant, kind: 'mentor' } as const
    await recorded(world, transferOut, { school: world.ashfield, ...who, leavesOn })
    await recorded(world, transferIn, {
      school: world.birchwood,
      ...who,
      joiningOn: day('2024-04-08'),
      programme: { choose: 'keep' },
      email: null,
      mentor: null,
    })
  })
})

const pages = (urn: string, person: PersonId) =>
  ['', '/as-known', '/as-known?known-day=4&known-month=3&known-year=2024'].map(
    page => `/schools/${urn}/mentors/${person}${page}`,
  )

test('where she trains, another school of hers is another, and when she leaves it is not told', async () => {
  const { ashfield, person } = further
  for (const page of pages('100001', person)) {
    const { status, html } = await ashfield.open(page)
    expect(status).toBe(200)
    expect(html).not.toContain('Birchwood')
    expect(html).not.toContain('2 June 2024')
  }
  const { text } = await ashfield.open(`/schools/100001/mentors/${person}`)
  expect(text).toContain('Mary Hart was registered as a mentor at another school.')
  expect(text).toContain('Mary Hart was registered as a mentor at Ashfield Primary.')
})

test('where she mentors as well, the school of her training is another', async () => {
  const { birchwood, person } = further
  for (const page of pages('100002', person)) {
    const { status, html } = await birchwood.open(page)
    expect(status).toBe(200)
    expect(html).not.toContain('Ashfield')
  }
  const { text } = await birchwood.open(`/schools/100002/mentors/${person}`)
  expect(text).toContain('Mary Hart was registered as a mentor at another school.')
  expect(text).toContain('Another school From 4 September 2023')
  expect(text).toContain('Mary Hart was reported as leaving Birchwood Academy')
})

test('once her training moved and she mentors on, neither school reads of the other', async () => {
  const { ashfield, birchwood, person } = moved
  const old = await ashfield.open(`/schools/100001/mentors/${person}`)
  expect(old.html).not.toContain('Birchwood')
  expect(old.text).toContain('was reported as joining another school, with the training they had')
  const next = await birchwood.open(`/schools/100002/mentors/${person}`)
  expect(next.html).not.toContain('Ashfield')
  expect(next.text).toContain('Another school 4 September 2023 to 10 March 2024')
})

test('what is to come names no other school of a mentor, and neither school is told which', async () => {
  const { ashfield } = leaving
  const { html, text } = await ashfield.open('/schools/100001/things-to-come')
  expect(html).not.toContain('Birchwood')
  expect(text).toContain('Mary Hart leaves your school. Their last day is 7 April 2024.')
  expect(text).toContain('by another school. Only they can take it back.')
  expect(text).toContain('Another school reported 8 April 2024 as the first day at that school.')
  const page = await ashfield.open(`/schools/100001/mentors/${leaving.person}`)
  expect(page.text).toContain('Change or cancel leaving')
})
