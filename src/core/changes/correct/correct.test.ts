import { expect, test } from 'vitest'
import {
  appoints,
  changesProgramme,
  completes,
  corrects,
  registers,
  transfersIn,
  transfersOut,
} from '../../../../test/language/acts.ts'
import { materialsFrom, ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak } from '../../../../test/language/states.ts'
import { trainingIs } from '../../../../test/language/story.ts'
import {
  ambition,
  ash,
  asha,
  ben,
  eastBody,
  elm,
  fir,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  ucl,
} from '../../../../test/language/world.ts'

const began = '2022-09-01'
const joined = '2023-01-09'
const atOak = 'Oak Academy, Ambition Institute with Northern Hub'
const atElm = 'Elm School, Teach First with Northern Hub'

/** Asha moves from Oak with Ambition to Elm with Teach First; nobody has reported that she left. */
const moved = ashaAtOak.when(transfersIn(elm, asha, joined, 'default')).on('2023-03-01')
const left = ashaAtOak.when(transfersOut(oak, asha, '2022-12-17')).on('2023-03-01')
/** In October, Oak designs the training itself. */
const changed = ashaAtOak
  .when(changesProgramme(oak, [asha], '2022-10-01', ownDesign))
  .on('2023-03-01')

test('CO-1: each day is at most a year ahead and not before the service began', () => {
  ashaAtOak
    .refuses(corrects(oak, asha, began, { from: '2021-08-31' }), 'day-before-service-began')
    .refuses(corrects(oak, asha, began, { until: '2021-08-31' }), 'day-before-service-began')
    .refuses(corrects(oak, asha, began, { until: '2023-09-06' }), 'day-too-far-ahead', {
      latest: '2023-09-05',
    })
})

test('CO-2: a school corrects a record that begins on the day there, DfE any', () => {
  const dates = { from: '2023-01-10' }
  moved
    .refuses(corrects(oak, ben, began, dates), 'record-unknown')
    .refuses(corrects(oak, asha, '2022-09-02', dates), 'record-unknown')
    .refuses(corrects(oak, asha, joined, dates), 'record-unknown')
    .refuses(corrects(null, asha, joined, dates, { as: 'mentor' }), 'record-unknown')
    .refuses(corrects(null, asha, '2023-01-10', dates), 'record-unknown')
  for (const by of [elm, null])
    moved.when(corrects(by, asha, joined, dates)).thenHistoryReads(
      asha,
      `2022-09-01 to 2023-01-09  ${atOak}
       2023-01-10 to now         ${atElm}`,
    )
})

test('CO-3: a reason is given', () => {
  ashaAtOak.refuses(
    corrects(oak, asha, began, { from: '2022-09-02' }, { reason: ' ' }),
    'reason-missing',
  )
})

test('CO-4: the programme is one that the school may offer in the cohort of the record', () => {
  ashaAtOak.refuses(
    corrects(oak, asha, began, { programme: providerLed(teachFirst, southernHub) }),
    'providers-do-not-work-together',
    { cohort: 2022 },
  )
  ashaAtOak
    .when(transfersIn(fir, asha, joined, ownDesign))
    .refuses(corrects(null, asha, joined, { programme: providerLed() }), 'not-eligible-for-funding')
})

