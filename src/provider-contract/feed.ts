import { Type, type Static } from 'typebox'
import { participantSchema } from './participant.ts'
import { dateTime, nullable, plainDate, uuid } from './schemas.ts'
import { participantTransferSchema } from './transfers.ts'
import { unfundedMentorSchema } from './unfunded-mentor.ts'

/* What providers read besides the contract: the feed of changes, and the fingerprint of a view. */

/** Why a provider sees nothing of somebody any more. */
export const reasonsNoLongerSeen = [
  'partnership-challenged',
  'change-undone',
  'record-corrected',
  'plan-superseded',
  'no-longer-mentors',
] as const

export type NoLongerSeen = (typeof reasonsNoLongerSeen)[number]

/** What the passing of days brings about. */
export const dayKinds = [
  'joined',
  'left',
  'induction-completed',
  'transfer-completed',
  'came-into-effect',
] as const

export type DayKind = (typeof dayKinds)[number]

/** One alteration of what a provider sees of a person, and all that it sees of her after it. */
export const changeSchema = Type.Object(
  {
    id: Type.String({
      description: 'The place of this entry in your feed: a cursor.',
      examples: ['1204.0'],
    }),
    type: Type.Literal('change'),
    attributes: Type.Object({
      person_id: uuid,
      kind: Type.String({
        description:
          'The change of circumstances that was recorded, such as `register` or `transfer-in`; or' +
          ` what fell due on a day: ${dayKinds.join(', ')}.`,
      }),
      effective_on: plainDate,
      recorded_at: dateTime,
      no_longer_seen: nullable(
        Type.Object({ reason: Type.Enum([...reasonsNoLongerSeen]) }, { title: 'NoLongerSeen' }),
      ),
      participant: nullable(participantSchema),
      participant_transfer: nullable(participantTransferSchema),
      unfunded_mentor: nullable(unfundedMentorSchema),
    }),
  },
  { title: 'Change' },
)

/** A part of the feed, the place to go on from, and whether there is more already. */
export const changesSchema = Type.Object({
  data: Type.Array(changeSchema),
  cursor: Type.String(),
  more: Type.Boolean(),
})

const digest = Type.String({ pattern: '^[0-9a-f]{64}$' })
const bucketName = Type.String({ pattern: '^[0-9a-f]{2}$' })

/** How many people a provider sees at a place in its feed, and what all of it says. */
export const fingerprintSchema = Type.Object({
  data: Type.Object(
    {
      cursor: Type.String(),
      people: Type.Integer(),
      digest,
      buckets: Type.Array(
        Type.Object(
          { bucket: bucketName, people: Type.Integer(), digest },
          { title: 'FingerprintBucket' },
        ),
      ),
      members: nullable(
        Type.Array(Type.Object({ id: uuid, digest }, { title: 'FingerprintMember' })),
      ),
    },
    { title: 'Fingerprint' },
  ),
})

export type FingerprintJson = Static<typeof fingerprintSchema>
