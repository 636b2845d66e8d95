import { covers, type CalendarDate, type Span } from '../calendar.ts'
import type { RuleId } from '../decision.ts'
import type { BegunBy, LeavingReason } from '../facts.ts'
import type { FactId, LeadProviderId, SchoolId } from '../identity.ts'
import { mentorTimeAt, staysOf } from '../settle.ts'
import { the, type ParticipantProfile, type Situation } from '../situation.ts'
import { entryOn, of, timelineOf, timesAt, trainingStatusOn } from '../timeline.ts'

/** The six sections of a school's list, the same for ECTs and mentors. */
export const standings = [
  'training',
  'joining',
  'leaving',
  'left',
  'no-longer-training',
  'completed',
] as const

export type Standing = (typeof standings)[number]

/** The rule of the policy that each standing comes from. */
export const standingRules: Readonly<Record<Standing, RuleId>> = {
  joining: 'ST-2',
  left: 'ST-3',
  completed: 'ST-4',
  leaving: 'ST-5',
  'no-longer-training': 'ST-6',
  training: 'ST-7',
}

/** The fact that somebody's standing rests on. Who reported it is known of the fact's id. */
export type Ground =
  | {
      readonly ground: 'time-began'
      readonly id: FactId
      readonly from: CalendarDate
      /** `null` for a mentor who may be chosen there and trains elsewhere, or nowhere. */
      readonly begunBy: BegunBy | null
    }
  | {
      readonly ground: 'leaving-reported'
      readonly id: FactId
      readonly leavesOn: CalendarDate
      readonly reason: LeavingReason
    }
  | {
      readonly ground: 'next-time-begins'
      readonly id: FactId
      readonly from: CalendarDate
      readonly isHere: boolean
    }
  | {
      readonly ground: 'induction-completed'
      readonly id: FactId
      readonly completedOn: CalendarDate
    }
  | {
      readonly ground: 'not-trained-by-provider'
      readonly id: FactId
      readonly leadProvider: LeadProviderId
      readonly status: 'deferred' | 'withdrawn'
      readonly from: CalendarDate
    }

/** How somebody stands, by which rule, and on which fact. */
export interface StandingFound {
  readonly standing: Standing
  readonly rule: RuleId
  readonly because: Ground
}

/** How somebody stands at a school on a day, or `null` if the school has nothing to do with her. */
export const standingAt = (
  situation: Situation,
  profile: ParticipantProfile,
  school: SchoolId,
  day: CalendarDate,
): Standing | null => whyStandingAt(situation, profile, school, day)?.standing ?? null

/** The same with its why: the rule that decides, and the fact that it looks at. */
export function whyStandingAt(
  situation: Situation,
  profile: ParticipantProfile,
  school: SchoolId,
  day: CalendarDate,
): StandingFound | null {
  const times = timesAt(situation, profile, school)
  const time = times.find(other => covers(other, day)) ?? times.at(-1)
  if (time === undefined) return null // ST-1
  const there = { situation, profile, school, time }

  const { from, until } = time
  if (from > day) return found('joining', beginningOf(there)) // ST-2
  if (until !== null && until <= day) return found('left', endOf(there, until)) // ST-3
  const completed = of(situation, 'completion', profile.id).find(
    ({ completedOn }) => completedOn <= day,
  )
  if (completed) {
    const { id, completedOn } = completed
    return found('completed', { ground: 'induction-completed', id, completedOn }) // ST-4
  }
  if (until !== null) return found('leaving', endOf(there, until)) // ST-5
  const untrained = statusThatEndsTraining(there, day)
  return untrained
    ? found('no-longer-training', untrained) // ST-6
    : found('training', beginningOf(there)) // ST-7
}

const found = (standing: Standing, because: Ground): StandingFound => ({
  standing,
  rule: standingRules[standing],
  because,
})

/** Somebody's time at a school, of which a standing is asked. */
interface There {
  readonly situation: Situation
  readonly profile: ParticipantProfile
  readonly school: SchoolId
  readonly time: Span
}

function beginningOf({ situation, profile, school, time: { from } }: There): Ground {
  const stay = staysOf(situation, profile.id).find(
    ({ school: other, records }) => other === school && records[0].from === from,
  )
  if (stay) {
    const { id, begunBy } = stay.records[0]
    return { ground: 'time-began', id, from, begunBy }
  }
  const further = mentorTimeAt(situation, profile.id, school).find(time => time.from === from)
  if (further === undefined) throw new Error('A time at a school begins with a fact')
  return { ground: 'time-began', id: further.id, from, begunBy: null }
}

/** What ends a time at a school: the school's own word, or what begins on that day. */
function endOf({ situation, profile, school }: There, until: CalendarDate): Ground {
  const report = of(situation, 'leaving-report', profile.id).find(
    ({ school: other, leavesOn }) => other === school && leavesOn === until,
  )
  if (report) {
    const { id, leavesOn, reason } = report
    return { ground: 'leaving-reported', id, leavesOn, reason }
  }
  const next = staysOf(situation, profile.id).find(({ records }) => records[0].from === until)
  if (next) {
    const { id, from } = next.records[0]
    return { ground: 'next-time-begins', id, from, isHere: next.school === school }
  }
  const further = mentorTimeAt(situation, profile.id, school).find(({ from }) => from === until)
  if (further === undefined) throw new Error('A time at a school ends with a fact')
  return { ground: 'next-time-begins', id: further.id, from: until, isHere: true }
}

/** Her provider has deferred or withdrawn her, and it is her provider still. */
function statusThatEndsTraining({ situation, profile }: There, day: CalendarDate): Ground | null {
  const entry = entryOn(timelineOf(situation, profile.id), day)
  if (entry?.programme.offer.route !== 'provider-led') return null
  const { partnership } = entry.programme.offer
  if (partnership === null) return null
  const { leadProvider } = the(situation.partnerships, partnership)
  const { status, id, from } = trainingStatusOn(situation, profile.id, leadProvider, day)
  return status === 'active' || id === null
    ? null
    : { ground: 'not-trained-by-provider', id, leadProvider, status, from }
}
