/** What we say otherwise than the service that providers know; `null` where we say nothing. */
interface Deliberate {
  readonly instead: string | null
  /** The number in the contract's section 21, or the ruling. */
  readonly why: string
}

export const deliberate: Readonly<Record<string, Deliberate>> = {}
