import { expect } from 'vitest'
import { day, type Instant } from '../../src/core/calendar.ts'
import {
  declarationTypes,
  type DeclarationId,
  type DeclarationType,
  type Milestone,
  type Timetable,
} from '../../src/core/declarations.ts'
import type { ScheduleId } from '../../src/core/identity.ts'
import type { LeadProvider, TeacherRecord } from '../../src/core/organisations.ts'
import type {
  Books,
  DeclarationOnFile,
  NewDeclaration,
  Statement,
  StatementId,
} from '../../src/core/payments/books.ts'
import { declare, type Declare } from '../../src/core/payments/declare.ts'
import { declarationsSeen } from '../../src/core/payments/seen.ts'
import { voidDeclaration } from '../../src/core/payments/void-declaration.ts'
import type { Kind, Situation } from '../../src/core/situation.ts'
import { momentOn, type Told } from './log.ts'
import { personIn } from './acts.ts'

/*
 * Declarations in stories: what has been told so far, what was declared of it, and the day. The
 * calendar has the 2022 cohort's windows as they were, and 2025's, which never close.
 */

const windows: readonly (readonly [DeclarationType, string, string])[] = [
  ['started', '2022-06-01', '2022-12-31'],
  ['retained-1', '2023-01-01', '2023-03-31'],
  ['retained-2', '2023-04-01', '2023-07-31'],
  ['retained-3', '2023-08-01', '2023-12-31'],
  ['retained-4', '2024-01-01', '2024-03-31'],
  ['completed', '2024-04-01', '2024-07-31'],
]

const milestones: readonly Milestone[] = [
  ...windows.map(([type, firstDay, lastDay]) => ({
    schedule: 'standard 2022' as ScheduleId,
    type,
    firstDay: day(firstDay),
    lastDay: day(lastDay),
  })),
  ...declarationTypes.map(type => ({
    schedule: 'extended 2022' as ScheduleId,
    type,
    firstDay: day('2022-09-01'),
    lastDay: null,
  })),
  ...windows.map(([type]) => ({
    schedule: 'standard 2025' as ScheduleId,
    type,
    firstDay: day('2025-07-01'),
    lastDay: null,
  })),
]

export const timetable: Timetable = { milestones, forMentorsOnly: new Set(), frozen: new Map() }

const statement = (cohort: number, cutOffOn: string, paysOn: string, outputFee = true) =>
  ({
    id: `${cohort} ${cutOffOn}` as StatementId,
    cohort,
    cutOffOn: day(cutOffOn),
    paysOn: day(paysOn),
    outputFee,
  }) satisfies Statement

export const statements: readonly Statement[] = [
  statement(2022, '2023-04-30', '2023-05-25'),
  statement(2022, '2022-11-30', '2022-12-25', false),
  statement(2022, '2022-12-31', '2023-01-25'),
  statement(2022, '2024-12-31', '2025-01-25'),
  statement(2025, '2025-12-31', '2026-01-25'),
  statement(2025, '2027-12-31', '2028-01-25'),
]

const terms = [2022, 2025].map(cohort => ({
  cohort,
  mentorsStartAndComplete: cohort >= 2025,
  detailedEvidence: cohort >= 2025,
}))

/** When providers said that they withdrew somebody, as the log of a story has it. */
const withdrawalsIn = ({ log }: Told): Books['withdrawals'] =>
  log.flatMap(({ change, touched }) =>
    touched.flatMap(({ after }) =>
      after?.facet === 'training-status' && after.status === 'withdrawn'
        ? [{ ...after, saidAt: change.recordedAt }]
        : [],
    ),
  )

interface Said {
  readonly as?: Kind
  readonly evidence?: string | null
  readonly course?: string
  readonly now?: string
}

interface Declared extends Told {
  readonly today: string
  readonly made: readonly DeclarationOnFile[]
}

/** A day is meant at nine in the morning in UTC; other texts are moments. */
const moment = (text: string) => (text.length === 10 ? momentOn(text) : text) as Instant

/** What was declared of a story, told on. */
export const declarationsOf = (told: Told & { readonly today: string }) =>
  declared({ ...told, made: [] })

/** What was declared so far, and what can be told next. */
const declared = (all: Declared) => ({ ...all, ...saidOf(all), ...stateOf(all) })

