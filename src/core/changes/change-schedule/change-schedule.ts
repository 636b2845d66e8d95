import { laterOf, type CalendarDate } from '../../calendar.ts'
import {
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Effect,
} from '../../decision.ts'
import type { DeclarationType } from '../../declarations.ts'
import type { Cohort, ScheduleId } from '../../identity.ts'
import { followOn } from '../../joining.ts'
import { notice, toPerson, toSchool } from '../../notices.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { follows } from '../../schedules.ts'
import type { Situation } from '../../situation.ts'
import type { Spoken } from '../../word-of-provider.ts'
import { inOtherCohort } from './other-cohort.ts'
import { subjectOf, type Subject } from './subject.ts'
import { whyNot } from './why-not.ts'

export interface ChangeSchedule extends Spoken {
  /** Its identifier within the cohort, as the provider spells it. */
  readonly schedule: string
  /** None: that of the provider's latest record of her. */
  readonly cohort: Cohort | null
}

/** Looked for in this order. */
export type ReasonAgainstSchedule =
  | { readonly reason: 'not-trained-by-this-provider' }
  | { readonly reason: 'schedule-unknown'; readonly cohort: Cohort }
  | { readonly reason: 'already-withdrawn'; readonly from: CalendarDate | null }
  | { readonly reason: 'nothing-would-change' }
  | { readonly reason: 'schedule-for-mentors-only' }
  | {
      readonly reason: 'declarations-outside-schedule'
      readonly types: readonly DeclarationType[]
    }
  | { readonly reason: 'cohort-has-declarations'; readonly types: readonly DeclarationType[] }
  | { readonly reason: 'no-longer-with-this-provider'; readonly until: CalendarDate }
  | { readonly reason: 'no-partnership-in-cohort'; readonly cohort: Cohort }

/** The first reason, and the others that hold beside it, in their order. */
export type ChangeScheduleRefusal = ReasonAgainstSchedule & {
  readonly besides: readonly ReasonAgainstSchedule[]
}

export const changeSchedule: Change<'change-schedule', ChangeSchedule, ChangeScheduleRefusal> = {
  name: 'change-schedule',
  concerns: ({ participant }) => ({
    people: [participant],
    historyOf: [participant],
    timetable: true,
  }),
  rules: {
    'not-trained-by-this-provider': 'CS-1',
    'schedule-unknown': 'CS-2',
    'already-withdrawn': 'CS-3',
    'nothing-would-change': 'CS-4',
    'schedule-for-mentors-only': 'CS-5',
    'declarations-outside-schedule': 'CS-6',
    'cohort-has-declarations': 'CS-7',
    'no-longer-with-this-provider': 'CS-8',
    'no-partnership-in-cohort': 'CS-8',
  },
  decide: decideChangeSchedule,
}

export function decideChangeSchedule(
  situation: Situation,
  request: ChangeSchedule,
  circumstances: Circumstances,
): Result<Decision, ChangeScheduleRefusal> {
  const { today } = circumstances
  const subject = subjectOf(situation, request, today)
  if (subject === null) return refuse(neverTrained) // CS-1
  const [first, ...besides] = whyNot(situation, subject, today)
  if (first) return refuse({ ...first, besides }) // CS-2 to CS-11
  const { wanted } = subject
  if (wanted === null) throw new Error('A schedule that is unknown is refused')

  const from = laterOf(today, isAnotherCohort(subject) ? subject.seen.from : subject.first)
  const moved = isAnotherCohort(subject)
    ? inOtherCohort(situation, subject, from, circumstances) // CS-13, CS-14
    : null
  const effects = [...(moved?.effects ?? [])]
  effects.push(said(withEffects(situation, effects), subject, wanted.id, from, circumstances))
  if (moved?.followsDefault) {
    const grown = withEffects(situation, effects)
    const training = { profile: subject.profile.id, programme: moved.programme, from }
    effects.push(...followOn(grown, training, circumstances)) // CS-14
  }
  return accept({
    effects,
    notices: noticesOf(subject, request, from), // CS-15
    effectiveOn: from,
    nature: 'circumstance',
  })
}

const neverTrained = { reason: 'not-trained-by-this-provider', besides: [] } as const

const isAnotherCohort = ({ target, present }: Subject) => target !== present

/** The provider's word from a day on, in place of what it was to be later. (CS-9, CS-10, CS-12) */
const said = (
  situation: Situation,
  { profile, leadProvider, comesFrom }: Subject,
  schedule: ScheduleId,
  from: CalendarDate,
  { newId }: Circumstances,
): Effect =>
  follows(
    situation,
    { profile: profile.id, leadProvider, from },
    { schedule, closedCohort: comesFrom },
    newId,
  )

const noticesOf = (
  { seen, hasLeft }: Subject,
  { participant: about }: ChangeSchedule,
  on: CalendarDate,
) => {
  const { school } = seen.schoolCohort
  return [toSchool(school), ...(hasLeft ? [] : [toPerson(about)])].map(to =>
    notice('schedule-changed', to, { about, school, on }),
  )
}
