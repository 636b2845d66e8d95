import type { Request } from '../http/request.ts'
import { serviceName, type Frame, type NavigationLink } from './frame.ts'
import { whoIsThere } from './pages/school-page.ts'
import { providerLinks } from './provider-pages/provider-links.ts'
import type { Service } from './serving.ts'

const footer: readonly NavigationLink[] = [
  { text: 'Accessibility', href: '/accessibility' },
  { text: 'Cookies', href: '/cookies' },
  { text: 'Privacy', href: '/privacy' },
  { text: 'Lead provider API', href: '/provider/reference' },
]

const demonstrationFooter: readonly NavigationLink[] = [
  { text: 'Demonstration: notices', href: '/notices' },
  { text: 'Demonstration: teachers', href: '/demonstration-teachers' },
]

/** What stands around a page: the ways to go for whoever asks, or for nobody. */
export const frameOf =
  (service: Service) =>
  async (request: Request | null): Promise<Frame> => {
    const there = request === null ? null : await whoIsThere(service, request)
    const { isDemonstration } = service
    const path = request?.path ?? ''
    const urn = /^\/schools\/([^/]+)/.exec(path)?.[1]
    const school = there?.schools.find(one => one.urn === urn)
    return {
      serviceName,
      isDemonstration,
      signedInAs: there?.user.fullName ?? null,
      navigation: [
        ...(school ? linksOf(`/schools/${school.urn}`, path) : []),
        ...(await providerLinks(service, there, path)),
        ...((there?.schools.length ?? 0) > 1 ? [{ text: 'Your schools', href: '/schools' }] : []),
      ],
      footer: [...footer, ...(isDemonstration ? demonstrationFooter : [])],
    }
  }

const linksOf = (home: string, path: string): readonly NavigationLink[] => [
  { text: 'School home', href: home, active: path === home },
  { text: 'ECTs', href: `${home}/ects`, active: path.startsWith(`${home}/ects`) },
  { text: 'Mentors', href: `${home}/mentors`, active: path.startsWith(`${home}/mentors`) },
]
