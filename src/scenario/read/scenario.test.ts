import { expect, test } from 'vitest'
import { nobody, notSeen } from '../compare.ts'
import { problemLine, readScenarios } from './scenario.ts'
import type { ScenarioRead } from './scenario.ts'
import { verbNames } from './verb-names.ts'
import type { VerbName } from './verb-names.ts'

const reference = { cohorts: [2021, 2022], materials: ['UCL', 'Teach First'] }

const read = (yaml: string, verbs: Iterable<VerbName> = verbNames) =>
  readScenarios('scenarios/x.yaml', yaml, { verbs: new Set(verbs), reference })

const world = `scenario: A story
world:
  cohorts: [2021]
  providers:
    Ambition Institute: [Northern Hub, Southern Hub]
    Teach First: [Western Hub]
  schools:
    oak: { urn: "100001", name: Oak Academy }
    elm: { urn: 100002, name: Elm School, eligible_for_funding: false }
  teachers:
    asha: { name: Asha Patel, trn: 0234567, date_of_birth: 1996-05-01, qts: null }
    ben: { trn: "1000001" }
steps:
`
const lineOfSteps = 13

const told = (reads: readonly ScenarioRead[]) =>
  reads.flatMap(each => (each.ok ? [] : each.problems.map(problemLine)))

/** What is wrong with the steps, the line counted from the first line of the steps. */
const wrong = (steps: string, verbs?: Iterable<VerbName>) =>
  told(read(world + steps, verbs)).map(line =>
    line.replace(/^scenarios\/x\.yaml:(\d+)/, (_, at) => String(Number(at) - lineOfSteps)),
  )

const theOnly = (yaml: string) => {
  const [first, ...others] = read(yaml)
  expect([told(read(yaml)), others]).toEqual([[], []])
  if (!first?.ok) throw new Error('The scenario could not be read')
  return first.scenario
}

const stepsOf = (steps: string) => theOnly(world + steps).steps

test('a world arrives with its days and numbers as they are written', () => {
  expect(theOnly(`${world}  - on: 2021-09-01`).world).toEqual({
    cohorts: [2021],
    providers: {
      'Ambition Institute': ['Northern Hub', 'Southern Hub'],
      'Teach First': ['Western Hub'],
    },
    materials: ['UCL', 'Teach First'],
    schools: {
      oak: { urn: '100001', name: 'Oak Academy', eligibleForFunding: true },
      elm: { urn: '100002', name: 'Elm School', eligibleForFunding: false },
    },
    teachers: {
      asha: {
        name: 'Asha Patel',
        trn: '0234567',
        dateOfBirth: '1996-05-01',
        qualifiedOn: null,
      },
      ben: {
        name: 'Ben',
        trn: '1000001',
        dateOfBirth: '1996-05-01',
        qualifiedOn: '2021-07-01',
      },
    },
  })
})

test('somebody who is registered is known to the Teaching Record System, with a TRN of her own', () => {
  const { world: arrived } = theOnly(`${world}
  - on: 2021-09-01
    oak: register
    participant: cleo
    as: ect
    email: cleo@oak.example
    start: 2021-09-01
`)
  expect(arrived.teachers['cleo']).toEqual({
    name: 'Cleo',
    trn: '1000002',
    dateOfBirth: '1996-05-01',
    qualifiedOn: '2021-07-01',
  })
})

test('a step is an actor, a verb and its fields; what is left out is null', () => {
  expect(
    stepsOf(`
  - on: 2021-09-01
    elm: transfer in
    participant: asha
    start: 2022-02-01
    programme: { programme: provider-led, provider: Teach First }
  - Ambition Institute: confirm partnership
    school: oak
    cohort: 2021
    delivery_partner: Western Hub
    refused: any
  - on: 2022-03-01
`),
  ).toEqual([
    {
      kind: 'change',
      line: 15,
      on: '2021-09-01',
      actor: { kind: 'school', school: 'elm' },
      change: {
        verb: 'transfer in',
        fields: {
          participant: 'asha',
          as: null,
          start: '2022-02-01',
          programme: {
            programme: 'provider-led',
            provider: 'Teach First',
            delivery_partner: null,
            materials: null,
          },
          email: null,
          mentor: null,
        },
      },
      refused: null,
    },
    {
      kind: 'change',
      line: 20,
      on: '2021-09-01',
      actor: { kind: 'lead-provider', provider: 'Ambition Institute' },
      change: {
        verb: 'confirm partnership',
        fields: { school: 'oak', cohort: 2021, delivery_partner: 'Western Hub' },
      },
      refused: 'any',
    },
    { kind: 'clock', line: 25, on: '2022-03-01' },
  ])
})

