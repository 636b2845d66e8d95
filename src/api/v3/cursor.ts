import type { FeedPlace } from '../../store/read/provider-feed.ts'

/** A place in a feed as clients keep it: they give it back as it is. */
export const cursorOf = ({ position, ordinal }: FeedPlace) => `${position}.${ordinal}`

/** The place that a text names, or `null` if it is none. */
export function placeIn(text: string): FeedPlace | null {
  const [, position, ordinal] = /^(\d{1,15})\.(\d{1,9})$/.exec(text) ?? []
  return position === undefined ? null : { position: Number(position), ordinal: Number(ordinal) }
}
