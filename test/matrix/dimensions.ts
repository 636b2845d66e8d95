import { addDays, day, type CalendarDate } from '../../src/core/calendar.ts'

/*
 * What the cases of the matrix differ in. A case is a change, as it finds somebody who has been at
 * a school since 1 September 2022, and who else reported what of her before or after it.
 */

export const programmes = [
  'Ambition with Northern Hub',
  'Ambition with Southern Hub',
  'Teach First with Northern Hub',
  'a provider to be confirmed',
  'materials of UCL',
  'materials of EDT',
  'own design',
  'school-funded',
] as const
export type Programme = (typeof programmes)[number]

/** Two that nobody may offer: a pair that does not work together, a provider that has stopped. */
const unlawful = ['Teach First with Southern Hub', 'Capita with Northern Hub'] as const
const named = [...programmes, ...unlawful]
export type NamedProgramme = (typeof named)[number]

export type Status = 'active' | 'deferred' | 'withdrawn'
export type Kind = 'ect' | 'mentor'

export const today = day('2023-03-15')
export const arrival = day('2022-09-01')
/** On this day her provider deferred or withdrew her, if it did: late is after a past day. */
export const wordOfProvider = (one: Case): CalendarDate =>
  one.change === 'move' && one.word === 'late' ? day('2023-03-01') : day('2022-11-01')

export const days = {
  'on a past day': day('2023-02-13'),
  today,
  'on a future day': day('2023-04-14'),
  'on her first day': arrival,
  'before she came': day('2022-08-20'),
  'before the service began': day('2021-08-31'),
  'more than a year ahead': day('2024-03-16'),
} as const
export type When = keyof typeof days
const usualDays = ['on a past day', 'today', 'on a future day'] as const
const oddDays = [
  'on her first day',
  'before she came',
  'before the service began',
  'more than a year ahead',
] as const

interface AnyCase {
  readonly kind: Kind
  readonly original: Programme
  readonly status: Status
  readonly when: When
}

/** Which school reports first, and whether the old one says an earlier day than the new one. */
export const orders = [
  'the new school alone reports',
  'the old school reported before that she leaves earlier',
  'the old school reported before that she leaves on that day',
  'the old school reported before that she leaves later',
  'the old school reports after it that she left earlier',
  'the old school reports after it that she leaves later',
] as const
export type Order = (typeof orders)[number]

export type Where = 'another school' | 'a school not eligible for funding' | 'the same school'

/** Somebody joins a school, by its transfer in. */
export interface Move extends AnyCase {
  readonly change: 'move'
  readonly where: Where
  readonly choice: 'keep' | 'default' | 'other'
  /** What she is to take, where it is another. */
  readonly other: NamedProgramme | null
  readonly schoolDefault: Programme | 'nothing chosen'
  readonly order: Order
  /** When her provider deferred or withdrew her. */
  readonly word: 'early' | 'late'
}

/** Her school reports that she leaves it, and no other school does. */
export interface Leaving extends AnyCase {
  readonly change: 'leaving'
  readonly report: 'for another school' | 'for another reason'
  readonly again: 'once' | 'twice'
}

export const goings = [
  'nobody says that she leaves',
  'reported before, she leaves earlier',
  'reported before, she leaves later',
  'reported after, she leaves earlier',
  'reported after, she leaves later',
] as const
export type Going = (typeof goings)[number]

export type Whom = 'one' | 'some' | 'all' | 'all, and she besides'

/** Her school changes the programme of one, of some, or of the whole cohort. */
export interface ChangeOfProgramme extends AnyCase {
  readonly change: 'change of programme'
  readonly school: 'eligible' | 'not eligible'
  readonly follows: 'the default' | 'no default'
  readonly to: NamedProgramme
  readonly whom: Whom
  readonly going: Going
}

export type Case = Move | Leaving | ChangeOfProgramme

