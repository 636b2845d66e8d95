import {
  retract,
  state,
  withEffects,
  type Change,
  type Circumstances,
  type Decision,
  type Effect,
} from '../../decision.ts'
import { asStated, saysTheSame, type Fact } from '../../facts.ts'
import type { ChangeId, FactId } from '../../identity.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { faultsIn } from '../../faults.ts'
import { settle } from '../../settle.ts'
import {
  type Actor,
  type ChangeEntry,
  type Situation,
  type Touched,
  type Trace,
} from '../../situation.ts'
import { declaredInVain } from './declared.ts'
import { restsOnAltered } from './rests.ts'
import { noticesOfUndoing } from './told.ts'

export interface Undo {
  readonly change: ChangeId
  readonly reason: string
}

/** Looked for in this order; the first that holds is the answer. */
export type UndoRefusal =
  | { readonly reason: 'change-unknown' }
  | { readonly reason: 'not-yours-to-undo' }
  | { readonly reason: 'cannot-be-undone'; readonly kind: string }
  | { readonly reason: 'already-undone' }
  | { readonly reason: 'declarations-rest-on-it'; readonly declarations: number }
  | { readonly reason: 'later-change-rests-on-it'; readonly later: ChangeEntry | null }

export const undo: Change<'undo', Undo, UndoRefusal> = {
  name: 'undo',
  concerns: ({ change }) => ({ changes: [change] }),
  rules: {
    'change-unknown': 'UN-1',
    'not-yours-to-undo': 'UN-2',
    'cannot-be-undone': 'UN-3',
    'already-undone': 'UN-4',
    'declarations-rest-on-it': 'UN-9',
    'later-change-rests-on-it': 'UN-5',
  },
  decide: decideUndo,
}

export function decideUndo(
  situation: Situation,
  { change }: Undo,
  { by }: Circumstances,
): Result<Decision, UndoRefusal> {
  const trace = situation.traces.get(change)
  if (trace === undefined) return refuse({ reason: 'change-unknown' }) // UN-1
  const { kind, undone: isUndone, effectiveOn } = trace.change
  if (!isTheirs(trace.change.by, by)) return refuse({ reason: 'not-yours-to-undo' }) // UN-2
  const stays = kind === 'undo' || kind === 'the-day'
  if (stays) return refuse({ reason: 'cannot-be-undone', kind }) // UN-3
  if (isUndone) return refuse({ reason: 'already-undone' }) // UN-4

  const altered = trace.touched.filter(isAltered)
  const effects = altered.flatMap(inverseOf)
  const undone = withEffects(situation, effects)
  const declarations = declaredInVain(situation, undone, altered)
  if (declarations > 0) return refuse({ reason: 'declarations-rest-on-it', declarations }) // UN-9
  const later = whatRests(situation, trace, altered, effects)
  if (later) return refuse({ reason: 'later-change-rests-on-it', later: later.by }) // UN-5
  return accept({
    effects, // UN-6, UN-7
    notices: noticesOfUndoing(situation, trace), // UN-8
    effectiveOn,
    nature: 'retraction',
  })
}

/** A school undoes its own changes, a provider its own, DfE any. (Ruling 18.) */
function isTheirs(maker: Actor, by: Actor) {
  if (by.role === 'dfe') return true
  if (by.role === 'school') return maker.role === 'school' && maker.school === by.school
  return (
    by.role === 'lead-provider' &&
    maker.role === 'lead-provider' &&
    maker.leadProvider === by.leadProvider
  )
}

const stated = (fact: Fact | null) => fact && asStated(fact)

const same = (one: Fact | null, other: Fact | null) =>
  one === null || other === null ? one === other : saysTheSame(asStated(one), asStated(other))

/** The change stated something; that an end followed from it does not count, for ends follow. */
const isAltered = ({ before, after }: Touched) => !same(before, after)

/** Who somebody is stays known: a name is not unsaid with the registration that brought it. */
function inverseOf({ before, after }: Touched): readonly Effect[] {
  const was = stated(before)
  if (was) return [state(was)]
  return after === null || after.facet === 'person-details' ? [] : [retract(after.id)]
}

/** What a later change made of this one, or built on it. */
function whatRests(
  situation: Situation,
  { change }: Trace,
  altered: readonly Touched[],
  effects: readonly Effect[],
): { readonly by: ChangeEntry | null } | null {
  const author = (id: FactId) => ({ by: situation.authors.get(id) ?? null })
  for (const { before, after } of altered) {
    const id = (after ?? before)?.id
    const now = id && (situation.facts.get(id) ?? null)
    if (id && now !== undefined && !same(now || null, after)) return author(id)
  }
  const settled = settle(withEffects(situation, effects))
  const unlawful = faultsIn(settled).at(0)
  if (unlawful) return author(unlawful.fact)
  const resting = restsOnAltered(settled, altered)
  return resting.map(author).find(({ by }) => by === null || by.position > change.position) ?? null
}
