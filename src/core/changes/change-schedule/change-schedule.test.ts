import { expect, test } from 'vitest'
import {
  challenges,
  changesProgramme,
  chooses,
  confirms,
  defers,
  registers,
  resumes,
  transfersIn,
  transfersOut,
  undoes,
  withdraws,
} from '../../../../test/language/acts.ts'
import { changesSchedule } from '../../../../test/language/acts-of-providers.ts'
import { declared } from '../../../../test/language/declarations.ts'
import { ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
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
  workerOf,
} from '../../../../test/language/world.ts'

const standard = 'ecf-standard-september'
const january = 'ecf-standard-january'
const extended = 'ecf-extended-september'
const replacement = 'ecf-replacement-september'

const toJanuary = changesSchedule(ambition, asha, january)
const toExtended = changesSchedule(ambition, asha, extended)

const withAmbition = '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub'

/** Asha moved from Oak to Elm, from Ambition to Teach First, a week ago. */
const moved = ashaAtOak.when(transfersIn(elm, asha, '2022-10-03', 'default')).on('2022-10-10')

test('CS-1: a provider speaks only of whom it trains or trained', () => {
  ashaAtOak
    .refuses(changesSchedule(teachFirst, asha, january), 'not-trained-by-this-provider')
    .refuses(
      changesSchedule(ambition, asha, january, { as: 'mentor' }),
      'not-trained-by-this-provider',
    )
    .refuses(changesSchedule(ambition, ben, january), 'not-trained-by-this-provider')
    .when(challenges(oak, 2022, 'mistake'))
    .refuses(toJanuary, 'not-trained-by-this-provider')
})

test('CS-2: the schedule is one of the cohort', () => {
  ashaAtOak
    .refuses(changesSchedule(ambition, asha, ''), 'schedule-unknown', { cohort: 2022, besides: [] })
    .refuses(changesSchedule(ambition, asha, 'ecf-standard-july'), 'schedule-unknown')
    .refuses(changesSchedule(ambition, asha, january, { cohort: 1066 }), 'schedule-unknown', {
      cohort: 1066,
      besides: [{ reason: 'no-partnership-in-cohort', cohort: 1066 }],
    })
    .when(changesSchedule(ambition, asha, january, { cohort: 2022 }))
})

test('CS-3: who is withdrawn has no other schedule until she is trained again; who is deferred has', () => {
  ashaAtOak
    .when(withdraws(ambition, asha))
    .refuses(toJanuary, 'already-withdrawn', { from: '2022-09-05', besides: [] })
    .when(resumes(ambition, asha))
    .when(toJanuary)
  ashaAtOak
    .when(defers(ambition, asha, 'other'))
    .when(toJanuary)
    .thenSees(ambition, asha, { scheduleIdentifier: january, trainingStatus: 'deferred' })
})

test('CS-4: the schedule that she is on is no change', () => {
  ashaAtOak
    .refuses(changesSchedule(ambition, asha, standard), 'nothing-would-change', { besides: [] })
    .when(toJanuary)
    .refuses(toJanuary, 'nothing-would-change')
    .refuses(changesSchedule(ambition, asha, january, { cohort: 2022 }), 'nothing-would-change')
    .when(changesSchedule(ambition, asha, standard))
    .thenSees(ambition, asha, { scheduleIdentifier: standard })
})

test('CS-5: a mentor may replace another, and an ECT may not', () => {
  withMoAtOak
    .when(changesSchedule(ambition, mo, replacement, { as: 'mentor' }))
    .thenSees(ambition, mo, { scheduleIdentifier: replacement })
    .refuses(changesSchedule(ambition, asha, replacement), 'schedule-for-mentors-only', {
      besides: [],
    })
})

const started = (on: string) => ashaAtOak.givenDeclared(declared(ambition, asha, 'started', on))

test('CS-6: what was declared stays within the days of the new schedule', () => {
  started('2022-09-05').refuses(toJanuary, 'declarations-outside-schedule', { types: ['started'] })
  started('2022-12-31').refuses(toJanuary, 'declarations-outside-schedule')
  started('2023-01-01').when(toJanuary)
  started('2023-03-31').when(toJanuary)
  started('2023-04-01').refuses(toJanuary, 'declarations-outside-schedule')
  started('2022-09-01').when(toExtended)
  started('2030-01-01').when(toExtended)
})

