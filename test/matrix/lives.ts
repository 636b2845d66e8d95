import { addDays, type CalendarDate } from '../../src/core/calendar.ts'
import {
  apart,
  arrival,
  days,
  defaultOf,
  type Case,
  type ChangeOfProgramme,
  type Leaving,
  type Move,
  type NamedProgramme,
  type Status,
} from './dimensions.ts'
import * as table from './expected.ts'
import { firstThatFits } from './rules.ts'

/** Somebody on a programme at a school, as the tables have it. */
export interface ExpectedRecord {
  readonly school: 'the old school' | 'the new school'
  readonly programme: NamedProgramme
  readonly training: Status
  readonly from: CalendarDate
  readonly until: CalendarDate | null
  /** Of her first or her second stay, which has an e-mail address of its own. */
  readonly stay: 1 | 2
}

/** What is to come of a case: what each of two people has, or why it is refused. */
export type Outcome =
  | { readonly refused: string }
  | { readonly refused: null; readonly her: Life; readonly colleague: Life }

export interface Life {
  readonly records: readonly [ExpectedRecord, ...ExpectedRecord[]]
  readonly leavesFor: 'another school' | 'another reason' | 'nothing was said'
  readonly joins: 'another school' | 'the same school' | 'none'
  readonly mentoredUntil: CalendarDate | 'never ends' | 'never mentored'
}

export function outcomeOf(one: Case): Outcome {
  switch (one.change) {
    case 'move':
      return moveOf(one)
    case 'leaving':
      return leavingOf(one)
    case 'change of programme':
      return changeOf(one)
  }
}

const providerOf = (programme: NamedProgramme) => table.offers[programme].provider

const staysProvider = (before: NamedProgramme, after: NamedProgramme) =>
  providerOf(before) !== null && providerOf(before) === providerOf(after)

const trainedAnew = (original: NamedProgramme, to: NamedProgramme, status: Status) =>
  firstThatFits(table.trainedAnew, { providerStays: staysProvider(original, to), status })

const beginning = ({ original, status }: Case, until: CalendarDate | null): ExpectedRecord => ({
  school: 'the old school',
  programme: original,
  training: status,
  from: arrival,
  until,
  stay: 1,
})

const undisturbed = (programme: NamedProgramme, until: CalendarDate | null = null): Life => ({
  records: [
    { school: 'the old school', programme, training: 'active', from: arrival, until, stay: 1 },
  ],
  leavesFor: 'nothing was said',
  joins: 'none',
  mentoredUntil: 'never mentored',
})

/** Her mentor is at the old school, and her mentorship ends with her time there. (Ruling 28.) */
const mentored = ({ kind }: Case, until: CalendarDate | null) =>
  kind === 'mentor' ? 'never mentored' : (until ?? 'never ends')

function moveOf(one: Move): Outcome {
  const { when, where, original, status, order, other, schoolDefault } = one
  const chosen = firstThatFits(table.comesTo, one)
  const to = { 'the other': other, 'the default': schoolDefault, 'what she had': original }[chosen]
  if (to === null) throw new Error('No other programme is named')
  const stillThere = firstThatFits(table.stillThere, { order })
  const paidBy = to === 'nothing chosen' ? 'nobody' : table.offers[to].paidBy
  const refused = firstThatFits(table.refusalOfMove, { ...one, stillThere, to, paidBy })
  if (refused !== null || to === 'nothing chosen') return { refused: refused ?? 'nothing chosen' }

  const joining = days[when]
  const boundary = firstThatFits(table.boundary, { order })
  const end = boundary === 'the joining day' ? joining : addDays(joining, -apart)
  const isSame = where === 'the same school'
  const comesStraightBack = isSame && end === joining
  const next: ExpectedRecord = {
    school: isSame ? 'the old school' : 'the new school',
    programme: to,
    training: trainedAnew(original, to, status),
    from: joining,
    until: null,
    stay: 2,
  }
  const her: Life = {
    records: [beginning(one, end), next],
    leavesFor: order === 'the new school alone reports' ? 'nothing was said' : 'another school',
    joins: isSame ? 'the same school' : 'another school',
    mentoredUntil: mentored(one, comesStraightBack ? null : end),
  }
  return { refused, her, colleague: undisturbed(original) }
}

function leavingOf(one: Leaving): Outcome {
  const refused = firstThatFits(table.refusalOfLeaving, one)
  if (refused !== null) return { refused }
  const until = days[one.when]
  const her: Life = {
    records: [beginning(one, until)],
    leavesFor: one.report === 'for another school' ? 'another school' : 'another reason',
    joins: 'none',
    mentoredUntil: mentored(one, until),
  }
  return { refused, her, colleague: undisturbed(one.original) }
}

function changeOf(one: ChangeOfProgramme): Outcome {
  const { when, to, going, school } = one
  const [hers, colleagues] = fatesOf(one)
  const refusedChange = firstThatFits(table.refusalOfChange, {
    ...one,
    eligible: school === 'eligible',
    paidBy: table.offers[to].paidBy,
    onItAlready: onItAlready(one, hers, colleagues),
  })
  if (refusedChange !== null) return { refused: refusedChange }

  const then = firstThatFits(table.leavingAfterChange, { going, hers, when })
  if (then === 'leaves-before-latest-record') return { refused: then }
  const leaves = leavingDay(one)
  const change = then === 'takes the change back' ? 'stays as she is' : hers
  const her: Life = {
    records: recordsAfter(one, change, leaves),
    leavesFor: leaves === null ? 'nothing was said' : 'another school',
    joins: 'none',
    mentoredUntil: mentored(one, leaves),
  }
  const colleague = undisturbed(defaultOf(one))
  const same = { ...one, original: defaultOf(one), status: 'active' } as const
  return {
    refused: null,
    her,
    colleague: { ...colleague, records: recordsAfter(same, colleagues, null) },
  }
}

const fatesOf = (one: ChangeOfProgramme) =>
  [
    firstThatFits(table.fate, { ...one, who: 'she', onItAlready: one.to === one.original }),
    firstThatFits(table.fate, {
      ...one,
      who: 'her colleague',
      onItAlready: one.to === defaultOf(one),
    }),
  ] as const

type Fate = ReturnType<typeof fatesOf>[0]

function onItAlready(one: ChangeOfProgramme, hers: Fate, colleagues: Fate) {
  if (hers === 'stays as she is' && colleagues === 'stays as she is') return 'everybody'
  if (one.to === one.original) return 'she'
  return one.to === defaultOf(one) ? 'her colleague' : 'nobody'
}

/** The day that her school names as the first on which she is no longer there. */
export function leavingDay({ going, when }: ChangeOfProgramme): CalendarDate | null {
  if (going === 'nobody says that she leaves') return null
  return addDays(days[when], going.endsWith('earlier') ? -apart : apart)
}

function recordsAfter(one: ChangeOfProgramme, fate: Fate, leaves: CalendarDate | null) {
  if (fate === 'stays as she is') return [beginning(one, leaves)] as const
  const from = days[one.when] > arrival ? days[one.when] : arrival
  const training = trainedAnew(one.original, one.to, one.status)
  const next = { ...beginning(one, leaves), programme: one.to, training, from }
  return from === arrival ? ([next] as const) : ([beginning(one, from), next] as const)
}
