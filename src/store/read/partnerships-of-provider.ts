import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { LeadProviderId, PartnershipId } from '../../core/identity.ts'
import { empty, sql, type Database } from '../database.ts'
import type { PartOfList } from './people-seen.ts'

/** A partnership as the provider's page lists it. */
export interface PartnershipListed {
  readonly id: PartnershipId
  readonly cohort: number
  readonly schoolName: string
  readonly urn: string
  readonly deliveryPartner: string
  readonly status: 'confirmed' | 'challenged'
  readonly confirmedOn: CalendarDate
  readonly challengeReason: string | null
  /** When the school challenged it, if it did. */
  readonly challengedAt: Instant | null
}

/** Which partnerships of a provider are wanted. */
export interface PartnershipsWanted {
  readonly provider: LeadProviderId
  readonly cohort: number | null
  /** Part of a school's name, or its URN; nothing for every school. */
  readonly search: string
}

/** How many partnerships a provider has in each cohort, the latest first. */
export const cohortsOfPartnerships = (
  database: Database,
  provider: LeadProviderId,
): Promise<readonly { readonly cohort: number; readonly partnerships: number }[]> =>
  database.rows(sql`
    select standing.cohort, count(*)::int as "partnerships"
    from partnership
      join partnership_standing as standing
        on standing.partnership_id = partnership.id and standing.superseded_by is null
    where partnership.lead_provider_id = ${provider}
      and standing.status <> 'made-for-persons'
    group by standing.cohort
    order by standing.cohort desc
  `)

/** How many of a provider's partnerships are wanted. */
export async function countOfPartnerships(
  database: Database,
  wanted: PartnershipsWanted,
): Promise<number> {
  const [counted] = await database.rows<{ readonly partnerships: number }>(sql`
    select count(*)::int as "partnerships"
    ${partnershipsListed(wanted)}
  `)
  return counted?.partnerships ?? 0
}

/** The wanted partnerships of a provider, the latest cohort first, then by school. */
export const partnershipsOnPage = (
  database: Database,
  wanted: PartnershipsWanted,
  { offset, limit }: PartOfList,
): Promise<readonly PartnershipListed[]> =>
  database.rows<PartnershipListed>(sql`
    select
      standing.partnership_id as "id",
      standing.cohort,
      school.name as "schoolName",
      school.urn,
      partner.name as "deliveryPartner",
      standing.status,
      standing.confirmed_on as "confirmedOn",
      standing.challenge_reason as "challengeReason",
      case when standing.status = 'challenged' then change.recorded_at end as "challengedAt"
    ${partnershipsListed(wanted)}
    order by standing.cohort desc, school.name, school.urn, partner.name, standing.partnership_id
    limit ${limit} offset ${offset}
  `)

/** Those made for persons are hidden until the provider confirms. (Ruling 3.) */
const partnershipsListed = ({ provider, cohort, search }: PartnershipsWanted) => sql`
  from partnership
    join partnership_standing as standing
      on standing.partnership_id = partnership.id and standing.superseded_by is null
    join school_now as school on school.id = standing.school_id
    join delivery_partner as partner on partner.id = standing.delivery_partner_id
    join change_of_circumstance as change on change.position = standing.made_by
  where partnership.lead_provider_id = ${provider}
    and standing.status <> 'made-for-persons'
    ${cohort === null ? empty : sql`and standing.cohort = ${cohort}`}
    ${
      search === ''
        ? empty
        : sql`and (school.urn = ${search} or strpos(lower(school.name), lower(${search})) > 0)`
    }
`
