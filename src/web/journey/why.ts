import type { AnyRefusal } from '../../core/decision.ts'
import type { Open } from './drafting.ts'
import { askedOf } from './drafting.ts'
import type { AnyVisit, Asked, Running } from './binding.ts'
import type { Page } from './walk.ts'

/** Why what was asked for is refused, and what its journey leads to instead. */
export const whyRefused = (running: Running, open: Open, refusal: AnyRefusal) =>
  running.binding.why(askedOf(running, open), refusal)

/** Why a walk stops at a page: the change is asked what it would answer if it went on. */
export async function whyStopped(running: Running, open: Open, { name }: Page) {
  const step = running.journey.steps.find(each => 'stops' in each && each.stops === name)
  if (!step || !('stops' in step) || !step.wouldAsk) return null
  const wanted = step.wouldAsk({ facts: open.facts, answers: open.walk.answers } as never)
  const asked: Asked<AnyVisit> = { id: open.draft.id, ...wanted, visit: open.visit }
  const previewed = await running.binding.preview(asked)
  return previewed.ok ? null : (await running.binding.why(asked, previewed.refusal)).why
}
