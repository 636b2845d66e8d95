import type { FastifyRequest } from 'fastify'
import type { FastifySessionOptions } from '@fastify/session'
import type { Session } from './request.ts'

/** Where sessions are kept. Contents are plain JSON. */
export interface SessionStore {
  get(id: string): Promise<SessionContents | null>
  /** Keeps a session until so many seconds from now. */
  set(id: string, contents: SessionContents, seconds: number): Promise<void>
  destroy(id: string): Promise<void>
}

export type SessionContents = Readonly<Record<string, unknown>>

export interface Sessions {
  readonly store: SessionStore
  /** At least 32 characters; the first signs, all are accepted. */
  readonly secrets: readonly string[]
  /** A session ends when nothing was asked for so many minutes. */
  readonly minutes: number
  /** Only over HTTPS: in production. */
  readonly secure: boolean
}

/** The options of the session plugin: a cookie that scripts and other sites cannot use. */
export const sessionOptions = ({ store, secrets, minutes, secure }: Sessions) =>
  ({
    secret: [...secrets],
    cookieName: 'session',
    cookie: { maxAge: minutes * 60_000, httpOnly: true, sameSite: 'lax', secure, path: '/' },
    saveUninitialized: false,
    rolling: true,
    store: storeWithCallbacks(store, minutes * 60),
  }) satisfies FastifySessionOptions

type PluginStore = NonNullable<FastifySessionOptions['store']>

const storeWithCallbacks = (store: SessionStore, seconds: number): PluginStore => ({
  get: (id, done) =>
    void store.get(id).then(contents => done(null, contents as Parameters<typeof done>[1]), done),
  set: (id, session, done) =>
    void store.set(id, plainly(session), seconds).then(() => done(), done),
  destroy: (id, done) => void store.destroy(id).then(() => done(), done),
})

const plainly = (session: object) => JSON.parse(JSON.stringify(session)) as SessionContents

/** The session of a request, as handlers see it. */
export function sessionOf(request: FastifyRequest): Session {
  const named = () => request.session as unknown as SessionByName
  return {
    get: name => named()?.get(name),
    set: (name, value) => named()?.set(name, value),
    renew: () => request.session.regenerate(),
    end: () => request.session.destroy(),
  }
}

/** Leaves a session as it is kept: after a fault, keeping it might be what fails. */
export const forgetSession = (request: FastifyRequest) =>
  void Object.assign(request, { session: null })

/** There is none where machines ask, and none once it has ended. */
type SessionByName = {
  get(name: string): unknown
  set(name: string, value: unknown): void
} | null
