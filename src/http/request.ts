/** A request as handlers see it: every value is text or absent, whatever was sent. */
export interface Request<Names extends string = string> {
  readonly id: string
  readonly method: Method
  /** The path that was asked for, without the query and without a slash at its end. */
  readonly path: string
  /** The parts of the path that the route names. */
  readonly params: Readonly<Record<Names, string>>
  /** The fields of a form. */
  readonly typed: Texts
  readonly query: Texts
  header(name: string): string | undefined
  /** The JSON that was sent; `undefined` if there was none or it could not be read. */
  readonly body: unknown
  readonly session: Session
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Named texts: of a form, or of a query. A name that was sent twice has no one text. */
export interface Texts {
  (name: string): string | undefined
  /** Every text under a name, for ticked boxes. */
  all(name: string): readonly string[]
  readonly names: readonly string[]
}

/** What we remember of a visitor between requests. */
export interface Session {
  get(name: string): unknown
  set(name: string, value: unknown): void
  /** Forgets everything and takes a new id: at sign-in, so that a planted id is worth nothing. */
  renew(): Promise<void>
  /** Forgets everything: at sign-out. */
  end(): Promise<void>
}

/** Reads the fields of a form or query that a parser left as text, lists of text, or worse. */
export function textsOf(sent: unknown): Texts {
  const texts = new Map<string, readonly string[]>()
  if (typeof sent === 'object' && sent !== null)
    for (const [name, value] of Object.entries(sent)) texts.set(name, listed(value))

  const all = (name: string) => texts.get(name) ?? []
  const one = (name: string) => (all(name).length === 1 ? all(name)[0] : undefined)
  return Object.assign(one, { all, names: [...texts.keys()] })
}

const listed = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).filter(text => typeof text === 'string')

/** Whether some text in a value could not be kept: a NUL, or half of a character. */
export function holdsUnkeepableText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed()
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(
    ([name, within]) => holdsUnkeepableText(name) || holdsUnkeepableText(within),
  )
}

/** Whether values are nested within a value in more levels than these. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  let within: readonly unknown[] = [value]
  for (let level = 0; level <= levels && within.length > 0; level++)
    within = within.flatMap((each): readonly unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    )
  return within.length > 0
}
