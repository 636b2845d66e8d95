import { dayInUtc, type Instant } from '../calendar.ts'
import type { Milestone } from '../declarations.ts'
import type { ParticipantProfile } from '../situation.ts'
import { type CohortTerms } from './books.ts'

export type MilestoneRefusal =
  | { readonly reason: 'before-milestone' }
  | { readonly reason: 'after-milestone' }
  | { readonly reason: 'type-missing' }
  | { readonly reason: 'type-not-on-schedule' }
  | { readonly reason: 'type-not-for-mentors' }

interface Against {
  /** `null` while it is not known in which role she is declared for. */
  readonly profile: ParticipantProfile | null
  readonly milestone: Milestone | null
  readonly terms: CohortTerms | null
  readonly at: Instant | null
}

/** What stands against a type, and against a moment in the window of the type's milestone. */
export function milestoneRefusals(
  type: string | null,
  { profile, milestone, terms, at }: Against,
): readonly MilestoneRefusal[] {
  const isBetween = type !== null && type !== 'started' && type !== 'completed'
  return [
    ...(isBefore(milestone, at) ? [{ reason: 'before-milestone' } as const] : []), // DE-5
    ...(isAfter(milestone, at) ? [{ reason: 'after-milestone' } as const] : []), // DE-5
    ...(type === null ? [{ reason: 'type-missing' } as const] : []), // DE-6
    ...(profile && milestone === null ? [{ reason: 'type-not-on-schedule' } as const] : []), // DE-6
    ...(profile?.kind === 'mentor' && terms?.mentorsStartAndComplete && isBetween
      ? [{ reason: 'type-not-for-mentors' } as const]
      : []), // DE-7
  ]
}

const isBefore = (milestone: Milestone | null, at: Instant | null) =>
  milestone !== null && at !== null && dayInUtc(at) < milestone.firstDay

const isAfter = (milestone: Milestone | null, at: Instant | null) =>
  milestone !== null &&
  milestone.lastDay !== null &&
  at !== null &&
  dayInUtc(at) > milestone.lastDay
