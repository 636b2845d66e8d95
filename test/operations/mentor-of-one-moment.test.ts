import { expect, test } from 'vitest'
import { day } from '../../src/core/calendar.ts'
import { assignMentor } from '../../src/core/changes/assign-mentor/assign-mentor.ts'
import { register } from '../../src/core/changes/register/register.ts'
import { checkProviderViews } from '../../src/store/read/provider-views.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import {
  ada,
  ben,
  bothSchoolsChoose,
  joiner,
  mary,
  personOf,
  recorded,
  smallWorld,
} from '../database/small-world.ts'

test('a mentor who is given a second ECT in the same second is kept as mentoring both', async () => {
  const database = await freshDatabase()
  const world = await smallWorld(database, '2023-09-04T09:00:00.000Z')
  const { ashfield: school } = world
  await bothSchoolsChoose(world)
  await recorded(world, register, {
    ...joiner(school, 'mentor', { trn: mary, start: '2023-09-01' }),
    programme: { choose: 'offer', offer: { route: 'diy' } },
  })
  const mentor = await personOf(database, mary)
  for (const trn of [ada, ben]) {
    await recorded(world, register, joiner(school, 'ect', { trn, start: '2023-09-01' }))
    const participant = await personOf(database, trn)
    await recorded(world, assignMentor, { school, participant, mentor, from: day('2023-09-04') })
  }
  expect(await checkProviderViews(database, day('2023-09-04'))).toEqual([])
})
