import { expect, test } from 'vitest'
import { dayIn, openJourneys, pageName, type Journeys } from '../../../../test/journey-pages.ts'
import { cara } from '../../../../test/school-pages.ts'
import { ada, ben, mary, personOf } from '../../../../test/database/small-world.ts'

/** Ashfield in March 2024: Ben leaves in April, Cara joins after Easter, Mary is a mentor. */
const start = '/schools/100001/change-programme'

const idOf = ({ world }: Journeys, trn: Parameters<typeof personOf>[1]) =>
  personOf(world.database, trn)

/** What a page of names hides: who could be chosen when it was shown. */
const shownOn = ({ html }: { readonly html: string }, name: string) =>
  new RegExp(`name="${name}-shown" value="([^"]*)"`).exec(html)?.[1] ?? ''

async function toEveryone(at: Journeys, makeDefault = 'yes') {
  const { ashfield: tutor } = at
  await tutor.open(`${start}?cohort=2023`)
  await tutor.submit({ route: 'diy' })
  return tutor.submit({ ...dayIn('when-from', '2024-03-11'), 'when-makeDefault': makeDefault })
}

test('a whole cohort with another provider: six pages, three groups with names, one change', async () => {
  const at = await openJourneys()
  const { ashfield: tutor, world } = at
  const first = await tutor.open(`${start}?cohort=2023`)
  expect(first.title).toContain('How will those who started in 2023 to 2024 be trained?')
  await tutor.submit({ route: 'provider-led' })
  const partners = await tutor.submit({ leadProvider: world.ucl.leadProvider })
  expect(pageName(partners)).toBe('delivery-partner')
  const when = await tutor.submit({ deliveryPartner: world.ucl.deliveryPartner })
  expect(pageName(when)).toBe('when')
  const everyone = await tutor.submit({
    ...dayIn('when-from', '2024-03-11'),
    'when-makeDefault': 'yes',
  })
  expect(pageName(everyone)).toBe('everyone')
  expect(everyone.text).toMatch(/Will change.*Ben.*Cara.*Mary.*Stay as they are.*Ada/s)
  expect(everyone.text).toContain('Left before then: their last day was 31 January 2024')
  const check = await tutor.submit({
    'everyone-shown': shownOn(everyone, 'everyone'),
    [`everyone-ect:${await idOf(at, ben)}`]: 'yes',
    [`everyone-ect:${await idOf(at, cara)}`]: 'yes',
  })
  expect(pageName(check)).toBe('check-answers')
  expect(check.text).toContain('from 11 March 2024')
  const done = await tutor.submit()
  expect(done.text).toContain('Training changed')
  const [change] = await at.recorded()
  expect(change).toMatchObject({
    kind: 'change-programme',
    request: {
      from: '2024-03-11',
      makeDefault: true,
      to: { route: 'provider-led', leadProvider: world.ucl.leadProvider },
      whom: {
        who: 'cohort',
        cohort: 2023,
        except: [{ person: await idOf(at, mary), kind: 'mentor' }],
        also: [],
      },
    },
  })
})

test('an unticked name stays unticked when the page is opened again', async () => {
  const at = await openJourneys()
  const everyone = await toEveryone(at)
  const benId = await idOf(at, ben)
  expect(everyone.html).toMatch(new RegExp(`value="yes" checked[^>]*|name="everyone-ect:${benId}"`))
  await at.ashfield.submit({
    'everyone-shown': shownOn(everyone, 'everyone'),
    [`everyone-ect:${await idOf(at, cara)}`]: 'yes',
  })
  const again = await at.ashfield.open(everyone.path)
  const box = new RegExp(`<input[^>]*name="everyone-ect:${benId}"[^>]*>`).exec(again.html)?.[0]
  expect(box).toBeDefined()
  expect(box).not.toContain('checked')
})

test('one person, from the page of that person: nobody else is asked about', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  const person = await idOf(at, cara)
  const first = await tutor.open(`${start}?participant=${person}&kind=ect`)
  expect(first.title).toContain('How will Cara Diaz be trained?')
  expect(pageName(await tutor.submit({ route: 'diy' }))).toBe('from')
  const check = await tutor.submit(dayIn('from', '2024-05-01'))
  expect(pageName(check)).toBe('check-answers')
  expect((await tutor.submit()).text).toContain('Training changed')
  expect(await at.recorded()).toMatchObject([
    {
      request: {
        whom: { who: 'named', participants: [{ person, kind: 'ect' }] },
        makeDefault: false,
      },
    },
  ])
})

test('some people, picked by name, and at least one', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  const some = await tutor.open(`${start}?cohort=2023&whom=some`)
  expect(some.title).toContain('Whose training changes?')
  const shown = { 'some-shown': shownOn(some, 'some') }
  expect((await tutor.submit(shown)).text).toContain('Select at least one person')
  const [benId, maryId] = [await idOf(at, ben), await idOf(at, mary)]
  await tutor.submit({ ...shown, [`some-ect:${benId}`]: 'yes', [`some-mentor:${maryId}`]: 'yes' })
  await tutor.submit({ route: 'diy' })
  const check = await tutor.submit(dayIn('from', '2024-03-11'))
  expect(check.text).toContain('Ben')
  await tutor.submit()
  const [change] = await at.recorded()
  expect(change).toMatchObject({
    request: {
      whom: {
        who: 'named',
        participants: [
          { person: benId, kind: 'ect' },
          { person: maryId, kind: 'mentor' },
        ],
      },
    },
  })
})

test('days, programmes and people that cannot be are told beside what would mend them', async () => {
  const at = await openJourneys()
  const { ashfield: tutor } = at
  const person = await idOf(at, cara)
  await tutor.open(`${start}?participant=${person}&kind=ect`)
  await tutor.submit({ route: 'diy' })
  expect((await tutor.submit(dayIn('from', '2024-02-30'))).text).toContain('must be a real date')
  expect((await tutor.submit(dayIn('from', '2024-03-20'))).text).toContain(
    'Enter a day on which everybody who changes is at your school',
  )
  expect(await at.recorded()).toEqual([])
})

test('another school’s person, an unknown year and nobody in a year are not for change', async () => {
  const at = await openJourneys()
  const adaId = await idOf(at, ada)
  const { ashfield: tutor, birchwood } = at
  expect((await tutor.open(`${start}?cohort=1999`)).status).toBe(404)
  expect((await tutor.open(`${start}?cohort=2021`)).text).toContain(
    'Nobody who started in 2021 to 2022 is registered at your school',
  )
  expect((await birchwood.open(`${start}?participant=${adaId}&kind=ect`)).status).toBe(403)
  expect(
    (await tutor.open(`${start}?participant=11111111-1111-4111-8111-111111111111&kind=ect`)).status,
  ).toBe(404)
})

test('who joins while the names are looked at is shown before anything is recorded', async () => {
  const at = await openJourneys()
  const everyone = await toEveryone(at)
  const posted = await at.ashfield.submit({ 'everyone-shown': 'ticked:nobody' })
  expect(pageName(posted)).toBe(pageName(everyone))
  expect(posted.text).toContain('Check this list again')
  expect(await at.recorded()).toEqual([])
})
