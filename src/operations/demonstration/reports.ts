import { assignMentor } from '../../core/changes/assign-mentor/assign-mentor.ts'
import { changeDetails } from '../../core/changes/change-details/change-details.ts'
import { changeProgramme } from '../../core/changes/change-programme/change-programme.ts'
import {
  chooseProgramme,
  type Chosen,
} from '../../core/changes/choose-programme/choose-programme.ts'
import { complete } from '../../core/changes/complete/complete.ts'
import { confirmPartnership } from '../../core/changes/confirm-partnership/confirm-partnership.ts'
import { correct } from '../../core/changes/correct/correct.ts'
import { defer } from '../../core/changes/defer/defer.ts'
import { register, type Register } from '../../core/changes/register/register.ts'
import { reportLeaving } from '../../core/changes/report-leaving/report-leaving.ts'
import { transferIn, type TransferIn } from '../../core/changes/transfer-in/transfer-in.ts'
import { transferOut } from '../../core/changes/transfer-out/transfer-out.ts'
import { undo } from '../../core/changes/undo/undo.ts'
import type { CalendarDate } from '../../core/calendar.ts'
import type { LeavingReason } from '../../core/facts.ts'
import type { Cohort } from '../../core/identity.ts'
import type { WantedOffer } from '../../core/offers.ts'
import type { Kind } from '../../core/situation.ts'
import type { InventedTeacher } from './people.ts'
import { schools, type SchoolKey } from './schools.ts'
import { changeIdOf, step, type Known, type Step } from './steps.ts'

/*
 * The reports that stories are made of, one for each change of circumstances. `again` tells two
 * reports of one kind about one person at one school apart.
 */
interface Report {
  readonly on: CalendarDate
  readonly school: SchoolKey
  readonly again?: string
  readonly reason?: string
}

/** A report about one person, who is an ECT unless it says that she mentors. */
interface ReportOfOne extends Report {
  readonly who: InventedTeacher
  readonly as?: Kind
}

/** What somebody trains on, said when the story is told: a cohort's default needs no lists. */
type Wanted<Choice> = (known: Known) => Choice

const asked = ({ on, school, again, reason }: Report, about: string) => ({
  on,
  by: { school },
  about: again === undefined ? `${about} at ${school}` : `${about} at ${school}, ${again}`,
  ...(reason === undefined ? {} : { reason }),
})

const aboutOne = (report: ReportOfOne) => asked(report, `${report.as ?? 'ect'} ${report.who.trn}`)

const addressAt = ({ mailbox }: InventedTeacher, school: SchoolKey) =>
  `${mailbox}@${schools[school].domain}`

export const chooses = (
  report: Report & {
    readonly cohort: Cohort
    readonly chosen: Wanted<Chosen>
    readonly body?: string
  },
): Step =>
  step(chooseProgramme, asked(report, `${report.cohort}`), known => ({
    school: known.school(report.school),
    cohort: report.cohort,
    chosen: report.chosen(known),
    appropriateBody: named(known, report.body),
  }))

const named = (known: Known, body: string | undefined) =>
  body === undefined ? null : ({ answer: 'named', body: known.body(body) } as const)

export const confirms = ({
  on,
  leadProvider,
  school,
  cohort,
}: Report & { readonly leadProvider: string; readonly cohort: Cohort }): Step =>
  step(
    confirmPartnership,
    { on, by: { leadProvider }, about: `${leadProvider} at ${school} in ${cohort}` },
    known => ({ ...known.pair(leadProvider, cohort), school: known.school(school), cohort }),
  )

export const registers = (
  report: ReportOfOne & {
    readonly start: CalendarDate
    readonly offer?: Wanted<WantedOffer>
    readonly mentor?: InventedTeacher
    readonly body?: string
  },
): Step =>
  step(register, aboutOne(report), (known): Register => ({
    school: known.school(report.school),
    trn: report.who.trn,
    dateOfBirth: report.who.dateOfBirth,
    kind: report.as ?? 'ect',
    email: addressAt(report.who, report.school),
    start: report.start,
    cohort: known.cohortOfStart(report.start),
    programme: report.offer
      ? { choose: 'offer', offer: report.offer(known) }
      : { choose: 'default' },
    mentor: report.mentor ? known.person(report.mentor.trn) : null,
    appropriateBody: named(known, report.body),
  }))

