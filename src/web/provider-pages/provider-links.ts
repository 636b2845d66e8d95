import { providerActedFor } from '../../store/read/provider-people.ts'
import type { NavigationLink } from '../frame.ts'
import type { whoIsThere } from '../pages/school-page.ts'
import type { Service } from '../serving.ts'
import { home } from './provider-page.ts'

const places = [
  ['Participants', `${home}/participants`],
  ['Partnerships', `${home}/partnerships`],
  ['API tokens', `${home}/tokens`],
  ['Why not seen', `${home}/not-seen`],
] as const

/** The ways to go for somebody who acts for a lead provider; none for anybody else. */
export async function providerLinks(
  { world }: Service,
  there: Awaited<ReturnType<typeof whoIsThere>>,
  path: string,
): Promise<readonly NavigationLink[]> {
  if (there === null || there.schools.length > 0) return []
  if ((await providerActedFor(world.database, there.user.id)) === null) return []
  return [
    { text: 'Provider home', href: home, active: path === home },
    ...places.map(([text, href]) => ({ text, href, active: path.startsWith(href) })),
  ]
}
