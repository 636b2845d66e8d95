import { expect, test } from 'vitest'
import {
  challenges,
  changesCohort,
  changesProgramme,
  chooses,
  completes,
  confirms,
  corrects,
  defers,
  registers,
  transfersIn,
  transfersOut,
  undoes,
} from '../../../../test/language/acts.ts'
import { changesSchedule } from '../../../../test/language/acts-of-providers.ts'
import { declared } from '../../../../test/language/declarations.ts'
import { materialsFrom, ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, withMoAtOak } from '../../../../test/language/states.ts'
import type { Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  dfe,
  elm,
  mo,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  tutorOf,
  ucl,
  workerOf,
} from '../../../../test/language/world.ts'
import { recordsIn } from '../../choices.ts'

const standard = 'ecf-standard-september'
const extended = 'ecf-extended-september'
const january = 'ecf-standard-january'

const to = (cohort: number, schedule = standard) =>
  changesSchedule(ambition, asha, schedule, { cohort })

/** Oak trains 2023 with Ambition and Southern Hub as well. */
const nextYear = ashaAtOak
  .when(chooses(oak, 2023, providerLed()))
  .when(confirms(ambition, oak, 2023, southernHub))
  .on('2022-09-20')

/** The days of the records of one cohort at Oak, and whether they follow its default. */
const recordsOf = ({ situation }: Story, cohort: number) =>
  recordsIn(situation, oak.id, cohort).map(
    ({ from, until, followsDefault }) =>
      `${from} to ${until ?? 'now'}${followsDefault ? ', follows' : ''}`,
  )

const inBoth = `
  2022-09-01 to 2022-09-19  Oak Academy, Ambition Institute with Northern Hub
  2022-09-20 to now         Oak Academy, Ambition Institute with Southern Hub`

test('CS-7: with anything declared of her, by any provider, her cohort stays', () => {
  nextYear
    .givenDeclared(declared(ambition, asha, 'started', '2022-09-20'))
    .refuses(to(2023, extended), 'declarations-outside-schedule', {
      besides: [{ reason: 'cohort-has-declarations', types: ['started'] }],
    })
  nextYear
    .givenDeclared(declared(ambition, asha, 'started', '2023-09-01'))
    .refuses(to(2023), 'cohort-has-declarations', { types: ['started'], besides: [] })
  nextYear.givenDeclared(declared(ambition, asha, 'started', '2023-09-01', 'voided')).when(to(2023))
})

test('CS-8: the provider has confirmed at her school in the other cohort, unchallenged', () => {
  ashaAtOak.refuses(to(2023), 'no-partnership-in-cohort', { cohort: 2023, besides: [] })
  nextYear.when(challenges(oak, 2023, 'mistake')).refuses(to(2023), 'no-partnership-in-cohort')
  ashaAtOak
    .when(registers(oak, ben, '2022-09-05', { cohort: 2023, programme: providerLed(ambition) }))
    .refuses(to(2023), 'no-partnership-in-cohort')
  ashaAtOak
    .when(chooses(oak, 2023, providerLed()))
    .when(confirms(teachFirst, oak, 2023, northernHub))
    .refuses(to(2023), 'no-partnership-in-cohort')
})

test('CS-8: who is to leave changes until she leaves; who has left does not', () => {
  const leaving = nextYear.when(transfersOut(oak, asha, '2022-12-01'))
  leaving.when(to(2023)).thenHistoryReads(
    asha,
    `2022-09-01 to 2022-09-19  Oak Academy, Ambition Institute with Northern Hub
     2022-09-20 to 2022-11-30  Oak Academy, Ambition Institute with Southern Hub`,
  )
  leaving
    .on('2022-11-30')
    .when(to(2023))
    .on('2022-12-01')
    .refuses(to(2022), 'no-longer-with-this-provider', { until: '2022-12-01', besides: [] })
    .when(changesSchedule(ambition, asha, january))
    .thenSees(ambition, asha, { scheduleIdentifier: january, cohort: 2023, status: 'left' })
})

test('CS-8: where the cohort stays, a partnership made for persons will do', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2022-09-06', providerLed(ambition, southernHub)))
    .on('2022-09-10')
    .when(changesSchedule(ambition, asha, january))
    .thenSees(ambition, asha, { scheduleIdentifier: january, deliveryPartner: southernHub.id })
})

