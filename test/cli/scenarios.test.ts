import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { manageTraining, startedUntil } from './command.ts'

const story = (ending: string) => `scenario: An ECT begins
world:
  cohorts: [2023]
  providers: { Teach First: [Hub] }
  schools: { oak: { urn: "100001", name: Oak Academy } }
steps:
  - on: 2023-09-01
    oak: register
    participant: asha
    as: ect
    email: asha@oak.example
    start: 2023-09-01
    programme: { programme: provider-led, provider: Teach First, delivery_partner: Hub }
${ending}`

async function fileWith(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'stories-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'story.yaml')
  await writeFile(file, text)
  return file
}

const onServer = ['--database', inject('templateUrl')]

test('a story that holds is one line, and the command succeeds', async () => {
  const file = await fileWith(story('  - expect: { oak: { asha: training } }'))
  const { status, out } = await manageTraining(['scenario', 'run', file, ...onServer])
  expect({ status, out }).toEqual({ status: 0, out: 'ok      An ECT begins\n1 passed, 0 failed\n' })
})

test('a story that does not hold says where, and the command fails', async () => {
  const file = await fileWith(story('  - expect: { oak: { asha: leaving } }'))
  const { status, out } = await manageTraining(['scenario', 'run', file, ...onServer])
  expect(status).toBe(1)
  expect(out).toContain(`${file}:14  expect, on 2023-09-01`)
  expect(out).toMatch(/leaving +\| +training/)
  expect(out).toContain('0 passed, 1 failed')
})

test('as JSON every step has its plan or its refusal, without ids', async () => {
  const again = `  - oak: register
    participant: asha
    as: ect
    email: asha@oak.example
    start: 2023-09-01
    refused: already-at-this-school`
  const file = await fileWith(story(again))
  const { status, out } = await manageTraining(['scenario', 'run', file, '--json', ...onServer])
  expect(status).toBe(0)
  const { scenarios } = JSON.parse(out) as Document
  const [registered, refused] = scenarios[0]?.steps ?? []
  expect(registered?.plan?.effects).toContainEqual({
    words: 'person details is stated: person asha, full name Asha',
    data: { effect: 'state', 'person-details': { person: 'asha', fullName: 'Asha' } },
  })
  expect(refused).toMatchObject({ plan: null, refusal: { code: 'already-at-this-school' } })
  expect(out).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
})

interface Document {
  readonly scenarios: readonly {
    readonly steps: readonly {
      readonly plan: { readonly effects: readonly unknown[] } | null
      readonly refusal: { readonly code: string } | null
    }[]
  }[]
}

test('a verb that the product does not have yet is named, with file and line', async () => {
  const file = await fileWith(story('  - DfE: close cohort\n    cohort: 2023'))
  const { status, out } = await manageTraining(['scenario', 'run', file, ...onServer])
  expect(status).toBe(1)
  expect(out).toContain(`${file}:14: The product does not have the verb "close cohort" yet`)
})

test('a story is served with tokens and ids, on its last day, until it is stopped', async () => {
  const file = await fileWith(story('  - on: 2023-09-05'))
  const args = ['scenario', 'serve', file, ...onServer]
  const { line, stop } = await startedUntil(/^\{/, args, {})
  const { url, tokens, ids } = JSON.parse(line) as Served
  const answer = await fetch(`${url}/api/v3/participants/ecf/${ids.participants['asha']}`, {
    headers: { authorization: `Bearer ${tokens['Teach First']}` },
  })
  const { data } = (await answer.json()) as { data: unknown }
  expect(data).toMatchObject({
    id: ids.participants['asha'],
    attributes: {
      full_name: 'Asha',
      ecf_enrolments: [{ school_urn: '100001', delivery_partner_id: ids.delivery_partners['Hub'] }],
    },
  })
  expect(Object.keys(ids.partnerships)).toEqual(['Teach First, oak, 2023'])
  expect(Object.keys(ids.schools)).toEqual(['oak'])
  expect((await fetch(`${url}/`)).status).toBe(200)
  expect(await stop()).toBe(0)
})

interface Served {
  readonly url: string
  readonly tokens: Readonly<Record<string, string>>
  readonly ids: Readonly<Record<string, Readonly<Record<string, string>>>> & {
    readonly participants: Readonly<Record<string, string>>
    readonly partnerships: Readonly<Record<string, string>>
    readonly schools: Readonly<Record<string, string>>
    readonly delivery_partners: Readonly<Record<string, string>>
  }
}

test('every refusal is listed with the rules behind it and its sentence', async () => {
  const { status, out } = await manageTraining(['scenario', 'refusals'])
  expect(status).toBe(0)
  expect(out).toMatch(/^not-registered .*\bTI-2\b.* They have not been registered/m)
  expect(out).toMatch(/^already-at-this-school +RG-4, TI-4 +They are at this school/m)
})
