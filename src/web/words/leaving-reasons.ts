import type { LeavingReason } from '../../core/facts.ts'

/** Why somebody leaves, as their own school reads it; no other school is told. */
export const leavingReasons: Readonly<Record<LeavingReason, string>> = {
  'moving-school': 'Moving to another school',
  'left-teaching-profession': 'Leaving teaching',
  'long-term-absence': 'Long absence, such as parental or sick leave',
  other: 'Another reason',
}

/** The reason within the request of a change, if it is one of leaving. */
export function leavingReasonIn(request: unknown): string | null {
  const { reason } = request as { readonly reason?: unknown }
  return Object.entries(leavingReasons).find(([name]) => name === reason)?.[1] ?? null
}
