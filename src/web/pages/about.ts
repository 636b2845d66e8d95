import { view } from '../../http/responses.ts'
import { route, type Route } from '../../http/route.ts'

/** The pages of the footer: what the service keeps in a browser, of people, and whom it serves. */
export const aboutRoutes: readonly Route[] = [
  route('GET', '/accessibility', () =>
    view('pages/about-accessibility.njk', { title: 'Accessibility', heading: 'Accessibility' }),
  ),
  route('GET', '/cookies', () =>
    view('pages/about-cookies.njk', { title: 'Cookies', heading: 'Cookies' }),
  ),
  route('GET', '/privacy', () =>
    view('pages/about-privacy.njk', { title: 'Privacy', heading: 'Privacy' }),
  ),
]
