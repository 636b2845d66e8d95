import { expect, test } from 'vitest'
import { changes, type ChangeName } from '../../src/core/changes/all.ts'
import { differenceBetween, type RuleId } from '../../src/core/decision.ts'
import type { Fact } from '../../src/core/facts.ts'
import type { FactId } from '../../src/core/identity.ts'
import type { Situation, Trace } from '../../src/core/situation.ts'
import { readPolicies } from '../../src/operations/policies.ts'
import { inAnyLife, inAnyWholeLife } from './lives.ts'

/* In any life, nothing that was said is lost, and whatever is so or may not be answers why. */

test('whatever came about stays, and whatever was ever stated is in the log', () => {
  inAnyLife(({ before, after, act }) => {
    for (const things of [
      'people',
      'profiles',
      'schoolCohorts',
      'partnerships',
      'programmes',
    ] as const)
      expect(keysOf(after.situation, things)).toEqual(
        expect.arrayContaining(keysOf(before.situation, things)),
      )
    expect(after.log.slice(0, before.log.length).map(asFirstTold)).toEqual(
      before.log.map(asFirstTold),
    )
    const gone = [...before.situation.facts.values()].filter(
      ({ id }) => !after.situation.facts.has(id),
    )
    const latest = after.log.at(-1)
    const known = latest?.change.by === act.by ? latest.touched : []
    expect(known).toEqual(expect.arrayContaining(gone.map(fact => ({ before: fact, after: null }))))
  })
})

test('the log alone tells what is believed now, and what was believed after each change', () => {
  inAnyWholeLife(moments => {
    const told = new Map<FactId, Fact>()
    const believed = [new Map(told)]
    for (const { touched } of moments.at(-1)?.after.log ?? []) {
      for (const { before, after } of touched) {
        const id = (after ?? before)?.id
        if (id === undefined) throw new Error('A change touched nothing')
        expect(told.get(id) ?? null).toEqual(before)
        if (after === null) told.delete(id)
        else told.set(id, after)
      }
      believed.push(new Map(told))
    }
    for (const { after } of moments)
      expect(after.situation.facts).toEqual(believed[after.log.length])
  })
})

test('whatever is accepted alters something, on a day and in some nature', () => {
  inAnyLife(({ before, after, decision }) => {
    if (decision === null) return
    const { established, stated, superseded } = differenceBetween(
      before.situation,
      after.situation,
      decision.effects,
    )
    expect([...established, ...stated, ...superseded]).not.toEqual([])
    expect(decision.effectiveOn).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(['circumstance', 'correction', 'retraction']).toContain(decision.nature)
  })
})

test('whatever is believed was stated by a change that is not undone, a name by any', () => {
  inAnyLife(({ after: { situation, log } }) => {
    const stated = ({ id, facet }: Fact) =>
      log.some(
        ({ change, touched }) =>
          touched.some(({ after }) => after?.id === id) &&
          // Who somebody is stays known when her registration is undone.
          (facet === 'person-details' ||
            (change.id === situation.authors.get(id)?.id && !change.undone)),
      )
    expect([...situation.facts.values()].filter(fact => !stated(fact))).toEqual([])
  })
})

test('whatever is refused is refused by a rule of the policy, in a sentence', () => {
  const policies = readPolicies()
  inAnyLife(({ act, refusal }) => {
    if (refusal === null) return
    const rules: Readonly<Record<string, RuleId>> = changes[act.kind as ChangeName].rules
    const rule = policies.rule(rules[refusal.reason] as RuleId)
    expect(rule.policy).toBe(act.kind)
    expect(rule.sentence).toMatch(/\.$/)
  })
})

const keysOf = (
  situation: Situation,
  things: 'people' | 'profiles' | 'schoolCohorts' | 'partnerships' | 'programmes',
) => [...situation[things].keys()]

const asFirstTold = ({ change, touched }: Trace) => ({
  change: { ...change, undone: false },
  touched,
})
