import type { Route } from '../../http/route.ts'
import { journeyRoutes } from '../journey/routes.ts'
import type { Service } from '../serving.ts'
import { acceptPartnership } from './accept-partnership/accept-partnership.ts'
import { appointAppropriateBody } from './appoint-appropriate-body/appoint-appropriate-body.ts'
import { assignMentor } from './assign-mentor/assign-mentor.ts'
import { bindingOf } from './binding/binding.ts'
import { carryOnRoutes } from './binding/carry-on.ts'
import { movedRoutes } from './binding/moved.ts'
import { challengePartnership } from './challenge-partnership/challenge-partnership.ts'
import { changeDetails } from './change-details/change-details.ts'
import { changeProgramme } from './change-programme/change-programme.ts'
import { chooseProgramme } from './choose-programme/choose-programme.ts'
import { correct } from './correct/correct.ts'
import { register } from './register/register.ts'
import { reportLeaving } from './report-leaving/report-leaving.ts'
import { transferIn } from './transfer-in/transfer-in.ts'
import { unassignMentor } from './unassign-mentor/unassign-mentor.ts'

/** Every journey that a school can take. */
export const journeys = [
  chooseProgramme,
  register,
  transferIn,
  reportLeaving,
  assignMentor,
  unassignMentor,
  changeProgramme,
  changeDetails,
  correct,
  appointAppropriateBody,
  acceptPartnership,
  challengePartnership,
] as const

/** The pages of every journey. */
export function journeysOf(service: Service): readonly Route[] {
  const binding = bindingOf(service)
  return [
    ...journeys.flatMap(journey => journeyRoutes(journey, binding)),
    ...carryOnRoutes(service),
    ...movedRoutes(service),
  ]
}
