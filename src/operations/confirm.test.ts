import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database/fresh-database.ts'
import { freshChangeId, offerOf, smallWorld, tutorOf } from '../../test/database/small-world.ts'
import { chooseProgramme } from '../core/changes/choose-programme/choose-programme.ts'
import { factsOf } from '../core/situation.ts'
import { sql } from '../store/database.ts'
import { readSituation } from '../store/read/situation.ts'
import { confirm } from './confirm.ts'
import { preview } from './preview.ts'

const database = await freshDatabase()
const world = await smallWorld(database, '2023-09-04T09:00:00.000Z')

const choosing = (id = freshChangeId()) => ({
  change: chooseProgramme,
  request: {
    school: world.ashfield,
    cohort: 2023,
    chosen: offerOf(world.ambition),
    appropriateBody: null,
  },
  id,
  by: tutorOf(world.ashfield),
})

test('what is confirmed is what was shown, and a form sent twice is one change', async () => {
  const asked = choosing()
  const shown = await preview(world, asked)
  if (!shown.ok) throw new Error(shown.refusal.reason)
  const once = await confirm(world, { ...asked, expecting: shown.value.fingerprint })
  expect(once.outcome).toBe('recorded')
  const twice = await confirm(world, { ...asked, expecting: shown.value.fingerprint })
  expect(twice).toEqual({ outcome: 'already-recorded', position: 1 })

  const now = await readSituation(database, { schools: [world.ashfield] }, { held: false })
  expect(now.facts).toEqual(shown.value.after.facts)
  expect([...now.programmes.keys()]).toEqual([...shown.value.after.programmes.keys()])
  expect(factsOf(now, 'school-cohort-choice').map(({ choice }) => choice)).toEqual(['programme'])
  const rows = await database.rows(sql`select template, recipient_kind from outbox order by id`)
  expect(rows).toEqual([
    { template: 'programme-chosen', recipient_kind: 'school' },
    { template: 'programme-chosen', recipient_kind: 'lead-provider' },
  ])
})
