import type { Cohort } from '../../../core/identity.ts'
import type { LeadProvider } from '../../../core/organisations.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import type { Find } from '../binding/find.ts'
import type { LookUp } from './typed.ts'

/** The provider and the year that a link names. */
export interface PartnershipFacts {
  readonly cohort: Cohort
  readonly leadProvider: LeadProvider
}

/** Reads which provider of which year a link means; `null` where it names none that there is. */
export async function partnershipFacts(
  { school, typed }: Pick<SchoolVisit, 'school'> & { readonly typed: LookUp },
  find: Find,
): Promise<PartnershipFacts | null> {
  const { reference } = await find.situation({ schools: [school.id] })
  const cohort = Number(typed('cohort') ?? '')
  const leadProvider = reference.leadProviders.find(({ id }) => id === typed('provider'))
  return leadProvider && reference.cohorts.includes(cohort) ? { cohort, leadProvider } : null
}
