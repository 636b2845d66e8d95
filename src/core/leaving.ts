import { dayRefusal, type DayRefusal } from './bounds.ts'
import { bodyOfEct } from './bodies.ts'
import { addDays, byFrom, type CalendarDate } from './calendar.ts'
import {
  retract,
  state,
  withEffects,
  type Circumstances,
  type Decision,
  type Notice,
} from './decision.ts'
import type { InductionRecord, LeavingReason, LeavingReport } from './facts.ts'
import type { FactId, PersonId, ProfileId, SchoolId } from './identity.ts'
import { nothingMoreFrom } from './joining.ts'
import { noticesOfMentoringEnding } from './mentoring-ends.ts'
import { leadProviderOf, notice, noticesToBody, toPerson, toProvider, toSchool } from './notices.ts'
import { accept, refuse, type Result } from './result.ts'
import { mentorTimeAt, settle, staysOf } from './settle.ts'
import { factsOf, profileOf, the, type Kind, type Situation } from './situation.ts'
import { begunWith } from './training.ts'

/** A school's report that somebody leaves it, for whatever reason. */
export interface Leaving {
  readonly school: SchoolId
  readonly participant: PersonId
  readonly kind: Kind
  /** The first day on which she is no longer there. */
  readonly leavesOn: CalendarDate
  readonly reason: LeavingReason
}

/** Looked for in this order; the first that holds is the answer. */
export type LeavingRefusal =
  | { readonly reason: 'not-at-this-school' }
  | DayRefusal
  | { readonly reason: 'leaves-before-joining'; readonly joined: CalendarDate }
  | { readonly reason: 'leaves-before-latest-record'; readonly began: CalendarDate }
  | { readonly reason: 'nothing-would-change' }

/** The latest time at the school, as that which a report of leaving ends. */
interface Ending {
  readonly profile: ProfileId
  readonly began: FactId
  readonly from: CalendarDate
  readonly records: readonly InductionRecord[]
  readonly report: LeavingReport | null
}

export function decideLeaving(
  situation: Situation,
  { school, participant, kind, leavesOn, reason }: Leaving,
  { today, newId }: Circumstances,
): Result<Decision, LeavingRefusal> {
  const profile = profileOf(situation, participant, kind)
  const ending = profile && endingAt(situation, profile.id, school)
  if (!ending) return refuse({ reason: 'not-at-this-school' })
  const outOfBounds = dayRefusal(leavesOn, today)
  if (outOfBounds) return refuse(outOfBounds)
  if (leavesOn <= ending.from)
    return refuse({ reason: 'leaves-before-joining', joined: ending.from })
  const planned = ending.records.filter(({ from }) => from >= leavesOn)
  const begun = planned.find(({ from }) => from <= today)
  if (begun) return refuse({ reason: 'leaves-before-latest-record', began: begun.from })
  const { report } = ending
  if (report?.leavesOn === leavesOn && report.reason === reason)
    return refuse({ reason: 'nothing-would-change' })

  const effects = [
    state({
      facet: 'leaving-report',
      id: report?.id ?? (newId() as FactId),
      profile: ending.profile,
      school,
      stay: ending.began,
      leavesOn,
      reason,
    }),
    ...planned.flatMap(record => [retract(record.id), ...begunWith(situation, record)]),
    ...nothingMoreFrom(situation, ending.profile, school, leavesOn),
  ]
  const after = settle(withEffects(situation, effects))
  return accept({
    effects,
    notices: [
      ...noticesOf(situation, after, ending, { school, participant, leavesOn }),
      ...noticesOfMentoringEnding(situation, after, { leaver: participant, on: leavesOn }),
    ],
    effectiveOn: leavesOn,
    nature: 'circumstance',
  })
}

function endingAt(situation: Situation, profile: ProfileId, school: SchoolId): Ending | null {
  const stay = staysOf(situation, profile).findLast(other => other.school === school)
  const further = mentorTimeAt(situation, profile, school)
    .filter(time => time.stay === null)
    .toSorted(byFrom)
    .at(-1)
  if (further && (!stay || further.from > stay.records[0].from))
    return {
      profile,
      began: further.id,
      from: further.from,
      records: [],
      report:
        factsOf(situation, 'leaving-report').find(report => report.stay === further.id) ?? null,
    }
  return stay
    ? {
        profile,
        began: stay.records[0].id,
        from: stay.records[0].from,
        records: stay.records,
        report: stay.report,
      }
    : null
}

function noticesOf(
  situation: Situation,
  after: Situation,
  ending: Ending,
  { school, participant, leavesOn }: Pick<Leaving, 'school' | 'participant' | 'leavesOn'>,
): readonly Notice[] {
  const { profile, records } = ending
  const about = { about: participant, school, on: leavesOn }
  const last = records.findLast(({ from }) => from < leavesOn)
  const next = staysOf(situation, profile).find(
    stay => stay.school !== school && last !== undefined && stay.records[0].from > last.from,
  )
  return [
    notice('participant-leaves-school', toPerson(participant), about),
    ...(endsAnew(ending, after) ? noticesOfEnd(situation, ending, about) : []),
    ...(next ? [notice('leaving-reported', toSchool(next.school), about)] : []),
  ]
}

/** Her training there ends on another day than was known, and not because she joined elsewhere. */
const endsAnew = ({ records }: Ending, after: Situation) =>
  records.some(record => {
    const now = after.facts.get(record.id)
    return now?.facet !== 'induction-record' || now.until !== record.until
  })

/** Who trained her until then or was to, and who assured the quality of her induction. */
function noticesOfEnd(
  situation: Situation,
  { profile, records }: Ending,
  about: { about: PersonId; school: SchoolId; on: CalendarDate },
): readonly Notice[] {
  const last = records.findLast(({ from }) => from < about.on)
  const planned = records.filter(({ from }) => from >= about.on)
  const providers = [...(last ? [last] : []), ...planned].flatMap(
    ({ programme }) => leadProviderOf(situation, programme) ?? [],
  )
  const isEct = the(situation.profiles, profile).kind === 'ect'
  const body = isEct ? bodyOfEct(situation, profile, addDays(about.on, -1)) : null
  return [
    ...[...new Set(providers)].map(provider =>
      notice('participant-leaves-provider', toProvider(provider), about),
    ),
    ...noticesToBody('participant-leaves-school', body, about),
  ]
}
