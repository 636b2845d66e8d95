import { test } from 'vitest'
import {
  assigns,
  defers,
  registers,
  resumes,
  transfersIn,
  withdraws,
} from '../../../test/language/acts.ts'
import { declarationsOf } from '../../../test/language/payments.ts'
import { providerLed } from '../../../test/language/programmes.ts'
import { ashaAtOak, withMoAtOak } from '../../../test/language/states.ts'
import { story } from '../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  dee,
  elm,
  mo,
  northernHub,
  oak,
  teachFirst,
} from '../../../test/language/world.ts'

const ashaDeclared = declarationsOf(ashaAtOak.on('2022-10-03'))

test('DE-1: a course of an NPQ is told so, and nothing else', () => {
  ashaDeclared.refusesToHear({ course: 'npq-senior-leadership' }, ['npq-no-longer-supported'])
})

test('DE-2, DE-4, DE-6, DE-13: who says nothing is told what is missing, and nothing else', () => {
  ashaDeclared.refusesToHear({}, ['participant-not-recognised', 'date-missing', 'type-missing'])
})

test('DE-2: nobody is declared for who is not registered', () => {
  ashaDeclared.refuses(ambition, ben, 'started', '2022-10-03', ['participant-not-recognised'])
})

const withdrawn = ashaAtOak.on('2022-10-10').when(withdraws(ambition, asha)).on('2022-11-01')

test('DE-3: who was withdrawn is declared for until then, and not from that moment on', () => {
  declarationsOf(withdrawn)
    .refuses(ambition, asha, 'started', '2022-10-10T09:00:00.000Z', ['withdrawn'])
    .refuses(ambition, asha, 'started', '2022-10-20', ['withdrawn'])
    .declares(ambition, asha, 'started', '2022-10-10T08:59:59.999Z')
})

test('DE-3: who was resumed, or is deferred, is declared for', () => {
  declarationsOf(withdrawn.when(resumes(ambition, asha)).on('2022-11-02')).declares(
    ambition,
    asha,
    'started',
    '2022-10-20',
  )
  declarationsOf(
    ashaAtOak
      .on('2022-10-10')
      .when(defers(ambition, asha, 'career-break'))
      .on('2022-11-01'),
  ).declares(ambition, asha, 'started', '2022-10-20')
})

test('DE-3, DE-4: a withdrawal takes nothing from an error in the date', () => {
  declarationsOf(withdrawn).refusesToHear(
    { leadProvider: ambition.id, declaredFor: { said: 'nothing' }, type: 'started' },
    ['participant-not-recognised', 'date-missing'],
  )
})

test('DE-4: a moment that is no moment is missing too, and one ahead is refused', () => {
  ashaDeclared
    .refusesToHear({ declaredFor: { said: 'no-moment' }, type: 'started' }, [
      'participant-not-recognised',
      'date-missing',
      'date-badly-written',
    ])
    .refusesToHear({ declaredFor: { said: 'badly-written' }, type: 'started' }, [
      'participant-not-recognised',
      'date-badly-written',
    ])
    .refuses(ambition, asha, 'started', '2022-10-03T09:00:00.001Z', ['date-ahead'])
    .declares(ambition, asha, 'started', '2022-10-03T09:00:00.000Z')
})

test('DE-5: both ends of the window count in, by days in UTC', () => {
  const declared = ashaDeclared.on('2023-01-10')
  declared.refuses(ambition, asha, 'started', '2022-05-31T23:59:59.999Z', ['before-milestone'])
  declared.declares(ambition, asha, 'started', '2022-06-01T00:00:00.000Z')
  declared.declares(ambition, asha, 'started', '2022-12-31T23:59:59.999Z')
  declared.refuses(ambition, asha, 'started', '2023-01-01T00:00:00.000Z', ['after-milestone'])
})

test('DE-4, DE-5: a moment may be both ahead and outside the window', () => {
  ashaDeclared.refuses(ambition, asha, 'started', '2023-02-01', ['date-ahead', 'after-milestone'])
})

test('DE-6: the type is given, and is one of her schedule', () => {
  ashaDeclared
    .refuses(ambition, asha, null, '2022-10-03', ['type-missing', 'type-not-on-schedule'])
    .refuses(ambition, asha, 'extended-1', '2022-10-03', ['type-not-on-schedule'])
    .refuses(ambition, asha, 'begun', '2022-10-03', ['type-not-on-schedule'])
})

const in2025 = story()
  .on('2025-06-20')
  .when(
    registers(oak, mo, '2025-09-01', {
      as: 'mentor',
      programme: providerLed(ambition, northernHub),
    }),
  )
  .when(registers(oak, asha, '2025-09-01', { programme: providerLed(ambition, northernHub) }))
  .on('2025-10-01')

test('DE-7: from 2025 on a mentor starts and completes, and nothing between', () => {
  const as = 'mentor' as const
  declarationsOf(in2025)
    .refuses(ambition, mo, 'retained-1', '2025-09-20', ['type-not-for-mentors'], { as })
    .refuses(
      ambition,
      mo,
      'extended-1',
      '2025-09-20',
      ['type-not-on-schedule', 'type-not-for-mentors'],
      { as },
    )
    .declares(ambition, asha, 'retained-1', '2025-09-20')
    .declares(ambition, mo, 'started', '2025-09-20', { as })
  declarationsOf(withMoAtOak.on('2023-02-01')).declares(ambition, mo, 'retained-1', '2023-01-20', {
    as,
  })
})

