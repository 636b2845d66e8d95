import {
  appointForCohort,
  appointForEct,
  bodyOfCohort,
  bodyOfEct,
  bodyRefusal,
  sameAnswer,
  type BodyRefusal,
} from '../../bodies.ts'
import { dayRefusal, type DayRefusal } from '../../bounds.ts'
import type { CalendarDate } from '../../calendar.ts'
import {
  state,
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Effect,
  type Notice,
  type NoticeTemplate,
} from '../../decision.ts'
import type { AppropriateBodyAnswer } from '../../facts.ts'
import type { Cohort, FactId, PersonId, SchoolId } from '../../identity.ts'
import { presenceAt } from '../../joining.ts'
import { notice, noticesToBody, toPerson } from '../../notices.ts'
import { schoolCohortFor } from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { staysOf, stepOn } from '../../settle.ts'
import { profileOf, type ParticipantProfile, type Situation } from '../../situation.ts'
import { entryOn, of, timelineOf, timesAt } from '../../timeline.ts'
import { followersOf } from './followers.ts'

/** Of all who start in a year, or of one ECT. */
export type WhoseBody =
  | { readonly of: 'cohort'; readonly cohort: Cohort }
  | { readonly of: 'ect'; readonly participant: PersonId }

export interface AppointAppropriateBody {
  readonly school: SchoolId
  readonly whose: WhoseBody
  readonly answer: AppropriateBodyAnswer
  /** Without a day: today, or the first day of an ECT who has not begun. */
  readonly from: CalendarDate | null
}

/** Looked for in this order; the first that holds is the answer. */
export type AppointAppropriateBodyRefusal =
  | DayRefusal
  | { readonly reason: 'cohort-unknown'; readonly cohort: Cohort }
  | { readonly reason: 'not-at-this-school' }
  | BodyRefusal
  | { readonly reason: 'nothing-would-change' }

type Decided = Result<Decision, AppointAppropriateBodyRefusal>
type AppointedFor<Whose extends WhoseBody['of']> = Omit<AppointAppropriateBody, 'whose'> & {
  readonly whose: Extract<WhoseBody, { readonly of: Whose }>
}

export const appointAppropriateBody: Change<
  'appoint-appropriate-body',
  AppointAppropriateBody,
  AppointAppropriateBodyRefusal
> = {
  name: 'appoint-appropriate-body',
  concerns: ({ school, whose }) => ({
    schools: [school],
    ...(whose.of === 'ect'
      ? { people: [whose.participant] }
      : { everybodyIn: { school, cohort: whose.cohort } }),
  }),
  rules: {
    'day-too-far-ahead': 'AB-1',
    'day-before-service-began': 'AB-1',
    'cohort-unknown': 'AB-2',
    'not-at-this-school': 'AB-3',
    'body-takes-no-new-inductions': 'AB-4',
    'nothing-would-change': 'AB-5',
  },
  decide: decideAppointAppropriateBody,
}

export function decideAppointAppropriateBody(
  situation: Situation,
  { whose, ...asked }: AppointAppropriateBody,
  circumstances: Circumstances,
): Decided {
  return whose.of === 'cohort'
    ? decideForCohort(situation, { ...asked, whose }, circumstances)
    : decideForEct(situation, { ...asked, whose }, circumstances)
}

function decideForCohort(
  situation: Situation,
  { school, whose: { cohort }, answer, from: wanted }: AppointedFor<'cohort'>,
  circumstances: Circumstances,
): Decided {
  const { today, newId } = circumstances
  const from = wanted ?? today
  const outOfBounds = dayRefusal(from, today)
  if (outOfBounds) return refuse(outOfBounds) // AB-1
  if (!situation.reference.cohorts.includes(cohort))
    return refuse({ reason: 'cohort-unknown', cohort }) // AB-2
  const closed = bodyRefusal(situation, { answer, cohort, from })
  if (closed) return refuse(closed) // AB-4

  const { schoolCohort, effects } = schoolCohortFor(situation, school, cohort, circumstances)
  const before = bodyOfCohort(situation, schoolCohort.id, from)
  const appointed = appointForCohort(
    situation,
    { schoolCohort: schoolCohort.id, answer, from },
    newId,
  ) // AB-6, AB-7
  if (appointed.length === 0) return refuse({ reason: 'nothing-would-change' }) // AB-5
  const after = withEffects(situation, [...effects, ...appointed])
  return accept({
    effects: [
      ...effects,
      ...appointed,
      ...followersOf(situation, after, { schoolCohort, from }, newId), // AB-8
    ],
    notices: noticesToBodies(
      { before, answer },
      ['appropriate-body-of-cohort-told', 'appropriate-body-of-cohort-ended'],
      { about: null, school, on: from },
    ), // AB-10
    effectiveOn: from,
    nature: 'circumstance',
  })
}

function decideForEct(
  situation: Situation,
  { school, whose: { participant }, answer, from: wanted }: AppointedFor<'ect'>,
  { today, newId }: Circumstances,
): Decided {
  const ect = profileOf(situation, participant, 'ect')
  const time = ect && timesAt(situation, ect, school).at(-1)
  const from = wanted ?? (time && time.from > today ? time.from : today)
  const outOfBounds = dayRefusal(from, today)
  if (outOfBounds) return refuse(outOfBounds) // AB-1
  const entry = ect && entryOn(timelineOf(situation, ect.id), from)
  if (!entry || presenceAt(situation, ect.id, school, from) === null)
    return refuse({ reason: 'not-at-this-school' }) // AB-3
  const closed = bodyRefusal(situation, { answer, cohort: entry.schoolCohort.cohort, from })
  if (closed) return refuse(closed) // AB-4
  const before = bodyOfEct(situation, ect.id, from)
  const isSo = before !== null && sameAnswer(before, answer)
  if (isSo) return refuse({ reason: 'nothing-would-change' }) // AB-5

  const about = { about: participant, school, on: from }
  return accept({
    effects: [
      ...appointForEct(situation, { profile: ect.id, answer, from }, newId), // AB-6
      ...keptElsewhere(situation, ect, { school, from }, newId), // AB-9
    ],
    notices: [
      notice('appropriate-body-told', toPerson(participant), about),
      ...noticesToBodies(
        { before, answer },
        ['appropriate-body-told', 'appropriate-body-ended'],
        about,
      ),
    ], // AB-10
    effectiveOn: from,
    nature: 'circumstance',
  })
}

/** What was said of her goes on to hold from her first day at the next school. */
function keptElsewhere(
  situation: Situation,
  { id: profile }: ParticipantProfile,
  { school, from }: { school: SchoolId; from: CalendarDate },
  newId: () => string,
): readonly Effect[] {
  const next = staysOf(situation, profile)
    .filter(stay => stay.school !== school)
    .map(({ records }) => records[0].from)
    .find(joined => joined > from)
  const held = next && stepOn(of(situation, 'appropriate-body-of-ect', profile), next)
  return next && held && held.from <= from
    ? [state({ ...held, id: newId() as FactId, from: next, until: null })]
    : []
}

function noticesToBodies(
  { before, answer }: { before: AppropriateBodyAnswer | null; answer: AppropriateBodyAnswer },
  [told, ended]: readonly [NoticeTemplate, NoticeTemplate],
  about: Pick<Notice, 'about' | 'school' | 'on'>,
): readonly Notice[] {
  return [...noticesToBody(told, answer, about), ...noticesToBody(ended, before, about)]
}
