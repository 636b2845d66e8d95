import type { Effect } from '../../core/decision.ts'
import type { Fact } from '../../core/facts.ts'
import { the, type Situation, type Thing } from '../../core/situation.ts'
import type { Preview } from '../../operations/preview.ts'
import { inWords, type Json } from '../compare.ts'
import type { Plan } from '../stage.ts'
import type { World } from '../world.ts'
import { namesById } from './situation.ts'

/** What a change was decided to do: each effect in words and as data, by the scenario's names. */
export function planOf({ decision, before, after }: Preview, world: World): Plan {
  const names = namesOfPlan([before, after], world)
  return { effects: decision.effects.map(effect => effectSeen(effect, [after, before], names)) }
}

function effectSeen(
  effect: Effect,
  situations: readonly Situation[],
  names: ReadonlyMap<string, string>,
) {
  const [subject, verb] = subjectOf(effect, situations)
  const { what, fields } = partsOf(subject)
  const seen = named(fields, names)
  return {
    words: `${what.replaceAll('-', ' ')} ${verb}: ${fieldsInWords(seen)}`,
    data: { effect: effect.effect, [what]: seen },
  }
}

type Fields = { readonly [field: string]: Json }

/** `from 2021-09-01, begun by registration, follows default`. */
const fieldsInWords = (fields: Fields) =>
  Object.entries(fields)
    .filter(([, value]) => value !== null && value !== false)
    .map(([field, value]) => {
      const name = field.replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
      return value === true ? name : `${name} ${inWords(value)}`
    })
    .join(', ')

/** What an effect is about. An end is read off the situation as it will be, where it follows. */
function subjectOf(effect: Effect, situations: readonly Situation[]): readonly [Subject, string] {
  if (effect.effect === 'establish') return [effect.thing, 'comes about']
  const id = effect.effect === 'state' ? effect.fact.id : effect.id
  const fact = situations.flatMap(({ facts }) => facts.get(id) ?? []).at(0)
  if (effect.effect === 'state') return [fact ?? effect.fact, 'is stated']
  if (fact === undefined) throw new Error(`Nothing was known of ${id}`)
  return [fact, 'is retracted']
}

type Subject = Fact | Thing

/** What kind of thing or fact it is, and what is said of it; only a person is known by her id. */
function partsOf(subject: Subject): { readonly what: string; readonly fields: Fields } {
  if ('facet' in subject) {
    const { facet, id: _, ...fields } = subject
    return { what: facet, fields }
  }
  const { thing, id, ...fields } = subject
  const person = thing === 'person' ? { person: id } : {}
  return { what: thing, fields: { ...person, ...fields } as unknown as Fields }
}

function namesOfPlan(situations: readonly Situation[], world: World): ReadonlyMap<string, string> {
  const names = new Map(situations.flatMap(situation => [...namesById(situation, world)]))
  for (const situation of situations) addNamesOfThings(situation, names)
  return names
}

/** Things that a scenario has no name for are called by what they consist of. */
function addNamesOfThings(situation: Situation, names: Map<string, string>) {
  for (const { id, person, kind } of situation.profiles.values())
    names.set(id, `${the(names, person)} as ${kind}`)
  for (const { id, school, cohort } of situation.schoolCohorts.values())
    names.set(id, `${the(names, school)} in ${cohort}`)
  for (const { id, leadProvider, school, cohort } of situation.partnerships.values())
    names.set(id, `${the(names, leadProvider)} at ${the(names, school)} in ${cohort}`)
  for (const { id, offer, schoolCohort } of situation.programmes.values()) {
    const parts = Object.values(offer).filter(part => part !== null)
    const said = parts.map(part => names.get(String(part)) ?? String(part))
    names.set(id, `${said.join(', ')} at ${the(names, schoolCohort)}`)
  }
  for (const { id, cohort, identifier } of situation.reference.schedules)
    names.set(id, `${identifier} in ${cohort}`)
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The names for the ids. What has an id and no name is left out: ids are nobody's business. */
function named<Value extends Json>(value: Value, names: ReadonlyMap<string, string>): Value {
  if (typeof value === 'string') return (names.get(value) ?? value) as Value
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const entries = Object.entries(value as { readonly [field: string]: Json })
    .map(([field, each]) => [field, named(each, names)] as const)
    .filter(([, each]) => typeof each !== 'string' || !id.test(each))
  return Object.fromEntries(entries) as Value
}
