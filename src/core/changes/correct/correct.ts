import { dayRefusal, type DayRefusal } from '../../bounds.ts'
import { earliest, type CalendarDate } from '../../calendar.ts'
import {
  differenceBetween,
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Effect,
} from '../../decision.ts'
import { faultsIn } from '../../faults.ts'
import type { PersonId, SchoolId } from '../../identity.ts'
import { placeOffer, type OfferRefusal, type Placed, type WantedOffer } from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { settle } from '../../settle.ts'
import {
  profileOf,
  schoolCohortOf,
  type Kind,
  type ParticipantProfile,
  type Situation,
} from '../../situation.ts'
import { timelineOf } from '../../timeline.ts'
import { beginOn, type DatesRefusal } from './begin-on.ts'
import { endOn } from './end-on.ts'
import { onProgramme } from './on-programme.ts'
import { recordMeant, type RecordMeant } from './record-meant.ts'
import { noticesOfCorrection } from './told.ts'

/** What of a record was never as it says; `null` leaves it as it is. */
export interface Corrected {
  readonly from: CalendarDate | null
  /** The first day on which it no longer held, or `none`: it has no end. */
  readonly until: CalendarDate | 'none' | null
  readonly programme: WantedOffer | null
}

export interface Correct {
  /** The school that corrects a record of its own; `null` where DfE corrects any. */
  readonly school: SchoolId | null
  readonly participant: PersonId
  readonly kind: Kind
  /** The first day of the record that is meant, as it is recorded now. */
  readonly record: CalendarDate
  readonly set: Corrected
  readonly reason: string
}

/** Looked for in this order; the first that holds is the answer. */
export type CorrectRefusal =
  | DayRefusal
  | { readonly reason: 'record-unknown' }
  | { readonly reason: 'reason-missing' }
  | OfferRefusal
  | DatesRefusal
  | { readonly reason: 'email-in-use' }
  | { readonly reason: 'completed-before-it-began'; readonly completedOn: CalendarDate }
  | { readonly reason: 'nothing-would-change' }

export const correct: Change<'correct', Correct, CorrectRefusal> = {
  name: 'correct',
  concerns: ({ school, participant }) => ({
    schools: school ? [school] : [],
    people: [participant],
    historyOf: [participant],
  }),
  rules: {
    'day-too-far-ahead': 'CO-1',
    'day-before-service-began': 'CO-1',
    'record-unknown': 'CO-2',
    'reason-missing': 'CO-3',
    'cohort-unknown': 'CO-4',
    'not-eligible-for-funding': 'CO-4',
    'provider-does-not-train-the-cohort': 'CO-4',
    'providers-do-not-work-together': 'CO-4',
    'would-overlap': 'CO-5',
    'would-be-empty': 'CO-6',
    'email-in-use': 'CO-7',
    'completed-before-it-began': 'CO-8',
    'nothing-would-change': 'CO-9',
  },
  decide: decideCorrect,
}

export function decideCorrect(
  situation: Situation,
  { school, participant, kind, record, set, reason }: Correct,
  circumstances: Circumstances,
): Result<Decision, CorrectRefusal> {
  const outOfBounds = [set.from, set.until]
    .flatMap(day => (day === null || day === 'none' ? [] : dayRefusal(day, circumstances.today)))
    .find(refusal => refusal !== null)
  if (outOfBounds) return refuse(outOfBounds) // CO-1
  const profile = profileOf(situation, participant, kind)
  const meant = profile && recordMeant(situation, profile.id, record)
  if (!profile || !meant || (school !== null && meant.stay.school !== school))
    return refuse({ reason: 'record-unknown' }) // CO-2
  if (reason.trim() === '') return refuse({ reason: 'reason-missing' }) // CO-3
  const placed = placedFor(situation, meant, set.programme, circumstances)
  if (!placed.ok) return placed // CO-4
  const restated = restate(situation, meant, { set, placed: placed.value }, circumstances.newId)
  if (!restated.ok) return restated // CO-5, CO-6

  const after = settle(withEffects(situation, restated.value))
  const unlawful = unlawfulAfter(after, profile, set.from ?? record)
  if (unlawful) return refuse(unlawful) // CO-5, CO-7, CO-8
  const { stated, superseded } = differenceBetween(situation, after, [])
  const isSo = stated.length + superseded.length === 0
  if (isSo) return refuse({ reason: 'nothing-would-change' }) // CO-9
  const effectiveOn = firstDayConcerned(meant, set)
  return accept({
    effects: restated.value,
    notices: noticesOfCorrection(situation, after, profile, effectiveOn), // CO-15
    effectiveOn,
    nature: 'correction', // CO-16
  })
}

