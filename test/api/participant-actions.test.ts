import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/core/calendar.ts'
import { sql } from '../../src/store/database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { ada, ben, mary, smallWorld } from '../database/small-world.ts'
import { apiForThisTest, type Answer, type Client } from './listening-api.ts'
import { enrolment, on, participant } from './reading.ts'
import * as reports from './reports.ts'
import { written } from './written.ts'

/** Ada and Ben are ECTs at Ashfield, with Ambition; Mary is a mentor at Birchwood, with UCL. */
async function openStory() {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.123Z')
  await reports.trainWith(world, world.ashfield, world.ambition)
  await reports.trainWith(world, world.birchwood, world.ucl)
  const start = '2023-09-01'
  const people = {
    ada: { trn: ada, email: 'ada@ashfield.example', start },
    ben: { trn: ben, email: 'ben@ashfield.example', start },
  }
  const adaObi = await reports.registerAt(world, world.ashfield, people.ada)
  const benCole = await reports.registerAt(world, world.ashfield, people.ben)
  const maryHart = await reports.registerAt(world, world.birchwood, {
    trn: mary,
    email: 'mary@birchwood.example',
    start,
    kind: 'mentor',
  })
  world.clock.set('2023-10-02T08:00:00.500Z' as Instant)
  const api = await apiForThisTest(world)
  const ambition = await api.clientOf('Ambition Institute')
  const ucl = await api.clientOf('UCL Institute of Education')
  return { world, adaObi, benCole, maryHart, api, ambition, ucl }
}

const ect = { course_identifier: 'ecf-induction' }
const careerBreak = { ...ect, reason: 'career-break' }
const moved = { ...ect, reason: 'moved-school' }
const participantText =
  "Your update cannot be made as the '#/participant_id' is not recognised." +
  ' Check participant details and try again.'
const courseText =
  "The entered '#/course_identifier' is not recognised for the given participant." +
  ' Check details and try again.'
const blankCourseText = "Enter a '#/course_identifier' value for this participant."
const badReason = "The property '#/reason' must be a valid reason"
const noReason = `The property '#/reason' must be present, ${badReason}`

const errors = (...said: readonly (readonly [title: string, detail: string])[]) => ({
  status: 422,
  body: { errors: said.map(([title, detail]) => ({ title, detail })) },
})
const said = ({ status, body }: Answer) => ({ status, body })
const state = (answer: Answer) => {
  const { training_status, participant_status, withdrawal, deferral } = enrolment(
    participant(answer),
  )
  return { training_status, participant_status, withdrawal, deferral }
}

