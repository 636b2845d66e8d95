import type { CalendarDate } from '../../core/calendar.ts'
import type { PersonId } from '../../core/identity.ts'
import type { Situation } from '../../core/situation.ts'
import { providersThatSee } from '../../core/visibility.ts'
import type { Database } from '../database.ts'
import { planViews, type Alteration, type ViewPlan } from '../provider-view-plan.ts'
import { providerSights, type ProviderSight } from '../provider-sights.ts'
import { keptAround } from '../read/kept-views.ts'
import { momentsRecorded } from '../read/moments-recorded.ts'
import { feedWritten } from './provider-feed.ts'
import { writeViewRows } from './provider-view-rows.ts'

/** People about whom something changed, before and after, and the day on which it is read. */
export interface Touched {
  readonly before: Situation
  readonly after: Situation
  readonly people: ReadonlySet<PersonId>
  readonly today: CalendarDate
}

/**
 * Writes what each provider sees of these people after a change, also where it sees nothing any
 * more, and enters what moved into the feeds. The head of the log must be held, as it is once the
 * change has its position: no other change alters a view in between.
 */
export async function writeProviderViews(
  held: Database,
  { before, after, people, today }: Touched,
  alteration: Alteration,
): Promise<void> {
  const moments = await momentsRecorded(held, [...people])
  const sights = providerSights(after, people, { day: today, moments }, person =>
    providersThatSee(before, person),
  )
  await writePlan(held, await planOf(held, { sights, people: [...people], today }, alteration))
}

/** What is to be written so that these people are kept as providers see them. */
export async function planOf(
  held: Database,
  {
    sights,
    people,
    today,
  }: {
    readonly sights: readonly ProviderSight[]
    readonly people: readonly PersonId[]
    readonly today: CalendarDate
  },
  alteration: Alteration,
): Promise<ViewPlan> {
  const mentors = [...new Set(sights.flatMap(sight => sight.mentors))]
  return planViews(sights, await keptAround(held, people, mentors, today), () => alteration)
}

export async function writePlan(held: Database, plan: ViewPlan): Promise<void> {
  if (plan.views.length === 0) return
  await writeViewRows(held, plan, feedWritten(plan))
}

/** Whoever is named by a row of the plan, or by an entry of it. */
export const peopleIn = ({ entries }: ViewPlan): readonly PersonId[] => [
  ...new Set(entries.map(({ person }) => person)),
]
