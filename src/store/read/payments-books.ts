import type { LeadProviderId, PersonId } from '../../core/identity.ts'
import type { Books } from '../../core/payments/books.ts'
import { sql, type Database } from '../database.ts'
import { momentsRecorded } from './moments-recorded.ts'

/** What the declarations of a provider about some people are judged by. */
export async function readBooks(
  database: Database,
  provider: LeadProviderId,
  people: readonly PersonId[],
): Promise<Books> {
  const [books] = await database.rows<Omit<Books, 'withdrawals'>>(sql`
    select
      (select coalesce(json_agg(json_build_object(
         'id', statement.id,
         'cohort', statement.cohort,
         'cutOffOn', calendar.deadline_on,
         'paysOn', calendar.pays_on,
         'outputFee', calendar.output_fee
       ) order by calendar.deadline_on, statement.id), '[]')
       from statement
         join statement_calendar as calendar
           on calendar.cohort = statement.cohort and calendar.name = statement.name
       where statement.lead_provider_id = ${provider}) as "statements",
      (select coalesce(json_agg(json_build_object(
         'cohort', cohort.start_year,
         'mentorsStartAndComplete', cohort.mentor_funding,
         'detailedEvidence', cohort.detailed_evidence_types
       ) order by cohort.start_year), '[]')
       from cohort) as "terms"
  `)
  if (books === undefined) throw new Error('No books were read')
  const { statuses } = await momentsRecorded(database, people)
  const withdrawals = statuses
    .filter(({ status }) => status === 'withdrawn')
    .map(({ recordedAt, ...said }) => ({ ...said, saidAt: recordedAt }))
  return { ...books, withdrawals: withdrawals as unknown as Books['withdrawals'] }
}
