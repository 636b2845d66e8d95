import { day } from '../../src/core/calendar.ts'
import { acceptPartnership } from '../../src/core/changes/accept-partnership/accept-partnership.ts'
import {
  appointAppropriateBody,
  type WhoseBody,
} from '../../src/core/changes/appoint-appropriate-body/appoint-appropriate-body.ts'
import { assignMentor } from '../../src/core/changes/assign-mentor/assign-mentor.ts'
import { challengePartnership } from '../../src/core/changes/challenge-partnership/challenge-partnership.ts'
import { changeDetails } from '../../src/core/changes/change-details/change-details.ts'
import { changeProgramme } from '../../src/core/changes/change-programme/change-programme.ts'
import {
  chooseProgramme,
  type Chosen,
} from '../../src/core/changes/choose-programme/choose-programme.ts'
import { complete } from '../../src/core/changes/complete/complete.ts'
import { confirmPartnership } from '../../src/core/changes/confirm-partnership/confirm-partnership.ts'
import { correct, type Correct } from '../../src/core/changes/correct/correct.ts'
import { defer } from '../../src/core/changes/defer/defer.ts'
import { register } from '../../src/core/changes/register/register.ts'
import { reportLeaving } from '../../src/core/changes/report-leaving/report-leaving.ts'
import { resume } from '../../src/core/changes/resume/resume.ts'
import { transferIn } from '../../src/core/changes/transfer-in/transfer-in.ts'
import { transferOut } from '../../src/core/changes/transfer-out/transfer-out.ts'
import { undo } from '../../src/core/changes/undo/undo.ts'
import { withdraw } from '../../src/core/changes/withdraw/withdraw.ts'
import type { AnyRefusal, Change, Circumstances, Decision } from '../../src/core/decision.ts'
import type { AppropriateBodyAnswer } from '../../src/core/facts.ts'
import type { ChangeId, PersonId } from '../../src/core/identity.ts'
import type { WantedProgramme } from '../../src/core/joining.ts'
import type { WantedOffer } from '../../src/core/offers.ts'
import type {
  DeliveryPartner,
  LeadProvider,
  School,
  TeacherRecord,
} from '../../src/core/organisations.ts'
import type { Result } from '../../src/core/result.ts'
import { personWith, type Actor, type Concerns, type Kind } from '../../src/core/situation.ts'
import type { Told } from './log.ts'
import { dfe, tutorOf, workerOf } from './world.ts'

/** Somebody reports a change: who, which, and how it is decided in what has been told so far. */
export interface Act {
  readonly kind: string
  readonly by: Actor
  readonly decide: (told: Told, circumstances: Circumstances) => Result<Decision, AnyRefusal>
  readonly request: (told: Told) => unknown
  /** The rule that each refusal is said to come from. */
  readonly rules: Readonly<Record<string, string>>
  /** Whom and what has to be read before it is decided. */
  readonly concerns: (told: Told) => Concerns
  readonly undoes: (told: Told) => ChangeId | null
}

/** What somebody reports, for acts that stand in other files. */
export function act<Name extends string, Request, Refusal extends AnyRefusal>(
  by: Actor,
  { name, decide, rules, concerns }: Change<Name, Request, Refusal>,
  request: (told: Told) => Request,
): Act {
  return {
    kind: name,
    by,
    decide: (told, circumstances) => decide(told.situation, request(told), circumstances),
    request,
    rules,
    concerns: told => concerns(request(told)),
    undoes: () => null,
  }
}

/** The person of a TRN; somebody whom nobody has registered has an id that nobody knows. */
export const personIn = ({ situation }: Told, { trn }: TeacherRecord) =>
  personWith(situation, trn)?.id ?? (`nobody with TRN ${trn}` as PersonId)

const wanted = (programme: 'default' | WantedOffer): WantedProgramme =>
  programme === 'default' ? { choose: 'default' } : { choose: 'offer', offer: programme }

export const chooses = (
  school: School,
  cohort: number,
  chosen: Chosen,
  appropriateBody: AppropriateBodyAnswer | null = null,
) =>
  act(tutorOf(school), chooseProgramme, () => ({
    school: school.id,
    cohort,
    chosen,
    appropriateBody,
  }))

