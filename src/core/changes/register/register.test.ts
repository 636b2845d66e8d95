import { expect, test } from 'vitest'
import {
  changesDetails,
  chooses,
  registers,
  transfersIn,
  transfersOut,
  undoes,
} from '../../../../test/language/acts.ts'
import {
  materialsFrom,
  ownDesign,
  providerLed,
  schoolFunded,
} from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import { completed, story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  borough,
  capita,
  chi,
  dee,
  eastBody,
  elm,
  eve,
  fir,
  mo,
  nia,
  northernHub,
  oak,
  southernHub,
  teachFirst,
  tutorOf,
  ucl,
  yew,
} from '../../../../test/language/world.ts'
import { factsOf } from '../../situation.ts'

test('RG-1: the first day is not before the service began and at most a year ahead', () => {
  bothSchoolsTrain
    .refuses(registers(oak, asha, '2021-08-31'), 'day-before-service-began', {
      earliest: '2021-09-01',
    })
    .refuses(registers(oak, asha, '2023-06-11'), 'day-too-far-ahead', { latest: '2023-06-10' })
    .when(chooses(oak, 2023, ownDesign))
    .when(registers(oak, asha, '2023-06-10'))
})

test('RG-2: the national record has a teacher of this number and date of birth', () => {
  bothSchoolsTrain
    .refuses(registers(oak, asha, '2022-09-01', { dateOfBirth: '1996-05-02' }), 'teacher-not-found')
    .refuses(
      registers(oak, { ...asha, trn: '9999999' as typeof asha.trn }, '2022-09-01'),
      'teacher-not-found',
    )
})

test('RG-3: an ECT who completed induction, as either record knows, is not registered as one', () => {
  bothSchoolsTrain
    .refuses(registers(oak, eve, '2022-09-01'), 'induction-completed', { on: '2020-07-20' })
    .when(registers(oak, eve, '2022-09-01', { as: 'mentor' }))
  ashaAtOak
    .given(completed(asha, '2023-07-21'))
    .when(transfersOut(oak, asha, '2023-08-01'))
    .refuses(registers(elm, asha, '2023-09-01'), 'induction-completed', { on: '2023-07-21' })
})

test('RG-4: who is at the school on the day, or is to join it, is not registered there twice', () => {
  ashaAtOak
    .refuses(registers(oak, asha, '2022-10-01'), 'already-at-this-school', { from: '2022-09-01' })
    .refuses(registers(oak, asha, '2022-08-01'), 'already-at-this-school', { from: '2022-09-01' })
})

