import { dayRefusal } from '../../bounds.ts'
import { laterOf } from '../../calendar.ts'
import { choiceOn, choose } from '../../choices.ts'
import {
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Effect,
  type Notice,
} from '../../decision.ts'
import type { ProgrammeId } from '../../identity.ts'
import { noticesOfDefault } from '../../notices.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { schoolCohortOf, type Situation } from '../../situation.ts'
import { changeCohort } from './change-cohort.ts'
import { changeNamed } from './change-named.ts'
import type { ChangeProgramme, ChangeProgrammeRefusal } from './request.ts'

export const changeProgramme: Change<'change-programme', ChangeProgramme, ChangeProgrammeRefusal> =
  {
    name: 'change-programme',
    concerns: ({ school, whom }) =>
      whom.who === 'named'
        ? { schools: [school], people: whom.participants.map(({ person }) => person) }
        : {
            schools: [school],
            people: [...whom.except, ...whom.also].map(({ person }) => person),
            everybodyIn: { school, cohort: whom.cohort },
          },
    rules: {
      'day-too-far-ahead': 'CG-1',
      'day-before-service-began': 'CG-1',
      'not-at-this-school': 'CG-2',
      'changes-before-latest-record': 'CG-3',
      'cohort-unknown': 'CG-4',
      'not-eligible-for-funding': 'CG-4',
      'provider-does-not-train-the-cohort': 'CG-4',
      'providers-do-not-work-together': 'CG-4',
      'nothing-would-change': 'CG-5',
    },
    decide: decideChangeProgramme,
  }

export function decideChangeProgramme(
  situation: Situation,
  request: ChangeProgramme,
  circumstances: Circumstances,
): Result<Decision, ChangeProgrammeRefusal> {
  const { whom, from, makeDefault } = request
  const outOfBounds = dayRefusal(from, circumstances.today)
  if (outOfBounds) return refuse(outOfBounds) // CG-1
  const changed =
    whom.who === 'named'
      ? changeNamed(situation, { ...request, participants: whom.participants }, circumstances)
      : changeCohort(situation, { ...request, whom }, circumstances)
  if (!changed.ok) return changed // CG-2 to CG-5
  const { placing, effects, notices, programmes } = changed.value
  const after = withEffects(situation, [...placing, ...effects])
  const proposed = makeDefault
    ? programmes.map(programme => propose(after, programme, request, circumstances))
    : []
  const all = [...effects, ...proposed.flatMap(({ effects: stated }) => stated)] // CG-12
  if (all.length === 0) return refuse({ reason: 'nothing-would-change' }) // CG-5
  return accept({
    effects: [...placing, ...all],
    notices: [...notices, ...proposed.flatMap(({ notices: told }) => told)],
    effectiveOn: from,
    nature: 'circumstance',
  })
}

/** The programme becomes the default of its cohort, from the day or from today. */
function propose(
  situation: Situation,
  programme: ProgrammeId,
  { school, whom, from: reported }: ChangeProgramme,
  { today, newId }: Circumstances,
): { readonly effects: readonly Effect[]; readonly notices: readonly Notice[] } {
  const from = laterOf(reported, today)
  const { id: schoolCohort } = schoolCohortOf(situation, programme)
  const before = choiceOn(situation, schoolCohort, from)?.defaultProgramme ?? null
  const takesFollowers = whom.who === 'cohort'
  const effects = choose(
    situation,
    schoolCohort,
    { choice: 'programme', programme, from, takesFollowers },
    newId,
  )
  const isAnother = before !== programme
  return {
    effects,
    notices: isAnother ? noticesOfDefault(situation, school, { before, programme }) : [],
  }
}
