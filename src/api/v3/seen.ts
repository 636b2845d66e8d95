import { dayInLondon, type CalendarDate, type Instant } from '../../core/calendar.ts'
import { situationByPerson } from '../../core/situation-by-person.ts'
import { transfersSeen } from '../../core/transfers.ts'
import { viewOf } from '../../core/visibility.ts'
import { participantJson, participantRead } from '../../provider-contract/participant.ts'
import { participantTransferJson, transfersRead } from '../../provider-contract/transfers.ts'
import { readSituationShown } from '../../store/read/api-situation.ts'
import {
  peopleOnPage,
  type PageWanted,
  type PeopleWanted,
  type PersonOnPage,
} from '../../store/read/api-people.ts'
import { peopleKnownAt, positionAt } from '../../store/read/known-to-provider.ts'
import { momentsRecorded } from '../../store/read/moments-recorded.ts'
import type { Reading } from './reading.ts'

/** As of which day, and as it was known when, somebody wants to read; `null` is now. */
export interface AsOf {
  readonly on: CalendarDate | null
  readonly knownAt: Instant | null
}

/**
 * A page of a list, each resource as a text of JSON. What is kept is as of the last day whose
 * passing was taken note of; for any other day it is worked out from the timeline.
 */
export async function pageSeen(
  reading: Reading,
  wanted: Omit<PeopleWanted, 'provider'>,
  page: PageWanted,
): Promise<readonly string[]> {
  const { database, provider, day } = reading
  const rows = await peopleOnPage(database, { ...wanted, provider: provider.id }, page)
  const isKept = rows.every(({ writtenOn }) => writtenOn === day)
  if (isKept || wanted.list === 'unfunded-mentors') return rows.map(({ text }) => text)
  return wanted.list === 'transfers'
    ? transfersOn(reading, rows)
    : participantsOn(reading, rows, { day, knownAt: null })
}

/** A page of participants as of another day, or as they were known at another moment. */
export async function participantsAsOf(
  reading: Reading,
  wanted: Omit<PeopleWanted, 'provider' | 'list'>,
  page: PageWanted,
  { on, knownAt }: AsOf,
): Promise<readonly string[]> {
  const { database, provider } = reading
  const asked = { ...wanted, list: 'participants', provider: provider.id } as const
  if (knownAt === null)
    return participantsOn(reading, await peopleOnPage(database, asked, page), {
      day: on ?? reading.day,
      knownAt: null,
    })
  const position = await positionAt(database, knownAt)
  return participantsOn(reading, await peopleKnownAt(database, asked, page, position), {
    day: on ?? dayInLondon(knownAt),
    knownAt: position,
  })
}

type OnPage = Pick<PersonOnPage, 'person' | 'updatedAt'>

/**
 * Whoever was on the page a moment ago and is seen no longer is left out. The stamps are older than
 * the rest, if anything: a client that asks for what was updated since reads somebody twice rather
 * than never.
 */
async function participantsOn(
  { database, provider: { id: provider } }: Reading,
  page: readonly OnPage[],
  { day, knownAt }: { readonly day: CalendarDate; readonly knownAt: number | null },
) {
  const people = page.map(({ person }) => person)
  const situation = situationByPerson(await readSituationShown(database, people, knownAt))
  const moments = await momentsRecorded(database, people)
  return page.flatMap(({ person, updatedAt }) => {
    const own = situation(person)
    const view = viewOf(own, provider, person, day)
    if (view === null) return []
    const read = participantRead(own, provider, view, moments)
    return [JSON.stringify(participantJson(person, read, updatedAt))]
  })
}

async function transfersOn(
  { database, provider, day }: Reading,
  page: readonly OnPage[],
): Promise<readonly string[]> {
  const people = page.map(({ person }) => person)
  const situation = situationByPerson(await readSituationShown(database, people))
  const moments = await momentsRecorded(database, people)
  return page.flatMap(({ person, updatedAt }) => {
    const own = situation(person)
    const transfers = transfersSeen(own, provider.id, person, day)
    if (transfers.length === 0) return []
    const read = transfersRead(own, transfers, moments)
    return [JSON.stringify(participantTransferJson(person, read, updatedAt))]
  })
}
