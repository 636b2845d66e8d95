import type { PersonId } from '../src/core/identity.ts'
import { peopleEverAt } from '../src/store/read/school-people.ts'
import { inMilliseconds, type Figure } from './figures.ts'
import { timed } from './measure.ts'
import { served } from './served.ts'
import { takeStatistics, type MeasuredServer } from './server.ts'
import { fillSchool, measuredWorld } from './world.ts'

/** The pages that a tutor opens most, at a school of 200 people. */
export async function measurePages(server: MeasuredServer): Promise<readonly Figure[]> {
  return server.withDatabase(async database => {
    const world = await measuredWorld(database, { schools: 1 })
    const [school] = world.schools
    if (school === undefined) throw new Error('There is no school')
    await fillSchool(world, school, { first: 2_000_000, count: 200 })
    await takeStatistics(database)
    const ects = await peopleEverAt(database, school)
    const site = await served(world)
    try {
      const headers = await site.signIn(school)
      const paths = pathsOf(ects.at(-1))
      const cases = Object.entries(paths).map(([name, path]) => ({
        name,
        prepare: (times: number) => site.asks(path, headers, times),
      }))
      return inMilliseconds(await timed(cases, { rounds: 11, times: 4 }))
    } finally {
      await site.close()
    }
  })
}

const pathsOf = (somebody: PersonId | undefined) => ({
  'start page': '/',
  'home of a school of 200 people': '/schools/100001',
  'list of 199 ECTs': '/schools/100001/ects',
  'things to come': '/schools/100001/things-to-come',
  'page of one person': `/schools/100001/ects/${somebody}`,
})
