import { expect, test } from 'vitest'
import { day } from '../../../core/calendar.ts'
import { changeProgramme } from '../../../core/changes/change-programme/change-programme.ts'
import { transferIn } from '../../../core/changes/transfer-in/transfer-in.ts'
import { because, corrections, linkTo, says } from '../../../../test/correcting.ts'
import {
  dayIn,
  openJourneys,
  optionsOn,
  pageName,
  type Journeys,
} from '../../../../test/journey-pages.ts'
import {
  ada,
  ben,
  mary,
  offerOf,
  personOf,
  recorded,
} from '../../../../test/database/small-world.ts'
import { cara } from '../../../../test/school-pages.ts'

const home = '/schools/100001'

/** Ben is with UCL since November; he has two records at Ashfield. */
async function withTwoRecords(at: Journeys) {
  const { database, ashfield, ucl } = at.world
  await recorded(at.world, changeProgramme, {
    school: ashfield,
    whom: {
      who: 'named',
      participants: [{ person: await personOf(database, ben), kind: 'ect' }],
    },
    makeDefault: false,
    from: day('2023-11-06'),
    to: offerOf(ucl),
  })
}

test('a first day that was typed wrongly: four pages, and everybody can still read both', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const person = await personOf(world.database, ben)
  const page = await tutor.open(`${home}/ects/${person}`)
  const link = /href="([^"]+record=2023-09-05)">Correct/.exec(page.html)?.[1] ?? ''
  const what = await tutor.open(link.replaceAll('&amp;', '&'))
  expect(pageName(what)).toBe('what')
  expect(what.text).toContain('Correct what was never right.')
  expect(what.text).toContain('Did it change on a day? Report that instead')
  expect(what.html).toContain(`${home}/change-programme?participant=${person}&amp;kind=ect`)
  expect(optionsOn(what)).toEqual(['first-day', 'last-day', 'no-end', 'programme'])
  expect(pageName(await tutor.submit({ what: 'first-day' }))).toBe('first-day')
  expect(pageName(await tutor.submit(dayIn('firstDay', '2023-09-11')))).toBe('reason')
  const check = await tutor.submit(because)
  expect(check.text).toContain(
    'The first day of Ben Cole’s training at Ashfield Primary (Ambition Institute with',
  )
  expect(check.text).toContain('is 11 September 2023, and not 5 September 2023.')
  expect(check.text).toMatch(/history of Ben Cole now 5 September 2023 .* afterwards 11 September/)
  expect(check.text).toContain('Ambition Institute is told that what was recorded of Ben Cole')
  expect((await tutor.submit()).text).toContain('Record corrected Ben Cole')
  expect(await at.recorded()).toMatchObject([
    {
      kind: 'correct',
      request: {
        record: '2023-09-05',
        set: { from: '2023-09-11', until: null, programme: null },
        reason: 'The wrong box was ticked',
      },
    },
  ])

  const now = await tutor.open(`${home}/ects/${person}`)
  expect(now.text).toContain('Ashfield Primary 11 September 2023 to 31 March 2024')
  expect(now.text).toContain(
    'The record of Ben Cole from 5 September 2023 was corrected: it began on 11 September 2023.',
  )
  expect(now.text).toContain('Reason: The wrong box was ticked')
  const believed = '?known-day=3&known-month=3&known-year=2024'
  const then = await tutor.open(`${home}/ects/${person}/as-known${believed}`)
  expect(then.text).toContain('From 5 September 2023')
})

test('a last day that was wrong, and one that there never was', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  await tutor.open(await linkTo(world, ben))
  const why = await says(tutor, 'last-day', dayIn('lastDay', '2024-03-22'))
  expect(pageName(why)).toBe('reason')
  const check = await tutor.submit(because)
  expect(check.text).toContain('last day at your school is 22 March 2024, and not 31 March 2024.')
  await tutor.submit()

  await tutor.open(await linkTo(world, ben))
  expect(pageName(await tutor.submit({ what: 'no-end' }))).toBe('reason')
  const stays = await tutor.submit(because)
  expect(stays.text).toContain('Ben Cole is no longer reported as leaving.')
  await tutor.submit()
  expect(await at.recorded()).toMatchObject([
    { kind: 'correct', request: { set: { from: null, until: '2024-03-23', programme: null } } },
    { kind: 'correct', request: { set: { from: null, until: 'none', programme: null } } },
  ])
  const what = await tutor.open(await linkTo(world, ben))
  expect(optionsOn(what)).toEqual(['first-day', 'programme'])
})

