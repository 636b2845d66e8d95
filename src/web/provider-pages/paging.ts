import type { Texts } from '../../http/request.ts'

/** How many rows a page of a list shows. */
export const rowsOnPage = 50

/** The part of a list that a page shows, and the way to the others. */
export interface Part {
  readonly number: number
  readonly offset: number
  readonly limit: number
}

/** The page that an address asks for: the first, unless it names another. */
export function partAsked(query: Texts): Part {
  const asked = /^[1-9]\d{0,5}$/.exec(query('page') ?? '')?.[0]
  const number = asked === undefined ? 1 : Number(asked)
  return { number, offset: (number - 1) * rowsOnPage, limit: rowsOnPage }
}

/** What the address of a list says beside the page: whatever is asked for, and not nothing. */
export type Asked = Readonly<Record<string, string>>

/** The ways to other pages of a list, as the design system's component takes them. */
export function pagination(path: string, asked: Asked, { number }: Part, count: number) {
  const pages = Math.ceil(count / rowsOnPage)
  if (pages < 2) return null
  const to = (page: number) => addressOf(path, { ...asked, page: page === 1 ? '' : `${page}` })
  return {
    ...(number > 1 ? { previous: { href: to(Math.min(number - 1, pages)) } } : {}),
    ...(number < pages ? { next: { href: to(number + 1) } } : {}),
    items: numbersShown(number, pages).map(shown =>
      shown === null
        ? { ellipsis: true }
        : { number: `${shown}`, href: to(shown), current: shown === number },
    ),
  }
}

/** The first page, the last, and those beside the one that is shown. */
function numbersShown(number: number, pages: number): readonly (number | null)[] {
  const near = [1, number - 1, number, number + 1, pages]
  const shown = [...new Set(near)].filter(page => page >= 1 && page <= pages)
  return shown.flatMap((page, at) => (page - (shown[at - 1] ?? 0) > 1 ? [null, page] : [page]))
}

/** An address with what is asked for in it, and without what is not. */
export function addressOf(path: string, asked: Asked) {
  const given = Object.entries(asked).filter(([, value]) => value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}

const said = (figure: number) => figure.toLocaleString('en-GB')

/** Which rows of how many a page shows: "Showing 51 to 100 of 1,203 participants". */
export function rowsShown({ offset }: Part, shown: number, count: number, things: string) {
  return `Showing ${said(offset + 1)} to ${said(offset + shown)} of ${said(count)} ${things}`
}
