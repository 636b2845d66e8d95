import { describe, expect, test } from 'vitest'
import { personOf, type SmallWorld } from '../../../../test/database/small-world.ts'
import { openJourneys, optionsOn, pageName } from '../../../../test/journey-pages.ts'
import { confirmedBeside, dev, devTrainsWithUcl } from '../../../../test/school-pages.ts'
import type { Instant } from '../../../core/calendar.ts'
import type { DeclarationId } from '../../../core/declarations.ts'
import { newId } from '../../../ids.ts'
import { submitDeclaration } from '../../../operations/payments/submit-declaration.ts'

/** Where nothing is ever recorded, so that these tests may share it. */
const still = await openJourneys()
await confirmedBeside(still.world)
await still.ashfield.open('/schools/100001')
const before = (await still.recorded()).length

const linkIn = ({ world }: typeof still, cohort: number | string = 2024) =>
  `/schools/100001/challenge-partnership?cohort=${cohort}&provider=${world.ucl.leadProvider}`

test('beside the school’s own programme: a reason, and nobody is moved', async () => {
  const at = await openJourneys()
  await confirmedBeside(at.world)
  const { ashfield: tutor, world } = at
  const first = await tutor.open(linkIn(at))
  expect(first.title).toContain(
    'Why is it wrong that UCL Institute of Education trains your people in 2024 to 2025?',
  )
  expect(optionsOn(first)).toEqual([
    'another_provider',
    'not_confirmed',
    'do_not_recognise',
    'no_ects',
    'mistake',
  ])
  const check = await tutor.submit({ reason: 'do_not_recognise' })
  expect(pageName(check)).toBe('check-answers')
  expect(check.text).toContain('Reason We do not know this lead provider')
  expect(check.text).toContain('UCL Institute of Education no longer sees your people')
  expect(check.text).toContain('Nobody trains with it, so nobody is moved.')
  expect(check.text).toContain('UCL Institute of Education is told that')
  expect((await tutor.submit()).text).toContain('You have reported that this is wrong')
  expect((await at.recorded()).at(-1)).toMatchObject({
    kind: 'challenge-partnership',
    request: { cohort: 2024, leadProvider: world.ucl.leadProvider, reason: 'do_not_recognise' },
  })
  expect((await tutor.open('/schools/100001')).text).not.toContain('says that it trains people')
})

test('whoever trains with the provider waits again, and is named', async () => {
  const at = await openJourneys()
  await devTrainsWithUcl(at.world)
  const { ashfield: tutor } = at
  await tutor.open(linkIn(at))
  const check = await tutor.submit({ reason: 'mistake' })
  expect(check.text).toContain('Waiting for a lead provider again, for the same days: Dev Evans.')
  expect(check.text).toContain('2024 to 2025 are offered: A provider, to be confirmed.')
  expect(check.text).not.toContain('Nobody who is registered already is moved')
  expect(check.text).toContain('Dev Evans is told that their training provider is to be confirmed.')
  await tutor.submit()
  const home = await tutor.open('/schools/100001')
  expect(home.text).toContain('Lead provider To be confirmed')
})

