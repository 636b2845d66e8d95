import type { RequestOf } from '../../core/changes/all.ts'

/** Why a name is another one, as a school says and reads it. */
export const nameReasons = {
  changed: 'They have changed their name',
  'entered-wrongly': 'It was entered wrongly',
} as const

/** The reason within the request of other details, if it is one of a name. */
export function nameReasonIn(request: unknown): string | null {
  const { reason } = request as RequestOf<'change-details'>
  return Object.entries(nameReasons).find(([name]) => name === reason)?.[1] ?? null
}
