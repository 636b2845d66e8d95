import { expect, test } from 'vitest'
import type { Json } from './compare.ts'
import { readScenarios } from './read/scenario.ts'
import { verbNames } from './read/verb-names.ts'
import { documentOf } from './report-json.ts'
import { countOf, reportOf } from './report.ts'
import { runAll } from './run-all.ts'
import type { ScenarioRun } from './run-all.ts'
import type { Asked, Mark, OpenStage, Performed } from './stage.ts'

const story = (steps: string) => `scenario: A story
world:
  cohorts: [2021]
  providers: { Ambition Institute: [Northern Hub] }
  schools:
    oak: { urn: "100001", name: Oak Academy }
steps:
  - on: 2021-09-01
    oak: register
    participant: asha
    as: ect
    email: asha@oak.example
    start: 2021-09-01
${steps}`

/**
 * A small product of its own: it registers anybody once, sends an e-mail for each, and writes down
 * what it was asked to do. A `twist` makes it break its word.
 */
function smallStage(
  told: string[] = [],
  twist: 'none' | 'writes-though-refused' | 'breaks' = 'none',
) {
  const open: OpenStage = async (scenario, firstDay) => {
    const registered: string[] = []
    const since = (mark: Mark) => registered.slice(Number(mark))
    told.push(`open ${scenario.name} on ${firstDay}`)
    return {
      advanceTo: async day => void told.push(`day ${day}`),
      mark: async () => String(registered.length) as Mark,
      close: async () => void told.push('close'),
      perform: async ({ change }): Promise<Performed> => {
        if (twist === 'breaks') throw new Error('No connection')
        const who = change.verb === 'register' ? change.fields.participant : 'nobody'
        if (registered.includes(who)) {
          if (twist === 'writes-though-refused') registered.push(who)
          return {
            ok: false,
            refusal: { code: 'already-here', rule: 'RG-4', sentence: 'They are here' },
          }
        }
        registered.push(who)
        return { ok: true, plan: { effects: [{ words: `${who} begins`, data: { who } }] } }
      },
      seen: async ({ question, stepBefore, lastExpect }: Asked): Promise<Json> => {
        if (question.about === 'emails') {
          return since(stepBefore).map(to => ({ to, template: 'welcome' }))
        }
        if (question.about === 'moved') return since(lastExpect).toSorted()
        return Object.fromEntries(registered.map(who => [who, 'training']))
      },
    }
  }
  return open
}

async function run(yaml: string, open = smallStage()) {
  const reference = { cohorts: [2021], materials: [] }
  const reads = readScenarios('scenarios/x.yaml', yaml, { verbs: new Set(verbNames), reference })
  const runs: ScenarioRun[] = []
  for await (const each of runAll(reads, open)) runs.push(each)
  return runs
}

const report = async (yaml: string, open?: OpenStage) => (await run(yaml, open)).map(reportOf)

const registerAgain = `  - oak: register
    participant: asha
    as: ect
    email: asha@oak.example
    start: 2021-09-01
`

test('a story that holds is one line, and its stage is closed', async () => {
  const told: string[] = []
  const steps = `  - expect: { oak: { asha: training } }\n  - on: 2021-10-01\n`
  expect(await report(story(steps), smallStage(told))).toEqual(['ok      A story'])
  expect(told).toEqual(['open A story on 2021-09-01', 'day 2021-10-01', 'close'])
})

test('the first step that differs is shown with expected and seen side by side', async () => {
  const steps = `  - on: 2021-09-02
    expect: { oak: { asha: leaving }, moved: { Ambition Institute: nobody } }
  - oak: undo
    participant: asha
    change: register
    reason: x
`
  const told: string[] = []
  expect(await report(story(steps), smallStage(told))).toEqual([
    `FAILED  A story
  scenarios/x.yaml:14  expect, on 2021-09-02
    oak > asha
      expected  |  seen
      leaving   |  training
    moved > Ambition Institute
      expected  |  seen
      []        |  - asha`,
  ])
  expect(told.at(-1)).toBe('close')
})

