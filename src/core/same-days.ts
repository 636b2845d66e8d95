import { retract, state, type Effect } from './decision.ts'
import type { InductionRecord } from './facts.ts'
import type { ProgrammeId } from './identity.ts'
import { staysOf, type Stay } from './settle.ts'
import type { Situation } from './situation.ts'
import { trainedFrom } from './training.ts'

/**
 * Puts records on another programme of their school cohort, for the same days. Where the one before
 * in the stay is on that programme too, the two become one; a provider that is new to her begins
 * with active.
 */
export function forTheSameDays(
  situation: Situation,
  records: readonly InductionRecord[],
  programme: ProgrammeId,
  newId: () => string,
): readonly Effect[] {
  const moved = new Set(records.map(({ id }) => id))
  const after = (record: InductionRecord) => (moved.has(record.id) ? programme : record.programme)
  const stays = [...new Set(records.map(({ profile }) => profile))].flatMap(profile =>
    staysOf(situation, profile),
  )
  return stays.flatMap(stay =>
    stay.records.flatMap((record, at) => {
      if (goesOn(stay, at, after)) return [retract(record.id)]
      if (!moved.has(record.id)) return []
      return [
        state({ ...record, programme }),
        ...trainedFrom(
          situation,
          { profile: record.profile, before: record.programme, programme, from: record.from },
          newId,
        ),
      ]
    }),
  )
}

/** The record before in the stay would be on the same programme. */
function goesOn(
  { records }: Stay,
  at: number,
  after: (record: InductionRecord) => ProgrammeId,
): boolean {
  const [before, record] = [records[at - 1], records[at]]
  return before !== undefined && record !== undefined && after(before) === after(record)
}
