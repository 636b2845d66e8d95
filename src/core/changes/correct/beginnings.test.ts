import { expect, test } from 'vitest'
import {
  assigns,
  changesDetails,
  changesProgramme,
  corrects,
  registers,
  transfersIn,
  transfersOut,
  undoes,
} from '../../../../test/language/acts.ts'
import { materialsFrom, ownDesign } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain } from '../../../../test/language/states.ts'
import { profileIn, trainingIs, type Story } from '../../../../test/language/story.ts'
import {
  ambition,
  asha,
  ben,
  dfe,
  elm,
  mo,
  nia,
  oak,
  teachFirst,
  tutorOf,
  ucl,
} from '../../../../test/language/world.ts'
import { of } from '../../timeline.ts'

const began = '2022-09-05'
const joined = '2023-01-09'
const atOak = 'Oak Academy, Ambition Institute with Northern Hub'
const atElm = 'Elm School, Teach First with Northern Hub'

const mentorsAtOak = bothSchoolsTrain
  .when(registers(oak, mo, '2022-09-01', { as: 'mentor' }))
  .when(registers(oak, nia, '2022-09-01', { as: 'mentor' }))

const ashaWithMo = mentorsAtOak
  .when(
    registers(oak, asha, began, { mentor: mo, appropriateBody: { answer: 'not-appointed-yet' } }),
  )
  .on('2022-10-20')

const ashaMoved = ashaWithMo
  .when(assigns(oak, nia, asha, '2022-12-01'))
  .when(transfersIn(elm, asha, joined, 'default', { email: 'asha@elm.example' }))
  .on('2023-03-01')

/** The days on which e-mails, schedules and bodies of Asha begin. */
const stepsOf = ({ situation }: Story) =>
  (['email-in-use', 'schedule-in-use', 'appropriate-body-of-ect'] as const).map(facet =>
    of(situation, facet, profileIn(situation, asha, 'ect'))
      .map(({ from }) => from)
      .toSorted(),
  )

const emailsOf = ({ situation }: Story) =>
  of(situation, 'email-in-use', profileIn(situation, asha, 'ect'))
    .map(({ email, from }) => `${from} ${email}`)
    .toSorted()

test('CO-11: what began with a stay begins on the other day too', () => {
  const later = ashaWithMo
    .when(corrects(oak, asha, began, { from: '2022-09-12' }))
    .thenHistoryReads(asha, `2022-09-12 to now  ${atOak}`)
    .thenMentorsRead(asha, '2022-09-12 to now  mentored by Mo Malik at Oak Academy')
  expect(stepsOf(later)).toEqual([['2022-09-12'], ['2022-09-12'], ['2022-09-12']])
  const earlier = ashaWithMo
    .when(corrects(oak, asha, began, { from: '2022-09-02' }))
    .thenHistoryReads(asha, `2022-09-02 to now  ${atOak}`)
    .thenMentorsRead(asha, '2022-09-02 to now  mentored by Mo Malik at Oak Academy')
  expect(stepsOf(earlier)).toEqual([['2022-09-02'], ['2022-09-02'], ['2022-09-02']])
})

test('CO-11: a mentor begins no earlier than she is at the school', () => {
  ashaWithMo
    .when(corrects(oak, asha, began, { from: '2022-08-20' }))
    .thenMentorsRead(asha, '2022-09-01 to now  mentored by Mo Malik at Oak Academy')
})

test('CO-11: a mentor’s time at the school, and whom she mentors from its first day, move with it', () => {
  const fromTheFirst = mentorsAtOak.when(registers(oak, asha, '2022-09-01', { mentor: mo }))
  fromTheFirst
    .when(corrects(oak, mo, '2022-09-01', { from: '2022-09-03' }, { as: 'mentor' }))
    .thenMentorsRead(asha, '2022-09-03 to now  mentored by Mo Malik at Oak Academy')
    .refuses(registers(oak, ben, '2022-09-02', { mentor: mo }), 'mentor-not-at-this-school')
    .when(corrects(oak, mo, '2022-09-03', { from: '2022-08-20' }, { as: 'mentor' }))
    .thenMentorsRead(asha, '2022-09-01 to now  mentored by Mo Malik at Oak Academy')
    .when(registers(oak, ben, '2022-08-20', { mentor: mo }))
})

test('CO-11: whoever another mentored until the day is not taken from them', () => {
  mentorsAtOak
    .when(registers(oak, asha, '2022-09-01', { mentor: nia }))
    .when(corrects(oak, mo, '2022-09-01', { from: '2022-09-20' }, { as: 'mentor' }))
    .when(assigns(oak, mo, asha, '2022-09-20'))
    .when(corrects(oak, mo, '2022-09-20', { from: '2022-09-01' }, { as: 'mentor' }))
    .thenMentorsRead(
      asha,
      `2022-09-01 to 2022-09-19  mentored by Nia Evans at Oak Academy
       2022-09-20 to now         mentored by Mo Malik at Oak Academy`,
    )
})

test('CO-11: of what was said before a later start the latest holds from it', () => {
  const corrected = ashaWithMo
    .on('2022-09-10')
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .when(assigns(oak, nia, asha, '2022-09-12'))
    .when(corrects(oak, asha, began, { from: '2022-09-20' }))
    .thenMentorsRead(asha, '2022-09-20 to now  mentored by Nia Evans at Oak Academy')
  expect(emailsOf(corrected)).toEqual(['2022-09-20 asha@oak.example'])
})

