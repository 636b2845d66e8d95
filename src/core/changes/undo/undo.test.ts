import { test } from 'vitest'
import {
  assigns,
  changesDetails,
  changesProgramme,
  chooses,
  completes,
  confirms,
  registers,
  reportsLeaving,
  transfersIn,
  transfersOut,
  undoes,
  undoing,
} from '../../../../test/language/acts.ts'
import { declaredCompleted } from '../../../../test/language/acts-of-providers.ts'
import { declared } from '../../../../test/language/declarations.ts'
import { materialsFrom, ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak, bothSchoolsTrain, withMoAtOak } from '../../../../test/language/states.ts'
import { changeId } from '../../../../test/language/log.ts'
import { story } from '../../../../test/language/story.ts'
import {
  ambition,
  ash,
  asha,
  ben,
  dfe,
  elm,
  mo,
  nia,
  northernHub,
  oak,
  teachFirst,
  tutorOf,
  ucl,
  workerOf,
} from '../../../../test/language/world.ts'

const oakTutor = tutorOf(oak)
const elmTutor = tutorOf(elm)
const atOak = '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub'

test('UN-1: the change is in the log', () => {
  ashaAtOak.refuses(undoes(oakTutor, 'transfer-in'), 'change-unknown')
})

test('UN-2: a school undoes its own changes, a provider its own, DfE any', () => {
  const claimed = ashaAtOak.when(transfersIn(elm, asha, '2022-10-01', 'default'))
  claimed
    .refuses(undoes(oakTutor, 'transfer-in'), 'not-yours-to-undo')
    .refuses(undoes(workerOf(teachFirst), 'transfer-in'), 'not-yours-to-undo')
    .refuses(undoes({ role: 'nobody', name: 'the day' }, 'transfer-in'), 'not-yours-to-undo')
    .when(undoes(elmTutor, 'transfer-in'))
    .thenHistoryReads(asha, atOak)
  claimed.when(undoes(dfe, 'transfer-in')).thenHistoryReads(asha, atOak)
  story()
    .when(confirms(ambition, oak, 2022, northernHub))
    .refuses(undoes(workerOf(teachFirst), 'confirm-partnership'), 'not-yours-to-undo')
    .refuses(undoes(oakTutor, 'confirm-partnership'), 'not-yours-to-undo')
    .when(undoes(workerOf(ambition), 'confirm-partnership'))
    .refuses(registers(oak, asha, '2022-09-01'), 'no-default-programme')
})

test('UN-3: an undoing is not undone', () => {
  ashaAtOak
    .when(undoes(oakTutor, 'register'))
    .refuses(undoes(oakTutor, 'undo'), 'cannot-be-undone', { kind: 'undo' })
})

test('UN-4: a change is undone once', () => {
  ashaAtOak
    .when(undoes(oakTutor, 'register'))
    .refuses(undoes(oakTutor, 'register'), 'already-undone')
})

test('UN-5: what a later change restated or retracted is not undone under it', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-01'))
    .when(reportsLeaving(oak, asha, '2023-01-01', 'other'))
    .refuses(undoes(oakTutor, 'transfer-out'), 'later-change-rests-on-it', {
      later: { kind: 'report-leaving' },
    })
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-10-01'))
    .when(transfersIn(ash, asha, '2022-11-01', ownDesign))
    .refuses(undoes(dfe, 'register'), 'later-change-rests-on-it', {
      later: { kind: 'transfer-in' },
    })
})

test('UN-5: a record is not undone under one that follows it', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-10-01'))
    .on('2022-10-01')
    .when(changesProgramme(elm, [asha], '2022-11-01', ownDesign))
    .refuses(undoes(elmTutor, 'transfer-in'), 'later-change-rests-on-it', {
      later: { kind: 'change-programme' },
    })
    .when(undoes(elmTutor, 'change-programme'))
    .when(undoes(elmTutor, 'transfer-in'))
    .thenHistoryReads(asha, atOak)
})

