import type { LeadProviderId } from '../../src/core/identity.ts'
import { sql, type Database } from '../../src/store/database.ts'

/**
 * The first hundred participants of a provider, with all that a page of the API says of them, as
 * somebody would ask the tables of the timeline by hand: one statement, no JSON and no HTTP.
 */
export const sameRows = (database: Database, provider: LeadProviderId, day: string) =>
  database.rows(sql`
    with page as (
      select view.person_id, view.person_position, view.participant_moved_at
      from provider_view as view
      where view.lead_provider_id = ${provider} and view.sees
      order by view.person_position, view.person_id
      limit 100
    )
    select
      page.person_id,
      page.participant_moved_at,
      person.trn,
      details.full_name,
      profile.id,
      profile.kind,
      registered.recorded_at,
      facts.urn,
      latest.cohort,
      latest.during,
      latest.delivery_partner_id,
      email.email,
      mentorship.mentor_person_id,
      schedule.identifier,
      training.status,
      training.reason,
      eligibility.status as eligible,
      eligibility.reason as ineligible,
      completion.completed_on
    from page
      join person on person.id = page.person_id
      join person_details as details
        on details.person_id = person.id and details.superseded_by is null
      join participant_profile as profile on profile.person_id = person.id
      join change_of_circumstance as registered on registered.position = profile.recorded_by
      ${latestRecord(provider)}
      join school_facts as facts on facts.school_id = latest.school_id and upper_inf(facts.during)
      ${onTheDay(provider, day)}
      left join funding_eligibility as eligibility
        on eligibility.profile_id = profile.id and eligibility.superseded_by is null
      left join completion
        on completion.profile_id = profile.id and completion.superseded_by is null
    order by page.person_position, page.person_id
  `)

const latestRecord = (provider: LeadProviderId) => sql`
  join lateral (
    select record.school_id, record.cohort, record.during, programme.delivery_partner_id
    from induction_record as record
      join induction_programme as programme on programme.id = record.programme_id
      join partnership_standing as standing
        on standing.partnership_id = programme.partnership_id
        and standing.superseded_by is null
        and standing.status <> 'challenged'
    where record.profile_id = profile.id
      and record.superseded_by is null
      and programme.lead_provider_id = ${provider}
    order by lower(record.during) desc
    limit 1
  ) as latest on true
`

const onTheDay = (provider: LeadProviderId, day: string) => sql`
  left join email_in_use as email
    on email.profile_id = profile.id
    and email.superseded_by is null
    and email.during @> greatest(${day}::date, lower(latest.during))
  left join mentorship
    on mentorship.ect_profile_id = profile.id
    and mentorship.superseded_by is null
    and mentorship.during @> greatest(${day}::date, lower(latest.during))
  left join schedule_in_use as followed
    on followed.profile_id = profile.id
    and followed.superseded_by is null
    and followed.during @> greatest(${day}::date, lower(latest.during))
  left join schedule on schedule.id = followed.schedule_id
  left join training_status as training
    on training.profile_id = profile.id
    and training.lead_provider_id = ${provider}
    and training.superseded_by is null
    and training.during @> greatest(${day}::date, lower(latest.during))
`

/** The same hundred as they are kept to be served. */
export const keptRows = (database: Database, provider: LeadProviderId) =>
  database.rows(sql`
    select view.participant
    from provider_view as view
    where view.lead_provider_id = ${provider} and view.sees
    order by view.person_position, view.person_id
    limit 100
  `)
