import { Type, type Static } from 'typebox'
import type { Instant } from '../core/calendar.ts'
import type { PersonId } from '../core/identity.ts'
import { the, type Situation } from '../core/situation.ts'
import type { Transfer, TransferSide } from '../core/transfers.ts'
import { inWholeSeconds, momentOf, type MomentsRecorded } from './moments.ts'
import { dateTime, nullable, plainDate, resource, uuid } from './schemas.ts'

const sideSchema = Type.Object({
  school_urn: Type.String(),
  /** The provider's name; `null` where the school trains by itself. */
  provider: nullable(Type.String()),
  date: plainDate,
})

export const transferSchema = Type.Object({
  training_record_id: uuid,
  transfer_type: Type.Enum(['new_school', 'new_provider', 'unknown']),
  status: Type.Enum(['complete', 'incomplete']),
  created_at: dateTime,
  leaving: sideSchema,
  joining: nullable(sideSchema),
})

/** The transfers of one person that concern a provider. */
export const participantTransferSchema = resource('participant-transfer', {
  updated_at: dateTime,
  transfers: Type.Array(transferSchema),
})

export type ParticipantTransferJson = Static<typeof participantTransferSchema>
type TransferJson = Static<typeof transferSchema>

/** What is shown of transfers beside themselves: the moments at which things were recorded. */
export interface TransferMoments {
  readonly updatedAt: Instant
  readonly moments: MomentsRecorded
}

/** A person's transfers, each with both sides and both providers' names. (Ruling 23.) */
export const participantTransferJson = (
  situation: Situation,
  person: PersonId,
  transfers: readonly Transfer[],
  { updatedAt, moments }: TransferMoments,
): ParticipantTransferJson => ({
  id: person,
  type: 'participant-transfer',
  attributes: {
    updated_at: inWholeSeconds(updatedAt),
    transfers: transfers.map(transfer => transferJson(situation, transfer, moments)),
  },
})

const types = {
  'new-school': 'new_school',
  'new-provider': 'new_provider',
  unknown: 'unknown',
} as const

const transferJson = (
  situation: Situation,
  { profile, type, complete, leaving, joining }: Transfer,
  { records }: MomentsRecorded,
): TransferJson => ({
  training_record_id: profile.id,
  transfer_type: types[type],
  status: complete ? 'complete' : 'incomplete',
  created_at: inWholeSeconds(momentOf(records, leaving.record)),
  leaving: sideJson(situation, leaving),
  joining: joining && sideJson(situation, joining),
})

const sideJson = (situation: Situation, { school, leadProvider, on }: TransferSide) => ({
  school_urn: the(situation.schools, school).urn,
  provider: situation.reference.leadProviders.find(({ id }) => id === leadProvider)?.name ?? null,
  date: on,
})
