import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database/fresh-database.ts'
import {
  ada,
  bothSchoolsChoose,
  freshChangeId,
  joiner,
  mary,
  personOf,
  recorded,
  smallWorld,
  tutorOf,
} from '../../test/database/small-world.ts'
import { day } from '../core/calendar.ts'
import { register } from '../core/changes/register/register.ts'
import { transferIn } from '../core/changes/transfer-in/transfer-in.ts'
import { transferOut } from '../core/changes/transfer-out/transfer-out.ts'
import { undo } from '../core/changes/undo/undo.ts'
import { drawHistory, drawMentors } from '../core/drawing.ts'
import { profileOf, type Kind } from '../core/situation.ts'
import { checkProviderViews } from '../store/read/provider-views.ts'
import { readSituation } from '../store/read/situation.ts'
import { confirm } from './confirm.ts'

const mentoring = (until: string) => [
  `2023-09-04 to ${until.padEnd(10)}  mentored by Mary Hart at Ashfield Primary`,
]

test('a mentor’s training moves while she mentors on, until her old school says that she leaves', async () => {
  const world = await smallWorld(await freshDatabase(), '2023-09-04T09:00:00.000Z')
  await bothSchoolsChoose(world)
  const { ashfield, birchwood, database } = world
  await recorded(world, register, joiner(ashfield, 'mentor', { trn: mary, start: '2023-09-04' }))
  const mentor = await personOf(database, mary)
  await recorded(
    world,
    register,
    joiner(ashfield, 'ect', { trn: ada, start: '2023-09-04', mentor }),
  )
  const ect = await personOf(database, ada)

  const now = async () => readSituation(database, { people: [mentor, ect] }, { held: false })
  const drawn = async (draw: typeof drawHistory, person: typeof ect, kind: Kind) => {
    const situation = await now()
    const profile = profileOf(situation, person, kind)
    if (profile === null) throw new Error(`Nobody is read as ${kind}`)
    return draw(situation, profile.id)
  }

  const move = {
    school: birchwood,
    participant: mentor,
    kind: 'mentor',
    joiningOn: day('2024-01-08'),
    programme: { choose: 'default' },
    email: null,
    mentor: null,
    staysAsMentor: true,
  } as const
  const moved = await recorded(world, transferIn, move)
  expect(await drawn(drawHistory, mentor, 'mentor')).toHaveLength(2)
  expect(await drawn(drawMentors, ect, 'ect')).toEqual(mentoring('now'))

  const leaving = { school: ashfield, participant: mentor, kind: 'mentor' } as const
  const left = await recorded(world, transferOut, { ...leaving, leavesOn: day('2024-03-01') })
  expect(await drawn(drawMentors, ect, 'ect')).toEqual(mentoring('2024-02-29'))
  expect(await checkProviderViews(database, day('2023-09-04'))).toEqual([])

  for (const [change, by] of [
    [left.id, ashfield],
    [moved.id, birchwood],
  ] as const)
    expect(
      await confirm(world, {
        change: undo,
        request: { change, reason: 'a mistake' },
        id: freshChangeId(),
        by: tutorOf(by),
      }),
    ).toMatchObject({ outcome: 'recorded' })
  expect(await drawn(drawHistory, mentor, 'mentor')).toHaveLength(1)
  expect(await drawn(drawMentors, ect, 'ect')).toEqual(mentoring('now'))
})
