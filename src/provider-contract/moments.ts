import type { Instant } from '../core/calendar.ts'
import type { LeadProviderId, ProfileId, RecordId } from '../core/identity.ts'

/** A moment as every answer shows it: `2024-09-02T09:30:00Z`. (Contract 8.) */
export const inWholeSeconds = (moment: Instant) =>
  `${moment.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`

/** When a provider first said that it defers or has withdrawn somebody, as it says now. */
export interface StatusStated {
  readonly profile: ProfileId
  readonly leadProvider: LeadProviderId
  readonly status: string
  readonly reason: string | null
  readonly from: string
  readonly recordedAt: Instant
}

/** When things that providers read of some people were first recorded. */
export interface MomentsRecorded {
  readonly profiles: ReadonlyMap<ProfileId, Instant>
  readonly records: ReadonlyMap<RecordId, Instant>
  readonly statuses: readonly StatusStated[]
}

/** When a thing that is shown was recorded; its absence is a fault of ours. */
export function momentOf<Id extends string>(moments: ReadonlyMap<Id, Instant>, id: Id): Instant {
  const moment = moments.get(id)
  if (moment === undefined) throw new Error(`Nothing was recorded under ${id}`)
  return moment
}