test('UN-5: a leaving is not undone under a registration or a return that it made room for', () => {
  const gone = ashaAtOak.when(reportsLeaving(oak, asha, '2022-10-01', 'long-term-absence'))
  gone
    .when(registers(elm, asha, '2022-11-01'))
    .refuses(undoes(oakTutor, 'report-leaving'), 'later-change-rests-on-it', {
      later: { kind: 'register' },
    })
    .when(undoes(elmTutor, 'register'))
    .when(undoes(oakTutor, 'report-leaving'))
    .thenHistoryReads(asha, atOak)
  gone
    .when(registers(oak, asha, '2022-11-01'))
    .refuses(undoes(oakTutor, 'report-leaving'), 'later-change-rests-on-it', {
      later: { kind: 'register' },
    })
  gone
    .when(transfersIn(oak, asha, '2022-11-01'))
    .refuses(undoes(oakTutor, 'report-leaving'), 'later-change-rests-on-it', {
      later: { kind: 'transfer-in' },
    })
})

test('UN-5: a later day of leaving is undone where the earlier one stands', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-10-01'))
    .when(reportsLeaving(oak, asha, '2022-10-10', 'other'))
    .when(registers(oak, asha, '2022-11-01'))
    .when(undoes(oakTutor, 'report-leaving'))
    .refuses(undoes(oakTutor, 'transfer-out'), 'later-change-rests-on-it')
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-09-30  Oak Academy, Ambition Institute with Northern Hub
       2022-11-01 to now         Oak Academy, Ambition Institute with Northern Hub`,
    )
})

const saidToLeaveEarlierThan = (first: string) =>
  ashaAtOak
    .when(transfersOut(oak, asha, first))
    .when(reportsLeaving(oak, asha, '2022-10-01', 'other'))
    .when(registers(oak, asha, '2022-11-01'))

test('UN-5: an earlier day of leaving is undone where the later one is not after the return', () => {
  saidToLeaveEarlierThan('2022-11-01')
    .when(undoes(oakTutor, 'report-leaving'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-10-31  Oak Academy, Ambition Institute with Northern Hub
       2022-11-01 to now         Oak Academy, Ambition Institute with Northern Hub`,
    )
  saidToLeaveEarlierThan('2022-11-02').refuses(
    undoes(oakTutor, 'report-leaving'),
    'later-change-rests-on-it',
    { later: { kind: 'register' } },
  )
})

test('UN-5: a default is not undone under those who took it', () => {
  story()
    .when(chooses(oak, 2022, materialsFrom(ucl)))
    .when(registers(oak, asha, '2022-09-01'))
    .refuses(undoes(oakTutor, 'choose-programme'), 'later-change-rests-on-it', {
      later: { kind: 'register' },
    })
    .when(undoes(oakTutor, 'register'))
    .when(undoes(oakTutor, 'choose-programme'))
})

test('UN-5: a default is undone above those who took the same one before', () => {
  ashaAtOak
    .when(chooses(oak, 2022, ownDesign))
    .when(chooses(oak, 2022, providerLed(ambition, northernHub)))
    .when(transfersIn(elm, asha, '2022-10-01'))
    .when(undoes(oakTutor, 'choose-programme'))
    .when(registers(oak, ben, '2022-09-05'))
    .thenHistoryReads(ben, '2022-09-05 to now  Oak Academy, designed by the school')
})

test('UN-5: a partnership is not undone under those who train with it', () => {
  story()
    .when(registers(oak, asha, '2022-09-01', { programme: providerLed(teachFirst, northernHub) }))
    .when(registers(oak, ben, '2022-09-01', { programme: providerLed(teachFirst, northernHub) }))
    .when(chooses(elm, 2022, ownDesign))
    .when(confirms(ambition, elm, 2022, northernHub))
    .when(registers(elm, nia, '2022-09-01', { programme: providerLed(ambition, northernHub) }))
    .refuses(undoes(dfe, 'confirm-partnership'), 'later-change-rests-on-it', {
      later: { kind: 'register' },
    })
})