export const confirms = (
  leadProvider: LeadProvider,
  school: School,
  cohort: number,
  deliveryPartner: DeliveryPartner,
) =>
  act(workerOf(leadProvider), confirmPartnership, () => ({
    leadProvider: leadProvider.id,
    school: school.id,
    cohort,
    deliveryPartner: deliveryPartner.id,
  }))

/** Without a provider, the only one that has confirmed is meant. */
export const challenges = (
  school: School,
  cohort: number,
  reason: string,
  leadProvider: LeadProvider | null = null,
) =>
  act(tutorOf(school), challengePartnership, () => ({
    school: school.id,
    cohort,
    leadProvider: leadProvider?.id ?? null,
    reason,
  }))

export const accepts = (school: School, cohort: number, leadProvider: LeadProvider) =>
  act(tutorOf(school), acceptPartnership, () => ({
    school: school.id,
    cohort,
    leadProvider: leadProvider.id,
  }))

const addressOf = ({ fullName }: TeacherRecord) =>
  `${fullName.split(' ')[0]}@example.org`.toLowerCase()

interface Registration {
  readonly as?: Kind
  readonly programme?: 'default' | WantedOffer
  readonly email?: string
  readonly mentor?: TeacherRecord
  readonly cohort?: number
  readonly dateOfBirth?: string
  readonly appropriateBody?: AppropriateBodyAnswer
}

export const registers = (
  school: School,
  who: TeacherRecord,
  start: string,
  {
    as: kind = 'ect',
    programme = 'default',
    email = addressOf(who),
    mentor,
    cohort,
    dateOfBirth = who.dateOfBirth,
    appropriateBody,
  }: Registration = {},
) =>
  act(tutorOf(school), register, told => ({
    school: school.id,
    trn: who.trn,
    dateOfBirth: day(dateOfBirth),
    kind,
    email,
    start: day(start),
    cohort: cohort ?? null,
    programme: wanted(programme),
    mentor: mentor ? personIn(told, mentor) : null,
    appropriateBody: appropriateBody ?? null,
  }))

export const assigns = (
  school: School,
  mentor: TeacherRecord,
  ect: TeacherRecord,
  from: string | null = null,
) =>
  act(tutorOf(school), assignMentor, told => ({
    school: school.id,
    participant: personIn(told, ect),
    mentor: personIn(told, mentor),
    from: from === null ? null : day(from),
  }))

/** Of a cohort, by its year, or of one ECT. */
export const appoints = (
  school: School,
  whose: number | TeacherRecord,
  answer: AppropriateBodyAnswer,
  from: string | null = null,
) =>
  act(tutorOf(school), appointAppropriateBody, told => ({
    school: school.id,
    whose: whoseBody(told, whose),
    answer,
    from: from === null ? null : day(from),
  }))

const whoseBody = (told: Told, whose: number | TeacherRecord): WhoseBody =>
  typeof whose === 'number'
    ? { of: 'cohort', cohort: whose }
    : { of: 'ect', participant: personIn(told, whose) }

interface Joining {
  readonly as?: Kind
  readonly email?: string
  readonly mentor?: TeacherRecord
  readonly staysAsMentor?: boolean
}

export const transfersIn = (
  school: School,
  who: TeacherRecord,
  joiningOn: string,
  programme: 'keep' | 'default' | WantedOffer = 'keep',
  { as: kind = 'ect', email, mentor, staysAsMentor = false }: Joining = {},
) =>
  act(tutorOf(school), transferIn, told => ({
    school: school.id,
    participant: personIn(told, who),
    kind,
    joiningOn: day(joiningOn),
    programme: programme === 'keep' ? { choose: 'keep' as const } : wanted(programme),
    email: email ?? null,
    mentor: mentor ? personIn(told, mentor) : null,
    staysAsMentor,
  }))

export const transfersOut = (
  school: School,
  who: TeacherRecord,
  leavesOn: string,
  kind: Kind = 'ect',
) =>
  act(tutorOf(school), transferOut, told => ({
    school: school.id,
    participant: personIn(told, who),
    kind,
    leavesOn: day(leavesOn),
  }))

export const reportsLeaving = (
  school: School,
  who: TeacherRecord,
  leavesOn: string,
  reason: string,
  kind: Kind = 'ect',
) =>
  act(tutorOf(school), reportLeaving, told => ({
    school: school.id,
    participant: personIn(told, who),
    kind,
    reason,
    leavesOn: day(leavesOn),
  }))