test('CS-13: a new record begins on the school’s default there', () => {
  const changed = nextYear
    .when(to(2023, january))
    .thenRecordedAs('circumstance', '2022-09-20')
    .thenHistoryReads(asha, inBoth)
    .thenSees(ambition, asha, {
      cohort: 2023,
      scheduleIdentifier: january,
      deliveryPartner: southernHub.id,
      status: 'active',
      movedFromClosedCohort: false,
    })
    .thenTransfers(asha, [])
  expect(recordsOf(changed, 2022)).toEqual(['2022-09-01 to 2022-09-20, follows'])
  expect(recordsOf(changed, 2023)).toEqual(['2022-09-20 to now, follows'])
})

test('CS-13: the same name in the other cohort is another schedule', () => {
  nextYear
    .when(to(2023))
    .thenSees(ambition, asha, { cohort: 2023, scheduleIdentifier: standard })
    .refuses(to(2023), 'nothing-would-change')
})

test('CS-13: who had a programme of her own follows no default there', () => {
  const own = nextYear
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
    .when(changesSchedule(ambition, ben, standard, { cohort: 2023 }))
  expect(recordsOf(own, 2023)).toEqual(['2022-09-20 to now'])
})

test('CS-13: where the default is another, she is on the provider’s partnership', () => {
  const elsewhere = ashaAtOak
    .when(chooses(oak, 2023, ownDesign))
    .when(confirms(ambition, oak, 2023, southernHub))
    .on('2022-09-20')
    .when(to(2023))
    .thenHistoryReads(asha, inBoth)
  expect(recordsOf(elsewhere, 2023)).toEqual(['2022-09-20 to now'])
  ashaAtOak
    .when(chooses(oak, 2023, providerLed(teachFirst, northernHub)))
    .when(registers(oak, ben, '2022-09-05', { cohort: 2023, programme: providerLed(ambition) }))
    .when(confirms(ambition, oak, 2023, southernHub))
    .on('2022-09-20')
    .when(to(2023))
    .thenHistoryReads(asha, inBoth)
})

test('CS-13: a record that begins today or later is on it from the start', () => {
  const sameDay = nextYear.when(to(2023)).when(to(2022))
  sameDay
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub')
    .thenSees(ambition, asha, { cohort: 2022, scheduleIdentifier: standard })
  const joining = nextYear
    .when(registers(oak, ben, '2022-10-10'))
    .when(changesSchedule(ambition, ben, january, { cohort: 2023 }))
    .thenRecordedAs('circumstance', '2022-10-10')
    .thenHistoryReads(ben, '2022-10-10 to now  Oak Academy, Ambition Institute with Southern Hub')
    .thenSees(ambition, ben, { cohort: 2023, scheduleIdentifier: january, status: 'joining' })
  expect(recordsOf(joining, 2023)).toEqual(['2022-10-10 to now, follows'])
})

test('CS-13: who joins another school changes there, and stays in her cohort until then', () => {
  nextYear
    .when(transfersIn(elm, asha, '2022-11-01'))
    .refuses(to(2023), 'no-partnership-in-cohort')
    .when(chooses(elm, 2023, providerLed(ambition, southernHub)))
    .when(confirms(ambition, elm, 2023, southernHub))
    .when(to(2023, january))
    .thenRecordedAs('circumstance', '2022-11-01')
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-10-31  Oak Academy, Ambition Institute with Northern Hub
       2022-11-01 to now         Elm School, Ambition Institute with Southern Hub`,
    )
    .thenSees(ambition, asha, { cohort: 2023, scheduleIdentifier: january, school: elm.id })
})

test('CS-12: of records in two cohorts only those of the later one have the new schedule', () => {
  const changed = nextYear
    .when(to(2023))
    .on('2022-10-01')
    .when(changesSchedule(ambition, asha, extended))
    .thenRecordedAs('circumstance', '2022-10-01')
    .thenSees(ambition, asha, { cohort: 2023, scheduleIdentifier: extended })
  changed
    .when(to(2022))
    .thenSees(ambition, asha, { cohort: 2022, scheduleIdentifier: standard })
    .when(to(2023))
    .thenSees(ambition, asha, { cohort: 2023, scheduleIdentifier: standard })
})

test('CS-13: the mentor, the stay and a deferral go on', () => {
  nextYear
    .when(defers(ambition, asha, 'other'))
    .when(to(2023))
    .thenSees(ambition, asha, { cohort: 2023, trainingStatus: 'deferred' })
    .thenStands(asha, oak, 'no-longer-training')
  const mentor = withMoAtOak
    .when(chooses(oak, 2023, providerLed()))
    .when(confirms(ambition, oak, 2023, southernHub))
    .on('2022-09-20')
    .when(
      changesSchedule(ambition, mo, 'ecf-replacement-september', { as: 'mentor', cohort: 2023 }),
    )
    .thenHistoryReads(mo, inBoth, 'mentor')
  mentor.thenSees(ambition, mo, { cohort: 2023, scheduleIdentifier: 'ecf-replacement-september' })
})

test('CS-14: what she was to follow in the old cohort is given up, and the new one takes her along', () => {
  const planned = nextYear
    .when(changesCohort(oak, 2022, '2022-12-01', ownDesign, { makeDefault: true }))
    .when(changesCohort(oak, 2023, '2023-01-01', materialsFrom(ucl), { makeDefault: true }))
  planned
    .when(to(2023))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-19  Oak Academy, Ambition Institute with Northern Hub
       2022-09-20 to 2022-12-31  Oak Academy, Ambition Institute with Southern Hub
       2023-01-01 to now         Oak Academy, materials from UCL`,
    )
    .when(undoes(workerOf(ambition), 'change-schedule'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub
       2022-12-01 to now         Oak Academy, designed by the school`,
    )
})

test('CS-14: the schedule goes along with those who follow to another provider', () => {
  nextYear
    .when(
      changesCohort(oak, 2023, '2023-01-01', providerLed(teachFirst, northernHub), {
        makeDefault: true,
      }),
    )
    .when(to(2023, january))
    .thenSees(teachFirst, asha, { cohort: 2023, scheduleIdentifier: january, status: 'joining' })
})

test('CS-14: what was planned for herself stays, as it would have been', () => {
  nextYear
    .when(changesProgramme(oak, [asha], '2022-12-01', providerLed(teachFirst, northernHub)))
    .when(to(2023, january))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-19  Oak Academy, Ambition Institute with Northern Hub
       2022-09-20 to 2022-11-30  Oak Academy, Ambition Institute with Southern Hub
       2022-12-01 to now         Oak Academy, Teach First with Northern Hub`,
    )
    .thenSees(teachFirst, asha, { cohort: 2022, scheduleIdentifier: standard, status: 'joining' })
})

