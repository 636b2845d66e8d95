import { laterOf, type CalendarDate } from '../../calendar.ts'
import {
  retract,
  withEffects,
  type Circumstances,
  type Effect,
  type Notice,
} from '../../decision.ts'
import type { ProgrammeId } from '../../identity.ts'
import { notice, noticesToBody, noticesToProviders, toPerson } from '../../notices.ts'
import { bodyOfEct } from '../../bodies.ts'
import { forTheSameDays } from '../../same-days.ts'
import { the, type Situation } from '../../situation.ts'
import { timelineOf, type Entry } from '../../timeline.ts'
import { begunWith, goOn } from '../../training.ts'
import { recordsAfter } from './members.ts'

/** One participant's record, and the programme that takes its place from a day on. */
export interface ChangeOfOne {
  readonly entry: Entry
  readonly programme: ProgrammeId
  readonly from: CalendarDate
  readonly followsDefault: boolean
}

export interface Changed {
  readonly effects: readonly Effect[]
  readonly notices: readonly Notice[]
  /** The day from which she is on the other programme: her own first day, if that is later. */
  readonly from: CalendarDate
}

/** The effects for one participant; what was planned for her later is replaced. */
export function changeOfOne(
  situation: Situation,
  change: ChangeOfOne,
  { newId }: Pick<Circumstances, 'newId'>,
): Changed {
  const { entry, programme, followsDefault } = change
  const { profile } = entry.record
  const { stays, person } = timelineOf(situation, profile)
  const planned = recordsAfter(stays, entry).flatMap(record => [
    retract(record.id),
    ...begunWith(situation, record),
  ]) // CG-3
  const cleared = withEffects(situation, planned)
  const from = laterOf(entry.from, change.from)
  const before = entry.programme.id
  const effects =
    programme === before
      ? [] // CG-5
      : from === entry.from
        ? forTheSameDays(cleared, [{ ...entry.record, followsDefault }], programme, newId)
        : goOn(cleared, { profile, before, programme, from, followsDefault }, newId) // CG-6, CG-8
  return {
    effects: [...planned, ...effects],
    notices: noticesOf(
      situation,
      { about: person.id, from: before, to: programme, on: from },
      entry,
    ),
    from,
  }
}

function noticesOf(
  situation: Situation,
  moving: Parameters<typeof noticesToProviders>[1] & { readonly from: ProgrammeId },
  { record, schoolCohort: { school } }: Entry,
): readonly Notice[] {
  const { about, from, to, on } = moving
  if (from === to) return []
  const [before, after] = [from, to].map(id => the(situation.programmes, id).offer.route)
  const body = before === after ? null : bodyOfEct(situation, record.profile, on)
  return [
    notice('programme-changed', toPerson(about), { about, school, on }),
    ...noticesToProviders(situation, moving),
    ...noticesToBody('programme-changed', body, { about, school, on }),
  ] // CG-7
}
