import { beforeAll, afterAll, expect, test } from 'vitest'
import { ada, ben, mary, personOf } from '../../../test/database/small-world.ts'
import { cara, dev, serverOf, signedInAs, tutors, twoSchools } from '../../../test/school-pages.ts'
import { visitor, type Visitor } from '../../../test/visitor.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Server } from '../../http/server.ts'
import { newId } from '../../ids.ts'

let server: Server
let production: Server
let ashfield: Visitor
let birchwood: Visitor
let people: Readonly<Record<'ada' | 'ben' | 'cara' | 'mary', PersonId>>

beforeAll(async () => {
  const world = await twoSchools()
  server = await serverOf(world)
  production = await serverOf(world, { isDemonstration: false })
  ashfield = await signedInAs(server, tutors.ashfield)
  birchwood = await signedInAs(server, tutors.birchwood)
  const { database } = world
  people = {
    ada: await personOf(database, ada),
    ben: await personOf(database, ben),
    cara: await personOf(database, cara),
    mary: await personOf(database, mary),
  }
})

afterAll(async () => {
  await server.close()
  await production.close()
})

const home = '/schools/100001'

test('the start page leads to signing in, and signing in to the only school', async () => {
  const newcomer = visitor(server)
  expect((await newcomer.open('/')).html).toContain('href="/sign-in"')
  expect((await newcomer.open('/sign-in')).text).toContain('Tara Ashfield Ashfield Primary.')
  const shown = await newcomer.submit({ user: tutors.ashfield })
  expect([shown.path, shown.status]).toEqual([home, 200])
})

test('somebody with two schools chooses between them', async () => {
  const shown = await (await signedInAs(server, tutors.both)).open('/schools')
  expect(shown.text).toContain('Ashfield Primary URN 100001 Birchwood Academy URN 100002')
})

test.each([
  ['nobody', ''],
  ['somebody unknown', newId()],
  ['no id at all', "' or true --"],
])('signing in as %s is a problem on the page', async (_, user) => {
  const newcomer = visitor(server)
  await newcomer.open('/sign-in')
  const shown = await newcomer.submit({ user })
  expect([shown.status, shown.problems]).toEqual([422, ['Select who to sign in as']])
})

test('in production nobody signs in as a demonstration person, and nothing invented is shown', async () => {
  const newcomer = visitor(production)
  expect((await newcomer.open('/sign-in')).text).toContain('No sign-in is configured yet')
  const { statusCode } = await production.inject({ method: 'POST', url: '/sign-in' })
  expect(statusCode).toBe(403)
  expect((await newcomer.open(home)).path).toBe('/sign-in')
  expect((await newcomer.open('/notices')).status).toBe(404)
  expect((await newcomer.open('/demonstration-teachers')).status).toBe(404)
})

test.each([
  ['another school’s home', '/schools/100002', 403],
  ['another school’s ECTs', '/schools/100002/ects', 403],
  ['a school that there is not', '/schools/999999', 404],
  ['a number that is none', '/schools/nonsense', 404],
  ['an id that is none', `${home}/ects/nonsense`, 404],
  ['a person that there is not', `${home}/ects/${newId()}`, 404],
  ['a change that there is not', `${home}/undo/${newId()}`, 404],
  ['a change that is no id', `${home}/undo/nonsense`, 404],
  ['an undoing that was not', `${home}/undo/${newId()}/done`, 404],
])('%s: the error page', async (_, path, status) => {
  expect((await ashfield.open(path)).status).toBe(status)
})

test('a person who never was at a school is not there, nor is one in another role', async () => {
  expect((await birchwood.open(`/schools/100002/ects/${people.ben}`)).status).toBe(404)
  expect((await birchwood.open(`/schools/100002/mentors/${people.mary}`)).status).toBe(404)
  expect((await ashfield.open(`${home}/mentors/${people.ben}`)).status).toBe(404)
})

test('the home says what was chosen, and how many people there are', async () => {
  const { text } = await ashfield.open(home)
  expect(text).toContain('Lead provider Ambition Institute')
  expect(text).toContain('Confirmed by the lead provider Yes, on 4 September 2023')
  expect(text).toContain('ECTs Joining your school 1 ECTs: joining your school')
})

test('ECTs stand in sections, and one without a mentor is marked', async () => {
  const { html, text } = await ashfield.open(`${home}/ects`)
  const sections = text.match(/(Joining|Leaving|Left|Training at) your school \(\d\)/g)
  expect(sections).toEqual([
    'Joining your school (1)',
    'Leaving your school (1)',
    'Left your school (1)',
  ])
  expect(html).toContain(`href="${home}/report-leaving"`)
  expect(text).toMatch(/Cara Diaz TRN 1000004 Joining .* Mary Hart Dates Starts 15 April 2024/)
  expect(text).toMatch(/Ben Cole TRN 1000002 Leaving .* No mentor .* Last day is 31 March 2024/)
  expect(text).toMatch(/Ada Obi TRN 1000001 Left .* Last day was 31 January 2024/)
})

