import { redirect, view } from '../../http/responses.ts'
import { route, type Route } from '../../http/route.ts'
import { demonstrationProviderPeople } from '../../store/read/provider-people.ts'
import { signedIn } from '../pages/school-page.ts'
import type { Service } from '../serving.ts'
import { home } from './provider-page.ts'

/** Signing in for a lead provider, outside production: its people are invented, too. */
export const signInForProvider = (service: Service): readonly Route[] => [
  route('GET', '/sign-in/provider', () => signInPage(service)),
  route('POST', '/sign-in/provider', async ({ typed, session }) => {
    if (!service.isDemonstration) return signInPage(service)
    const people = await demonstrationProviderPeople(service.world.database)
    const person = people.find(({ id }) => id === typed('user'))
    if (person === undefined) return signInPage(service, 'Select who to sign in as')
    await session.renew()
    session.set(signedIn, person.id)
    return redirect(home)
  }),
]

async function signInPage({ world, isDemonstration }: Service, problem?: string) {
  if (!isDemonstration)
    return view('pages/no-sign-in.njk', { title: 'No sign-in is configured yet', back: '/' })
  const people = await demonstrationProviderPeople(world.database)
  const page = {
    title: 'Sign in as somebody from a lead provider',
    legend: 'Sign in as somebody from a lead provider',
    back: '/sign-in',
    problems: problem === undefined ? [] : [{ text: problem, href: '#user' }],
    errorMessage: problem === undefined ? undefined : { text: problem },
    users: people.map(({ id, fullName, description, leadProvider }) => ({
      value: id,
      text: fullName,
      hint: { text: `${leadProvider}. ${description}` },
    })),
  }
  return view('pages/sign-in.njk', page, { status: problem === undefined ? 200 : 422 })
}
