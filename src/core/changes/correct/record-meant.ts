import type { CalendarDate } from '../../calendar.ts'
import type { InductionRecord } from '../../facts.ts'
import type { ProfileId } from '../../identity.ts'
import { staysOf, type Stay } from '../../settle.ts'
import type { Situation } from '../../situation.ts'

/** A record, with its stay and what comes right before and after it, at whichever school. */
export interface RecordMeant {
  readonly record: InductionRecord
  readonly stay: Stay
  readonly before: InductionRecord | null
  readonly after: InductionRecord | null
  readonly beginsStay: boolean
  readonly endsStay: boolean
}

/** The record of a participant that began on a day; no two do. */
export function recordMeant(
  situation: Situation,
  profile: ProfileId,
  began: CalendarDate,
): RecordMeant | null {
  const stays = staysOf(situation, profile)
  const records = stays.flatMap(stay => stay.records)
  const at = records.findIndex(({ from }) => from === began)
  const record = records[at]
  const stay = stays.find(other => other.records.some(({ from }) => from === began))
  if (record === undefined || stay === undefined) return null
  return {
    record,
    stay,
    before: records[at - 1] ?? null,
    after: records[at + 1] ?? null,
    beginsStay: stay.records[0].id === record.id,
    endsStay: stay.records.at(-1)?.id === record.id,
  }
}
