import { Type, type Static } from 'typebox'
import type { Instant } from '../core/calendar.ts'
import type { PersonId, Trn } from '../core/identity.ts'
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

/** What is shown of an unfunded mentor. */
export interface UnfundedMentorShown {
  readonly person: PersonId
  readonly fullName: string
  readonly email: string | null
  readonly trn: Trn | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** An unfunded mentor, under the id that the participants of the provider name as their mentor's. */
export const unfundedMentorJson = (mentor: UnfundedMentorShown): UnfundedMentorJson => ({
  id: mentor.person,
  type: 'unfunded-mentor',
  attributes: {
    full_name: mentor.fullName,
    email: mentor.email,
    teacher_reference_number: mentor.trn,
    created_at: inWholeSeconds(mentor.createdAt),
    updated_at: inWholeSeconds(mentor.updatedAt),
  },
})
