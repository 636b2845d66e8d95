import { beforeEach, afterEach, expect, test } from 'vitest'
import { ada, ben, mary, personOf, type SmallWorld } from '../../../test/database/small-world.ts'
import { serverOf, signedInAs, tutors, twoSchools } from '../../../test/school-pages.ts'
import type { Visitor } from '../../../test/visitor.ts'
import type { Trn } from '../../core/identity.ts'
import type { Server } from '../../http/server.ts'

let world: SmallWorld
let server: Server
let ashfield: Visitor

beforeEach(async () => {
  world = await twoSchools()
  server = await serverOf(world)
  ashfield = await signedInAs(server, tutors.ashfield)
})

afterEach(() => server.close())

const pageOf = async (trn: Trn, path = 'ects') =>
  `/schools/100001/${path}/${await personOf(world.database, trn)}`

/** Where the newest change that may be undone leads. */
async function undoOf(trn: Trn, path?: string) {
  const { html } = await ashfield.open(await pageOf(trn, path))
  const [, undo = 'no link'] = /href="([^"]*\/undo\/[^"]*)"/.exec(html) ?? []
  return undo
}

test('an undo shows what will be as before and who is told, asks why, and is then done', async () => {
  const shown = await ashfield.open(await undoOf(ben))
  expect(shown.text).toContain('Ben Cole was reported as leaving Ashfield Primary')
  expect(shown.text).toContain('School Ashfield Primary (from 5 September 2023)')
  expect(shown.text).toContain('Ambition Institute is told that what was reported about Ben Cole')

  const done = await ashfield.submit({ reason: 'Ben stays after all' })
  expect(done.path).toMatch(/\/done$/)
  expect(done.text).toContain('Change undone')
  expect(done.text).toContain('Ben Cole is told that what was reported from')
  expect(done.html).toContain(`href="${await pageOf(ben)}">`)

  const { text } = await ashfield.open(await pageOf(ben))
  expect(text).toContain('Ben Cole has been at your school since 5 September 2023.')
  expect(text).toContain('A change was undone: Ben Cole was reported as leaving')
  expect(text).toContain('by Tara Ashfield. Reason: Ben stays after all')
  expect(text).toContain('Undone Ben Cole was reported as leaving')
})

test.each([
  ['no reason', '  ', 'Enter why you are undoing this change'],
  ['a reason without end', 'a'.repeat(501), 'Reason must be 500 characters or less'],
])('%s: the form says so, and nothing is undone', async (_, reason, problem) => {
  const undo = await undoOf(ben)
  await ashfield.open(undo)
  const shown = await ashfield.submit({ reason })
  expect([shown.status, shown.problems]).toEqual([422, [problem]])
  expect((await ashfield.open(`${undo}/done`)).status).toBe(404)
})

test('what was not shown is not undone', async () => {
  await ashfield.open(await undoOf(ben))
  const shown = await ashfield.submit({ reason: 'Mistake', fingerprint: 'forged' })
  expect(shown.status).toBe(409)
  expect(shown.text).toContain('Nothing has been undone.')
})

test('sent twice it is one undoing, and later the page says that it was undone already', async () => {
  const undo = await undoOf(ben)
  const again = await signedInAs(server, tutors.both)
  await again.open(undo)
  await ashfield.open(undo)
  await ashfield.submit({ reason: 'Mistake' })
  expect((await again.submit({ reason: 'Mistake' })).path).toMatch(/\/done$/)
  const shown = await ashfield.open(undo)
  expect([shown.status, shown.text]).toEqual([
    422,
    expect.stringContaining('It has been undone already.'),
  ])
})

test('a change that another rests on cannot be undone, and the page says which', async () => {
  const shown = await ashfield.open(await undoOf(ada))
  expect(shown.status).toBe(422)
  expect(shown.text).toContain(
    'A later change rests on it: somebody joining from another school, from 1 February 2024,',
  )
})

/** What the page of a person says beside each change that the school made. */
async function offered(trn: Trn) {
  const { html } = await ashfield.open(await pageOf(trn))
  const links = html.matchAll(/href="[^"]*\/undo\/[^"]*">([^<]*)</g)
  return [...links].map(([, text = '']) => text.trim())
}

test('a page offers to undo what can be undone, and says of the rest that it cannot', async () => {
  expect(await offered(ben)).toEqual(['Undo', 'Why this cannot be undone'])
  expect(await offered(ada)).toEqual(['Why this cannot be undone'])
})

test('undoing a registration says that the person will not be on the lists', async () => {
  await ashfield.open(await undoOf(ben))
  await ashfield.submit({ reason: 'Mistake' })
  const shown = await ashfield.open(await undoOf(ben))
  expect(shown.text).toContain('Ben Cole will not be on the lists of your school')
  await ashfield.submit({ reason: 'Somebody else' })
  expect((await ashfield.open(await pageOf(ben))).status).toBe(404)
})

test('another school’s change is not there to be undone', async () => {
  const undo = await undoOf(mary, 'mentors')
  const birchwood = await signedInAs(server, tutors.birchwood)
  expect((await birchwood.open(undo)).status).toBe(403)
  const asOurs = undo.replace('100001', '100002')
  expect((await birchwood.open(asOurs)).status).toBe(404)
})
