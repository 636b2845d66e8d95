import { fileURLToPath } from 'node:url'
import type { Assets } from '../http/assets.ts'
import type { FailureStatus } from '../http/responses.ts'
import { templatesIn } from '../http/templates.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const govuk = folder('../../node_modules/govuk-frontend/dist')

export const serviceName = 'Manage training for early career teachers'

/** A link in the navigation under the header. */
export interface NavigationLink {
  readonly text: string
  readonly href: string
  readonly active?: boolean
}

/** What the frame around every page shows. */
export interface Frame {
  readonly serviceName: string
  /** Whether the people are invented: the banner says so on every page. */
  readonly isDemonstration: boolean
  /** The name of whoever is signed in, who can sign out again. */
  readonly signedInAs?: string | null
  readonly navigation: readonly NavigationLink[]
  readonly footer: readonly NavigationLink[]
}

/** Our templates, each beside what shows it, over the design system's. */
export const pageTemplates = () => templatesIn(folder('.'), govuk)

/** The design system's styles, scripts, fonts and pictures, and our few. */
export const pageAssets: Assets = {
  versioned: [
    {
      folder: `${govuk}/govuk`,
      files: ['govuk-frontend.min.css', 'govuk-frontend.min.js'],
    },
    {
      folder: folder('assets'),
      files: ['manage-training.css', 'for-providers.css', 'manage-training.js'],
    },
  ],
  steady: `${govuk}/govuk/assets`,
}

/** The page that is shown when something cannot be done. */
export const failurePages: Readonly<Record<FailureStatus, string>> = {
  403: 'pages/errors/forbidden.njk',
  404: 'pages/errors/not-found.njk',
  413: 'pages/errors/too-large.njk',
  422: 'pages/errors/unreadable.njk',
  500: 'pages/errors/problem.njk',
  503: 'pages/errors/unavailable.njk',
}
