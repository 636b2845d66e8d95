import type { Server } from '../src/http/server.ts'

/** Somebody whose browser has no JavaScript: it keeps cookies, and sends the forms it is shown. */
export interface Visitor {
  /** Opens a page, following where it leads. */
  open(path: string): Promise<Shown>
  /** Fills in the form of the page that is shown and sends it, following where it leads. */
  submit(fields?: Readonly<Record<string, string>>): Promise<Shown>
  /** Sends a form to another address, with the hidden fields of the page that is shown. */
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Shown>
}

/** A page as it was shown. */
export interface Shown {
  readonly path: string
  readonly status: number
  readonly html: string
  readonly title: string
  /** What stands under "There is a problem". */
  readonly problems: readonly string[]
  /** The text of the page, without its marks. */
  readonly text: string
}

/** Makes a visitor of a server that need not listen. */
export function visitor(server: Pick<Server, 'inject'>): Visitor {
  const cookies = new Map<string, string>()
  let shown: Shown | null = null

  const ask = async (method: 'GET' | 'POST', path: string, payload?: string): Promise<Shown> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const type = payload === undefined ? {} : formType
    const answer = await server.inject({
      method,
      url: path,
      headers: { cookie, ...type },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of answer.cookies) cookies.set(name, encodeURIComponent(value))
    const { location } = answer.headers
    if (location !== undefined) {
      const { pathname, search } = new URL(location, `http://here${path}`)
      return ask('GET', pathname + search)
    }
    shown = read(path, answer.statusCode, answer.body)
    return shown
  }

  const post = (page: Shown | null, path: string | undefined, fields = {}) => {
    if (page === null) throw new Error('No page is open')
    const form = new URLSearchParams({ ...hiddenFields(page.html), ...fields })
    return ask('POST', path ?? page.path, form.toString())
  }

  return {
    open: path => ask('GET', path),
    submit: fields => post(shown, undefined, fields),
    post: (path, fields) => post(shown, path, fields),
  }
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' }

const hiddenFields = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  )

function read(path: string, status: number, html: string): Shown {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? []
  const [, summary = ''] = /govuk-error-summary__list">(.*?)<\/ul>/s.exec(html) ?? []
  const problems = [...summary.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, text = '']) =>
    plain(text),
  )
  const [, main = html] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
  return { path, status, html, title: plain(title), problems, text: plain(main) }
}

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