const saidOf = (all: Declared) => ({
  /** The story goes on, or another that begins with it. */
  after: (told: Told & { readonly today: string }) => declared({ ...all, ...told }),
  on: (today: string) => declared({ ...all, today }),

  declares: (
    provider: LeadProvider,
    who: TeacherRecord,
    type: DeclarationType,
    at: string,
    said: Said & { readonly becomes?: object; readonly rests?: object } = {},
  ) => {
    const answer = asked(all, requestOf(all, provider, who, type, at, said), said)
    if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`)
    expect(answer.value.becomes).toMatchObject(said.becomes ?? {})
    expect(answer.value).toMatchObject(said.rests ?? {})
    return declared({ ...all, made: [...all.made, onFile(all, answer.value)] })
  },

  /** All that is reported together, in its order. */
  refuses: (
    provider: LeadProvider,
    who: TeacherRecord,
    type: string | null,
    at: string,
    reasons: readonly string[],
    said: Said = {},
  ) => refused(all, requestOf(all, provider, who, type, at, said), reasons, said),

  refusesToHear: (request: Partial<Declare>, reasons: readonly string[]) =>
    refused(all, { ...nothingSaid, ...request }, reasons),
})

const stateOf = (all: Declared) => ({
  /** The last declaration is voided. */
  voids: (becomes: object) => {
    const last = lastOf(all)
    const answer = voidDeclaration(last, statements, momentOn(all.today))
    if (!answer.ok) throw new Error(`Refused: ${answer.refusal.reason}`)
    expect(answer.value).toMatchObject(becomes)
    return declared({ ...all, made: [...all.made.slice(0, -1), { ...last, ...answer.value }] })
  },

  refusesToVoid: (refusal: object) => {
    const answer = voidDeclaration(lastOf(all), statements, momentOn(all.today))
    expect(answer.ok ? 'accepted' : answer.refusal).toEqual(refusal)
    return declared(all)
  },

  /** In which state the last declaration is from now on. */
  whichIs: (state: Partial<DeclarationOnFile>) =>
    declared({ ...all, made: [...all.made.slice(0, -1), { ...lastOf(all), ...state }] }),

  reads: (provider: LeadProvider, seen: readonly string[]) => {
    const found = declarationsSeen(all.situation, all.made, provider.id)
    expect(found.map(({ type }) => type)).toEqual(seen)
    return declared(all)
  },
})

const nothingSaid: Declare = {
  leadProvider: 'nobody' as Declare['leadProvider'],
  participant: null,
  course: null,
  type: null,
  declaredFor: { said: 'nothing' },
  evidence: null,
}

const courses = { ect: 'ecf-induction', mentor: 'ecf-mentor' } as const

const requestOf = (
  all: Declared,
  { id }: LeadProvider,
  who: TeacherRecord,
  type: string | null,
  at: string,
  { as = 'ect', course = courses[as], evidence }: Said,
): Declare => ({
  leadProvider: id,
  participant: personIn(all, who),
  course,
  type,
  declaredFor: { said: 'moment', at: moment(at) },
  evidence: evidence === undefined ? 'training-event-attended' : evidence,
})

function asked(all: Declared, request: Declare, { now }: Said = {}) {
  const books = { statements, terms, withdrawals: withdrawalsIn(all) }
  return declare(situationWith(all), books, request, moment(now ?? all.today))
}

function refused(all: Declared, request: Declare, reasons: readonly string[], said: Said = {}) {
  const answer = asked(all, request, said)
  expect(answer.ok ? 'accepted' : answer.refusal.map(({ reason }) => reason)).toEqual(reasons)
  return declared(all)
}

export const situationWith = ({
  situation,
  made,
}: Pick<Declared, 'situation' | 'made'>): Situation => ({
  ...situation,
  timetable,
  declarations: new Map(made.map(each => [each.id, each])),
})

function onFile({ made }: Declared, { becomes, ...fresh }: NewDeclaration): DeclarationOnFile {
  return { ...fresh, ...becomes, id: `declaration ${made.length + 1}` as DeclarationId }
}

function lastOf({ made }: Declared): DeclarationOnFile {
  const last = made.at(-1)
  if (last === undefined) throw new Error('Nothing was declared')
  return last
}
