import type { PersonId } from '../../core/identity.ts'

/** The id that a part of a path names, with or without `.json`, or `null` if it is none. */
export function personIn(part: string): PersonId | null {
  const id = part.replace(/\.json$/, '').toLowerCase()
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? (id as PersonId) : null
}
