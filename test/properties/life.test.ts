import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { day, overlap, type CalendarDate } from '../../src/core/calendar.ts'
import type { Decision } from '../../src/core/decision.ts'
import { faultsIn } from '../../src/core/faults.ts'
import type { LeadProviderId, PersonId } from '../../src/core/identity.ts'
import { settle } from '../../src/core/settle.ts'
import { factsOf, type Situation } from '../../src/core/situation.ts'
import { timelineOf } from '../../src/core/timeline.ts'
import { unchallengedPartnershipOf, viewOf } from '../../src/core/visibility.ts'
import { undoing } from '../language/acts.ts'
import { changeId, record } from '../language/log.ts'
import { circumstancesOf } from '../language/story.ts'
import { ambition, dfe, emptyWorld, teachFirst } from '../language/world.ts'
import { inAnyLife, inAnyWholeLife, livesWithoutUndoing } from './lives.ts'

/* What holds of any life. */

test('whatever is accepted leaves a lawful situation, in which every end follows', () => {
  inAnyLife(({ after }) => {
    expect(faultsIn(after.situation)).toEqual([])
    expect(settle(after.situation).facts).toEqual(after.situation.facts)
  })
})

test('a change for a day ahead leaves every day gone by as it was, unless it corrects a report', () => {
  inAnyLife(({ today, before, after, decision }) => {
    if (decision === null || decision.effectiveOn <= today || decision.nature === 'retraction')
      return
    if (correctsReport(before.situation, decision)) return
    expect(daysUntil(after.situation, today)).toEqual(daysUntil(before.situation, today))
  })
})

test('the same question has the same answer, and asking it alters nothing', () => {
  inAnyLife(({ today, act, before, decision }) => {
    const told = { ...before, situation: frozen(before.situation), today }
    const [one, other] = [1, 2].map(() => act.decide(told, circumstancesOf(told, act)))
    expect(one).toEqual(other)
    expect(one?.ok ? one.value : null).toEqual(decision)
  })
})

test('changes undone one after the other, the latest first, leave what there was before each', () => {
  inAnyWholeLife(
    moments => {
      const accepted = moments.filter(({ decision }) => decision !== null)
      let told = accepted.at(-1)?.after ?? { situation: emptyWorld, log: [] }
      for (const { before, after, line } of accepted.toReversed()) {
        const act = undoing(dfe, () => changeId(after.log.length))
        const circumstances = circumstancesOf({ ...told, today: day('2030-01-01') }, act)
        const decided = act.decide(told, circumstances)
        if (!decided.ok) throw new Error(`Not undone: ${line} ${JSON.stringify(decided.refusal)}`)
        told = record(told, act.kind, decided.value, circumstances, act.undoes(told))
        expect(withoutNames(told.situation)).toEqual(withoutNames(before.situation))
      }
    },
    { of: livesWithoutUndoing },
  )
})

test("a provider sees a person through its own records, and through nobody else's", () => {
  inAnyLife(({ today, after: { situation } }) => {
    for (const person of situation.people.keys())
      for (const { id } of [ambition, teachFirst]) {
        const own = recordsWith(situation, id, person)
        const view = viewOf(situation, id, person, today)
        expect(view === null).toBe(own.length === 0)
        for (const { profile, school, email } of view?.enrolments ?? []) {
          expect(own.map(entry => entry.schoolCohort.school)).toContain(school)
          expect(
            emailsDuring(
              situation,
              own.filter(({ record }) => record.profile === profile.id),
            ),
          ).toContain(email)
        }
      }
  })
})

test('what others do after its last day with somebody leaves the view of a provider as it was', () => {
  inAnyLife(({ today, act, before, after, decision }) => {
    if (decision === null || decision.nature === 'retraction') return
    if (correctsReport(before.situation, decision)) return
    for (const person of before.situation.people.keys())
      for (const { id } of [ambition, teachFirst]) {
        if (act.by.role === 'lead-provider' && act.by.leadProvider === id) continue
        const [own, still] = [before, after].map(({ situation }) =>
          recordsWith(situation, id, person).map(({ record }) => record),
        )
        const isFormer = own?.every(({ until }) => until !== null && until <= decision.effectiveOn)
        if (!isFormer || !isDeepStrictEqual(own, still)) continue
        const [seen, now] = [before, after].map(({ situation }) =>
          viewOf(situation, id, person, today),
        )
        expect(now?.enrolments).toEqual(seen?.enrolments)
      }
  })
})

/** Says that she leaves, or has completed, on another day than the one told before. */
const correctsReport = ({ facts }: Situation, { effects }: Decision) =>
  effects.some(effect => {
    const before = effect.effect === 'state' ? facts.get(effect.fact.id) : undefined
    return before?.facet === 'leaving-report' || before?.facet === 'completion'
  })

/** The records of a person under unchallenged partnerships of a provider. */
const recordsWith = (situation: Situation, provider: LeadProviderId, person: PersonId) =>
  [...situation.profiles.values()]
    .filter(profile => profile.person === person)
    .flatMap(profile => timelineOf(situation, profile.id).entries)
    .filter(entry => unchallengedPartnershipOf(situation, entry)?.leadProvider === provider)

const emailsDuring = (situation: Situation, own: ReturnType<typeof recordsWith>) =>
  factsOf(situation, 'email-in-use')
    .filter(used =>
      own.some(entry => entry.record.profile === used.profile && overlap(entry, used)),
    )
    .map(({ email }) => email)

/** What held on the days up to one, whatever ends on a later day. */
const daysUntil = ({ facts }: Situation, last: CalendarDate) =>
  [...facts.values()]
    .filter(fact => 'from' in fact && fact.from <= last)
    .map(fact => ({
      ...fact,
      until: 'until' in fact && fact.until !== null && fact.until <= last ? fact.until : 'later',
      stay: 'whichever',
      unassignedOn: 'whenever',
    }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** A name is not unsaid with the registration that brought it. */
const withoutNames = ({ facts }: Situation) =>
  new Map([...facts].filter(([, { facet }]) => facet !== 'person-details'))

/** The situation, refusing to be altered. */
function frozen(situation: Situation): Situation {
  const maps = Object.entries(situation).map(([name, value]) => [
    name,
    value instanceof Map ? closed(value) : deepFrozen(value),
  ])
  return Object.freeze(Object.fromEntries(maps) as unknown as Situation)
}

const shut = () => {
  throw new Error('What a decision looks at is not altered')
}

function closed(map: ReadonlyMap<unknown, unknown>) {
  const copy = new Map([...map].map(([key, value]) => [key, deepFrozen(value)]))
  return Object.assign(copy, { set: shut, delete: shut, clear: shut })
}

function deepFrozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(deepFrozen)
  return Object.freeze(value)
}
