import { view } from '../../http/responses.ts'
import { apiTokensOf } from '../../store/read/api-tokens.ts'
import { cohortsOfPartnerships } from '../../store/read/partnerships-of-provider.ts'
import { countOfPeopleSeen } from '../../store/read/people-seen.ts'
import { home, providerPage } from './provider-page.ts'

/** Where a lead provider's person begins: what there is, and how much of it. */
export const providerHome = providerPage('GET', '', async ({ service, provider }) => {
  const { database } = service.world
  const wanted = { provider: provider.id, search: '', cohort: null, trainingStatus: null }
  const people = await countOfPeopleSeen(database, wanted)
  const cohorts = await cohortsOfPartnerships(database, provider.id)
  const tokens = await apiTokensOf(database, provider.id)
  const partnerships = cohorts.reduce((sum, cohort) => sum + cohort.partnerships, 0)
  const inUse = tokens.filter(({ revokedAt }) => revokedAt === null).length
  return view('provider-pages/provider-home.njk', {
    caption: 'Lead provider',
    heading: provider.name,
    title: provider.name,
    home,
    parts: [
      {
        href: `${home}/participants`,
        text: 'Participants',
        about: `${counted(people, 'person', 'people')} you see through the API.`,
      },
      {
        href: `${home}/partnerships`,
        text: 'Partnerships',
        about: `${counted(partnerships, 'partnership')} with schools, by cohort.`,
      },
      {
        href: `${home}/tokens`,
        text: 'API tokens',
        about: `${counted(inUse, 'token')} in use. Make one, or revoke one.`,
      },
      {
        href: `${home}/not-seen`,
        text: 'Find out why you cannot see a person',
        about: 'When somebody you expect is not in the API.',
      },
      {
        href: `${home}/reference`,
        text: 'API reference',
        about: 'Every operation, every error, and how to keep a copy in step.',
      },
    ],
  })
})

const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
