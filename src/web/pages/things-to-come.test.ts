import { afterAll, beforeAll, expect, test } from 'vitest'
import { ada, ben, mary, personOf, recorded } from '../../../test/database/small-world.ts'
import { cara, serverOf, signedInAs, tutors, twoSchools } from '../../../test/school-pages.ts'
import type { Shown, Visitor } from '../../../test/visitor.ts'
import { day, type Instant } from '../../core/calendar.ts'
import { assignMentor } from '../../core/changes/assign-mentor/assign-mentor.ts'
import { reportLeaving } from '../../core/changes/report-leaving/report-leaving.ts'
import { transferIn } from '../../core/changes/transfer-in/transfer-in.ts'
import { transferOut } from '../../core/changes/transfer-out/transfer-out.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Server } from '../../http/server.ts'

const home = '/schools/100001'
const page = `${home}/things-to-come`

let server: Server
let ashfield: Visitor
let birchwood: Visitor
let people: Readonly<Record<'ada' | 'ben' | 'cara' | 'mary', PersonId>>

/** Ben leaves Ashfield at the end of March and, as Birchwood says, begins there in May; Mary, who
 * is to mentor Cara, leaves in June. */
beforeAll(async () => {
  const world = await twoSchools()
  const { database, ashfield: ours, birchwood: theirs } = world
  people = {
    ada: await personOf(database, ada),
    ben: await personOf(database, ben),
    cara: await personOf(database, cara),
    mary: await personOf(database, mary),
  }
  world.clock.set('2024-03-05T10:00:00.000Z' as Instant)
  await recorded(world, transferIn, {
    school: theirs,
    participant: people.ben,
    kind: 'ect',
    joiningOn: day('2024-05-01'),
    programme: { choose: 'default' },
    email: null,
    mentor: null,
  })
  await recorded(world, reportLeaving, {
    school: ours,
    participant: people.mary,
    kind: 'mentor',
    reason: 'left-teaching-profession',
    leavesOn: day('2024-06-01'),
  })
  server = await serverOf(world)
  ashfield = await signedInAs(server, tutors.ashfield)
  birchwood = await signedInAs(server, tutors.birchwood)
})

afterAll(() => server.close())

const daysOn = ({ text }: Shown) => text.match(/From \d+ \w+ \d{4}/g)

test('the home leads there, and says how much is to come', async () => {
  const { html, text } = await ashfield.open(home)
  expect(html).toContain(`href="${page}"`)
  expect(text).toContain('Things to come (4)')
  expect(text).not.toContain('Plans that no longer happen')
})

test('what is to come stands by day, the next day first, with who reported it', async () => {
  const shown = await ashfield.open(page)
  expect(daysOn(shown)).toEqual(['From 1 April 2024', 'From 15 April 2024', 'From 1 June 2024'])
  expect(shown.text).toContain('Ben Cole leaves your school. Their last day is 31 March 2024.')
  expect(shown.text).toContain('Reported on 4 March 2024 at 3:05pm by Induction tutor.')
  expect(shown.text).toMatch(/Cara Diaz joins your school as an ECT: Ambition Institute with/)
  expect(shown.html).toMatch(
    /\/correct\?participant=[^"]+record=2024-04-15">Correct the first day of Cara Diaz/,
  )
  expect(shown.text).toContain('Cara Diaz has Mary Hart as their mentor.')
  expect(shown.text).toContain('Mary Hart leaves your school. Their last day is 31 May 2024.')
})

test('an ECT whose mentor leaves is named, with the way to another', async () => {
  const { html, text } = await ashfield.open(page)
  expect(text).toContain('Cara Diaz no longer has Mary Hart as their mentor.')
  expect(text).toContain('Cara Diaz has no mentor. Every ECT must have one.')
  expect(html).toContain(`href="${home}/assign-mentor?participant=${people.cara}&amp;kind=ect"`)
})

test('two days for one move are both shown, with which one holds', async () => {
  const both = ' Both days hold: in between, they are at no school.'
  expect((await ashfield.open(page)).text).toContain(
    'You reported 31 March 2024 as the last day at your school. ' +
      `Birchwood Academy reported 1 May 2024 as the first day at Birchwood Academy.${both}`,
  )
  const theirs = await birchwood.open('/schools/100002/things-to-come')
  expect(daysOn(theirs)).toEqual(['From 1 May 2024'])
  expect(theirs.text).toContain(
    'Ashfield Primary reported 31 March 2024 as the last day at Ashfield Primary. ' +
      `You reported 1 May 2024 as the first day at your school.${both}`,
  )
})

test('what the school reported can be changed and cancelled from here', async () => {
  const { html, text } = await ashfield.open(page)
  expect(html).toContain(`href="${home}/report-leaving?participant=${people.ben}&amp;kind=ect"`)
  const [, cancel = ''] =
    /href="([^"]*\/undo\/[^"]*)">Cancel<[^>]*> this: Ben Cole/.exec(html) ?? []
  expect((await ashfield.open(cancel)).title).toContain('Undo a change')
  expect(text).not.toContain('Only they can take it back')
})

test('another school’s tutor cannot open it', async () => {
  expect((await birchwood.open(page)).status).toBe(403)
})

test('a school that expects nothing is told so', async () => {
  const world = await twoSchools()
  const quiet = await serverOf(world)
  const visitor = await signedInAs(quiet, tutors.birchwood)
  const { text } = await visitor.open('/schools/100002/things-to-come')
  expect(text).toContain('Nothing is reported to change at your school after today.')
  await quiet.close()
})

test('plans that somebody else’s report took away are told, with what to do', async () => {
  const world = await twoSchools()
  const { ashfield: ours, birchwood: theirs } = world
  const found = {
    ben: await personOf(world.database, ben),
    mary: await personOf(world.database, mary),
  }
  await recorded(world, assignMentor, {
    school: ours,
    participant: found.ben,
    mentor: found.mary,
    from: day('2024-03-18'),
  })
  await recorded(world, transferOut, {
    school: ours,
    participant: found.ben,
    kind: 'ect',
    leavesOn: day('2024-04-22'),
  })
  world.clock.set('2024-03-06T10:00:00.000Z' as Instant)
  await recorded(world, transferIn, {
    school: theirs,
    participant: found.ben,
    kind: 'ect',
    joiningOn: day('2024-03-11'),
    programme: { choose: 'default' },
    email: null,
    mentor: null,
  })
  world.clock.set('2024-03-12T10:00:00.000Z' as Instant)
  const later = await serverOf(world)
  const visitor = await signedInAs(later, tutors.ashfield)
  const { html, text } = await visitor.open(page)
  expect(text).toContain('No longer to come (1)')
  expect(text).toContain('Ben Cole does not have Mary Hart as their mentor at your school from 18 ')
  expect(text).toContain(
    'Ben Cole did not stay until 21 April 2024, the last day that you reported',
  )
  expect(text).toContain('Another school reported that Ben Cole joins it on 11 March 2024.')
  expect(html).not.toContain('Birchwood')
  expect((await visitor.open(home)).text).toContain('Plans that no longer happen')

  world.clock.set('2024-06-05T10:00:00.000Z' as Instant)
  expect((await visitor.open(page)).text).not.toContain('No longer to come')
  await later.close()
})