test('CS-14: a move to another school stays, and can still be undone', () => {
  nextYear
    .when(transfersIn(elm, asha, '2022-11-01', 'default'))
    .when(to(2023, january))
    .thenSees(teachFirst, asha, { cohort: 2022, scheduleIdentifier: standard, status: 'joining' })
    .thenSees(ambition, asha, { cohort: 2023, scheduleIdentifier: january, status: 'leaving' })
    .when(undoes(tutorOf(elm), 'transfer-in'))
    .thenHistoryReads(asha, inBoth)
    .thenSees(ambition, asha, { cohort: 2023, scheduleIdentifier: january, status: 'active' })
})

test('CS-12: challenged in the new cohort and confirmed by another, she is on its standard schedule', () => {
  nextYear
    .when(to(2023, january))
    .when(challenges(oak, 2023, 'mistake'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-19  Oak Academy, Ambition Institute with Northern Hub
       2022-09-20 to now         Oak Academy, provider to be confirmed`,
    )
    .thenSees(ambition, asha, { cohort: 2022, scheduleIdentifier: standard, status: 'left' })
    .when(confirms(teachFirst, oak, 2023, northernHub))
    .thenSees(teachFirst, asha, { cohort: 2023, scheduleIdentifier: standard })
})

test('CO-11: with a boundary between two cohorts that is corrected goes what the provider said', () => {
  const changed = nextYear.when(to(2023, january)).on('2022-10-01')
  for (const from of ['2022-09-10', '2022-09-25'])
    changed
      .when(corrects(oak, asha, '2022-09-20', { from }))
      .thenSees(ambition, asha, { cohort: 2023, scheduleIdentifier: january })
      .on(from)
      .thenSees(ambition, asha, { cohort: 2023, scheduleIdentifier: january })
})

test('UN-6: a change of cohort is undone by the provider or by DfE, as one', () => {
  for (const by of [workerOf(ambition), dfe])
    expect(nextYear.when(to(2023)).when(undoes(by, 'change-schedule')).situation.facts).toEqual(
      nextYear.situation.facts,
    )
})

test('UN-5: a change of cohort is not undone under what came of it', () => {
  nextYear
    .when(to(2023))
    .when(defers(ambition, asha, 'other'))
    .refuses(undoes(dfe, 'change-schedule'), 'later-change-rests-on-it', {
      later: { kind: 'defer' },
    })
  nextYear
    .when(to(2023))
    .when(changesProgramme(oak, [asha], '2022-11-01', ownDesign))
    .refuses(undoes(dfe, 'change-schedule'), 'later-change-rests-on-it', {
      later: { kind: 'change-programme' },
    })
})

test('CS-7: a completion does not count as declared', () => {
  nextYear.when(completes(asha, '2022-09-19')).when(to(2023))
})
