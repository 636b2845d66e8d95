import { dayInLondon } from '../../core/calendar.ts'
import { view } from '../../http/responses.ts'
import {
  cohortsOfPartnerships,
  countOfPartnerships,
  partnershipsOnPage,
  type PartnershipListed,
} from '../../store/read/partnerships-of-provider.ts'
import { academicYear, longDate } from '../words/days.ts'
import { addressOf, pagination, partAsked, rowsShown } from './paging.ts'
import { home, providerPage } from './provider-page.ts'

const path = `${home}/partnerships`

/** The partnerships of a lead provider: with which school, for which cohort, how they stand. */
export const partnershipsPage = providerPage('GET', '/partnerships', async (visit, { query }) => {
  const { service, provider, caption } = visit
  const { database } = service.world
  const cohorts = await cohortsOfPartnerships(database, provider.id)
  const asked = cohorts.find(({ cohort }) => String(cohort) === query('cohort'))
  const search = (query('search') ?? '').trim().slice(0, 100)
  const wanted = { provider: provider.id, cohort: asked?.cohort ?? null, search }
  const part = partAsked(query)
  const count = await countOfPartnerships(database, wanted)
  const partnerships = await partnershipsOnPage(database, wanted, part)
  const said = { cohort: asked === undefined ? '' : String(asked.cohort), search }
  return view('provider-pages/partnerships.njk', {
    caption,
    heading: 'Partnerships',
    search,
    isEmpty: cohorts.length === 0,
    isFiltered: search !== '' || asked !== undefined,
    clear: path,
    cohorts: [
      { value: '', text: 'All cohorts', selected: asked === undefined },
      ...cohorts.map(one => ({
        value: String(one.cohort),
        text: `${academicYear(one.cohort)} (${one.partnerships})`,
        selected: one === asked,
      })),
    ],
    rows: partnerships.map(rowOf),
    result: resultOf(partnerships.length, count, part),
    first: addressOf(path, said),
    pages: pagination(path, said, part, count),
  })
})

function resultOf(shown: number, count: number, part: ReturnType<typeof partAsked>) {
  if (count === 0) return 'No partnerships found'
  if (shown === 0) return 'There is no such page'
  return rowsShown(part, shown, count, count === 1 ? 'partnership' : 'partnerships')
}

/** Why a school challenged a partnership, as the API spells it and as it is said. */
const challengeReasons: Readonly<Record<string, string>> = {
  another_provider: 'The school has another provider',
  not_confirmed: 'The school has not confirmed a provider',
  do_not_recognise: 'The school does not recognise the provider',
  no_ects: 'The school has no ECTs this year',
  mistake: 'The school says that it was a mistake',
}

const rowOf = (partnership: PartnershipListed) => {
  const { id, cohort, schoolName, urn, deliveryPartner, status } = partnership
  const { confirmedOn, challengeReason, challengedAt } = partnership
  return {
    id,
    school: schoolName,
    urn,
    cohort: academicYear(cohort),
    deliveryPartner,
    isChallenged: status === 'challenged',
    day:
      challengedAt === null
        ? `Confirmed on ${longDate(confirmedOn)}`
        : `Challenged on ${longDate(dayInLondon(challengedAt))}`,
    reason:
      challengeReason === null
        ? null
        : { code: challengeReason, text: challengeReasons[challengeReason] ?? null },
  }
}
