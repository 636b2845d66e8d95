import type { CalendarDate, Span } from '../../calendar.ts'
import { choicesFor } from '../../choices.ts'
import { retract, state, type Effect } from '../../decision.ts'
import type { InductionRecord, SchoolCohortChoice } from '../../facts.ts'
import type { FactId, ProgrammeId, RecordId, SchoolCohortId } from '../../identity.ts'
import { staysOf } from '../../settle.ts'
import type { Situation } from '../../situation.ts'

/*
 * What runs today goes on with another programme from today; what begins today or later begins with
 * it; what is over stays as it was. Where that makes two in a row the same, they become one.
 */

export const isOver = ({ until }: Span, today: CalendarDate) => until !== null && until <= today

/** Records with another programme from today on. How a provider trains her is not touched. */
export function recordsOnPartner(
  situation: Situation,
  {
    moved,
    programme,
    today,
  }: {
    readonly moved: readonly InductionRecord[]
    readonly programme: ProgrammeId
    readonly today: CalendarDate
  },
  newId: () => string,
): readonly Effect[] {
  const ids = new Set(moved.map(({ id }) => id))
  const after = (record: InductionRecord) => (ids.has(record.id) ? programme : record.programme)
  const stays = [...new Set(moved.map(({ profile }) => profile))].flatMap(profile =>
    staysOf(situation, profile),
  )
  return stays.flatMap(({ records }) =>
    records.flatMap((record, at) => {
      const before = records[at - 1]
      if (before && record.from >= today && after(before) === after(record))
        return [retract(record.id)]
      if (!ids.has(record.id)) return []
      if (record.from >= today) return [state({ ...record, programme })]
      const next: InductionRecord = {
        ...record,
        id: newId() as RecordId,
        programme,
        from: today,
        begunBy: 'change-programme',
      }
      return [state(next)]
    }),
  )
}

/** Defaults with another programme from today on; what the school chose besides stays. */
export function defaultsOnPartner(
  situation: Situation,
  {
    schoolCohort,
    programme,
    today,
    isOnIt,
  }: {
    readonly schoolCohort: SchoolCohortId
    readonly programme: ProgrammeId
    readonly today: CalendarDate
    readonly isOnIt: (programme: ProgrammeId) => boolean
  },
  newId: () => string,
): readonly Effect[] {
  const choices = choicesFor(situation, schoolCohort)
  const isMoved = ({ defaultProgramme, ...span }: SchoolCohortChoice) =>
    defaultProgramme !== null && isOnIt(defaultProgramme) && !isOver(span, today)
  const after = (choice: SchoolCohortChoice) =>
    isMoved(choice) ? programme : choice.defaultProgramme
  return choices.flatMap((choice, at) => {
    if (!isMoved(choice) || choice.defaultProgramme === programme) return []
    const before = choices[at - 1]
    if (before && choice.from >= today && after(before) === programme) return [retract(choice.id)]
    return choice.from >= today
      ? [state({ ...choice, defaultProgramme: programme })]
      : [
          state({
            ...choice,
            id: newId() as FactId,
            defaultProgramme: programme,
            takesFollowers: false,
            from: today,
          }),
        ]
  })
}
