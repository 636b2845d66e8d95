import { dayInLondon, laterOf, type CalendarDate } from '../core/calendar.ts'
import type { LeadProviderId, PersonId } from '../core/identity.ts'
import type { Situation } from '../core/situation.ts'
import { transfersSeen, type Transfer } from '../core/transfers.ts'
import { viewOf, type ProviderView } from '../core/visibility.ts'
import type { Database } from '../store/database.ts'
import { historyOfChanges, type LoggedChange } from '../store/read/change-log.ts'
import { readSituation } from '../store/read/situation.ts'

/** What a provider saw of a person once a change had been recorded, as it was known then. */
export interface ViewAfter {
  readonly change: LoggedChange
  /** The day on which it was recorded; of the passing of days, the day that passed. */
  readonly on: CalendarDate
  readonly situation: Situation
  readonly view: ProviderView | null
  readonly transfers: readonly Transfer[]
}

/** What a provider saw of a person after each change that touched her, oldest first. */
export async function viewsOverTime(
  database: Database,
  provider: LeadProviderId,
  person: PersonId,
): Promise<readonly ViewAfter[]> {
  const views: ViewAfter[] = []
  for (const change of await historyOfChanges(database, person)) {
    const before = views.at(-1)
    const on = laterOf(dayOf(change), before?.on ?? dayOf(change))
    const situation =
      before !== undefined && change.kind === theDay
        ? before.situation // The passing of days alters no fact.
        : await readSituation(
            database,
            { people: [person] },
            { held: false, knownAt: change.position },
          )
    const view = viewOf(situation, provider, person, on)
    const transfers = transfersSeen(situation, provider, person, on)
    views.push({ change, on, situation, view, transfers })
  }
  return views
}

const theDay = 'the-day'

const dayOf = ({ kind, effectiveOn, recordedAt }: LoggedChange) =>
  kind === theDay ? effectiveOn : dayInLondon(recordedAt)
