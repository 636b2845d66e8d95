import { test } from 'vitest'
import {
  chooses,
  completes,
  confirms,
  registers,
  transfersIn,
  undoes,
} from '../../../../test/language/acts.ts'
import { changesSchedule } from '../../../../test/language/acts-of-providers.ts'
import { declared } from '../../../../test/language/declarations.ts'
import { providerLed } from '../../../../test/language/programmes.ts'
import { story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
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
const extended = 'ecf-extended-september'
const january = 'ecf-standard-january'

const to = (cohort: number, schedule = standard) =>
  changesSchedule(ambition, asha, schedule, { cohort })

/** Oak trains 2022, 2024 and 2025 with Ambition; the payments of 2022 closed on 16 June 2025. */
const toldUntil2025 = story()
  .when(chooses(oak, 2022, providerLed()))
  .when(confirms(ambition, oak, 2022, northernHub))
  .when(registers(oak, asha, '2022-09-01'))
  .when(registers(oak, mo, '2022-09-01', { as: 'mentor' }))
  .on('2024-08-01')
  .when(chooses(oak, 2024, providerLed()))
  .when(confirms(ambition, oak, 2024, southernHub))
  .on('2025-06-15')
  .when(chooses(oak, 2025, providerLed()))
  .when(confirms(ambition, oak, 2025, northernHub))
  .on('2025-06-16')

const paid = toldUntil2025.givenDeclared(declared(ambition, asha, 'started', '2022-09-05', 'paid'))
const away = paid.when(to(2024))

const gone = { cohort: 2024, movedFromClosedCohort: true }
const never = { cohort: 2022, movedFromClosedCohort: false }

test('CS-9: from a closed cohort to 2024, in spite of what was declared', () => {
  paid
    .when(to(2024))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2025-06-15  Oak Academy, Ambition Institute with Northern Hub
       2025-06-16 to now         Oak Academy, Ambition Institute with Southern Hub`,
    )
    .thenSees(ambition, asha, { ...gone, scheduleIdentifier: standard })
  paid.when(to(2024, extended)).thenSees(ambition, asha, { ...gone, scheduleIdentifier: extended })
})

test('CS-9: to no other cohort, with both reasons', () => {
  paid.refuses(to(2025), 'declarations-outside-schedule', {
    types: ['started'],
    besides: [{ reason: 'cohort-has-declarations', types: ['started'] }],
  })
})

test('CS-9: not before the day on which it closes', () => {
  paid.on('2025-06-15').refuses(to(2024), 'declarations-outside-schedule')
})

test('CS-9: not a mentor', () => {
  toldUntil2025
    .givenDeclared(declared(ambition, mo, 'started', '2022-09-05', 'paid', 'mentor'))
    .refuses(
      changesSchedule(ambition, mo, standard, { as: 'mentor', cohort: 2024 }),
      'declarations-outside-schedule',
    )
})

test('CS-9: only if something is paid or to be paid', () => {
  for (const state of ['eligible', 'payable'] as const)
    toldUntil2025
      .givenDeclared(declared(ambition, asha, 'started', '2022-09-05', state))
      .when(to(2024))
      .thenSees(ambition, asha, gone)
  toldUntil2025
    .givenDeclared(declared(ambition, asha, 'started', '2022-09-05', 'submitted'))
    .refuses(to(2024), 'declarations-outside-schedule')
})

test('CS-9: with nothing declared it is a change of cohort like any other', () => {
  toldUntil2025
    .when(to(2024))
    .thenSees(ambition, asha, { cohort: 2024, movedFromClosedCohort: false })
})

test('CS-9: not once her completion is to be paid, or she has completed', () => {
  paid
    .givenDeclared(declared(ambition, asha, 'completed', '2024-05-01', 'payable'))
    .refuses(to(2024), 'declarations-outside-schedule')
  paid
    .givenDeclared(declared(ambition, asha, 'completed', '2024-05-01', 'submitted'))
    .when(to(2024))
  paid.when(completes(asha, '2025-06-15')).refuses(to(2024), 'declarations-outside-schedule')
})

test('CS-9: she needs a partnership there as anybody does', () => {
  story()
    .when(chooses(oak, 2022, providerLed()))
    .when(confirms(ambition, oak, 2022, northernHub))
    .when(registers(oak, asha, '2022-09-01'))
    .on('2025-06-16')
    .givenDeclared(declared(ambition, asha, 'started', '2022-09-05', 'paid'))
    .refuses(to(2024), 'no-partnership-in-cohort', { besides: [] })
})

test('CS-9: her next provider reads it too, and nobody before', () => {
  away
    .when(chooses(elm, 2024, providerLed(teachFirst, northernHub)))
    .on('2025-06-20')
    .when(transfersIn(elm, asha, '2025-09-01', 'default'))
    .thenSees(teachFirst, asha, { ...gone, status: 'joining' })
    .thenSees(ambition, asha, { ...gone, status: 'leaving' })
    .when(undoes(tutorOf(elm), 'transfer-in'))
    .thenSees(ambition, asha, { ...gone, status: 'active' })
})

test('CS-10: back to the cohort that she came from, as if she had never left it', () => {
  away
    .on('2025-07-01')
    .when(to(2022))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2025-06-15  Oak Academy, Ambition Institute with Northern Hub
       2025-06-16 to 2025-06-30  Oak Academy, Ambition Institute with Southern Hub
       2025-07-01 to now         Oak Academy, Ambition Institute with Northern Hub`,
    )
    .thenSees(ambition, asha, { ...never, scheduleIdentifier: standard })
    .when(to(2024, extended))
    .thenSees(ambition, asha, gone)
  away.when(to(2022, january)).thenSees(ambition, asha, { ...never, scheduleIdentifier: january })
})

