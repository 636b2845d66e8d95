import type { CalendarDate } from '../../calendar.ts'
import {
  retract,
  state,
  type Change,
  type Circumstances,
  type Decision,
  type Notice,
} from '../../decision.ts'
import type { DeclarationId } from '../../declarations.ts'
import type { FactId, PersonId } from '../../identity.ts'
import { leadProviderOf, notice, toPerson, toProvider, toSchool } from '../../notices.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { profileOf, type ParticipantProfile, type Situation } from '../../situation.ts'
import { of, timelineOf } from '../../timeline.ts'

/** The national record says that an ECT completed induction. */
export interface CompleteInduction {
  readonly participant: PersonId
  readonly completedOn: CalendarDate
}

/** What lead providers declare of a mentor says when her training was completed, if at all. */
export interface CompleteMentorTraining {
  readonly participant: PersonId
  readonly completedOn: CalendarDate | null
  /** The declaration that was made, or voided. */
  readonly declaration: DeclarationId
}

export type Complete = CompleteInduction | CompleteMentorTraining

/** Looked for in this order; the first that holds is the answer. */
export type CompleteRefusal =
  | { readonly reason: 'not-registered' }
  | { readonly reason: 'completed-ahead'; readonly latest: CalendarDate }
  | { readonly reason: 'completed-before-it-began'; readonly began: CalendarDate }
  | { readonly reason: 'completed-for-another-reason' }
  | { readonly reason: 'nothing-would-change' }

export const complete: Change<'complete', Complete, CompleteRefusal> = {
  name: 'complete',
  concerns: ({ participant }) => ({ people: [participant] }),
  rules: {
    'not-registered': 'CM-1',
    'completed-ahead': 'CM-2',
    'completed-before-it-began': 'CM-2',
    'completed-for-another-reason': 'CM-8',
    'nothing-would-change': 'CM-3',
  },
  decide: (situation, request, circumstances) =>
    'declaration' in request
      ? decideOfMentor(situation, request, circumstances)
      : decideOfEct(situation, request, circumstances),
}

function decideOfEct(
  situation: Situation,
  { participant, completedOn }: CompleteInduction,
  { today, newId }: Circumstances,
): Result<Decision, CompleteRefusal> {
  const ect = profileOf(situation, participant, 'ect')
  const first = ect && timelineOf(situation, ect.id).entries.at(0)
  if (!ect || !first) return refuse({ reason: 'not-registered' }) // CM-1
  if (completedOn > today) return refuse({ reason: 'completed-ahead', latest: today }) // CM-2
  if (completedOn <= first.from)
    return refuse({ reason: 'completed-before-it-began', began: first.from }) // CM-2
  const before = of(situation, 'completion', ect.id).at(0)
  if (before?.completedOn === completedOn) return refuse({ reason: 'nothing-would-change' }) // CM-3

  return accept({
    effects: [
      state({
        facet: 'completion',
        id: before?.id ?? (newId() as FactId),
        profile: ect.id,
        completedOn,
        reason: null,
      }), // CM-4
    ],
    notices: noticesOf(situation, ect, completedOn), // CM-5
    effectiveOn: completedOn,
    nature: before ? 'correction' : 'circumstance',
  })
}

/** The reason that providers read; spelt as in the contract. */
/** Why a mentor's training counts as completed, where a declaration says so. (Contract 10.2.) */
export const completedByDeclaration = 'completed_declaration_received'

function decideOfMentor(
  situation: Situation,
  { participant, completedOn }: CompleteMentorTraining,
  { today, newId }: Circumstances,
): Result<Decision, CompleteRefusal> {
  const mentor = profileOf(situation, participant, 'mentor')
  if (!mentor) return refuse({ reason: 'not-registered' }) // CM-1
  if (completedOn !== null && completedOn > today)
    return refuse({ reason: 'completed-ahead', latest: today }) // CM-2
  const before = of(situation, 'completion', mentor.id).at(0) ?? null
  if (before && before.reason !== completedByDeclaration)
    return refuse({ reason: 'completed-for-another-reason' }) // CM-8
  if ((before?.completedOn ?? null) === completedOn)
    return refuse({ reason: 'nothing-would-change' }) // CM-3

  const id = before?.id ?? (newId() as FactId)
  const fact = {
    facet: 'completion',
    id,
    profile: mentor.id,
    reason: completedByDeclaration,
  } as const
  return accept({
    effects: [completedOn === null ? retract(id) : state({ ...fact, completedOn })], // CM-6, CM-7
    notices: [],
    effectiveOn: completedOn ?? before?.completedOn ?? today,
    nature: completedOn === null ? 'retraction' : before ? 'correction' : 'circumstance',
  })
}

/** She is told, and the school and the provider of the record that she completed on. */
function noticesOf(
  situation: Situation,
  { id, person: about }: ParticipantProfile,
  on: CalendarDate,
): readonly Notice[] {
  const entry = timelineOf(situation, id).entries.findLast(({ from }) => from < on)
  const provider = leadProviderOf(situation, entry?.programme.id ?? null)
  const facts = { about, on }
  return [
    notice('induction-completed', toPerson(about), facts),
    ...(entry ? [notice('induction-completed', toSchool(entry.schoolCohort.school), facts)] : []),
    ...(provider ? [notice('induction-completed', toProvider(provider), facts)] : []),
  ]
}
