import { createHash } from 'node:crypto'

/** A fingerprint of what a value says: the same for two values that read the same. */
export const digestOf = (value: unknown) =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')

/** JSON in which the order of the fields of an object makes no difference. */
const canonicalJson = (value: unknown) =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  )
