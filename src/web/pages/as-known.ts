import type { PersonId } from '../../core/identity.ts'
import type { Kind } from '../../core/situation.ts'
import { notFound, view } from '../../http/responses.ts'
import { positionAtEndOf } from '../../store/read/change-log.ts'
import { readSituation } from '../../store/read/situation.ts'
import { asKnownView, known } from './as-known-view.ts'
import { dayAsked } from './day-asked.ts'
import { storySeen } from './person.ts'
import { schoolPage } from './school-page.ts'

const pageOf = (path: '/ects/:person/as-known' | '/mentors/:person/as-known', kind: Kind) =>
  schoolPage('GET', path, async (visit, { params, query }) => {
    const story = await storySeen(visit, params.person, kind)
    if (story === null) return notFound
    const asked = dayAsked(query, { ...known, today: visit.today })
    if (asked.date === null)
      return view('pages/as-known.njk', asKnownView(story, asked, null), {
        status: asked.problem ? 422 : 200,
      })
    const { database } = visit.service.world
    const believed = await readSituation(
      database,
      { people: [params.person as PersonId], schools: [visit.school.id] },
      { held: false, knownAt: await positionAtEndOf(database, asked.date) },
    )
    return view('pages/as-known.njk', asKnownView(story, asked, { on: asked.date, believed }))
  })

/** What was known of an ECT or a mentor at the end of an earlier day, as one school may see it. */
export const asKnownPages = [
  pageOf('/ects/:person/as-known', 'ect'),
  pageOf('/mentors/:person/as-known', 'mentor'),
]