/** What a colleague of hers follows: her own programme, if it is the default, else another. */
export const defaultOf = (one: Case): Programme =>
  one.change !== 'change of programme' || one.follows === 'the default'
    ? one.original
    : one.original === 'own design'
      ? 'materials of EDT'
      : 'own design'

/** The days on which somebody looks: before, on and after the day of the change. */
export const lookedAt = ({ when }: Case): readonly CalendarDate[] => [
  addDays(days[when], -1),
  days[when],
  addDays(days[when], 60),
]

/** The old school says so many days fewer or more than the new one. */
export const apart = 10

const kinds = ['ect', 'mentor'] as const
const withProvider: ReadonlySet<Programme> = new Set(programmes.slice(0, 3))
const withoutDfE = programmes.slice(4)

function* beginnings(originals: readonly Programme[]) {
  for (const kind of kinds)
    for (const original of originals) {
      yield { kind, original, status: 'active' } as const
      if (!withProvider.has(original)) continue
      yield { kind, original, status: 'deferred' } as const
      yield { kind, original, status: 'withdrawn' } as const
    }
}

type Taking = Pick<Move, 'where' | 'choice' | 'other' | 'schoolDefault'>

function* takings(original: Programme): Generator<Taking> {
  const defaults = {
    'another school': [...programmes, 'nothing chosen'] as const,
    'a school not eligible for funding': ['own design'] as const,
    'the same school': [original],
  }
  const others = {
    'another school': 'Teach First with Northern Hub',
    'a school not eligible for funding': 'own design',
    'the same school': original,
  } as const
  for (const where of [
    'another school',
    'a school not eligible for funding',
    'the same school',
  ] as const) {
    for (const schoolDefault of defaults[where])
      for (const choice of ['keep', 'default'] as const)
        yield { where, choice, other: null, schoolDefault }
    for (const other of named) yield { where, choice: 'other', other, schoolDefault: others[where] }
  }
}

export function* moves(): Generator<Move> {
  for (const beginning of beginnings(programmes))
    for (const taking of takings(beginning.original)) {
      const move = { change: 'move', ...beginning, ...taking, word: 'early' } as const
      for (const order of orders) {
        for (const when of usualDays) yield { ...move, when, order }
        if (beginning.status !== 'active')
          yield { ...move, when: 'on a past day', order, word: 'late' }
      }
      for (const when of oddDays) yield { ...move, when, order: orders[0] }
    }
}

export function* leavings(): Generator<Leaving> {
  for (const beginning of beginnings(programmes))
    for (const report of ['for another school', 'for another reason'] as const)
      for (const when of [...usualDays, ...oddDays])
        for (const again of ['once', 'twice'] as const)
          yield { change: 'leaving', ...beginning, report, when, again }
}

type AtSchool = Pick<ChangeOfProgramme, 'school' | 'follows' | 'to' | 'whom'>

function* atSchool(): Generator<AtSchool & { readonly originals: readonly Programme[] }> {
  for (const to of named)
    for (const whom of ['one', 'some', 'all', 'all, and she besides'] as const) {
      for (const follows of ['the default', 'no default'] as const)
        yield { originals: programmes, school: 'eligible', follows, to, whom }
      yield { originals: withoutDfE, school: 'not eligible', follows: 'the default', to, whom }
    }
}

/** Who leaves is told apart where one person changes, and where all who follow do. */
const isWithGoings = ({ follows, school, whom }: AtSchool) =>
  follows === 'the default' && school === 'eligible' && (whom === 'one' || whom === 'all')

export function* changesOfProgramme(): Generator<ChangeOfProgramme> {
  for (const { originals, ...how } of atSchool())
    for (const beginning of beginnings(originals)) {
      const change = { change: 'change of programme', ...how, ...beginning } as const
      for (const when of usualDays)
        for (const going of isWithGoings(how) ? goings : goings.slice(0, 1))
          yield { ...change, when, going }
      for (const when of oddDays) yield { ...change, when, going: goings[0] }
    }
}