test('CS-6: a type that the new schedule does not have has no days on it', () => {
  ashaAtOak
    .when(toExtended)
    .givenDeclared(declared(ambition, asha, 'extended-1', '2022-09-05'))
    .givenDeclared(declared(ambition, asha, 'started', '2022-09-05'))
    .refuses(changesSchedule(ambition, asha, standard), 'declarations-outside-schedule', {
      types: ['extended-1'],
    })
})

test('CS-6: what is submitted, to be paid or paid counts, also of another provider', () => {
  for (const state of ['submitted', 'eligible', 'payable', 'paid'] as const)
    ashaAtOak
      .givenDeclared(declared(ambition, asha, 'started', '2022-09-05', state))
      .refuses(toJanuary, 'declarations-outside-schedule')
  for (const state of ['voided', 'ineligible', 'awaiting-clawback', 'clawed-back'] as const)
    ashaAtOak
      .givenDeclared(declared(ambition, asha, 'started', '2022-09-05', state))
      .when(toJanuary)
  moved
    .givenDeclared(declared(ambition, asha, 'started', '2022-09-05'))
    .refuses(changesSchedule(teachFirst, asha, january), 'declarations-outside-schedule')
})

test('CS-6: what was declared of somebody else, or in another role, does not count', () => {
  ashaAtOak
    .when(registers(oak, ben, '2022-09-01'))
    .when(registers(oak, asha, '2022-09-05', { as: 'mentor' }))
    .givenDeclared(declared(ambition, ben, 'started', '2022-09-05'))
    .givenDeclared(declared(ambition, asha, 'started', '2022-09-05', 'submitted', 'mentor'))
    .when(toJanuary)
})

test('CS-12: from today, as the provider reads it and nobody else; the record goes on', () => {
  ashaAtOak
    .when(toJanuary)
    .thenRecordedAs('circumstance', '2022-09-05')
    .thenHistoryReads(asha, withAmbition)
    .thenStands(asha, oak, 'training')
    .thenSees(ambition, asha, {
      scheduleIdentifier: january,
      status: 'active',
      cohort: 2022,
      movedFromClosedCohort: false,
    })
})

test('CS-12: from her first day, where she has not begun', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(toJanuary)
    .thenRecordedAs('circumstance', '2022-09-01')
    .thenSees(ambition, asha, { scheduleIdentifier: january, status: 'joining' })
    .when(toExtended)
    .thenSees(ambition, asha, { scheduleIdentifier: extended })
})

test('CS-12: who goes to another school with the provider is on it here and there', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-10-03'))
    .when(toJanuary)
    .thenRecordedAs('circumstance', '2022-09-05')
    .thenSees(ambition, asha, { scheduleIdentifier: january, school: elm.id, status: 'joining' })
    .when(undoes(workerOf(ambition), 'change-schedule'))
    .when(undoes(tutorOf(elm), 'transfer-in'))
  ashaAtOak
    .when(toJanuary)
    .when(transfersIn(elm, asha, '2022-10-03'))
    .on('2022-10-03')
    .thenSees(ambition, asha, { scheduleIdentifier: january, status: 'active' })
})

test('CS-12: who has left is on it in the view of the provider alone', () => {
  moved
    .when(toJanuary)
    .thenRecordedAs('circumstance', '2022-10-10')
    .thenSees(ambition, asha, { scheduleIdentifier: january, status: 'left', school: oak.id })
    .thenSees(teachFirst, asha, { scheduleIdentifier: standard, status: 'active' })
    .when(changesSchedule(teachFirst, asha, extended))
    .thenSees(ambition, asha, { scheduleIdentifier: january })
    .thenSees(teachFirst, asha, { scheduleIdentifier: extended })
})

test('CS-12: who is to leave is on it with this provider, and as before with the next one', () => {
  const leaving = ashaAtOak
    .when(transfersIn(elm, asha, '2022-10-03', 'default'))
    .when(toJanuary)
    .thenSees(ambition, asha, { scheduleIdentifier: january, status: 'leaving' })
    .thenSees(teachFirst, asha, { scheduleIdentifier: standard, status: 'joining' })
  leaving.on('2022-10-03').thenSees(teachFirst, asha, { scheduleIdentifier: standard })
  leaving
    .when(undoes(tutorOf(elm), 'transfer-in'))
    .thenSees(ambition, asha, { scheduleIdentifier: january, status: 'active' })
})

