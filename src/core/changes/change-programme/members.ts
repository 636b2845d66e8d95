import { laterOf, type CalendarDate } from '../../calendar.ts'
import { recordsIn } from '../../choices.ts'
import type { Cohort, LeadProviderId, ProfileId, ProgrammeId, SchoolId } from '../../identity.ts'
import { leadProviderOf } from '../../notices.ts'
import type { Stay } from '../../settle.ts'
import type { ParticipantProfile, Situation } from '../../situation.ts'
import { entryOn, timelineOf, trainingStatusOn, type Entry } from '../../timeline.ts'

/** Why somebody of a cohort changes with it, stays as she is, or has to be asked about. */
export type WhyOfMember =
  | { readonly group: 'changes'; readonly why: 'follows-default' }
  | { readonly group: 'stays'; readonly why: 'own-programme'; readonly programme: ProgrammeId }
  | { readonly group: 'stays'; readonly why: 'left'; readonly leftOn: CalendarDate }
  | { readonly group: 'stays'; readonly why: 'completed'; readonly completedOn: CalendarDate }
  | { readonly group: 'stays'; readonly why: 'on-it-already' }
  | { readonly group: 'stays'; readonly why: 'changed-since'; readonly changedOn: CalendarDate }
  | {
      readonly group: 'to-be-asked'
      readonly why: 'withdrawn-by-provider'
      readonly leadProvider: LeadProviderId
    }
  | {
      readonly group: 'to-be-asked'
      readonly why: 'own-plan'
      readonly programme: ProgrammeId
      readonly planned: CalendarDate
    }

/** Somebody with a record in a cohort of a school, as a change of the whole cohort finds her. */
export interface Member {
  readonly profile: ParticipantProfile
  /** The record that the change meets: on its day, or the one with which she joins after it. */
  readonly entry: Entry | null
  readonly answer: WhyOfMember
}

/** A change of a whole cohort, as far as it says who changes. */
export interface CohortChange {
  readonly school: SchoolId
  readonly cohort: Cohort
  readonly from: CalendarDate
  /** The programme that they would change to, where that is there already. */
  readonly programme: ProgrammeId | null
}

/** Everybody of a cohort: who changes with it, who stays as she is and why, who is asked about. */
export function membersOf(
  situation: Situation,
  change: CohortChange,
  today: CalendarDate,
): readonly Member[] {
  const records = recordsIn(situation, change.school, change.cohort)
  return [...new Set(records.map(({ profile }) => profile))].map(profile =>
    memberOf(situation, profile, change, today),
  )
}

function memberOf(
  situation: Situation,
  id: ProfileId,
  change: CohortChange,
  today: CalendarDate,
): Member {
  const timeline = timelineOf(situation, id)
  const { profile, entries, stays, completedOn } = timeline
  const here = entries.filter(
    ({ schoolCohort: { school, cohort } }) => school === change.school && cohort === change.cohort,
  )
  const onTheDay = entryOn(timeline, change.from)
  const entry =
    here.find(({ record }) => record.id === onTheDay?.record.id) ??
    here.find(({ from }) => from > change.from)
  if (entry === undefined) {
    const leftOn = here.at(-1)?.until ?? change.from
    return { profile, entry: null, answer: { group: 'stays', why: 'left', leftOn } }
  }
  const answer =
    completedOn === null
      ? answerFor(situation, entry, recordsAfter(stays, entry), change, today)
      : ({ group: 'stays', why: 'completed', completedOn } as const)
  return { profile, entry, answer }
}

function answerFor(
  situation: Situation,
  { record, programme }: Entry,
  after: ReturnType<typeof recordsAfter>,
  change: CohortChange,
  today: CalendarDate,
): WhyOfMember {
  const begun = after.find(({ from }) => from <= today)
  const own = after.find(({ followsDefault }) => !followsDefault)
  if (begun) return { group: 'stays', why: 'changed-since', changedOn: begun.from }
  if (!record.followsDefault)
    return { group: 'stays', why: 'own-programme', programme: programme.id }
  if (programme.id === change.programme && after.length === 0)
    return { group: 'stays', why: 'on-it-already' }
  const leadProvider = leadProviderOf(situation, programme.id)
  if (leadProvider && isWithdrawn(situation, record.profile, leadProvider, change, today))
    return { group: 'to-be-asked', why: 'withdrawn-by-provider', leadProvider }
  return own
    ? { group: 'to-be-asked', why: 'own-plan', programme: own.programme, planned: own.from }
    : { group: 'changes', why: 'follows-default' }
}

const isWithdrawn = (
  situation: Situation,
  profile: ProfileId,
  leadProvider: LeadProviderId,
  { from }: CohortChange,
  today: CalendarDate,
) => trainingStatusOn(situation, profile, leadProvider, laterOf(from, today)).status === 'withdrawn'

/** The records of the same stay that begin after one. */
export const recordsAfter = (stays: readonly Stay[], { record }: Entry) =>
  stays
    .filter(({ records }) => records.some(({ id }) => id === record.id))
    .flatMap(({ records }) => records.filter(({ from }) => from > record.from))