/** The programme that the record should have been on, in the cohort in which it is. */
function placedFor(
  situation: Situation,
  { record, stay: { school } }: RecordMeant,
  wanted: WantedOffer | null,
  circumstances: Circumstances,
): Result<Placed, OfferRefusal> {
  if (wanted === null) return accept({ programme: record.programme, effects: [] })
  const { cohort } = schoolCohortOf(situation, record.programme)
  return placeOffer(situation, { school, cohort, wanted }, circumstances)
}

/** CO-10 to CO-14. Of two days comes first the one that makes room for the other. */
function restate(
  situation: Situation,
  meant: RecordMeant,
  { set: { from, until }, placed }: { set: Corrected; placed: Placed },
  newId: () => string,
): Result<readonly Effect[], DatesRefusal> {
  const begins: Restating = (now, found) =>
    from === null || from === found.record.from ? accept([]) : beginOn(now, found, from)
  const ends: Restating = (now, found) =>
    until === null ? accept([]) : endOn(now, found, until, newId)
  const isOn: Restating = (now, found) => accept(onProgramme(now, found, placed.programme, newId))
  const isLater = from !== null && from > meant.record.from
  return inTurn(situation, meant, placed.effects, [
    ...(isLater ? [ends, begins] : [begins, ends]),
    isOn,
  ])
}

type Restating = (
  situation: Situation,
  meant: RecordMeant,
) => Result<readonly Effect[], DatesRefusal>

/** Each looks at what the ones before it have made of the record. */
function inTurn(
  situation: Situation,
  { record: { id, profile } }: RecordMeant,
  first: readonly Effect[],
  steps: readonly Restating[],
): Result<readonly Effect[], DatesRefusal> {
  const effects = [...first]
  for (const step of steps) {
    const now = settle(withEffects(situation, effects))
    const fact = now.facts.get(id)
    const meant = fact?.facet === 'induction-record' && recordMeant(now, profile, fact.from)
    if (!meant) throw new Error(`Record ${id} was lost on the way`)
    const done = step(now, meant)
    if (!done.ok) return done
    effects.push(...done.value)
  }
  return accept(effects)
}

/** What else would not be as it must be. */
function unlawfulAfter(
  after: Situation,
  { id, kind }: ParticipantProfile,
  day: CalendarDate,
): CorrectRefusal | null {
  const faults = faultsIn(after)
  if (faults.some(({ fact }) => after.facts.get(fact)?.facet === 'email-in-use'))
    return { reason: 'email-in-use' }
  if (faults.length > 0) return { reason: 'would-overlap', with: day }
  const { completedOn, entries } = timelineOf(after, id)
  return kind === 'ect' && completedOn && entries[0] && completedOn <= entries[0].from
    ? { reason: 'completed-before-it-began', completedOn }
    : null
}

/** The first day of which something else is said now. */
function firstDayConcerned(
  { record }: RecordMeant,
  { from, until, programme }: Corrected,
): CalendarDate {
  const begins = from !== null || programme !== null ? earliest(record.from, from) : null
  const ends = until === 'none' ? record.until : until && earliest(record.until, until)
  return earliest(begins, ends) ?? record.from
}
