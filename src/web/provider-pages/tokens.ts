import type { Request } from '../../http/request.ts'
import { notFound, redirect, view, type Response } from '../../http/responses.ts'
import { newId } from '../../ids.ts'
import { createTokenOf } from '../../operations/create-token.ts'
import { revokeToken } from '../../operations/revoke-token.ts'
import { apiTokenOf, apiTokensOf, type ApiTokenListed } from '../../store/read/api-tokens.ts'
import { isId } from '../ids-in-paths.ts'
import { longMoment } from '../words/days.ts'
import { home, providerPage, type ProviderVisit } from './provider-page.ts'

const list = `${home}/tokens`
const longest = 80

/** The tokens of a provider: listing them, making one, revoking one. */
export const tokenPages = [
  providerPage('GET', '/tokens', async ({ service, provider, caption }) => {
    const tokens = await apiTokensOf(service.world.database, provider.id)
    return view('provider-pages/tokens.njk', { ...tokensView(tokens), caption })
  }),
  providerPage('GET', '/tokens/make', visit => ask(visit, { id: newId(), description: '' })),
  providerPage('POST', '/tokens/make', make),
  providerPage('GET', '/tokens/:token/revoke', (visit, { params }) =>
    withToken(visit, params.token, token =>
      token.revokedAt === null
        ? view('provider-pages/revoke-token.njk', { ...revokeView(token), caption: visit.caption })
        : redirect(`${list}/${token.id}/revoked`),
    ),
  ),
  providerPage('POST', '/tokens/:token/revoke', (visit, { params }) =>
    withToken(visit, params.token, async ({ id }) => {
      await revokeToken(visit.service.world, { id, leadProvider: visit.provider.id })
      return redirect(`${list}/${id}/revoked`)
    }),
  ),
  providerPage('GET', '/tokens/:token/revoked', (visit, { params }) =>
    withToken(visit, params.token, token =>
      token.revokedAt === null
        ? notFound
        : view('provider-pages/token-revoked.njk', revoked(token)),
    ),
  ),
] as const

/** What the list of tokens shows. */
export const tokensView = (tokens: readonly ApiTokenListed[]) => ({
  heading: 'API tokens',
  make: `${list}/make`,
  tokens: tokens.map(({ id, description, madeAt, lastUsedAt, revokedAt }) => ({
    description,
    madeAt: longMoment(madeAt),
    lastUsedAt: lastUsedAt === null ? 'Never' : longMoment(lastUsedAt),
    revokedAt: revokedAt === null ? null : longMoment(revokedAt),
    revoke: `${list}/${id}/revoke`,
  })),
})

interface TokenForm {
  /** The id of the token that the form makes: sent twice, it makes one. */
  readonly id: string
  readonly description: string
}

const ask = ({ caption }: ProviderVisit, form: TokenForm, problem?: string) =>
  view(
    'provider-pages/make-token.njk',
    {
      ...form,
      caption,
      heading: 'Make an API token',
      title: 'Make an API token',
      back: list,
      problems: problem === undefined ? [] : [{ text: problem, href: '#description' }],
      errorMessage: problem === undefined ? undefined : { text: problem },
    },
    { status: problem === undefined ? 200 : 422 },
  )

/** Answers with the token itself: it is kept nowhere, so no other page could show it. */
async function make(visit: ProviderVisit, request: Request) {
  const { typed } = request
  const id = typed('token') ?? ''
  const description = (typed('description') ?? '').trim()
  if (!isId(id)) return redirect(`${list}/make`)
  const problem = problemOf(description)
  if (problem !== null) return ask(visit, { id, description }, problem)
  const { service, provider, caption } = visit
  const token = await createTokenOf(service.world, { id, leadProvider: provider.id, description })
  if (token === null) return redirect(list)
  return view('provider-pages/token-made.njk', {
    ...madeView(token, originOf(request, service.isDemonstration)),
    caption,
    description,
  })
}

function problemOf(description: string) {
  if (description === '') return 'Enter what the token is for'
  return description.length > longest
    ? `What it is for must be ${longest} characters or less`
    : null
}

const madeView = (token: string, origin: string) => ({
  heading: 'Copy your token now',
  title: 'Copy your token now',
  token,
  example: `curl -H "Authorization: Bearer ${token}" ${origin}/api/v3/participants/ecf`,
  list,
})

/** Where the reader reached us; a demonstration is mostly on her own machine, without HTTPS. */
const originOf = (request: Request, isDemonstration: boolean) =>
  `${isDemonstration ? 'http' : 'https'}://${request.header('host') ?? 'localhost'}`

const revokeView = ({ description, madeAt, lastUsedAt }: ApiTokenListed) => ({
  heading: 'Are you sure you want to revoke this token?',
  title: 'Revoke a token',
  back: list,
  rows: [
    { key: { text: 'What it is for' }, value: { text: description } },
    { key: { text: 'Made' }, value: { text: longMoment(madeAt) } },
    {
      key: { text: 'Last used' },
      value: { text: lastUsedAt === null ? 'Never' : longMoment(lastUsedAt) },
    },
  ],
})

const revoked = ({ description }: ApiTokenListed) => ({
  heading: 'Token revoked',
  title: 'Token revoked',
  description,
  make: `${list}/make`,
  list,
})

/** Another provider's token is not there to be found. */
async function withToken(
  { service, provider }: ProviderVisit,
  id: string,
  answer: (token: ApiTokenListed) => Response | Promise<Response>,
): Promise<Response> {
  const token = isId(id) ? await apiTokenOf(service.world.database, provider.id, id) : null
  return token === null ? notFound : answer(token)
}