test('CS-10: not with anything declared in the present cohort, unless it was voided', () => {
  const since = away.on('2025-07-01')
  for (const state of ['submitted', 'eligible', 'payable', 'paid'] as const)
    since
      .givenDeclared(declared(ambition, asha, 'retained-1', '2025-07-01', state))
      .refuses(to(2022), 'declarations-outside-schedule', {
        types: ['retained-1'],
        besides: [{ reason: 'cohort-has-declarations', types: ['started', 'retained-1'] }],
      })
  since.givenDeclared(declared(ambition, asha, 'retained-1', '2025-07-01', 'voided')).when(to(2022))
})

test('CS-10: not once nothing is paid in the cohort that she came from', () => {
  away
    .givenDeclared(declared(ambition, asha, 'started', '2022-09-05', 'submitted'))
    .refuses(to(2022), 'cohort-has-declarations')
})

test('CS-10: to another cohort than the one she came from she does not go', () => {
  away.refuses(to(2025), 'declarations-outside-schedule')
})

test('CS-11: inside the new cohort what was declared in the closed one is no obstacle', () => {
  away
    .when(changesSchedule(ambition, asha, january))
    .thenSees(ambition, asha, { ...gone, scheduleIdentifier: january })
  away
    .on('2025-07-01')
    .givenDeclared(declared(ambition, asha, 'retained-1', '2025-07-01'))
    .refuses(changesSchedule(ambition, asha, standard, { cohort: 2024 }), 'nothing-would-change', {
      besides: [{ reason: 'declarations-outside-schedule', types: ['retained-1'] }],
    })
    .when(changesSchedule(ambition, asha, january))
})

test('CS-11: who came to the cohort in another way is held by what was declared', () => {
  toldUntil2025
    .when(to(2024))
    .givenDeclared(situation => ({
      ...declared(ambition, asha, 'started', '2022-09-05', 'paid')(situation),
      cohort: 2022,
    }))
    .refuses(changesSchedule(ambition, asha, extended), 'declarations-outside-schedule', {
      types: ['started'],
    })
})

test('UN-6: undone, she is in the closed cohort again', () => {
  away.when(undoes(workerOf(ambition), 'change-schedule')).thenSees(ambition, asha, never)
})
