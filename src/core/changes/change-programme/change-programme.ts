import { dayRefusal, type DayRefusal } from '../../bounds.ts'
import type { CalendarDate } from '../../calendar.ts'
import {
  retract,
  state,
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Effect,
  type Notice,
} from '../../decision.ts'
import type { PersonId, ProgrammeId, RecordId, SchoolId } from '../../identity.ts'
import { noticesToProviders } from '../../notices.ts'
import { trainedFrom } from '../../training.ts'
import { placeOffer, type OfferRefusal, type WantedOffer } from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { profileOf, type Kind, type Situation } from '../../situation.ts'
import { entryOn, timelineOf, type Entry } from '../../timeline.ts'

export interface ChangeProgramme {
  readonly school: SchoolId
  readonly participants: readonly { readonly person: PersonId; readonly kind: Kind }[]
  readonly from: CalendarDate
  readonly to: WantedOffer
}

/** Looked for in this order, for one participant after the other. */
export type ChangeProgrammeRefusal =
  | DayRefusal
  | { readonly reason: 'not-at-this-school' }
  | { readonly reason: 'changes-before-latest-record'; readonly began: CalendarDate }
  | OfferRefusal
  | { readonly reason: 'nothing-would-change' }

export const changeProgramme: Change<'change-programme', ChangeProgramme, ChangeProgrammeRefusal> =
  {
    name: 'change-programme',
    concerns: ({ school, participants }) => ({
      schools: [school],
      people: participants.map(({ person }) => person),
    }),
    rules: {
      'day-too-far-ahead': 'CG-1',
      'day-before-service-began': 'CG-1',
      'not-at-this-school': 'CG-2',
      'changes-before-latest-record': 'CG-3',
      'cohort-unknown': 'CG-4',
      'not-eligible-for-funding': 'CG-4',
      'provider-does-not-train-the-cohort': 'CG-4',
      'providers-do-not-work-together': 'CG-4',
      'nothing-would-change': 'CG-5',
    },
    decide: decideChangeProgramme,
  }

export function decideChangeProgramme(
  situation: Situation,
  { school, participants, from, to }: ChangeProgramme,
  circumstances: Circumstances,
): Result<Decision, ChangeProgrammeRefusal> {
  const outOfBounds = dayRefusal(from, circumstances.today)
  if (outOfBounds) return refuse(outOfBounds) // CG-1
  const decided: { effects: Effect[]; notices: Notice[] } = { effects: [], notices: [] }
  for (const participant of participants) {
    const one = decideForOne(
      withEffects(situation, decided.effects),
      { school, participant, from, to },
      circumstances,
    )
    if (!one.ok) return one
    decided.effects.push(...one.value.effects)
    decided.notices.push(...one.value.notices)
  }
  return accept({ ...decided, effectiveOn: from, nature: 'circumstance' })
}

interface OfOne extends Pick<ChangeProgramme, 'school' | 'from' | 'to'> {
  readonly participant: ChangeProgramme['participants'][number]
}

function decideForOne(
  situation: Situation,
  { school, participant: { person, kind }, from, to }: OfOne,
  circumstances: Circumstances,
): Result<Pick<Decision, 'effects' | 'notices'>, ChangeProgrammeRefusal> {
  const profile = profileOf(situation, person, kind)
  const timeline = profile && timelineOf(situation, profile.id)
  const entry = timeline && entryOn(timeline, from)
  if (!timeline || entry?.schoolCohort.school !== school)
    return refuse({ reason: 'not-at-this-school' }) // CG-2
  const planned = plannedFrom(timeline.stays, entry, from)
  const contradicted = entry.from === from ? entry : planned.find(isBegun(circumstances.today))
  if (contradicted)
    return refuse({ reason: 'changes-before-latest-record', began: contradicted.from }) // CG-3
  const { cohort } = entry.schoolCohort
  const placed = placeOffer(situation, { school, cohort, wanted: to }, circumstances)
  if (!placed.ok) return placed // CG-4
  const { programme } = placed.value
  if (programme === entry.programme.id && planned.length === 0)
    return refuse({ reason: 'nothing-would-change' }) // CG-5

  const effects = [
    ...placed.value.effects,
    ...planned.map(({ id }) => retract(id)),
    ...(programme === entry.programme.id
      ? [] // CG-5
      : recordsFrom(
          withEffects(situation, placed.value.effects),
          entry,
          { programme, from },
          circumstances,
        )),
  ]
  return accept({
    effects,
    notices: noticesToProviders(withEffects(situation, effects), {
      about: person,
      from: entry.programme.id,
      to: programme,
      on: from,
    }), // CG-7
  })
}

/** The record on the other programme, and how its provider trains her. */
function recordsFrom(
  situation: Situation,
  { record: { profile }, programme: { id: before } }: Entry,
  { programme, from }: { programme: ProgrammeId; from: CalendarDate },
  { newId }: Circumstances,
): readonly Effect[] {
  return [
    state({
      facet: 'induction-record',
      id: newId() as RecordId,
      profile,
      programme,
      from,
      until: null,
      begunBy: 'change-programme',
      followsDefault: false,
    }), // CG-6
    ...trainedFrom(situation, { profile, before, programme, from }, newId), // CG-8
  ]
}

const isBegun =
  (today: CalendarDate) =>
  ({ from }: { from: CalendarDate }) =>
    from <= today

/** What the school had planned for the same stay, for the day or later. */
const plannedFrom = (
  stays: ReturnType<typeof timelineOf>['stays'],
  { record }: Entry,
  day: CalendarDate,
) =>
  stays
    .filter(({ records }) => records.some(({ id }) => id === record.id))
    .flatMap(({ records }) => records.filter(({ from, id }) => from >= day && id !== record.id))
