import { expect, test } from 'vitest'
import type { Instant } from '../../src/core/calendar.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, mary, smallWorld } from '../database/small-world.ts'
import { apiForThisTest, type Answer } from './listening-api.ts'
import { enrolment, participant } from './reading.ts'
import * as reports from './reports.ts'
import { written } from './written.ts'

/** Ada is an ECT and Mary a mentor at Ashfield, which trains with Ambition in 2023 and 2024. */
async function openStory() {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.123Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  const start = '2023-09-01'
  const joiners = {
    ada: { trn: ada, email: 'ada@ashfield.example', start },
    mary: { trn: mary, email: 'mary@ashfield.example', start, kind: 'mentor' },
  } as const
  const adaObi = await reports.registerAt(world, world.ashfield, joiners.ada)
  const maryHart = await reports.registerAt(world, world.ashfield, joiners.mary)
  world.clock.set('2024-09-16T08:00:00.500Z' as Instant)
  await reports.trainWith(world, world.ashfield, world.ambition, 2024)
  const ambition = await (await apiForThisTest(world)).clientOf('Ambition Institute')
  const changed = (id: string, attributes: object) =>
    ambition.put(`/participants/ecf/${id}/change-schedule`, attributes)
  return { world, ambition, adaObi, maryHart, changed }
}

const ect = { course_identifier: 'ecf-induction' }
const to = (schedule: string, cohort?: string | number) => ({
  ...ect,
  schedule_identifier: `ecf-${schedule}`,
  ...(cohort === undefined ? {} : { cohort }),
})
const shown = (answer: Answer) => {
  const { schedule_identifier, cohort, participant_status } = enrolment(participant(answer))
  return `${schedule_identifier} ${cohort} ${participant_status}`
}
const errors = (answer: Answer) => [answer.status, answer.body]
const refused = (...said: readonly (readonly [title: string, detail: string])[]) => [
  422,
  { errors: said.map(([title, detail]) => ({ title, detail })) },
]

const unknownSchedule =
  "The property '#/schedule_identifier' must be present and correspond to a valid schedule"
const sameSchedule = 'Selected schedule is already on the profile'
const notForCohort =
  'You cannot change a participant to this cohort as you do not have a partnership with the' +
  ' school for the cohort. Contact the DfE for assistance.'

test('another schedule of her cohort is shown at once', async () => {
  const { ambition, adaObi, changed } = await openStory()
  const answer = await changed(adaObi, to('extended-january'))
  expect([answer.status, shown(answer)]).toEqual([200, 'ecf-extended-january 2023 active'])
  expect((await ambition(`/participants/ecf/${adaObi}`)).text).toBe(answer.text)
})

test('a schedule of another cohort, written as text or number, takes her into that cohort', async () => {
  const { adaObi, maryHart, changed } = await openStory()
  expect(shown(await changed(adaObi, to('standard-september', '2024')))).toBe(
    'ecf-standard-september 2024 active',
  )
  const mentor = { ...to('replacement-april', 2024), course_identifier: 'ecf-mentor' }
  expect(shown(await changed(maryHart, mentor))).toBe('ecf-replacement-april 2024 active')
})

test('each refusal has its words, and nothing is written', async () => {
  const { world, adaObi, changed } = await openStory()
  const before = await written(world.database)
  const cases = [
    [ect, ['schedule_identifier', unknownSchedule]],
    [to('standard-monday'), ['schedule_identifier', unknownSchedule]],
    [to('standard-september'), ['schedule_identifier', sameSchedule]],
    [
      to('replacement-september'),
      ['schedule_identifier', 'Selected schedule is not valid for the course'],
    ],
    [to('standard-september', '2022'), ['cohort', notForCohort]],
  ] as const
  for (const [sent, said] of cases)
    expect(errors(await changed(adaObi, sent))).toEqual(refused(said))
  expect(await written(world.database)).toEqual(before)
})

test('what is no year is no cohort', async () => {
  const { adaObi, changed } = await openStory()
  const answer = await changed(adaObi, to('standard-september', 'soon'))
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('schedule_identifier')
})

test('who is withdrawn stays on her schedule; who is deferred does not', async () => {
  const { ambition, adaObi, maryHart, changed } = await openStory()
  const reason = 'other'
  await ambition.put(`/participants/ecf/${adaObi}/withdraw`, { ...ect, reason })
  expect(errors(await changed(adaObi, to('reduced-april')))).toEqual(
    refused(['participant_id', 'Cannot perform actions on a withdrawn participant']),
  )
  const mentor = { course_identifier: 'ecf-mentor' }
  await ambition.put(`/participants/ecf/${maryHart}/defer`, { ...mentor, reason })
  const answer = await changed(maryHart, { ...to('reduced-april'), ...mentor })
  expect(shown(answer)).toBe('ecf-reduced-april 2023 active')
})

test('nobody is found by what is no id, and a course that is missing is asked for', async () => {
  const { adaObi, changed } = await openStory()
  const nobody = await changed('nobody', to('reduced-april'))
  expect([nobody.status, nobody.text]).toEqual([422, expect.stringContaining('participant_id')])
  const noCourse = await changed(adaObi, { schedule_identifier: 'ecf-reduced-april' })
  expect([noCourse.status, noCourse.text]).toEqual([
    422,
    expect.stringContaining("Enter a '#/course_identifier' value for this participant."),
  ])
})
