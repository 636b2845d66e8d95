import { test } from 'vitest'
import { appoints, changesCohort, chooses, transfersIn } from '../../../../test/language/acts.ts'
import { materialsFrom, ownDesign } from '../../../../test/language/programmes.ts'
import { ashaAtOak, withMoAtOak } from '../../../../test/language/states.ts'
import {
  ash,
  asha,
  eastBody,
  elm,
  mo,
  oak,
  ucl,
  westBody,
} from '../../../../test/language/world.ts'

const east = { answer: 'named', body: eastBody.id } as const
const west = { answer: 'named', body: westBody.id } as const
const materials = materialsFrom(ucl)

/** Ash expects Asha, with East as the body of its cohort. */
const expectedAtAsh = ashaAtOak
  .when(chooses(ash, 2022, ownDesign, east))
  .when(transfersIn(ash, asha, '2022-11-01', 'default'))

const others = [
  'Asha Patel: participant-registered (Asha Patel, 2022-12-01)',
  'Oak Academy: participant-leaves-school (Asha Patel, 2022-12-01)',
  'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-12-01)',
  'Teach First: participant-joins-provider (Asha Patel, 2022-12-01)',
  'Ash Primary: joining-superseded (Asha Patel, 2022-12-01)',
]

test('TI-14: a body that expected her in vain and has her all the same is told only that', () => {
  expectedAtAsh
    .when(appoints(elm, 2022, east))
    .when(transfersIn(elm, asha, '2022-12-01', 'default'))
    .andTold(...others, 'East Teaching School Hub: appropriate-body-told (Asha Patel, 2022-12-01)')
  expectedAtAsh
    .when(appoints(oak, 2022, east))
    .when(appoints(elm, 2022, west))
    .when(transfersIn(elm, asha, '2022-12-01', 'default'))
    .andTold(
      ...others,
      'West Teaching School Hub: appropriate-body-told (Asha Patel, 2022-12-01)',
      'East Teaching School Hub: participant-leaves-school (Asha Patel, 2022-12-01)',
    )
})

test('TI-14: of a mentor no appropriate body is told', () => {
  withMoAtOak
    .when(appoints(oak, 2022, east))
    .when(appoints(elm, 2022, west))
    .when(transfersIn(elm, mo, '2022-12-01', 'default', { as: 'mentor' }))
    .andTold(
      'Mo Malik: participant-registered (Mo Malik, 2022-12-01)',
      'Oak Academy: participant-leaves-school (Mo Malik, 2022-12-01)',
      'Ambition Institute: participant-leaves-provider (Mo Malik, 2022-12-01)',
      'Teach First: participant-joins-provider (Mo Malik, 2022-12-01)',
    )
})

test('CG-9: who joined on the default follows it, and who kept or chose her programme does not', () => {
  const cohortChanges = changesCohort(elm, 2022, '2022-12-01', materials)
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .when(cohortChanges)
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-10-31  Oak Academy, Ambition Institute with Northern Hub
       2022-11-01 to 2022-11-30  Elm School, Teach First with Northern Hub
       2022-12-01 to now         Elm School, materials from UCL`,
    )
  for (const programme of ['keep', ownDesign] as const)
    ashaAtOak
      .when(transfersIn(elm, asha, '2022-11-01', programme))
      .refuses(cohortChanges, 'nothing-would-change')
})
