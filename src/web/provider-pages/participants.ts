import type { CalendarDate } from '../../core/calendar.ts'
import type { LeadProviderId, PersonId } from '../../core/identity.ts'
import { the, type Situation } from '../../core/situation.ts'
import { viewOf, type ParticipantStatus } from '../../core/visibility.ts'
import type { Texts } from '../../http/request.ts'
import { view } from '../../http/responses.ts'
import { readSituationShown } from '../../store/read/api-situation.ts'
import {
  cohortsSeen,
  countOfPeopleSeen,
  peopleSeenOnPage,
  type PeopleWanted,
} from '../../store/read/people-seen.ts'
import { academicYear } from '../words/days.ts'
import { kindLabel, type Tag } from '../words/standings.ts'
import { pagination, partAsked, rowsShown, type Part } from './paging.ts'
import { home, providerPage } from './provider-page.ts'

const path = `${home}/participants`

/** The people that a lead provider sees: found by name, TRN or id, a page at a time. */
export const participantsPage = providerPage('GET', '/participants', async (visit, { query }) => {
  const { service, provider, today, caption } = visit
  const { database } = service.world
  const cohorts = await cohortsSeen(database, provider.id)
  const wanted = wantedIn(query, provider.id, cohorts)
  const part = partAsked(query)
  const count = await countOfPeopleSeen(database, wanted)
  const people = await peopleSeenOnPage(database, wanted, part)
  const situation = await readSituationShown(database, people)
  const rows = people.flatMap(person => rowsOf(situation, provider.id, person, today))
  return view('provider-pages/participants.njk', {
    ...filtersView(wanted, cohorts),
    caption,
    rows,
    result: resultOf(rows.length, count, part),
    pages: pagination(path, askedOf(wanted), part, count),
  })
})

const statuses = ['active', 'deferred', 'withdrawn'] as const
const longestSearch = 100

function wantedIn(query: Texts, provider: LeadProviderId, cohorts: readonly number[]) {
  return {
    provider,
    search: (query('search') ?? '').trim().slice(0, longestSearch),
    cohort: cohorts.find(cohort => String(cohort) === query('cohort')) ?? null,
    trainingStatus: statuses.find(status => status === query('status')) ?? null,
  }
}

const askedOf = ({ search, cohort, trainingStatus }: PeopleWanted) => ({
  search,
  cohort: cohort === null ? '' : String(cohort),
  status: trainingStatus ?? '',
})

/** The form over the list, as it was filled in. */
function filtersView(wanted: PeopleWanted, cohorts: readonly number[]) {
  const { search, cohort, trainingStatus } = wanted
  const isFiltered = search !== '' || cohort !== null || trainingStatus !== null
  return {
    heading: 'Participants',
    search,
    isFiltered,
    clear: path,
    cohorts: [
      { value: '', text: 'All cohorts', selected: cohort === null },
      ...cohorts.map(year => ({
        value: String(year),
        text: academicYear(year),
        selected: year === cohort,
      })),
    ],
    statuses: [
      { value: '', text: 'All statuses', selected: trainingStatus === null },
      ...statuses.map(status => ({
        value: status,
        text: trainingTags[status].text,
        selected: status === trainingStatus,
      })),
    ],
    whyNot: `${home}/not-seen`,
  }
}

function resultOf(shown: number, count: number, part: Part) {
  if (count === 0) return 'No participants found'
  if (shown === 0) return 'There is no such page'
  return rowsShown(part, shown, count, count === 1 ? 'participant' : 'participants')
}

/** Where somebody stands at the school, as the API has it. */
export const participantTags: Readonly<Record<ParticipantStatus, Tag>> = {
  joining: { text: 'Joining', classes: 'govuk-tag--blue' },
  active: { text: 'At the school', classes: 'govuk-tag--green' },
  leaving: { text: 'Leaving', classes: 'govuk-tag--yellow' },
  left: { text: 'Left', classes: 'govuk-tag--grey' },
}

/** How the provider trains somebody, as it reported. */
export const trainingTags: Readonly<Record<(typeof statuses)[number], Tag>> = {
  active: { text: 'Active', classes: 'govuk-tag--green' },
  deferred: { text: 'Deferred', classes: 'govuk-tag--orange' },
  withdrawn: { text: 'Withdrawn', classes: 'govuk-tag--red' },
}

/** One row for each person; none for somebody who was seen a moment ago and is no longer. */
function rowsOf(
  situation: Situation,
  provider: LeadProviderId,
  person: PersonId,
  today: CalendarDate,
) {
  const seen = viewOf(situation, provider, person, today)
  if (seen === null) return []
  return [
    {
      href: `${path}/${person}`,
      name: seen.fullName,
      trn: seen.trn,
      enrolments: seen.enrolments.map(enrolment => ({
        role: kindLabel[enrolment.profile.kind],
        school: the(situation.schools, enrolment.school).name,
        cohort: academicYear(enrolment.cohort),
        participant: participantTags[enrolment.status],
        training: trainingTags[enrolment.trainingStatus],
      })),
    },
  ]
}
