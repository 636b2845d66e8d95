import { idsOf } from '../src/ids.ts'
import { day } from '../src/core/calendar.ts'
import { applyEffects } from '../src/core/decision.ts'
import type { TeacherRecord } from '../src/core/organisations.ts'
import {
  changesCohort,
  chooses,
  confirms,
  registers,
  transfersIn,
  transfersOut,
  undoes,
  type Act,
} from '../test/language/acts.ts'
import { providerLed } from '../test/language/programmes.ts'
import { idsAfter, momentOn, record, type Told } from '../test/language/log.ts'
import {
  ambition,
  asha,
  ben,
  emptyWorld,
  elm,
  northernHub,
  oak,
  teachFirst,
  tutorOf,
} from '../test/language/world.ts'
import { inMilliseconds, type Figure } from './figures.ts'
import { timed, type Case } from './measure.ts'

const cohortSize = 200
const today = '2022-06-10'

/** Decisions with their effects applied, in memory: what a preview adds to what it reads. */
export async function measureCore(): Promise<readonly Figure[]> {
  const begun = told({ situation: emptyWorld, log: [] }, [
    chooses(oak, 2022, providerLed(ambition, northernHub)),
    confirms(ambition, oak, 2022, northernHub),
    chooses(elm, 2022, providerLed(teachFirst, northernHub)),
    confirms(teachFirst, elm, 2022, northernHub),
  ])
  const registered = told(begun, [registers(oak, asha, '2022-09-01')])
  const moved = told(registered, [transfersIn(elm, asha, '2023-01-09', 'default')])
  const everybody = cohort(begun)
  const few = await timed(
    [
      decides('register', begun, registers(oak, ben, '2022-09-01')),
      decides('transfer in, keeping', registered, transfersIn(elm, asha, '2023-01-09')),
      decides('transfer in, default', registered, transfersIn(elm, asha, '2023-01-09', 'default')),
      decides('transfer out', registered, transfersOut(oak, asha, '2023-01-09')),
      decides('undo', moved, undoes(tutorOf(elm), 'transfer-in')),
    ],
    { rounds: 21, times: 200 },
  )
  const change = changesCohort(oak, 2022, '2023-01-09', providerLed(teachFirst, northernHub))
  const many = await timed([decides(`programme of a cohort of ${cohortSize}`, everybody, change)], {
    rounds: 7,
    times: 1,
  })
  return [
    ...inMilliseconds(few),
    ...inMilliseconds(many).map(figure => ({
      ...figure,
      goal: { says: 'under 1 s', isMet: figure.measured.median < 1000 },
    })),
  ]
}

const circumstancesOf = (so: Told, { by }: Act) => ({
  today: day(today),
  now: momentOn(today),
  by,
  newId: idsAfter(so),
})

function decided(so: Told, act: Act, newId = idsAfter(so)) {
  const decision = act.decide(so, { ...circumstancesOf(so, act), newId })
  if (!decision.ok) throw new Error(`${act.kind}: ${JSON.stringify(decision.refusal)}`)
  return decision.value
}

const told = (begun: Told, acts: readonly Act[]): Told =>
  acts.reduce<Told>(
    (so, act) => record(so, act.kind, decided(so, act), circumstancesOf(so, act), act.undoes(so)),
    begun,
  )

/** A situation in which a school registered a whole cohort, each decided as if she were alone. */
function cohort({ situation, log }: Told): Told {
  const people: readonly TeacherRecord[] = Array.from({ length: cohortSize }, (_, at) => ({
    ...asha,
    trn: String(3_000_000 + at) as TeacherRecord['trn'],
    fullName: `Teacher${at} Oak`,
  }))
  const known = new Map([
    ...situation.teacherRecords,
    ...people.map(person => [person.trn, person] as const),
  ])
  const so = { log, situation: { ...situation, teacherRecords: known } }
  const effects = people.flatMap(who => {
    const newId = idsOf(who.trn)
    return decided(so, registers(oak, who, '2022-09-01'), newId).effects
  })
  return { log, situation: applyEffects(so.situation, effects) }
}

const decides = (name: string, so: Told, act: Act): Case => ({
  name,
  prepare: times => () => {
    for (let at = 0; at < times; at++) applyEffects(so.situation, decided(so, act).effects)
  },
})