test('DE-8: who is eligible needs an open statement, and who is not eligible needs none', () => {
  ashaDeclared
    .on('2025-01-01')
    .refuses(ambition, asha, 'started', '2022-10-03', ['no-open-statement'])
    .on('2024-12-31')
    .declares(ambition, asha, 'started', '2022-10-03')
  const deeAtOak = ashaAtOak.when(registers(oak, dee, '2022-09-01'))
  declarationsOf(deeAtOak.on('2025-01-01')).declares(ambition, dee, 'started', '2022-10-03', {
    becomes: { state: 'submitted', statement: null },
  })
})

test('DE-9: what is declared is not declared again, until it is voided', () => {
  const again = ashaDeclared.declares(ambition, asha, 'started', '2022-10-03')
  again.refuses(ambition, asha, 'started', '2022-10-03', ['already-declared'])
  again.refuses(ambition, asha, 'started', '2022-10-01', ['already-declared'])
  for (const state of ['submitted', 'payable', 'paid'] as const)
    again.whichIs({ state }).refuses(ambition, asha, 'started', '2022-10-03', ['already-declared'])
  for (const state of ['voided', 'ineligible', 'awaiting-clawback', 'clawed-back'] as const)
    again.whichIs({ state }).declares(ambition, asha, 'started', '2022-10-03')
})

const moved = ashaAtOak.on('2022-10-03').when(transfersIn(elm, asha, '2022-11-01', 'default'))

test('DE-9: nor by another provider, nor for a moment before it took over', () => {
  declarationsOf(moved.on('2022-12-01'))
    .declares(ambition, asha, 'started', '2022-10-03')
    .refuses(teachFirst, asha, 'started', '2022-11-03', ['already-declared'])
})

test('DE-10, DE-13: the course is looked at only when nothing else is wrong', () => {
  ashaDeclared
    .refuses(ambition, asha, 'started', '2022-10-03', ['course-not-recognised'], {
      course: 'ecf-mentor',
    })
    .refuses(ambition, asha, 'started', '2022-10-03', ['course-not-recognised'], { course: 'ecf' })
    .refuses(ambition, asha, null, '2022-10-03', ['type-missing'], { course: 'ecf' })
})

test('DE-11: who never trained her does not declare, and who did may late', () => {
  ashaDeclared.refuses(teachFirst, asha, 'started', '2022-10-03', ['participant-not-recognised'])
  declarationsOf(moved.on('2022-12-01'))
    .declares(ambition, asha, 'started', '2022-11-20')
    .on('2023-02-01')
    .declares(teachFirst, asha, 'retained-1', '2023-01-20')
})

test('DE-11: of whom it never trained a provider learns nothing', () => {
  const declared = ashaDeclared.declares(ambition, asha, 'started', '2022-10-03')
  for (const type of ['started', 'extended-1', 'retained-1'])
    declared.refuses(teachFirst, asha, type, '2022-10-03', ['participant-not-recognised'])
  declared
    .refuses(teachFirst, asha, null, '2022-10-03', ['type-missing'])
    .refuses(teachFirst, asha, 'started', '2022-10-03', ['participant-not-recognised'], {
      course: 'ecf-mentor',
    })
})

test('DE-12, DE-13: evidence is looked at last', () => {
  const late = ashaDeclared.on('2023-02-01')
  late.refuses(ambition, asha, 'retained-1', '2023-01-20', ['evidence-missing'], { evidence: null })
  late.refuses(teachFirst, asha, 'retained-1', '2023-01-20', ['participant-not-recognised'], {
    evidence: null,
  })
})

test('DE-14: it is paid by the open statement with the nearest cut-off', () => {
  ashaDeclared
    .on('2022-12-31')
    .declares(ambition, asha, 'started', '2022-10-03', {
      becomes: { state: 'eligible', statement: '2022 2022-12-31', reason: null },
    })
    .voids({ state: 'voided' })
    .on('2023-01-01')
    .declares(ambition, asha, 'started', '2022-10-03', {
      becomes: { state: 'eligible', statement: '2022 2023-04-30' },
    })
})

/** Whoever was registered last is found first. */
const reversed = <Key, Value>(map: ReadonlyMap<Key, Value>) => new Map([...map].toReversed())

test('DE-14: the same teacher known as two persons is paid for once', () => {
  const both = ashaAtOak.when(registers(oak, ben, '2022-09-01')).on('2022-10-03')
  const twice = declarationsOf(both).declares(ambition, asha, 'started', '2022-10-03')
  const people = new Map(
    [...both.situation.people].map(([id, person]) => [id, { ...person, trn: ben.trn }] as const),
  )
  twice
    .after({ ...both, situation: { ...both.situation, people: reversed(people) } })
    .declares(ambition, ben, 'started', '2022-10-03', {
      becomes: { state: 'ineligible', reason: 'duplicate_declaration', statement: null },
    })
})

test('DE-15: it keeps how she was trained on the day, whatever comes later', () => {
  const mentored = withMoAtOak.when(assigns(oak, mo, asha, '2022-10-01'))
  const after = mentored.on('2022-10-10').when(transfersIn(elm, asha, '2022-11-01', 'default'))
  const person = [...after.situation.people.values()].find(({ trn }) => trn === mo.trn)
  const rests = { deliveryPartner: northernHub.id, cohort: 2022, schedule: 'standard 2022' }
  const declared = declarationsOf(after.on('2022-12-01'))
  declared.declares(ambition, asha, 'started', '2022-09-20', { rests: { ...rests, mentor: null } })
  for (const at of ['2022-10-20', '2022-11-20'])
    declared.declares(ambition, asha, 'started', at, { rests: { ...rests, mentor: person?.id } })
  declared.declares(ambition, asha, 'started', '2022-08-01', {
    rests: { partnership: null, deliveryPartner: null, mentor: null },
  })
})
