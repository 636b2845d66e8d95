import { appointForCohort, bodyRefusal, type BodyRefusal } from '../../bodies.ts'
import { choiceOn, choose, hasEcts } from '../../choices.ts'
import { withEffects, type Change, type Circumstances, type Decision } from '../../decision.ts'
import type { AppropriateBodyAnswer } from '../../facts.ts'
import type { Cohort, SchoolId } from '../../identity.ts'
import { notice, noticesOfDefault, toSchool } from '../../notices.ts'
import {
  confirmedPartnership,
  placeOffer,
  schoolCohortFor,
  type OfferRefusal,
  type Placed,
  type WantedOffer,
} from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { Situation } from '../../situation.ts'

/** What a school may choose for a cohort: a programme, or to have none. */
export type Chosen =
  WantedOffer | { readonly route: 'no-ects' } | { readonly route: 'not-yet-known' }

export interface ChooseProgramme {
  readonly school: SchoolId
  readonly cohort: Cohort
  readonly chosen: Chosen
  readonly appropriateBody: AppropriateBodyAnswer | null
}

/** Looked for in this order; the first that holds is the answer. */
export type ChooseProgrammeRefusal =
  | OfferRefusal
  | { readonly reason: 'has-ects'; readonly cohort: Cohort }
  | BodyRefusal
  | { readonly reason: 'nothing-would-change' }

export const chooseProgramme: Change<'choose-programme', ChooseProgramme, ChooseProgrammeRefusal> =
  {
    name: 'choose-programme',
    concerns: ({ school, cohort }) => ({ schools: [school], everybodyIn: { school, cohort } }),
    rules: {
      'cohort-unknown': 'CP-1',
      'not-eligible-for-funding': 'CP-2',
      'provider-does-not-train-the-cohort': 'CP-3',
      'providers-do-not-work-together': 'CP-3',
      'has-ects': 'CP-4',
      'body-takes-no-new-inductions': 'CP-9',
      'nothing-would-change': 'CP-5',
    },
    decide: decideChooseProgramme,
  }

export function decideChooseProgramme(
  situation: Situation,
  { school, cohort, chosen, appropriateBody }: ChooseProgramme,
  circumstances: Circumstances,
): Result<Decision, ChooseProgrammeRefusal> {
  const { today, newId } = circumstances
  if (!situation.reference.cohorts.includes(cohort))
    return refuse({ reason: 'cohort-unknown', cohort }) // CP-1
  const placed = placeChosen(situation, { school, cohort, chosen }, circumstances)
  if (!placed.ok) return placed // CP-2, CP-3
  if (chosen.route === 'no-ects' && hasEcts(situation, school, cohort, today))
    return refuse({ reason: 'has-ects', cohort }) // CP-4
  const closed =
    appropriateBody && bodyRefusal(situation, { answer: appropriateBody, cohort, from: today })
  if (closed) return refuse(closed) // CP-9

  const grown = withEffects(situation, placed.value.effects)
  const founded = schoolCohortFor(grown, school, cohort, circumstances)
  const { programme } = placed.value
  const before = choiceOn(grown, founded.schoolCohort.id, today)?.defaultProgramme ?? null
  const choice = isOffer(chosen) ? 'programme' : chosen.route
  const choosing = choose(grown, founded.schoolCohort.id, { choice, programme, from: today }, newId)
  const body = appropriateBody
    ? appointForCohort(
        grown,
        { schoolCohort: founded.schoolCohort.id, answer: appropriateBody, from: today },
        newId,
      )
    : []
  if (choosing.length + body.length === 0) return refuse({ reason: 'nothing-would-change' }) // CP-5

  return accept({
    effects: [
      ...placed.value.effects,
      ...founded.effects,
      ...choosing, // CP-6
      ...body, // CP-7
    ],
    notices: [
      notice('programme-chosen', toSchool(school), { school }),
      ...noticesOfDefault(grown, school, { before, programme }),
    ], // CP-8
    effectiveOn: today,
    nature: 'circumstance',
  })
}

const isOffer = (chosen: Chosen): chosen is WantedOffer =>
  chosen.route !== 'no-ects' && chosen.route !== 'not-yet-known'

/** A school that names no provider takes the one that confirmed, or waits for one. */
function placeChosen(
  situation: Situation,
  { school, cohort, chosen }: Pick<ChooseProgramme, 'school' | 'cohort' | 'chosen'>,
  circumstances: Circumstances,
): Result<Placed | { programme: null; effects: [] }, OfferRefusal> {
  if (!isOffer(chosen)) return accept({ programme: null, effects: [] })
  const confirmed =
    chosen.route === 'provider-led' && chosen.leadProvider === null
      ? confirmedPartnership(situation, school, cohort, circumstances.today)
      : null
  const wanted = confirmed
    ? {
        route: 'provider-led' as const,
        leadProvider: confirmed.leadProvider,
        deliveryPartner: confirmed.deliveryPartner,
      }
    : chosen
  return placeOffer(situation, { school, cohort, wanted }, circumstances)
}