test('another training all the time: six pages where the school has no other', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const { leadProvider, deliveryPartner } = world.ucl
  await tutor.open(await linkTo(world, ben))
  const route = await tutor.submit({ what: 'programme' })
  expect(pageName(route)).toBe('route')
  expect(route.text).toContain('Recorded: Ambition Institute with')
  expect(pageName(await tutor.submit({ route: 'provider-led' }))).toBe('lead-provider')
  expect(pageName(await tutor.submit({ leadProvider }))).toBe('delivery-partner')
  expect(pageName(await tutor.submit({ deliveryPartner }))).toBe('reason')
  const check = await tutor.submit(because)
  expect(check.text).toContain('Ben Cole from 5 September 2023: UCL Institute of Education with')
  await tutor.submit()
  expect(await at.recorded()).toMatchObject([
    {
      kind: 'correct',
      request: {
        set: {
          from: null,
          until: null,
          programme: { route: 'provider-led', leadProvider, deliveryPartner },
        },
      },
    },
  ])
  const page = await tutor.open(`${home}/ects/${await personOf(world.database, ben)}`)
  expect(page.text).toContain('the training was: UCL Institute of Education with')

  const other = await tutor.open(await linkTo(world, cara))
  expect(pageName(other)).toBe('what')
  const programmes = await tutor.submit({ what: 'programme' })
  expect(pageName(programmes)).toBe('programme')
  expect(programmes.text).not.toMatch(/What your school chose/)
  const [ofBen = '', another] = optionsOn(programmes)
  expect(another).toBe('another')
  expect(pageName(await tutor.submit({ programme: ofBen }))).toBe('reason')
  await tutor.submit(because)
  expect((await tutor.submit()).text).toContain('Record corrected Cara Diaz')
  expect(await at.recorded()).toMatchObject([
    { kind: 'correct' },
    { kind: 'correct', request: { set: { programme: { leadProvider, deliveryPartner } } } },
  ])
})

test('of several records it is asked which, unless a link names it; a boundary moves as one', async () => {
  const at = await openJourneys()
  await withTwoRecords(at)
  const { ashfield: tutor, world } = at
  const which = await tutor.open(await linkTo(world, ben))
  expect([pageName(which), optionsOn(which)]).toEqual(['which', ['2023-09-05', '2023-11-06']])
  const linked = await tutor.open(`${await linkTo(world, ben)}&record=2023-11-06`)
  expect(pageName(linked)).toBe('what')
  const firstDay = await tutor.submit({ what: 'first-day' })
  expect(firstDay.text).toContain('The record before it ends on the day before.')
  await tutor.submit(dayIn('firstDay', '2023-11-13'))
  const check = await tutor.submit(because)
  expect(check.text).toContain('the last day is 12 November 2023')
  expect((await tutor.submit()).text).toContain('Record corrected')
  expect(await corrections(at)).toMatchObject([
    { request: { record: '2023-11-06', set: { from: '2023-11-13' } } },
  ])

  await tutor.open(await linkTo(world, ben))
  const what = await tutor.submit({ which: '2023-09-05' })
  expect(optionsOn(what)).toEqual(['first-day', 'last-day', 'programme'])
  const lastDay = await tutor.submit({ what: 'last-day' })
  expect(lastDay.text).toContain('The next record begins on the day after.')
  const wrong = await (async () => {
    await tutor.submit(dayIn('lastDay', '2024-04-30'))
    return tutor.submit(because)
  })()
  expect([pageName(wrong), wrong.problems]).toEqual([
    'last-day',
    [
      'Last day must be between 5 September 2023 and 30 March 2024, ' +
        'so that the next record keeps a day',
    ],
  ])
})

