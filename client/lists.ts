import type { Answer, Api, Asked, OperationName } from './api.ts'
import type { Operations } from './generated.ts'

/** The operations that answer with a page. */
export type ListName = {
  [Name in OperationName]: Operations[Name] extends {
    query?: { 'page[page]'?: number }
    answer: { data: unknown[] }
  }
    ? Name
    : never
}[OperationName]

export type Item<Name extends ListName> = Answer<Name>['data'][number]
type Query<Name extends ListName> = Asked<Name> extends { query?: infer Wanted } ? Wanted : never

/**
 * Everything on a list, page after page: `for await (const one of everyOf(api, 'listSchools'))`. A
 * page may be short before the last, so that the end is a page with nothing on it.
 */
export async function* everyOf<Name extends ListName>(
  api: Api,
  name: Name,
  { query, perPage = 1000 }: { readonly query?: Query<Name>; readonly perPage?: number } = {},
): AsyncGenerator<Item<Name>> {
  const ask = api[name] as (asked: object) => Promise<{ readonly data: readonly Item<Name>[] }>
  for (let page = 1; ; page += 1) {
    const part = { ...(query as object | undefined), 'page[page]': page, 'page[per_page]': perPage }
    const { data } = await ask({ query: part })
    if (data.length === 0) return
    yield* data
  }
}
