import type { PersonId } from '../core/identity.ts'

/*
 * The digests of the people in a bucket are combined by exclusive or: whatever the order, and so
 * that a view that moved is taken out and put in again without looking at the others.
 */

/** People are counted by the last two hexadecimal digits of their ids: 0 to 255. */
export const bucketOf = (person: PersonId) => Number.parseInt(person.slice(-2), 16)

/** The exclusive or of SHA-256 digests in hexadecimal; of none, 64 noughts. */
export const xorOf = (digests: readonly (string | null)[]): string =>
  digests
    .reduce((combined, digest) => combined ^ BigInt(`0x${digest ?? '0'}`), 0n)
    .toString(16)
    .padStart(64, '0')