test('RG-5: an ECT whose record at another school is open on the day is transferred in instead', () => {
  ashaAtOak
    .refuses(registers(elm, asha, '2022-10-01'), 'open-at-another-school', { school: oak.id })
    .when(transfersOut(oak, asha, '2022-10-01'))
    .refuses(registers(elm, asha, '2022-09-30'), 'open-at-another-school')
    .when(registers(elm, asha, '2022-10-01'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-30  Oak Academy, Ambition Institute with Northern Hub
       2022-10-01 to now         Elm School, Teach First with Northern Hub`,
    )
})

test('RG-6: nobody begins before a record that has been reported already', () => {
  ashaAtOak.refuses(registers(elm, asha, '2022-08-31'), 'starts-before-latest-record', {
    began: '2022-09-01',
  })
})

test('RG-7: an address that another person uses is not given; her own she may use everywhere', () => {
  ashaAtOak
    .refuses(registers(oak, ben, '2022-09-05', { email: 'Asha@Example.org' }), 'email-in-use', {
      email: 'Asha@Example.org',
    })
    .when(changesDetails(oak, asha, { email: 'new@example.org' }))
    .when(registers(oak, ben, '2022-09-05', { email: 'asha@example.org' }))
    .when(registers(oak, asha, '2022-09-05', { as: 'mentor', email: 'new@example.org' }))
})

test('RG-8: a mentor named is another person, who may be chosen at the school on the day', () => {
  withMoAtOak
    .refuses(registers(oak, ben, '2022-09-05', { mentor: nia }), 'mentor-not-at-this-school', {
      from: '2022-09-05',
    })
    .refuses(registers(oak, ben, '2022-08-31', { mentor: mo }), 'mentor-not-at-this-school')
    .when(registers(oak, ben, '2022-09-05', { mentor: mo }))
    .thenMentorsRead(ben, '2022-09-05 to now  mentored by Mo Malik at Oak Academy')
    .refuses(registers(oak, mo, '2022-09-05', { mentor: mo }), 'mentor-is-the-ect')
})

test('RG-9: a mentor who trains elsewhere may be chosen here too, and trains where she trained', () => {
  withMoAtOak
    .when(registers(elm, mo, '2022-09-20', { as: 'mentor' }))
    .andTold('Mo Malik: participant-registered (Mo Malik, 2022-09-20)')
    .thenHistoryReads(
      mo,
      '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub',
      'mentor',
    )
    .thenStands(mo, elm, 'joining', 'mentor')
    .on('2022-09-20')
    .thenStands(mo, elm, 'training', 'mentor')
    .thenStands(mo, oak, 'training', 'mentor')
    .when(registers(elm, ben, '2022-09-20', { mentor: mo }))
    .refuses(registers(elm, mo, '2022-10-01', { as: 'mentor' }), 'already-at-this-school')
    .when(transfersOut(elm, mo, '2023-01-01', 'mentor'))
    .thenMentorsRead(ben, '2022-09-20 to 2022-12-31  mentored by Mo Malik at Elm School')
    .thenStands(mo, oak, 'training', 'mentor')
})

test('RG-10: from 1 June the cohort is that year’s, before it the year’s before', () => {
  const planned = story()
    .on('2023-05-01')
    .when(chooses(oak, 2022, ownDesign))
    .when(chooses(oak, 2023, materialsFrom(ucl)))
  planned
    .when(registers(oak, asha, '2023-05-31'))
    .thenHistoryReads(asha, '2023-05-31 to now  Oak Academy, designed by the school')
    .when(registers(oak, ben, '2023-06-01'))
    .thenHistoryReads(ben, '2023-06-01 to now  Oak Academy, materials from UCL')
    .when(registers(oak, chi, '2023-06-01', { cohort: 2022 }))
    .thenHistoryReads(chi, '2023-06-01 to now  Oak Academy, designed by the school')
})

test('RG-11: she joins the default, or a programme that the school may offer', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01', { programme: materialsFrom(ucl) }))
    .thenHistoryReads(asha, '2022-09-01 to now  Oak Academy, materials from UCL')
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(teachFirst, northernHub) }))
    .thenHistoryReads(ben, '2022-09-01 to now  Oak Academy, Teach First with Northern Hub')
    .when(registers(yew, chi, '2022-09-01', { programme: schoolFunded('Teach First') }))
    .thenHistoryReads(chi, '2022-09-01 to now  Yew Independent, school-funded by Teach First')
    .thenSees(teachFirst, chi, null)
  story()
    .refuses(registers(oak, asha, '2022-09-01'), 'no-default-programme', { cohort: 2022 })
    .refuses(registers(oak, asha, '2022-09-01', { cohort: 2019 }), 'cohort-unknown')
    .refuses(
      registers(fir, asha, '2022-09-01', { programme: providerLed() }),
      'not-eligible-for-funding',
    )
    .refuses(
      registers(oak, asha, '2022-09-01', { programme: providerLed(capita) }),
      'provider-does-not-train-the-cohort',
    )
    .refuses(
      registers(oak, asha, '2022-09-01', { programme: providerLed(teachFirst, southernHub) }),
      'providers-do-not-work-together',
    )
})

test('RG-12: a record begins on the real first day, and a profile whose last one ended goes on', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-01'))
    .on('2023-01-10')
    .when(registers(oak, asha, '2023-01-12'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub
       2023-01-12 to now         Oak Academy, Ambition Institute with Northern Hub`,
    )
    .thenStands(asha, oak, 'joining')
    .thenSees(ambition, asha, { status: 'joining', school: oak.id })
})

test('RG-13: who takes the default as offered follows it; who has a programme chosen does not', () => {
  const { situation } = bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
  const records = factsOf(situation, 'induction-record')
  expect(records.map(({ followsDefault }) => followsDefault)).toEqual([true, false])
  expect(new Set(records.map(({ programme }) => programme)).size).toBe(1)
})

test('RG-14: the participant is told, her provider and the appropriate body that is named', () => {
  bothSchoolsTrain
    .when(
      registers(oak, dee, '2022-09-01', {
        appropriateBody: { answer: 'named', body: eastBody.id },
      }),
    )
    .andTold(
      'Dee Young: participant-registered (Dee Young, 2022-09-01)',
      'Ambition Institute: participant-joins-provider (Dee Young, 2022-09-01)',
      'East Teaching School Hub: appropriate-body-told (Dee Young, 2022-09-01)',
    )
    .thenSees(ambition, dee, { eligibility: { status: 'manual-check', reason: 'no-qts' } })
    .when(registers(yew, ben, '2022-09-01', { programme: ownDesign }))
    .andTold('Ben Okoro: participant-registered (Ben Okoro, 2022-09-01)')
})

test('RG-14: a mentor chosen with the registration is told', () => {
  bothSchoolsTrain
    .when(registers(oak, mo, '2022-09-01', { as: 'mentor' }))
    .when(registers(oak, asha, '2022-09-01', { mentor: mo }))
    .andTold(
      'Asha Patel: participant-registered (Asha Patel, 2022-09-01)',
      'Mo Malik: mentor-assigned (Asha Patel, 2022-09-01)',
      'Asha Patel: mentor-assigned-to-ect (Asha Patel, 2022-09-01)',
      'Ambition Institute: participant-joins-provider (Asha Patel, 2022-09-01)',
    )
})

test('refusals of RG-1 to RG-11 are looked for in this order', () => {
  const wrong = { dateOfBirth: '1996-05-02', email: 'ben@example.org', mentor: nia }
  const there = ashaAtOak.when(registers(oak, ben, '2022-09-05'))
  there
    .refuses(registers(oak, asha, '2021-01-01', wrong), 'day-before-service-began')
    .refuses(registers(oak, asha, '2022-10-01', wrong), 'teacher-not-found')
    .refuses(
      registers(elm, asha, '2022-10-01', { ...wrong, dateOfBirth: asha.dateOfBirth }),
      'open-at-another-school',
    )
    .when(transfersOut(oak, asha, '2022-10-01'))
    .refuses(
      registers(elm, asha, '2022-10-01', { email: 'ben@example.org', mentor: nia }),
      'email-in-use',
    )
    .refuses(
      registers(elm, asha, '2022-10-01', { mentor: nia, cohort: 2023 }),
      'mentor-not-at-this-school',
    )
    .refuses(registers(elm, asha, '2022-10-01', { cohort: 2023 }), 'no-default-programme')
})

test('RG-4, RG-12: after an undone registration she may be registered as if it had not been', () => {
  ashaAtOak
    .when(undoes(tutorOf(oak), 'register'))
    .thenSees(ambition, asha, null)
    .when(registers(elm, asha, '2022-08-30'))
    .thenHistoryReads(asha, '2022-08-30 to now  Elm School, Teach First with Northern Hub')
})

test('RG-5: a mentor may begin to train elsewhere when her training has ended', () => {
  withMoAtOak
    .when(transfersOut(oak, mo, '2022-10-01', 'mentor'))
    .when(registers(elm, mo, '2022-10-01', { as: 'mentor' }))
    .on('2022-10-05')
    .when(transfersIn(oak, mo, '2023-01-01', 'default', { as: 'mentor' }))
    .thenHistoryReads(
      mo,
      `2022-09-01 to 2022-09-30  Oak Academy, Ambition Institute with Northern Hub
       2022-10-01 to 2022-12-31  Elm School, Teach First with Northern Hub
       2023-01-01 to now         Oak Academy, Ambition Institute with Northern Hub`,
      'mentor',
    )
})

test('RG-14: the appropriate body of the cohort is told, where no other is named', () => {
  const withEast = bothSchoolsTrain.when(
    chooses(oak, 2022, providerLed(ambition, northernHub), { answer: 'named', body: eastBody.id }),
  )
  withEast
    .when(registers(oak, asha, '2022-09-01'))
    .andTold(
      'Asha Patel: participant-registered (Asha Patel, 2022-09-01)',
      'Ambition Institute: participant-joins-provider (Asha Patel, 2022-09-01)',
      'East Teaching School Hub: appropriate-body-told (Asha Patel, 2022-09-01)',
    )
    .when(registers(oak, mo, '2022-09-01', { as: 'mentor' }))
    .andTold(
      'Mo Malik: participant-registered (Mo Malik, 2022-09-01)',
      'Ambition Institute: participant-joins-provider (Mo Malik, 2022-09-01)',
    )
})

test('RG-15: a body that takes on no new inductions is not appointed', () => {
  const closed = { answer: 'named', body: borough.id } as const
  story()
    .on('2023-06-10')
    .when(chooses(oak, 2023, ownDesign))
    .refuses(
      registers(oak, asha, '2023-09-01', { appropriateBody: closed }),
      'body-takes-no-new-inductions',
      { from: '2023-09-01' },
    )
  bothSchoolsTrain.when(registers(oak, asha, '2022-09-01', { appropriateBody: closed }))
})
