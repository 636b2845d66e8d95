import { Type } from 'typebox'
import { accept, refuse } from '../../core/result.ts'
import { changesSchema } from '../../provider-contract/feed.ts'
import { inWholeSeconds } from '../../provider-contract/moments.ts'
import { feedAfter, type FeedRow } from '../../store/read/provider-feed.ts'
import { badRequest, jsonApiText } from './answers.ts'
import { cursorNamed, cursorOf, isPlaceIn, noCursor } from './cursor.ts'
import { reads } from './operation.ts'
import { parameter, type Parameter } from './parameter.ts'

const mostAtOnce = 3000
const beginning = { position: 0, ordinal: 0 }

const after = cursorNamed(
  'after',
  'The cursor of the last answer, or the id of the last entry that you have taken in. Without it,' +
    ' the feed from its beginning.',
)

const limit: Parameter<number> = parameter({
  name: 'limit',
  description: 'The most entries that you take at once.',
  schema: Type.Integer({ minimum: 1, maximum: mostAtOnce, default: 1000 }),
  read: query => {
    const text = query.all('limit').at(-1) ?? '1000'
    const number = /^\d{1,6}$/.test(text) ? Number(text) : 0
    return number < 1
      ? refuse(badRequest('limit-out-of-range', { most: String(mostAtOnce) }))
      : accept(Math.min(number, mostAtOnce))
  },
})

const listChanges = reads({
  path: '/api/v3/changes',
  operationId: 'listChanges',
  tag: 'Changes',
  summary: 'Everything that altered what you see, in order',
  description:
    'Each entry is one alteration of what you see of one person: what happened, and all that you' +
    ' see of that person after it. Nothing is left out and nothing comes twice: ask again with' +
    ' the cursor of the last answer, as often as you like.',
  parameters: { after, limit },
  answers: changesSchema,
  answer: async ({ params: { after, limit } }, { database, provider }) => {
    const from = after ?? beginning
    if (!(await isPlaceIn(database, provider.id, from))) return noCursor('after')
    const rows = await feedAfter(database, provider.id, from, limit + 1)
    const shown = rows.slice(0, limit)
    const cursor = JSON.stringify(cursorOf(shown.at(-1) ?? from))
    return jsonApiText(
      `{"data":[${shown.map(entryText).join()}],"cursor":${cursor},"more":${rows.length > limit}}`,
    )
  },
})

/** What is seen is kept as a text of JSON, and goes into the entry as it is. */
function entryText(row: FeedRow): string {
  const said = JSON.stringify({
    person_id: row.person,
    kind: row.kind,
    effective_on: row.effectiveOn,
    recorded_at: inWholeSeconds(row.recordedAt),
    no_longer_seen: row.noLongerSeen === null ? null : { reason: row.noLongerSeen },
  }).slice(0, -1)
  return (
    `{"id":${JSON.stringify(cursorOf(row))},"type":"change","attributes":${said},` +
    `"participant":${row.participant},"participant_transfer":${row.transfers},` +
    `"unfunded_mentor":${row.unfundedMentor}}}`
  )
}

/** The way in to a provider's feed. */
export const changeOperations = [listChanges]