test('UN-5: a stay is not undone under a mentorship, a report of leaving or an e-mail of it', () => {
  withMoAtOak
    .when(registers(oak, ben, '2022-09-05'))
    .when(assigns(oak, mo, ben))
    .refuses(undoes(oakTutor, 'register'), 'later-change-rests-on-it', {
      later: { kind: 'assign-mentor' },
    })
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-01'))
    .refuses(undoes(oakTutor, 'register'), 'later-change-rests-on-it', {
      later: { kind: 'transfer-out' },
    })
  ashaAtOak
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .refuses(undoes(oakTutor, 'register'), 'later-change-rests-on-it', {
      later: { kind: 'change-details' },
    })
})

test('UN-5: a mentor’s registration is not undone under her further school', () => {
  const registration = bothSchoolsTrain.log.length + 1
  withMoAtOak
    .when(registers(elm, mo, '2022-10-01', { as: 'mentor' }))
    .refuses(
      undoing(oakTutor, () => changeId(registration)),
      'later-change-rests-on-it',
      { later: { kind: 'register', by: elmTutor } },
    )
    .when(undoes(elmTutor, 'register'))
    .when(undoing(oakTutor, () => changeId(registration)))
})

test('UN-5: a claim is not given back where her present school has planned otherwise since', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-11-01'))
    .when(transfersIn(ash, asha, '2023-02-01'))
    .when(changesProgramme(oak, [asha], '2022-12-01', ownDesign))
    .refuses(undoes(tutorOf(ash), 'transfer-in'), 'later-change-rests-on-it', {
      later: { kind: 'change-programme' },
    })
})

test('UN-5: an e-mail address is not given back that another person uses since', () => {
  ashaAtOak
    .when(changesDetails(oak, asha, { email: 'asha@oak.example' }))
    .when(registers(oak, ben, '2022-09-05', { email: 'asha@example.org' }))
    .refuses(undoes(oakTutor, 'change-details'), 'later-change-rests-on-it', {
      later: { kind: 'register' },
    })
})

test('UN-6: what each kind of change stated is retracted, and what it replaced is stated again', () => {
  const mentored = withMoAtOak
    .when(registers(oak, nia, '2022-09-01', { as: 'mentor' }))
    .when(assigns(oak, mo, asha))
  const before = '2022-09-05 to now  mentored by Mo Malik at Oak Academy'
  const reports = [
    assigns(oak, nia, asha, '2022-09-05'),
    transfersOut(oak, asha, '2022-12-01'),
    reportsLeaving(oak, asha, '2022-12-01', 'other'),
    changesProgramme(oak, [asha], '2022-10-01', ownDesign),
    changesDetails(oak, asha, { name: 'Asha Rao', email: 'rao@oak.example' }),
    chooses(oak, 2022, ownDesign),
  ]
  for (const report of reports)
    mentored
      .when(report)
      .when(undoes(oakTutor, report.kind))
      .thenHistoryReads(asha, atOak)
      .thenMentorsRead(asha, before)
      .thenSees(ambition, asha, { email: 'asha@example.org', status: 'active' })
      .when(registers(oak, ben, '2022-09-05'))
      .thenHistoryReads(ben, '2022-09-05 to now  Oak Academy, Ambition Institute with Northern Hub')
})

test('UN-6: a change of many people is undone as one', () => {
  ashaAtOak
    .when(registers(oak, ben, '2022-09-01'))
    .when(changesProgramme(oak, [asha, ben], '2022-10-01', ownDesign))
    .when(undoes(oakTutor, 'change-programme'))
    .thenHistoryReads(asha, atOak)
    .thenHistoryReads(ben, atOak)
  ashaAtOak
    .when(registers(oak, ben, '2022-09-01'))
    .when(changesProgramme(oak, [asha, ben], '2022-10-01', ownDesign))
    .when(transfersIn(elm, ben, '2022-12-01', 'default'))
    .refuses(undoes(oakTutor, 'change-programme'), 'later-change-rests-on-it')
})