test('CO-5: who was registered anew had left before', () => {
  left
    .when(registers(elm, asha, joined))
    .refuses(corrects(elm, asha, joined, { from: '2022-12-16' }), 'would-overlap', {
      with: '2022-12-17',
    })
    .refuses(corrects(oak, asha, began, { until: 'none' }), 'would-overlap', { with: joined })
    .when(corrects(elm, asha, joined, { from: '2022-12-17' }))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-12-16  ${atOak}
       2022-12-17 to now         ${atElm}`,
    )
})

test('CO-5: nobody stays beyond the day on which she joins the next school', () => {
  moved.refuses(corrects(oak, asha, began, { until: '2023-01-10' }), 'would-overlap', {
    with: joined,
  })
})

test('CO-5: what another record of the stay follows has an end', () => {
  changed.refuses(corrects(oak, asha, began, { until: 'none' }), 'would-overlap', {
    with: '2022-10-01',
  })
})

test('CO-6: no record is left without a day', () => {
  changed
    .refuses(corrects(oak, asha, began, { from: '2022-10-01' }), 'would-be-empty')
    .refuses(corrects(oak, asha, '2022-10-01', { from: began }), 'would-be-empty')
    .refuses(corrects(oak, asha, began, { until: began }), 'would-be-empty')
    .refuses(corrects(oak, asha, '2022-10-01', { until: '2022-10-01' }), 'would-be-empty')
    .when(corrects(oak, asha, '2022-10-01', { until: '2022-11-01' }))
    .refuses(corrects(oak, asha, began, { until: '2022-11-01' }), 'would-be-empty')
  moved.refuses(corrects(elm, asha, joined, { from: began }), 'would-be-empty')
  left.refuses(corrects(oak, asha, began, { from: '2022-12-17' }), 'would-be-empty')
})

test('CO-6: two days at once leave a day between them', () => {
  ashaAtOak
    .refuses(
      corrects(oak, asha, began, { from: '2022-09-03', until: '2022-09-03' }),
      'would-be-empty',
    )
    .refuses(
      corrects(oak, asha, began, { from: '2022-08-03', until: '2022-08-03' }),
      'would-be-empty',
    )
    .when(corrects(oak, asha, began, { from: '2022-08-03', until: '2022-08-04' }))
    .when(corrects(oak, asha, '2022-08-03', { from: '2022-09-05', until: '2022-09-06' }))
    .when(corrects(oak, asha, '2022-09-05', { from: '2022-07-01', until: '2022-08-01' }))
    .thenHistoryReads(asha, `2022-07-01 to 2022-07-31  ${atOak}`)
})

test('CO-8: an ECT does not begin on or after the day of completing', () => {
  ashaAtOak
    .on('2024-07-20')
    .when(completes(asha, '2024-07-19'))
    .refuses(corrects(oak, asha, began, { from: '2024-07-19' }), 'completed-before-it-began', {
      completedOn: '2024-07-19',
    })
    .when(corrects(oak, asha, began, { from: '2024-07-18' }))
})

test('CO-9: a correction that alters nothing is refused', () => {
  left.refuses(corrects(oak, asha, began, {}), 'nothing-would-change').refuses(
    corrects(oak, asha, began, {
      from: began,
      until: '2022-12-17',
      programme: providerLed(ambition, northernHub),
    }),
    'nothing-would-change',
  )
  moved.refuses(corrects(oak, asha, began, { until: joined }), 'nothing-would-change')
  moved.refuses(corrects(elm, asha, joined, { until: 'none' }), 'nothing-would-change')
  moved.refuses(corrects(oak, asha, began, { until: 'none' }), 'nothing-would-change')
})

test('CO-10: the record is on the other programme for the same days', () => {
  moved
    .when(corrects(elm, asha, joined, { programme: materialsFrom(ucl) }))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2023-01-08  ${atOak}
       2023-01-09 to now         Elm School, materials from UCL`,
    )
    .thenSees(teachFirst, asha, null)
    .thenSees(ambition, asha, { school: oak.id, status: 'left' })
})

test('CO-10: it becomes one with a record beside it on the same programme', () => {
  const one = `2022-09-01 to now  Oak Academy, designed by the school`
  changed
    .when(corrects(oak, asha, began, { programme: ownDesign }))
    .thenHistoryReads(asha, one)
    .thenSees(ambition, asha, null)
  changed
    .when(corrects(oak, asha, '2022-10-01', { programme: providerLed(ambition, northernHub) }))
    .thenHistoryReads(asha, `2022-09-01 to now  ${atOak}`)
})

test('CO-10: what was corrected does not follow the default any more', () => {
  const { situation } = ashaAtOak.when(corrects(oak, asha, began, { programme: ownDesign }))
  const record = [...situation.facts.values()].find(({ facet }) => facet === 'induction-record')
  expect(record).toMatchObject({ followsDefault: false })
})

test('CO-10: training statuses follow the provider', () => {
  const deferred = changed.given(trainingIs(asha, ambition, 'deferred', '2022-09-20'))
  deferred
    .when(corrects(oak, asha, '2022-10-01', { programme: providerLed(ambition, southernHub) }))
    .thenSees(ambition, asha, { trainingStatus: 'deferred' })
    .when(corrects(oak, asha, began, { programme: ownDesign }))
    .thenSees(ambition, asha, { trainingStatus: 'active' })
  const withdrawn = changed.given(trainingIs(asha, ambition, 'withdrawn', '2022-09-20'))
  withdrawn
    .when(corrects(oak, asha, '2022-10-01', { programme: providerLed(ambition, southernHub) }))
    .thenSees(ambition, asha, { trainingStatus: 'active', deliveryPartner: southernHub.id })
    .when(corrects(oak, asha, '2022-10-01', { programme: materialsFrom(ucl) }))
    .thenSees(ambition, asha, { trainingStatus: 'withdrawn' })
})

test('CO-12: the boundary between two records of a stay moves', () => {
  const drawn = `2022-09-01 to 2022-11-14  ${atOak}
                 2022-11-15 to now         Oak Academy, designed by the school`
  changed
    .when(corrects(oak, asha, '2022-10-01', { from: '2022-11-15' }))
    .thenHistoryReads(asha, drawn)
  changed.when(corrects(oak, asha, began, { until: '2022-11-15' })).thenHistoryReads(asha, drawn)
})

test('CO-12: how the next provider trains her moves with the boundary', () => {
  const anew = ashaAtOak
    .given(trainingIs(asha, ambition, 'withdrawn', '2022-09-03'))
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(ambition, southernHub)))
  for (const from of ['2022-09-10', '2022-10-20'])
    anew
      .when(corrects(oak, asha, '2022-10-01', { from }))
      .on(from)
      .thenSees(ambition, asha, { trainingStatus: 'active', trainingStatusFrom: from })
})

