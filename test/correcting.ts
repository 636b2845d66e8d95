import type { Kind } from '../src/core/situation.ts'
import type { Trn } from '../src/core/identity.ts'
import { personOf, type SmallWorld } from './database/small-world.ts'
import type { Journeys } from './journey-pages.ts'
import type { Visitor } from './visitor.ts'

/** Where the correction of somebody's record begins. */
export const linkTo = async (
  { database }: SmallWorld,
  trn: Trn,
  { kind = 'ect', at = '100001' }: { readonly kind?: Kind; readonly at?: string } = {},
) => `/schools/${at}/correct?participant=${await personOf(database, trn)}&kind=${kind}`

/** Answers which of the few things is wrong, and what is right. */
export async function says(tutor: Visitor, what: string, fields: Readonly<Record<string, string>>) {
  await tutor.submit({ what })
  return tutor.submit(fields)
}

/** What a tutor types as the reason. */
export const because = { reason: 'The wrong box was ticked' }

/** The corrections that were recorded. */
export const corrections = async ({ recorded }: Journeys) =>
  (await recorded()).filter(({ kind }) => kind === 'correct')