test.each([
  ['part of a name', 'obi', '1 person found for “obi”', 'Ada Obi'],
  ['words in another order', 'DIAZ car', '1 person found', 'Cara Diaz'],
  ['a TRN', '1000002', '1 person found', 'Ben Cole'],
  ['a name and not a number', 'zz', '0 people found for “zz”', 'Show everybody'],
  ['marks', '<b>%', '0 people found for “<b>%”', 'Show everybody'],
])('a search for %s finds', async (_, search, result, found) => {
  const shown = await ashfield.open(`${home}/ects?search=${encodeURIComponent(search)}`)
  expect([shown.status, shown.text]).toEqual([200, expect.stringContaining(result)])
  expect(shown.text).toContain(found)
})

test('a school that somebody left sees nothing after its last day but that she joined another', async () => {
  const { html, text } = await ashfield.open(`${home}/ects/${people.ada}`)
  expect(text).toContain('They joined another school on 1 February 2024.')
  expect(text).toContain('Report Ada Obi joining your school again')
  expect(text).not.toContain('Register Ada Obi again')
  expect(text).toContain('Ashfield Primary 4 September 2023 to 31 January 2024')
  expect(text).toContain('Another school reported that they join it. From 1 February 2024.')
  expect(html).not.toContain('Birchwood')
  expect(html).not.toContain('UCL')
})

test('the school where she is sees the whole history, drawn and in a table', async () => {
  const { html, text } = await birchwood.open(`/schools/100002/ects/${people.ada}`)
  expect(text).toContain('Ashfield Primary 4 September 2023 to 31 January 2024')
  expect(text).toContain('Birchwood Academy From 1 February 2024')
  expect(text).toContain('Recorded on 4 September 2023 at 10:00am by Ashfield Primary.')
  const titles = [...html.matchAll(/<title>([^<]*)<\/title>\s*<rect/g)].map(([, title]) => title)
  expect(
    titles.filter(title => title?.startsWith('Ashfield') || title?.startsWith('Birch')),
  ).toEqual([
    'Ashfield Primary: 4 September 2023 to 31 January 2024',
    'Birchwood Academy: From 1 February 2024',
  ])
  expect(text).not.toContain('Mary Hart')
})

test('a mentor’s page shows whom she mentors, and not where one of them went', async () => {
  const { html, text } = await ashfield.open(`${home}/mentors/${people.mary}`)
  expect(text).toContain('ECTs they mentor at your school Cara Diaz From 15 April 2024')
  expect(text).toContain('Ada Obi 4 September 2023 to 31 January 2024')
  expect(text).toContain('Mary Hart was assigned as the mentor of Cara Diaz.')
  expect(html).not.toContain('Birchwood')
})

test('no page has a style or a script written into it', async () => {
  for (const path of [home, `${home}/ects`, `${home}/ects/${people.ada}`, '/notices']) {
    const { html } = await ashfield.open(path)
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/)
  }
})

test('notices are worded for whoever they are to, and those of one school can be picked', async () => {
  const { text } = await visitor(server).open('/notices?school=100002')
  expect(text).toContain('To: Ashfield Primary (school), queued on 10 January 2024 at 9:30am')
  expect(text).toContain('Ada Obi leaves your school Another school reported that Ada Obi joins it')
  expect(text).not.toContain('Cara Diaz')
  expect((await visitor(server).open('/notices?school=x')).text).toContain('No notices')
})

test('the teachers to try it with are those nobody registered, and those at a school', async () => {
  const { text } = await visitor(server).open('/demonstration-teachers')
  expect(text).toContain(`Dev Evans ${dev} 5 May 1995 Qualified teacher since 1 July 2020`)
  expect(text).toContain(`Cara Diaz ${cara} 5 May 1995 Ashfield Primary`)
  expect(text).not.toContain('Ben Cole')
})

test('a year to choose for is offered while its training goes on, older ones are folded', async () => {
  const { html, text } = await ashfield.open(home)
  expect(text).toMatch(/2023 to 2024 .* 2022 to 2023 You have not said yet how you will train them/)
  expect(html).toContain(`${home}/choose-programme?cohort=2022`)
  expect(html).not.toContain(`${home}/choose-programme?cohort=2021`)
})

test.each(['/accessibility', '/cookies', '/privacy'])('%s is there for everybody', async path => {
  expect((await visitor(production).open(path)).status).toBe(200)
})