test('CS-12: what she has goes with her to the next school, provider or programme', () => {
  const changed = ashaAtOak.when(toJanuary)
  changed
    .when(transfersIn(elm, asha, '2022-10-03', 'default'))
    .thenSees(teachFirst, asha, { scheduleIdentifier: january })
    .thenSees(ambition, asha, { scheduleIdentifier: january })
  changed
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(teachFirst, northernHub)))
    .thenSees(teachFirst, asha, { scheduleIdentifier: january })
  changed
    .when(changesProgramme(oak, [asha], '2022-10-01', ownDesign))
    .on('2022-10-01')
    .when(changesProgramme(oak, [asha], '2022-11-01', providerLed(teachFirst, northernHub)))
    .thenSees(teachFirst, asha, { scheduleIdentifier: january })
  changed
    .when(changesProgramme(oak, [asha], '2022-10-01', providerLed(ambition, southernHub)))
    .thenSees(ambition, asha, { scheduleIdentifier: january })
})

test('CS-12: what a provider said after she had left goes with nobody', () => {
  const late = moved.when(toJanuary)
  late
    .when(transfersIn(oak, asha, '2022-11-01', 'default'))
    .on('2022-11-01')
    .thenSees(ambition, asha, { scheduleIdentifier: standard, status: 'active' })
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-10-03'))
    .on('2022-10-10')
    .when(toJanuary)
    .when(registers(elm, asha, '2022-11-01'))
    .thenSees(teachFirst, asha, { scheduleIdentifier: standard })
})

test('CS-12: who came back before the provider spoke is not on what it said of the time between', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-10-03'))
    .on('2022-10-20')
    .when(toJanuary)
    .on('2022-11-01')
    .when(registers(oak, asha, '2022-10-17'))
    .thenSees(ambition, asha, { scheduleIdentifier: standard, status: 'active' })
})

test('CS-15: she and the school are told; once she has left, the school alone', () => {
  ashaAtOak
    .when(toJanuary)
    .andTold(
      'Asha Patel: schedule-changed (Asha Patel, 2022-09-05)',
      'Oak Academy: schedule-changed (Asha Patel, 2022-09-05)',
    )
  moved.when(toJanuary).andTold('Oak Academy: schedule-changed (Asha Patel, 2022-10-10)')
})

test('UN-6: undone by the provider or by DfE, everything is as it was', () => {
  for (const by of [workerOf(ambition), dfe])
    expect(ashaAtOak.when(toJanuary).when(undoes(by, 'change-schedule')).situation.facts).toEqual(
      ashaAtOak.situation.facts,
    )
  ashaAtOak
    .when(toJanuary)
    .refuses(undoes(tutorOf(oak), 'change-schedule'), 'not-yours-to-undo')
    .refuses(undoes(workerOf(teachFirst), 'change-schedule'), 'not-yours-to-undo')
})

test('UN-8: of a schedule that is undone its provider is told, and she', () => {
  moved
    .when(toJanuary)
    .when(undoes(dfe, 'change-schedule'))
    .andTold(
      'Asha Patel: change-undone (Asha Patel, 2022-10-10)',
      'Ambition Institute: change-undone (Asha Patel, 2022-10-10)',
    )
})

test('every reason is told at once, in the order CS-2 to CS-8', () => {
  ashaAtOak
    .givenDeclared(declared(ambition, asha, 'started', '2022-09-05'))
    .when(withdraws(ambition, asha))
    .refuses(changesSchedule(ambition, asha, replacement, { cohort: 2023 }), 'already-withdrawn', {
      besides: [
        { reason: 'schedule-for-mentors-only' },
        { reason: 'declarations-outside-schedule', types: ['started'] },
        { reason: 'cohort-has-declarations', types: ['started'] },
        { reason: 'no-partnership-in-cohort', cohort: 2023 },
      ],
    })
    .refuses(changesSchedule(ambition, asha, standard), 'already-withdrawn', {
      besides: [{ reason: 'nothing-would-change' }],
    })
    .refuses(changesSchedule(ambition, asha, 'none'), 'schedule-unknown', {
      besides: [{ reason: 'already-withdrawn', from: '2022-09-05' }],
    })
  moved
    .when(chooses(oak, 2023, providerLed()))
    .when(confirms(ambition, oak, 2023, northernHub))
    .refuses(
      changesSchedule(ambition, asha, standard, { cohort: 2023 }),
      'no-longer-with-this-provider',
      { until: '2022-10-03', besides: [] },
    )
})