test('a change that never was: the two records become one', async () => {
  const at = await openJourneys()
  await withTwoRecords(at)
  const { ashfield: tutor, world } = at
  await tutor.open(`${await linkTo(world, ben)}&record=2023-11-06`)
  const programmes = await tutor.submit({ what: 'programme' })
  expect(programmes.text).toContain('What your school chose for those who start in 2023 to 2024')
  await tutor.submit({ programme: 'default' })
  const check = await tutor.submit(because)
  expect(check.text).toContain('Ben Cole’s training did not change on 6 November 2023.')
  expect(check.text).not.toContain('planned')
  expect((await tutor.submit()).text).toContain('Record corrected Ben Cole')
  const page = await tutor.open(`${home}/ects/${await personOf(world.database, ben)}`)
  expect(page.html.match(/record=[\d-]+/g)).toEqual(['record=2023-09-05'])
})

test('the joining day of a move: the last day at the other school moves too, and each sees its own', async () => {
  const at = await openJourneys()
  const { birchwood: tutor, ashfield, world } = at
  await tutor.open(await linkTo(world, ada, { at: '100002' }))
  const firstDay = await tutor.submit({ what: 'first-day' })
  expect(firstDay.text).toContain(
    'They came from Ashfield Primary: their last day there moves too.',
  )
  await tutor.submit(dayIn('firstDay', '2024-02-19'))
  const check = await tutor.submit(because)
  expect(check.text).toContain('is 19 February 2024, and not 1 February 2024.')
  expect(check.text).toContain('Ashfield Primary is told')
  expect(check.text).not.toContain('Mary Hart')
  await tutor.submit()

  const person = await personOf(world.database, ada)
  const { text, html } = await ashfield.open(`${home}/ects/${person}`)
  expect(text).toContain('Ashfield Primary 4 September 2023 to 18 February 2024')
  expect(text).toContain('What was recorded of their training was corrected')
  expect(html).not.toContain('Birchwood')
  expect(text).not.toContain('The wrong box was ticked')
})

test('a school that somebody left corrects its own days, and no later than the joining', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const what = await tutor.open(await linkTo(world, ada))
  expect([pageName(what), optionsOn(what)]).toEqual([
    'what',
    ['first-day', 'last-day', 'programme'],
  ])
  expect(what.text).not.toContain('Did it change on a day?')
  const late = await (async () => {
    await says(tutor, 'last-day', dayIn('lastDay', '2024-02-09'))
    return tutor.submit(because)
  })()
  expect([pageName(late), late.problems]).toEqual([
    'last-day',
    ['Last day must be before 1 February 2024, when their next record begins'],
  ])
  const check = await tutor.submit(dayIn('lastDay', '2024-01-26'))
  expect(check.text).toContain('Mary Hart mentors Ada Obi until 26 January 2024.')
  expect(check.html).not.toContain('Birchwood')
  expect((await tutor.submit()).text).toContain('Record corrected Ada Obi')
})

test('the start of a mentor’s time moves with her record, and whom she mentors with it', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  await tutor.open(await linkTo(world, mary, { kind: 'mentor' }))
  await says(tutor, 'first-day', dayIn('firstDay', '2023-09-01'))
  const check = await tutor.submit(because)
  expect(check.text).toContain(
    'Mary Hart may mentor at your school from 1 September 2023, and not 4 September 2023.',
  )
  expect((await tutor.submit()).text).toContain('Record corrected Mary Hart')
})

test('of a mentor’s move the other school is not named', async () => {
  const at = await openJourneys()
  const { birchwood: tutor, world } = at
  await recorded(world, transferIn, {
    school: world.birchwood,
    participant: await personOf(world.database, mary),
    kind: 'mentor',
    joiningOn: day('2024-03-11'),
    programme: { choose: 'default' },
    email: null,
    mentor: null,
  })
  await tutor.open(await linkTo(world, mary, { kind: 'mentor', at: '100002' }))
  const firstDay = await tutor.submit({ what: 'first-day' })
  expect(firstDay.text).toContain('They came from another school: their last day there moves too.')
  await tutor.submit(dayIn('firstDay', '2024-03-18'))
  const check = await tutor.submit(because)
  expect(check.text).toContain('is 18 March 2024, and not 11 March 2024.')
  expect(check.text).not.toMatch(/Ashfield|Cara Diaz/)
  const done = await tutor.submit()
  expect(done.text).toContain('Record corrected Mary Hart')
  expect(done.text).not.toMatch(/Ashfield|Cara Diaz/)
})
