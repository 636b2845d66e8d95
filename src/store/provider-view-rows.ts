import type { CalendarDate, Instant } from '../core/calendar.ts'
import type { LeadProviderId, PersonId } from '../core/identity.ts'
import type { DocumentsRead } from '../provider-contract/happened.ts'
import type { UnfundedMentorRead } from '../provider-contract/unfunded-mentor.ts'

/** The three documents that a provider reads of a person, by the names of their columns. */
export const documents = ['participant', 'transfers', 'unfunded_mentor'] as const
export type DocumentName = (typeof documents)[number]

/** What is kept of one document: as it is served, and by which change and when it last moved. */
export interface KeptDocument {
  readonly text: string | null
  readonly digest: string | null
  readonly movedBy: number | null
  readonly movedAt: Instant | null
}

/** What is kept of what a provider sees of a person. */
export interface KeptView {
  readonly leadProvider: LeadProviderId
  readonly person: PersonId
  readonly personPosition: number
  readonly documents: Readonly<Record<DocumentName, KeptDocument>>
  readonly cohorts: readonly number[]
  readonly trainingStatuses: readonly string[]
  readonly mentors: readonly PersonId[]
  readonly trainsAsMentor: boolean
  /** A digest of the three documents; `null` if nothing is seen. */
  readonly digest: string | null
  /** Kept since documents are; what was kept before has only its moments. */
  readonly isWritten: boolean
}

/** A provider sees one person as the mentor of another. */
export interface MentorSeen {
  readonly leadProvider: LeadProviderId
  readonly mentor: PersonId
  readonly ect: PersonId
}

/** What is kept around some people: their views, those of their mentors, and who mentors whom. */
export interface KeptAround {
  readonly views: readonly KeptView[]
  readonly positions: ReadonlyMap<PersonId, number>
  readonly mentorsSeen: readonly MentorSeen[]
  /** Whoever is, was or becomes a mentor in the view of some provider. */
  readonly mentors: ReadonlyMap<PersonId, UnfundedMentorRead>
}

/** One alteration of what a provider sees of a person. */
export interface FeedEntry {
  readonly leadProvider: LeadProviderId
  readonly person: PersonId
  readonly position: number
  readonly kind: string
  readonly effectiveOn: CalendarDate
  readonly recordedAt: Instant
  readonly noLongerSeen: string | null
  readonly view: KeptView
  readonly digestBefore: string | null
}

/**
 * A provider's lists are counted in stretches of the log of 2 to the power of this many positions:
 * at England's size some hundred stretches, in each of which a page is found in a millisecond.
 */
export const stretchBits = 13

export const keyOf = (leadProvider: LeadProviderId, person: PersonId) => `${leadProvider} ${person}`

export const sees = ({ documents: kept }: KeptView, name: DocumentName) => kept[name].text !== null

/** Two of the documents as they are served: by them it is told what happened. */
export const documentsRead = ({
  documents: { participant, transfers },
}: KeptView): DocumentsRead => ({
  participant: participant.text,
  transfers: transfers.text,
})