export const assigns = (
  report: ReportOfOne & { readonly mentor: InventedTeacher; readonly from: CalendarDate },
): Step =>
  step(assignMentor, aboutOne(report), known => ({
    school: known.school(report.school),
    participant: known.person(report.who.trn),
    mentor: known.person(report.mentor.trn),
    from: report.from,
  }))

export const movesIn = (
  report: ReportOfOne & {
    readonly joiningOn: CalendarDate
    readonly programme: { readonly choose: 'keep' } | { readonly choose: 'default' } | Offered
    readonly mentor?: InventedTeacher
  },
): Step =>
  step(transferIn, aboutOne(report), (known): TransferIn => ({
    ...whoIn(report, known),
    joiningOn: report.joiningOn,
    programme:
      'offer' in report.programme
        ? { choose: 'offer', offer: report.programme.offer(known) }
        : report.programme,
    email: addressAt(report.who, report.school),
    mentor: report.mentor ? known.person(report.mentor.trn) : null,
  }))

interface Offered {
  readonly offer: Wanted<WantedOffer>
}

export const movesOut = (report: ReportOfOne & { readonly leavesOn: CalendarDate }): Step =>
  step(transferOut, aboutOne(report), known => leavingOf(report, known))

export const leaves = (
  report: ReportOfOne & { readonly leavesOn: CalendarDate; readonly because: LeavingReason },
): Step =>
  step(reportLeaving, aboutOne(report), known => ({
    ...leavingOf(report, known),
    reason: report.because,
  }))

const leavingOf = (report: ReportOfOne & { readonly leavesOn: CalendarDate }, known: Known) => ({
  ...whoIn(report, known),
  leavesOn: report.leavesOn,
})

const whoIn = (report: ReportOfOne, known: Known) => ({
  school: known.school(report.school),
  participant: known.person(report.who.trn),
  kind: report.as ?? ('ect' as const),
})

export const changesProgramme = (
  report: Report & {
    readonly who: readonly InventedTeacher[]
    readonly from: CalendarDate
    readonly to: Wanted<WantedOffer>
  },
): Step =>
  step(changeProgramme, asked(report, report.who.map(({ trn }) => trn).join(' ')), known => ({
    school: known.school(report.school),
    whom: {
      who: 'named' as const,
      participants: report.who.map(({ trn }) => ({
        person: known.person(trn),
        kind: 'ect' as const,
      })),
    },
    makeDefault: false,
    from: report.from,
    to: report.to(known),
  }))

export const changesDetails = (
  report: ReportOfOne & {
    readonly fullName?: string
    readonly email?: string
    readonly because?: 'entered-wrongly'
  },
): Step =>
  step(changeDetails, aboutOne(report), known => ({
    ...whoIn(report, known),
    fullName: report.fullName ?? null,
    email: report.email ?? null,
    reason: report.because ?? null,
  }))

/** A school says that somebody's record at it began on another day. */
export const corrects = (
  report: ReportOfOne & {
    readonly record: CalendarDate
    readonly from: CalendarDate
    readonly because: string
  },
): Step =>
  step(correct, aboutOne(report), known => ({
    ...whoIn(report, known),
    record: report.record,
    set: { from: report.from, until: null, programme: null },
    reason: report.because,
  }))

/** A lead provider trains somebody no longer for the time being. */
export const defers = (
  report: Pick<ReportOfOne, 'who' | 'as' | 'on'> & {
    readonly leadProvider: string
    readonly because: string
  },
): Step =>
  step(
    defer,
    {
      on: report.on,
      by: { leadProvider: report.leadProvider },
      about: `${report.as ?? 'ect'} ${report.who.trn} by ${report.leadProvider}`,
    },
    known => ({
      leadProvider: known.leadProvider(report.leadProvider),
      participant: known.person(report.who.trn),
      kind: report.as ?? 'ect',
      reason: report.because,
    }),
  )

/** The national record says that an ECT has completed induction. */
export const completes = (
  report: Pick<ReportOfOne, 'who' | 'on'> & { readonly completedOn: CalendarDate },
): Step =>
  step(complete, { on: report.on, by: { dfe: true }, about: report.who.trn }, known => ({
    participant: known.person(report.who.trn),
    completedOn: report.completedOn,
  }))

/** Whoever reported a step says that it should never have been recorded. */
export const undoes = (undone: Step, on: CalendarDate, reason: string): Step =>
  step(undo, { on, by: undone.by, about: undone.key, reason }, () => ({
    change: changeIdOf(undone),
    reason,
  }))