test('CO-13: the joining day of a transfer is one boundary for both schools', () => {
  moved
    .when(corrects(elm, asha, joined, { from: '2023-02-01' }))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2023-01-31  ${atOak}
       2023-02-01 to now         ${atElm}`,
    )
    .thenTransfers(asha, [{ leaving: { on: '2023-02-01' }, joining: { on: '2023-02-01' } }])
})

test('CO-13: the old record ends when the old school said that she left', () => {
  left
    .when(transfersIn(elm, asha, joined, 'default'))
    .when(corrects(elm, asha, joined, { from: '2023-02-01' }))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-12-16  ${atOak}
       2023-02-01 to now         ${atElm}`,
    )
    .when(corrects(elm, asha, '2023-02-01', { from: '2022-12-10' }))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-12-09  ${atOak}
       2022-12-10 to now         ${atElm}`,
    )
})

test('CO-14: the report of leaving says the other day, and its reason stays', () => {
  left
    .when(corrects(oak, asha, began, { until: '2022-12-24' }))
    .thenHistoryReads(asha, `2022-09-01 to 2022-12-23  ${atOak}`)
    .thenTransfers(asha, [{ leaving: { on: '2022-12-24' }, joining: null }])
    .when(corrects(oak, asha, began, { until: 'none' }))
    .thenHistoryReads(asha, `2022-09-01 to now  ${atOak}`)
})

test('CO-14: a report that there was not is for another school where she joined one, else other', () => {
  ashaAtOak.when(corrects(oak, asha, began, { until: '2022-12-24' })).thenTransfers(asha, [])
  ashaAtOak
    .when(transfersIn(elm, asha, joined))
    .when(corrects(oak, asha, began, { until: '2022-12-24' }))
    .when(corrects(elm, asha, joined, { until: '2023-02-01' }))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-12-23  ${atOak}
       2023-01-09 to 2023-01-31  Elm School, Ambition Institute with Northern Hub`,
    )
    .when(corrects(oak, asha, began, { until: 'none' }))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2023-01-08  ${atOak}
       2023-01-09 to 2023-01-31  Elm School, Ambition Institute with Northern Hub`,
    )
})

test('CO-15: she is told, each school whose record moved, and each provider of one', () => {
  const said = 'record-corrected (Asha Patel, 2023-01-09)'
  moved
    .when(corrects(elm, asha, joined, { from: '2023-02-01' }))
    .andTold(
      `Asha Patel: ${said}`,
      `Oak Academy: ${said}`,
      `Elm School: ${said}`,
      `Ambition Institute: ${said}`,
      `Teach First: ${said}`,
    )
  moved
    .when(corrects(elm, asha, joined, { programme: materialsFrom(ucl) }))
    .andTold(
      `Asha Patel: ${said}`,
      `Elm School: ${said}`,
      'Teach First: participant-leaves-provider (Asha Patel, 2023-01-09)',
    )
  changed
    .when(corrects(oak, asha, '2022-10-01', { programme: providerLed(teachFirst, northernHub) }))
    .andTold(
      'Asha Patel: record-corrected (Asha Patel, 2022-10-01)',
      'Oak Academy: record-corrected (Asha Patel, 2022-10-01)',
      'Teach First: participant-joins-provider (Asha Patel, 2022-10-01)',
    )
})

test('CO-15: her appropriate body is told', () => {
  ashaAtOak
    .when(appoints(oak, asha, { answer: 'named', body: eastBody.id }))
    .when(corrects(oak, asha, '2022-09-01', { programme: materialsFrom(ucl) }))
    .andTold(
      'Asha Patel: record-corrected (Asha Patel, 2022-09-01)',
      'Oak Academy: record-corrected (Asha Patel, 2022-09-01)',
      'Ambition Institute: participant-leaves-provider (Asha Patel, 2022-09-01)',
    )
    .when(corrects(oak, asha, '2022-09-01', { until: '2022-12-01' }))
    .andTold(
      'Asha Patel: record-corrected (Asha Patel, 2022-12-01)',
      'Oak Academy: record-corrected (Asha Patel, 2022-12-01)',
      'East Teaching School Hub: record-corrected (Asha Patel, 2022-12-01)',
    )
})

test('refusals of CO-1 to CO-4 are looked for in this order', () => {
  const wrong = providerLed(teachFirst, southernHub)
  const early = { from: '2020-01-01', until: '2020-01-01', programme: wrong }
  const late = { from: '2022-09-05', until: '2022-09-05', programme: wrong }
  moved
    .refuses(corrects(oak, asha, joined, early, { reason: '' }), 'day-before-service-began')
    .refuses(corrects(oak, asha, joined, late, { reason: '' }), 'record-unknown')
    .refuses(corrects(oak, asha, began, late, { reason: '' }), 'reason-missing')
    .refuses(corrects(oak, asha, began, late), 'providers-do-not-work-together')
    .refuses(
      corrects(ash, asha, began, { from: '2022-09-05', until: '2022-09-05' }),
      'record-unknown',
    )
    .refuses(
      corrects(oak, asha, began, { from: '2022-09-05', until: '2022-09-05' }),
      'would-be-empty',
    )
})