test('CO-11: an e-mail of the days between gives way to the one that began with the stay', () => {
  const changed = ashaWithMo
    .on('2022-12-20')
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .when(transfersIn(elm, asha, joined, 'default', { email: 'asha@elm.example' }))
  const earlier = changed.when(corrects(elm, asha, joined, { from: '2022-12-10' }))
  expect(emailsOf(earlier)).toEqual(['2022-09-05 asha@example.org', '2022-12-10 asha@elm.example'])
  const later = changed.when(corrects(elm, asha, joined, { from: '2023-01-20' }))
  expect(emailsOf(later)).toEqual([
    '2022-09-05 asha@example.org',
    '2022-12-20 asha@oak.example',
    '2023-01-20 asha@elm.example',
  ])
})

test('CO-11: a deferral before a later start is from that start', () => {
  ashaAtOak
    .given(trainingIs(asha, ambition, 'deferred', '2022-09-03'))
    .when(corrects(oak, asha, '2022-09-01', { from: '2022-09-04' }))
    .thenSees(ambition, asha, { trainingStatus: 'deferred', trainingStatusFrom: '2022-09-04' })
})

test('CO-11: a deferral goes on from its own day where the provider was hers before', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, joined))
    .on('2023-03-01')
    .given(trainingIs(asha, ambition, 'deferred', '2023-01-20'))
    .when(corrects(elm, asha, joined, { from: '2023-02-01' }))
    .thenSees(ambition, asha, { trainingStatus: 'deferred', trainingStatusFrom: '2023-01-20' })
})

test('CO-5: a mentor is not at a school for two reasons at once', () => {
  const back = mentorsAtOak
    .when(registers(elm, mo, '2022-10-01', { as: 'mentor' }))
    .when(transfersOut(elm, mo, '2022-12-01', 'mentor'))
    .when(transfersIn(elm, mo, joined, 'default', { as: 'mentor' }))
    .on('2023-03-01')
  back
    .refuses(corrects(elm, mo, joined, { from: '2022-11-30' }, { as: 'mentor' }), 'would-overlap', {
      with: '2022-12-01',
    })
    .when(corrects(elm, mo, joined, { from: '2022-12-01' }, { as: 'mentor' }))
    .thenHistoryReads(
      mo,
      `2022-09-01 to 2022-11-30  ${atOak}
       2022-12-01 to now         ${atElm}`,
      'mentor',
    )
})

test('CO-11: a mentor who was at the school before her training came was so all the same', () => {
  const trainsAtElm = mentorsAtOak
    .when(registers(elm, mo, '2022-10-01', { as: 'mentor' }))
    .when(registers(elm, ben, '2022-10-03', { mentor: mo }))
    .when(transfersIn(elm, mo, joined, 'default', { as: 'mentor' }))
    .on('2023-03-01')
  trainsAtElm
    .when(corrects(elm, mo, joined, { from: '2023-02-01' }, { as: 'mentor' }))
    .thenMentorsRead(ben, '2022-10-03 to now  mentored by Mo Malik at Elm School')
  trainsAtElm
    .when(corrects(elm, mo, joined, { from: '2022-09-20' }, { as: 'mentor' }))
    .when(registers(elm, asha, '2022-09-20', { mentor: mo }))
})

test('CO-13: what the old school said of mentors for days on which she was not there falls away', () => {
  ashaMoved
    .when(corrects(elm, asha, joined, { from: '2022-11-15' }))
    .thenMentorsRead(asha, '2022-09-05 to 2022-11-14  mentored by Mo Malik at Oak Academy')
  ashaMoved.when(corrects(elm, asha, joined, { from: '2023-02-01' })).thenMentorsRead(
    asha,
    `2022-09-05 to 2022-11-30  mentored by Mo Malik at Oak Academy
       2022-12-01 to 2023-01-31  mentored by Nia Evans at Oak Academy`,
  )
})

test('CO-14: a mentorship that would begin after she had left falls away', () => {
  ashaMoved
    .when(corrects(oak, asha, began, { until: '2022-11-15' }))
    .thenMentorsRead(asha, '2022-09-05 to 2022-11-14  mentored by Mo Malik at Oak Academy')
})

test('CO-7: nobody uses an address on days on which another person used it', () => {
  bothSchoolsTrain
    .when(registers(oak, ben, '2022-09-01', { email: 'shared@example.org' }))
    .on('2022-11-01')
    .when(changesDetails(oak, ben, { email: 'ben@example.org' }))
    .when(registers(oak, asha, '2022-11-05', { email: 'shared@example.org' }))
    .refuses(corrects(oak, asha, '2022-11-05', { from: '2022-10-31' }), 'email-in-use')
    .when(corrects(oak, asha, '2022-11-05', { from: '2022-11-01' }))
})

test('CO-16: an undone correction leaves everything as it was', () => {
  const corrections = [
    corrects(elm, asha, joined, { from: '2022-11-15' }),
    corrects(elm, asha, joined, { from: '2023-02-01', until: '2023-02-20' }),
    corrects(elm, asha, joined, { programme: materialsFrom(ucl) }),
    corrects(null, asha, began, { from: '2022-09-12', until: '2022-12-24' }),
  ]
  for (const correction of corrections) {
    const undone = ashaMoved.when(correction).when(undoes(dfe, 'correct'))
    expect(undone.situation.facts).toEqual(ashaMoved.situation.facts)
    undone.thenSees(teachFirst, asha, { school: elm.id, email: 'asha@elm.example' })
  }
})

test('CO-16: what became one is two records again', () => {
  ashaAtOak
    .when(changesProgramme(oak, [asha], '2022-10-01', ownDesign))
    .when(corrects(oak, asha, '2022-09-01', { programme: ownDesign }))
    .when(undoes(tutorOf(oak), 'correct'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-30  ${atOak}
       2022-10-01 to now         Oak Academy, designed by the school`,
    )
})
