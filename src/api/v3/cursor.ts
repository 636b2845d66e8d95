import { Type } from 'typebox'
import type { LeadProviderId } from '../../core/identity.ts'
import { accept, refuse } from '../../core/result.ts'
import type { Database } from '../../store/database.ts'
import { isEntry, type FeedPlace } from '../../store/read/provider-feed.ts'
import { badRequest } from './answers.ts'
import { parameter, type Parameter } from './parameter.ts'

type CursorName = 'after' | 'at'

/** A place in a feed as clients keep it: they give it back as it is. */
export const cursorOf = ({ position, ordinal }: FeedPlace) => `${position}.${ordinal}`

/** A cursor that a client gives back, or `null` if it gives none. */
export const cursorNamed = (name: CursorName, description: string): Parameter<FeedPlace | null> =>
  parameter({
    name,
    description,
    schema: Type.String(),
    read: query => {
      const text = query.all(name).at(-1)
      if (text === undefined || text === '') return accept(null)
      const place = placeIn(text)
      return place ? accept(place) : refuse(noCursor(name))
    },
  })

/** What is answered to a cursor that no feed ever gave. */
export const noCursor = (name: CursorName) => badRequest(`${name}-not-a-cursor`)

/**
 * Whether a place is the beginning of a feed or that of one of its entries. A client that has
 * another one followed somebody else's feed, or another database, such as a sandbox that was begun
 * anew: going on from there would leave something out.
 */
export const isPlaceIn = async (database: Database, provider: LeadProviderId, place: FeedPlace) =>
  (place.position === 0 && place.ordinal === 0) || isEntry(database, provider, place)

/** The place that a text names, or `null` if it is none. */
function placeIn(text: string): FeedPlace | null {
  const [, position, ordinal] = /^(\d{1,15})\.(\d{1,9})$/.exec(text) ?? []
  return position === undefined ? null : { position: Number(position), ordinal: Number(ordinal) }
}
