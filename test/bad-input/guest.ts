import type { Server } from '../../src/http/server.ts'

/** Somebody who keeps cookies, follows nothing by itself, and sends what was never asked for. */
export interface Guest {
  ask(method: 'GET' | 'POST', path: string, form?: string): Promise<Told>
  /** Sends some fields with the token of her own session. */
  send(path: string, fields?: Fields): Promise<Told>
  /** The token that her last page held. */
  token(): string
  cookie(): string
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** What she was told. */
export interface Told {
  readonly status: number
  readonly location: string | null
  readonly body: string
  /** A field that a page held for her browser to send. */
  hidden(name: string): string
}

/** Makes a guest of a server. */
export function guestOf(server: Pick<Server, 'inject'>): Guest {
  const cookies = new Map<string, string>()
  let token = ''
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  const ask = async (method: 'GET' | 'POST', path: string, form?: string): Promise<Told> => {
    const answer = await server.inject({
      method,
      url: path,
      headers: {
        cookie: cookie(),
        ...(method === 'GET' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === undefined ? {} : { payload: form }),
    })
    for (const { name, value } of answer.cookies) cookies.set(name, encodeURIComponent(value))
    const { body } = answer
    const hidden = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
    token = hidden('_csrf') || token
    return {
      status: answer.statusCode,
      location: answer.headers.location?.toString() ?? null,
      body,
      hidden,
    }
  }

  return {
    ask,
    send: (path, fields = {}) => ask('POST', path, formOf({ ...fields, _csrf: token })),
    token: () => token,
    cookie,
  }
}

/** Fields as a form sends them; a name may come more than once. */
export const formOf = (fields: Fields) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map(one => [name, one] as [string, string]),
    ),
  ).toString()