describe('what is done', () => {
  test('defer, resume and withdraw answer with the participant as she is read now', async () => {
    const { ambition, adaObi } = await openStory()
    const path = `/participants/ecf/${adaObi}`
    const deferred = await ambition.put(`${path}/defer`, careerBreak)
    expect(deferred.status).toBe(200)
    expect(state(deferred)).toEqual({
      training_status: 'deferred',
      participant_status: 'active',
      withdrawal: null,
      deferral: { reason: 'career-break', date: '2023-10-02T08:00:00Z' },
    })
    expect((await ambition(path)).text).toBe(deferred.text)

    const resumed = await ambition.put(`${path}/resume`, ect)
    expect(state(resumed)).toMatchObject({ training_status: 'active', deferral: null })

    const withdrawn = await ambition.put(`${path}/withdraw`, moved)
    expect(state(withdrawn)).toEqual({
      training_status: 'withdrawn',
      participant_status: 'active',
      withdrawal: { reason: 'moved-school', date: '2023-10-02T08:00:00Z' },
      deferral: null,
    })
    const again = await ambition.put(`${path}/resume`, ect)
    expect(state(again)).toMatchObject({ training_status: 'active', withdrawal: null })
  })

  test('who did it is kept, and a deferred participant can be withdrawn', async () => {
    const { world, ambition, adaObi } = await openStory()
    await ambition.put(`/participants/ecf/${adaObi}/defer`, careerBreak)
    const answer = await ambition.put(`/participants/ecf/${adaObi}/withdraw`, moved)
    expect(answer.status).toBe(200)
    const log = await world.database.rows(sql`
      select kind, actor_name as "by", recorded_at::text as "at"
      from change_of_circumstance
      order by position desc
      limit 2
    `)
    expect(log).toEqual([
      { kind: 'withdraw', by: 'Ambition Institute', at: '2023-10-02 08:00:00.5+00' },
      { kind: 'defer', by: 'Ambition Institute', at: '2023-10-02 08:00:00.5+00' },
    ])
  })

  test('a mentor is meant by her course', async () => {
    const { ucl, maryHart } = await openStory()
    const asMentor = { course_identifier: 'ecf-mentor', reason: 'mentor-no-longer-being-mentor' }
    const answer = await ucl.put(`/participants/ecf/${maryHart}/withdraw`, asMentor)
    expect(state(answer)).toMatchObject({ training_status: 'withdrawn' })
  })

  test('A-28: an ECT can be withdrawn as no longer being a mentor', async () => {
    const { ambition, adaObi } = await openStory()
    const sent = { ...ect, reason: 'mentor-no-longer-being-mentor' }
    expect((await ambition.put(`/participants/ecf/${adaObi}/withdraw`, sent)).status).toBe(200)
  })

  test('a provider whom she has left withdraws her, and nobody else reads of it', async () => {
    const { world, ambition, ucl, adaObi } = await openStory()
    await reports.joins(world, world.birchwood, adaObi, '2023-10-01', { choose: 'default' })
    const before = await ucl(`/participants/ecf/${adaObi}`)
    const answer = await ambition.put(`/participants/ecf/${adaObi}/withdraw`, moved)
    expect(state(answer)).toMatchObject({
      training_status: 'withdrawn',
      participant_status: 'left',
    })
    expect((await ucl(`/participants/ecf/${adaObi}`)).body).toEqual(before.body)
  })

  test('A-52: whom her school has reported as gone can be withdrawn', async () => {
    const { world, ambition, adaObi } = await openStory()
    await reports.leaves(world, world.ashfield, adaObi, '2023-09-20')
    const answer = await ambition.put(`/participants/ecf/${adaObi}/withdraw`, moved)
    expect([answer.status, state(answer).participant_status]).toEqual([200, 'left'])
  })

  test('A-42: under a challenged partnership it is done, and no enrolment is shown', async () => {
    const { world, ambition, adaObi } = await openStory()
    await reports.challengedInPlace(world, world.ashfield, adaObi)
    const path = `/participants/ecf/${adaObi}`
    expect((await ambition(path)).status).toBe(404)
    const answer = await ambition.put(`${path}/defer`, careerBreak)
    expect([answer.status, participant(answer).attributes]).toEqual([
      200,
      {
        full_name: 'Ada Obi',
        teacher_reference_number: '1000001',
        updated_at: '2023-10-02T08:00:00Z',
        ecf_enrolments: [],
        participant_id_changes: [],
      },
    ])
    const again = await ambition.put(`${path}/defer`, careerBreak)
    expect(said(again)).toEqual(
      errors(['participant_profile', 'The participant is already deferred']),
    )
  })

  test('a request that brings its own moment is answered, and stamped, as of that moment', async () => {
    const { ambition, adaObi } = await openStory()
    const path = `/participants/ecf/${adaObi}`
    const answer = await ambition.put(`${path}/defer`, careerBreak, on('2023-11-06T10:42:00Z'))
    expect(state(answer).deferral).toEqual({ reason: 'career-break', date: '2023-11-06T10:42:00Z' })
    const before = await ambition.put(`${path}/withdraw`, moved, on('2023-09-11T10:42:00Z'))
    expect(state(before)).toMatchObject({
      training_status: 'withdrawn',
      withdrawal: { reason: 'moved-school', date: '2023-09-11T10:42:00Z' },
    })
  })

  test('a form with names in brackets is read, and any type is as good as another', async () => {
    const { ambition, adaObi } = await openStory()
    const path = `/participants/ecf/${adaObi}`
    const form = await ambition.send('PUT', `${path}/defer.json`, {
      body: 'data[attributes][reason]=other&data%5Battributes%5D[course_identifier]=ecf-induction',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([form.status, state(form).deferral?.reason]).toEqual([200, 'other'])
    for (const type of [
      'application/vnd.api+json',
      'text/x-json',
      'application/json; charset=utf-8',
    ])
      for (const action of ['resume', 'defer']) {
        const attributes = { ...careerBreak, unknown: ['ignored'] }
        const answer = await ambition.send('PUT', `${path}/${action}`, {
          body: JSON.stringify({ data: { type: 'nonsense', attributes } }),
          headers: { 'content-type': type },
        })
        expect([type, action, answer.status]).toEqual([type, action, 200])
      }
  })
})

describe('what is refused, in the words of the contract', () => {
  const actions = ['defer', 'resume', 'withdraw']
  const good = { defer: careerBreak, resume: ect, withdraw: moved }
  type Story = Awaited<ReturnType<typeof openStory>>

  /** Everything that is refused of one story, each with what is to be said. */
  const refused: readonly (readonly [
    name: string,
    (story: Story) => readonly [Client, id: string, action: string, sent: object],
    ...said: readonly (readonly [title: string, detail: string])[],
  ])[] = [
    ...(['defer', 'resume', 'withdraw'] as const).flatMap(action => [
      [
        `${action} an id that nobody has`,
        ({ ambition, world }: Story) => [ambition, world.ashfield, action, good[action]] as const,
        ['participant_id', participantText] as const,
      ] as const,
      [
        `${action} what is no id`,
        ({ ambition }: Story) => [ambition, '1000001', action, good[action]] as const,
        ['participant_id', participantText] as const,
      ] as const,
      [
        `${action} another provider's participant`,
        ({ ambition, maryHart }: Story) =>
          [
            ambition,
            maryHart,
            action,
            { ...good[action], course_identifier: 'ecf-mentor' },
          ] as const,
        ['participant_id', participantText] as const,
      ] as const,
      [
        `${action} without a course`,
        ({ ambition, adaObi }: Story) =>
          [ambition, adaObi, action, { ...good[action], course_identifier: ' ' }] as const,
        ['course_identifier', `${courseText}, ${blankCourseText}`] as const,
      ] as const,
      [
        `${action} on an unknown course`,
        ({ ambition, adaObi }: Story) =>
          [ambition, adaObi, action, { ...good[action], course_identifier: 'npq' }] as const,
        ['course_identifier', courseText] as const,
      ] as const,
      [
        `${action} in a role that she does not have`,
        ({ ambition, adaObi }: Story) =>
          [ambition, adaObi, action, { ...good[action], course_identifier: 'ecf-mentor' }] as const,
        ['course_identifier', courseText] as const,
      ] as const,
    ]),
    ['defer without a reason', s => [s.ambition, s.adaObi, 'defer', ect], ['reason', noReason]],
    [
      'defer for a reason to withdraw',
      s => [s.ambition, s.adaObi, 'defer', moved],
      ['reason', badReason],
    ],
    [
      'withdraw without a reason',
      s => [s.ambition, s.adaObi, 'withdraw', ect],
      ['reason', noReason],
    ],
    [
      'A-29: withdraw for a reason of before 2025',
      s => [s.ambition, s.adaObi, 'withdraw', { ...ect, reason: 'school-left-fip' }],
      ['reason', badReason],
    ],
    [
      'defer nobody without a reason',
      s => [s.ambition, 'nobody', 'defer', {}],
      ['participant_id', participantText],
      ['reason', noReason],
    ],
    [
      'withdraw nobody without a reason',
      s => [s.ambition, 'nobody', 'withdraw', {}],
      ['participant_id', participantText],
    ],
    [
      'withdraw somebody without course and reason',
      s => [s.ambition, s.adaObi, 'withdraw', {}],
      ['course_identifier', `${courseText}, ${blankCourseText}`],
      ['reason', noReason],
    ],
    [
      'resume who is active',
      s => [s.ambition, s.adaObi, 'resume', ect],
      ['participant_profile', 'The participant is already active'],
    ],
    [
      'defer who is deferred',
      s => [s.ambition, s.benCole, 'defer', careerBreak],
      ['participant_profile', 'The participant is already deferred'],
    ],
    [
      'defer who is deferred, without a reason',
      s => [s.ambition, s.benCole, 'defer', ect],
      ['reason', noReason],
      ['participant_profile', 'The participant is already deferred'],
    ],
  ]

  test('each says all that stands in its way, and nothing is written', async () => {
    const story = await openStory()
    await story.ambition.put(`/participants/ecf/${story.benCole}/defer`, careerBreak)
    const before = await written(story.world.database)
    for (const [name, asked, ...expected] of refused) {
      const [client, id, action, sent] = asked(story)
      const answer = await client.put(`/participants/ecf/${id}/${action}`, sent)
      expect({ name, ...said(answer) }).toEqual({ name, ...errors(...expected) })
    }
    expect(await written(story.world.database)).toEqual(before)
  })

  test('who is withdrawn is neither deferred nor withdrawn again', async () => {
    const { ambition, adaObi } = await openStory()
    const path = `/participants/ecf/${adaObi}`
    await ambition.put(`${path}/withdraw`, moved)
    const withdrawn = ['participant_profile', 'The participant is already withdrawn'] as const
    expect(said(await ambition.put(`${path}/defer`, careerBreak))).toEqual(errors(withdrawn))
    expect(said(await ambition.put(`${path}/withdraw`, { ...ect, reason: 'bored' }))).toEqual(
      errors(['reason', badReason], withdrawn),
    )
  })

  test.each([
    ['no body', undefined],
    ['malformed JSON', '{"data":'],
    ['no data', '{}'],
    ['empty data', '{"data":{}}'],
    ['null', '{"data":null}'],
    ['a blank', '{"data":" "}'],
    ['a list', '[]'],
    ['a text that cannot be kept', '{"data":{"attributes":{"reason":"\\u0000"}}}'],
  ])('%s is no body: 400 before the participant is looked for', async (_, body) => {
    const { ambition, adaObi } = await openStory()
    for (const id of [adaObi, 'nobody'])
      for (const action of actions) {
        const answer = await ambition.send('PUT', `/participants/ecf/${id}/${action}`, {
          headers: { 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body }),
        })
        const detail = 'correct json data structure required. See API docs for reference'
        expect(said(answer)).toEqual({
          status: 400,
          body: { errors: [{ title: 'Bad request', detail }] },
        })
      }
  })

  test.each([
    '{"data":"x"}',
    '{"data":{"attributes":[]}}',
    '{"data":{"type":"participant-defer"}}',
  ])('%s has no attributes: 422', async body => {
    const { ambition, adaObi } = await openStory()
    const answer = await ambition.send('PUT', `/participants/ecf/${adaObi}/defer`, {
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(said(answer)).toEqual(
      errors(['course_identifier', `${courseText}, ${blankCourseText}`], ['reason', noReason]),
    )
  })

  test('JSON that is not said to be JSON is not read', async () => {
    const { ambition, adaObi } = await openStory()
    const answer = await ambition.send('PUT', `/participants/ecf/${adaObi}/resume`, {
      headers: { 'content-type': 'text/plain' },
      body: '{"data":{"attributes":{"course_identifier":"ecf-induction"}}}',
    })
    expect(answer.status).toBe(400)
  })

  test('POST and PATCH are no actions', async () => {
    const { ambition, adaObi } = await openStory()
    const path = `/participants/ecf/${adaObi}/resume`
    expect((await ambition.post(path, ect)).status).toBe(404)
    expect((await ambition.patch(path, ect)).status).toBe(404)
  })
})
