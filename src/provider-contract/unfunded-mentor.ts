import { Type, type Static } from 'typebox'
import type { Instant } from '../core/calendar.ts'
import type { PersonId } from '../core/identity.ts'
import { inWholeSeconds } from './moments.ts'
import { dateTime, nullable, resource } from './schemas.ts'

/** A mentor of a provider's ECTs whose own training it never delivered. (Contract 13.) */
export const unfundedMentorSchema = resource('unfunded-mentor', {
  full_name: Type.String(),
  email: nullable(Type.String()),
  teacher_reference_number: nullable(Type.String()),
  created_at: dateTime,
  updated_at: dateTime,
})

export type UnfundedMentorJson = Static<typeof unfundedMentorSchema>

/** What a provider reads of an unfunded mentor, but for when that last moved. */
export type UnfundedMentorRead = Omit<UnfundedMentorJson['attributes'], 'updated_at'>

/** The resource, under the id that the participants of the provider name as their mentor's. */
export const unfundedMentorJson = (
  id: PersonId,
  read: UnfundedMentorRead,
  updatedAt: Instant,
): UnfundedMentorJson => ({
  id,
  type: 'unfunded-mentor',
  attributes: { ...read, updated_at: inWholeSeconds(updatedAt) },
})
