import type { Route } from '../../http/route.ts'
import { journeyRoutes } from '../journey/routes.ts'
import type { Service } from '../service.ts'
import { bindingOf } from './binding/binding.ts'
import { chooseProgramme } from './choose-programme/choose-programme.ts'

/** Every journey that a school can take. */
export const journeys = [chooseProgramme] as const

/** The pages of every journey. */
export function journeysOf(service: Service): readonly Route[] {
  const binding = bindingOf(service)
  return journeys.flatMap(journey => journeyRoutes(journey, binding))
}