test('UN-6: a claim that another took the place of is back when that is undone', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-11-01', 'default', { email: 'asha@elm.example' }))
    .when(transfersIn(ash, asha, '2022-12-01', ownDesign))
    .when(undoes(tutorOf(ash), 'transfer-in'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-10-31  Oak Academy, Ambition Institute with Northern Hub
       2022-11-01 to now         Elm School, Teach First with Northern Hub`,
    )
    .thenStands(asha, elm, 'joining')
    .thenStands(asha, ash, null)
    .thenSees(teachFirst, asha, { email: 'asha@elm.example' })
})

test('UN-7: a report of leaving undone after a claim leaves the record bounded by the joining day', () => {
  ashaAtOak
    .when(transfersOut(oak, asha, '2022-11-01'))
    .when(transfersIn(elm, asha, '2022-12-01'))
    .when(undoes(oakTutor, 'transfer-out'))
    .thenHistoryReads(
      asha,
      `2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub
       2022-12-01 to now         Elm School, Ambition Institute with Northern Hub`,
    )
})

test('UN-7: a claim undone leaves the old school’s report', () => {
  ashaAtOak
    .when(transfersIn(elm, asha, '2022-11-01'))
    .when(transfersOut(oak, asha, '2022-12-01'))
    .when(undoes(elmTutor, 'transfer-in'))
    .thenHistoryReads(
      asha,
      '2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub',
    )
    .thenTransfers(asha, [{ type: 'unknown', joining: null }])
})

test('UN-7: a mentor’s time at a further school, left and begun again, is one when not left', () => {
  withMoAtOak
    .when(registers(elm, mo, '2022-09-10', { as: 'mentor' }))
    .when(transfersOut(elm, mo, '2022-10-01', 'mentor'))
    .when(registers(elm, mo, '2022-11-01', { as: 'mentor' }))
    .when(undoes(elmTutor, 'transfer-out'))
    .when(registers(elm, ben, '2022-09-10', { mentor: mo }))
    .thenMentorsRead(ben, '2022-09-10 to now  mentored by Mo Malik at Elm School')
})

test('refusals of UN-2 to UN-5 are looked for in this order', () => {
  bothSchoolsTrain
    .when(registers(oak, asha, '2022-09-01'))
    .when(undoes(oakTutor, 'register'))
    .refuses(undoes(elmTutor, 'undo'), 'not-yours-to-undo')
    .refuses(undoes(elmTutor, 'register'), 'not-yours-to-undo')
    .refuses(undoes(dfe, 'undo'), 'cannot-be-undone')
    .refuses(undoes(dfe, 'register'), 'already-undone')
})

test('UN-5: a registration in which induction was completed stays', () => {
  ashaAtOak
    .on('2024-07-20')
    .when(completes(asha, '2024-07-19'))
    .refuses(undoes(oakTutor, 'register'), 'later-change-rests-on-it')
    .when(undoes(dfe, 'complete'))
    .when(undoes(oakTutor, 'register'))
    .thenSees(ambition, asha, null)
})

test('UN-9: nothing declared rests on it', () => {
  const declaredAtOak = ashaAtOak.givenDeclared(declared(ambition, asha, 'started', '2022-09-05'))
  declaredAtOak.refuses(undoes(oakTutor, 'register'), 'declarations-rest-on-it')
  declaredAtOak.refuses(undoes(dfe, 'register'), 'declarations-rest-on-it')
  ashaAtOak
    .givenDeclared(declared(ambition, asha, 'started', '2022-09-05', 'voided'))
    .when(undoes(oakTutor, 'register'))
  declaredAtOak
    .when(transfersIn(elm, asha, '2022-10-01', 'default'))
    .givenDeclared(declared(ambition, asha, 'retained-1', '2022-09-20'))
    .when(undoes(elmTutor, 'transfer-in'))
    .thenHistoryReads(asha, atOak)
})

test('UN-9: a completion that was declared ends with its declaration', () => {
  withMoAtOak
    .when(declaredCompleted(ambition, mo, '2022-09-03'))
    .refuses(undoes(workerOf(ambition), 'complete'), 'declarations-rest-on-it')
    .refuses(undoes(dfe, 'complete'), 'declarations-rest-on-it')
})
