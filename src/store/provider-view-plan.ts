import type { CalendarDate, Instant } from '../core/calendar.ts'
import type { LeadProviderId, PersonId } from '../core/identity.ts'
import { happened, whyNoLongerSeen } from '../provider-contract/happened.ts'
import { participantJson } from '../provider-contract/participant.ts'
import { participantTransferJson } from '../provider-contract/transfers.ts'
import { unfundedMentorJson } from '../provider-contract/unfunded-mentor.ts'
import { digestOf } from './digest.ts'
import {
  documentsRead,
  keyOf,
  sees,
  type DocumentName,
  type FeedEntry,
  type KeptAround,
  type KeptDocument,
  type KeptView,
  type MentorSeen,
} from './provider-view-rows.ts'
import type { ProviderSight } from './provider-sights.ts'

/** The change that alters what providers see of somebody. */
export interface Alteration {
  readonly position: number
  readonly at: Instant
  readonly kind: string
  readonly effectiveOn: CalendarDate
}

/** What has to be written so that what is kept is what the timeline says. */
export interface ViewPlan {
  readonly views: readonly KeptView[]
  readonly entries: readonly FeedEntry[]
  readonly before: ReadonlyMap<string, KeptView>
  readonly mentorsGone: readonly MentorSeen[]
  readonly mentorsMade: readonly MentorSeen[]
}

/** Compares what providers see of some people with what is kept. Nothing is written. */
export function planViews(
  sights: readonly ProviderSight[],
  kept: KeptAround,
  alterationOf: (person: PersonId) => Alteration,
): ViewPlan {
  const before = new Map(kept.views.map(view => [keyOf(view.leadProvider, view.person), view]))
  const next = new Map(
    sights.map(sight => {
      const key = keyOf(sight.leadProvider, sight.person)
      const there = before.get(key) ?? nothingKept(sight, kept)
      return [key, withSight(there, sight, alterationOf(sight.person))] as const
    }),
  )
  const mentorsGone = sights.flatMap(sight => mentorsOf(sight, before, 'gone'))
  const mentorsMade = sights.flatMap(sight => mentorsOf(sight, before, 'made'))
  const links = [
    ...kept.mentorsSeen.filter(link => !mentorsGone.some(gone => isSame(gone, link))),
    ...mentorsMade.filter(link => !kept.mentorsSeen.some(there => isSame(there, link))),
  ]
  for (const [key, view] of unfundedMentors(links, kept, { before, next }, alterationOf))
    next.set(key, view)

  const views = [...next.values()]
    .map(view => ({ ...view, digest: digestOfView(view), isWritten: true }))
    .filter(view => isNews(view, before.get(keyOf(view.leadProvider, view.person))))
  return {
    views,
    entries: views.flatMap(view => entryOf(view, before, alterationOf(view.person))),
    before,
    mentorsGone,
    mentorsMade,
  }
}

const nobodySays: KeptDocument = { text: null, digest: null, movedBy: null, movedAt: null }

const nothingKept = (
  { leadProvider, person }: Pick<ProviderSight, 'leadProvider' | 'person'>,
  { positions }: KeptAround,
): KeptView => ({
  leadProvider,
  person,
  personPosition: positions.get(person) ?? 0,
  documents: { participant: nobodySays, transfers: nobodySays, unfunded_mentor: nobodySays },
  cohorts: [],
  trainingStatuses: [],
  mentors: [],
  trainsAsMentor: false,
  digest: null,
  isWritten: true,
})

function withSight(there: KeptView, sight: ProviderSight, alteration: Alteration): KeptView {
  const { person, cohorts, trainingStatuses, mentors, trainsAsMentor } = sight
  const said = <Read>(
    name: DocumentName,
    read: Read | null,
    written: (read: Read, at: Instant) => object,
  ) => documentOf(there, name, read, { about: read, written, alteration })
  return {
    ...there,
    cohorts,
    trainingStatuses,
    mentors,
    trainsAsMentor,
    documents: {
      ...there.documents,
      participant: said('participant', sight.participant, (read, at) =>
        participantJson(person, read, at),
      ),
      transfers: said('transfers', sight.transfers, (read, at) =>
        participantTransferJson(person, read, at),
      ),
    },
  }
}

/** A document moves only if it reads otherwise; what was kept without a text keeps its moments. */
function documentOf<Read>(
  { documents, isWritten }: KeptView,
  name: DocumentName,
  read: Read | null,
  how: {
    readonly about: unknown
    readonly written: (read: Read, at: Instant) => object
    readonly alteration: Alteration
  },
): KeptDocument {
  const kept = documents[name]
  const digest = read === null ? null : digestOf(how.about)
  if (read === null && kept.movedAt === null) return nobodySays
  if (isWritten && digest === kept.digest) return kept
  const moved =
    !isWritten && kept.movedAt !== null
      ? kept
      : { movedBy: how.alteration.position, movedAt: how.alteration.at }
  const text =
    read === null ? null : JSON.stringify(how.written(read, moved.movedAt ?? how.alteration.at))
  return { text, digest, movedBy: moved.movedBy, movedAt: moved.movedAt }
}

