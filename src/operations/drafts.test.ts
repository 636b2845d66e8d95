import { expect, test } from 'vitest'
import { tutors, twoSchools } from '../../test/school-pages.ts'
import { draftsIn } from './drafts.ts'

test('a draft keeps what was typed last, word for word, and whose it is', async () => {
  const world = await twoSchools()
  const drafts = draftsIn(world)
  const owner = { school: world.ashfield, user: tutors.ashfield }
  const id = await drafts.create({ journey: 'register', owner, typed: { kind: 'ect' } })
  const typed = { kind: 'mentor', name: `O’Hara "; -- <b>\\` }
  await drafts.save(id, typed)
  expect(await drafts.get(id)).toEqual({ id, journey: 'register', owner, typed })
})

test.each([['nonsense'], [''], ['00000000-0000-0000-0000-000000000000']])(
  'no draft has the id %j',
  async id => {
    expect(await draftsIn(await twoSchools()).get(id)).toBeNull()
  },
)
