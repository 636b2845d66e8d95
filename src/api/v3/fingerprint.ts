import { Type } from 'typebox'
import { accept, refuse } from '../../core/result.ts'
import { fingerprintSchema, type FingerprintJson } from '../../provider-contract/feed.ts'
import { xorOf } from '../../store/fingerprint.ts'
import { bucketAt, fingerprintAt, type Bucket } from '../../store/read/provider-fingerprint.ts'
import { badRequest, jsonApi } from './answers.ts'
import { cursorNamed, cursorOf, isPlaceIn, noCursor } from './cursor.ts'
import { reads } from './operation.ts'
import { parameter } from './parameter.ts'

const at = cursorNamed(
  'at',
  'The cursor up to which you have taken in the feed. Without it, the fingerprint is of all that' +
    ' there is.',
)

const bucket = parameter({
  name: 'bucket',
  description: 'Only this bucket, and who is in it: the last two digits of ids, such as `a3`.',
  schema: Type.String({ pattern: '^[0-9a-f]{2}$' }),
  read: query => {
    const text = query.all('bucket').at(-1)
    if (text === undefined || text === '') return accept(null)
    return /^[0-9a-f]{2}$/i.test(text)
      ? accept(Number.parseInt(text, 16))
      : refuse(badRequest('bucket-not-hexadecimal'))
  },
})

const showFingerprint = reads({
  path: '/api/v3/fingerprint',
  operationId: 'showFingerprint',
  tag: 'Changes',
  summary: 'How many people you see, and a digest of all that you see of them',
  description:
    'Compare it with that of your own copy: where the two are equal, your copy is complete and' +
    ' right. Where they are not, ask for the bucket that differs, and find the person.',
  parameters: { at, bucket },
  answers: fingerprintSchema,
  answer: async ({ params: { at, bucket } }, { database, provider }) => {
    if (at && !(await isPlaceIn(database, provider.id, at))) return noCursor('at')
    if (bucket === null) {
      const { place, content } = await fingerprintAt(database, provider.id, at)
      return jsonApi(said(cursorOf(place), content, null))
    }
    const { place, content } = await bucketAt(database, provider.id, bucket, at)
    const digest = xorOf(content.map(({ digest }) => digest))
    const members = content.map(({ person, digest }) => ({ id: person, digest }))
    return jsonApi(said(cursorOf(place), [{ bucket, people: content.length, digest }], members))
  },
})

const said = (
  cursor: string,
  buckets: readonly Bucket[],
  members: FingerprintJson['data']['members'],
): FingerprintJson => ({
  data: {
    cursor,
    people: buckets.reduce((sum, { people }) => sum + people, 0),
    digest: xorOf(buckets.map(({ digest }) => digest)),
    buckets: buckets.map(({ bucket, ...counted }) => ({
      bucket: bucket.toString(16).padStart(2, '0'),
      ...counted,
    })),
    members,
  },
})

/** The way in to the fingerprint of a provider's view. */
export const fingerprintOperations = [showFingerprint]
