import { describe, expect, test } from 'vitest'
import {
  dayIn,
  openJourneys,
  optionsOn,
  pageName,
  teacherIn,
} from '../../../../test/journey-pages.ts'
import {
  ada,
  ben,
  freshChangeId,
  mary,
  personOf,
  recorded,
  type SmallWorld,
} from '../../../../test/database/small-world.ts'
import { cara } from '../../../../test/school-pages.ts'
import type { Visitor } from '../../../../test/visitor.ts'
import { day, type Instant } from '../../../core/calendar.ts'
import { defer } from '../../../core/changes/defer/defer.ts'
import { reportLeaving } from '../../../core/changes/report-leaving/report-leaving.ts'
import { transferIn } from '../../../core/changes/transfer-in/transfer-in.ts'
import { withdraw } from '../../../core/changes/withdraw/withdraw.ts'
import type { AnyRefusal, Change } from '../../../core/decision.ts'
import type { Trn } from '../../../core/identity.ts'
import type { Spoken } from '../../../core/word-of-provider.ts'
import { confirm } from '../../../operations/confirm.ts'

/*
 * Each kind of person who joins: what is offered, what will follow, and what is not told. Ben
 * leaves Ashfield on 31 March 2024, Cara is to begin there on 15 April, Mary mentors there.
 */
const start = '/schools/100002/transfer-in'

/** As far as the question after the person, for a tutor of Birchwood. */
async function found(tutor: Visitor, trn: Trn) {
  await tutor.open(start)
  await tutor.submit(teacherIn(trn))
  return tutor.submit({ isThem: 'yes' })
}

async function joinsOn(tutor: Visitor, trn: Trn, on: string) {
  await found(tutor, trn)
  return tutor.submit(dayIn('joins-joiningOn', on))
}

/** What Ambition says of somebody whom it trains. */
async function ambitionSays<Name extends string, Refusal extends AnyRefusal>(
  world: SmallWorld,
  change: Change<Name, Spoken & { readonly reason: string }, Refusal>,
  trn: Trn,
  reason: string,
) {
  const { leadProvider } = world.ambition
  const participant = await personOf(world.database, trn)
  const { outcome } = await confirm(world, {
    change,
    id: freshChangeId(),
    request: { leadProvider, participant, kind: 'ect', reason },
    by: { role: 'lead-provider', leadProvider, name: 'Ambition Institute' },
  })
  expect(outcome).toBe('recorded')
}

describe('a mentor who trains and mentors at another school', () => {
  test('leaves it: six pages, and nobody there is named', async () => {
    const at = await openJourneys()
    const { birchwood: tutor } = at
    expect(pageName(await found(tutor, mary))).toBe('other-school')
    const pages = [
      await tutor.submit({ otherSchool: 'leaves-it' }),
      await tutor.submit(dayIn('joins-joiningOn', '2024-05-07')),
      await tutor.submit({ programme: 'keep' }),
    ]
    expect(pages.map(pageName)).toEqual(['joins', 'programme', 'check-answers'])
    const { text } = pages.at(-1) ?? { text: '' }
    expect(text).toContain('Mary Hart mentors at their other school until 6 May 2024.')
    expect(text).toContain('Somebody at another school is told that Mary Hart no longer mentors')
    expect(text).not.toContain('Cara Diaz')
    expect(text).not.toContain('Ashfield')
    const done = await tutor.submit()
    expect(done.text).toContain('You can choose Mary Hart as a mentor from 7 May 2024.')
    expect(done.text).not.toContain('Ashfield')
    expect(await at.recorded()).toMatchObject([{ request: { staysAsMentor: false } }])
  })

  test('goes on mentoring there, and her training comes', async () => {
    const at = await openJourneys()
    const { birchwood: tutor } = at
    await found(tutor, mary)
    await tutor.submit({ otherSchool: 'mentors-on' })
    await tutor.submit(dayIn('joins-joiningOn', '2024-05-07'))
    const check = await tutor.submit({ programme: 'default' })
    expect(check.text).toContain('Other school Yes, and their training comes to your school')
    expect(check.text).toContain('Mary Hart goes on mentoring at their other school.')
    expect(check.text).toContain(
      'Their other school is told that Mary Hart goes on mentoring there, and trains at another',
    )
    expect(check.text).not.toContain('Ashfield')
    const done = await tutor.submit()
    expect(done.text).toContain('Mary Hart goes on mentoring at their other school, until it')
    expect(done.text).not.toContain('Ashfield')
    expect(await at.recorded()).toMatchObject([{ request: { staysAsMentor: true } }])
  })

  test('goes on training there, and is registered here without being named again', async () => {
    const at = await openJourneys()
    const { birchwood: tutor } = at
    await found(tutor, mary)
    const stopped = await tutor.submit({ otherSchool: 'trains-on' })
    expect(pageName(stopped)).toBe('register-instead')
    expect(stopped.html).toContain('href="register?kind=mentor"')
    const next = await tutor.open(stopped.path.replace(/[^/]*$/, 'register?kind=mentor'))
    expect(pageName(next)).toBe('is-them')
    expect(next.text).toContain('You are registering them as a mentor')
    expect(pageName(await tutor.submit({ isThem: 'yes' }))).toBe('first-day')
    const check = await tutor.submit(dayIn('firstDay', '2024-03-05'))
    expect(check.text).toContain('Mary Hart may mentor at your school from 5 March 2024')
    await tutor.submit()
    expect(await at.recorded()).toMatchObject([{ kind: 'register', request: { kind: 'mentor' } }])

    const again = await found(tutor, mary)
    expect(optionsOn(again)).toEqual(['leaves-it', 'mentors-on'])
  })

  test.each([[{}], [{ otherSchool: 'x' }]])('%o is no answer', async fields => {
    const { birchwood: tutor } = await openJourneys()
    await found(tutor, mary)
    const shown = await tutor.submit(fields)
    expect([shown.status, shown.problems]).toEqual([
      422,
      ['Select whether they will go on mentoring at their other school'],
    ])
  })

  test('an ECT is not asked, nor a mentor whom her school has said to leave', async () => {
    const { birchwood: tutor, world } = await openJourneys()
    expect(pageName(await found(tutor, ben))).toBe('joins')
    await recorded(world, reportLeaving, {
      school: world.ashfield,
      participant: await personOf(world.database, mary),
      kind: 'mentor',
      leavesOn: day('2024-03-04'),
      reason: 'other',
    })
    expect(pageName(await found(tutor, mary))).toBe('joins')
  })
})

