import { newId } from '../ids.ts'
import { draftById, type StoredDraft } from '../store/read/drafts.ts'
import { addDraft, replaceTyped } from '../store/write/drafts.ts'
import type { World } from './world.ts'

/** Keeps what people type into journeys. The id of a draft becomes the id of its change. */
export const draftsIn = ({ database, clock }: Pick<World, 'database' | 'clock'>) => ({
  create: async (draft: Omit<StoredDraft, 'id'>): Promise<string> => {
    const id = newId()
    await addDraft(database, { ...draft, id }, clock.now())
    return id
  },
  get: (id: string) => draftById(database, id),
  save: async (id: string, typed: StoredDraft['typed']): Promise<void> => {
    await replaceTyped(database, { id, typed }, clock.now())
  },
})
