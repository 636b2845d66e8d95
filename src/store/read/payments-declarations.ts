import type { Instant } from '../../core/calendar.ts'
import type { DeclarationId } from '../../core/declarations.ts'
import type { Cohort, LeadProviderId } from '../../core/identity.ts'
import type { DeclarationRead } from '../../provider-contract/declaration.ts'
import { join, sql, type Database, type Sql } from '../database.ts'

/** Which declarations a provider asks for; `null` for no wish. */
export interface DeclarationsWanted {
  readonly provider: LeadProviderId
  readonly cohorts: readonly Cohort[] | null
  readonly people: readonly string[] | null
  readonly deliveryPartners: readonly string[] | null
  readonly updatedSince: Instant | null
}

interface Part {
  readonly limit: number
  readonly offset: number
}

/**
 * A page of the declarations that a provider may read, oldest first: its own, and those of others
 * that `core/payments/seen.ts` lets it see. A test proves that the two find the same.
 */
export const declarationsOnPage = (
  database: Database,
  wanted: DeclarationsWanted,
  { limit, offset }: Part,
): Promise<readonly DeclarationRead[]> =>
  database.rows<DeclarationRead>(sql`
    with seen as materialized (
      select declaration.id
      from declaration
      where declaration.lead_provider_id = ${wanted.provider}
      union
      ${ofOthers(wanted.provider)}
    )
    select ${columns}
    from ${declarations}
    where declaration.id in (select seen.id from seen) and ${isWanted(wanted)}
    order by declaration.made_at, declaration.id
    limit ${limit}
    offset ${offset}
  `)

/** A declaration, whoever made it; `null` if there is none. */
export async function declarationById(
  database: Database,
  id: DeclarationId,
): Promise<DeclarationRead | null> {
  const [found] = await database.rows<DeclarationRead>(sql`
    select ${columns} from ${declarations} where declaration.id = ${id}
  `)
  return found ?? null
}

/** Live declarations of others about whoever has a record with the provider, the last of a stay. */
const ofOthers = (provider: LeadProviderId) => sql`
  select other.id
  from induction_record as record
    join induction_programme as programme on programme.id = record.programme_id
    join partnership_standing as standing on standing.partnership_id = programme.partnership_id
    join declaration as other on other.profile_id = record.profile_id
    join declaration_state as present on present.declaration_id = other.id
  where programme.lead_provider_id = ${provider}
    and record.superseded_by is null
    and standing.superseded_by is null
    and standing.status <> 'challenged'
    and other.lead_provider_id <> ${provider}
    and not present.superseded
    and present.state in ('submitted', 'eligible', 'payable', 'paid')
    and (
      upper_inf(record.during)
      or other.declared_for <= upper(record.during)::timestamp at time zone 'UTC'
    )
    and not exists (
      select from induction_record as next
      where next.profile_id = record.profile_id
        and next.school_id = record.school_id
        and next.begun_by = 'change-programme'
        and next.superseded_by is null
        and lower(next.during) = (
          select min(lower(later.during))
          from induction_record as later
          where later.profile_id = record.profile_id
            and later.superseded_by is null
            and lower(later.during) > lower(record.during)
        )
    )
`

function isWanted({ cohorts, people, deliveryPartners, updatedSince }: DeclarationsWanted): Sql {
  const wishes = [
    ...(cohorts ? [sql`declaration.cohort = any(${cohorts})`] : []),
    ...(people ? [sql`declaration.person_id = any(${people}::uuid[])`] : []),
    ...(deliveryPartners
      ? [sql`declaration.delivery_partner_id = any(${deliveryPartners}::uuid[])`]
      : []),
    ...(updatedSince ? [sql`present.recorded_at >= ${updatedSince}`] : []),
  ]
  return wishes.length > 0 ? join(wishes, ' and ') : sql`true`
}

const declarations = sql`
  declaration
    join declaration_state as present
      on present.declaration_id = declaration.id and not present.superseded
    join lead_provider as provider on provider.id = declaration.lead_provider_id
`

const columns = sql`
  declaration.id as "id",
  declaration.profile_id as "profile",
  declaration.person_id as "person",
  declaration.kind as "kind",
  declaration.lead_provider_id as "leadProvider",
  provider.name as "leadProviderName",
  declaration.partnership_id as "partnership",
  declaration.cohort as "cohort",
  declaration.declaration_type as "type",
  declaration.declared_for as "declaredFor",
  declaration.mentor_person_id as "mentor",
  declaration.delivery_partner_id as "deliveryPartner",
  declaration.evidence_held as "evidence",
  declaration.with_uplift as "withUplift",
  declaration.made_at as "madeAt",
  present.state as "state",
  present.statement_id as "statement",
  present.clawback_statement_id as "clawbackStatement",
  present.reason as "reason",
  present.recorded_at as "stateSince"
`