test('every line of an expect becomes a question and its answer', () => {
  const [step] = stepsOf(`
  - on: 2021-09-01
    expect:
      Ambition Institute:
        participants: { asha: { cohort: 2021, mentor_id: null }, ben as mentor: not seen }
      Teach First: { participants: { nobody: true } }
      oak: { asha: no_longer_training, ben: not seen }
      history: { asha: [{ school: oak, from: 2021-09-01 }] }
      history_known_on: { date: 2021-10-01, asha: [{ school: oak, to: 2022-01-01 }] }
      events: { asha: [register, transfer in] }
      emails: [{ to: oak, template: welcome }]
      moved: { Ambition Institute: [ben, asha], Teach First: nobody }
`)
  const asked = step?.kind === 'expect' ? step.expectations : []
  expect(asked.map(({ question, expected }) => [question, expected])).toEqual([
    [
      { about: 'participants', provider: 'Ambition Institute' },
      { asha: { cohort: '2021', mentor_id: null }, 'ben as mentor': notSeen },
    ],
    [{ about: 'participants', provider: 'Teach First' }, nobody],
    [
      { about: 'sections', school: 'oak' },
      { asha: 'no_longer_training', ben: notSeen },
    ],
    [
      { about: 'history', person: 'asha', knownOn: null },
      [{ school: 'oak', from: '2021-09-01', to: null, provider: null }],
    ],
    [
      { about: 'history', person: 'asha', knownOn: '2021-10-01' },
      [{ school: 'oak', to: '2022-01-01', provider: null }],
    ],
    [{ about: 'events', person: 'asha' }, ['register', 'transfer in']],
    [{ about: 'emails' }, [{ to: 'oak', template: 'welcome' }]],
    [{ about: 'moved', provider: 'Ambition Institute' }, ['asha', 'ben']],
    [{ about: 'moved', provider: 'Teach First' }, []],
  ])
})

test.each([
  [
    '- { on: 2021-09-01, oak: transfer inn }',
    'unknown verb "transfer inn" for a school; nearest known: "transfer in"',
  ],
  ['- { on: 2021-09-01, okk: transfer in }', 'unknown actor "okk"; nearest known: "oak"'],
  [
    '- { on: 2021-09-01, oak: defer, participant: asha }',
    '"defer" is a verb of a lead provider, not of a school',
  ],
  [
    '- { on: 2021-09-01, Teach First: resume, participant: aska }',
    'unknown person "aska"; nearest known: "asha"',
  ],
  [
    '- { on: 2021-09-01, Teach First: void, participant: asha, ' +
      'declaration: started, pariticpants: ben }',
    'unknown key "pariticpants" for "void"; nearest known: "participant"',
  ],
  ['- { on: 2021-09-01, Teach First: resume }', '"resume" needs "participant"'],
  ['- { on: 2021-09-01, Teach First: resume, participant: }', 'a value is missing here'],
  ['- { on: 2021-02-30 }', 'unknown date "2021-02-30"; nearest known: "2021-02-28"'],
  ['- { on: 2021-9-1 }', 'unknown date "2021-9-1"; nearest known: "2021-09-01"'],
  ['- { on: 1 September 2021 }', 'unknown date "1 September 2021"; a date is as 2021-09-01'],
  [
    '- { oak: undo, participant: asha, change: register, reason: x }',
    'the first step needs "on": its date',
  ],
  [
    '- { on: 2021-09-01, oak: undo, Teach First: undo, participant: asha, ' +
      'change: register, reason: x }',
    'a step has one actor; seen: "oak", "Teach First"',
  ],
  ['- { on: 2021-09-01, refused: any }', 'nobody does anything in this step: it needs ACTOR: VERB'],
  [
    '- { on: 2021-09-01, DfE: close cohort, cohort: 2022 }',
    'unknown cohort "2022"; nearest known: "2021"',
  ],
  [
    '- { on: 2021-09-01, Teach First: confirm partnership, school: oak, ' +
      'cohort: 2021, delivery_partner: Northern Hub }',
    '"Northern Hub" is no delivery partner of Teach First; known: "Western Hub"',
  ],
  [
    '- { on: 2021-09-01, Teach First: confirm partnership, school: oak, ' +
      'cohort: 2021, delivery_partner: Northen Hub, refused: any }',
    'unknown delivery partner "Northen Hub"; nearest known: "Northern Hub"',
  ],
  [
    '- { on: 2021-09-01, oak: choose programme, cohort: 2021, programme: diy, materials: UCL }',
    '"materials" does not belong to diy',
  ],
  [
    '- { on: 2021-09-01, oak: choose programme, cohort: 2021, programme: dyi }',
    'unknown programme "dyi"; nearest known: "diy"',
  ],
  [
    '- { on: 2021-09-01, oak: choose programme, cohort: 2021, ' +
      'programme: accredited-materials, materials: UCI }',
    'unknown materials "UCI"; nearest known: "UCL"',
  ],
  [
    '- { on: 2021-09-01, elm: transfer in, participant: asha, ' +
      'start: 2021-10-01, programme: keeep }',
    'unknown programme "keeep"; it is "keep" or "default" or a map, as { programme: diy }',
  ],
  [
    '- { on: 2021-09-01, oak: change programme, participants: all, ' +
      'from: 2021-10-01, to: { programme: diy } }',
    '"participants: all" needs "cohort"',
  ],
  [
    '- { on: 2021-09-01, oak: appoint appropriate body, body: x, cohort: 2021, participant: asha }',
    'this needs "cohort" or "participant", one of them',
  ],
  [
    '- { on: 2021-09-01, expect: { oak: { asha: trainig } } }',
    'unknown section "trainig"; nearest known: "training"',
  ],
  [
    '- { on: 2021-09-01, expect: { oak: {} } }',
    'this expects nothing; name what must be seen, or nobody: true',
  ],
  [
    '- { on: 2021-09-01, expect: { histry: {} } }',
    'unknown line "histry" of "expect"; nearest known: "history"',
  ],
  [
    '- { on: 2021-09-01, ' +
      'expect: { Teach First: { participants: { nobody: true, asha: not seen } } } }',
    '"nobody" can only be true, and stands alone',
  ],
  [
    '- { on: 2021-09-01, expect: { Teach First: { participants: { asha: { cohrt: x } } } } }',
    'unknown key "cohrt" for a participant; nearest known: "cohort"',
  ],
  [
    '- { on: 2021-09-01, expect: { emails: [] }, refused: any }',
    'unknown key "refused" beside "expect"; nearest known: "on"',
  ],
])('%s is told: %s', (step, sentence) => {
  expect(wrong(`  ${step}`)).toEqual([`1: ${sentence}`])
})

