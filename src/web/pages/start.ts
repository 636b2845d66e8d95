import { redirect, view } from '../../http/responses.ts'
import { route, type Route } from '../../http/route.ts'
import { providerActedFor } from '../../store/read/provider-people.ts'
import { demonstrationUsers, userWithSchools } from '../../store/read/service-users.ts'
import type { Service } from '../serving.ts'
import { signedIn, whoIsThere } from './school-page.ts'

/** The ways in and out: the start page, signing in and out, and the choice between schools. */
export const startRoutes = (service: Service): readonly Route[] => [
  route('GET', '/', async request =>
    view('pages/start.njk', {
      title: 'Start',
      isSignedIn: (await whoIsThere(service, request)) !== null,
      isDemonstration: service.isDemonstration,
    }),
  ),
  route('GET', '/sign-in', () => signInPage(service)),
  route('POST', '/sign-in', async ({ typed, session }) => {
    if (!service.isDemonstration) return signInPage(service)
    const found = await userWithSchools(service.world.database, typed('user') ?? '')
    if (found === null) return signInPage(service, 'Select who to sign in as')
    await session.renew()
    session.set(signedIn, found.user.id)
    return redirect('/schools')
  }),
  route('POST', '/sign-out', async ({ session }) => {
    await session.end()
    return redirect('/')
  }),
  route('GET', '/schools', request => chooseSchool(service, request)),
]

async function signInPage({ world, isDemonstration }: Service, problem?: string) {
  if (!isDemonstration)
    return view('pages/no-sign-in.njk', { title: 'No sign-in is configured yet', back: '/' })
  const users = await demonstrationUsers(world.database)
  const page = {
    title: 'Sign in as a demonstration person',
    legend: 'Sign in as a demonstration person',
    other: { href: '/sign-in/provider', text: 'Sign in as somebody from a lead provider instead' },
    back: '/',
    problems: problem === undefined ? [] : [{ text: problem, href: '#user' }],
    errorMessage: problem === undefined ? undefined : { text: problem },
    users: users.map(({ id, fullName, description, schools }) => ({
      value: id,
      text: fullName,
      hint: { text: `${listed(schools)}. ${description}` },
    })),
  }
  return view('pages/sign-in.njk', page, { status: problem === undefined ? 200 : 422 })
}

const listed = (schools: readonly string[]) =>
  schools.length === 0 ? 'No school' : schools.join(', ')

async function chooseSchool(service: Service, request: Parameters<typeof whoIsThere>[1]) {
  const there = await whoIsThere(service, request)
  if (there === null) return redirect('/sign-in')
  const isOfProvider =
    there.schools.length === 0 &&
    (await providerActedFor(service.world.database, there.user.id)) !== null
  if (isOfProvider) return redirect('/provider')
  const [only, ...others] = there.schools
  if (only !== undefined && others.length === 0) return redirect(`/schools/${only.urn}`)
  return view('pages/schools.njk', {
    title: 'Your schools',
    heading: 'Your schools',
    schools: there.schools.map(({ urn, name }) => ({ name, urn, href: `/schools/${urn}` })),
  })
}
