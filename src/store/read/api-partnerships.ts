import type { Instant } from '../../core/calendar.ts'
import type { Cohort, LeadProviderId, PartnershipId } from '../../core/identity.ts'
import type { PartnershipShown } from '../../provider-contract/partnership.ts'
import { empty, sql, type Database, type Sql } from '../database.ts'
import { inOrder, type ListColumns, type ListPart } from './list-part.ts'

/** Which of the partnerships that a provider confirmed are asked for, challenged ones included. */
export interface PartnershipsWanted {
  readonly provider: LeadProviderId
  /** The years asked for; `null` for all cohorts after 2020. */
  readonly cohorts: readonly Cohort[] | null
  /** Ids as they were written, whatever they name; `null` for no wish. */
  readonly deliveryPartners: readonly string[] | null
  readonly updatedSince: Instant | null
}

export type PartnershipField = 'id' | 'created_at' | 'updated_at'

/** A page of a provider's partnerships. */
export const partnershipsOnPage = (
  database: Database,
  wanted: PartnershipsWanted,
  part: ListPart<PartnershipField>,
): Promise<readonly PartnershipShown[]> =>
  database.rows<PartnershipShown>(sql`
    with page as materialized (
      ${idsOnPage(wanted, part)}
    )
    ${partnerships(sql`page join partnership on partnership.id = page.id`)}
    ${inOrder(part.order, columns)}
  `)

/** One that a provider confirmed, or `null`. One made for persons it has not. */
export async function partnershipOf(
  database: Database,
  provider: LeadProviderId,
  partnership: PartnershipId,
): Promise<PartnershipShown | null> {
  const [found = null] = await database.rows<PartnershipShown>(sql`
    ${partnerships(sql`partnership`)}
    where partnership.id = ${partnership}
      and partnership.lead_provider_id = ${provider}
      and standing.status <> 'made-for-persons'
  `)
  return found
}

/** Only who asks for what moved, or in the order of moves, has to know of each when it did. */
function idsOnPage(
  wanted: PartnershipsWanted,
  { order, limit, offset }: ListPart<PartnershipField>,
): Sql {
  const { updatedSince } = wanted
  const byMove = updatedSince !== null || order.some(({ field }) => field === 'updated_at')
  const ordered = sql`${inOrder(order, columns)} limit ${limit} offset ${offset}`
  if (!byMove) return sql`select partnership.id from ${confirmedOnes(wanted, empty)} ${ordered}`
  // Put together in one go: looked up one by one until a page is full, all would be looked up.
  return sql`
    select partnership.id
    from (
        select partnership.id, partnership.recorded_by, ${movedAt} as moved_at
        from ${confirmedOnes(wanted, whatMoves)}
        offset 0
      ) as partnership
    where partnership.moved_at >= ${updatedSince ?? '-infinity'}
    ${inOrder(order, { ...columns, updated_at: sql`partnership.moved_at` })}
    limit ${limit} offset ${offset}
  `
}

const confirmedOnes = (
  { provider, cohorts, deliveryPartners }: PartnershipsWanted,
  joined: Sql,
): Sql => sql`
  partnership
  join partnership_standing as standing
    on standing.partnership_id = partnership.id and standing.superseded_by is null
  ${joined}
  where partnership.lead_provider_id = ${provider}
    and standing.status <> 'made-for-persons'
    and ${
      cohorts === null
        ? sql`partnership.cohort > 2020`
        : sql`partnership.cohort = any(${cohorts}::int[])`
    }
    ${deliveryPartners === null ? empty : sql`and ${isWith(deliveryPartners)}`}
`

const isWith = (partners: readonly string[]) =>
  sql`standing.delivery_partner_id::text = any(${partners.map(id => id.toLowerCase())})`

/** Whatever is shown of a partnership beside its own row. */
const whatMoves = sql`
  join change_of_circumstance as stood on stood.position = standing.made_by
  join school on school.id = partnership.school_id
  join school_facts as facts on facts.school_id = school.id and upper_inf(facts.during)
  join delivery_partner as partner on partner.id = standing.delivery_partner_id
`

/** The latest of partnership, school, delivery partner and tutor. (Contract 14.3.) */
const movedAt = sql`greatest(
  stood.recorded_at, facts.recorded_at, school.tutors_moved_at, partner.moved_at
)`

const columns: ListColumns<PartnershipField> = {
  id: sql`partnership.id`,
  created_at: sql`partnership.recorded_by`,
  updated_at: movedAt,
}

const partnerships = (from: Sql): Sql => sql`
  select
    partnership.id as "partnership",
    partnership.cohort,
    partnership.school_id as "school",
    facts.urn,
    standing.delivery_partner_id as "deliveryPartner",
    partner.name as "deliveryPartnerName",
    standing.challenge_reason as "challengedReason",
    challenge.recorded_at as "challengedAt",
    tutor.full_name as "tutorName",
    coalesce(tutor.email, facts.contact_email) as "tutorEmail",
    made.recorded_at as "createdAt",
    ${movedAt} as "updatedAt"
  from ${from}
    join change_of_circumstance as made on made.position = partnership.recorded_by
    join partnership_standing as standing
      on standing.partnership_id = partnership.id and standing.superseded_by is null
    ${whatMoves}
    left join lateral (
      select tutor.full_name, tutor.email
      from induction_tutor as acting
        join service_user as tutor on tutor.id = acting.service_user_id
      where acting.school_id = school.id
      order by acting.recorded_at, tutor.id
      limit 1
    ) as tutor on true
    left join lateral (
      -- The school's own challenge, superseded_by nothing or restored by an undo since.
      select challenged.recorded_at
      from partnership_standing as version
        join change_of_circumstance as challenged
          on challenged.position = version.made_by and challenged.undoes is null
      where version.id = standing.id
        and version.status = 'challenged'
        and standing.status = 'challenged'
      order by version.made_by desc
      limit 1
    ) as challenge on true
`
