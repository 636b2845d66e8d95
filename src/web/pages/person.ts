import type { PersonId, SchoolId } from '../../core/identity.ts'
import { profileOf, type Kind } from '../../core/situation.ts'
import { sightOf } from '../../core/sight-of-school.ts'
import { notFound, view } from '../../http/responses.ts'
import type { Database } from '../../store/database.ts'
import { historyOfChanges } from '../../store/read/change-log.ts'
import { whyNotUndone } from '../../operations/undoable.ts'
import { readSituation } from '../../store/read/situation.ts'
import { concernsOf } from '../concerns-of-changes.ts'
import { isId } from '../ids-in-paths.ts'
import { personView, type Story } from './person-view.ts'
import { schoolPage, type SchoolVisit } from './school-page.ts'
import { whyStanding } from './standing-why.ts'

const pageOf = (path: '/ects/:person' | '/mentors/:person', kind: Kind) =>
  schoolPage('GET', path, async (visit, { params }) => {
    const story = await storySeen(visit, params.person, kind)
    if (story === null) return notFound
    const { world, policies } = visit.service
    const why = await whyStanding({ database: world.database, policies }, story)
    const shown = personView(story)
    const changes = await withUndo(visit, shown.changes)
    return view('pages/person.njk', { ...shown, changes, why })
  })

/** An ECT's page, and a mentor's, as one school may see them. */
export const personPages = [pageOf('/ects/:person', 'ect'), pageOf('/mentors/:person', 'mentor')]

/** Each change that the school made, with the way to undo it or why it cannot be undone. */
async function withUndo(
  { service, by }: SchoolVisit,
  rows: ReturnType<typeof personView>['changes'],
) {
  const own = rows.flatMap(({ undo, id }) => (undo === null ? [] : [id]))
  const why = await whyNotUndone(service.world, own, by)
  return rows.map(row => ({ ...row, mayUndo: why.get(row.id) === null }))
}

/** What a school may see of somebody in a role; `null` if there is nobody that it may see. */
export async function storySeen(
  { service, school, today }: Pick<SchoolVisit, 'service' | 'school' | 'today'>,
  id: string,
  kind: Kind,
): Promise<Story | null> {
  if (!isId(id)) return null
  const person = id as PersonId
  const { situation, history } = await storyOf(service.world.database, person, school.id)
  const profile = situation.people.has(person) ? profileOf(situation, person, kind) : null
  const sight = profile && sightOf(situation, profile, school.id, today)
  return profile && sight ? { situation, history, profile, school, today, sight } : null
}

/** Everything about one person, and the people and schools that her change history names. */
async function storyOf(database: Database, person: PersonId, school: SchoolId) {
  const history = await historyOfChanges(database, person)
  const situation = await readSituation(
    database,
    concernsOf(history, { people: [person], schools: [school] }),
    { held: false },
  )
  return { situation, history }
}