export const changesProgramme = (
  school: School,
  people: readonly TeacherRecord[],
  from: string,
  to: WantedOffer,
  kind: Kind = 'ect',
  { makeDefault = false }: { makeDefault?: boolean } = {},
) =>
  act(tutorOf(school), changeProgramme, told => ({
    school: school.id,
    from: day(from),
    to,
    makeDefault,
    whom: {
      who: 'named' as const,
      participants: people.map(who => ({ person: personIn(told, who), kind })),
    },
  }))

interface OfCohort {
  readonly except?: readonly TeacherRecord[]
  readonly also?: readonly TeacherRecord[]
  readonly makeDefault?: boolean
}

/** A change of a whole cohort; ECTs are left out, or changed besides, by name. */
export const changesCohort = (
  school: School,
  cohort: number,
  from: string,
  to: WantedOffer,
  { except = [], also = [], makeDefault = false }: OfCohort = {},
) =>
  act(tutorOf(school), changeProgramme, told => {
    const ects = (people: readonly TeacherRecord[]) =>
      people.map(who => ({ person: personIn(told, who), kind: 'ect' as const }))
    return {
      school: school.id,
      from: day(from),
      to,
      makeDefault,
      whom: { who: 'cohort' as const, cohort, except: ects(except), also: ects(also) },
    }
  })

export const changesDetails = (
  school: School,
  who: TeacherRecord,
  { name, email, reason }: { name?: string; email?: string; reason?: string },
  kind: Kind = 'ect',
) =>
  act(tutorOf(school), changeDetails, told => ({
    school: school.id,
    participant: personIn(told, who),
    kind,
    fullName: name ?? null,
    email: email ?? null,
    reason: reason ?? null,
  }))

/** Undoes the latest change of a kind, whether or not it was undone already. */
export function undoes(by: Actor, kind: string): Act {
  const meant = ({ log }: Told) =>
    log.findLast(({ change }) => change.kind === kind)?.change.id ?? ('no change' as ChangeId)
  return undoing(by, meant)
}

export const undoing = (by: Actor, meant: (told: Told) => ChangeId): Act => ({
  ...act(by, undo, told => ({ change: meant(told), reason: 'reported by mistake' })),
  undoes: meant,
})

export const defers = (
  provider: LeadProvider,
  who: TeacherRecord,
  reason: string,
  kind: Kind = 'ect',
) =>
  act(workerOf(provider), defer, told => ({
    leadProvider: provider.id,
    participant: personIn(told, who),
    kind,
    reason,
  }))

export const withdraws = (
  provider: LeadProvider,
  who: TeacherRecord,
  reason = 'other',
  kind: Kind = 'ect',
) =>
  act(workerOf(provider), withdraw, told => ({
    leadProvider: provider.id,
    participant: personIn(told, who),
    kind,
    reason,
  }))

export const resumes = (provider: LeadProvider, who: TeacherRecord, kind: Kind = 'ect') =>
  act(workerOf(provider), resume, told => ({
    leadProvider: provider.id,
    participant: personIn(told, who),
    kind,
  }))

/** The national record says that an ECT has completed induction. */
export const completes = (who: TeacherRecord, completedOn: string) =>
  act({ role: 'dfe', name: 'DfE' }, complete, told => ({
    participant: personIn(told, who),
    completedOn: day(completedOn),
  }))

/** Says that a record was never so: by its own school or, without one, by DfE. */
export const corrects = (
  school: School | null,
  who: TeacherRecord,
  record: string,
  { from, until, programme }: { from?: string; until?: string; programme?: WantedOffer },
  { as = 'ect', reason }: { as?: Kind; reason?: string } = {},
) =>
  correcting(
    school,
    [who, as],
    () => ({
      record: day(record),
      set: {
        from: from === undefined ? null : day(from),
        until: until === undefined ? null : until === 'none' ? 'none' : day(until),
        programme: programme ?? null,
      },
    }),
    reason,
  )

/** Corrects a record that is found in what has been told so far. */
export const correcting = (
  school: School | null,
  [who, kind]: readonly [TeacherRecord, Kind],
  meant: (told: Told) => Pick<Correct, 'record' | 'set'>,
  reason = 'typed wrongly',
) =>
  act(school ? tutorOf(school) : dfe, correct, told => ({
    school: school?.id ?? null,
    participant: personIn(told, who),
    kind,
    ...meant(told),
    reason,
  }))
