import { day } from '../src/core/calendar.ts'
import { changeProgramme } from '../src/core/changes/change-programme/change-programme.ts'
import type { ChangeProgramme } from '../src/core/changes/change-programme/request.ts'
import { undo } from '../src/core/changes/undo/undo.ts'
import type { ChangeId, SchoolId } from '../src/core/identity.ts'
import { newId } from '../src/ids.ts'
import { confirm } from '../src/operations/confirm.ts'
import { preview } from '../src/operations/preview.ts'
import { inMilliseconds, type Figure } from './figures.ts'
import { timed, type Case } from './measure.ts'
import { takeStatistics, type MeasuredServer } from './server.ts'
import { cohort, fillSchool, measuredWorld, tutorOf, type MeasuredWorld } from './world.ts'

const people = 200

/** A whole cohort on another provider: what the tutor waits for before and after confirming. */
export async function measureWholeCohort(server: MeasuredServer): Promise<readonly Figure[]> {
  return server.withDatabase(async database => {
    const world = await measuredWorld(database, { schools: 1 })
    const [school] = world.schools
    if (school === undefined) throw new Error('There is no school')
    await fillSchool(world, school, { first: 2_000_000, count: people })
    await takeStatistics(database)
    const cases = [previewed(world, school), confirmedAndUndone(world, school)]
    return inMilliseconds(await timed(cases, { rounds: 9, times: 1 })).map(figure =>
      figure.name.includes('previewed')
        ? { ...figure, goal: { says: 'under 1 s', isMet: figure.measured.median < 1000 } }
        : figure,
    )
  })
}

const toOther = ({ other }: MeasuredWorld, school: SchoolId): ChangeProgramme => ({
  school,
  whom: { who: 'cohort', cohort, except: [], also: [] },
  from: day('2024-01-08'),
  to: { route: 'provider-led', ...other },
  makeDefault: true,
})

const asked = (world: MeasuredWorld, school: SchoolId) => ({
  change: changeProgramme,
  request: toOther(world, school),
  id: newId() as ChangeId,
  by: tutorOf(school),
})

const previewed = (world: MeasuredWorld, school: SchoolId): Case => ({
  name: `cohort of ${people}: previewed`,
  prepare: () => async () => {
    const shown = await preview(world, asked(world, school))
    if (!shown.ok) throw new Error(shown.refusal.reason)
  },
})

const confirmedAndUndone = (world: MeasuredWorld, school: SchoolId): Case => ({
  name: `cohort of ${people}: confirmed, and undone`,
  prepare: () => async () => {
    const change = asked(world, school)
    const done = await confirm(world, change)
    if (done.outcome !== 'recorded') throw new Error(done.outcome)
    const request = { change: change.id, reason: 'measured' }
    const undone = await confirm(world, {
      change: undo,
      request,
      id: newId() as ChangeId,
      by: tutorOf(school),
    })
    if (undone.outcome !== 'recorded') throw new Error(undone.outcome)
  },
})
