import { sql } from '../src/store/database.ts'
import { serverOf, signedInAs, tutors, twoSchools } from './school-pages.ts'
import { born } from './database/small-world.ts'
import type { Shown } from './visitor.ts'

/** Two schools with tutors at work, and what has been recorded since they began. */
export async function openJourneys() {
  const world = await twoSchools()
  const server = await serverOf(world)
  const changes = () =>
    world.database.rows<{ readonly kind: string; readonly request: Readonly<object> }>(sql`
      select change.kind, change.request
      from change_of_circumstance as change
      order by change.position
    `)
  const before = (await changes()).length
  return {
    world,
    server,
    ashfield: await signedInAs(server, tutors.ashfield),
    birchwood: await signedInAs(server, tutors.birchwood),
    /** The same tutor of Ashfield, in another browser. */
    another: () => signedInAs(server, tutors.ashfield),
    recorded: async () => (await changes()).slice(before),
  }
}

export type Journeys = Awaited<ReturnType<typeof openJourneys>>

/** The name of a page of a journey. */
export const pageName = ({ path }: Shown) => path.replace(/.*\//, '')

/** A day as its three fields are filled in. */
export const dayIn = (name: string, text: string) => {
  const [year = '', month = '', dayOfMonth = ''] = text.split('-')
  return {
    [`${name}-day`]: dayOfMonth,
    [`${name}-month`]: month,
    [`${name}-year`]: year,
  }
}

/** A teacher of the small world, by number and date of birth. */
export const teacherIn = (trn: string, dateOfBirth: string = born) => ({
  'teacher-trn': trn,
  ...dayIn('teacher-dateOfBirth', dateOfBirth),
})

/** The values of the options that a page offers. */
export const optionsOn = ({ html }: Shown) =>
  [...html.matchAll(/type="radio" value="([^"]+)"/g)].map(([, value = '']) => value)
