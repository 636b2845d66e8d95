import { afterEach, beforeEach, expect, test } from 'vitest'
import { ada, ben, mary, personOf, type SmallWorld } from '../../../test/database/small-world.ts'
import { dayIn, pageName, teacherIn } from '../../../test/journey-pages.ts'
import { cara, dev, serverOf, signedInAs, tutors, twoSchools } from '../../../test/school-pages.ts'
import type { Visitor } from '../../../test/visitor.ts'
import type { Instant } from '../../core/calendar.ts'
import type { Trn } from '../../core/identity.ts'
import type { Server } from '../../http/server.ts'

let world: SmallWorld
let server: Server
let ashfield: Visitor
let birchwood: Visitor

beforeEach(async () => {
  world = await twoSchools()
  server = await serverOf(world)
  ashfield = await signedInAs(server, tutors.ashfield)
  birchwood = await signedInAs(server, tutors.birchwood)
})

afterEach(() => server.close())

const home = '/schools/100001'
const pageOf = async (trn: Trn, at = home, path = 'ects') =>
  `${at}/${path}/${await personOf(world.database, trn)}`

/** What stands under "Why?", without the marks. */
const whyOn = ({ html }: { readonly html: string }) =>
  (/<details.*?<\/details>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('a page that stops a registration answers with the rule, the facts and the source', async () => {
  await ashfield.open(`${home}/register?kind=ect`)
  const stopped = await ashfield.submit(teacherIn(ben))
  expect(pageName(stopped)).toBe('already-here')
  expect(whyOn(stopped)).toBe(
    'Why? The rule: Who is at the school on the day, or is to join it, is not registered there ' +
      'twice. What we know: They have been at Ashfield Primary since 5 September 2023. ' +
      'Where the rule comes from: Records must agree with each other and with what was reported ' +
      'before. Rule RG-4 of this service: policy decision 13.',
  )
})

test('the other school is not named where a registration stops', async () => {
  await ashfield.open(`${home}/register?kind=ect`)
  const why = whyOn(await ashfield.submit(teacherIn(ada)))
  expect(why).toContain('Another school has registered them')
  expect(why).toContain('Rule RG-5')
  expect(why).not.toContain('Birchwood')
})

test.each([
  ['register?kind=ect', teacherIn('7654321'), 'not-found', 'RG-2'],
  ['transfer-in', teacherIn(dev), 'not-registered', 'TI-2'],
  ['transfer-in', teacherIn(cara), 'already-here', 'TI-4'],
])('%s says why it stops at a page of its own', async (journey, teacher, page, rule) => {
  await ashfield.open(`${home}/${journey}`)
  const stopped = await ashfield.submit(teacher)
  expect(pageName(stopped)).toBe(page)
  expect(whyOn(stopped)).toContain(`Rule ${rule} of this service`)
})

test('an answer that only has to be mended says why on the page of its question', async () => {
  await birchwood.open('/schools/100002/transfer-in')
  await birchwood.submit(teacherIn(ben))
  await birchwood.submit({ isThem: 'yes' })
  await birchwood.submit({ 'joins-email': '', ...dayIn('joins-joiningOn', '2023-09-05') })
  const shown = await birchwood.submit({ programme: 'keep' })
  expect(shown.problems.join()).toContain('must be after 5 September 2023')
  expect(whyOn(shown)).toContain('Their present training began on 5 September 2023.')
  expect(whyOn(shown)).toContain('Rule TI-5 of this service: policy decisions 11 and 15.')
})

test('a refusal that no answer mends says why, and leads on', async () => {
  world.clock.set('2024-04-10T09:00:00.000Z' as Instant) // Ben has left, and is told as never gone.
  await ashfield.open(`${home}/register?kind=ect`)
  await ashfield.submit(teacherIn(ben))
  await ashfield.submit({ isThem: 'yes' })
  await ashfield.submit({
    'contact-email': 'ben@ashfield.example',
    ...dayIn('contact-start', '2023-10-02'),
  })
  const stopped = await complete(ashfield)
  expect(stopped.status).toBe(422)
  expect(stopped.text).toContain('They are registered at your school already')
  expect(whyOn(stopped)).toContain('They have been at Ashfield Primary since 5 September 2023.')
  expect(stopped.text).toContain(
    'What you can do See the training of Ben Cole Go to the school’s home page',
  )
  expect(stopped.html).toContain(`href="${await pageOf(ben)}"`)
})

/** Goes on as the school chose, until the answers are checked. */
async function complete(tutor: Visitor) {
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    mentor: { mentor: 'later' },
    'appropriate-body': { appropriateBody: 'not-appointed-yet' },
  }
  let shown = await tutor.submit({ plan: 'as-chosen' })
  while (choices[pageName(shown)]) shown = await tutor.submit(choices[pageName(shown)])
  expect(pageName(shown)).toBe('check-answers')
  return shown
}

test('what cannot be undone says by which rule', async () => {
  const { html } = await ashfield.open(await pageOf(ada))
  const [, undo = ''] = /href="([^"]*\/undo\/[^"]*)"/.exec(html) ?? []
  const refused = await ashfield.open(undo)
  expect(refused.status).toBe(422)
  expect(whyOn(refused)).toContain('Rule UN-5 of this service: policy decisions 14 and 18.')
})

test('beside each standing stands why, and who reported it', async () => {
  expect(whyOn(await ashfield.open(await pageOf(ben)))).toContain(
    'What we know: 31 March 2024 was reported as their last day. Reason: moving to another ' +
      'school. Recorded on 4 March 2024 at 3:05pm by Induction tutor.',
  )
  const caras = whyOn(await ashfield.open(await pageOf(cara)))
  expect(caras).toContain('What we know: They join your school on 15 April 2024.')
  expect(caras).toContain('Rule ST-2')
  expect(whyOn(await ashfield.open(await pageOf(mary, home, 'mentors')))).toContain(
    'They have been at your school since 4 September 2023, and nobody has reported that they ' +
      'leave.',
  )
})

test('why somebody left is told without the school that they joined', async () => {
  const why = whyOn(await ashfield.open(await pageOf(ada)))
  expect(why).toContain('Another school has reported that they join it on 1 February 2024.')
  expect(why).toContain('Recorded on 10 January 2024 at 9:30am by another school.')
  expect(why).not.toContain('Birchwood')
})

test('a list leads from each standing but the usual one to its why', async () => {
  const shown = await ashfield.open(`${home}/ects`)
  expect(shown.html).toContain(`href="${await pageOf(ben)}#why"`)
  expect(shown.text).toContain('Leaving Why? Ben Cole: leaving')
  const mentors = await ashfield.open(`${home}/mentors`)
  expect(mentors.text).toContain('Mary Hart')
  expect(mentors.html).not.toContain('#why')
})
