import type { RequestOf } from '../../core/changes/all.ts'
import type { SchoolId } from '../../core/identity.ts'
import type { ChangeStep } from '../scenario.ts'
import { providerId } from './ids.ts'

/** What a school says of a partnership that a provider confirmed; `null` if of anything else. */
export function aboutPartnership(
  change: ChangeStep['change'],
  school: SchoolId,
):
  | { readonly name: 'challenge-partnership'; readonly request: RequestOf<'challenge-partnership'> }
  | { readonly name: 'accept-partnership'; readonly request: RequestOf<'accept-partnership'> }
  | null {
  switch (change.verb) {
    case 'challenge partnership': {
      const { cohort, provider, reason } = change.fields
      return {
        name: 'challenge-partnership',
        request: {
          school,
          cohort,
          leadProvider: provider === null ? null : providerId(provider),
          reason,
        },
      }
    }
    case 'accept partnership': {
      const { cohort, provider } = change.fields
      return {
        name: 'accept-partnership',
        request: { school, cohort, leadProvider: providerId(provider) },
      }
    }
    default:
      return null
  }
}