describe('what cannot be challenged, with nothing recorded', () => {
  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['nonsense', { reason: 'nonsense' }],
    ['too much', { reason: 'x'.repeat(5000) }],
  ])('the reason: %s', async (_, fields) => {
    await still.ashfield.open(linkIn(still))
    const shown = await still.ashfield.submit(fields)
    expect([shown.status, shown.problems]).toEqual([422, ['Select why it is wrong']])
    expect(await still.recorded()).toHaveLength(before)
  })

  test('no ECTs, while there are some: beside the reason', async () => {
    const at = await openJourneys()
    await devTrainsWithUcl(at.world)
    await at.ashfield.open(linkIn(at))
    const shown = await at.ashfield.submit({ reason: 'no_ects' })
    expect([pageName(shown), shown.status, shown.problems]).toEqual([
      'reason',
      422,
      ['Select another reason: ECTs are registered for 2024 to 2025 at your school'],
    ])
    expect(await at.recorded()).toHaveLength(3)
  })

  test('after the last day the page says which day it was, and why', async () => {
    const { leadProvider } = still.world.ambition
    await still.ashfield.open(
      `/schools/100001/challenge-partnership?cohort=2023&provider=${leadProvider}`,
    )
    const shown = await still.ashfield.submit({ reason: 'mistake' })
    expect(shown.status).toBe(422)
    expect(shown.text).toContain('You could report this until 31 October 2023')
    expect(shown.text).toContain('The last day was 31 October 2023.')
    expect(shown.text).toContain('Rule CH-5 of this service')
    expect(await still.recorded()).toHaveLength(before)
  })

  test('what the provider has declared: the page says whom to ask, and why', async () => {
    const at = await openJourneys()
    await devTrainsWithUcl(at.world)
    await devHasStarted(at.world)
    await at.ashfield.open(linkIn(at))
    const shown = await at.ashfield.submit({ reason: 'mistake' })
    expect(shown.status).toBe(422)
    expect(shown.text).toContain('UCL Institute of Education has declared training at your school')
    expect(shown.text).toContain('ask it to void the declaration')
    expect(shown.text).toContain(
      'One declaration that was not voided says that it trained somebody there.',
    )
    expect(shown.text).toContain('Rule CH-11 of this service')
    expect(await at.recorded()).toHaveLength(3)
  })

  test('a provider that has not confirmed', async () => {
    await still.ashfield.open(linkIn(still, 2023))
    const shown = await still.ashfield.submit({ reason: 'mistake' })
    expect(shown.status).toBe(422)
    expect(shown.text).toContain('UCL Institute of Education has not confirmed that it trains')
    expect(await still.recorded()).toHaveLength(before)
  })

  test.each([[''], ['1066'], ['nonsense'], ['2024.5']])('a link with the year "%s"', async year => {
    expect((await still.ashfield.open(linkIn(still, year))).status).toBe(404)
  })

  test.each([[''], ['nonsense'], ["' or true --"]])('a link with the provider "%s"', async name => {
    const provider = encodeURIComponent(name)
    const path = `/schools/100001/challenge-partnership?cohort=2024&provider=${provider}`
    expect((await still.ashfield.open(path)).status).toBe(404)
  })

  test('the draft of another school', async () => {
    const { path } = await still.ashfield.open(linkIn(still))
    expect((await still.birchwood.open(path)).status).toBe(403)
    expect((await still.birchwood.open(path.replace('100001', '100002'))).status).toBe(404)
  })
})

test('undone, the partnership stands again, and whoever waited trains with it', async () => {
  const at = await openJourneys()
  await devTrainsWithUcl(at.world)
  const { ashfield: tutor } = at
  await tutor.open(linkIn(at))
  await tutor.submit({ reason: 'mistake' })
  const done = await tutor.submit()
  const [, undo = ''] = /href="([^"]*\/undo\/[^"]*)"/.exec(done.html) ?? []
  const asked = await tutor.open(undo)
  expect(asked.text).toContain(
    'UCL Institute of Education will train people at your school in 2024 to 2025 again',
  )
  expect(asked.text).toContain('Dev Evans')
  await tutor.submit({ reason: 'They do train them' })
  const home = await tutor.open('/schools/100001')
  expect(home.text).toContain('Lead provider UCL Institute of Education')
})

/** Her lead provider has declared that she began. */
async function devHasStarted(world: SmallWorld) {
  const { leadProvider } = world.ucl
  const submitted = await submitDeclaration(world, {
    id: newId() as DeclarationId,
    by: { role: 'lead-provider', leadProvider, name: 'UCL Institute of Education' },
    request: {
      leadProvider,
      participant: await personOf(world.database, dev),
      course: 'ecf-induction',
      type: 'started',
      declaredFor: { said: 'moment', at: '2024-06-12T09:00:00.000Z' as Instant },
      evidence: null,
    },
  })
  expect(submitted.ok).toBe(true)
}