function mentorsOf(
  { leadProvider, person, mentors }: ProviderSight,
  before: ReadonlyMap<string, KeptView>,
  which: 'gone' | 'made',
): readonly MentorSeen[] {
  const were = before.get(keyOf(leadProvider, person))?.mentors ?? []
  const [some, others] = which === 'gone' ? [were, mentors] : [mentors, were]
  return some
    .filter(mentor => !others.includes(mentor))
    .map(mentor => ({ leadProvider, mentor, ect: person }))
}

const isSame = (one: MentorSeen, other: MentorSeen) =>
  one.leadProvider === other.leadProvider && one.mentor === other.mentor && one.ect === other.ect

/** Of each mentor around: with which providers she is unfunded, and what these read of her. */
function* unfundedMentors(
  links: readonly MentorSeen[],
  kept: KeptAround,
  views: {
    readonly before: ReadonlyMap<string, KeptView>
    readonly next: ReadonlyMap<string, KeptView>
  },
  alterationOf: (person: PersonId) => Alteration,
): Generator<readonly [string, KeptView]> {
  for (const [person, read] of kept.mentors) {
    const own = links.filter(({ mentor }) => mentor === person)
    for (const leadProvider of providersAround(person, own, kept)) {
      const key = keyOf(leadProvider, person)
      const there =
        views.next.get(key) ?? views.before.get(key) ?? nothingKept({ leadProvider, person }, kept)
      const ects = own.filter(link => link.leadProvider === leadProvider).map(({ ect }) => ect)
      const isUnfunded = ects.length > 0 && !there.trainsAsMentor
      const unfunded_mentor = documentOf(
        views.before.get(key) ?? there,
        'unfunded_mentor',
        isUnfunded ? read : null,
        {
          about: { read, ects: ects.toSorted() }, // Whoever is linked to another ECT has moved.
          written: (shown, at) => unfundedMentorJson(person, shown, at),
          alteration: alterationOf(person),
        },
      )
      yield [key, { ...there, documents: { ...there.documents, unfunded_mentor } }]
    }
  }
}

const providersAround = (person: PersonId, own: readonly MentorSeen[], { views }: KeptAround) =>
  new Set<LeadProviderId>([
    ...own.map(({ leadProvider }) => leadProvider),
    ...views.filter(view => view.person === person).map(({ leadProvider }) => leadProvider),
  ])

/** A digest of all that is read of her: of the canonical JSON of the three documents. */
function digestOfView(view: KeptView): string | null {
  const [participant, transfers, unfundedMentor] = [
    view.documents.participant,
    view.documents.transfers,
    view.documents.unfunded_mentor,
  ].map(({ text }) => (text === null ? null : (JSON.parse(text) as unknown)))
  return participant === null && transfers === null && unfundedMentor === null
    ? null
    : digestOf({ id: view.person, participant, transfers, unfunded_mentor: unfundedMentor })
}

/** What was never seen is not kept; what reads the same is not written again. */
function isNews(view: KeptView, before: KeptView | undefined) {
  if (before === undefined) return view.digest !== null
  return (
    !before.isWritten ||
    view.digest !== before.digest ||
    // A document that moved twice in one second may read the same, and is about another thing.
    Object.entries(view.documents).some(
      ([name, { digest }]) => digest !== before.documents[name as DocumentName].digest,
    ) ||
    view.trainsAsMentor !== before.trainsAsMentor ||
    String(view.mentors) !== String(before.mentors) ||
    String(view.cohorts) !== String(before.cohorts) ||
    String(view.trainingStatuses) !== String(before.trainingStatuses)
  )
}

function entryOf(
  view: KeptView,
  before: ReadonlyMap<string, KeptView>,
  { position, at, kind, effectiveOn }: Alteration,
): readonly FeedEntry[] {
  const { leadProvider, person } = view
  const there = before.get(keyOf(leadProvider, person)) ?? null
  const digestBefore = there?.digest ?? null
  if (view.digest === digestBefore) return []
  return [
    {
      leadProvider,
      person,
      position,
      kind: happened(kind, there && documentsRead(there), documentsRead(view)),
      effectiveOn,
      recordedAt: at,
      noLongerSeen:
        view.digest === null
          ? whyNoLongerSeen(kind, there !== null && sees(there, 'participant'))
          : null,
      view,
      digestBefore,
    },
  ]
}