test('a deferral goes on with the provider, which is said before and after', async () => {
  const { birchwood: tutor, world } = await openJourneys()
  await ambitionSays(world, defer, ben, 'parental-leave')
  const programmes = await joinsOn(tutor, ben, '2024-03-18')
  expect(programmes.text).toContain('Their lead provider has paused their training. It stays')
  expect(programmes.text).not.toContain('parental')
  const check = await tutor.submit({ programme: 'keep' })
  expect(check.text).toContain(
    'The training of Ben Cole stays paused until Ambition Institute goes on with it.',
  )
})

test('who was withdrawn cannot go on as before, and is told so', async () => {
  const { birchwood: tutor, world } = await openJourneys()
  await ambitionSays(world, withdraw, ben, 'left-teaching-profession')
  const programmes = await joinsOn(tutor, ben, '2024-03-18')
  expect(optionsOn(programmes)).toEqual(['default', 'another'])
  expect(programmes.text).toContain('Their lead provider has withdrawn them, so they cannot')
})

test('what counts is how things stand on the joining day: a withdrawal to come counts too', async () => {
  const { birchwood: tutor, world } = await openJourneys()
  await ambitionSays(world, withdraw, cara, 'other')
  expect(optionsOn(await joinsOn(tutor, cara, '2024-05-07'))).toEqual(['default', 'another'])
})

test('who is reported as leaving earlier than she joins has a gap, and it is shown', async () => {
  const { birchwood: tutor } = await openJourneys()
  await joinsOn(tutor, ben, '2024-04-15')
  const check = await tutor.submit({ programme: 'keep' })
  expect(check.text).toContain(
    'Ben Cole was at no school from 1 April 2024 to 14 April 2024. Their history shows these days',
  )
  expect(check.text).not.toContain('Ashfield')
})

test('who left long ago keeps the programme, and the gap is shown', async () => {
  const { birchwood: tutor, world } = await openJourneys()
  world.clock.set('2025-01-10T09:30:00.000Z' as Instant)
  await joinsOn(tutor, ben, '2025-01-13')
  const check = await tutor.submit({ programme: 'keep' })
  expect(check.text).toContain('Ben Cole was at no school from 1 April 2024 to 12 January 2025.')
})

test('who is expected at another school joins this one instead', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  await recorded(world, transferIn, {
    school: world.birchwood,
    participant: await personOf(world.database, ben),
    kind: 'ect',
    joiningOn: day('2024-05-07'),
    programme: { choose: 'default' },
    email: null,
    mentor: null,
  })
  await tutor.open('/schools/100001/transfer-in')
  await tutor.submit(teacherIn(ben))
  await tutor.submit({ isThem: 'yes' })
  await tutor.submit(dayIn('joins-joiningOn', '2024-05-13'))
  await tutor.submit({ programme: 'keep' })
  const check = await tutor.submit({ mentor: 'later' })
  expect(check.text).toMatch(/Ben Cole does not join [\w ]+ on 7 May 2024 after all\./)
  expect(check.text).toContain('is told that Ben Cole no longer joins it.')
  expect((await tutor.submit()).text).toContain('Ben Cole joins your school')
})

test('who returns is found by her number, and her old school and the new agree', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  await tutor.open('/schools/100001/transfer-in')
  await tutor.submit(teacherIn(ada))
  await tutor.submit({ isThem: 'yes' })
  await tutor.submit(dayIn('joins-joiningOn', '2024-03-11'))
  await tutor.submit({ programme: 'default' })
  const check = await tutor.submit({ mentor: 'later' })
  expect(check.text).toContain('Ada Obi is at Ashfield Primary from 11 March 2024: Ambition')
  expect(check.text).not.toContain('Birchwood')
  expect((await tutor.submit()).text).toContain('Ada Obi joins your school On 11 March 2024')
})