test('a refusal is expected by its code, or any', async () => {
  expect(await report(story(`${registerAgain}    refused: already-here\n`))).toEqual([
    'ok      A story',
  ])
  expect(await report(story(`${registerAgain}    refused: any\n`))).toEqual(['ok      A story'])
  expect(await report(story(`${registerAgain}    refused: too-late\n`))).toEqual([
    `FAILED  A story
  scenarios/x.yaml:14  oak: register, on 2021-09-01
    register
      expected           |  seen
      refused: too-late  |  refused: already-here (They are here)`,
  ])
})

test('what must hold and is refused differs, and so does what must be refused and holds', async () => {
  const [refused] = await report(story(registerAgain))
  expect(refused).toContain('accepted  |  refused: already-here (They are here)')
  const ben = registerAgain.replaceAll('asha', 'ben')
  const [accepted] = await report(story(`${ben}    refused: any\n`))
  expect(accepted).toContain('refused: any  |  accepted')
})

test('a refused change that leaves a trace differs', async () => {
  const [broken] = await report(
    story(`${registerAgain}    refused: any\n`),
    smallStage([], 'writes-though-refused'),
  )
  expect(broken).toContain('refused, and everything as it was  |  something recorded')
})

test('e-mails are those since the step before, entries moved those since the last expect', async () => {
  const ben = registerAgain.replaceAll('asha', 'ben')
  const steps = `${ben}  - expect:
      emails: [{ to: ben, template: welcome }]
      moved: { Ambition Institute: [ben, asha] }
  - expect:
      emails: []
      moved: { Ambition Institute: nobody }
`
  expect(await report(story(steps))).toEqual(['ok      A story'])
})

test('a product that breaks fails the story, and the others are run', async () => {
  const two = `${story('')}---\n${story('')}`
  const runs = await run(two, smallStage([], 'breaks'))
  expect(runs.map(({ kind }) => kind)).toEqual(['fault', 'fault'])
  expect(runs.map(reportOf).at(0)).toContain(
    'scenarios/x.yaml:1  the product broke: Error: No connection',
  )
})

test('a story that cannot be read fails with every line that is wrong', async () => {
  const runs = await run(`${story('  - oak: regster\n')}---\n${story('')}`)
  expect(runs.map(reportOf)).toEqual([
    `FAILED  A story
  scenarios/x.yaml:14: unknown verb "regster" for a school; nearest known: "register"`,
    'ok      A story',
  ])
  expect(countOf(runs)).toBe('1 passed, 1 failed')
})

test('the document holds each step with its plan or its refusal', async () => {
  const steps = `${registerAgain}    refused: any
  - expect: { oak: { asha: left } }
  - on: 2021-10-01
`
  const fields = {
    participant: 'asha',
    as: 'ect',
    email: 'asha@oak.example',
    start: '2021-09-01',
    cohort: null,
    programme: null,
    mentor: null,
    appropriate_body: null,
  }
  const plain = { plan: null, refusal: null, differences: [] }
  expect(documentOf(await run(story(steps)))).toEqual({
    scenarios: [
      {
        scenario: 'A story',
        because: null,
        file: 'scenarios/x.yaml',
        line: 1,
        outcome: 'failed',
        errors: [],
        steps: [
          {
            ...plain,
            line: 8,
            on: '2021-09-01',
            step: 'oak: register',
            fields,
            outcome: 'ok',
            plan: { effects: [{ words: 'asha begins', data: { who: 'asha' } }] },
          },
          {
            ...plain,
            line: 14,
            on: '2021-09-01',
            step: 'oak: register',
            fields,
            outcome: 'ok',
            refusal: { code: 'already-here', rule: 'RG-4', sentence: 'They are here' },
          },
          {
            ...plain,
            line: 20,
            on: '2021-09-01',
            step: 'expect',
            fields: null,
            outcome: 'differs',
            differences: [{ path: 'oak > asha', expected: ['left'], seen: ['training'] }],
          },
          { ...plain, line: 21, on: '2021-10-01', step: 'on', fields: null, outcome: 'not played' },
        ],
      },
    ],
    passed: 0,
    failed: 1,
  })
})
