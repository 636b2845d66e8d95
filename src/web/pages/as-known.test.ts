import { afterAll, beforeAll, expect, test } from 'vitest'
import { ada, ben, mary, personOf } from '../../../test/database/small-world.ts'
import { serverOf, signedInAs, tutors, twoSchools } from '../../../test/school-pages.ts'
import type { Visitor } from '../../../test/visitor.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Server } from '../../http/server.ts'

let server: Server
let ashfield: Visitor
let birchwood: Visitor
let people: Readonly<Record<'ada' | 'ben' | 'mary', PersonId>>

beforeAll(async () => {
  const world = await twoSchools()
  server = await serverOf(world)
  ashfield = await signedInAs(server, tutors.ashfield)
  birchwood = await signedInAs(server, tutors.birchwood)
  people = {
    ada: await personOf(world.database, ada),
    ben: await personOf(world.database, ben),
    mary: await personOf(world.database, mary),
  }
})

afterAll(() => server.close())

const atAshfield = () => `/schools/100001/ects/${people.ada}/as-known`
const atBirchwood = () => `/schools/100002/ects/${people.ada}/as-known`

const on = (date: string) => {
  const [year, month, day] = date.split('-')
  return `?known-day=${day}&known-month=${month}&known-year=${year}`
}

test('her page leads to the days on which something was recorded, and each to what was known', async () => {
  expect((await birchwood.open(`/schools/100002/ects/${people.ada}`)).html).toContain(
    `href="${atBirchwood()}"`,
  )
  const { html, text } = await birchwood.open(atBirchwood())
  expect(text).toContain('See what was known of Ada Obi at the end of an earlier day')
  expect(text).toMatch(/10 January 2024 .* joining Birchwood Academy.* 4 September 2023 /)
  const links = [...html.matchAll(/href="([^"]*as-known\?[^"]*)"/g)].map(([, href = '']) => href)
  expect(links).toEqual([
    `${atBirchwood()}?known-day=10&amp;known-month=1&amp;known-year=2024`,
    `${atBirchwood()}?known-day=4&amp;known-month=9&amp;known-year=2023`,
  ])
})

test('the history is shown as it was known, with what is another way now', async () => {
  const { html, text, title } = await birchwood.open(atBirchwood() + on('2024-01-09'))
  expect(title).toContain('Ada Obi as known on 9 January 2024')
  expect(text).toContain('This is what was known at the end of 9 January 2024.')
  expect(text).toContain(
    'Ashfield Primary Now: 4 September 2023 to 31 January 2024 From 4 September 2023',
  )
  expect(text).toContain(
    'Known now, and not on that day School: Birchwood Academy (from 1 February 2024)',
  )
  expect(text).toContain('Known on 9 January 2024')
  expect(html).toContain(`href="/schools/100002/ects/${people.ada}#history"`)
})

test('at the end of the day of a report, what it said was known', async () => {
  const { text } = await birchwood.open(atBirchwood() + on('2024-01-10'))
  expect(text).toContain('Nothing in it is different now.')
  expect(text).toContain('Ashfield Primary 4 September 2023 to 31 January 2024')
  expect(text).toContain('Birchwood Academy From 1 February 2024')
  expect(text).toContain('At your school on that day: Joining')
})

test('before she was registered nothing was known', async () => {
  const { status, text } = await birchwood.open(atBirchwood() + on('2023-09-03'))
  expect(status).toBe(200)
  expect(text).toContain('Nothing that your school can see was known of Ada Obi on that day.')
})

test.each(['2023-09-04', '2024-01-09', '2024-01-10', '2024-02-01', '2024-03-04'])(
  'what was known on %s tells a school that she left nothing of where she went',
  async date => {
    const { html, text } = await ashfield.open(atAshfield() + on(date))
    expect(text).toContain('Ashfield Primary')
    expect(text).toContain('Of other schools you see what was known of the days until 31 January')
    expect(html).not.toMatch(/Birchwood|UCL|Bill/)
  },
)

test('a former school reads its own days as they were believed', async () => {
  const { text } = await ashfield.open(atAshfield() + on('2024-01-09'))
  expect(text).toContain(
    'Ashfield Primary Now: 4 September 2023 to 31 January 2024 From 4 September 2023',
  )
  expect(text).not.toContain('joined another school on')
})

test('a mentor has such a page, and whoever was never at the school has none', async () => {
  const mentor = await ashfield.open(
    `/schools/100001/mentors/${people.mary}/as-known${on('2024-03-03')}`,
  )
  expect(mentor.text).toContain('ECTs they mentor: Cara Diaz (from 15 April 2024)')
  const stranger = `/schools/100002/ects/${people.ben}/as-known`
  expect((await birchwood.open(stranger)).status).toBe(404)
  expect((await birchwood.open('/schools/100002/ects/nobody/as-known')).status).toBe(404)
})

test.each([
  ['nothing', '?known-day=&known-month=&known-year=', 'Enter the day to look back to'],
  [
    'a part',
    '?known-day=9&known-month=&known-year=2024',
    'Day to look back to must include a month',
  ],
  ['two parts missing', '?known-day=9', 'Day to look back to must include a month and a year'],
  ['no day', on('2024-02-30'), 'Day to look back to must be a real date'],
  [
    'words',
    '?known-day=9&known-month=May&known-year=2024',
    'Day to look back to must be a real date',
  ],
  ['a day to come', on('2024-03-05'), 'Day to look back to must be today or in the past'],
])('%s is a problem on the page', async (_, query, told) => {
  const shown = await birchwood.open(atBirchwood() + query)
  expect([shown.status, shown.problems]).toEqual([422, [told]])
  expect(shown.title).toMatch(/^Error: /)
})
