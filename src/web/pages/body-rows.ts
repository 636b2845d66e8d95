import type { AppropriateBodyStep } from '../../core/bodies.ts'
import type { CalendarDate } from '../../core/calendar.ts'
import type { Situation } from '../../core/situation.ts'
import { longDate } from '../words/days.ts'
import { appropriateBodyName } from '../words/programmes.ts'
import { row } from './programme-rows.ts'

/** The appropriate body as on a day, with the day from which it is so, and those to come. */
export function bodyRows(
  situation: Situation,
  steps: readonly AppropriateBodyStep[],
  day: CalendarDate,
) {
  const now = steps.findLast(({ from }) => from <= day)
  const toCome = steps.filter(({ from }) => from > day)
  const words = ({ appropriateBody, from }: AppropriateBodyStep) =>
    `${appropriateBodyName(situation, appropriateBody)}, from ${longDate(from)}`
  return [
    row('Appropriate body', now ? words(now) : appropriateBodyName(situation, null)),
    ...toCome.map(step => row('Appropriate body to come', words(step))),
  ]
}