test('all errors are told, each with its line, in the order of the file', () => {
  expect(
    wrong(`  - on: 2021-09-01
    oak: regster
    participant: cleo
  - on: 2021-08-01
    expect:
      history:
        cleo: [{ school: okk }]
        dan: []
`),
  ).toEqual([
    '2: unknown verb "regster" for a school; nearest known: "register"',
    '4: the clock does not go back: 2021-08-01 is before 2021-09-01',
    '7: unknown school "okk"; nearest known: "oak"',
    '8: unknown person "dan"; nearest known: "ben"',
  ])
})

test('a verb that the product does not have yet is an error that names it', () => {
  const steps = `  - on: 2021-09-01
    Teach First: defer
    participant: asha
    reason: career-break
  - oak: undo
    participant: asha
    change: transfer out
    reason: she stays
`
  expect(wrong(steps, ['undo'])).toEqual([
    '2: The product does not have the verb "defer" yet',
    '7: The product does not have the verb "transfer out" yet',
  ])
})

test('what YAML would guess, repeat or borrow is an error', () => {
  expect(
    wrong(`  - on: 2021-09-01
    oak: undo
    participant: &who asha
    participant: ben
    <<: { reason: x }
    change: !!str register
    reason: x
`),
  ).toEqual(
    expect.arrayContaining([
      '3: anchors, aliases and tags are not of the language; write it out',
      '4: not readable as YAML: Map keys must be unique',
      '5: merge keys are not of the language; write it out',
      '6: anchors, aliases and tags are not of the language; write it out',
    ]),
  )
})

test('a world in which names clash or words are reserved is an error', () => {
  expect(
    told(
      read(`scenario: x
world:
  cohorts: [2021, 2031]
  providers: { oak: [Hub], DfE: [Hub] }
  schools:
    oak: { urn: "100001", name: Oak }
    elm: { urn: "100001", name: Elm, urm: "1" }
    yew: { urn: abc, name: Yew }
  teachers: { nobody: { trn: "123" } }
steps: [{ on: 2021-09-01 }]
`),
    ),
  ).toEqual([
    'scenarios/x.yaml:3: unknown cohort "2031"; nearest known: "2021"',
    'scenarios/x.yaml:4: nothing can be called "DfE": it is a word of the language',
    'scenarios/x.yaml:6: "oak" is also a lead provider of this world',
    'scenarios/x.yaml:7: "elm" has the URN of "oak"',
    'scenarios/x.yaml:7: unknown key "urm" for a school; nearest known: "urn"',
    'scenarios/x.yaml:8: urn "abc" is not a URN of 5 or 6 digits',
    'scenarios/x.yaml:9: nothing can be called "nobody": it is a word of the language',
    'scenarios/x.yaml:9: trn "123" is not a TRN of 7 digits',
  ])
})

test('a file holds several scenarios; one that cannot be read does not hide the others', () => {
  const good = `${world}  - on: 2021-09-01\n`
  const reads = read(`# A heading.\n---\n${good}---\nscenario: Broken\nsteps: []\n---\n${good}`)
  expect(reads.map(({ ok }) => ok)).toEqual([true, false, true])
  expect(told(reads)).toEqual([
    'scenarios/x.yaml:18: a scenario needs "world"',
    'scenarios/x.yaml:19: "steps" must be a list of steps',
  ])
})

test('a file that holds no scenario says so', () => {
  expect(told(read('# Nothing yet.\n'))).toEqual([
    'scenarios/x.yaml:1: this file holds no scenario',
  ])
})
