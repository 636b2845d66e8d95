import { Type, type Static } from 'typebox'
import type { Instant } from '../core/calendar.ts'
import type { PersonId } from '../core/identity.ts'
import { the, type Situation } from '../core/situation.ts'
import type { Transfer, TransferSide } from '../core/transfers.ts'
import { inWholeSeconds, momentOf, type MomentsRecorded } from './moments.ts'
import { dateTime, nullable, plainDate, resource, uuid } from './schemas.ts'

const sideSchema = Type.Object(
  {
    school_urn: Type.String(),
    /** The provider's name; `null` where the school trains by itself. */
    provider: nullable(Type.String()),
    date: plainDate,
  },
  { title: 'TransferSide' },
)

export const transferSchema = Type.Object(
  {
    training_record_id: uuid,
    transfer_type: Type.Enum(['new_school', 'new_provider', 'unknown']),
    status: Type.Enum(['complete', 'incomplete']),
    created_at: dateTime,
    leaving: sideSchema,
    joining: nullable(sideSchema),
  },
  { title: 'Transfer' },
)

/** The transfers of one person that concern a provider. */
export const participantTransferSchema = resource('participant-transfer', {
  updated_at: dateTime,
  transfers: Type.Array(transferSchema),
})

export type ParticipantTransferJson = Static<typeof participantTransferSchema>
type TransferJson = Static<typeof transferSchema>

/** What a provider reads of a person's transfers, but for when that last moved. */
export type TransfersRead = Omit<ParticipantTransferJson['attributes'], 'updated_at'>

/** A person's transfers, each with both sides and both providers' names. (Ruling 23.) */
export const transfersRead = (
  situation: Situation,
  transfers: readonly Transfer[],
  moments: MomentsRecorded,
): TransfersRead => ({
  transfers: transfers.map(transfer => transferJson(situation, transfer, moments)),
})

/** The resource, with the moment at which what the provider reads of them last moved. */
export const participantTransferJson = (
  id: PersonId,
  read: TransfersRead,
  updatedAt: Instant,
): ParticipantTransferJson => ({
  id,
  type: 'participant-transfer',
  attributes: { ...read, updated_at: inWholeSeconds(updatedAt) },
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
